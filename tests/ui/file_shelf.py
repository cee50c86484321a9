"""A file manager for tests: a row of icons that can be dragged onto another window.

    python file_shelf.py LEFT TOP PATH...

Each icon drags one path; the last one, if there are several, drags them all. Icons are SIDE pixels wide.
"""

import sys

from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QDrag, QMouseEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QWidget

SIDE = 40  # pixels


class Icon(QLabel):
    """Something to drag."""

    def __init__(self, text: str, paths: list[str]) -> None:
        super().__init__(text)
        self.paths = paths
        self.setFixedSize(SIDE, SIDE)
        self.setStyleSheet("background: #ddd; border: 1px solid #888")

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Begin the drag with the first movement."""
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(path) for path in self.paths])
        drag = QDrag(self)
        drag.setMimeData(data)
        drag.exec(Qt.DropAction.CopyAction)


def main(left: int, top: int, paths: list[str]) -> None:
    """Show the icons until the program is ended."""
    app = QApplication(sys.argv[:1])
    shelf = QWidget(None, Qt.WindowType.FramelessWindowHint)
    line = QHBoxLayout(shelf)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(0)
    for number, path in enumerate(paths):
        line.addWidget(Icon(str(number), [path]))
    if len(paths) > 1:
        line.addWidget(Icon("all", paths))
    shelf.move(left, top)
    shelf.show()
    print("shown", flush=True)
    app.exec()


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]), sys.argv[3:])
