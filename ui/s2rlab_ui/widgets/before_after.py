"""A part before and after a change, side by side, turned together."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from s2rlab.project import PartFile
from s2rlab_ui.camera import View
from s2rlab_ui.theme import Theme
from s2rlab_ui.viewport import Viewport
from s2rlab_ui.widgets.basic import boxed, button, column, label, row
from s2rlab_ui.widgets.sizes import narrow_size
from s2rlab_ui.words import whole

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
        self._places = QGridLayout()  # captions in one line, views in the next: as high as each other
        self._places.setHorizontalSpacing(8)
        self._places.setVerticalSpacing(4)
        self._places.setRowStretch(1, 1)
        self._places.setColumnStretch(1, 1)
        for place, words in enumerate(self._words):
            self._places.addWidget(words, 0, place, Qt.AlignmentFlag.AlignBottom)
        self._places.addWidget(after, 1, 1)
        whole = column(self._bar, boxed(self._places), spacing=0)
        whole.setStretch(1, 1)
        self.setLayout(whole)
        after.fitted.connect(lambda _: self._one_scale())
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
            self._before.fitted.connect(lambda _: self._one_scale())
            self._places.addWidget(self._before, 1, 0)
        for words, title, info in zip(self._words, (self.tr("Before"), self.tr("After")), (was, now), strict=True):
            words.setText(f"{title}: {self._figures(info)}")
            words.show()
        self._bar.show()
        self._before.show()
        self._places.setColumnStretch(0, 1)
        for view, info in ((self._before, was), (self._after, now)):
            view.set_style("edges" if info.triangles <= TRIANGLES_TO else "outlined")  # these draw the rims of holes
        self._before.show_part(mesh)

    def end(self) -> None:
        """Show the part alone."""
        if self._before is not None:
            if self.comparing:
                self._after.set_style("surface")
            self._before.hide()
        self._places.setColumnStretch(0, 0)
        for each in (self._bar, *self._words):
            each.hide()

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

    def _one_scale(self) -> None:
        """Look at both from where the part is seen as it is now."""
        self._follow(self._before, self._after.view)

    def _follow(self, other: Viewport | None, view: View) -> None:
        if other is None or self._following or not self.comparing:
            return
        self._following = True
        other.look(view)
        self._following = False

    def _figures(self, info: PartFile) -> str:
        holes = self.tr("closed") if info.watertight else self.tr("{n} open edges").format(n=whole(info.open_edges))
        return self.tr("{n} triangles, {holes}, {size}").format(
            n=whole(info.triangles), holes=holes, size=narrow_size(info.size)
        )
