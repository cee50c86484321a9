"""Stands in for `python -m s2rlab` in the tests of the window: speaks its event lines and does nothing else."""

import base64
import json
import os
import signal
import sys
from pathlib import Path
from typing import Any

DEADLY, HOPELESS = 13, 14  # seeds


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


def note_call(call: object) -> None:
    if calls := os.environ.get("FAKE_CALLS"):
        with Path(calls).open("a", encoding="utf-8") as file:
            file.write(json.dumps(call) + "\n")


def follow(root: Path) -> None:
    """Answer requests for pictures as `preview --follow` does: picture i is grey 20 i, or white when damaged."""
    if (root / "bad").exists():
        say(event="failed", message="space.json: is not JSON; restore it.")
        sys.exit(1)
    parts = sorted(f"{path.parent.parent.name}/{path.parent.name}" for path in root.glob("parts/*/*/part.json"))
    say(event="ready")
    for line in sys.stdin:
        request = json.loads(line)
        note_call(request)
        if request["seed"] == DEADLY:
            os.abort()
        asked = {"id": request["id"], "channel": request["channel"]}
        if request["seed"] == HOPELESS:
            say(event="failed", message="nut/nut: 30 draws in a row were of no use.", **asked)
            continue
        for number in range(request["count"]):
            say(event="picture", number=number, **asked, **answer(request, number, parts))
        say(event="done", **asked)


def answer(request: dict[str, Any], number: int, parts: list[str]) -> dict[str, Any]:
    from s2rlab.scene.sample import sample, scene_rng
    from s2rlab.scene.space import RandomizationSpace

    index = request["first"] + number
    part = request.get("part") or parts[index % len(parts)]
    space = RandomizationSpace.model_validate(request["space"])
    scene = request.get("params") or sample(scene_rng(request["seed"], index), space).model_dump(mode="json")
    record = {
        "label": part.split("/")[0], "part": part, "index": index, "scene": scene, "part_radius": 20.0,
        "intrinsics": [[200, 0, 64], [0, 200, 64], [0, 0, 1]], "camera_position": [0, -4, 0],
        "camera_rotation": [[1, 0, 0], [0, 0, -1], [0, 1, 0]], "visible_fraction": 1.0,
    }  # fmt: skip
    view = request.get("view") or {"azimuth": 30, "elevation": 20, "distance": 1, "pan": [0, 0]}
    shade = 255 if request.get("artifacts") else 20 * index % 240
    return {
        "index": index, "label": record["label"], "part": part, "record": record, "view": view,
        "jpeg": grey(shade, request["size"]),
    }  # fmt: skip


def grey(shade: int, side: int) -> str:
    import io

    from PIL import Image

    data = io.BytesIO()
    Image.new("RGB", (side, side), (shade, shade, shade)).save(data, "JPEG")
    return base64.b64encode(data.getvalue()).decode()


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
    note_call([task, *arguments])
    if os.environ.get("FAKE_DIES") == task:
        os.abort()
    if task == "explain":
        explain(arguments)
        return
    if "--follow" in arguments:
        follow(Path(arguments[0]))
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
            learn()
        end_as_told(task)
        say(event="note", level="warning", text="a warning")
        checks = [{"name": "renderer", "state": "ok", "found": "OpenGL 4.5", "remedy": ""}]
        say(event="succeeded", result={"checks": checks} if task == "doctor" else {"task": task})


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2:])
