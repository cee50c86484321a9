import itertools
import threading
from pathlib import Path

import cv2
import numpy as np
import pytest
from PIL import Image

from s2rlab.deploy import sources
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


def test_a_folder_shows_its_pictures_in_order_again_and_again_with_those_added_since(tmp_path: Path) -> None:
    folder, over = write_pictures(tmp_path / "photos"), threading.Event()
    (folder / "1.png").write_bytes(b"no picture")
    (folder / ".hidden.png").write_bytes(b"no picture")
    pictures = watch(Folder(folder, interval=0.0), over)
    assert greys([next(pictures), next(pictures)]) == [40, 200]
    Image.new("L", (8, 6), 120).save(folder / "9.png")
    assert greys([next(pictures) for _ in range(4)]) == [40, 200, 120, 40]
    over.set()


@pytest.mark.parametrize(
    ("name", "place", "words"),
    [
        ("empty", Folder, "no pictures in this folder; put JPEG or PNG pictures there."),
        ("broken", Folder, "broken/0.png: "),
        ("missing", Folder, "no pictures in this folder"),
        ("missing.mp4", Video, "no such file; choose the video again."),
        ("notes.mp4", Video, "cannot be read as a video; convert it to MP4 or AVI."),
    ],
)
def test_a_place_without_pictures_is_named_with_the_remedy(
    tmp_path: Path, name: str, place: type[Folder] | type[Video], words: str
) -> None:
    (tmp_path / "empty").mkdir()
    (tmp_path / "broken").mkdir()
    (tmp_path / "broken" / "0.png").write_bytes(b"no picture")
    (tmp_path / "notes.mp4").write_text("not a video")
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


def test_a_camera_of_linux_is_opened_by_the_number_its_stable_name_stands_for_now(tmp_path: Path) -> None:
    link = tmp_path / "usb-Microscope-video-index0"
    camera = Camera("Microscope", str(link), "v4l2")
    for number in (2, 11):  # plugged in again, it may get another number
        link.unlink(missing_ok=True)
        link.symlink_to(tmp_path / f"video{number}")
        assert sources._device(camera, "gone") == number
    link.unlink()
    with pytest.raises(DataError, match="gone"):
        sources._device(camera, "gone")
    assert sources._device(Camera("Desk", "/dev/video3", "v4l2"), "gone") == 3
    assert sources._device(Camera("Desk", 1, "msmf"), "gone") == 1
