"""A part before and after a change, side by side, turned together."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from s2rlab.project import PartFile
from s2rlab_ui.camera import View
from s2rlab_ui.theme import Theme
from s2rlab_ui.viewport import Viewport
from s2rlab_ui.widgets.basic import boxed, button, column, label, row
from s2rlab_ui.words import rough_millimetres, whole

TRIANGLES_TO = 6_000  # are drawn with their sides: of more nothing but these would be seen


class BeforeAfter(QWidget):
    """The view of the part; while a change is looked at, the earlier part stands beside it."""

    kept = Signal()
    taken_back = Signal()

    def __init__(self, theme: Theme, after: Viewport) -> None:
        super().__init__()
        self._theme, self._after = theme, after
        self._before: Viewport | None = None  # made when it is first needed: it has a thread of its own
        self._following = False
        self._words = label(role="muted", wrap=True), label(role="muted", wrap=True)
        self.keep = button(self.tr("Keep it"), self._keep)
        self.take_back = button(self.tr("Take it back"), self._take_back)
        self._bar = boxed(row(label(self.tr("Better?"), "heading"), None, self.take_back, self.keep), "", 8)
        self._left = column(self._words[0], spacing=4)
        self._left.setStretch(1, 1)
        self._left_box = boxed(self._left)
        right = column(self._words[1], after, spacing=4)
        right.setStretch(1, 1)
        both = row(self._left_box, boxed(right), spacing=8)
        both.setStretch(0, 1)
        both.setStretch(1, 1)
        whole = column(self._bar, both, spacing=0)
        whole.setStretch(1, 1)
        self.setLayout(whole)
        after.view_changed.connect(lambda view: self._follow(self._before, view))
        self.end()

    @property
    def comparing(self) -> bool:
        """Whether a change is being looked at."""
        return not self._bar.isHidden()

    def compare(self, mesh: Path, was: PartFile, now: PartFile) -> None:
        """Put the mesh as it was beside the one that is shown."""
        if self._before is None:
            self._before = Viewport(self._theme)
            self._before.setAccessibleName(self.tr("3D view of the part before the change"))
            self._before.view_changed.connect(lambda view: self._follow(self._after, view))
            self._left.addWidget(self._before, 1)
        for words, title, info in zip(self._words, (self.tr("Before"), self.tr("After")), (was, now), strict=True):
            words.setText(f"{title}: {self._figures(info)}")
            words.show()
        self._bar.show()
        self._left_box.show()
        for view, info in ((self._before, was), (self._after, now)):
            view.set_style("edges" if info.triangles <= TRIANGLES_TO else "outlined")  # these draw the rims of holes
        self._before.show_part(mesh)

    def end(self) -> None:
        """Show the part alone."""
        if self._before is not None and self.comparing:
            self._after.set_style("surface")
        self._bar.hide()
        self._left_box.hide()
        self._words[1].hide()

    def finish(self) -> None:
        """End the thread of the second view."""
        if self._before is not None:
            self._before.finish()

    def _keep(self) -> None:
        self.end()
        self.kept.emit()

    def _take_back(self) -> None:
        self.end()
        self.taken_back.emit()

    def _follow(self, other: Viewport | None, view: View) -> None:
        if other is None or self._following or not self.comparing:
            return
        self._following = True
        other.look(view)
        self._following = False

    def _figures(self, info: PartFile) -> str:
        holes = self.tr("closed") if info.watertight else self.tr("{n} open edges").format(n=whole(info.open_edges))
        return self.tr("{n} triangles, {holes}, {size}").format(
            n=whole(info.triangles), holes=holes, size=rough_millimetres(info.size)
        )
