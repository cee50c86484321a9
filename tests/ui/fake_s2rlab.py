"""Stands in for `python -m s2rlab` in the tests of the window: speaks its event lines and does nothing else."""

import json
import os
import sys
from pathlib import Path


def say(**fields: object) -> None:
    print(json.dumps(fields), flush=True)


def preview(arguments: list[str]) -> None:
    from PIL import Image

    options = dict(zip(arguments[2::2], arguments[3::2], strict=False))
    side, columns = int(options["--size"]), int(options["--columns"])
    Image.new("RGB", (columns * (side + 4) + 4, 10 * (side + 24) + 4)).save(options["-o"])


def explain(arguments: list[str]) -> None:
    """Answer the lines on standard input as `s2rlab explain --follow` does, with pictures of one colour."""
    from PIL import Image

    if sentence := os.environ.get("FAKE_REFUSES"):
        say(event="failed", message=sentence)
        sys.exit(1)
    folder = Path(arguments[arguments.index("--output") + 1])
    folder.mkdir(parents=True, exist_ok=True)
    for line in sys.stdin:
        asked = json.loads(line)
        maps = []
        for number, name in enumerate(("nut", "bolt")):
            Image.new("RGB", (32, 32), (40, 200 * number, 90)).save(folder / f"{name}.png")
            maps.append({"label": name, "file": str(folder / f"{name}.png")})
        say(event="look", picture=asked["picture"], maps=maps, problem="")
        nearest = [{"label": name, "file": str(folder / f"{name}.png"), "distance": 0.2} for name in ("nut", "bolt")]
        say(event="alike", picture=asked["picture"], nearest=nearest, problem="")


def main(task: str, arguments: list[str]) -> None:
    if calls := os.environ.get("FAKE_CALLS"):
        with Path(calls).open("a", encoding="utf-8") as file:
            file.write(json.dumps([task, *arguments]) + "\n")
    if os.environ.get("FAKE_DIES") == task:
        os.abort()
    if task == "explain":
        explain(arguments)
        return
    say(event="progress", stage=task, done=1, total=2, unit="steps")
    if task == "wait":
        while os.read(0, 100):
            pass
        Path(arguments[0]).write_text("cleaned up")
        say(event="cancelled")
    elif task == "deaf":
        import time

        time.sleep(600)
    elif task == "fail":
        print("a line of the log", file=sys.stderr)
        say(event="failed", message="bracket.step: 3 open edges; close the holes.")
        sys.exit(1)
    elif task == "crash":
        os.abort()
    else:
        if task == "preview":
            preview([task, *arguments])
        if task == "train":
            say(event="epoch", epoch=1, epochs=2, loss=0.5, validation_accuracy=0.75)
        say(event="note", level="warning", text="a warning")
        say(event="succeeded", result={"task": task})


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2:])
