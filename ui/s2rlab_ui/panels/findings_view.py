"""Everything that is shown of one evaluation: headline, matrix, table, sureness, and its photographs."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSizePolicy, QSplitter, QTabWidget, QWidget

from s2rlab_ui.findings import ClassRow, Findings, Photograph
from s2rlab_ui.theme import Theme
from s2rlab_ui.widgets.basic import button, column, label, say, scrolled
from s2rlab_ui.widgets.comparison import ComparisonView
from s2rlab_ui.widgets.gallery import Gallery, Item
from s2rlab_ui.widgets.matrix import Matrix
from s2rlab_ui.widgets.shares import Shares
from s2rlab_ui.widgets.sureness import Sureness
from s2rlab_ui.widgets.table import Cell, Table
from s2rlab_ui.words import interval, percent, plural

WORST, WORST_WIDTH = 5, 272  # confusions named, and pixels for their names


class FindingsView(QWidget):
    """Shows one evaluation; `photo`, `top` and `worst` are for the inspector."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.findings: Findings | None = None
        self.headline, self._words = label(role="headline"), label(role="muted", wrap=True)
        self.matrix, self.table, self.gallery = Matrix(), self._make_table(), Gallery(112, lines=2)
        self.sureness, self.comparison = Sureness(theme), ComparisonView()
        self.cell = label(role="heading", wrap=True)
        self.photo, self.top = label(wrap=True), Shares()
        self.worst = column(spacing=0)
        self._build()
        self.matrix.chosen.connect(self.show_cell)
        self.gallery.chosen.connect(self._show_photo)
        self.table.cellClicked.connect(lambda at, _: self._show_class(at))
        self.sureness.slider.sliderReleased.connect(self._show_sure_and_wrong)
        self.comparison.photos_asked.connect(self._show_photos)

    def show_findings(self, findings: Findings | None) -> None:
        """Show another evaluation, or nothing."""
        self.findings = findings
        self.matrix.show_findings(findings)
        self.sureness.show_findings(findings)
        self.comparison.show_pair(None, None)
        self.table.setRowCount(0)
        self._clear_photo()
        self._clear_worst()
        if findings is None:
            return
        say(self.headline, interval(findings.right, findings.pictures, *findings.interval))
        say(self._words, self._explanation(findings))
        self.table.show_rows([_cells(each) for each in findings.rows])
        self._fill_worst(findings)
        wrong = [photo for photo in findings.photographs if photo.answer != photo.true]
        self._show_photos(self.tr("Photographs it got wrong"), wrong)

    def _make_table(self) -> Table:
        heads = [
            self.tr("part"),
            self.tr("photographs"),
            self.tr("found"),
            self.tr("right when named"),
            self.tr("both (F1)"),
        ]
        return Table(heads, self.tr("Figures of each class"))

    def _build(self) -> None:
        tabs = QTabWidget()
        tabs.setDocumentMode(True)
        tabs.tabBar().setDrawBase(False)
        tabs.addTab(scrolled(self.matrix), self.tr("What is taken for what"))
        tabs.addTab(self.table, self.tr("Each class"))
        tabs.addTab(self.sureness, self.tr("How sure"))
        tabs.addTab(self.comparison, self.tr("Compare"))
        side = column(self.cell, self.gallery)
        side.setContentsMargins(12, 4, 0, 0)
        lower = QWidget()
        lower.setLayout(side)
        split = QSplitter(Qt.Orientation.Horizontal)
        split.setHandleWidth(9)
        split.addWidget(tabs)
        split.addWidget(lower)
        split.setSizes([448, 292])
        split.setChildrenCollapsible(False)
        whole = column(self.headline, self._words, split)
        whole.setStretch(2, 1)
        self.setLayout(whole)

    def _explanation(self, findings: Findings) -> str:
        words = self.tr("On photographs it has never seen. Every part counted alike: {share}.").format(
            share=percent(findings.balanced)
        )
        if findings.skipped:
            words += " " + plural(len(findings.skipped), self.tr("1 file left out."), self.tr("{n} files left out."))
        return words

    def _show_sure_and_wrong(self) -> None:
        if self.findings is not None:
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

    def _show_class(self, at: int) -> None:
        item = self.table.item(at, 0)
        if item is not None and self.findings is not None:
            photos = [photo for photo in self.findings.photographs if photo.true == item.text()]
            self._show_photos(item.text(), photos)

    def _show_photos(self, title: str, photos: list[Photograph]) -> None:
        words = plural(len(photos), self.tr("1 photograph"), self.tr("{n} photographs"))
        say(self.cell, f"{title}: {words}")
        self._clear_photo()
        self.gallery.show_items([_item(photo) for photo in photos])

    def _clear_photo(self) -> None:
        say(self.photo, "")
        self.top.show_shares(())

    def _show_photo(self, key: str) -> None:
        found = self.findings.photographs if self.findings else ()
        photo = next((photo for photo in found if str(photo.path) == key), None)
        if photo is not None:
            say(
                self.photo,
                self.tr("{file}: it is {true}; the model says").format(file=photo.path.name, true=photo.true),
            )
            self.top.show_shares(photo.top)


def _item(photo: Photograph) -> Item:
    right = photo.true == photo.answer
    words = f"✓ {percent(photo.sure)}" if right else f"✗ {photo.answer}\n{percent(photo.sure)}"
    return Item(str(photo.path), photo.path, photo.true, words, "ok" if right else "fault")


def _cells(each: ClassRow) -> list[Cell]:
    shares = (each.recall, each.precision, each.f1)
    return [
        each.label,
        (each.pictures, str(each.pictures)),
        *((-1.0, "–") if share is None else (share, percent(share)) for share in shares),
    ]
