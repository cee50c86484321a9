"""Does the window stay quick while the machine works for it?

    python tests/benchmarks/app_responsiveness.py

Opens the real window on an X server of its own (Xvfb), and as its user would: imports the sample parts and a part of
1.3 million triangles, makes 1,000 pictures, trains on them, turns the large part, moves a slider, and opens and closes
a project 200 times. It also scrolls through 10,000 pictures. Linux only. The last line printed is one JSON object;
README.md explains its fields.
"""

import argparse
import faulthandler
import gc
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

import psutil

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QWidget
    from s2rlab_ui.job import Job
    from s2rlab_ui.main_window import MainWindow

ROOT = Path(__file__).resolve().parent.parent.parent
TICK_MS = 2
LONG = 0.05  # seconds: longer blocks are looked into
VIEWPORT = (1280, 800)  # pixels
MANY, PICTURES = "many", 10_000
PATIENCE = 3600.0  # seconds for any one thing


@dataclass
class Gauge:
    """How late a timer of the window's thread comes, and what that thread did when it came very late."""

    late: list[tuple[float, str]] = field(default_factory=list)  # seconds, doing
    doing: str = ""
    found: dict[str, tuple[float, str]] = field(default_factory=dict)  # longest and where, by what was being done
    _last: float = 0.0
    _over: bool = False

    def start(self) -> None:
        """Begin to watch; a `QTimer` has to call `tick`."""
        self._last, self._over = time.perf_counter(), False
        self._main = threading.get_ident()
        threading.Thread(target=self._watch, daemon=True).start()

    def stop(self) -> None:
        """End the watching thread."""
        self._over = True

    def tick(self) -> None:
        """Note how late it is."""
        now = time.perf_counter()
        self.late.append((max(now - self._last - TICK_MS / 1000, 0.0), self.doing))
        self._last = now

    def _watch(self) -> None:
        while not self._over:
            time.sleep(0.01)
            late = time.perf_counter() - self._last
            if late > max(LONG, self.found.get(self.doing, (0.0, ""))[0]):
                ours = [line for line in self._stack() if "s2rlab_ui" in line[0]]
                where = f"in {Path(ours[0][0]).name}:{ours[0][1]} {ours[0][2]}" if ours else "in Qt"
                self.found[self.doing] = (late, where)

    def _stack(self) -> list[tuple[str, str, str]]:
        """Files, lines and functions of the window's thread, the innermost first.

        Written by `faulthandler`: whoever asks for another thread's frames holds what is in them, and a painter or a
        timer that is let go of in the wrong thread brings Qt down.
        """
        with tempfile.TemporaryFile("w+") as report:
            faulthandler.dump_traceback(report)
            report.seek(0)
            threads = report.read().split("\n\n")
        mine = next((text for text in threads if f"{self._main:#018x} " in text.splitlines()[0]), "")
        return re.findall(r'File "(.*)", line (\d+) in (.*)', mine)

    def share(self, fraction: float) -> float:
        """Milliseconds that this fraction of the ticks was not later than."""
        ordered = sorted(late for late, _ in self.late)
        return round(1000 * ordered[min(int(len(ordered) * fraction), len(ordered) - 1)], 1)


class Session:
    """A user at the window."""

    def __init__(self, window: "MainWindow", options: argparse.Namespace) -> None:
        from PySide6.QtCore import Qt, QTimer

        self.window, self.options, self.gauge = window, options, Gauge()
        self.timer = QTimer(interval=TICK_MS, timerType=Qt.TimerType.PreciseTimer)
        self.timer.timeout.connect(lambda: self.gauge.tick())  # whichever is in use

    def wait(self, done: Callable[[], object], seconds: float = PATIENCE) -> bool:
        """Let the window live until something is so."""
        from PySide6.QtCore import QEventLoop, QTimer

        until, loop = time.monotonic() + seconds, QEventLoop()

        def look() -> None:
            try:
                if done() or time.monotonic() > until:
                    loop.quit()
            except Exception:  # it would be said again and again otherwise; asked once more below, it ends the run
                loop.quit()

        poll = QTimer(interval=10)
        poll.timeout.connect(look)
        poll.start()
        loop.exec()
        return bool(done())

    @contextmanager
    def watched(self, doing: str) -> "Iterator[None]":
        """Count how long the window is blocked meanwhile, and print it."""
        self.gauge.doing, before = doing, len(self.gauge.late)
        self.gauge.start()
        self.timer.start()
        started = time.perf_counter()
        yield
        self.timer.stop()
        self.gauge.stop()
        worst = max((late for late, _ in self.gauge.late[before:]), default=0.0)
        where = self.gauge.found.get(doing, (0.0, ""))[1]
        print(f"{doing}: {time.perf_counter() - started:.1f} s, blocked {worst * 1000:.0f} ms at most {where}")

    def finish(self, job: "Job", seconds: float = PATIENCE) -> None:
        """Wait for a job; stop it when the time is up."""
        if not self.wait(lambda: job.is_over, seconds):
            job.cancel()
            self.wait(lambda: job.is_over)
        if job.state == "failed":
            raise SystemExit(f"error: {job.title}: {job.message}\n" + "\n".join(list(job.log)[-20:]))

    def stop_jobs(self) -> None:
        """End what still runs."""
        self.window.jobs.cancel_all()
        self.wait(lambda: not self.window.jobs.active, 30)

    # What is measured

    def warm_up(self) -> None:
        """Let the window load, in idle slices, what it did not need to be shown; printed, and not counted."""
        finished: list[bool] = []
        self.window.warming.finished.connect(lambda: finished.append(True))
        with self.watched("warm up"):
            self.window.warm_up()
            self.wait(lambda: finished, 120)
        self.gauge.late.clear()

    def work(self, folder: Path) -> None:
        """Import, render, train: the window must not notice."""
        window, options = self.window, self.options
        parts, generate, train = window.panels[0], window.panels[2], window.panels[3]
        with self.watched("import"):
            window.new_project(folder / "work")
            parts.import_samples()  # type: ignore[attr-defined]
            self.finish(window.jobs.all[-1])
            parts.import_files([large_part(folder)])  # type: ignore[attr-defined]
            self.finish(window.jobs.all[-1])
            self.show_large()
        with self.watched("render"):
            window.open_step(2)
            classes = len(window.workspace.snapshot.value.classes)
            generate.count.setValue(-(-options.images // classes))  # type: ignore[attr-defined]
            generate.side.setCurrentIndex(0)  # type: ignore[attr-defined]
            generate.start_rendering()  # type: ignore[attr-defined]
            self.finish(window.jobs.all[-1])
            self.wait(lambda: any(each.finished for each in window.workspace.snapshot.value.datasets), 30)
        with self.watched("train"):
            window.open_step(3)
            train.recipes.choices["fast"].click()  # type: ignore[attr-defined]
            train.train()  # type: ignore[attr-defined]
            self.finish(window.jobs.all[-1], options.train_seconds)

    def show_large(self) -> None:
        """Select the large part and wait for its picture."""
        panel: Any = self.window.panels[0]
        stills: list[float] = []
        keep = panel.viewport.drawn.connect(lambda look: stills.append(0.0) if not look.moving else None)
        self.wait(lambda: self.window.workspace.part("large/large"), 60)
        self.window.open_step(0)
        stills.clear()
        panel.gallery.choose("large/large")
        if panel.viewport.path.parent.name == "large" and not panel.viewport.picture.isNull():
            panel.viewport.reset()  # chosen before: nothing would be drawn again
        self.wait(lambda: stills, 120)
        panel.viewport.drawn.disconnect(keep)

    def scroll(self, root: Path) -> dict[str, float]:
        """Turn the wheel over 10,000 pictures: how long the window is blocked, and until those in sight are there."""
        window, gauge = self.window, Gauge()
        panel: Any = window.panels[2]
        many_pictures(root / "datasets")
        window.workspace.refresh()
        window.open_step(2)
        choice = panel.sets.datasets
        self.wait(lambda: choice.findData(MANY) >= 0, 30)
        choice.setCurrentIndex(choice.findData(MANY))
        choice.activated.emit(choice.currentIndex())
        gallery = panel.sets.browser.gallery
        self.wait(lambda: len(gallery.tiles.items) == PICTURES, 120)
        self.wait(lambda: False, 2)
        work, self.gauge = self.gauge, gauge
        with self.watched("scroll"):
            until = time.monotonic() + self.options.turn_seconds
            while time.monotonic() < until:
                wheel(gallery.viewport())
                self.wait(lambda: True, 0.016)
        self.gauge, row = work, gallery.indexAt(gallery.viewport().rect().center()).row()
        started = time.perf_counter()
        self.wait(lambda: not gallery.tiles._asked, 30)
        there = 1000 * (time.perf_counter() - started)
        print(f"scroll: to picture {row} of {len(gallery.tiles.items)}")
        return {
            "scroll_ms_p999": gauge.share(0.999),
            "scroll_ms_max": gauge.share(1.0),
            "thumbnails_there_ms": round(there, 1),
        }

    def turn(self) -> tuple[float, float]:
        """Turn the large part: pictures a second, and the milliseconds of the still one afterwards."""
        from s2rlab_ui import camera

        self.show_large()
        panel: Any = self.window.panels[0]
        view = panel.viewport
        view.setFixedSize(*VIEWPORT)
        self.wait(lambda: (view.width(), view.height()) == VIEWPORT, 5)
        self.wait(lambda: False, 1)
        print(f"viewport: {view.width()} x {view.height()} pixels")
        shown: list[tuple[float, Any]] = []
        view.drawn.connect(lambda look: shown.append((time.monotonic(), look)))
        still: list[float] = []
        for _ in range(5):
            before, until = len(shown), time.monotonic() + self.options.turn_seconds / 5
            while time.monotonic() < until:
                view.look(camera.orbit(view.view, 3, 1))
                self.wait(lambda: True, 0.01)
            if not still:
                print(f"turning: {len(shown) - before} pictures of {shown[-1][1].width} pixels across")
            self.wait(lambda: shown and not shown[-1][1].moving, 20)
            still.append(1000 * (shown[-1][0] - shown[-1][1].wanted))
        moving = sum(look.moving for _, look in shown)
        return round(moving / self.options.turn_seconds, 1), round(sorted(still)[len(still) // 2], 1)

    def slide(self) -> float | None:
        """Milliseconds from a slider's movement to the first new sample; None with a reason if none comes."""
        panel: Any = self.window.panels[1]
        self.wait(lambda: not self.window.jobs.active, 120)
        self.window.open_step(1)
        if not self.wait(lambda: not panel.sheet.image(11).isNull(), 120):
            print("slider: no samples came within 120 s")
            return None
        changed: list[float] = []
        panel.sheet.refreshed.connect(lambda _: changed.append(time.perf_counter()))
        times = []
        for factor, name in (("camera", "vignetting"), ("framing", "fill"), ("material", "roughness")):
            box = next(box for box in panel.boxes if box.name == factor)
            box.unfold(True)
            slider = next(row.slider for row in box.rows if row.setting.name == name)
            low, most = slider.value()[0], slider.maximum()
            for step in range(3):
                self.wait(lambda: False, 2)  # the samples of the last one are there
                changed.clear()
                started = time.perf_counter()
                slider.setValue((low, most * (0.7 + step / 10)))
                if not self.wait(lambda: changed, 60):
                    print("slider: the samples did not change within 60 s")
                    return None
                times.append(1000 * (changed[0] - started))
        print(f"slider: first new sample after {min(times):.0f} to {max(times):.0f} ms")
        return round(sorted(times)[len(times) // 2], 1)

    def reopen(self, root: Path) -> float:
        """Fraction by which memory grows while a project is opened and closed again and again."""
        window, me = self.window, psutil.Process()
        before = 0
        for number in range(self.options.cycles):
            if number == min(20, self.options.cycles // 2):  # caches are full
                before = me.memory_info().rss
            window.open_project(root)
            self.wait(lambda: window.workspace.snapshot.value.parts, 20)
            window.close_project()
            self.wait(lambda: True, 0.02)
        return round(me.memory_info().rss / before - 1, 4)


def many_pictures(datasets: Path) -> None:
    """Make a set of 10,000 pictures, each a file of its own, out of the first one."""
    source, target = next(datasets.iterdir()), datasets / MANY
    lines = [json.loads(line) for line in (source / "metadata.jsonl").read_text(encoding="utf-8").splitlines()]
    for folder in {Path(line["file_name"]).parent for line in lines}:
        (target / folder).mkdir(parents=True)
    with (target / "metadata.jsonl").open("w", encoding="utf-8") as metadata:
        for number in range(PICTURES):
            line = dict(lines[number % len(lines)])
            name = str(Path(line["file_name"]).with_stem(f"{number:06}"))
            os.link(source / line["file_name"], target / name)
            metadata.write(json.dumps({**line, "file_name": name}) + "\n")
    summary = json.loads((source / "summary.json").read_text(encoding="utf-8"))
    (target / "summary.json").write_text(json.dumps({**summary, "name": MANY, "images": PICTURES}), encoding="utf-8")
    for name in ("space.json", "settings.json"):
        shutil.copyfile(source / name, target / name)


def wheel(target: "QWidget") -> None:
    """Turn the wheel one notch down over a widget."""
    from PySide6.QtCore import QCoreApplication, QPoint, QPointF, Qt
    from PySide6.QtGui import QWheelEvent

    place = QPointF(target.rect().center())
    there, notch = QPointF(target.mapToGlobal(place)), QPoint(0, -120)
    none, no_key, phase = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase
    QCoreApplication.sendEvent(target, QWheelEvent(place, there, QPoint(), notch, none, no_key, phase, False))


def large_part(folder: Path) -> Path:
    """Write a ball of 1.3 million triangles."""
    path = folder / "large.stl"
    if not path.exists():
        subprocess.run(
            [sys.executable, "-c", f"import trimesh; trimesh.creation.icosphere(8, 20).export({str(path)!r})"],
            check=True,
        )
    return path


def small_project(folder: Path) -> Path:
    """Copy the parts of the project that was worked on, but the large one."""
    root = folder / "small"
    root.mkdir()
    shutil.copyfile(folder / "work" / "project.json", root / "project.json")
    shutil.copytree(folder / "work" / "parts", root / "parts", ignore=shutil.ignore_patterns("large"))
    return root


def running_threads(window: "MainWindow") -> list[str]:
    """Name the threads of Qt that a closed window has left running."""
    from PySide6.QtCore import QThread, QThreadPool

    running = [each for each in window.findChildren(QThread) if each.isRunning()]
    pools = [each for each in window.findChildren(QThreadPool) if each.activeThreadCount()]
    return [f"thread of {type(each.parent()).__name__}" for each in (*running, *pools)]


def what_is_left() -> list[str]:
    """Name the threads of Python, the child processes and the objects of VTK that are there."""
    from PySide6.QtCore import QCoreApplication, QEvent
    from vtkmodules.vtkCommonCore import vtkObjectBase

    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    foreign = (threading._MainThread, threading._DummyThread)  # type: ignore[attr-defined] # Qt's are counted elsewhere
    left = [f"thread {each.name}" for each in threading.enumerate() if not isinstance(each, foreign)]
    left += [f"child {each.pid}" for each in psutil.Process().children(recursive=True)]
    return left + [type(each).__name__ for each in gc.get_objects() if issubclass(type(each), vtkObjectBase)]


def measure(options: argparse.Namespace, folder: Path) -> dict[str, Any]:
    """Drive the window; runs in a process of its own."""
    from PySide6.QtCore import QSettings
    from PySide6.QtWidgets import QApplication
    from s2rlab_ui.app import make_window

    app = QApplication([])
    window = make_window(QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat))
    window.show()
    app.processEvents()
    start = time.time() - psutil.Process().create_time()
    print(f"start: {start:.2f} s")
    large_part(folder)
    session = Session(window, options)
    session.warm_up()
    session.work(folder)
    frames, still = session.turn()
    slider = session.slide()
    scrolled = session.scroll(folder / "work")
    window.close_project()
    growth = session.reopen(small_project(folder))
    session.stop_jobs()
    window.close()
    left, gauge = running_threads(window), session.gauge
    window.deleteLater()
    del window, session
    left += what_is_left()
    print(f"left after closing: {', '.join(left) or 'nothing'}")
    return {
        "left": len(left),
        "blocked_ms_p999": gauge.share(0.999),
        "blocked_ms_max": gauge.share(1.0),
        "still_frame_ms": still,
        "start_s": round(start, 2),
        "orbit_fps": frames,
        "slider_ms": slider,
        "memory_growth": growth,
        **scrolled,
    }


@contextmanager
def display() -> "Iterator[str]":
    """Start an X server without a screen; gives its name."""
    read, write = os.pipe()
    command = ["Xvfb", "-displayfd", str(write), "-screen", "0", "2560x1600x24", "-nolisten", "tcp"]
    with subprocess.Popen(command, pass_fds=[write], stderr=subprocess.DEVNULL) as server:
        os.close(write)
        with os.fdopen(read) as number:
            name = f":{number.readline().strip()}"
        try:
            yield name
        finally:
            server.terminate()


def main() -> int:
    """Start the X server and a process for the window; pass its last line on."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--images", type=int, default=1000, help="pictures to make")
    parser.add_argument("--train-seconds", type=float, default=120, help="training is stopped then")
    parser.add_argument("--turn-seconds", type=float, default=10)
    parser.add_argument("--cycles", type=int, default=200, help="times a project is opened and closed")
    parser.add_argument("--inside", type=Path, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.inside:
        found = measure(options, options.inside)
        print(json.dumps(found))
        return int(found["left"] > 0)
    path = os.pathsep.join([str(ROOT), str(ROOT / "ui"), os.environ.get("PYTHONPATH", "")])
    with tempfile.TemporaryDirectory() as folder, display() as name:
        environment = {**os.environ, "DISPLAY": name, "QT_QPA_PLATFORM": "xcb", "PYTHONPATH": path}
        child = [sys.executable, "-u", __file__, *sys.argv[1:], "--inside", folder]
        return subprocess.run(child, env=environment, check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
