"""Every option of a training in plain words; the plain choices set those that matter most."""

from bisect import bisect_left, bisect_right
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QDoubleSpinBox, QFileDialog, QLineEdit, QWidget

from s2rlab_ui.widgets.basic import GRID, boxed, button, column, label, row, spin_box
from s2rlab_ui.words import significant, whole

STEP = 32  # pixels: sides of the network's input are multiples of it
OWN, STREAMED = "own", "streamed"  # where the pictures come from
EMBEDDED = "tf_efficientnet_lite0"
NETWORKS = (EMBEDDED, "tf_efficientnet_lite1", "tf_efficientnet_lite2", "mobilenetv2_100", "resnet18", "resnet50")
AUTOMATIC = -1  # of the frozen stages
STREAM_SIZES = (128, 192, 256, 384, 512)  # pixels
RATES = (1.0, 2.0, 3.0, 5.0, 10.0)  # what the arrows go through, in every power of ten


class RateBox(QDoubleSpinBox):
    """A field for a small number: written without zeros at its end, and its arrows change it by a share."""

    def __init__(self) -> None:
        super().__init__()
        self.setDecimals(6)
        self.setRange(1e-6, 1.0)
        self.lineEdit().setTextMargins(GRID, 0, 0, 0)

    def textFromValue(self, value: float) -> str:
        """Write 0.000300 as 0.0003."""
        return significant(value, 6)

    def stepBy(self, steps: int) -> None:
        """Go through 1, 2, 3, 5, 10 times a power of ten."""
        stops = sorted({round(factor * 10.0**power, 6) for power in range(-6, 0) for factor in RATES})
        below = bisect_left(stops, self.value() * 0.999)
        above = bisect_right(stops, self.value() * 1.001)
        found = above - 1 + steps if steps > 0 else below + steps
        self.setValue(stops[min(max(found, 0), len(stops) - 1)])


class TrainOptions(QWidget):
    """The expert's part; `options` gives what the command takes."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.epochs, self.image_size, self.frozen, self.seed = (spin_box() for _ in range(4))
        self.rate = RateBox()
        self.mirror = QCheckBox(self.tr("Mirrored pictures too"))
        self.network, self.weights = QComboBox(), QLineEdit()
        self.source, self.stream, self.stream_size = QComboBox(), spin_box(), QComboBox()
        self._browse = button(self.tr("Choose…"), self._ask_weights)
        self._fill()
        self._stream_part = boxed(
            column(
                _field(self.tr("New pictures of each class in every pass"), self.stream),
                _field(self.tr("Their size"), self.stream_size),
                label(self.tr("They vary as step 2 says now; none is kept on the disk."), "caption", wrap=True),
                spacing=12,
            )
        )
        self._stream_part.hide()
        weights = row(self.weights, self._browse)
        weights.setStretch(0, 1)
        self.setLayout(
            column(
                _field(self.tr("Passes over the pictures (epochs)"), self.epochs),
                _field(self.tr("Side of the network's input, pixels"), self.image_size),
                self.mirror,
                _field(self.tr("Where the pictures come from"), self.source),
                self._stream_part,
                _field(self.tr("Network (its name in timm)"), self.network),
                column(label(self.tr("File with what it knows already (weights)"), "caption"), weights, spacing=4),
                _field(self.tr("First stages left as they came"), self.frozen),
                _field(self.tr("Largest step (learning rate)"), self.rate),
                _field(self.tr("Seed: same number, same result"), self.seed),
                None,
                spacing=12,
            )
        )
        self._connect()

    @property
    def streamed(self) -> bool:
        """Whether pictures are made while it learns."""
        return self.source.currentData() == STREAMED

    def options(self, space: Path | None = None) -> list[str]:
        """Give the options of the command; `space` is the file that streamed pictures vary by."""
        found = ["--epochs", str(self.epochs.value()), "--image-size", str(self.image_size.value() // STEP * STEP)]
        found.append("--mirror" if self.mirror.isChecked() else "--no-mirror")
        found += ["--backbone", self.network.currentText().strip() or EMBEDDED]
        found += ["--learning-rate", f"{self.rate.value():g}", "--seed", str(self.seed.value())]
        if self.weights.text().strip():
            found += ["--weights", self.weights.text().strip()]
        if self.frozen.value() != AUTOMATIC:
            found += ["--frozen-stages", str(self.frozen.value())]
        if self.streamed and space is not None:
            found += ["--stream", str(self.stream.value()), "--preset", str(space)]
            found += ["--size", str(self.stream_size.currentData())]
        return found

    def take(self, epochs: int, image_size: int) -> None:
        """Set what the plain choices set."""
        self.epochs.setValue(epochs)
        self.image_size.setValue(image_size)

    def _fill(self) -> None:
        self.epochs.setRange(0, 10_000)
        self.epochs.setToolTip(self.tr("0 trains the last layer alone: seconds, and a first impression"))
        self.image_size.setRange(STEP, 1024)
        self.image_size.setSingleStep(STEP)
        self.image_size.setToolTip(
            self.tr("A multiple of 32; twice as many show finer detail and take 4 times as long")
        )
        self.mirror.setChecked(True)
        self.mirror.setToolTip(self.tr("Off for parts that exist left-handed and right-handed"))
        self.source.setToolTip(
            self.tr("A set is made once and looked at in every pass; pictures made while it learns are new every time")
        )
        self.source.addItem(self.tr("A set of made pictures"), OWN)
        self.source.addItem(self.tr("Made while it learns, none twice"), STREAMED)
        self._fill_stream()
        self._fill_network()
        self.seed.setRange(0, 2**31 - 1)
        self.seed.setToolTip(self.tr("A number of your choice: the same settings with the same number learn the same"))

    def _fill_stream(self) -> None:
        self.stream.setRange(1, 1_000_000)
        self.stream.setValue(150)
        self.stream.setSingleStep(50)
        self.stream.setToolTip(
            self.tr("More in a pass take longer and show it more of the variety; 150 suit most parts")
        )
        for size in STREAM_SIZES:
            self.stream_size.addItem(self.tr("{n} × {n} pixels").format(n=whole(size)), size)
        self.stream_size.setToolTip(
            self.tr("Larger ones take longer to make; the network's input need not be as large")
        )
        self.stream_size.setCurrentIndex(STREAM_SIZES.index(256))

    def _fill_network(self) -> None:
        self.network.setEditable(True)
        self.network.addItems(NETWORKS)
        self.network.setToolTip(
            self.tr("The first comes with s2rlab; others need a weights file, or the internet once")
        )
        self.weights.setToolTip(self.tr("A .safetensors or .pth file for the network above; empty: what comes with it"))
        self.weights.setPlaceholderText(self.tr("those that come with it"))
        self.frozen.setRange(AUTOMATIC, 20)
        self.frozen.setValue(AUTOMATIC)
        self.frozen.setSpecialValueText(self.tr("all but the last 3"))
        self.frozen.setToolTip(self.tr("Fewer learn more from your parts and take longer; 0 trains all of the network"))
        self.rate.setValue(3e-4)
        self.rate.setToolTip(
            self.tr("0.000001 to 1: how much one look may change the network. Larger learns sooner, but may spoil what "
                    "the network knows already")
        )  # fmt: skip

    def _connect(self) -> None:
        for box in (self.epochs, self.image_size, self.frozen, self.seed, self.stream, self.rate):
            box.valueChanged.connect(lambda _: self.changed.emit())
        self.image_size.editingFinished.connect(self._round_size)
        self.network.currentTextChanged.connect(lambda _: self.changed.emit())
        self.stream_size.currentIndexChanged.connect(lambda _: self.changed.emit())
        self.source.currentIndexChanged.connect(self._on_source)

    def _round_size(self) -> None:
        """Let a typed number become what the network takes."""
        self.image_size.setValue(max(round(self.image_size.value() / STEP), 1) * STEP)

    def _on_source(self, _: int) -> None:
        self._stream_part.setVisible(self.streamed)
        self.changed.emit()

    def _ask_weights(self) -> None:
        kinds = self.tr("Weights (*.safetensors *.pth *.pt *.bin)")
        name, _ = QFileDialog.getOpenFileName(self, self.tr("A file of weights"), "", kinds)
        if name:
            self.weights.setText(name)


def _field(words: str, field: QWidget) -> QWidget:
    field.setAccessibleName(words)
    if isinstance(field, QComboBox):  # as wide as the column, not as its longest entry
        field.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        field.setMinimumContentsLength(8)
    return boxed(column(label(words, "caption"), field, spacing=4))
