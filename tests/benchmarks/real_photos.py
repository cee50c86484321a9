"""How often is a classifier right on real photographs when it was trained on rendered pictures only?

    python tests/benchmarks/real_photos.py FOLDER

FOLDER holds `meshes/<class>.*` and `photos/<class>/*`. The whole chain runs through the public command line: import,
then for each preset and seed render, train and evaluate. Nothing is chosen by looking at the photographs: every run
uses the defaults, and every seed counts. The last line printed is one JSON object; README.md explains its fields.
"""

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent.parent
PROGRAM = [sys.executable, "-m", "s2rlab"]
MAIN_PRESET, BASELINE = "syn-r", "syn-o"
TAIL = 15  # lines of the log shown after a failure


class StageError(Exception):
    """A stage failed, or there is nothing to measure; the message says what to do."""


@dataclass(frozen=True)
class Bench:
    """Where one benchmark works."""

    project: Path
    log: Path

    def stage(self, name: str, *arguments: str) -> float:
        """Run `s2rlab ARGUMENTS`, its messages appended to the log; return its seconds."""
        print(f"{name:<28}", end="", flush=True)
        started = time.perf_counter()
        with self.log.open("ab") as log:
            log.write(f"\n== {name}: s2rlab {' '.join(arguments)}\n".encode())
            log.flush()
            code = call([*PROGRAM, *arguments], log.fileno())
        seconds = time.perf_counter() - started
        print(f"{seconds:8.1f} s" + (f"  failed, exit code {code}" if code else ""), flush=True)
        if code:
            end = "\n    ".join(self.log.read_text("utf-8", "replace").splitlines()[-TAIL:])
            raise StageError(f"the stage '{name}' failed; mend what its last lines say:\n    {end}")
        return seconds


@dataclass(frozen=True)
class Chain:
    """What one preset with one seed led to; fractions from 0 to 1, times in seconds."""

    preset: str
    seed: int
    balanced_accuracy: float
    accuracy: float
    classes: int
    photos: int
    unscored: int  # photographs of classes without a mesh, and files that are no pictures
    images: int
    render: float
    train: float
    evaluate: float


def call(command: Sequence[str], output: int) -> int:
    """Run `command`, both its outputs going to the descriptor `output`; Ctrl-C lets it clean up first."""
    path = os.pathsep.join(filter(None, [str(ROOT), os.environ.get("PYTHONPATH")]))
    environment = {**os.environ, "PYTHONPATH": path, "PYTHONUTF8": "1"}
    child = subprocess.Popen(command, env=environment, stdin=subprocess.DEVNULL, stdout=output, stderr=output)
    try:
        return child.wait()
    except KeyboardInterrupt:
        child.wait(60)
        raise
    finally:
        if child.poll() is None:
            child.kill()
            child.wait()


# What the command line is asked, and where it leaves its answers: all that depends on s2rlab


def prepare(bench: Bench, meshes: Path) -> float:
    """Make the project and import the meshes; return the seconds of both."""
    return bench.stage("new", "new", str(bench.project)) + bench.stage(
        "import", "import", str(bench.project), str(meshes)
    )


def measure(
    bench: Bench, photos: Path, preset: str, seed: int, *, render: Sequence[str] = (), train: Sequence[str] = ()
) -> Chain:
    """Render, train and evaluate once; `render` and `train` are further arguments of these commands."""
    name = f"{Path(preset).stem.replace('-', '_')}_{seed}"
    project, number = str(bench.project), str(seed)
    asked = {
        "render": ["render", project, "--preset", preset, "--name", name, "--seed", number, *render],
        "train": ["train", project, "--dataset", name, "--name", name, "--seed", number, *train],
        "evaluate": ["evaluate", project, name, str(photos), "--name", "photos"],
    }
    times = {stage: bench.stage(f"{name} {stage}", *arguments) for stage, arguments in asked.items()}
    rendered = read(bench.project / "datasets" / name / "summary.json")
    found = read(bench.project / "runs" / name / "evaluations" / "photos" / "summary.json")
    scores = found["scores"]
    return Chain(
        preset=preset,
        seed=seed,
        balanced_accuracy=scores["balanced_accuracy"],
        accuracy=scores["accuracy"],
        classes=scores["classes"],
        photos=scores["pictures"],
        unscored=sum(foreign["pictures"] for foreign in found["foreign"]) + len(found["skipped"]),
        images=rendered["images"],
        **times,
    )


def read(path: Path) -> dict[str, Any]:
    """A JSON file a stage should have written."""
    try:
        found = json.loads(path.read_bytes())
    except (OSError, ValueError) as error:
        raise StageError(f"{path}: a stage that succeeded did not leave it ({error}).") from error
    if not isinstance(found, dict):
        raise StageError(f"{path}: is not what the benchmark expects.")
    return found


# What is made of the answers


def report(chains: Sequence[Chain], preparation: float) -> dict[str, object]:
    """All figures of one benchmark: the JSON object of the last line."""
    main = [chain for chain in chains if chain.preset == MAIN_PRESET] or list(chains)
    base = [chain for chain in chains if chain.preset == BASELINE]
    balanced = [chain.balanced_accuracy for chain in main]
    totals = [preparation + chain.render + chain.train + chain.evaluate for chain in main]
    stages = {
        name: statistics.median(getattr(chain, name) for chain in main) for name in ("render", "train", "evaluate")
    }
    return {
        "balanced_accuracy": round(statistics.mean(balanced), 4),
        "accuracy": round(statistics.mean(chain.accuracy for chain in main), 4),
        "syn_o_balanced_accuracy": round(statistics.mean(c.balanced_accuracy for c in base), 4) if base else None,
        "spread": round(max(balanced) - min(balanced), 4),
        "classes": main[0].classes,
        "photos": main[0].photos,
        "seconds": round(statistics.median(totals), 1),
        "deviation": round(statistics.pstdev(balanced), 4),
        "balanced_accuracy_per_seed": [round(value, 4) for value in balanced],
        "accuracy_per_seed": [round(chain.accuracy, 4) for chain in main],
        "syn_o_balanced_accuracy_per_seed": [round(chain.balanced_accuracy, 4) for chain in base],
        "syn_o_accuracy_per_seed": [round(chain.accuracy, 4) for chain in base],
        "photos_not_scored": main[0].unscored,
        "images": main[0].images,
        "images_per_second": round(statistics.median(chain.images / chain.render for chain in main), 2),
        "photos_per_second": round(statistics.median(chain.photos / chain.evaluate for chain in main), 2),
        "seconds_per_stage": {"import": round(preparation, 1), **{name: round(s, 1) for name, s in stages.items()}},
    }


def explain(chains: Sequence[Chain], figures: dict[str, object], folder: Path) -> None:
    """Print the figures for a person."""
    print()
    for preset in dict.fromkeys(chain.preset for chain in chains):
        for name in ("balanced_accuracy", "accuracy"):
            values = [getattr(chain, name) for chain in chains if chain.preset == preset]
            print(
                f"{preset} {name.replace('_', ' '):<18} mean {statistics.mean(values):6.1%}, standard deviation "
                f"{statistics.pstdev(values):.1%}, {min(values):.1%} to {max(values):.1%} over {len(values)} seeds"
            )
    print(f"stages, median seconds: {figures['seconds_per_stage']}; the whole chain: {figures['seconds']} s")
    print(f"rendering {figures['images_per_second']} images/s, evaluating {figures['photos_per_second']} photographs/s")
    if figures["photos_not_scored"]:
        print(
            f"{figures['photos_not_scored']} photographs or files have no mesh or cannot be opened: not in the scores"
        )
    print(
        "Training and the choice of the checkpoint saw rendered pictures only. Some of s2rlab's defaults were settled "
        "while looking at results on metal_parts (see the README)."
    )
    if (folder / "README.md").is_file():
        print(f"What these photographs and meshes are, and are not: {folder / 'README.md'}")


def check_folder(folder: Path) -> None:
    """Refuse a folder without meshes and photographs before anything runs."""
    for name, what in (("meshes", "a mesh file per class"), ("photos", "a folder of photographs per class")):
        if not (folder / name).is_dir() or not any((folder / name).iterdir()):
            raise StageError(f"{folder / name}: is missing or empty; put {what} there.")


def parse(arguments: Sequence[str]) -> argparse.Namespace:
    """Read the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, help="folder with meshes/<class>.* and photos/<class>/*")
    parser.add_argument("--seeds", type=int, default=3, choices=range(1, 100), metavar="N", help="seeds 0 to N-1 [3]")
    parser.add_argument("--presets", nargs="+", default=[MAIN_PRESET, BASELINE], help="[syn-r syn-o]")
    parser.add_argument("--keep", type=Path, help="new folder to work in and keep; else a temporary one")
    return parser.parse_args(arguments)


def main(arguments: Sequence[str]) -> int:
    """Run the benchmark; 0 when every stage succeeded."""
    options = parse(arguments)
    folder: Path = options.folder.resolve()
    with ExitStack() as stack:
        try:
            check_folder(folder)
            work = (options.keep or Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="s2rlab-")))).resolve()
            work.mkdir(parents=True, exist_ok=True)
            bench = Bench(work / "project", work / "log.txt")
            preparation = prepare(bench, folder / "meshes")
            order = [(preset, seed) for preset in options.presets for seed in range(options.seeds)]
            chains = [measure(bench, folder / "photos", preset, seed) for preset, seed in order]
        except (StageError, OSError) as error:
            print(f"error: {error}", file=sys.stderr)
            return 1
    figures = report(chains, preparation)
    explain(chains, figures, folder)
    print(json.dumps(figures))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
