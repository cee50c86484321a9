"""Whatever users call their files and parts, sentences with these names are told apart, and soon."""

import re
import sys
from collections.abc import Callable, Iterator
from functools import partial
from string import Formatter
from types import FrameType

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QLocale
from s2rlab_ui.sentences import LONGEST, sentence_words
from s2rlab_ui.words import whole

from tests.ui.engine_catalogue import FOLDER, read, templates

GERMAN = read(FOLDER / "engine_de.ts")


@pytest.fixture(autouse=True)
def german() -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale("de"))
    yield
    QLocale.setDefault(before)


def fill(text: str, values: dict[str, str]) -> str:
    return re.sub(r"\{(\w+)\}", lambda found: values[found[1]], text).replace("{{", "{").replace("}}", "}")


# What users call their files, classes and parts: verbs, numbers and marks that sentences are made of too.
WORDS = ("closed", "turned", "removed", "is", "map", "world", "12", "faces", "1,240", "3.5%", "of", "(2)", "(a",
         "b)", "ring.step", "Teil_1:", "Welle;", "Ä,", "it's", "Karte", "not")  # fmt: skip
NAMES = st.lists(st.sampled_from(WORDS), max_size=12).map(lambda words: " ".join([*words, "x.step"]))


def names_for(source: str) -> st.SearchStrategy[str]:
    """Names for the places of a sentence, without what stands between two of them: nobody could tell them apart."""
    between = re.findall(r"\}([^{}]+)(?=\{)", source)
    if any(len(each) == 1 for each in between) or source.startswith("Input should"):
        return st.sampled_from(("closed", "ring.step", "it's"))
    return NAMES.filter(lambda name: not any(each in name for each in between))


@settings(deadline=None, max_examples=200, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(source=st.sampled_from(templates()), data=st.data())
def test_a_sentence_comes_out_in_german_with_its_names_as_they_are(source: str, data: st.DataObject) -> None:
    spoken, wanted = {}, {}
    for name in sorted({name for _, name, _, _ in Formatter().parse(source) if name}):
        number = data.draw(st.integers(1_000, 10_000_000))
        called = data.draw(names_for(source))
        spoken[name] = {"n": f"{number:,}", "q": repr(called), "p": "Permission denied", "_": "is"}.get(name[0], called)
        wanted[name] = {"n": whole(number), "p": "keine Berechtigung"}.get(name[0], spoken[name])
    sentence = fill(source, spoken)
    assume(len(sentence) <= LONGEST)
    told = sentence_words(sentence)
    assert told == fill(GERMAN[source], wanted)
    assert sentence_words(told) == told


def strokes(act: Callable[[], object]) -> tuple[int, set[str]]:
    """Count what `act` calls, and name it."""
    called: list[str] = []

    def note(frame: FrameType, event: str, what: object) -> None:
        if event in ("call", "c_call"):
            called.append(frame.f_code.co_name if event == "call" else getattr(what, "__name__", ""))

    sys.setprofile(note)
    try:
        act()
    finally:
        sys.setprofile(None)
    return len(called), set(called)


@pytest.mark.parametrize("filler", ["x", ": ", "1,", "a: b, c. "])
def test_a_long_text_that_nearly_is_a_sentence_takes_little_work(filler: str) -> None:
    sentence_words("the file of translations is read once")
    worst = 0
    for source in (source for source in templates() if "{" in source):
        room = LONGEST - len(source)
        each = (filler * LONGEST)[: room // source.count("{")]
        nearly = re.sub(r"\{\w+\}", each, source)
        count, called = strokes(partial(sentence_words, nearly))
        worst = max(worst, count)
        assert not called & {"fullmatch", "match", "search", "compile"}  # one call of theirs may take for ever
    assert worst < 100_000
