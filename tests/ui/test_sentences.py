import errno
import re
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from string import Formatter

import pytest
from PySide6.QtCore import QLocale
from pytestqt.qtbot import QtBot
from s2rlab_ui.factors import factor_names, settings_of, title
from s2rlab_ui.job import Job
from s2rlab_ui.messages import Messages
from s2rlab_ui.sentences import sentence_words
from s2rlab_ui.workspace import Workspace

from s2rlab.data.dataset import labelled_paths
from s2rlab.data.images import labelled_folder, open_rgb
from s2rlab.data.photo_sets import add_photos
from s2rlab.deploy.classifier import Classifier
from s2rlab.deploy.threshold import Threshold, write_threshold
from s2rlab.doctor import diagnose
from s2rlab.errors import S2RError
from s2rlab.evaluate.reader import read_evaluation
from s2rlab.files import storage_errors
from s2rlab.mesh.artifacts import parse_artifact
from s2rlab.mesh.importing import ImportOptions, import_parts
from s2rlab.mesh.kinds import check_kind
from s2rlab.project import Project, check_name
from s2rlab.render.environments.hdri import load_hdri
from s2rlab.render.textures.pictures import user_picture
from s2rlab.scene.presets import load_space, remove_preset, space_from
from s2rlab.scene.space import RandomizationSpace
from tests.ui.engine_catalogue import FOLDER, read, templates

ENGLISH = re.compile(r"\b(the|is|its?|of|not?|cannot|file|and|or|to|with|again|choose|there|has|this|use|be|by|give)\b")
TYPED = re.compile(r"--[a-z]|`s2rlab|space\.json")  # what only a terminal has
CODES = ("de", "en")


Speak = Callable[[str], None]


@pytest.fixture
def speak() -> Iterator[Speak]:
    before = QLocale()
    yield lambda code: QLocale.setDefault(QLocale(code))
    QLocale.setDefault(before)


@pytest.fixture
def german(speak: Speak) -> None:
    speak("de")


def places(text: str) -> set[str]:
    """Names of what is filled in, but not of words that a translation may leave out."""
    return {name for _, name, _, _ in Formatter().parse(text) if name and not name.startswith("_")}


@pytest.mark.parametrize("code", CODES)
def test_every_sentence_of_the_commands_is_there_for_the_window(code: str) -> None:
    said = read(FOLDER / f"engine_{code}.ts")
    assert set(said) == set(templates()), "run python -m tests.ui.engine_catalogue, then translate what is new"
    assert [source for source, words in said.items() if not words] == []


@pytest.mark.parametrize("code", CODES)
def test_every_sentence_fills_in_the_same_values(code: str) -> None:
    said = read(FOLDER / f"engine_{code}.ts")
    assert [source for source, words in said.items() if places(source) != places(words)] == []


@pytest.mark.parametrize("code", CODES)
def test_no_sentence_of_the_window_asks_for_what_only_a_terminal_has(code: str) -> None:
    assert [words for words in read(FOLDER / f"engine_{code}.ts").values() if TYPED.search(words)] == []


def broken_project(folder: Path) -> object:
    (folder / "project.json").write_text("{")
    return Project.open(folder)


def wrong_space(folder: Path) -> object:
    (folder / "vorlage.json").write_text('{"material": {"roughness": {"low": -1, "high": 1}}}')
    return load_space(folder / "vorlage.json")


def written(folder: Path, name: str, content: bytes) -> Path:
    (folder / name).write_bytes(content)
    return folder / name


def full_disk(folder: Path) -> None:
    with storage_errors(folder / "part.json"):
        raise OSError(errno.ENOSPC, "No space left on device")


def vanished_drive(folder: Path) -> None:
    with storage_errors(folder / "part.json"):
        raise OSError(errno.EIO, "Input/output error")


FAULTS: list[tuple[str, Callable[[Path], object]]] = [
    ("project.json", broken_project),
    ("leer", lambda folder: Project.open(folder / "leer")),
    ("CON", lambda folder: check_name("CON", "data set name")),
    ("part.json", full_disk),
    ("part.json", vanished_drive),
    ("vorlage.json", wrong_space),
    ("fehlt.json", lambda folder: load_space(folder / "fehlt.json")),
    ("unsinn", lambda folder: space_from("unsinn")),
    ("default", lambda folder: remove_preset("default")),
    ("a.step", lambda folder: check_kind(written(folder, "a.step", b"\x89PNG\r\n\x1a\n" + bytes(99)), ".step")),
    ("a.stl", lambda folder: check_kind(written(folder, "a.stl", b"solid a\nfacet\n" * 20), ".stl")),
    ("a.obj", lambda folder: check_kind(written(folder, "a.obj", b""), ".obj")),
    ("a.txt", lambda folder: check_kind(written(folder, "a.txt", b"x"), ".txt")),
    ("a.jpg", lambda folder: open_rgb(written(folder, "a.jpg", b"no picture"))),
    ("a.png", lambda folder: open_rgb(written(folder, "a.png", b""))),
    ("b.png", lambda folder: open_rgb(folder / "b.png")),
    ("fotos", lambda folder: labelled_folder(folder / "fotos")),
    ("fotos", lambda folder: list(add_photos(Project.create(folder / "p"), folder / "fotos", "test"))),
    ("satz", lambda folder: labelled_paths(folder / "satz")),
    ("m.onnx", lambda folder: Classifier(folder / "m.onnx")),
    ("m.onnx", lambda folder: Classifier(written(folder, "m.onnx", b"no model"))),
    ("m.onnx", lambda folder: write_threshold(written(folder, "m.onnx", b"no model"), Threshold(threshold=0.5))),
    ("himmel.hdr", lambda folder: load_hdri(written(folder, "himmel.hdr", b"no picture"))),
    ("himmel.hdr", lambda folder: load_hdri(folder / "himmel.hdr")),
    ("bild.jpg", lambda folder: user_picture(written(folder, "bild.jpg", b"no picture"))),
    ("summary.json", lambda folder: read_evaluation(folder)),
    ("rost", lambda folder: parse_artifact("rost:1")),
    ("weg", lambda folder: list(diagnose(folder / "weg"))),
    ("import", lambda folder: list(import_parts(Project.create(folder / "p"), [], ImportOptions()))),
]


@pytest.mark.parametrize("at", range(len(FAULTS)), ids=lambda at: f"{at}-{FAULTS[at][0]}")
def test_a_fault_is_said_in_german_with_the_name_of_what_it_is_about(german: None, tmp_path: Path, at: int) -> None:
    name, act = FAULTS[at]
    with pytest.raises(S2RError) as caught:
        act(tmp_path)
    said = sentence_words(str(caught.value))
    assert name in said
    assert not ENGLISH.search(said.replace(str(tmp_path), "").replace("cats-and-dogs", "")), said


@pytest.mark.parametrize(
    ("spoken", "said"),
    [
        (
            "big.stl: has 1,240 separate bodies, more than 500: it looks like a scan; import it as one part, without "
            "--assembly split.",
            "big.stl: hat 1.240 getrennte Körper, mehr als 500: Das sieht nach einem Scan aus; lesen Sie es als ein "
            "Teil ein.",
        ),
        ("3.4 GB free in /daten", "3,4 GB frei in /daten"),
        ("ring: closed 2 small holes.", "ring: 2 kleine Löcher geschlossen."),
        (
            "Stopped. The best state so far is kept: epoch 3, 91.2% right on made pictures held back.",
            "Angehalten. Der beste Stand bisher bleibt: Durchgang 3, 91,2 % richtig an zurückgehaltenen erzeugten "
            "Bildern.",
        ),
        (
            "rad/1: 20 draws in a row were of no use (less than 45% visible, too dark); render larger pictures "
            "(--size), raise framing.fill in space.json, or remove the part.",
            "rad/1: 20 Ziehungen in Folge waren unbrauchbar (weniger als 45 % sichtbar, zu dunkel); erzeugen Sie "
            "größere Bilder, machen Sie das Teil unter „Ausschnitt“ größer, oder entfernen Sie es.",
        ),
        ("something nobody has ever said: x, y.", "something nobody has ever said: x, y."),
        ("turned shaft.step: 3 open edges.", "turned shaft.step: 3 open edges."),
        (
            "turned shaft.step: not closed (3 open edges); it renders, but its inside may show: close it in the CAD "
            "system if you can.",
            "turned shaft.step: nicht geschlossen (3 offene Kanten); Bilder gelingen, aber das Innere kann "
            "durchscheinen: Schließen Sie das Teil wenn möglich im CAD-System.",
        ),
        ("closed ring.step", "closed ring.step"),
        ("world map", "world map"),
        ("12 faces", "12 faces"),
        (
            "12 faces, world map: cannot be read (Permission denied); check its permissions.",
            "12 faces, world map: nicht lesbar (keine Berechtigung); prüfen Sie die Rechte der Datei.",
        ),
        (
            "the disk is full: Is a directory; check the path and the disk.",
            "the disk is full: ist ein Ordner; prüfen Sie Pfad und Datenträger.",
        ),
        ("none yet.step: turned 1,240 flipped faces.", "none yet.step: 1.240 verdrehte Flächen gewendet."),
        (
            "class name 'closed ring: is it': is reserved; choose another name.",
            "Klassenname 'closed ring: is it': ist reserviert; wählen Sie einen anderen Namen.",
        ),
        (
            "No pictures of closed 2 holes, world map: the figures say nothing about them.",
            "Keine Bilder von closed 2 holes, world map: Die Zahlen sagen nichts darüber.",
        ),
        (
            "/a/space.json: albedo.low: Input should be greater than or equal to 0 (found -1); correct that field.",
            "/a/space.json: albedo.low: muss mindestens 0 sein (gefunden: -1); berichtigen Sie diese Angabe.",
        ),
        ("", ""),
    ],
)
def test_pieces_and_numbers_within_a_sentence_are_said_too(german: None, spoken: str, said: str) -> None:
    assert sentence_words(spoken) == said
    assert sentence_words(said) == said


def test_an_english_window_says_what_to_press_instead_of_what_to_type() -> None:
    said = sentence_words("datasets/a: the disk is full; free some space and run the same command with --resume.")
    assert said == "datasets/a: the disk is full; free some space, then press “Go on”."


def test_what_to_change_in_the_look_over_is_called_as_the_step_randomize_calls_it() -> None:
    space = RandomizationSpace()
    titles = [title(space, name) for name in factor_names()]
    labels = [setting.label for name in factor_names() for setting in settings_of(space, name)]
    said = [said for source, said in read(FOLDER / "engine_en.ts").items() if source.startswith(("Pictures ", "Dark "))]
    named = [name for sentence in said for name in re.findall("“(.*?)”", sentence)]
    assert len(named) > 5 and set(named) <= {*titles, *labels}


def test_a_language_without_a_file_of_its_own_gets_the_english_sentences(speak: Speak) -> None:
    speak("fr")
    full = "a.step: the disk is full; free some space and run the same command with --resume."
    assert sentence_words(full) == "a.step: the disk is full; free some space, then press “Go on”."


def test_what_a_job_says_and_why_it_failed_come_out_in_german(german: None, qtbot: QtBot, tmp_path: Path) -> None:
    program = written(
        tmp_path,
        "job.py",
        b"""import json
print(json.dumps({"event": "note", "level": "warning", "text": "rad.step: is 3 times in a.step, imported once."}))
print(json.dumps({"event": "failed", "message": "a.step: is empty; export it again."}))
raise SystemExit(1)
""",
    )
    events: list[dict[str, str]] = []
    job = Job(["import"], "Import", command=[sys.executable, str(program)])
    job.reported.connect(events.append)
    with qtbot.waitSignal(job.failed):
        job.start()
    assert events[0]["text"] == job.log[0] == "rad.step: kommt 3-mal in a.step vor, einmal eingelesen."
    assert job.message == "a.step: ist leer; exportieren Sie die Datei noch einmal."


def test_where_no_job_can_go_on_a_full_disk_asks_to_try_again(german: None) -> None:
    messages = Messages()
    messages.fault("a/b.json: the disk is full; free some space and run the same command with --resume.")
    wanted = "a/b.json: der Datenträger ist voll; schaffen Sie Platz und versuchen Sie es noch einmal."
    assert messages.all[0].text == wanted


def test_why_a_damaged_space_was_put_aside_is_said_in_german(
    german: None, workspace: Workspace, tmp_path: Path
) -> None:
    project = Project.create(tmp_path / "p")
    written(project.root, "space.json", b'{"format": 2, "material": {"metal": "x"}}')
    workspace.open(project.root)
    told = workspace.messages.all[0].text
    assert "hier gehört eine Zahl hin (gefunden: 'x'); berichtigen Sie diese Angabe. " in told
    assert "space.damaged.json" in told
    assert "correct that field" not in told


def test_a_sentence_raised_within_the_window_is_shown_in_german(german: None) -> None:
    messages = Messages()
    messages.fault("/p: is open in another window; close it there first.")
    assert messages.all[0].text == "/p: ist in einem anderen Fenster offen; schließen Sie es zuerst dort."
