"""One made picture, large, and everything it was made with."""

from pathlib import Path
from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QPixmap, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHeaderView,
    QLabel,
    QLineEdit,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)

from s2rlab_ui.parameters import group_words
from s2rlab_ui.records import Record
from s2rlab_ui.widgets.basic import button, column, label, row, say
from s2rlab_ui.words import whole

LEAST, MOST = 344, 520  # pixels of the width
SMALL, SIDE = 72, 176  # pixels of the picture's height
OTHERS = 120  # pixels of what else is beside picture and table
EDGES = 8  # pixels around the words of a cell
NAMES = 0.57  # of the width, is for the names


class _Wrapping(QStyledItemDelegate):
    """Makes a line as high as its words need in their column."""

    def __init__(self, tree: QTreeWidget) -> None:
        super().__init__(tree)
        self._tree = tree

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Give the room of the words, wrapped."""
        hint = super().sizeHint(option, index)
        before = 2 * self._tree.indentation() if index.column() == 0 else 0
        width = max(self._tree.columnWidth(index.column()) - before - EDGES, 1)
        metrics, words = self._tree.fontMetrics(), str(index.data() or "")
        box = metrics.boundingRect(QRect(0, 0, width, 1000), Qt.TextFlag.TextWordWrap, words)
        return QSize(width, max(hint.height() if box.height() <= metrics.height() else 0, box.height() + 2))


class PictureDetails(QWidget):
    """A picture, a search field, and a tree of names and values."""

    closed = Signal()
    scene_asked = Signal(object)  # the picture's line of metadata.jsonl, a dict

    def __init__(self) -> None:
        super().__init__()
        self.setMinimumWidth(LEAST)
        self.setMaximumWidth(MOST)
        self.title = label(role="heading")
        close = button(self.tr("Close"), self.closed.emit, "link")
        self._picture = QLabel()
        self._pixmap = QPixmap()
        self._picture.setFixedHeight(SIDE)
        self._picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Find a parameter"))
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._filter)
        self.tree = QTreeWidget()
        self.tree.setHeaderLabels([self.tr("parameter"), self.tr("value")])
        self.tree.setAccessibleName(self.tr("Everything this picture was made with"))
        self.tree.setWordWrap(True)
        self.tree.setItemDelegate(_Wrapping(self.tree))  # names and values are read whole
        self.tree.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.tree.setIndentation(12)
        self.tree.setFrameShape(QFrame.Shape.NoFrame)
        self.tree.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Interactive)
        self._none = label(role="muted", wrap=True)
        self._fields: dict[str, Any] | None = None
        self.scene = button(self.tr("Show this scene in the viewport"), self._ask_scene)
        self.scene.setToolTip(self.tr("Step 2 shows the part, the light and the camera just as this picture has them"))
        head = row(self.title, close)
        head.setStretch(0, 1)
        whole = column(head, self._picture, self.scene, self._none, self.search, self.tree)
        whole.setStretch(5, 1)
        self.setLayout(whole)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the new width between names and values."""
        super().resizeEvent(event)
        self.tree.header().resizeSection(0, round(self.width() * NAMES))
        self.tree.scheduleDelayedItemsLayout()  # names that are wrapped take more rows, or fewer
        self._picture.setFixedHeight(min(max(self.height() // 2 - OTHERS, SMALL), SIDE))  # the table needs room too
        self._draw()

    def show_picture(self, path: Path, record: Record | None, fields: dict[str, Any] | None = None) -> None:
        """Show another picture; without a record it says why there is nothing to list.

        Parameters
        ----------
        fields
            The record as it is stored.
        """
        self._fields = fields
        self.scene.setVisible(bool(fields and fields.get("scene") and fields.get("part")))
        self.title.setText(self._title(path, fields))
        self._pixmap = QPixmap(str(path))
        self._draw()
        say(self._none, "" if record else self.tr("Its parameters are not written yet, or its data set lacks them."))
        self.search.setVisible(record is not None)
        self.tree.setVisible(record is not None)
        self.tree.clear()
        for name, lines in record.groups if record else ():
            top = QTreeWidgetItem([name, ""])
            for words, value in lines:
                line = QTreeWidgetItem([words, value])
                line.setToolTip(0, words)
                line.setToolTip(1, value)
                top.addChild(line)
            self.tree.addTopLevelItem(top)
            folded = name == group_words("") and not self.search.text()  # files and matrices: what varies comes first
            top.setExpanded(not folded)
        self._filter(self.search.text())

    def _draw(self) -> None:
        pixmap = self._pixmap
        if not pixmap.isNull():
            fit, smooth = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
            pixmap = pixmap.scaled(LEAST, self._picture.minimumHeight(), fit, smooth)
        self._picture.setPixmap(pixmap)

    def _title(self, path: Path, fields: dict[str, Any] | None) -> str:
        if fields and isinstance(fields.get("index"), int):  # files are counted from 0, people count from 1
            text = self.tr("{name}, picture {n}")
            return text.format(name=fields.get("label", path.parent.name), n=whole(fields["index"] + 1))
        return f"{path.parent.name}, {path.name}"

    def _ask_scene(self) -> None:
        if self._fields is not None:
            self.scene_asked.emit(self._fields)

    def _filter(self, words: str) -> None:
        for at in range(self.tree.topLevelItemCount()):
            top = self.tree.topLevelItem(at)
            assert top is not None
            named = words.lower() in top.text(0).lower()
            lines = [line for number in range(top.childCount()) if (line := top.child(number)) is not None]
            for line in lines:
                line.setHidden(not named and words.lower() not in line.text(0).lower())
            top.setHidden(all(line.isHidden() for line in lines))
