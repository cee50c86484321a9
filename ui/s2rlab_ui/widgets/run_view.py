"""One training: how it stands, its curves, how good each part is, and what it takes of the machine."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from s2rlab_ui.job import Job
from s2rlab_ui.jobs import Jobs
from s2rlab_ui.run_history import Pass, RunHistory, Usage
from s2rlab_ui.scan import RunEntry
from s2rlab_ui.theme import Theme
from s2rlab_ui.widgets.basic import IconButton, boxed, button, column, label, row, say, scrolled
from s2rlab_ui.widgets.curves import Curves
from s2rlab_ui.widgets.job_strip import JobStrip
from s2rlab_ui.widgets.shares import Shares
from s2rlab_ui.words import disk, duration, percent

SIDE = 232  # pixels, of the parts' bars


class RunView(QWidget):
    """Shows one run, running or not."""

    go_on_asked = Signal()
    log_asked = Signal()
    delete_asked = Signal()

    def __init__(self, jobs: Jobs, theme: Theme) -> None:
        super().__init__()
        self.strip, self.curves, self.shares = JobStrip(jobs, theme), Curves(theme), Shares()
        jobs.removed.connect(self.strip.forget)
        self.headline, self.words, self.usage = (
            label(role="heading"),
            label(wrap=True),
            label(role="caption", wrap=True),
        )
        self.go_on = button(self.tr("Go on"), self.go_on_asked.emit, tip=self.tr("Start again with what is finished"))
        self.log = button(self.tr("Log"), self.log_asked.emit, "link", self.tr("Everything this run has said"))
        self.delete = IconButton(theme, "delete-outline", self.tr("Delete this run"), self.delete_asked.emit)
        self._still = boxed(row(boxed(column(self.headline, self.words, spacing=2)), self.log, self.go_on, self.delete))
        self._still.layout().setStretch(0, 1)  # type: ignore[union-attr]
        self._parts = scrolled(boxed(column(self.shares, None)))
        self._side = boxed(column(label(self.tr("Each part, worst first"), "caption"), self._parts, spacing=4))
        self._side.setFixedWidth(SIDE)
        both = row(self.curves, self._side, spacing=16)
        both.setStretch(0, 1)
        whole = column(self.strip, self._still, self.usage, both)
        whole.setStretch(3, 1)
        self.setLayout(whole)

    def show_job(self, job: Job | None) -> None:
        """Follow the job that trains this run; None: none does now."""
        going = job if job is not None and not job.is_over else None
        self.strip.follow(going)
        self._still.setVisible(going is None)

    def show_passes(self, passes: list[Pass], planned: int, best: Pass | None) -> None:
        """Show the course up to now; the bars are those of the newest pass."""
        self.curves.show_passes(passes, planned, best.number if best else -1)
        each = passes[-1].per_class if passes else ()
        self.shares.show_shares(tuple(sorted(each, key=lambda share: share[1])))
        self._side.setVisible(bool(each))

    def show_usage(self, usage: Usage, *, running: bool = True) -> None:
        """Say what it takes, or took, of the machine."""
        if not usage.device:
            say(self.usage, "")
            return
        device = usage.device
        if device.startswith("cpu"):
            device = self.tr("the processor ({threads}), no graphics card").format(threads=device[4:].strip())
        on = self.tr("Runs on {device}") if running else self.tr("Ran on {device}")
        memory = self.tr("{size} of memory in use") if running else self.tr("{size} of memory")
        words = [on.format(device=device), memory.format(size=disk(usage.memory))]
        if usage.device_memory:
            words.append(self.tr("{size} on the graphics card").format(size=disk(usage.device_memory)))
        say(self.usage, " · ".join(words))

    def show_end(self, run: RunEntry | None, history: RunHistory, failure: str) -> None:
        """Say how a run stands that no job is working on."""
        self.go_on.setVisible(run is None or not run.finished)
        kept = self._kept(history.best)
        if failure:
            say(self.headline, self.tr("✗ It did not come to its end"))
            say(self.words, f"{failure} {kept}".strip(), "fault")
        elif run is not None and run.finished:
            text = self.tr("✓ Ready: {right} right of made pictures it had not seen")
            say(self.headline, text.format(right=percent(run.accuracy or 0)))
            took = self.tr("Took {time}. Photographs are harder than made pictures: test it next.")
            say(self.words, took.format(time=duration(run.seconds)))
        else:
            passes = len(history.passes)
            say(self.headline, self.tr("Stopped after pass {n}").format(n=passes) if passes else self.tr("Stopped"))
            say(self.words, kept or self.tr("It was stopped before there was anything to keep; “Go on” starts again."))

    def _kept(self, best: Pass | None) -> str:
        if best is None:
            return ""
        if not best.number:
            text = self.tr("The best state so far is kept: before any pass, {right} right on made pictures held back.")
        else:
            text = self.tr("The best state so far is kept: pass {n}, {right} right on made pictures held back.")
        return text.format(n=best.number, right=percent(best.right))
