"""Which factors of the randomization help on real photographs? All of them on, minus one at a time.

    python tests/benchmarks/factors.py FOLDER

FOLDER is that of real_photos.py. Every factor is switched on, those that the preset leaves off, too; only artifacts,
which hold for a whole data set, are added in runs of their own (DAMAGE). For every factor left out, and for every
seed, a data set is rendered and a classifier trained on it, with fewer pictures and a shorter training than the
defaults so that the many runs end the same day: compare the rows with each other, not with real_photos.py. The trained
network is measured as it is, without exporting it. Writes factors.csv and factors.png; what is finished is kept and a
stopped benchmark goes on. The last line printed is one JSON object; README.md explains its fields.
"""

import argparse
import csv
import json
import statistics
import sys
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import torch
from real_photos import Bench, StageError, check_folder, prepare
from sklearn.metrics import balanced_accuracy_score

from s2rlab.data.images import labelled_folder, open_rgb
from s2rlab.jobs import finish
from s2rlab.learn.backbones import load_backbone
from s2rlab.learn.checkpoint import load_checkpoint
from s2rlab.learn.config import TrainConfig
from s2rlab.learn.features import FrozenTrunk
from s2rlab.learn.finetune import predict_views
from s2rlab.learn.head import averaged_probabilities
from s2rlab.learn.preprocess import preprocess, turned
from s2rlab.learn.split import split
from s2rlab.learn.train import train
from s2rlab.project import Project
from s2rlab.render.generate import RenderConfig, render_dataset
from s2rlab.scene.presets import space_from
from s2rlab.scene.space import FACTORS, RandomizationSpace, all_on, one_factor_off
from s2rlab.values import build

ALL = "all on"
ARTIFACTS = "artifacts"
DAMAGE = {"noise": 1, "holes": 1, "blur": 1, "baked": 1, "ambient": 1}
WITH_ARTIFACTS = "with artifacts"
COLUMNS = ("without", "seed", "balanced_accuracy")


def runs(seeds: int) -> list[tuple[str, int]]:
    """Name every run: the factor left out and the seed; one seed of all factors after the other."""
    names = (ALL, *(name for name in FACTORS if name != ARTIFACTS), WITH_ARTIFACTS)
    return [(name, seed) for seed in range(seeds) for name in names]


def space_without(preset: str, without: str) -> RandomizationSpace:
    """Give the space of one run."""
    whole = one_factor_off(all_on(space_from(preset)), ARTIFACTS)
    if without == ALL:
        return whole
    if without == WITH_ARTIFACTS:
        return build(RandomizationSpace, **(whole.model_dump() | {ARTIFACTS: {"on": True, **DAMAGE}}))
    return one_factor_off(whole, without)


class Photographs:
    """The photographs behind the frozen part of the network, which is the same in every run."""

    def __init__(self, folder: Path, config: TrainConfig) -> None:
        found = labelled_folder(folder)
        network, info = load_backbone(config.backbone, None, len(found.classes))
        trunk = FrozenTrunk(split(network.eval(), config.frozen_stages)[0], info, config.image_size)
        self.labels = found.labels
        views: list[list[np.ndarray]] = [[] for _ in range(4)]
        for path in found.paths:
            seen = preprocess(torch.from_numpy(open_rgb(path)[None]), config.image_size, (0, 0, 0), (1, 1, 1))
            for turn, rows in enumerate(views):
                rows.append(trunk(turned(seen, turn)))
        self.views = tuple(np.concatenate(rows) for rows in views)

    def score(self, checkpoint: Path) -> float:
        """Balanced accuracy of a trained network, four turned views averaged."""
        network, card = load_checkpoint(checkpoint)
        top = split(network, None)[1]
        logits = predict_views(top.eval(), self.views, torch.device("cpu"))
        best = averaged_probabilities(logits, card.temperature).argmax(1)
        return float(balanced_accuracy_score(self.labels, [card.labels[i] for i in best]))


def measure(
    project: Project, photographs: Photographs, space: RandomizationSpace, config: TrainConfig, each: int
) -> float:
    """Render, train and score one run; what an interrupted one has finished is used."""
    rendering = RenderConfig(name=config.dataset, space=space, images_per_class=each, seed=config.seed)
    finish(render_dataset(project, rendering, resume=True))
    finish(train(project, config, resume=True))
    return photographs.score(project.run(config.name).checkpoint)


def read_done(table: Path) -> dict[tuple[str, int], float]:
    """Balanced accuracies that an earlier, stopped benchmark has measured."""
    if not table.exists():
        return {}
    with table.open(encoding="utf-8", newline="") as file:
        return {(row["without"], int(row["seed"])): float(row["balanced_accuracy"]) for row in csv.DictReader(file)}


def figures(done: dict[tuple[str, int], float]) -> dict[str, object]:
    """Mean, spread and cost of leaving each factor out, in points of balanced accuracy."""
    whole = {seed: value for (name, seed), value in done.items() if name == ALL}
    factors = {}
    for name in dict.fromkeys(name for name, _ in done if name != ALL):
        values = {seed: value for (other, seed), value in done.items() if other == name}
        costs = [100 * (whole[seed] - value) for seed, value in values.items() if seed in whole]
        factors[name] = {
            "balanced_accuracy": round(statistics.mean(values.values()), 4),
            "spread": round(max(values.values()) - min(values.values()), 4),
            "cost_points": round(statistics.mean(costs), 2),
            "cost_points_per_seed": [round(cost, 2) for cost in costs],
        }
    return {
        "balanced_accuracy": round(statistics.mean(whole.values()), 4),
        "spread": round(max(whole.values()) - min(whole.values()), 4),
        "seeds": len(whole),
        "without": factors,
    }


def plot(found: dict[str, object], path: Path) -> None:
    """Draw what each factor is worth: one row a factor, a dot a seed, a bar for the mean."""
    from matplotlib.figure import Figure

    factors = found["without"]
    assert isinstance(factors, dict)
    names = sorted(factors, key=lambda name: factors[name]["cost_points"])
    figure = Figure(figsize=(7, 0.42 * len(names) + 1.4), layout="constrained")
    axes = figure.add_subplot()
    for row, name in enumerate(names):
        costs = factors[name]["cost_points_per_seed"]
        axes.barh(row, factors[name]["cost_points"], color="#56B4E9", height=0.6)
        axes.plot(costs, [row] * len(costs), "o", color="#333333", markersize=4)
    axes.axvline(0, color="#333333", linewidth=1)
    axes.set_yticks(range(len(names)), names)
    axes.set_xlabel("balanced accuracy lost without it, points (bar: mean, dots: seeds)")
    axes.set_title("What each factor is worth on real photographs")
    axes.spines[["top", "right"]].set_visible(False)
    figure.savefig(path, dpi=150)


def parse(arguments: Sequence[str]) -> argparse.Namespace:
    """Read the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, help="folder with meshes/<class>.* and photos/<class>/*")
    parser.add_argument("--preset", default="default", help="where the ranges come from [default]")
    parser.add_argument("--seeds", type=int, default=3, metavar="N", help="seeds 0 to N-1 [3]")
    parser.add_argument("--images-per-class", type=int, default=40, metavar="N", help="[40]")
    parser.add_argument("--epochs", type=int, default=3, metavar="N", help="of the training [3]")
    parser.add_argument("--keep", type=Path, default=Path("factors"), help="folder to work in and go on in [factors]")
    return parser.parse_args(arguments)


def main(arguments: Sequence[str]) -> int:
    """Run what is not done yet; 0 when every stage succeeded."""
    options = parse(arguments)
    folder: Path = options.folder.resolve()
    work: Path = options.keep.resolve()
    work.mkdir(parents=True, exist_ok=True)
    bench, table = Bench(work / "project", work / "log.txt"), work / "factors.csv"
    done = read_done(table)
    try:
        check_folder(folder)
        if not (work / "project" / "project.json").exists():
            prepare(bench, folder / "meshes")
        project = Project.open(work / "project")
        photographs = Photographs(folder / "photos", TrainConfig(name="photographs", dataset="none"))
        for without, seed in runs(options.seeds):
            if (without, seed) in done:
                continue
            name = f"{without.replace(' ', '-')}-{seed}"
            config = TrainConfig(name=name, dataset=name, seed=seed, epochs=options.epochs, augmented_views=2)
            space = space_without(options.preset, without)
            done[without, seed] = measure(project, photographs, space, config, options.images_per_class)
            append(table, (without, seed, round(done[without, seed], 4)))
            print(f"seed {seed}, without {without:<12} {done[without, seed]:6.1%}", flush=True)
    except (StageError, OSError) as error:
        print(f"error: {error}", file=sys.stderr)
        return 1
    found = figures(done)
    plot(found, work / "factors.png")
    print(json.dumps(found))
    return 0


def append(table: Path, row: tuple[object, ...]) -> None:
    """Add one finished run to the table."""
    fresh = not table.exists()
    with table.open("a", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerows([COLUMNS, row] if fresh else [row])


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
