"""Everything that is shown of one evaluation: headline, matrix, table, sureness, and its photographs."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QSplitter, QTabWidget, QWidget

from s2rlab.evaluate.reader import Photograph
from s2rlab_ui.findings import ClassRow, Findings
from s2rlab_ui.findings_words import (
    HALF,
    explaining_words,
    headline_words,
    missing_words,
    photographs_words,
    weak_words,
)
from s2rlab_ui.theme import Theme
from s2rlab_ui.widgets.basic import boxed, button, column, label, row, say
from s2rlab_ui.widgets.comparison import ComparisonView
from s2rlab_ui.widgets.gallery import Gallery, Item
from s2rlab_ui.widgets.matrix import Matrix
from s2rlab_ui.widgets.mistakes import Mistakes
from s2rlab_ui.widgets.sureness import Sureness
from s2rlab_ui.widgets.table import Cell, Table
from s2rlab_ui.words import percent, whole

UNFOLDED = 8  # files named of those that were left out
BAD = "✗"  # before what is below half
FOUND = 2  # column of the table
UNDEFINED = 2.0  # sorts behind every share: nothing is known to be bad there


class FindingsView(QWidget):
    """Shows one evaluation; `worst` is for the inspector."""

    photo_chosen = Signal(object)  # Photograph; None when none is any more
    photos_opened = Signal()  # by hand: one of them may be chosen next

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.findings: Findings | None = None
        self.headline, self._words = label(role="headline", wrap=True), label(role="muted", wrap=True)
        self.changes = label(wrap=True)  # of the parts, since the run was trained
        self.weak = label(wrap=True)  # the worst of it, so that a good headline does not hide it
        self._gaps, self._skipped = label(wrap=True), label(role="caption", wrap=True)
        self.strangers = button(self.tr("Show them"), self._show_strangers, "link")
        self._which = button(self.tr("Which?"), role="link")
        self._which.setCheckable(True)
        self._which.toggled.connect(self._unfold)
        self.matrix, self.table, self.answers = Matrix(), self._make_table(), self._make_answers()
        self.gallery = Gallery(112, lines=2)
        self.gallery.setAccessibleName(self.tr("Photographs"))
        self.sureness, self.comparison = Sureness(theme), ComparisonView()
        self.cell = label(role="heading", wrap=True)
        self.count, self._none = label(role="muted"), label(self.tr("None."), "muted")
        self.worst = Mistakes()
        self.tabs = QTabWidget()
        self._build()
        self.matrix.chosen.connect(self.show_cell)
        self.worst.chosen.connect(self._show_mistake)
        self.gallery.chosen.connect(self._choose_photo)
        self.table.cellClicked.connect(lambda at, _: self._show_class(at))
        self.answers.cellClicked.connect(lambda at, _: self._show_answer(at))
        self.sureness.slider.sliderReleased.connect(self._show_sure_and_wrong)
        self.comparison.photos_asked.connect(self._show_compared)
        self.tabs.currentChanged.connect(lambda _: self._on_tab())

    def show_findings(self, findings: Findings | None) -> None:
        """Show another evaluation, or nothing."""
        before, self.findings = self.findings.kind if self.findings else "", findings
        self.matrix.show_findings(findings)
        self.sureness.show_findings(findings)
        self.comparison.show_pair(None, None)
        self.worst.show_findings(findings)
        self.table.show_rows([])
        self.answers.show_rows([])
        self.photo_chosen.emit(None)
        self._make_room()
        if findings is None:
            return
        scored = findings.kind == "test"
        for widget, shown in ((0, scored), (1, scored), (2, not scored), (4, scored)):
            self.tabs.setTabVisible(widget, shown)
        if findings.kind != before:
            self.tabs.setCurrentIndex({"test": 0, "unlabelled": 2, "unknown": 3}[findings.kind])
        self._say(findings)
        if scored:
            self.table.show_rows([_cells(each) for each in findings.rows])
            self._show_photos(self.tr("Photographs it got wrong"), findings.wrong)
        else:
            self._show_survey(findings)

    def _say(self, findings: Findings) -> None:
        say(self.headline, headline_words(findings))
        say(self._words, explaining_words(findings))
        weak = weak_words(findings)
        say(self.weak, weak and f"{BAD} {weak}.", "fault" if weak else "")
        gaps = missing_words(findings)
        say(self._gaps, gaps, "attention" if gaps else "")
        self._left_out.setVisible(bool(gaps))
        self.strangers.setVisible(bool(findings.strangers))
        self._which.setVisible(bool(findings.skipped))
        self._which.setChecked(False)
        say(self._skipped, "")

    def _show_strangers(self) -> None:
        if self.findings is not None:
            self._beside.show()
            self._show_photos(self.tr("Not learnt, so not counted"), self.findings.strangers)

    def say_changes(self, words: str) -> None:
        """Say how the project's parts differ from those the run has learnt; empty words take no room."""
        say(self.changes, words, "attention" if words else "")

    def _unfold(self, on: bool) -> None:
        """Name the files that were left out, and why."""
        names = self.findings.skipped if self.findings else ()
        more = self.tr("and {n} more").format(n=whole(len(names) - UNFOLDED)) if len(names) > UNFOLDED else ""
        say(self._skipped, "\n".join([*names[:UNFOLDED], more]).strip() if on else "")

    def _show_survey(self, findings: Findings) -> None:
        total = max(findings.pictures, 1)
        self.answers.show_rows(
            [[name, (count, whole(count)), (count / total, percent(count / total))] for name, count in findings.called]
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
        made = Table(heads, self.tr("Figures of each part"))
        made.sortByColumn(FOUND, Qt.SortOrder.AscendingOrder)  # the worst is what is looked for
        return made

    def _make_answers(self) -> Table:
        return Table([self.tr("looks most like"), self.tr("photographs"), self.tr("share")], self.tr("Answers"))

    def _build(self) -> None:
        self.tabs.setDocumentMode(True)
        self.tabs.tabBar().setDrawBase(False)
        field = column(self.matrix)
        page = boxed(field)
        field.setContentsMargins(0, 12, 0, 0)
        self.tabs.addTab(page, self.tr("What is taken for what"))
        self.tabs.addTab(self.table, self.tr("Each part"))
        self.tabs.addTab(self.answers, self.tr("What they look like to it"))
        self.tabs.addTab(self.sureness, self.tr("How sure"))
        self.tabs.addTab(self.comparison, self.tr("Compare"))
        self.tabs.setTabVisible(2, False)
        head = row(self.cell, self.count)
        head.setStretch(0, 1)
        head.setContentsMargins(4, 8, 12, 0)
        self._none.setContentsMargins(4, 0, 0, 0)
        side = column(head, self.gallery, self._none, None)
        side.setStretch(1, 100)
        side.setContentsMargins(8, 0, 0, 0)
        self._beside = QWidget()
        self._beside.setLayout(side)
        split = QSplitter(Qt.Orientation.Horizontal)
        split.setHandleWidth(9)
        split.addWidget(self.tabs)
        split.addWidget(self._beside)
        split.setSizes([448, 292])
        split.setChildrenCollapsible(False)
        split.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)  # what the words leave
        gaps = row(self._gaps, self.strangers, self._which)
        gaps.setStretch(0, 1)
        self._left_out = boxed(gaps)
        above = column(self.headline, self.weak, self._words, self.changes, self._left_out, self._skipped, spacing=2)
        everything = column(above, split)
        everything.setStretch(1, 1)
        self.setLayout(everything)

    def _show_sure_and_wrong(self) -> None:
        if self.findings is None or self.findings.kind == "unlabelled":
            return
        least = self.sureness.least
        wrong = [each for each in self.findings.wrong if each.sure >= least]
        self._show_photos(self.tr("Wrong, though {share} sure or more").format(share=percent(least)), wrong)

    def show_cell(self, true: int, answer: int) -> None:
        """Show the photographs of one cell of the matrix."""
        if self.findings is None:
            return
        photos, labels = self.findings.cell(true, answer), self.findings.labels
        title = self.tr("{label}, recognized").format(label=labels[true])
        if true != answer:
            title = self.tr("{true} that looks like {answer}").format(true=labels[true], answer=labels[answer])
        self._show_photos(title, photos)
        self.photos_opened.emit()

    def _on_tab(self) -> None:
        self._make_room()
        if self.tabs.currentWidget() is self.table and self.isVisible():
            self.photos_opened.emit()  # a class is chosen there, then a photograph of it

    def _make_room(self) -> None:
        """Leave two runs the whole width until photographs of theirs are asked for."""
        self._beside.setVisible(self.tabs.currentWidget() is not self.comparison)

    def _show_compared(self, title: str, photos: list[Photograph]) -> None:
        self._beside.show()
        self._show_photos(title, photos)

    def _show_mistake(self, true: int, answer: int) -> None:
        self.matrix.mark((true, answer))
        self.show_cell(true, answer)

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
        say(self.cell, title)
        self.count.setText(whole(len(photos)))
        self.count.setAccessibleName(photographs_words(len(photos)))
        self.photo_chosen.emit(None)
        threshold = self.findings.threshold if self.findings else 0.0
        surest = sorted(photos, key=lambda photo: -photo.sure)
        self.gallery.show_items([self._item(photo, threshold) for photo in surest], keep=True)
        self._none.setVisible(not photos)
        self.gallery.setVisible(bool(photos))

    def _choose_photo(self, key: str) -> None:
        found = self.findings.photographs if self.findings else ()
        self.photo_chosen.emit(next((photo for photo in found if str(photo.path) == key), None))

    def _item(self, photo: Photograph, threshold: float) -> Item:
        key, sure = str(photo.path), self.tr("{share} sure").format(share=percent(photo.sure))
        if photo.true == "":  # nobody knows
            return Item(key, photo.path, photo.answer, sure, spoken=f"{photo.answer}, {sure}\n{photo.path.name}")
        if self.findings is not None and self.findings.kind == "test" and photo.true not in self.findings.labels:
            looks = self.tr("{true} that looks like {answer}").format(true=photo.true, answer=photo.answer)
            spoken = f"{looks}, {sure}\n{photo.path.name}"
            return Item(key, photo.path, photo.true, f"{photo.answer}\n{sure}", spoken=spoken)
        right = photo.true == photo.answer or (photo.true == "unknown" and photo.sure < threshold)
        name = photo.path.parent.name if photo.true == "unknown" else photo.true
        words = self.tr("{true}, recognized") if right else self.tr("{true} that looks like {answer}")
        spoken = f"{words.format(true=name, answer=photo.answer)}, {sure}\n{photo.path.name}"
        if right:
            return Item(key, photo.path, name, sure, "ok", signed=True, spoken=spoken)
        return Item(key, photo.path, name, f"{photo.answer}\n{sure}", "fault", signed=True, spoken=spoken)


def _cells(each: ClassRow) -> list[Cell]:
    shares = (each.recall, each.precision, each.f1)
    return [each.label, (each.pictures, whole(each.pictures)), *map(_share_cell, shares)]


def _share_cell(share: float | None) -> Cell:
    if share is None:
        return UNDEFINED, "–"
    return (share, f"{BAD} {percent(share)}", "fault") if share < HALF else (share, percent(share))
