"""Where live pictures come from: a camera, or a video or a folder of pictures that stands in for one.

`watch` gives one picture after another for as long as somebody wants them. A camera that is unplugged, a video that is
deleted, a network folder that goes away: each is said in a sentence, and tried again until it is back.
Needs OpenCV for cameras and videos, Pillow for folders; neither torch nor VTK.
"""

import os
import re
import threading
import time
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal, Protocol

import numpy as np
from numpy.typing import NDArray

from s2rlab.deploy.folder_source import FolderSource
from s2rlab.errors import DataError

RETRY = 1.0  # seconds until a source that gives nothing is tried again
FOLDER_INTERVAL = 0.5  # seconds each picture of a folder is shown
VIDEO_INTERVAL = 1 / 25  # seconds, where a video does not say how fast it runs
SKIPPED = 8  # pictures of a video left out at once, at most, where it cannot be read as fast as it was taken
CAMERA_SIZE = (1280, 720)  # pixels asked for; a camera that cannot takes what it has

_now = time.monotonic

Picture = NDArray[np.uint8]  # (H, W, 3) RGB
Api = Literal["any", "v4l2", "msmf", "avfoundation"]  # how OpenCV talks to a camera


@dataclass(frozen=True, slots=True)
class Camera:
    """A camera of this machine, or on the network."""

    name: str
    device: int | str  # its number, a path such as /dev/video0, or an address such as rtsp://...
    api: Api = "any"


@dataclass(frozen=True, slots=True)
class Video:
    """A video file; it runs as fast as it was taken, and starts again when it is over."""

    path: Path


@dataclass(frozen=True, slots=True)
class Folder:
    """A folder of pictures, also in sub-folders; new ones are next, and when it is over it starts again."""

    path: Path
    interval: float = FOLDER_INTERVAL  # seconds


Place = Camera | Video | Folder


@dataclass(frozen=True, slots=True)
class Frame:
    """One picture and when it was taken."""

    picture: Picture
    taken: float  # seconds of time.perf_counter()


@dataclass(frozen=True, slots=True)
class Lost:
    """No pictures come at present; they are waited for."""

    why: str  # a sentence with a remedy


class Source(Protocol):
    """An open place."""

    interval: float  # seconds between pictures; 0: `read` itself waits for the next one

    def read(self) -> Picture:
        """Give the next picture; raises DataError when none comes."""

    def close(self) -> None:
        """Let the camera or the file go."""


def watch(place: Place, over: threading.Event, retry: float = RETRY) -> Iterator[Frame | Lost]:
    """Give picture after picture at the place's own pace until `over` is set.

    A place that gives none is a `Lost` (said once for each reason), and is opened again every `retry` seconds.
    """
    said = ""
    while not over.is_set():
        try:
            with closing(open_source(place)) as source:
                for picture in _paced(source, over):
                    said = ""
                    yield Frame(picture, time.perf_counter())
        except DataError as error:
            if str(error) != said:
                said = str(error)
                yield Lost(said)
            over.wait(retry)


def open_source(place: Place) -> Source:
    """Open a place.

    Raises
    ------
    DataError
        If it gives no pictures: unplugged, in use, missing, empty or not a video.
    """
    if isinstance(place, Folder):
        return FolderSource(place.path, place.interval)
    return CameraSource(place) if isinstance(place, Camera) else VideoSource(place)


class CameraSource:
    """Reads a camera; it sets the pace."""

    interval = 0.0

    def __init__(self, camera: Camera) -> None:
        cv2 = _opencv()
        apis = {"v4l2": cv2.CAP_V4L2, "msmf": cv2.CAP_MSMF, "avfoundation": cv2.CAP_AVFOUNDATION}
        self._camera = camera
        self._capture = _capture(_device(camera), apis.get(camera.api, cv2.CAP_ANY), camera_fault(camera))
        self._capture.set(cv2.CAP_PROP_FOURCC, cv2.VideoWriter.fourcc(*"MJPG"))  # uncompressed, USB 2 has 10 a second
        self._capture.set(cv2.CAP_PROP_FRAME_WIDTH, CAMERA_SIZE[0])
        self._capture.set(cv2.CAP_PROP_FRAME_HEIGHT, CAMERA_SIZE[1])
        self._capture.set(cv2.CAP_PROP_BUFFERSIZE, 1)  # the newest picture, not one of half a second ago

    def read(self) -> Picture:
        """Wait for the next picture."""
        picture = _grab(self._capture)
        if picture is None:
            raise DataError(camera_fault(self._camera))
        return picture

    def close(self) -> None:
        """Let the camera go, so that other programs may use it."""
        self._capture.release()


class VideoSource:
    """Reads a video file as fast as it was taken, again and again.

    Where reading cannot keep up, as with large pictures on a small computer, pictures are left out.
    """

    def __init__(self, video: Video) -> None:
        if not video.path.is_file():
            raise DataError(f"{video.path}: no such file; choose the video again.")
        self._path = video.path
        self._why = f"{video.path}: cannot be read as a video; copy it again, or convert it to MP4 or AVI."
        self._open()
        rate = self._capture.get(_opencv().CAP_PROP_FPS)
        self.interval = 1 / rate if 0 < rate < 1000 else VIDEO_INTERVAL
        self._due = _now()  # when the next picture is to be shown

    def read(self) -> Picture:
        """Give the next picture, after the last the first."""
        skipped = self._catch_up()
        self._due += (1 + skipped) * self.interval
        picture = _grab(self._capture)
        if picture is None:
            self._capture.release()
            self._open()  # not every kind can be wound back
            picture = _grab(self._capture)
        if picture is None:
            raise DataError(self._why)
        return picture

    def close(self) -> None:
        """Let the file go."""
        self._capture.release()

    def _open(self) -> None:
        self._capture = _capture(str(self._path), _opencv().CAP_ANY, self._why)

    def _catch_up(self) -> int:
        """Leave out what should have been shown by now; what is too late for that is shown later than it was taken."""
        late = int((_now() - self._due) / self.interval)
        skipped = max(0, min(late, SKIPPED))
        if late > skipped:
            self._due = _now() - skipped * self.interval
        return sum(self._capture.grab() for _ in range(skipped))


def camera_fault(camera: Camera) -> str:
    """Say why a camera gives no pictures, as far as that can be known, and what to do."""
    if isinstance(camera.device, str) and "://" in camera.device:
        return f"{camera.name}: cannot be reached at {camera.device}; check its cable, the network and the address."
    if camera.api == "v4l2" and isinstance(camera.device, str):
        if not Path(camera.device).exists():
            return f"{camera.name}: is not plugged in; plug it in again."
        if not os.access(camera.device, os.R_OK | os.W_OK):
            return f"{camera.name}: you may not use it; have yourself added to the group “video”, then log in again."
        return f"{camera.name}: gives no pictures; close other programs that use it, or unplug it and plug it in again."
    if camera.api == "any":
        return f"{camera.name}: gives no pictures; is it plugged in, or does another program use it?"
    return (
        f"{camera.name}: gives no pictures; is it plugged in, does another program use it, or do the system's privacy "
        "settings keep programs from using cameras?"
    )


def _paced(source: Source, over: threading.Event) -> Iterator[Picture]:
    due = _now()
    while not over.is_set():
        yield source.read()
        due = max(due + source.interval, _now())
        over.wait(due - _now())


def _device(camera: Camera) -> int | str:
    """OpenCV's number of a camera of this machine: its V4L2 takes no paths."""
    if camera.api != "v4l2" or isinstance(camera.device, int):
        return camera.device
    found = re.fullmatch(r"video(\d+)", Path(camera.device).resolve().name)
    if found is None:  # a link by name is gone while its camera is unplugged
        raise DataError(camera_fault(camera))
    return int(found[1])


def _capture(device: int | str, api: int, why: str) -> Any:
    capture = _opencv().VideoCapture(device, api)
    if not capture.isOpened():
        raise DataError(why)
    return capture


def _grab(capture: Any) -> Picture | None:
    there, picture = capture.read()
    return np.ascontiguousarray(picture[..., ::-1]) if there else None


def _opencv() -> Any:
    os.environ.setdefault("OPENCV_LOG_LEVEL", "SILENT")  # what is wrong becomes a sentence of ours
    os.environ.setdefault("OPENCV_FFMPEG_LOGLEVEL", "-8")
    os.environ.setdefault("OPENCV_VIDEOIO_V4L_SELECT_TIMEOUT", "2")  # seconds, not ten, until a dead camera is noticed
    import cv2  # 0.1 s, and folders do not need it

    return cv2
