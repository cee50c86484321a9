"""How sure an answer must be: a slider, and what it does to the photographs, live."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSlider, QWidget

from s2rlab_ui.findings import Answered, Findings
from s2rlab_ui.theme import Theme
from s2rlab_ui.widgets.basic import button, column, label, row, say
from s2rlab_ui.widgets.sureness_plot import GIVEN, REFUSED, RIGHT, SurenessPlot
from s2rlab_ui.words import percent, whole

LINES = RIGHT, GIVEN, REFUSED


class Sureness(QWidget):
    """Right answers against answers given, for every sureness that may be asked for."""

    chosen = Signal(float)  # 0 to 1, while the slider moves
    used = Signal(float)  # 0 to 1: the exported model is to ask for so much
    test_asked = Signal(str)  # name of a photo set of unknown things that the run was not tested on

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._findings: Findings | None = None
        self._unknown: Findings | None = None  # the same run on unknown things
        self._refused: list[tuple[float, float]] = []  # percent asked for, percent of unknown things called unknown
        self._waiting = ""  # photo set of such that it was not tested on
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setRange(0, 99)
        self.slider.setValue(50)
        self.slider.setAccessibleName(self.tr("How sure it must be, percent"))
        self.slider.setToolTip(self.tr("Confidence threshold: below it the answer is “unknown”"))
        self.slider.valueChanged.connect(self._follow)
        self._least = label(role="heading")
        self._least.setMinimumWidth(48)
        self.given, self.right, self.refused = label(wrap=True), label(wrap=True), label(wrap=True)
        self.ask = button("", lambda: self.test_asked.emit(self._waiting), "link")
        self.now = label(role="muted", wrap=True)
        tip = self.tr("Write it into the exported model: Live and the line answer “unknown” below it")
        self.use = button(self.tr("Use this"), lambda: self.used.emit(self.least), tip=tip)
        self._plot = SurenessPlot(theme)
        head = row(label(self.tr("How sure it must be")), self.slider, self._least, self.use)
        head.setStretch(1, 1)
        self._swatches = [_swatch() for _ in LINES]
        lines = [row(*pair) for pair in zip(self._swatches, (self.right, self.given, self.refused), strict=True)]
        for each in lines:
            each.setStretch(1, 1)
        whole = column(head, self.now, *lines, self.ask, self._plot)
        whole.setStretch(6, 1)
        whole.setContentsMargins(0, 12, 8, 0)
        self.setLayout(whole)
        theme.changed.connect(self._dress)
        self._dress()

    def _dress(self) -> None:
        for made, which in zip(self._swatches, LINES, strict=True):
            made.setStyleSheet(f"background: {self._plot.colour(which)}; border-radius: 2px;")

    @property
    def least(self) -> float:
        """The sureness asked for, 0 to 1; exactly the model's own where the slider stands on that."""
        now = self._findings.threshold if self._findings is not None else 0.0
        return now if round(100 * now) == self.slider.value() else self.slider.value() / 100

    def show_findings(self, findings: Findings | None) -> None:
        """Show another evaluation."""
        self._findings = findings
        if findings is not None:
            self.slider.setValue(min(round(100 * findings.threshold), self.slider.maximum()))
        steps = findings.course([least / 100 for least in range(100)]) if findings else []
        right = [(100 * each.least, 100 * each.precision) for each in steps if each.precision is not None]
        scored = findings is not None and findings.kind == "test"
        given = [100 * (each.coverage if scored else 1 - each.coverage) for each in steps]
        self._plot.show_line(RIGHT, right if scored else [])
        self._plot.show_line(GIVEN, list(zip([100 * each.least for each in steps], given, strict=True)))
        self._plot.name_lines(scored=scored)
        self._follow()

    def show_unknown(self, unknown: Findings | None, waiting: Sequence[str]) -> None:
        """Lay over it how many unknown things are refused, or offer to find out on a set that waits for its test."""
        self._unknown, self._waiting = unknown, "" if unknown or not waiting else waiting[0]
        steps = unknown.course([least / 100 for least in range(100)]) if unknown else []
        self._refused = [(100 * each.least, 100 * (1 - each.coverage)) for each in steps]
        words = self.tr("Test it on “{name}” to see how many unknown things it calls unknown")
        self.ask.setText(words.format(name=self._waiting))
        self._follow()

    def _follow(self) -> None:
        self._least.setText(percent(self.least))
        self._plot.mark(self.slider.value())
        if self._findings is None:
            return
        scored = self._findings.kind == "test"
        now = self._findings.answered(self.least)
        self._say_now(self._findings.threshold)
        self._swatches[0].setVisible(scored)
        self._say_unknown(scored)
        if scored:
            self._say_answered(now)
        else:
            self._say_rejected(now)
        self.chosen.emit(self.least)

    def _say_answered(self, now: Answered) -> None:
        unsure = now.pictures - now.given
        given = self.tr("{given} of {all} photographs get an answer ({share}); {n} are “unknown”.").format(
            given=whole(now.given), all=whole(now.pictures), share=percent(now.coverage), n=whole(unsure)
        )
        say(self.given, given)
        if now.precision is None:
            say(self.right, self.tr("No answer is that sure."), "attention")
            return
        right = self.tr("{right} of {given} answers are right ({share}).")
        say(self.right, right.format(right=whole(now.right), given=whole(now.given), share=percent(now.precision)))

    def _say_unknown(self, scored: bool) -> None:
        """Say how many unknown things are refused, where that is known."""
        unknown = self._unknown if scored else None
        self._plot.show_line(REFUSED, self._refused if unknown is not None else [])
        self._swatches[2].setVisible(unknown is not None)
        self.ask.setVisible(scored and bool(self._waiting))
        if unknown is None:
            say(self.refused, "")
            return
        now = unknown.answered(self.least)
        words = self.tr("{n} of {all} unknown things (“{name}”) are called “unknown” ({share}).")
        refused, name = whole(now.pictures - now.given), unknown.folder.name
        share = percent(1 - now.coverage)
        say(self.refused, words.format(n=refused, all=whole(now.pictures), name=name, share=share))

    def _say_now(self, threshold: float) -> None:
        self.use.setEnabled(round(100 * threshold) != self.slider.value())
        words = self.tr("The exported model asks for {share}.").format(share=percent(threshold))
        say(self.now, words if threshold else self.tr("The exported model always answers, however unsure it is."))

    def _say_rejected(self, now: Answered) -> None:
        unknown = now.pictures - now.given
        words = self.tr("{n} of {all} photographs are called “unknown” ({share}).")
        if self._findings is not None and self._findings.kind == "unknown":
            words = self.tr("{n} of {all} photographs are rightly called “unknown” ({share}).")
        share = percent(1 - now.coverage)
        say(self.given, words.format(n=whole(unknown), all=whole(now.pictures), share=share))
        say(self.right, "")


def _swatch() -> QWidget:
    """Make a piece of a curve, to stand before the sentence about it."""
    made = QWidget()
    made.setFixedSize(16, 4)
    return made
