"""What a command says, in the window's language and without the words of a terminal.

A command speaks English sentences; `resources/translations/engine_CODE.ts` holds, for each kind of sentence, how the
window says it. `{1}` in there is a name, a path or a value, which stays as it is; `{p1}` is a piece of a sentence,
itself said here if it is known; `{n1}` a number, written as the window's language writes numbers; `{q1}` a name in
quotes; `{_1}` a word that the translation may leave out. `tests/ui/engine_catalogue.py` keeps the files up to what the
commands can say.

A sentence of n letters finds its template in O(n): only those that end in the same word, or in a place, are tried, the
most telling first, and each looks for the letters between its places once from the left and once from the right,
without ever going back.
"""

import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import product

from PySide6.QtCore import QLocale

from s2rlab.resources import resource
from s2rlab_ui.words import decimal, whole

AGAIN = "free some space and run the same command with --resume"  # what a job can do, and nothing else
FALLBACK = "en"
DEEPEST = 6  # sentences within sentences
LONGEST = 1200  # letters; what is longer is a list or a trace
LONGEST_NUMBER = 20
OPEN = ""  # stands for the last word where that is a value


@dataclass(frozen=True, slots=True)
class Template:
    """A kind of sentence, and how the window says it."""

    literals: tuple[str, ...]  # what stands before, between and after its places
    places: tuple[str, ...]
    said: tuple[str, ...]  # letters and places in turn

    @property
    def weight(self) -> tuple[int, int]:
        """How many of its letters are its own, then how many numbers it asks for: the best of those that fit."""
        return sum(map(len, self.literals)), sum(place.startswith("n") for place in self.places)

    def values(self, text: str) -> dict[str, str] | None:
        """Give what `text` has at each place; None where it is a sentence of another kind."""
        found = _between(text, self.literals)
        if found is not None and not self._fit(found):  # a name may hold what stands between two places
            backwards = _between(text[::-1], [literal[::-1] for literal in reversed(self.literals)]) or []
            found = [value[::-1] for value in reversed(backwards)]
        return dict(zip(self.places, found, strict=True)) if found is not None and self._fit(found) else None

    def _fit(self, found: list[str]) -> bool:
        values = dict(zip(self.places, found, strict=True))
        return all(values[at] == each and _fits(at, each) for at, each in zip(self.places, found, strict=True))


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
    templates = _templates(language.partition("_")[0])
    for template in templates.get(text.rpartition(" ")[2], templates[OPEN]):
        values = template.values(text)
        if values is not None:
            said = {at: _value(at, each, language, deep - 1) for at, each in values.items()}
            return "".join(said[each] if at % 2 else each for at, each in enumerate(template.said))
    return _taken_apart(text, language, deep - 1)


def _value(place: str, value: str, language: str, deep: int) -> str:
    """Say what stands at a place: only numbers and pieces of sentences are said in another way."""
    if place.startswith("n"):
        return _number(value)
    return (_translated(value, language, deep) if place.startswith("p") else None) or value


def _taken_apart(text: str, language: str, deep: int) -> str | None:
    """Say what is put together of known pieces, "NAME: piece." or "piece, piece"; a name is no piece."""
    if text.endswith(".") and (known := _translated(text[:-1], language, deep)):
        return f"{known}."
    head, colon, tail = text.partition(": ")
    if colon and (known := _translated(tail, language, deep)):
        return f"{head}: {known}"
    pieces = text.split(", ")
    said = [_translated(piece, language, deep) for piece in pieces] if len(pieces) > 1 else [None]
    return ", ".join(map(str, said)) if all(said) else None


def _between(text: str, literals: Sequence[str]) -> list[str] | None:
    """Give what stands between `literals`, each taken where it comes first; None where one is missing."""
    if len(literals) == 1:
        return [] if text == literals[0] else None
    if not text.endswith(literals[-1]) or not text.startswith(literals[0]):
        return None
    start, end = len(literals[0]), len(text) - len(literals[-1])
    found = []
    for literal in literals[1:-1]:
        at = text.find(literal, start, end)
        if at < 0:
            return None
        found.append(text[start:at])
        start = at + len(literal)
    return [*found, text[start:end]] if start <= end else None


def _fits(place: str, value: str) -> bool:
    """Say whether a value is of the kind that its place asks for."""
    if place.startswith("n"):
        front, point, places = _digits(value).removeprefix("-").partition(".")
        return front.isdecimal() and (places.isdecimal() or not point) and len(value) <= LONGEST_NUMBER
    return not place.startswith("_") or " " not in value


def _digits(number: str) -> str:
    return number.removesuffix("%").replace(",", "")


def _number(text: str) -> str:
    digits, share = _digits(text), " %" * text.endswith("%")
    places = len(digits.partition(".")[2])
    return (decimal(float(digits), places) if places else whole(float(digits))) + share


@lru_cache
def _templates(code: str) -> dict[str, list[Template]]:
    """Read what the window says in a language: last word -> what may end in it, the most telling first."""
    file = resource("translations", f"engine_{code}.ts")
    if not file.is_file():
        return _templates(FALLBACK)
    found: dict[str, list[Template]] = {OPEN: []}
    for message in ET.fromstring(file.read_text("utf-8")).iter("message"):
        source = message.findtext("source") or ""
        for template in _quoted(source, message.findtext("translation") or source):
            _, space, word = template.literals[-1].rpartition(" ")
            found.setdefault(word if space or not template.places else OPEN, []).append(template)
    anywhere = found[OPEN]
    return {
        end: sorted(each + anywhere * (end != OPEN), key=lambda one: one.weight, reverse=True)
        for end, each in found.items()
    }


def _quoted(source: str, said: str) -> Iterator[Template]:
    """Give a template for each kind of quotes that its names may come in: they tell where a name ends."""
    names = sorted(name for name in set(_split(source)[1::2]) if name.startswith("q"))
    for marks in product("'\"", repeat=len(names)):
        texts = [source, said]
        for name, mark in zip(names, marks, strict=True):
            texts = [text.replace(f"{{{name}}}", f"{mark}{{{name}}}{mark}") for text in texts]
        parts = _split(texts[0])
        yield Template(parts[::2], parts[1::2], _split(texts[1]))


def _split(text: str) -> tuple[str, ...]:
    """Take a text of the file apart: letters and names of places in turn, letters at both ends."""
    return tuple(each.replace("{{", "{").replace("}}", "}") for each in re.split(r"\{(\w+)\}", text))
