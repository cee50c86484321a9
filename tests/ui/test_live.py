import runpy
from collections.abc import Iterator
from pathlib import Path

import cv2
import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from s2rlab_ui import cameras
from s2rlab_ui.captures import jpeg
from s2rlab_ui.context import Context
from s2rlab_ui.live import Answer, LiveThread, middle
from s2rlab_ui.panels.live import LivePanel

from s2rlab.data.images import open_rgb
from s2rlab.deploy.metadata import ModelInfo
from s2rlab.deploy.sources import Camera, Folder, Frame, Video
from s2rlab.project import Project

ONE = Qt.MouseButton.LeftButton
COLOURS = runpy.run_path(str(Path(__file__).parent.parent / "deploy" / "colour_model.py"))
RED, GREEN = (220, 40, 40), (40, 220, 40)


@pytest.fixture
def model(tmp_path: Path) -> Path:
    """A model that knows the parts blue, green and red by their colour."""
    info = ModelInfo(labels=COLOURS["LABELS"], threshold=0.7)
    written: Path = COLOURS["write_colour_model"](tmp_path / "colours.onnx", info)
    return written


@pytest.fixture
def panel(qtbot: QtBot, context: Context, parts_project: Project) -> Iterator[LivePanel]:
    with qtbot.waitSignal(context.workspace.snapshot.changed, timeout=10_000):
        context.workspace.open(parts_project.root)
    made = LivePanel(context)
    made.resize(900, 600)
    made.show()
    made.shown()
    yield made
    made.shut()
    made.close()
    made.deleteLater()


def pictures(folder: Path, colour: tuple[int, int, int], count: int = 2) -> Path:
    folder.mkdir()
    for number in range(count):
        Image.new("RGB", (48, 32), colour).save(folder / f"{number}.png")
    return folder


def video(path: Path, colour: tuple[int, int, int], length: int = 3) -> Path:
    writer = cv2.VideoWriter(str(path), cv2.VideoWriter.fourcc(*"MJPG"), 100.0, (64, 48))
    for _ in range(length):
        writer.write(np.full((48, 64, 3), colour[::-1], dtype=np.uint8))
    writer.release()
    return path


def sees(qtbot: QtBot, panel: LivePanel, words: str) -> None:
    qtbot.waitUntil(lambda: panel.label.text() == words, timeout=20_000)


def test_without_a_model_it_says_what_to_do_first(panel: LivePanel) -> None:
    assert panel._hint.text.text() == "There is no model yet"
    assert panel.needs() == "needs a trained run"
    assert panel.action is not None
    assert not panel.action.isEnabled()


def test_without_a_camera_it_says_so_and_offers_a_folder_or_a_video(panel: LivePanel, model: Path) -> None:
    panel.source.cameras.found = []
    panel.drop([model])
    assert panel._hint.text.text() == "Plug in a camera, or choose a folder or a video"
    assert panel.source.list.currentText() == "none found"
    assert "None is attached" in panel.source._words.text()


def test_the_model_says_what_it_knows_and_brings_its_own_threshold(qtbot: QtBot, panel: LivePanel, model: Path) -> None:
    panel.drop([model])
    qtbot.waitUntil(lambda: panel.picker._words.text() == "knows 3 parts", timeout=20_000)
    assert panel.threshold.value() == 70
    assert panel.sureness.words.text() == "at least 70 %, as the model was tuned"
    assert panel.class_name.findText("green") >= 0


@pytest.mark.parametrize("kind", ["folder", "video", "camera"])
def test_a_folder_a_video_and_a_camera_are_classified_in_the_same_way(
    qtbot: QtBot, panel: LivePanel, model: Path, tmp_path: Path, kind: str
) -> None:
    place = {
        "folder": lambda: Folder(pictures(tmp_path / "line", RED), 0.01),
        "video": lambda: Video(video(tmp_path / "line.avi", RED)),
        "camera": lambda: Camera("Line camera", str(video(tmp_path / "line.avi", RED, length=500))),
    }[kind]()
    panel.drop([model])
    panel.source.use(place)
    assert panel.action is not None
    qtbot.mouseClick(panel.action, ONE)
    sees(qtbot, panel, "red")
    assert panel.label.property("state") == "ok"
    assert "the model on the processor" in panel.view.figures.text()
    assert panel.view.figures.toolTip() == "CPUExecutionProvider"
    qtbot.waitUntil(lambda: "pictures/s" in panel.view.figures.text(), timeout=20_000)
    assert panel.state_words() == "sees red"
    qtbot.mouseClick(panel.action, ONE)
    assert not panel.running


def test_what_it_is_not_sure_enough_of_is_unknown(qtbot: QtBot, panel: LivePanel, model: Path, tmp_path: Path) -> None:
    panel.drop([model])
    panel.source.use(Folder(pictures(tmp_path / "line", (90, 120, 110)), 0.01))
    panel.start()
    sees(qtbot, panel, "unknown")
    assert panel.label.property("state") == "attention"
    assert panel.view.sure.text().startswith("most like green, but only")
    panel.threshold.setValue(0)
    sees(qtbot, panel, "green")


def test_a_camera_unplugged_in_the_middle_is_said_and_comes_back_by_itself(
    qtbot: QtBot, panel: LivePanel, model: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from s2rlab.deploy import sources

    panel.drop([model])
    camera = Camera("Line camera", str(video(tmp_path / "line.avi", GREEN, length=5000)))
    panel.source.use(camera)
    panel.start()
    sees(qtbot, panel, "green")
    monkeypatch.setattr(sources, "_grab", _unplugged)
    monkeypatch.setattr(sources, "_capture", _unplugged)
    sees(qtbot, panel, "no picture")
    assert "is it plugged in" in panel.view.sure.text()
    assert panel.running
    assert not panel.capture_button.isEnabled()
    monkeypatch.undo()
    sees(qtbot, panel, "green")


def _unplugged(*arguments: object) -> object:
    from s2rlab.errors import DataError

    raise DataError(str(arguments[-1]))


def test_a_camera_plugged_in_appears_in_the_list_and_an_unplugged_one_stays_chosen(panel: LivePanel) -> None:
    line, desk = Camera("Line camera", 0), Camera("Desk camera", 1)
    panel.source.cameras.found = [line, desk]
    panel.source.cameras.changed.emit([line, desk])
    assert [panel.source.list.itemText(at) for at in range(2)] == ["Line camera", "Desk camera"]
    panel.source.use(desk)
    panel.source.cameras.found = [line]
    panel.source.cameras.changed.emit([line])
    assert panel.source.place == desk
    assert panel.source._words.text() == "Not attached at present."


def test_the_kernel_s_cameras_are_listed_by_name_without_their_nodes_that_carry_no_pictures(tmp_path: Path) -> None:
    classes, links, devices = tmp_path / "class", tmp_path / "by-id", tmp_path / "dev"
    for number, (name, index) in enumerate((("C920", "0"), ("C920", "1"), ("Microscope", "0"))):
        node = classes / f"video{number}"
        node.mkdir(parents=True)
        (node / "name").write_text(name + "\n")
        (node / "index").write_text(index + "\n")
    links.mkdir()
    devices.mkdir()
    (devices / "video2").touch()
    (links / "usb-Microscope-video-index0").symlink_to(devices / "video2")
    assert cameras._of_linux(classes, links) == [
        Camera("C920", "/dev/video0", "v4l2"),
        Camera("Microscope", str(links / "usb-Microscope-video-index0"), "v4l2"),
    ]


def test_the_space_bar_keeps_pictures_counts_them_and_undo_takes_them_back(
    qtbot: QtBot, panel: LivePanel, context: Context, model: Path, tmp_path: Path, parts_project: Project
) -> None:
    panel.drop([model])
    panel.source.use(Folder(pictures(tmp_path / "line", RED), 0.01))
    panel.start()
    sees(qtbot, panel, "red")
    panel.class_name.setCurrentText("nut")
    folder = parts_project.photos("bench") / "nut"
    for number in (1, 2):
        with qtbot.waitSignal(panel.captures.kept, timeout=20_000):
            qtbot.keyClick(panel.view.picture, Qt.Key.Key_Space)
        assert panel.keep._words.text().startswith(f"{number} picture")
    assert [open_rgb(path).shape for path in sorted(folder.glob("*.jpg"))] == [(32, 32, 3)] * 2
    with qtbot.waitSignal(context.workspace.moved):
        context.workspace.undo.undo()
    assert len(list(folder.iterdir())) == 1
    assert panel.keep._words.text() == "1 picture in bench / nut"
    with qtbot.waitSignal(context.workspace.moved):
        context.workspace.undo.redo()
    assert len(list(folder.iterdir())) == 2


def test_space_on_a_button_presses_the_button_and_keeps_nothing(
    qtbot: QtBot, panel: LivePanel, model: Path, tmp_path: Path, parts_project: Project
) -> None:
    panel.drop([model])
    panel.source.use(Folder(pictures(tmp_path / "line", RED), 0.01))
    panel.start()
    sees(qtbot, panel, "red")
    assert panel.action is not None
    qtbot.keyClick(panel.action, Qt.Key.Key_Space)
    assert not panel.running
    assert not parts_project.photos("bench").exists()


@pytest.mark.parametrize("name", ["", "a/b"])
def test_a_picture_is_not_kept_under_a_name_that_cannot_be_a_folder(
    qtbot: QtBot, panel: LivePanel, context: Context, parts_project: Project, name: str
) -> None:
    panel.answer = Answer(np.zeros((8, 8, 3), np.uint8), "unknown", 0.3, (("bolt", 0.3),), 1.0)
    panel.class_name.setCurrentText(name)
    with qtbot.waitSignal(context.messages.posted):
        panel.capture()
    assert not parts_project.photos("bench").exists()


def test_a_full_disk_is_said_and_leaves_no_half_picture(
    qtbot: QtBot, panel: LivePanel, context: Context, parts_project: Project
) -> None:
    parts_project.photos("bench").parent.mkdir()
    parts_project.photos("bench").write_text("a file where the folder should be")
    panel.captures.keep(np.zeros((8, 8, 3), np.uint8), "bench", "nut")
    with qtbot.waitSignal(context.messages.posted, timeout=20_000) as posted:
        pass
    assert posted.args is not None
    assert posted.args[0].level == "fault"
    assert context.workspace.undo.count() == 0


def test_leaving_the_step_lets_the_camera_go_and_coming_back_goes_on(
    qtbot: QtBot, panel: LivePanel, model: Path, tmp_path: Path
) -> None:
    panel.drop([model])
    panel.source.use(Folder(pictures(tmp_path / "line", RED), 0.01))
    panel.start()
    sees(qtbot, panel, "red")
    taking = panel.taking
    assert taking is not None
    with qtbot.waitSignal(taking.finished, timeout=20_000):
        panel.hidden()
    panel.label.setText("")
    panel.shown()
    sees(qtbot, panel, "red")


def test_a_broken_model_is_said_and_nothing_runs(
    qtbot: QtBot, panel: LivePanel, context: Context, tmp_path: Path
) -> None:
    (tmp_path / "broken.onnx").write_bytes(b"nothing")
    with qtbot.waitSignal(context.messages.posted, timeout=60_000) as posted:
        panel.drop([tmp_path / "broken.onnx"])
    assert posted.args is not None
    assert "broken.onnx" in posted.args[0].text
    assert not panel.running


class _Breaks:
    """A model that answers once, then fails as ONNX Runtime does."""

    labels, threshold, provider = ("nut",), 0.5, "CPUExecutionProvider"

    def __init__(self, _: Path) -> None:
        self.left = 1

    def probabilities(self, _: object) -> np.ndarray:
        self.left -= 1
        if self.left < 0:
            raise RuntimeError("[ONNXRuntimeError] : 6 : out of memory\nat line 5")
        return np.array([[1.0]])

    def answer(self, *_: object) -> str:
        return "nut"


def test_a_model_that_fails_in_the_middle_is_said_and_start_opens_it_again(
    qtbot: QtBot, panel: LivePanel, context: Context, model: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from s2rlab.deploy import classifier

    with monkeypatch.context() as broken:
        broken.setattr(classifier, "Classifier", _Breaks)
        panel.source.use(Folder(pictures(tmp_path / "line", RED), 0.01))
        panel.drop([model])
        with qtbot.waitSignal(context.messages.posted, timeout=20_000) as posted:
            panel.start()
        assert posted.args is not None
        assert posted.args[0].text.startswith("The model stopped answering ([ONNXRuntimeError] : 6 : out of memory)")
        qtbot.waitUntil(lambda: not panel.running)
    panel.start()
    sees(qtbot, panel, "red")


def test_nothing_is_kept_before_it_is_said_what_it_is(
    qtbot: QtBot, panel: LivePanel, model: Path, tmp_path: Path, parts_project: Project
) -> None:
    assert panel.keep.names() == ("bench", "")
    panel.drop([model])
    panel.source.use(Folder(pictures(tmp_path / "line", RED), 0.01))
    panel.start()
    sees(qtbot, panel, "red")
    assert not panel.capture_button.isEnabled()
    assert panel.keep._why.text() == "Say first what it really is."
    qtbot.keyClick(panel.view.picture, Qt.Key.Key_Space)
    panel.class_name.setCurrentText("nut")
    assert panel.capture_button.isEnabled()
    assert panel.keep._why.isHidden()
    with qtbot.waitSignal(panel.captures.kept, timeout=20_000):
        qtbot.keyClick(panel.view.picture, Qt.Key.Key_Space)
    assert panel.view.picture._said == "✓ Kept as nut in bench"
    assert [path.name for path in parts_project.photos("bench").iterdir()] == ["nut"]


def test_only_the_newest_picture_is_classified(qtbot: QtBot, model: Path) -> None:
    thread, answers = LiveThread(), []
    thread.classified.connect(answers.append)
    for number in range(50):  # all before the thread runs: 49 are dropped
        colour = RED if number == 49 else GREEN
        thread.submit(Frame(np.full((8, 8, 3), colour, np.uint8), 0.0))
    thread.open(model)
    with qtbot.waitSignal(thread.classified, timeout=60_000):
        thread.start()
    thread.finish()
    assert [answer.label for answer in answers] == ["red"]


def test_the_square_is_cut_from_the_middle() -> None:
    wide = np.arange(2 * 6 * 3, dtype=np.uint8).reshape(2, 6, 3)
    assert np.array_equal(middle(wide), wide[:, 2:4])
    assert np.array_equal(middle(wide.transpose(1, 0, 2)), wide.transpose(1, 0, 2)[2:4])


def test_a_kept_picture_looks_like_the_one_shown(tmp_path: Path) -> None:
    picture = np.zeros((33, 47, 3), np.uint8)  # odd sides: rows of Qt's pictures are padded
    picture[:, 20:] = RED
    (tmp_path / "kept.jpg").write_bytes(jpeg(picture))
    assert np.abs(open_rgb(tmp_path / "kept.jpg")[:, 30:].astype(int) - picture[:, 30:]).max() <= 12


def test_a_model_that_is_open_only_after_the_project_was_closed_does_no_harm(
    qtbot: QtBot, panel: LivePanel, context: Context, model: Path
) -> None:
    panel.drop([model])
    assert panel.classifying is not None
    context.workspace.close()
    qtbot.waitUntil(lambda: panel.threshold.value() == 70, timeout=20_000)
