"""The cameras attached to this machine, by name."""

import sys
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from s2rlab.deploy.sources import Camera

LINUX = Path("/sys/class/video4linux")
BY_NAME = Path("/dev/v4l/by-id")  # links that stay the same when a camera is plugged in again
LOOK_MS = 2000  # between two looks for cameras


class Cameras(QObject):
    """Looks for cameras for as long as somebody wants to know."""

    changed = Signal(object)  # list[Camera]

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.found: list[Camera] = []
        self._timer = QTimer(self, interval=LOOK_MS)
        self._timer.timeout.connect(self.look)

    def follow(self, on: bool) -> None:
        """Start to look, or stop."""
        if on:
            self.look()
            self._timer.start()
        else:
            self._timer.stop()

    def look(self) -> None:
        """Look once."""
        found = attached()
        if found != self.found:
            self.found = found
            self.changed.emit(found)


def attached() -> list[Camera]:
    """List the cameras attached now, in the order the system numbers them."""
    return _of_linux() if sys.platform.startswith("linux") else _of_qt()


def _of_linux(classes: Path | None = None, links: Path | None = None) -> list[Camera]:
    """Ask the kernel: it needs no multimedia library, and knows at once what was plugged in."""
    found = []
    nodes = sorted((classes or LINUX).glob("video*"), key=lambda path: int(path.name.removeprefix("video") or 0))
    stable = {link.resolve().name: str(link) for link in sorted((links or BY_NAME).glob("*"))}
    for node in nodes:
        if _read(node / "index") == "0":  # a camera's other nodes carry no pictures
            device = stable.get(node.name, f"/dev/{node.name}")
            found.append(Camera(_read(node / "name") or node.name, device, "v4l2"))
    return found


def _of_qt() -> list[Camera]:
    """Ask Qt, which numbers cameras as OpenCV does where both use the system's own interface."""
    try:
        from PySide6.QtMultimedia import QMediaDevices
    except ImportError:  # a system library is missing
        return []
    api = "msmf" if sys.platform == "win32" else "avfoundation"
    return [
        Camera(device.description(), number, api)  # type: ignore[arg-type]
        for number, device in enumerate(QMediaDevices.videoInputs())
    ]


def _read(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8", errors="replace").strip()
    except OSError:
        return ""
