"""Which factors of the randomization help on real photographs? All of them on, minus one at a time.

    python tests/benchmarks/factors.py FOLDER

FOLDER is that of real_photos.py. For every factor that the preset has switched on (and once with all of them), and
for every seed, the whole chain runs through the public command line, with fewer pictures and a shorter training than
the defaults so that the many runs end the same day. Writes factors.csv and factors.png; what is finished is kept and a
stopped benchmark goes on. The last line printed is one JSON object; README.md explains its fields.
"""

import argparse
import csv
import json
import statistics
import sys
from collections.abc import Sequence
from pathlib import Path

from real_photos import Bench, StageError, check_folder, measure, prepare

from s2rlab.scene.presets import space_from
from s2rlab.scene.space import one_factor_off, switched_on

ALL = "all on"
COLUMNS = ("without", "seed", "balanced_accuracy", "accuracy")


def runs(preset: str, seeds: int) -> list[tuple[str, int]]:
    """Name every run: the factor left out and the seed; all seeds of one factor after each other."""
    names = (ALL, *switched_on(space_from(preset)))
    return [(name, seed) for seed in range(seeds) for name in names]


def write_space(folder: Path, preset: str, without: str) -> Path:
    """Write the space of one run as a file that `s2rlab render --preset` takes."""
    space = space_from(preset)
    path = folder / f"{without.replace(' ', '-')}.json"
    chosen = space if without == ALL else one_factor_off(space, without)
    path.write_text(chosen.model_dump_json(indent=2) + "\n", encoding="utf-8")
    return path


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
    parser.add_argument("--preset", default="syn-r", help="the space with all factors on [syn-r]")
    parser.add_argument("--seeds", type=int, default=3, metavar="N", help="seeds 0 to N-1 [3]")
    parser.add_argument("--images-per-class", default="60", metavar="N", help="[60]")
    parser.add_argument("--epochs", default="4", metavar="N", help="of the training [4]")
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
        for without, seed in runs(options.preset, options.seeds):
            if (without, seed) in done:
                continue
            space = write_space(work, options.preset, without)
            chain = measure(
                bench,
                folder / "photos",
                str(space),
                seed,
                render=["--images-per-class", options.images_per_class, "--resume"],
                train=["--epochs", options.epochs, "--resume"],
            )
            done[without, seed] = chain.balanced_accuracy
            append(table, (without, seed, chain.balanced_accuracy, chain.accuracy))
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
