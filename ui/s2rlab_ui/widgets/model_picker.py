"""Which model answers: the exported one of a run, or an .onnx file."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QFileDialog, QWidget

from s2rlab_ui.live import ModelFacts
from s2rlab_ui.scan import Snapshot
from s2rlab_ui.widgets.basic import button, column, label, row, say
from s2rlab_ui.words import plural

MODEL_OF_RUN = Path("export") / "model.onnx"


class ModelPicker(QWidget):
    """A list of models, newest run first."""

    chosen = Signal(object)  # Path, or None: there is none

    def __init__(self) -> None:
        super().__init__()
        self.model: Path | None = None
        self._file: Path | None = None  # opened by hand
        self.list = QComboBox()
        self.list.setAccessibleName(self.tr("Model"))
        self.list.setToolTip(self.tr("The exported model of a run, or an .onnx file"))
        self.list.activated.connect(lambda _: self._choose(self.list.currentData()))
        self.words = label(role="caption", wrap=True)
        opens = button(
            self.tr("Open…"), self._choose_file, tip=self.tr("Use an .onnx file that was exported elsewhere")
        )
        models = row(self.list, opens)
        models.setStretch(0, 1)
        self.setLayout(column(models, self.words))
        say(self.words, "")

    def offer(self, snapshot: Snapshot) -> None:
        """List the models of a project, and the file opened by hand."""
        models = {run.folder / MODEL_OF_RUN: run.name for run in reversed(snapshot.runs)}
        models = {path: name for path, name in models.items() if path.is_file()}
        if self._file is not None:
            models[self._file] = self._file.name
        self.list.clear()
        for path, name in models.items():
            self.list.addItem(name, path)
        if not models:
            self.list.addItem(self.tr("none yet"), None)
        if self.model not in models:
            self._choose(next(iter(models), None))
        self.list.setCurrentIndex(max(list(models).index(self.model), 0) if self.model in models else 0)

    def use(self, model: Path) -> None:
        """Choose a file."""
        self._file = model
        if self.list.findText(model.name) < 0:
            self.list.addItem(model.name, model)
        self.list.setCurrentIndex(self.list.findText(model.name))
        self._choose(model)

    def describe(self, facts: ModelFacts) -> None:
        """Say what an opened model knows."""
        knows = plural(len(facts.labels), self.tr("knows {n} part"), self.tr("knows {n} parts"))
        say(self.words, f"{knows}, {self._where(facts)}")
        none = self.tr("There is no NVIDIA graphics card here that works.") if facts.why_cpu == "no card" else ""
        self.words.setToolTip("\n".join(filter(None, (", ".join(facts.labels), none))))

    def refuse(self) -> None:
        """Say that the chosen model cannot be used; why is said in a message."""
        say(self.words, self.tr("cannot be used"), "attention")

    def _where(self, facts: ModelFacts) -> str:
        """Say what computes, and why it is not the graphics card."""
        return {
            "": self.tr("runs on the graphics card"),
            "asked for": self.tr("runs on the processor"),
            "no card": self.tr("runs on the processor"),
            "not built for it": self.tr(
                "runs on the processor: for the graphics card, install onnxruntime-gpu instead of onnxruntime"
            ),
            "does not start": self.tr(
                "runs on the processor: the graphics card's driver is too old, or CUDA's libraries are missing"
            ),
        }[facts.why_cpu]

    def _choose(self, model: Path | None) -> None:
        if model != self.model:
            self.model = model
            say(self.words, "")
            self.chosen.emit(model)

    def _choose_file(self) -> None:
        name, _ = QFileDialog.getOpenFileName(self, self.tr("Open a model"), "", "ONNX (*.onnx)")
        if name:
            self.use(Path(name))
