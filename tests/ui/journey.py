"""A first-time user's whole way, in a real window, with mouse and keyboard alone.

    python journey.py FOLDER

Needs an X server (DISPLAY) of 1700 x 760 pixels or more. Works in FOLDER, and leaves a screenshot of each stage there.
Prints what was reached, one line each; ends with code 0 if all of it was.
"""

import os
import shutil
import sys
from pathlib import Path

from hand import Hand
from PySide6.QtCore import QSettings, Qt, QTimer
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QPushButton, QWidget

from s2rlab.resources import resource

PARTS = ("nut", "shaft", "washer")
PICTURES = 12  # of each part
CAPTURES = 4  # of each part
SIZE = (1280, 720)  # pixels, of the window
LONG = 400.0  # seconds a job may take
RETURNS = 5  # most that a file dialog may need


class Journey:
    """One user, one window."""

    def __init__(self, folder: Path) -> None:
        from s2rlab_ui.app import make_window

        self.folder, self.hand = folder, Hand()
        self.window = make_window(QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat))
        self.window.resize(*SIZE)
        self.window.move(0, 0)
        self.window.show()

    def make(self) -> None:
        """Go all the way."""
        stages = (
            self.make_project, self.drop_parts, self.shuffle, self.generate, self.train, self.test, self.open_cell,
            self.export, self.go_live,
        )  # fmt: skip
        for number, stage in enumerate(stages, start=1):
            stage()
            self.hand.rest(0.3)
            self.window.grab().save(str(self.folder / f"{number}-{stage.__name__}.png"))
            assert not [each.text for each in self.window.messages.all if each.level == "fault"]

    # Stages

    def make_project(self) -> None:
        """Name a project on the start page."""
        start = self.window.start
        self.hand.wait(start.isVisible, "the start page")
        self.hand.click(start.name)
        self.hand.press("ctrl+a")
        self.hand.type("line-3")
        self.hand.click(start.make)
        self.hand.wait(lambda: self.window.workspace.project.value, "the project")
        print("a project was made")

    def drop_parts(self) -> None:
        """Drag STEP files out of a file manager onto the window."""
        paths = [Path(str(resource("demo", "parts", f"{name}.step"))) for name in PARTS]
        self.hand.drop(paths, self.panel(), self.window)
        self.hand.wait(lambda: len(self.snapshot.parts) == len(PARTS), "the parts", LONG)
        self.hand.wait(lambda: not self.window.jobs.active, "the import to end", LONG)
        print(f"{len(self.snapshot.parts)} STEP files became parts")

    def shuffle(self) -> None:
        """Look at samples, then at others."""
        self.hand.click(self.panel().next)
        sheet = self.panel().sheet
        self.hand.wait(lambda: not sheet.image(0).isNull(), "samples", LONG)
        before = sheet.image(0).copy()
        self.hand.press("r")
        self.hand.wait(lambda: sheet.image(0) != before, "other samples")
        print("shuffled samples are other pictures")

    def generate(self) -> None:
        """Make a small set."""
        self.hand.click(self.panel().next)
        panel = self.panel()
        self.replace(panel.count, str(PICTURES))
        self.hand.click(panel.action)
        self.hand.wait(lambda: any(each.finished for each in self.snapshot.datasets), "the pictures", LONG)
        made = self.snapshot.datasets[0].images
        assert made == PICTURES * len(PARTS)
        print(f"{made} pictures were made")

    def train(self) -> None:
        """Train the fastest way."""
        self.hand.wait(lambda: not self.window.jobs.active, "the look-over", LONG)
        self.hand.click(self.panel().next)
        panel = self.panel()
        self.hand.click(panel.recipes.choices["fast"])
        self.hand.click(panel.action)
        self.hand.wait(lambda: any(run.has_checkpoint for run in self.snapshot.runs), "a trained run", LONG)
        self.hand.wait(lambda: not self.window.jobs.active, "the training to end", LONG)
        print("a run was trained")

    def test(self) -> None:
        """Drop photographs, sorted by part, and say what they are."""
        captures = self.folder / "captures"
        for name in PARTS:
            (captures / name).mkdir(parents=True)
            for path in sorted(Path(str(resource("demo", "captures", name))).iterdir())[:CAPTURES]:
                shutil.copy(path, captures / name)
        self.hand.drop([captures], self.panel(), self.window)
        panel = self.panel()
        self.hand.click(panel.question.choices["test"])
        self.hand.wait(lambda: panel.findings is not None, "the results", LONG)
        assert len(panel.findings.photographs) == CAPTURES * len(PARTS)
        print(f"{len(panel.findings.photographs)} photographs were tested")

    def open_cell(self) -> None:
        """Click a cell of the confusion matrix, one of mistakes if there are any, then a photograph of it."""
        panel = self.panel()
        matrix, gallery = panel.view.matrix, panel.view.gallery
        counts = panel.findings.confusion
        cells = [(r, c) for r, line in enumerate(counts) for c, count in enumerate(line) if count]
        row, column = min(cells, key=lambda cell: cell[0] == cell[1])
        self.hand.click(matrix, matrix.cell_rect(row, column).center().toPoint())
        self.hand.wait(lambda: len(gallery.tiles.items) == counts[row][column], "the photographs of the cell")
        self.hand.item(gallery, 0)
        self.hand.wait(panel.photo.isVisible, "the photograph")
        print(f"a cell showed its {counts[row][column]} photographs" + (", taken for another part" * (row != column)))

    def export(self) -> None:
        """Write the model to a file that is named in the dialog."""
        target = self.folder / "parts.onnx"
        self.in_dialog(self.named(self.panel(), "Export"), target)
        self.hand.wait(target.is_file, "the exported model", LONG)
        self.hand.wait(lambda: not self.window.jobs.active, "the export to end", LONG)
        print("the model was exported")

    def go_live(self) -> None:
        """Drop a folder that stands in for the camera."""
        self.hand.click(self.window.rail.steps[5])
        panel = self.panel()
        self.hand.drop([self.folder / "captures" / PARTS[0]], panel, self.window)
        self.hand.click(panel.action)
        self.hand.wait(lambda: panel.answer is not None, "an answer", LONG)
        print(f"live: {panel.label.text()}")

    # What a user sees and does

    @property
    def snapshot(self):  # type: ignore[no-untyped-def] # Snapshot would import the window before Qt is ready
        """What is in the project."""
        return self.window.workspace.snapshot.value

    def panel(self):  # type: ignore[no-untyped-def] # each step has its own
        """The step that is open."""
        return self.window.stack.currentWidget()

    def named(self, parent: QWidget, words: str) -> QPushButton:
        """Find a button by the words on it."""
        found = [each for each in parent.findChildren(QPushButton) if each.isVisible() and words in each.text()]
        assert found, f"no button says {words!r}"
        return found[0]

    def replace(self, field: QWidget, text: str) -> None:
        """Click into a field and type something else."""
        self.hand.click(field)
        self.hand.press("ctrl+a")
        self.hand.type(text)
        self.hand.press("Tab")

    def in_dialog(self, opener: QWidget, path: Path) -> None:
        """Click what opens a file dialog, and type a path into it; the click ends when the dialog does."""

        def answer() -> None:
            dialog = QApplication.activeModalWidget()
            field = dialog.findChild(QLineEdit, "fileNameEdit") if isinstance(dialog, QFileDialog) else None
            if field is None or not field.hasFocus():
                return  # not yet: waiting here would keep it from opening
            opening.stop()
            self.hand.press("ctrl+a")
            self.hand.type(str(path))
            self.hand.wait(lambda: field.text() == str(path), "the path in the file dialog")
            for _ in range(RETURNS):  # the first may only close the list of names that begin so
                self.hand.press("Return")
                self.hand.rest(0.5)
                if QApplication.activeModalWidget() is not dialog:
                    return

        opening = QTimer(interval=200)
        opening.timeout.connect(answer)
        opening.start()
        self.hand.click(opener)
        self.hand.wait(lambda: not opening.isActive(), "the file dialog")
        self.hand.wait(lambda: QApplication.activeModalWidget() is None, "the file dialog to close")


def main(folder: Path) -> int:
    """Make the journey; gives the exit code."""
    folder.mkdir(parents=True, exist_ok=True)
    os.environ["HOME"] = str(folder)  # where the start page puts projects
    QApplication.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs)
    app = QApplication(sys.argv[:1])
    app.setApplicationName("s2rlab")
    journey = Journey(folder)
    try:
        journey.make()
    finally:
        journey.window.grab().save(str(folder / "last.png"))
        journey.window.jobs.cancel_all()
        journey.hand.wait(lambda: not journey.window.jobs.active, "jobs to stop")
        journey.window.close()
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]).resolve()))
