"""The sentences of the commands, read from their source, and the files in which they are translated.

After a sentence of `s2rlab` has changed, `python -m tests.ui.engine_catalogue` brings the files up to the source: new
sentences come without translation, those that are gone are taken out. `{1}` stands for a name, a path or a value,
`{p1}` for a piece of a sentence, which is said in the other language too, `{n1}` for a number, `{q1}` for a name in
quotes, `{_1}` for a word that another language may leave out.
"""

import ast
import re
import sys
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent
SOURCES = (ROOT / "s2rlab", ROOT / "ui" / "s2rlab_ui")
FOLDER = ROOT / "resources" / "translations"
SPEAKING = re.compile(r"(Error|^Note|^Check|^Lost|^_Unreadable)$")  # what is called with sentences
PIECES = (  # modules that put sentences together from pieces
    "data/dataset", "data/formats/source", "data/images", "doctor", "evaluate/reader", "files", "mesh/improve",
    "mesh/kinds", "mesh/materials", "mesh/pictures", "mesh/references", "mesh/repair", "mesh/sources",
    "render/cluster", "render/offscreen", "render/worker", "values",
)  # fmt: skip
SHORT = (  # pieces of sentences that are too short to be told from a program's own marks, or are a library's
    "a STEP", "an STL", "a PLY", "a GLB", "a GLTF", "a 3MF", "an OBJ", "an STP", "class name", "preset name",
    "data set name", "run name", "photo set name", "variant name", "not at all", "none yet", "(none)", "not wanted",
    "the graphics card", "this computer", "the head alone", "without a name", "No such file or directory",
    "Permission denied", "Is a directory", "Not a directory", "No space left on device", "Read-only file system",
    "Input/output error", "Stale file handle", "Input should be greater than {n1}", "Field required",
    "Input should be greater than or equal to {n1}", "Input should be less than {n1}", "Input should be {1}",
    "Input should be less than or equal to {n1}", "Input should be a valid {1}", "Input should be a valid {1}, {2}",
    "Input should be a valid number", "Input should be a valid string", "Input should be a valid integer",
    "Input should be a valid boolean", "Input should be a valid dictionary", "Input should be a valid list",
    "Extra inputs are not permitted", "Input should be a valid number, unable to parse string as a number",
    "Input should be a valid integer, unable to parse string as an integer", "{p1} (found {2})", "{1} has",
    "{1} parts have", "{n1} with the preset {2} and {n3} with the preset {4}", "the disk is full; {p1}",
    "your disk quota is used up; {p1}", "free some space, then try again", "path-traced stand-ins, not photographs",
    "the {1} map of {p2} is not used; colours, metal and roughness are", "processor", "epoch {1}",
    "the {1} maps of {p2} are not used; colours, metal and roughness are", "{1}:1 to {1}:{n2}", "{p1} (found {n2})",
    "{1} and {n2} more", "{1}: cannot be read ({p2})",
)  # fmt: skip
SAYING = {  # the names of values that are said, not shown: errors, reasons and other pieces of sentences
    "error", "strerror", "message", "msg", "problem", "why", "reason", "remedy", "_remedy", "KEPT", "_kept", "describe",
    "lost", "how", "when", "where", "what", "who", "shares", "others", "own", "choices", "_article", "_looks_like",
    "_called", "doctor:found", "data/quality/warnings:names", "mesh/kinds:name", "mesh/materials:kind",
    "mesh/pictures:name",
}  # fmt: skip
NAMES = {"mesh/formats:error"}  # of a missing file
UNSEEN = ("ui/", "cli/", "evaluate/figures", "evaluate/report", "data/quality/figures", "render/stage/", "learn/card")
WORDS = re.compile(r"[A-Za-z]{2,}[,;:.]? +\(?[A-Za-z]{2,}|(^|[ ,])[A-Za-z]{3,}[:.]? |[ (][a-z]{4,}")
Parts = list[str | ast.expr]


@cache
def templates() -> list[str]:
    """List the sentences and pieces of sentences that a command may say, sorted."""
    found = set(SHORT)
    for path in (path for source in SOURCES for path in source.rglob("*.py")):
        module = path.relative_to(ROOT).with_suffix("").as_posix()
        found |= set(_of_module(ast.parse(path.read_text("utf-8")), module.removeprefix("s2rlab/")))
    said = {text.replace("{p", "{"): text for text in sorted(found)}  # "{1}" is sorted before "{p1}", which stays
    return sorted(said.values())


def _of_module(tree: ast.Module, module: str) -> Iterator[str]:
    silent = {id(node) for node in _silent(tree)}
    quiet = module.startswith(UNSEEN)
    spoken = {id(node) for call in ast.walk(tree) if _speaks(call) for node in ast.walk(call)}
    for node, parts in _texts(tree, silent):
        for text in _templates(parts, module):
            words = WORDS.search(re.sub(r"\{\w+\}", "\0", text))
            sentence = (text.endswith((".", "?")) and text.count(" ") > 1) or "; " in text
            if words and "\n" not in text and (id(node) in spoken or module in PIECES or (sentence and not quiet)):
                yield text


def _speaks(node: ast.AST) -> bool:
    if not isinstance(node, ast.Call):
        return False
    return bool(SPEAKING.search(_called(node)))


def _called(call: ast.Call) -> str:
    return call.func.id if isinstance(call.func, ast.Name) else getattr(call.func, "attr", "")


def _silent(tree: ast.Module) -> Iterator[ast.AST]:
    """Give what nobody is told: notes for programmers, types, help of the terminal, programs' own marks."""
    for node in ast.walk(tree):
        hidden: list[ast.AST | None] = []
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            hidden = [node.value]
        elif isinstance(node, (ast.AnnAssign, ast.arg)):
            hidden = [node.annotation]
            if isinstance(node, ast.AnnAssign) and getattr(node.target, "id", "") == "reason":
                hidden.append(node.value)  # shown by the Randomize step, which has a list of its own
        elif isinstance(node, ast.FunctionDef):
            hidden = [node.returns]
        elif isinstance(node, ast.keyword) and node.arg in ("help", "epilog"):
            hidden = [node.value]
        elif isinstance(node, ast.Call) and _called(node) in ("compile", "removeprefix", "counted"):
            hidden = list(node.args)
        elif isinstance(node, (ast.Raise, ast.Assert)) and _bug(node):
            hidden = [node]
        for each in hidden:
            yield from ast.walk(each) if each is not None else ()


def _bug(node: ast.Raise | ast.Assert) -> bool:
    call = getattr(node, "exc", None)
    name = getattr(getattr(call, "func", None), "id", "")
    return name in ("AssertionError", "TypeError", "RuntimeError")


def _texts(tree: ast.AST, silent: set[int]) -> Iterator[tuple[ast.AST, Parts]]:
    """Give every text of a module as letters and expressions, the innermost ones of each on their own too."""
    waiting: list[ast.AST] = [tree]
    while waiting:
        node = waiting.pop()
        if id(node) in silent:
            continue
        parts = _parts(node)
        if parts is None:
            waiting.extend(ast.iter_child_nodes(node))
        else:
            yield node, parts
            waiting.extend(part for part in parts if isinstance(part, ast.expr))


def _parts(node: ast.AST) -> Parts | None:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return [node.value]
    if isinstance(node, ast.JoinedStr):
        return [each.value if isinstance(each, ast.Constant) else each for each in node.values]  # type: ignore[misc]
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add):
        left, right = _parts(node.left), _parts(node.right)
        if left is not None or right is not None:
            return (left or [node.left]) + (right or [node.right])
    return None


def _templates(parts: Parts, module: str) -> list[str]:
    """Write a text with places for its values: two texts where it counts things, `{n1} face` and `{n1} faces`."""
    texts, names, after_place = [""], dict[str, str](), False
    for part in parts:
        value = part.value if isinstance(part, ast.FormattedValue) else part
        if isinstance(part, str) or isinstance(value, str):
            added = [str(part).replace("{", "{{").replace("}", "}}")]
        elif isinstance(value, ast.Call) and _called(value) == "counted":
            place, thing = f"{{n{len(names) + 1}}}", ast.literal_eval(value.args[1])
            names[ast.dump(part)], added = place, [f"{place} {thing}", f"{place} {thing}s"]
        elif after_place:  # nothing tells where one ends and the next begins
            texts, added = [re.sub(r"\{\w?(\d+)\}$", r"{p\1}", text) for text in texts], [""]
        else:  # the same value once more has the same name
            added = [names.setdefault(ast.dump(part), f"{{{_mark(part, value, module)}{len(names) + 1}}}")]
        texts, after_place = [text + each for text in texts for each in added], not isinstance(part, str)
    return texts


def _mark(part: ast.expr, value: ast.expr, module: str) -> str:
    """Say what a place holds: n a number, q a name in quotes, p a piece of a sentence, _ a word to do without."""
    if isinstance(value, ast.IfExp) and all(isinstance(each, ast.Constant) for each in (value.body, value.orelse)):
        return "_"
    if isinstance(part, ast.FormattedValue) and part.conversion == ord("r") and getattr(value, "id", "") != "error":
        return "q"
    counts = isinstance(value, ast.Call) and getattr(value.func, "id", "") == "len"
    if counts or (isinstance(part, ast.FormattedValue) and part.format_spec is not None):
        return "n"
    is_name = f"{module}:{getattr(value, 'id', '')}" in NAMES
    return "p" if _is_said(value, module) and not is_name else ""


def _is_said(value: ast.expr, module: str) -> bool:
    """Tell whether a value is a piece of a sentence, by the names in it."""
    if isinstance(value, ast.BoolOp):  # one with words for what is missing is one too
        return any(getattr(each, "value", "") in SHORT or _is_said(each, module) for each in value.values)
    if isinstance(value, ast.Call):
        inner = [value.func.value] if isinstance(value.func, ast.Attribute) else []
        return _called(value) in SAYING or any(_is_said(each, module) for each in inner + value.args)
    if isinstance(value, ast.Subscript):
        return getattr(value.slice, "value", "") in SAYING
    if isinstance(value, ast.Name) and f"{module}:{value.id}" in SAYING:
        return True
    return (getattr(value, "attr", "") or getattr(value, "id", "")) in SAYING


def read(path: Path) -> dict[str, str]:
    """Read a file of translations: what a command says -> what is said here, empty where nobody has translated it."""
    messages = ET.parse(path).iter("message") if path.exists() else ()
    return {each.findtext("source") or "": each.findtext("translation") or "" for each in messages}


def write(path: Path, language: str, said: dict[str, str]) -> None:
    """Write a file of translations as Qt Linguist does."""
    root = ET.Element("TS", version="2.1", language=language, sourcelanguage="en")
    context = ET.SubElement(root, "context")
    ET.SubElement(context, "name").text = "engine"
    for source in sorted(said):
        message = ET.SubElement(context, "message")
        ET.SubElement(message, "source").text = source
        ET.SubElement(message, "translation", {} if said[source] else {"type": "unfinished"}).text = said[source]
    ET.indent(root, "    ")
    head = '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n'
    path.write_text(head + ET.tostring(root, encoding="unicode") + "\n", "utf-8")


if __name__ == "__main__":
    now = templates()
    for path in FOLDER.glob("engine_*.ts"):
        before, code = read(path), path.stem.removeprefix("engine_")
        said = {source: before.get(source) or source * (code == "en") for source in now}
        write(path, code, said)
        sys.stdout.write(f"{path.name}: {sum(not each for each in said.values())} to translate\n")
