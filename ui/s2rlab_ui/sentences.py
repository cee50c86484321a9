"""What a command says, in the window's language and without the words of a terminal.

A command speaks English sentences; `resources/translations/engine_CODE.ts` holds, for each kind of sentence, how the
window says it. `{1}` in there is a text, itself said here if it is known, `{n1}` a number, written as the window's
language writes numbers, `{q1}` a name in quotes, and `{_1}` a word that the translation may leave out.
`tests/ui/engine_catalogue.py` keeps the files up to what the commands can say.
"""

import re
import xml.etree.ElementTree as ET
from dataclasses import dataclass
from functools import cache, lru_cache
from string import Formatter

from PySide6.QtCore import QLocale

from s2rlab.resources import resource
from s2rlab_ui.words import decimal, whole

PLACES = {  # what fits a place, by the first letter of its name
    "_": r"\S*",
    "n": r"-?\d[\d,]*(?:\.\d+)?%?",
    "q": "(?:'.*?'|\".*?\")",
    "t": ".*?",
}
AGAIN = "free some space and run the same command with --resume"  # what a job can do, and nothing else
FALLBACK = "en"
DEEPEST = 4  # sentences within sentences
LONGEST = 1200  # letters; what is longer is a list or a trace, and would take its time


@dataclass(frozen=True, slots=True)
class Template:
    """A kind of sentence, and how the window says it."""

    pattern: str
    literals: tuple[str, ...]  # what stands between its values
    said: str

    @property
    def weight(self) -> tuple[int, int]:
        """How many of its letters are its own, then how many numbers it asks for: the best of those that fit."""
        return sum(map(len, self.literals)), self.pattern.count("(?P<n")


def sentence_words(sentence: str, *, goes_on: bool = True) -> str:
    """Say a command's sentence; one that is not known stays as it is.

    `goes_on` tells whether there is a job that “Go on” resumes, where a terminal's user would add --resume.
    """
    if not goes_on:
        sentence = sentence.replace(AGAIN, "free some space, then try again")
    if len(sentence) > LONGEST:
        return sentence
    return _translated(sentence, QLocale().name(), DEEPEST) or sentence


@lru_cache(maxsize=4000)
def _translated(text: str, language: str, deep: int) -> str | None:
    """Say a sentence or a piece of one; None where it is not known."""
    if not deep or not text.strip():
        return None
    for template in _templates(language.partition("_")[0]):
        if not all(literal in text for literal in template.literals):
            continue
        match = _compiled(template.pattern).fullmatch(text)
        if match and (filled := _filled(template, match, language, deep)) is not None:
            return filled
    return _taken_apart(text, language, deep)


def _filled(template: Template, match: re.Match[str], language: str, deep: int) -> str | None:
    """Put the values into a translation; None where the last one swallowed the full stop of what it is no sentence."""
    values = {}
    for name, value in match.groupdict().items():
        known = _number(value) if name.startswith("n") else _translated(value, language, deep - 1)
        if known is None and value.endswith(".") and match.end(name) == len(match.string):
            return None
        values[name] = known or value
    return template.said.format(**values)


def _taken_apart(text: str, language: str, deep: int) -> str | None:
    """Say what is put together of known pieces: "FILE: piece.", "piece, piece"."""
    if text.endswith(".") and (known := _translated(text[:-1], language, deep - 1)):
        return f"{known}."
    head, colon, tail = text.partition(": ")
    if colon and (known := _translated(tail, language, deep - 1)):
        return f"{head}: {known}"
    pieces = text.split(", ")
    told = [_translated(piece, language, deep - 1) if len(pieces) > 1 else None for piece in pieces]
    return ", ".join(now or piece for now, piece in zip(told, pieces, strict=True)) if any(told) else None


def _number(text: str) -> str:
    digits, share = text.rstrip("%").replace(",", ""), " %" * text.endswith("%")
    places = len(digits.partition(".")[2])
    return (decimal(float(digits), places) if places else whole(float(digits))) + share


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    """Compile a pattern when it is first needed: all of them at once would hold the window up."""
    return re.compile(pattern, re.DOTALL)


@lru_cache
def _templates(code: str) -> tuple[Template, ...]:
    """Read what the window says in a language, the most telling first."""
    file = resource("translations", f"engine_{code}.ts")
    if not file.is_file():
        return _templates(FALLBACK)
    messages = ET.fromstring(file.read_text("utf-8")).iter("message")
    made = [_template(each.findtext("source") or "", each.findtext("translation") or "") for each in messages]
    return tuple(sorted(made, key=lambda template: template.weight, reverse=True))


def _template(source: str, said: str) -> Template:
    pattern, literals = "", []
    for literal, name, _, _ in Formatter().parse(_named(source)):
        pattern += re.escape(literal)
        literals.append(literal)
        if name is not None:
            again = f"(?P<{name}>" in pattern
            pattern += f"(?P={name})" if again else f"(?P<{name}>{PLACES[name[0]]})"
    return Template(pattern, tuple(filter(None, literals)), _named(said or source))


def _named(text: str) -> str:
    """Let the names of all places begin with a letter."""
    return re.sub(r"\{(\d+)\}", r"{t\1}", text)
