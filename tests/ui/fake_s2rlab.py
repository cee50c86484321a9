"""Stands in for `python -m s2rlab` in the tests of the window: speaks its event lines and does nothing else."""

import json
import os
import signal
import sys
from pathlib import Path


def say(**fields: object) -> None:
    print(json.dumps(fields), flush=True)


def preview(arguments: list[str]) -> None:
    from PIL import Image

    options = dict(zip(arguments[2::2], arguments[3::2], strict=False))
    side, columns = int(options["--size"]), int(options["--columns"])
    Image.new("RGB", (columns * (side + 4) + 4, 10 * (side + 24) + 4)).save(options["-o"])


def learn() -> None:
    """Tell what a training tells: the machine, and one pass."""
    say(event="usage", device="cpu, 2 threads", images_per_second=0, memory=1_500_000_000, device_memory=0)
    say(event="progress", stage="training", done=50, total=100, unit="images")
    each = {"bolt": 0.5, "nut": 1.0}
    say(event="epoch", epoch=1, epochs=2, loss=0.5, validation_accuracy=0.75, per_class=each)


def end_as_told(task: str) -> None:
    """End as the variable FAKE_END says ("train:killed"), where it is about this task."""
    about, _, end = os.environ.get("FAKE_END", "").partition(":")
    if about != task:
        return
    if end == "killed":  # as a system without memory does
        print("a line of the log", file=sys.stderr, flush=True)
        os.kill(os.getpid(), signal.SIGKILL)
    elif end == "wait":
        while os.read(0, 100):
            pass
        say(event="cancelled")
        sys.exit(130)
    else:
        say(event="failed", message=end)
        sys.exit(1)


def main(task: str, arguments: list[str]) -> None:
    if calls := os.environ.get("FAKE_CALLS"):
        with Path(calls).open("a", encoding="utf-8") as file:
            file.write(json.dumps([task, *arguments]) + "\n")
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
            learn()
        end_as_told(task)
        say(event="note", level="warning", text="a warning")
        say(event="succeeded", result={"task": task})


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2:])
