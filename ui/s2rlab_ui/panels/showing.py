"""The scene turns by itself when it is first seen, until the user touches anything of it."""

from PySide6.QtCore import QObject, QTimer

from s2rlab_ui import motion
from s2rlab_ui.background import Newest
from s2rlab_ui.context import Context
from s2rlab_ui.panels.scene_desk import SceneDesk

LOOK_MS = 500  # between two looks at whether it may turn
LONGEST = 180  # seconds: after so long nobody is there who could be shown anything


class Showing(QObject):
    """Turns the scene slowly while somebody may be watching and no job needs the machine."""

    def __init__(self, context: Context, desk: SceneDesk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context, self._desk = context, desk
        self._looks = 0  # while it turned
        self._clock = QTimer(self, interval=LOOK_MS)
        self._clock.timeout.connect(self._follow)
        self._asked = Newest(self)
        self._asked.done.connect(self._on_known)
        context.jobs.changed.connect(self._on_jobs)
        desk.view.touched.connect(self.end)

    @property
    def active(self) -> bool:
        """Whether it turns, or will as soon as it may."""
        return self._clock.isActive()

    def begin(self) -> None:
        """Show the next scene so, unless the system asks for stillness."""
        self._looks = 0
        self._asked.submit(motion.still_wanted)

    def end(self) -> None:
        """Leave the scene to the user, as it stands now."""
        if self.active:
            self._clock.stop()
            if self._desk.view.turning_slowly:
                self._desk.view.turn(False)

    def give_way(self) -> None:
        """Leave the scene to the user as it was sampled: something else than the view was touched."""
        if self.active:
            self.end()
            self._desk.view.view = None

    def finish(self) -> None:
        """Stop the clock and wait for what was asked."""
        self._clock.stop()
        self._asked.finish()

    def _on_known(self, still: bool) -> None:
        if not still and self._context.workspace.project.value is not None:
            self._clock.start()

    def _on_jobs(self) -> None:
        if self.active:
            self._follow()

    def _follow(self) -> None:
        view = self._desk.view
        may = self._may()
        if may:
            self._looks += 1
        if self._looks * LOOK_MS > LONGEST * 1000:
            self.give_way()
            view.look(None)
        elif may != view.turning:
            view.turn(may, slowly=True)

    def _may(self) -> bool:
        desk, handle = self._desk, self._desk.window().windowHandle()
        watched = desk.awake and desk.view.isVisible() and handle is not None and handle.isExposed()
        quiet = not any(job.state in ("running", "stopping") for job in self._context.jobs.active)
        return watched and quiet and desk.settled and self._context.workspace.shown_scene.value is None
