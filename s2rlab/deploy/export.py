"""From a run's checkpoint to a model that ships: one ONNX file that takes pictures as they are."""

import tempfile
from collections.abc import Sequence
from pathlib import Path

import onnx
from torch import nn

from s2rlab import __version__, files
from s2rlab.data.images import EXTENSIONS
from s2rlab.deploy.classifier import exported_from
from s2rlab.deploy.graph import build_graph
from s2rlab.deploy.metadata import ModelInfo
from s2rlab.deploy.parity import TOLERANCE, Parity, check_parity, parity_pictures
from s2rlab.deploy.threshold import Threshold, choose_threshold, chosen_threshold, write_threshold
from s2rlab.errors import ConfigError, ExportError
from s2rlab.jobs import Note, Progress, Task
from s2rlab.learn.checkpoint import ModelCard, load_card, load_checkpoint
from s2rlab.project import Project
from s2rlab.unfinished import Unfinished
from s2rlab.values import Value, build


class ExportSummary(Value):
    """What was exported and how it was checked."""

    model: str  # path
    size: int  # bytes
    labels: tuple[str, ...]
    parity: Parity


def export_model(
    checkpoint: Path,
    target: Path,
    pictures: Sequence[Path],
    *,
    threshold: float | None = None,
    resume: bool = False,
) -> Task[ExportSummary]:
    """Export `checkpoint` to the ONNX file `target` and hold it against torch on at least 100 pictures.

    `threshold`, 0 to 1, takes the place of the checkpoint's. Some of `pictures` are compared as they are, others cut
    and resized; made ones are added when there are too few.
    An earlier model at `target` is replaced only by one that passed. With `resume` a stopped run's model is checked
    without being built again.

    Raises
    ------
    ModelError
        If the checkpoint cannot be used.
    ExportError
        If torch cannot export the network, or the model answers differently; nothing is written then.
    StorageError
        If `target` cannot be written.
    """
    network, card = load_checkpoint(checkpoint)
    card = card if threshold is None else card.model_copy(update={"threshold": threshold})
    yield Progress(stage="exporting", done=0, total=1, unit="model")
    depends_on = [checkpoint.read_bytes(), __version__.encode(), str(card.threshold).encode()]
    unfinished = Unfinished("export", depends_on, resume=resume)
    content = unfinished.recall("model.onnx") or _build(checkpoint, network, card).SerializeToString()
    unfinished.keep("model.onnx", content)
    yield Progress(stage="exporting", done=1, total=1, unit="model")
    with tempfile.TemporaryDirectory(prefix="s2rlab-") as folder:
        candidate = Path(folder) / "model.onnx"
        files.write_bytes(candidate, content)
        parity = yield from check_parity(candidate, network, card, parity_pictures(pictures))
    if not parity.passed:
        raise ExportError(
            f"{target}: not written, because the exported model differs from the trained one: "
            f"{parity.labels_differ} of {parity.pictures} answers, probabilities by up to "
            f"{parity.largest_difference:.2g} (allowed {TOLERANCE:g}); train with another backbone."
        )
    files.write_bytes(target, content)
    unfinished.clear()
    return ExportSummary(model=str(target), size=len(content), labels=card.labels, parity=parity)


def export_run(project: Project, run: str, target: Path | None = None, *, resume: bool = False) -> Task[ExportSummary]:
    """Export the run named `run` to `target` (default: the run's `export/model.onnx`), checked on its own data set.

    The threshold is the user's, where one was chosen with `use_threshold`.

    Raises
    ------
    ModelError, ExportError, StorageError
        See `export_model`.
    """
    folder = project.run(run)
    pictures = dataset_pictures(project, load_card(folder.checkpoint))
    if not pictures:
        yield Note(text="The run's data set is gone; the exported model is checked on made-up pictures.")
    threshold = chosen_threshold(folder)
    target = target or folder.model
    return (yield from export_model(folder.checkpoint, target, pictures, threshold=threshold, resume=resume))


class UsedThreshold(Value):
    """What `use_threshold` did."""

    model: str  # path
    threshold: float


def use_threshold(project: Project, run: str, threshold: float, *, resume: bool = False) -> Task[UsedThreshold]:
    """Let the run named `run` answer "unknown" below `threshold`, 0 to 1, in its exported model and all later ones.

    Raises
    ------
    ConfigError
        If `threshold` is out of range.
    ModelError, ExportError, StorageError
        See `export_run`.
    """
    folder, chosen = project.run(run), build(Threshold, threshold=threshold)
    load_card(folder.checkpoint)  # a run that is not trained has nothing to choose for
    choose_threshold(folder, chosen)
    if exported_from(folder.model, folder.checkpoint):
        write_threshold(folder.model, chosen)
    else:
        yield from export_run(project, run, resume=resume)
    yield Progress(stage="threshold", done=1, total=1, unit="model")
    return UsedThreshold(model=str(folder.model), threshold=threshold)


def dataset_pictures(project: Project, card: ModelCard) -> list[Path]:
    """Made pictures the model was trained on, sorted; none when its data set is gone."""
    try:
        folder = project.dataset(card.provenance.get("dataset", "")) / "images"
    except ConfigError:
        return []
    return sorted(path for path in folder.glob("*/*") if path.suffix.lower() in EXTENSIONS)


def _build(checkpoint: Path, network: nn.Module, card: ModelCard) -> onnx.ModelProto:
    model = build_graph(network, card)
    provenance = card.provenance | {
        "s2rlab": __version__,
        "backbone": card.backbone,
        "checkpoint": files.content_hash(checkpoint.read_bytes()),
    }
    info = ModelInfo(
        labels=card.labels,
        threshold=card.threshold,
        provenance=provenance,
        card=card.model_dump(mode="json"),
    )
    onnx.helper.set_model_props(model, info.to_properties())
    return model
