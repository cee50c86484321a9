import re
import shutil
import subprocess
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path

import PySide6
import pytest
from PySide6.QtCore import QCoreApplication, QLocale, QSettings, QTranslator
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from s2rlab_ui import words
from s2rlab_ui.app import install_translators, make_window
from s2rlab_ui.factors import factor_names, reason, settings_of, title
from s2rlab_ui.help import page
from s2rlab_ui.main_window import MainWindow
from s2rlab_ui.model_texts import TEXTS

from s2rlab.resources import resource
from s2rlab.scene.presets import DEFAULT

ROOT = Path(__file__).parent.parent.parent
TS = Path(str(resource("translations", "s2rlab_de.ts")))
Message = tuple[str, str, str]  # context, source, translation


def messages(path: Path) -> list[Message]:
    found = []
    for context in ET.parse(path).iter("context"):
        name = context.findtext("name") or ""
        for message in context.iter("message"):
            translation = message.find("translation")
            assert translation is not None
            done = "" if translation.get("type") else translation.text or ""
            found.append((name, message.findtext("source") or "", done))
    return found


@pytest.fixture
def german(qapp: QApplication) -> Iterator[None]:
    before = QLocale()
    translators = install_translators(qapp, "de")
    yield
    for translator in translators:
        qapp.removeTranslator(translator)
    QLocale.setDefault(before)


def test_every_text_of_the_window_is_translated_into_german(tmp_path: Path) -> None:
    program = Path(PySide6.__file__).parent / "lupdate"
    if not program.exists():
        pytest.skip("this PySide6 comes without lupdate")
    copy = tmp_path / "s2rlab_de.ts"
    shutil.copyfile(TS, copy)
    sources = [str(path) for path in sorted((ROOT / "ui").rglob("*.py"))]
    subprocess.run([str(program), *sources, "-ts", str(copy), "-locations", "none", "-no-obsolete"], check=True)
    wanted = messages(copy)
    assert [source for _, source, done in wanted if not done] == []
    assert {message[:2] for message in wanted} == {message[:2] for message in messages(TS)}


def test_every_translation_fills_in_the_same_figures() -> None:
    def blanks(text: str) -> set[str]:
        return set(re.findall(r"\{\w+\}", text))

    assert [source for _, source, done in messages(TS) if blanks(source) != blanks(done)] == []


def test_the_compiled_translation_says_what_the_translators_wrote(qapp: QApplication) -> None:
    translator = QTranslator()
    assert translator.load(str(TS.with_suffix(".qm")))
    said = [(context, source, translator.translate(context, source)) for context, source, _ in messages(TS)]
    assert said == messages(TS)


def test_every_text_of_the_randomization_space_is_listed_for_the_translators() -> None:
    shown = {text(DEFAULT, name) for name in factor_names() for text in (title, reason)}
    for name in factor_names():
        for setting in settings_of(DEFAULT, name):
            shown |= {setting.label, setting.unit}
    assert shown - {""} == set(TEXTS)


def test_the_window_starts_in_german(qtbot: QtBot, german: None, settings: QSettings) -> None:
    window = make_window(settings)
    qtbot.addWidget(window)
    assert [step.accessibleName() or step.text() for step in window.rail.steps]
    assert window.panels[0].next.text() == "Weiter: Variieren"
    assert window.start.make.text() == "Projekt erstellen"
    assert QCoreApplication.translate("factors", "Lamps") == "Lampen"


def test_the_chosen_language_is_kept_for_the_next_start(qtbot: QtBot, window: MainWindow) -> None:
    window.choose_language("de")
    assert window.settings.value("language") == "de"
    assert "started again" in window.bar.text.text()


def test_every_help_page_is_there_in_german_too(german: None) -> None:
    english = {path.name for path in Path(str(resource("help"))).glob("*.md")}
    assert {path.name for path in Path(str(resource("help", "de"))).glob("*.md")} == english
    assert page("start").startswith("# Von CAD-Dateien")


@pytest.mark.parametrize(("language", "said"), [("en", "1,240 0.25 3.4 GB"), ("de", "1.240 0,25 3,4 GB")])
def test_numbers_are_written_as_the_windows_language_writes_them(qapp: QApplication, language: str, said: str) -> None:
    before = QLocale()
    QLocale.setDefault(QLocale(language))
    assert f"{words.whole(1240)} {words.significant(0.25, 4)} {words.disk(3.4e9)}" == said
    QLocale.setDefault(before)


def test_a_language_without_translation_gets_english_words_and_english_numbers(qapp: QApplication) -> None:
    before = QLocale()
    assert install_translators(qapp, "fr")[1:] == []
    assert QLocale().language() == QLocale.Language.English
    QLocale.setDefault(before)
