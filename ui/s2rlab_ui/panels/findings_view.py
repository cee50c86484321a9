"""Everything that is shown of one evaluation: headline, matrix, table, sureness, and its photographs."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QSplitter, QTabWidget, QWidget

from s2rlab.evaluate.intervals import wilson_interval
from s2rlab.evaluate.reader import Photograph
from s2rlab_ui.findings import ClassRow, Findings
from s2rlab_ui.theme import Theme
from s2rlab_ui.widgets.basic import button, column, label, say, scrolled
from s2rlab_ui.widgets.comparison import ComparisonView
from s2rlab_ui.widgets.gallery import Gallery, Item
from s2rlab_ui.widgets.matrix import Matrix
from s2rlab_ui.widgets.sureness import Sureness
from s2rlab_ui.widgets.table import Cell, Table
from s2rlab_ui.words import interval, percent, plural

WORST, WORST_WIDTH = 5, 272  # confusions named, and pixels for their names
NAMED = 3  # classes named in a sentence


class FindingsView(QWidget):
    """Shows one evaluation; `worst` is for the inspector."""

    photo_chosen = Signal(object)  # Photograph; None when none is any more

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.findings: Findings | None = None
        self.headline, self._words = label(role="headline", wrap=True), label(role="muted", wrap=True)
        self._gaps = label(wrap=True)
        self.matrix, self.table, self.answers = Matrix(), self._make_table(), self._make_answers()
        self.gallery = Gallery(112, lines=2)
        self.gallery.setAccessibleName(self.tr("Photographs"))
        self.sureness, self.comparison = Sureness(theme), ComparisonView()
        self.cell = label(role="heading", wrap=True)
        self.worst = column(spacing=0)
        self.tabs = QTabWidget()
        self._build()
        self.matrix.chosen.connect(self.show_cell)
        self.gallery.chosen.connect(self._choose_photo)
        self.table.cellClicked.connect(lambda at, _: self._show_class(at))
        self.answers.cellClicked.connect(lambda at, _: self._show_answer(at))
        self.sureness.slider.sliderReleased.connect(self._show_sure_and_wrong)
        self.comparison.photos_asked.connect(self._show_photos)

    def show_findings(self, findings: Findings | None) -> None:
        """Show another evaluation, or nothing."""
        before, self.findings = self.findings.kind if self.findings else "", findings
        self.matrix.show_findings(findings)
        self.sureness.show_findings(findings)
        self.comparison.show_pair(None, None)
        self.table.show_rows([])
        self.answers.show_rows([])
        self.photo_chosen.emit(None)
        self._clear_worst()
        if findings is None:
            return
        scored = findings.kind == "test"
        for widget, shown in ((0, scored), (1, scored), (2, not scored), (4, scored)):
            self.tabs.setTabVisible(widget, shown)
        if findings.kind != before:
            self.tabs.setCurrentIndex({"test": 0, "unlabelled": 2, "unknown": 3}[findings.kind])
        say(self.headline, self._headline(findings))
        say(self._words, self._explanation(findings))
        gaps = self._missing(findings)
        say(self._gaps, gaps, "attention" if gaps else "")
        if scored:
            self._show_scored(findings)
        else:
            self._show_survey(findings)

    def _show_scored(self, findings: Findings) -> None:
        self.table.show_rows([_cells(each) for each in findings.rows])
        self._fill_worst(findings)
        wrong = [photo for photo in findings.photographs if photo.answer != photo.true]
        self._show_photos(self.tr("Photographs it got wrong"), wrong)

    def _show_survey(self, findings: Findings) -> None:
        total = max(findings.pictures, 1)
        self.answers.show_rows(
            [[name, (count, f"{count:,}"), (count / total, percent(count / total))] for name, count in findings.called]
        )
        if findings.kind == "unknown":
            named = [photo for photo in findings.photographs if photo.sure >= findings.threshold]
            self._show_photos(self.tr("Taken for a part, though it is none"), named)
        else:
            self._show_photos(self.tr("All photographs, surest first"), list(findings.photographs))

    def _make_table(self) -> Table:
        heads = [
            self.tr("part"),
            self.tr("photographs"),
            self.tr("found"),
            self.tr("right when named"),
            self.tr("both (F1)"),
        ]
        return Table(heads, self.tr("Figures of each class"))

    def _make_answers(self) -> Table:
        return Table([self.tr("looks most like"), self.tr("photographs"), self.tr("share")], self.tr("Answers"))

    def _build(self) -> None:
        self.field = scrolled(self.matrix, sideways=True)  # of many parts, larger than there is room
        self.matrix.moved.connect(self._follow_cell)
        self.tabs.setDocumentMode(True)
        self.tabs.tabBar().setDrawBase(False)
        self.tabs.addTab(self.field, self.tr("What is taken for what"))
        self.tabs.addTab(self.table, self.tr("Each class"))
        self.tabs.addTab(self.answers, self.tr("What they look like to it"))
        self.tabs.addTab(self.sureness, self.tr("How sure"))
        self.tabs.addTab(self.comparison, self.tr("Compare"))
        self.tabs.setTabVisible(2, False)
        side = column(self.cell, self.gallery)
        side.setContentsMargins(12, 4, 0, 0)
        lower = QWidget()
        lower.setLayout(side)
        split = QSplitter(Qt.Orientation.Horizontal)
        split.setHandleWidth(9)
        split.addWidget(self.tabs)
        split.addWidget(lower)
        split.setSizes([448, 292])
        split.setChildrenCollapsible(False)
        whole = column(column(self.headline, self._words, self._gaps, spacing=2), split)
        whole.setStretch(1, 1)
        self.setLayout(whole)

    def _headline(self, findings: Findings) -> str:
        if findings.kind == "test":
            return interval(findings.right, findings.pictures, *findings.interval)
        now = findings.answered(findings.threshold)
        unknown = now.pictures - now.given
        if findings.kind == "unlabelled":
            return self.tr("{given} of {all} photographs get an answer").format(
                given=f"{now.given:,}", all=f"{now.pictures:,}"
            )
        low, high = wilson_interval(unknown, max(now.pictures, 1))
        return self.tr("{n} of {all} rightly called unknown ({low}–{high} %)").format(
            n=f"{unknown:,}", all=f"{now.pictures:,}", low=round(100 * low), high=round(100 * high)
        )

    def _explanation(self, findings: Findings) -> str:
        if findings.kind == "test":
            words = self.tr("On photographs it has never seen. Every part counted alike: {share}.")
            words = words.format(share=percent(findings.balanced))
        elif findings.kind == "unlabelled":
            words = self.tr("Nobody has said which part is on which, so nobody knows whether the answers are right.")
        else:
            words = self.tr("None of these shows a part it has learnt, so “unknown” is the right answer.")
        return f"{findings.caption}. {words}" if findings.caption else words

    def _missing(self, findings: Findings) -> str:
        """Say what the figures leave out."""
        found = []
        if findings.kind == "unknown" and not findings.threshold:
            found.append(self.tr("It always answers, so it calls nothing unknown: choose under “How sure”."))
        if findings.missing:
            found.append(self.tr("No photographs of {names}.").format(names=_some(list(findings.missing))))
        if findings.foreign:
            count = sum(pictures for _, pictures in findings.foreign)
            names = _some([name for name, _ in findings.foreign])
            words = plural(count, self.tr("1 photograph"), self.tr("{n} photographs"))
            found.append(self.tr("It has not learnt {names}: {photographs} not counted.").format(
                names=names, photographs=words))  # fmt: skip
        if findings.skipped:
            count = len(findings.skipped)
            found.append(plural(count, self.tr("1 file left out."), self.tr("{n} files left out.")))
            self._gaps.setToolTip("\n".join(findings.skipped[:20]))
        return " ".join(found)

    def _show_sure_and_wrong(self) -> None:
        if self.findings is None or self.findings.kind == "unlabelled":
            return
        least = self.sureness.least
        wrong = [each for each in self.findings.photographs if each.sure >= least and each.answer != each.true]
        self._show_photos(self.tr("Wrong, though {share} sure or more").format(share=percent(least)), wrong)

    def _clear_worst(self) -> None:
        while (item := self.worst.takeAt(0)) is not None:
            if widget := item.widget():
                widget.deleteLater()

    def _fill_worst(self, findings: Findings) -> None:
        counts = findings.confusion
        pairs = [
            (counts[i][j], i, j) for i in range(len(counts)) for j in range(len(counts)) if i != j and counts[i][j]
        ]
        for count, true, answer in sorted(pairs, reverse=True)[:WORST]:
            text = self.tr("{true} looks like {answer}: {n} of {all}").format(
                true=findings.labels[true], answer=findings.labels[answer], n=count, all=sum(counts[true])
            )
            entry = button("", partial(self.show_cell, true, answer), "link", tip=text)
            entry.setAccessibleName(text)
            entry.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            entry.setText(entry.fontMetrics().elidedText(text, Qt.TextElideMode.ElideMiddle, WORST_WIDTH))
            self.worst.addWidget(entry)
        if not pairs:
            self.worst.addWidget(label(self.tr("Nothing was mistaken."), "muted"))

    def show_cell(self, true: int, answer: int) -> None:
        """Show the photographs of one cell of the matrix."""
        if self.findings is None:
            return
        photos, labels = self.findings.cell(true, answer), self.findings.labels
        title = self.tr("{label}, recognized").format(label=labels[true])
        if true != answer:
            title = self.tr("{true} that looks like {answer}").format(true=labels[true], answer=labels[answer])
        self._show_photos(title, photos)

    def _follow_cell(self, row: int, column: int) -> None:
        """Keep the cell that is chosen in sight, and its neighbours."""
        rect = self.matrix.cell_rect(row, column)
        middle, margin = rect.center().toPoint(), round(1.5 * rect.width())
        self.field.ensureVisible(middle.x(), middle.y(), margin, margin)

    def _show_class(self, at: int) -> None:
        item = self.table.item(at, 0)
        if item is not None and self.findings is not None:
            photos = [photo for photo in self.findings.photographs if photo.true == item.text()]
            self._show_photos(item.text(), photos)

    def _show_answer(self, at: int) -> None:
        item = self.answers.item(at, 0)
        if item is not None and self.findings is not None:
            photos = [photo for photo in self.findings.photographs if photo.answer == item.text()]
            self._show_photos(self.tr("Looks like {name}").format(name=item.text()), photos)

    def _show_photos(self, title: str, photos: list[Photograph]) -> None:
        words = plural(len(photos), self.tr("1 photograph"), self.tr("{n} photographs"))
        say(self.cell, f"{title}: {words}")
        self.photo_chosen.emit(None)
        threshold = self.findings.threshold if self.findings else 0.0
        surest = sorted(photos, key=lambda photo: -photo.sure)
        self.gallery.show_items([_item(photo, threshold) for photo in surest])

    def _choose_photo(self, key: str) -> None:
        found = self.findings.photographs if self.findings else ()
        self.photo_chosen.emit(next((photo for photo in found if str(photo.path) == key), None))


def _item(photo: Photograph, threshold: float) -> Item:
    if photo.true == "":  # nobody knows
        return Item(str(photo.path), photo.path, photo.answer, percent(photo.sure))
    right = photo.true == photo.answer or (photo.true == "unknown" and photo.sure < threshold)
    words = f"✓ {percent(photo.sure)}" if right else f"✗ {photo.answer}\n{percent(photo.sure)}"
    name = photo.path.parent.name if photo.true == "unknown" else photo.true
    return Item(str(photo.path), photo.path, name, words, "ok" if right else "fault")


def _cells(each: ClassRow) -> list[Cell]:
    shares = (each.recall, each.precision, each.f1)
    return [
        each.label,
        (each.pictures, str(each.pictures)),
        *((-1.0, "–") if share is None else (share, percent(share)) for share in shares),
    ]


def _some(names: list[str]) -> str:
    """List a few names, and say that there are more."""
    return ", ".join(names[:NAMED]) + (" …" if len(names) > NAMED else "")
