import runpy
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace

import cv2
import numpy as np
import onnx
import pytest
from PIL import Image
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot
from s2rlab_ui import cameras, captures, live
from s2rlab_ui.captures import jpeg
from s2rlab_ui.context import Context
from s2rlab_ui.live import Answer, LiveThread, middle
from s2rlab_ui.panels.live import LivePanel
from s2rlab_ui.widgets.live_view import FittedLabel, LiveView

from s2rlab.data.images import open_rgb
from s2rlab.data.photo_sets import SET_FILE, begin_set, kind_of
from s2rlab.deploy.metadata import ModelInfo
from s2rlab.deploy.sources import Camera, Folder, Frame, Video
from s2rlab.deploy.threshold import Threshold, write_threshold
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


def answered(label: str, sure: float) -> Answer:
    picture = np.zeros((8, 8, 3), np.uint8)
    shown = QImage(8, 8, QImage.Format.Format_RGB888)
    return Answer(picture, shown, label, (("bolt", sure),), (label, sure), 0.5, 1.0)


def video(path: Path, colour: tuple[int, int, int], length: int = 3) -> Path:
    writer = cv2.VideoWriter(str(path), cv2.VideoWriter.fourcc(*"MJPG"), 100.0, (64, 48))
    for _ in range(length):
        writer.write(np.full((48, 64, 3), colour[::-1], dtype=np.uint8))
    writer.release()
    return path


def sees(qtbot: QtBot, panel: LivePanel, words: str) -> None:
    qtbot.waitUntil(lambda: panel.label.words == words, timeout=20_000)


def says(qtbot: QtBot, panel: LivePanel, words: str) -> None:
    qtbot.waitUntil(lambda: panel.keeping.box.words.text() == words, timeout=20_000)


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
    assert panel.source.folder.property("role") == "primary"
    assert panel.action is not None
    assert panel.action.property("role") == ""


def test_the_model_says_what_it_knows_and_brings_its_own_threshold(qtbot: QtBot, panel: LivePanel, model: Path) -> None:
    panel.drop([model])
    qtbot.waitUntil(
        lambda: panel.picker.words.text().startswith("knows 3 parts, runs on the processor"), timeout=20_000
    )
    assert panel.sureness.slider.value() == 70
    assert panel.sureness.words.text() == "at least 70 %, as the model was tuned"
    assert panel.keeping.box.class_name.findText("green") >= 0


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
    assert panel.label.property("state") == ""  # calm: nothing is wrong
    assert panel.view.sure.text().startswith("Most like green, but only")
    assert panel.view.sure.text().endswith("sure; 70 % are asked for.")
    panel.sureness.slider.setValue(0)
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
    monkeypatch.setattr(sources, "_grab", lambda capture: None)
    monkeypatch.setattr(sources, "_capture", _unplugged)
    sees(qtbot, panel, "no picture")
    assert "is it plugged in" in panel.view.sure.text()
    assert panel.running
    assert not panel.keeping.box.button.isEnabled()
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
    panel.keeping.box.class_name.setCurrentText("nut")
    folder = parts_project.photos("bench") / "nut"
    for words in ("bench: 1 picture (nut 1)", "bench: 2 pictures (nut 2)"):
        with qtbot.waitSignal(panel.keeping.captures.kept, timeout=20_000):
            qtbot.keyClick(panel.view.picture, Qt.Key.Key_Space)
        says(qtbot, panel, words)
    assert [open_rgb(path).shape for path in sorted(folder.glob("*.jpg"))] == [(32, 32, 3)] * 2
    assert kind_of(parts_project.photos("bench")) == "test"
    assert (parts_project.photos("bench") / SET_FILE).is_file()
    qtbot.mouseClick(panel.keeping.box.back, ONE)
    says(qtbot, panel, "bench: 1 picture (nut 1)")
    assert len(list(folder.iterdir())) == 1
    assert panel.view.picture.hasFocus()  # the space bar goes on keeping pictures
    context.workspace.undo.redo()
    says(qtbot, panel, "bench: 2 pictures (nut 2)")


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
    panel.answer = answered("unknown", 0.3)
    panel.keeping.box.class_name.setCurrentText(name)
    with qtbot.waitSignal(context.messages.posted):
        panel.capture()
    assert not parts_project.photos("bench").exists()


def test_a_full_disk_is_said_and_leaves_no_half_picture(
    qtbot: QtBot, panel: LivePanel, context: Context, parts_project: Project
) -> None:
    parts_project.photos("bench").parent.mkdir()
    parts_project.photos("bench").write_text("a file where the folder should be")
    panel.keeping.captures.keep(np.zeros((8, 8, 3), np.uint8), "bench", "nut")
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
    taking = panel.watching.taking
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

    labels, threshold, provider, why_cpu = ("nut",), 0.5, "CPUExecutionProvider", "no card"

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
    assert panel.keeping.box.names() == ("bench", "")
    panel.drop([model])
    panel.source.use(Folder(pictures(tmp_path / "line", RED), 0.01))
    panel.start()
    sees(qtbot, panel, "red")
    assert not panel.keeping.box.button.isEnabled()
    assert panel.keeping.box.why.text() == "Say first what it really is."
    qtbot.keyClick(panel.view.picture, Qt.Key.Key_Space)
    panel.keeping.box.class_name.setCurrentText("nut")
    assert panel.keeping.box.button.isEnabled()
    assert panel.keeping.box.why.isHidden()
    with qtbot.waitSignal(panel.keeping.captures.kept, timeout=20_000):
        qtbot.keyClick(panel.view.picture, Qt.Key.Key_Space)
    assert panel.view.picture._said == "✓ Kept as nut in bench"
    assert sorted(path.name for path in parts_project.photos("bench").iterdir()) == ["nut", SET_FILE]


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
    context.workspace.close()
    qtbot.waitUntil(lambda: panel.sureness.slider.value() == 70, timeout=20_000)


def test_a_threshold_written_into_the_model_counts_at_once_without_a_restart(
    qtbot: QtBot, panel: LivePanel, model: Path, tmp_path: Path
) -> None:
    panel.drop([model])
    panel.source.use(Folder(pictures(tmp_path / "line", (90, 120, 110)), 0.01))
    panel.start()
    sees(qtbot, panel, "unknown")
    panel.sureness.slider.setValue(80)  # chosen by hand, and then again in Results: the later choice counts
    write_threshold(model, Threshold(threshold=0.2))
    sees(qtbot, panel, "green")
    assert panel.sureness.slider.value() == 20
    assert panel.running


def test_a_model_that_a_job_exported_or_changed_is_opened_when_the_job_is_over(
    qtbot: QtBot, panel: LivePanel, context: Context, parts_project: Project
) -> None:
    run = parts_project.run("run-1")
    run.model.parent.mkdir(parents=True)
    COLOURS["write_colour_model"](run.model, ModelInfo(labels=COLOURS["LABELS"], threshold=0.7))
    context.workspace.refresh()
    qtbot.waitUntil(lambda: panel.sureness.slider.value() == 70, timeout=20_000)
    write_threshold(run.model, Threshold(threshold=0.3))
    context.jobs.changed.emit()
    qtbot.waitUntil(lambda: panel.sureness.slider.value() == 30, timeout=20_000)


def test_a_picture_never_takes_the_place_of_another(tmp_path: Path) -> None:
    for number in (1, 2):
        path = captures._free(tmp_path, "20260101-000000")
        assert path.name == f"20260101-000000-{number}.jpg"
        path.touch()


def test_a_set_of_another_kind_keeps_its_kind_and_says_what_it_is_for(
    qtbot: QtBot, panel: LivePanel, parts_project: Project
) -> None:
    begin_set(parts_project.photos("floor"), "unlabelled")
    panel.keeping.box.set_name.setCurrentText("floor")
    says(qtbot, panel, "floor: 0 pictures. Its photographs are unlabelled: the name of the part is not used.")
    with qtbot.waitSignal(panel.keeping.captures.kept, timeout=20_000):
        panel.keeping.captures.keep(np.zeros((8, 8, 3), np.uint8), "floor", "nut")
    assert kind_of(parts_project.photos("floor")) == "unlabelled"


def test_a_camera_that_comes_back_with_another_number_is_still_the_chosen_one(panel: LivePanel) -> None:
    panel.source.use(Camera("Desk camera", 1))
    panel.source.cameras.found = [Camera("Line camera", 0), Camera("Desk camera", 2)]
    panel.source.cameras.changed.emit(panel.source.cameras.found)
    assert panel.source.place == Camera("Desk camera", 2)
    assert panel.source.list.count() == 2


def test_where_the_kernel_does_not_list_cameras_qt_does(monkeypatch: pytest.MonkeyPatch) -> None:
    class Devices:
        @staticmethod
        def videoInputs() -> list[SimpleNamespace]:
            return [SimpleNamespace(description=lambda: "C920")]

    monkeypatch.setitem(sys.modules, "PySide6.QtMultimedia", SimpleNamespace(QMediaDevices=Devices))
    monkeypatch.setattr(sys, "platform", "win32")
    assert cameras.attached() == [Camera("C920", 0, "msmf")]
    monkeypatch.setitem(sys.modules, "PySide6.QtMultimedia", None)  # a system library is missing
    assert cameras.attached() == []


def test_pictures_dropped_one_by_one_stand_in_for_a_camera(qtbot: QtBot, panel: LivePanel, tmp_path: Path) -> None:
    folder = pictures(tmp_path / "line", RED, count=3)
    with qtbot.waitSignal(panel.source.chosen, timeout=20_000):
        panel.drop([folder / "0.png", folder / "2.png"])
    assert isinstance(panel.source.place, Folder)
    assert sorted(path.name for path in panel.source.place.path.iterdir()) == ["0.png", "2.png"]


def test_the_window_gets_the_newest_answer_and_no_queue_of_old_ones(qtbot: QtBot, model: Path) -> None:
    thread, answers = LiveThread(), []
    thread.classified.connect(answers.append)
    thread.open(model)
    for colour in (GREEN, RED, RED):
        thread.submit(Frame(np.full((8, 8, 3), colour, np.uint8), 0.0))
        if not thread.isRunning():
            with qtbot.waitSignal(thread.classified, timeout=60_000):
                thread.start()
    qtbot.waitUntil(lambda: thread._frame is None)
    assert [answer.newest[0] for answer in answers] == ["green"]  # the window has not said that it saw it
    thread.seen()
    with qtbot.waitSignal(thread.classified, timeout=60_000):
        thread.submit(Frame(np.full((8, 8, 3), RED, np.uint8), 0.0))
    thread.finish()
    assert [answer.newest[0] for answer in answers] == ["green", "red"]


def test_a_large_picture_is_made_small_before_the_window_gets_it() -> None:
    large = np.zeros((3000, 4000, 3), np.uint8)
    assert live._fitted(large, QSize(800, 800)).size() == QSize(800, 600)
    assert live._manageable(large) is large
    assert live._manageable(np.zeros((6000, 8000, 3), np.uint8)).shape == (3000, 4000, 3)


def test_a_long_name_gets_smaller_letters_and_then_loses_its_middle(qtbot: QtBot) -> None:
    name = FittedLabel()
    qtbot.addWidget(name)
    name.resize(400, 64)
    name.setText("nut")
    assert (name.text(), name.styleSheet()) == ("nut", "font-size: 48px;")
    name.setText("flange_bushing_with_a_rather_long_name_" * 3)
    assert name.styleSheet() == "font-size: 20px;"
    assert "…" in name.text()
    assert name.toolTip() == name.words


def test_an_onnx_model_of_another_program_is_refused_with_a_remedy_and_another_can_be_chosen(
    qtbot: QtBot, panel: LivePanel, context: Context, model: Path, tmp_path: Path
) -> None:
    foreign = onnx.load(model)
    del foreign.metadata_props[:]
    onnx.save_model(foreign, tmp_path / "foreign.onnx")
    with qtbot.waitSignal(context.messages.posted, timeout=60_000) as posted:
        panel.drop([tmp_path / "foreign.onnx"])
    assert posted.args is not None
    assert "not exported by s2rlab; export one in step 5" in posted.args[0].text
    assert panel.picker.words.text() == "cannot be used"
    assert panel._hint.text.text() == "This model cannot be used: choose another one, or export it again"
    panel.drop([model])
    qtbot.waitUntil(lambda: panel.picker.words.text().startswith("knows 3 parts"), timeout=20_000)


def test_once_it_was_said_what_it_is_keeping_the_picture_is_the_one_next_action(
    qtbot: QtBot, panel: LivePanel, model: Path, tmp_path: Path
) -> None:
    panel.drop([model])
    panel.source.use(Folder(pictures(tmp_path / "line", RED), 0.01))
    panel.start()
    sees(qtbot, panel, "red")
    assert panel.action is not None
    buttons = (panel.action, panel.keeping.box.button)
    assert [each.property("role") for each in buttons] == ["primary", ""]
    panel.keeping.box.class_name.setCurrentText("nut")
    assert [each.property("role") for each in buttons] == ["", "primary"]


def test_a_camera_that_hangs_without_a_word_is_said_and_goes_on_by_itself(
    qtbot: QtBot, panel: LivePanel, model: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from s2rlab.deploy import sources

    grab, go_on = sources._grab, threading.Event()
    panel.watching._silence.setInterval(100)
    panel.drop([model])
    panel.source.use(Camera("Line camera", str(video(tmp_path / "line.avi", GREEN, length=5000))))
    monkeypatch.setattr(sources, "_grab", lambda capture: grab(capture) if go_on.wait(20) else None)
    panel.start()
    sees(qtbot, panel, "no picture")  # already of the first one
    go_on.set()
    sees(qtbot, panel, "green")
    go_on.clear()
    sees(qtbot, panel, "no picture")
    assert panel.view.sure.text().startswith("No new picture for")
    assert panel.running
    assert not panel.keeping.box.button.isEnabled()
    go_on.set()
    sees(qtbot, panel, "green")


def test_nothing_is_said_to_be_surer_than_it_is(qtbot: QtBot) -> None:
    view = LiveView()
    qtbot.addWidget(view)
    view.show_answer(answered("bolt", 0.9999), "CPUExecutionProvider")
    assert view.sure.text() == "99 % sure"
    assert view.shares.accessibleName() == "bolt 99 %"
    view.show_answer(answered("unknown", 0.4999), "CPUExecutionProvider")
    assert view.sure.text() == "Most like bolt, but only 49 % sure; 50 % are asked for."


def test_stopping_keeps_the_last_picture_which_can_still_be_kept(
    qtbot: QtBot, panel: LivePanel, model: Path, tmp_path: Path
) -> None:
    panel.drop([model])
    panel.source.use(Folder(pictures(tmp_path / "line", RED), 0.01))
    panel.start()
    sees(qtbot, panel, "red")
    panel.toggle()
    assert panel._stack.currentWidget() is panel.view
    assert panel.view.figures.text() == "Stopped: this is the last picture."
    assert panel.label.words == "stopped"  # no green answer stands over a picture of long ago
    assert panel.label.property("state") == "old"
    assert panel.view.newest.text() == "The last answer was: red"
    assert panel.view.sure.text() == ""
    assert panel.view.shares.isHidden()
    assert panel.view.picture._old
    panel.keeping.box.class_name.setCurrentText("nut")
    assert panel.keeping.box.button.isEnabled()


def test_a_camera_that_is_plugged_in_while_the_step_is_open_appears_by_itself_and_can_be_started(
    qtbot: QtBot, panel: LivePanel, model: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    panel.hidden()
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(cameras, "LINUX", tmp_path)
    monkeypatch.setattr(cameras, "BY_NAME", tmp_path / "none")
    panel.source.cameras._timer.setInterval(10)
    panel.drop([model])
    panel.shown()
    assert panel.needs() == "needs a camera"
    assert panel.action is not None
    assert not panel.action.isEnabled()
    (tmp_path / "video0").mkdir()
    (tmp_path / "video0" / "name").write_text("C920\n")
    (tmp_path / "video0" / "index").write_text("0\n")
    qtbot.waitUntil(lambda: panel.needs() == "", timeout=20_000)
    assert panel.source.list.currentText() == "C920"
    assert panel.action.isEnabled()
