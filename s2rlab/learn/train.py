"""The training task: from a data set of made pictures to a checkpoint.

First a linear head on frozen features, then the top of the network is fine-tuned from there: fine-tuning from a random
head spoils the pretrained features before they are of use. No real photograph is seen anywhere in here.
"""

import copy
import json
import time

import numpy as np
import torch
from torch import nn

from s2rlab import __version__, files
from s2rlab.errors import TrainError
from s2rlab.jobs import Epoch, Note, Task
from s2rlab.learn.backbones import BackboneInfo, check_size, load_backbone
from s2rlab.learn.checkpoint import ModelCard, save_checkpoint
from s2rlab.learn.config import TrainConfig
from s2rlab.learn.features import Activations, FrozenTrunk
from s2rlab.learn.finetune import CachedMaterial, FineTuning, FirstViews, Material, features_of, predict_views
from s2rlab.learn.head import averaged_probabilities, fit_head, fit_temperature, fit_threshold
from s2rlab.learn.journal import Journal, journal
from s2rlab.learn.machine import Meter, memory_errors, pick_device
from s2rlab.learn.pictures import Pictures, load_pictures
from s2rlab.learn.split import split
from s2rlab.learn.streaming import OpenStream, Streamed, open_streamed
from s2rlab.project import Project, RunFolder
from s2rlab.values import Value


class RunResult(Value):
    """How a training ended."""

    name: str
    classes: int
    training_pictures: int
    validation_accuracy: float  # fraction right of held-back made pictures; says nothing about photographs
    validation_pictures: int = 0  # so many were held back; 0: a run from before they were counted
    best_epoch: int  # 0: the head before fine-tuning
    seconds: float  # of the whole work, from its start until it was ready, also that before a stop
    device: str


def train(
    project: Project,
    config: TrainConfig,
    *,
    resume: bool = False,
    stream: OpenStream | None = None,
    began: float | None = None,
) -> Task[RunResult]:
    """Train a classifier on one data set of the project, or on a `stream` of pictures, into `runs/<name>`.

    The kept weights are those of the epoch with the best accuracy on held-back *made* pictures, the later of equals.

    Parameters
    ----------
    began
        When whoever asks for it began, Unix time, seconds: loading torch counts, too. None: now.

    Raises
    ------
    TrainError
        If the run exists and `resume` is off, `resume` finds other settings, or the data set has too few classes or
        pictures.
    WeightsError
        If the backbone or its weights are not to be had.
    """
    began = time.time() if began is None else began
    run = project.run(config.name)
    _begin(run, config, resume=resume)
    finished = run.root / "result.json"
    if finished.exists():
        yield Note(text=f"{config.name}: is trained already.")
        return RunResult.load(finished)
    device = pick_device()
    with journal(run, began) as kept, memory_errors(config.name):
        task, meter = _train(project, config, stream, device, kept), Meter(device)
        try:
            while True:
                event = next(task)
                for each in (event, *meter.after(event)):
                    kept.write(each)
                    yield each
        except StopIteration as end:
            result: RunResult = end.value
            files.write_text(finished, result.model_dump_json(indent=2) + "\n")
            (run.root / "resume.safetensors").unlink(missing_ok=True)
            return result
        finally:
            task.close()


def _train(
    project: Project, config: TrainConfig, stream: OpenStream | None, device: torch.device, kept: Journal
) -> Task[RunResult]:
    run = project.run(config.name)
    torch.manual_seed(config.seed)
    pictures = (yield from _pictures(project, config)) if stream is None else open_streamed(stream, config)
    _check_content(run, pictures.content)
    network, info = load_backbone(config.backbone, config.weights, len(pictures.labels))
    check_size(network.eval(), config.backbone, config.image_size)
    trunk, top = split(network, config.frozen_stages)
    if isinstance(pictures, Pictures):
        activations = Activations(trunk, info, pictures, config, project.cache)
        material, first = yield from _cached_material(activations, pictures, config)
    else:
        material, first = yield from pictures.prepare(FrozenTrunk(trunk, info, config.image_size))
    yield Note(text=f"Fitting the first head to {len(first[1])} views of {len(pictures.labels)} classes.")
    network.to(device)
    fit_head(network, np.concatenate([features_of(top, view, device) for view in first[0]]), first[1])
    averaged = copy.deepcopy(network)  # on the same device
    tuning = FineTuning(top, split(averaged, config.frozen_stages)[1], config, device)
    best = _Best(run, averaged, info, pictures, config)
    state = run.root / "resume.safetensors"
    if state.exists():
        tuning.restore(state)
        best.restore()
    else:
        best.offer(tuning, material, epoch=0)
    for event in tuning.run(material, pictures.labels):
        if isinstance(event, Epoch):  # kept before it is told: who stops at a good figure gets that state
            best.offer(tuning, material, epoch=event.epoch)
            tuning.save(state)
        yield event
    return RunResult(
        name=config.name,
        classes=len(pictures.labels),
        training_pictures=pictures.training_pictures,
        validation_accuracy=best.accuracy,
        validation_pictures=len(material.validation_targets),
        best_epoch=best.epoch,
        seconds=round(kept.spent, 1),
        device=str(device),
    )


def _begin(run: RunFolder, config: TrainConfig, *, resume: bool) -> None:
    text = config.model_dump_json(indent=2) + "\n"
    if run.config.exists():
        if not resume:
            raise TrainError(f"{run.root}: exists already; add --resume to go on, or choose another --name.")
        if run.config.read_text(encoding="utf-8") != text:
            raise TrainError(f"{run.root}: was begun with other settings; use the same ones, or choose another --name.")
    files.write_text(run.config, text)


def _check_content(run: RunFolder, content: str) -> None:
    """Refuse to go on with other pictures than the run was begun with."""
    path = run.root / "pictures.sha256"
    if path.exists() and path.read_text(encoding="utf-8").strip() != content:
        raise TrainError(f"{run.root}: the data set has changed since this run was begun; choose another --name.")
    files.write_text(path, content + "\n")


def _pictures(project: Project, config: TrainConfig) -> Task[Pictures]:
    folder = project.dataset(config.dataset)
    for item in load_pictures(folder, project.cache, config.image_size, config.validation, config.seed):
        if isinstance(item, Pictures):
            return item
        yield item
    raise AssertionError("load_pictures ends with the pictures")


def _cached_material(
    activations: Activations, pictures: Pictures, config: TrainConfig
) -> Task[tuple[Material, FirstViews]]:
    """Give what the loop learns from, and what the first head does: two views of every picture."""
    views = []
    for number in range(config.augmented_views):
        views.append((yield from activations.view(number)))
    validation = yield from activations.validation()
    targets = pictures.targets[pictures.training]
    material = CachedMaterial(
        tuple(views),
        targets,
        validation,
        pictures.targets[pictures.validation],
        batch_size=config.batch_size,
        seed=config.seed,
    )
    first = views[:2]
    return material, (tuple(first), np.tile(targets.numpy(), len(first)))


class _Best:
    """The best weights so far, on disk."""

    def __init__(
        self,
        run: RunFolder,
        averaged: nn.Module,
        info: BackboneInfo,
        pictures: Pictures | Streamed,
        config: TrainConfig,
    ) -> None:
        self._run, self._averaged, self._info = run, averaged, info
        self._pictures, self._config = pictures, config
        self._file = run.root / "best.json"
        self.accuracy, self.epoch = -1.0, 0

    def restore(self) -> None:
        """Remember what an earlier, stopped run had reached."""
        fields = json.loads(self._file.read_text())
        self.accuracy, self.epoch = fields["accuracy"], fields["epoch"]

    def offer(self, tuning: FineTuning, material: Material, *, epoch: int) -> None:
        """Keep the averaged weights if they are at least as good on the held-back made pictures."""
        logits = predict_views(tuning.averaged, material.validation, tuning.device)
        targets = material.validation_targets.numpy()
        accuracy = float((averaged_probabilities(logits).argmax(1) == targets).mean())
        if accuracy < self.accuracy:
            return
        self.accuracy, self.epoch = accuracy, epoch
        temperature = fit_temperature(logits, targets)
        card = self._card(temperature, fit_threshold(averaged_probabilities(logits, temperature), targets))
        save_checkpoint(self._run.checkpoint, self._averaged, card)
        found = {"accuracy": accuracy, "epoch": epoch, "pictures": len(targets)}
        files.write_text(self._file, json.dumps(found) + "\n")

    def _card(self, temperature: float, threshold: float) -> ModelCard:
        config, info = self._config, self._info
        return ModelCard(
            labels=self._pictures.labels,
            backbone=config.backbone,
            image_size=config.image_size,
            mean=info.mean,
            std=info.std,
            views=config.views,
            temperature=temperature,
            threshold=threshold,
            provenance={
                "s2rlab": __version__,
                "dataset": config.dataset or "streamed",
                "dataset_content": self._pictures.content,
                "seed": str(config.seed),
                "weights": info.weights,
                "weights_licence": info.licence,
                "trained_on": "made pictures only",
            },
        )
