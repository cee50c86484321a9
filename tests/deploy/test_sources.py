import itertools
import threading
from pathlib import Path
from types import SimpleNamespace

import cv2
import numpy as np
import pytest
from PIL import Image

from s2rlab.deploy import folder_source, sources
from s2rlab.deploy.sources import Camera, Folder, Frame, Lost, Place, Video, watch
from s2rlab.errors import DataError

GREYS = (40, 120, 200)


def write_video(path: Path, greys: tuple[int, ...] = GREYS, rate: float = 500.0) -> Path:
    """Write a video of 64 x 48 pixels with one grey picture after another."""
    writer = cv2.VideoWriter(str(path), cv2.VideoWriter.fourcc(*"MJPG"), rate, (64, 48))
    assert writer.isOpened()
    for grey in greys:
        writer.write(np.full((48, 64, 3), grey, dtype=np.uint8))
    writer.release()
    return path


def write_pictures(folder: Path, greys: tuple[int, ...] = GREYS) -> Path:
    folder.mkdir(exist_ok=True)
    for number, grey in enumerate(greys):
        Image.new("L", (8, 6), grey).save(folder / f"{number}.png")
    return folder


@pytest.fixture(autouse=True)
def _no_time_passes(monkeypatch: pytest.MonkeyPatch) -> None:
    """However slow this computer is at present, no picture of a video is late."""
    for module in (sources, folder_source):
        monkeypatch.setattr(module, "_now", lambda: 0.0)


def first(place: Place, count: int) -> list[Frame | Lost]:
    over = threading.Event()
    found = list(itertools.islice(watch(place, over, retry=0.001), count))
    over.set()
    return found


def greys(found: list[Frame | Lost]) -> list[int]:
    """Mean grey of each picture, rounded to those that were written; -1 where there was none."""
    means = [int(each.picture.mean()) if isinstance(each, Frame) else -1 for each in found]
    return [min(GREYS, key=lambda grey: abs(grey - mean)) if mean >= 0 else -1 for mean in means]


def test_a_video_is_read_in_colour_and_starts_again_at_its_end(tmp_path: Path) -> None:
    found = first(Video(write_video(tmp_path / "line.avi")), 7)
    assert greys(found) == [40, 120, 200, 40, 120, 200, 40]
    assert isinstance(found[0], Frame)
    assert found[0].picture.shape == (48, 64, 3)
    assert found[0].picture.dtype == np.uint8


def test_a_video_has_red_where_red_was_filmed(tmp_path: Path) -> None:
    writer = cv2.VideoWriter(str(tmp_path / "red.avi"), cv2.VideoWriter.fourcc(*"MJPG"), 25.0, (64, 48))
    writer.write(np.full((48, 64, 3), (0, 0, 255), dtype=np.uint8))  # OpenCV's order: blue, green, red
    writer.release()
    (frame,) = first(Video(tmp_path / "red.avi"), 1)
    assert isinstance(frame, Frame)
    red, green, blue = frame.picture.reshape(-1, 3).mean(0)
    assert red > 200 > 60 > max(green, blue)


def test_a_camera_that_is_unplugged_is_said_once_and_comes_back_by_itself(tmp_path: Path) -> None:
    # a file at its end answers as a camera that has gone: `read` fails; opening it again works, as plugging in does
    camera = Camera("Line camera", str(write_video(tmp_path / "camera.avi")))
    found = first(camera, 9)
    assert greys(found) == [40, 120, 200, -1, 40, 120, 200, -1, 40]
    assert isinstance(found[3], Lost)
    assert found[3].why.startswith("Line camera: gives no pictures; is it plugged in")


def test_a_camera_that_is_not_there_is_said_once_and_waited_for(tmp_path: Path) -> None:
    path, over = tmp_path / "camera.avi", threading.Event()
    pictures = watch(Camera("Line camera", str(path)), over, retry=0.001)
    assert isinstance(next(pictures), Lost)
    write_video(path)
    assert isinstance(next(pictures), Frame)
    over.set()
    assert list(pictures) == []


def test_a_folder_shows_its_pictures_in_order_again_and_again_and_new_ones_next(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder, over = write_pictures(tmp_path / "photos", (40, 0, 200)), threading.Event()
    (folder / "1.png").write_bytes(b"no picture")
    (folder / ".hidden.png").write_bytes(b"no picture")
    pictures = watch(Folder(folder, interval=0.0), over)
    assert greys([next(pictures) for _ in range(3)]) == [40, 200, 40]
    (folder / "deep").mkdir()
    Image.new("L", (8, 6), 120).save(folder / "deep" / "9.png")
    monkeypatch.setattr(folder_source, "_now", lambda: 10.0)
    assert greys([next(pictures) for _ in range(5)]) == [120, 200, 40, 200, 120]
    over.set()


def test_a_picture_that_was_being_written_is_shown_once_it_is_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    source = folder_source.FolderSource(write_pictures(tmp_path / "photos", (40, 40, 40)), 0.0)
    source.read()
    Image.new("L", (8, 6), 200).save(tmp_path / "whole.png")
    content = (tmp_path / "whole.png").read_bytes()
    (tmp_path / "photos" / "9.png").write_bytes(content[:30])
    monkeypatch.setattr(folder_source, "_now", lambda: 10.0)
    assert source.read().mean() == 40
    (tmp_path / "photos" / "9.png").write_bytes(content)
    monkeypatch.setattr(folder_source, "_now", lambda: 20.0)
    assert source.read().mean() == 200


@pytest.mark.parametrize(
    ("name", "place", "words"),
    [
        ("empty", Folder, "no pictures in this folder; put JPEG or PNG pictures there."),
        ("broken", Folder, "broken/0.png: "),
        ("missing", Folder, "no such folder; is its drive connected?"),
        ("missing.mp4", Video, "no such file; choose the video again."),
        ("notes.mp4", Video, "cannot be read as a video; copy it again, or convert it to MP4 or AVI."),
        ("no_pictures.avi", Video, "cannot be read as a video; copy it again, or convert it to MP4 or AVI."),
    ],
)
def test_a_place_without_pictures_is_named_with_the_remedy(
    tmp_path: Path, name: str, place: type[Folder] | type[Video], words: str
) -> None:
    (tmp_path / "empty").mkdir()
    (tmp_path / "broken").mkdir()
    (tmp_path / "broken" / "0.png").write_bytes(b"no picture")
    (tmp_path / "notes.mp4").write_text("not a video")
    write_video(tmp_path / "no_pictures.avi", greys=())
    (found,) = first(place(tmp_path / name), 1)
    assert isinstance(found, Lost)
    assert str(tmp_path / name) in found.why
    assert words in found.why


def test_a_video_keeps_its_own_pace(tmp_path: Path) -> None:
    source = sources.open_source(Video(write_video(tmp_path / "slow.avi", rate=10.0)))
    assert source.interval == pytest.approx(0.1)
    source.close()


def test_a_source_is_let_go_when_nobody_watches_any_more(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    closed = []
    monkeypatch.setattr(sources.FolderSource, "close", lambda self: closed.append(True))
    over = threading.Event()
    pictures = watch(Folder(write_pictures(tmp_path / "photos"), 0.0), over)
    next(pictures)
    over.set()
    assert list(pictures) == []
    assert closed == [True]


def test_every_reason_is_one_a_user_can_act_on(tmp_path: Path) -> None:
    with pytest.raises(DataError, match="plugged in"):
        sources.open_source(Camera("Line camera", str(tmp_path / "none")))


def test_a_video_that_cannot_be_read_in_time_leaves_pictures_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    video = write_video(tmp_path / "line.avi", tuple(range(0, 250, 10)), rate=10.0)
    source = sources.open_source(Video(video))
    shown = []
    for now in (0.0, 0.1, 0.55, 0.6, 60.0, 60.1):  # seconds: some come late, one a minute late
        monkeypatch.setattr(sources, "_now", lambda now=now: now)
        shown.append(round(float(source.read().mean()) / 10))
    source.close()
    assert shown == [0, 1, 5, 6, 15, 16]  # at most eight are left out at once: a slow reader is slow, never far behind


@pytest.mark.parametrize("ending", ["mp4", "avi", "mov", "mkv"])
def test_videos_of_usual_kinds_run_and_begin_again(tmp_path: Path, ending: str) -> None:
    code = "MJPG" if ending == "avi" else "mp4v"
    writer = cv2.VideoWriter(str(tmp_path / f"line.{ending}"), cv2.VideoWriter.fourcc(*code), 29.97, (64, 48))
    assert writer.isOpened()
    for grey in GREYS:
        writer.write(np.full((48, 64, 3), grey, dtype=np.uint8))
    writer.release()
    source = sources.open_source(Video(tmp_path / f"line.{ending}"))
    assert source.interval == pytest.approx(1 / 29.97, rel=1e-3)
    assert greys([Frame(source.read(), 0.0) for _ in range(5)]) == [40, 120, 200, 40, 120]
    source.close()


@pytest.mark.parametrize("rate", [0.0, float("nan"), -1.0, 90_000.0])
def test_a_video_that_does_not_say_how_fast_it_runs_gets_a_usual_pace(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, rate: float
) -> None:
    odd = SimpleNamespace(get=lambda _: rate, release=lambda: None)
    monkeypatch.setattr(sources, "_capture", lambda *_: odd)
    assert sources.open_source(Video(write_video(tmp_path / "line.avi"))).interval == 1 / 25


def test_a_camera_that_gives_nothing_is_said_with_what_is_known_of_why(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    node = tmp_path / "video0"
    camera = Camera("C920", str(node), "v4l2")
    assert "is not plugged in" in sources.camera_fault(camera)
    node.touch()
    assert "close other programs that use it" in sources.camera_fault(camera)
    monkeypatch.setattr("os.access", lambda *_: False)  # root may open everything
    assert "added to the group “video”" in sources.camera_fault(camera)
    assert "check its cable, the network" in sources.camera_fault(Camera("Hall", "rtsp://10.0.0.7/1"))
    assert "privacy settings" in sources.camera_fault(Camera("FaceTime", 0, "avfoundation"))


def test_a_camera_of_linux_is_opened_by_the_number_its_stable_name_stands_for_now(tmp_path: Path) -> None:
    link = tmp_path / "usb-Microscope-video-index0"
    camera = Camera("Microscope", str(link), "v4l2")
    for number in (2, 11):  # plugged in again, it may get another number
        link.unlink(missing_ok=True)
        link.symlink_to(tmp_path / f"video{number}")
        assert sources._device(camera) == number
    link.unlink()
    with pytest.raises(DataError, match="not plugged in"):
        sources._device(camera)
    assert sources._device(Camera("Desk", "/dev/video3", "v4l2")) == 3
    assert sources._device(Camera("Desk", 1, "msmf")) == 1


@pytest.mark.parametrize("harm", ["cut short", "overwritten"])
def test_a_damaged_video_runs_as_far_as_it_can_be_read_and_begins_again(tmp_path: Path, harm: str) -> None:
    path = write_video(tmp_path / "line.avi", tuple(range(50, 250, 2)))
    content = bytearray(path.read_bytes())
    if harm == "cut short":
        del content[len(content) // 2 :]
    else:
        content[len(content) // 3 :][:2000] = bytes(2000)
    path.write_bytes(content)
    source = sources.open_source(Video(path))
    means = [float(source.read().mean()) for _ in range(150)]
    source.close()
    assert means.count(means[0]) >= 2
