"""The state of a part's mesh: what came, what it is now, in words; closing its holes, leaving fewer triangles."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from s2rlab.project import Counts, PartFile
from s2rlab_ui.sentences import sentence_words
from s2rlab_ui.widgets.basic import boxed, button, column, label, row, say, spin_box
from s2rlab_ui.widgets.flow import flow
from s2rlab_ui.widgets.scrolling import bring_into_view
from s2rlab_ui.words import plural, whole

FEWEST, MOST = 100, 300_000  # triangles to choose from; more than the latter are never kept
PLENTY = 50_000  # triangles: more show in no picture of 256 pixels


class MeshState(QWidget):
    """Health of one part, before and after what was done to it."""

    repair_asked = Signal(bool)  # close all holes, or leave them open again
    faces_asked = Signal(int)  # at most so many triangles; 0: all

    def __init__(self) -> None:
        super().__init__()
        self._info: PartFile | None = None
        self.health = label(wrap=True)
        self._repairs = label(role="caption", wrap=True)
        self._table = QGridLayout()
        self._table.setContentsMargins(0, 0, 0, 0)
        self._table.setHorizontalSpacing(12)
        self._table.setVerticalSpacing(2)
        self._table.setColumnStretch(0, 1)
        self.close_holes = button("", self._ask_repair)
        self.fewer = button(self.tr("Fewer triangles…"), self._fold)
        self.fewer.setCheckable(True)
        self.faces = spin_box()
        self.faces.setRange(FEWEST, MOST)
        self.faces.setAccessibleName(self.tr("Most triangles"))
        self.reduce = button(self.tr("Reduce"), lambda: self.faces_asked.emit(self.faces.value()))
        self.all_faces = button(self.tr("All triangles of the file again"), lambda: self.faces_asked.emit(0), "link")
        self._advice = label(role="caption", wrap=True)
        faces = row(self.faces, self.reduce)
        faces.setStretch(0, 1)
        self._fewer = boxed(column(self._advice, faces, spacing=4))
        self._fewer.hide()
        self.setLayout(
            column(
                label(self.tr("Surface"), "heading"),
                self.health,
                boxed(self._table),
                self._repairs,
                flow(self.close_holes, self.fewer),
                self._fewer,
                self.all_faces,
            )
        )

    def show_part(self, info: PartFile) -> None:
        """Describe another part, or the same one after a change."""
        other = self._info is None or (self._info.label, self._info.variant) != (info.label, info.variant)
        self._info = info
        say(self.health, self._words(info), "ok" if is_healthy(info) else "attention")
        say(self._repairs, "; ".join(map(sentence_words, info.repairs)))
        self._fill_table(info)
        self.close_holes.setText(self.tr("Leave the holes open") if info.repair else self.tr("Close the holes"))
        self.close_holes.setVisible(bool(info.open_edges) or info.repair)
        self.close_holes.setToolTip(self.tr("Shows before and after; Ctrl+Z takes it back"))
        self.fewer.setToolTip(self.close_holes.toolTip())
        self.all_faces.setVisible(bool(info.faces))
        if other:
            self.fewer.setChecked(False)
            self._fewer.hide()
            self.faces.setValue(min(max(info.triangles // 4, FEWEST), PLENTY))

    def _fill_table(self, info: PartFile) -> None:
        while (item := self._table.takeAt(0)) is not None:
            if widget := item.widget():
                widget.hide()  # it is deleted only when the event loop gets to it
                widget.deleteLater()
        lines = self._lines(info)
        for line, cells in enumerate(lines):
            for place, words in enumerate(cells):
                headed = not line and len(lines) > 1
                cell = label(words, "caption" if headed else "muted" if not place else "")
                self._table.addWidget(cell, line, place, self._side(place))

    def _lines(self, info: PartFile) -> list[tuple[str, ...]]:
        now = counts_of(info)
        came = info.in_file
        names = {
            "triangles": self.tr("Triangles"),
            "open_edges": self.tr("Open edges"),
            "flipped_faces": self.tr("Faces that look inward"),
            "degenerate_faces": self.tr("Faces without area"),
        }
        if came is None or came == now:
            return [(names["triangles"], whole(now.triangles))]
        lines: list[tuple[str, ...]] = [("", self.tr("in the file"), self.tr("now"))]
        for field, name in names.items():
            before, after = getattr(came, field), getattr(now, field)
            if before or after:
                lines.append((name, whole(before), whole(after)))
        return lines

    def _words(self, info: PartFile) -> str:
        if is_healthy(info):
            return self.tr("✓ closed, healthy")
        found = []
        if not info.watertight:
            found.append(
                plural(
                    info.open_edges,
                    self.tr("! not closed: 1 open edge; its inside may show"),
                    self.tr("! not closed: {n} open edges; its inside may show"),
                )
            )
        if info.flipped_faces:
            found.append(
                plural(info.flipped_faces, self.tr("! 1 face looks inward"), self.tr("! {n} faces look inward"))
            )
        if info.degenerate_faces:
            found.append(
                plural(info.degenerate_faces, self.tr("! 1 face without area"), self.tr("! {n} faces without area"))
            )
        return "\n".join(found)

    def _ask_repair(self) -> None:
        if self._info is not None:
            self.repair_asked.emit(not self._info.repair)

    def _fold(self) -> None:
        if self._info is not None:
            words = self.tr("More than {n} triangles show in no picture; fewer are drawn faster.")
            self._advice.setText(words.format(n=whole(PLENTY)))
        self._fewer.setVisible(self.fewer.isChecked())
        if self.fewer.isChecked():
            bring_into_view(self._fewer)

    @staticmethod
    def _side(place: int) -> Qt.AlignmentFlag:
        return Qt.AlignmentFlag.AlignRight if place else Qt.AlignmentFlag.AlignLeft


def is_healthy(info: PartFile) -> bool:
    """Whether nothing is wrong with the mesh."""
    return info.watertight and not info.flipped_faces and not info.degenerate_faces


def counts_of(info: PartFile) -> Counts:
    """What the mesh is now."""
    return Counts(
        triangles=info.triangles,
        open_edges=info.open_edges,
        flipped_faces=info.flipped_faces,
        degenerate_faces=info.degenerate_faces,
    )
