"""One training: how it stands, its curves, how good each part is, and what it takes of the machine."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from s2rlab_ui.job import Job
from s2rlab_ui.run_history import Kept, Pass, Usage
from s2rlab_ui.run_words import right_words
from s2rlab_ui.scan import RunEntry
from s2rlab_ui.theme import Theme
from s2rlab_ui.widgets.basic import IconButton, boxed, button, column, label, row, say, scrolled
from s2rlab_ui.widgets.curves import Curves
from s2rlab_ui.widgets.shares import Shares
from s2rlab_ui.words import disk, duration, plural, significant, whole

SIDE = 232  # pixels, of the parts' bars


class RunView(QWidget):
    """Shows one run, running or not; how far its present stage is, the jobs drawer says."""

    go_on_asked = Signal()
    stop_asked = Signal()
    log_asked = Signal()
    delete_asked = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.curves, self.shares = Curves(theme), Shares()
        self.headline, self.words = label(role="heading", wrap=True), label(wrap=True)
        self.usage, self._each = label(role="caption", wrap=True), label(role="caption", wrap=True)
        self.go_on = button(self.tr("Go on"), self.go_on_asked.emit, tip=self.tr("Start again with what is finished"))
        self.stop = button("", self.stop_asked.emit)
        self.log = button(self.tr("Log"), self.log_asked.emit, "link", self.tr("Everything this run has said"))
        self.delete = IconButton(theme, "delete-outline", self.tr("Delete this run"), self.delete_asked.emit)
        head = row(boxed(column(self.headline, self.words, self.usage, None, spacing=2)),
                   self.log, self.stop, self.go_on, self.delete)  # fmt: skip
        head.setStretch(0, 1)
        self._parts = scrolled(boxed(column(self.shares, None)))
        side = boxed(column(self._each, self._parts, spacing=4))
        side.setFixedWidth(SIDE)
        policy = self.curves.sizePolicy()
        policy.setRetainSizeWhenHidden(True)  # the bars stay where they are
        self.curves.setSizePolicy(policy)
        both = row(self.curves, side, spacing=16)
        both.setStretch(0, 1)
        whole_view = column(head, both, spacing=12)
        whole_view.setStretch(1, 1)
        self.setLayout(whole_view)

    def show_passes(self, passes: Sequence[Pass], planned: int, best: Kept | None, *, running: bool) -> None:
        """Show the course up to now; the bars are those of the newest pass, at the end those of the kept state."""
        self.curves.setVisible(running or bool(passes) or best is not None)
        self.curves.show_passes(passes, planned, best)
        kept = next((each for each in passes if best is not None and each.number == best.number), None)
        shown = passes[-1] if passes and (running or kept is None) else kept
        each = shown.per_class if shown else ()
        self.shares.show_shares(tuple(sorted(each, key=lambda share: share[1])))
        if not each:  # the room stays: plots that change their width are drawn anew
            say(self._each, self.tr("Each part, after the first pass") if running else "")
        elif running:
            say(self._each, self.tr("Each part after pass {n}, worst first").format(n=whole(passes[-1].number)))
        else:
            say(self._each, self.tr("Each part, worst first"))

    def show_usage(self, usage: Usage, *, running: bool = True) -> None:
        """Say what it takes, or took, of the machine."""
        if not usage.device:
            say(self.usage, "")
            return
        device = usage.device
        if device.startswith("cpu"):
            threads = int("".join(each for each in device if each.isdigit()) or 1)
            words = plural(threads, self.tr("1 thread"), self.tr("{n} threads"))
            device = self.tr("the processor ({threads}), no graphics card").format(threads=words)
        on = self.tr("Runs on {device}") if running else self.tr("Ran on {device}")
        memory = self.tr("{size} of memory in use") if running else self.tr("{size} of memory")
        said = [on.format(device=device), memory.format(size=disk(usage.memory))]
        if usage.device_memory:
            said.append(self.tr("{size} on the graphics card").format(size=disk(usage.device_memory)))
        if usage.images_per_second and not running:  # while it runs, the drawer says that
            said.append(self.tr("{n} pictures/s").format(n=significant(usage.images_per_second, 3)))
        say(self.usage, " · ".join(said))

    def show_job(
        self, job: Job, *, place: int, passes: int, planned: int, left: float | None, best: Kept | None
    ) -> None:
        """Say how a run stands that a job works on, or will.

        Parameters
        ----------
        place
            Of a job that waits, in its line, from 1.
        passes
            So many are finished, of those that are `planned`.
        left
            Seconds until it is ready; None while not known.
        """
        self._offer(stop=job.state != "stopping", works=True, waits=job.state == "waiting", kept=best is not None)
        say(self.headline, self._headline(job, place, passes, planned, left))
        if job.state == "waiting":
            say(self.words, self.tr("It starts when those before it are over."))
        elif job.state == "stopping":
            say(self.words, self._kept(best))
        elif job.state == "paused" or passes or not planned:
            say(self.words, "")
        else:
            say(self.words, self.tr("The first point of the curves comes with the end of the first pass."))

    def show_end(self, run: RunEntry | None, *, passes: int, best: Kept | None, failure: str) -> None:
        """Say how a run stands that no job is working on, after so many `passes`."""
        self._offer(go_on=run is None or not run.finished)
        kept = self._kept(best)
        if failure:
            say(self.headline, self.tr("✗ It did not come to its end"))
            say(self.words, f"{failure} {kept}".strip(), "fault")
        elif run is not None and run.finished:
            text = self.tr("✓ Ready: {right} on made pictures it had not seen")
            say(self.headline, text.format(right=right_words(run.accuracy or 0, run.held_back)))
            took = self.tr("Took {time}. Photographs are harder than made pictures: test it next.")
            say(self.words, took.format(time=duration(run.seconds)))
        else:
            stopped = self.tr("Stopped after pass {n}").format(n=whole(passes)) if passes else self.tr("Stopped")
            say(self.headline, stopped)
            say(self.words, kept or self.tr("It was stopped before there was anything to keep; “Go on” starts again."))

    def _headline(self, job: Job, place: int, passes: int, planned: int, left: float | None) -> str:
        at = self.tr("pass {n} of {all}").format(n=whole(min(passes + 1, max(planned, 1))), all=whole(planned))
        match job.state:
            case "waiting":
                return self.tr("Waits: number {n} in line").format(n=whole(place))
            case "paused":
                return self.tr("Paused in {pass_}").format(pass_=at) if passes else self.tr("Paused")
            case "stopping":
                return self.tr("Stopping…")
        if not job.pace.stage:
            return self.tr("Starting…")
        learning = job.pace.stage == "training" and planned > 0
        doing = self.tr("Learning: {pass_}").format(pass_=at) if learning else self.tr("Preparing the pictures")
        ready = self.tr("ready in about {time}").format(time=duration(left)) if left is not None else ""
        return " · ".join(each for each in (doing, ready) if each)

    def _offer(
        self, *, stop: bool = False, works: bool = False, waits: bool = False, kept: bool = False, go_on: bool = False
    ) -> None:
        """Show the buttons of what can be done now."""
        self.stop.setVisible(stop)
        stopping = self.tr("Stop and keep the best") if kept else self.tr("Stop")
        self.stop.setText(self.tr("Take out of the line") if waits else stopping)
        self.stop.setToolTip("" if waits else self.tr("“Go on” takes it up again later, where it was stopped"))
        self.go_on.setVisible(go_on)
        self.delete.setVisible(not works)

    def _kept(self, best: Kept | None) -> str:
        if best is None:
            return ""
        if not best.number:
            text = self.tr("The best state so far is kept: before any pass, {right} on made pictures held back.")
        else:
            text = self.tr("The best state so far is kept: pass {n}, {right} on made pictures held back.")
        return text.format(n=whole(best.number), right=right_words(best.right, best.pictures))
