"""A preview that follows a hand: exactly the data set's pictures, the newest request only, and it never dies."""

import base64
import io
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from queue import SimpleQueue
from typing import Any

import numpy as np
import pytest
import trimesh
from PIL import Image

from s2rlab.data.dataset import read_records
from s2rlab.jobs import finish
from s2rlab.mesh.importing import ImportOptions, import_parts
from s2rlab.project import Project
from s2rlab.render.follow import Follower, serve
from s2rlab.render.generate import RenderConfig, render_dataset
from s2rlab.render.messages import Answer
from s2rlab.scene.presets import DEFAULT, SYN_O, SYN_R

SIZE = 64


@pytest.fixture(scope="module")
def parts(tmp_path_factory: pytest.TempPathFactory) -> Project:
    folder = tmp_path_factory.mktemp("follow")
    project = Project.create(folder / "project")
    trimesh.creation.box((30, 20, 10)).export(folder / "block.stl")
    (folder / "ring").mkdir()
    for size in (10, 14):
        trimesh.creation.annulus(size / 2, size, 4).export(folder / "ring" / f"r{size}.stl")
    finish(import_parts(project, [folder], ImportOptions()))
    return project


class Asked:
    """A follower whose answers are kept."""

    def __init__(self, project: Project) -> None:
        self.answers: list[Answer] = []
        self.follower = Follower(project, self.answers.append)

    def accept(self, **fields: Any) -> None:
        self.follower.accept(json.dumps({"size": SIZE} | fields).encode())

    def all(self, **fields: Any) -> list[dict[str, Any]]:
        """Ask, and give all answers to it."""
        before = len(self.answers)
        if fields:
            self.accept(**fields)
        while self.follower.busy:
            self.follower.step()
        return [answer.model_dump(mode="json") for answer in self.answers[before:]]

    def pictures(self, **fields: Any) -> list[dict[str, Any]]:
        answers = self.all(**fields)
        assert answers[-1] == {"event": "done", "id": fields["id"], "channel": fields.get("channel", "samples")}
        return answers[:-1]


@pytest.fixture(scope="module")
def asked(parts: Project) -> Any:
    asked = Asked(parts)
    yield asked
    asked.follower.close()


def pixels(answer: dict[str, Any]) -> np.ndarray:
    with Image.open(io.BytesIO(base64.b64decode(answer["jpeg"]))) as image:
        return np.asarray(image, float)


def space(base: Any = SYN_R) -> dict[str, Any]:
    return dict(base.model_dump(mode="json"))


def test_picture_i_is_picture_i_of_a_data_set(parts: Project, asked: Asked) -> None:
    config = RenderConfig(name="set", space=DEFAULT, images_per_class=4, size=SIZE, seed=3, workers=1)
    finish(render_dataset(parts, config))
    records = read_records(parts.dataset("set") / "metadata.jsonl")
    shown = asked.pictures(id=1, space=space(DEFAULT), seed=3, count=6, first=2)
    assert [answer["number"] for answer in shown] == list(range(6))
    assert [answer["record"] for answer in shown] == [record.model_dump(mode="json") for record in records[2:8]]
    for answer, record in zip(shown, records[2:8], strict=True):
        assert base64.b64decode(answer["jpeg"]) == (parts.dataset("set") / record.file_name).read_bytes()
    one_part = asked.pictures(id=2, space=space(DEFAULT), seed=3, count=2, part="ring/r14")
    assert [answer["record"] for answer in one_part] == [records[i].model_dump(mode="json") for i in (3, 7)]


def test_without_spread_every_number_shows_the_chosen_part(asked: Asked) -> None:
    shown = asked.pictures(id=1, space=space(), count=3, part="ring/r14", spread=False)
    assert [(answer["index"], answer["part"]) for answer in shown] == [(i, "ring/r14") for i in range(3)]
    assert [a["part"] for a in asked.pictures(id=2, count=2, spread=False)] == ["block/block"] * 2


def test_a_newer_request_replaces_the_older_one_of_its_channel_only(asked: Asked) -> None:
    before = len(asked.answers)
    asked.accept(id=1, space=space(), count=100)
    asked.accept(id=2, channel="other", count=2)
    asked.follower.step()
    asked.accept(id=3, count=2)
    asked.all()
    answers = asked.answers[before:]
    assert [answer.id for answer in answers if answer.event == "picture"].count(1) <= 1
    assert {answer.id for answer in answers if answer.event == "done"} == {2, 3}


def test_what_a_hand_turns_comes_first_and_the_rest_is_not_forgotten(asked: Asked) -> None:
    asked.accept(id=1, space=space(), count=4)
    asked.accept(id=2, channel="scene", count=8, view={"azimuth": 10.0})
    order = [answer["id"] for answer in asked.all() if answer["event"] == "picture"]
    assert order[:3] == [2, 2, 2]
    assert 1 in order[:6]


def test_after_an_edit_the_first_sample_comes_before_the_scene(asked: Asked) -> None:
    asked.accept(id=1, space=space(), count=4)
    asked.accept(id=2, channel="scene", count=1)
    order = [answer["id"] for answer in asked.all() if answer["event"] == "picture"]
    assert order[0] == 1 and 2 in order[1:3]


@pytest.mark.parametrize(
    ("line", "said", "identity"),
    [
        (b"{", "not JSON", None),
        (b'{"id": 7, "channel": "scene", "size": 1}', "size", 7),
        (b'{"id": 7, "channel": "scene", "colour": 1}', "colour", 7),
        (b'{"id": 7, "channel": "scene", "space": {"camera": {"exposure": {"low": 2, "high": 1}}}}', "exposure", 7),
        (b'{"id": 7, "channel": "scene", "part": "screw/a"}', "screw/a", 7),
        (b'{"id": 7, "channel": "scene", "artifacts": {"holes": 9}}', "holes", 7),
        (b'{"id": 7, "channel": "scene", "artifacts": {"dents": 1}}', "dents", 7),
    ],
)
def test_a_request_that_is_no_use_is_a_sentence_and_the_next_one_is_answered(
    asked: Asked, line: bytes, said: str, identity: int | None
) -> None:
    before = len(asked.answers)
    asked.follower.accept(line)
    asked.all()
    (answer,) = (each.model_dump() for each in asked.answers[before:])
    assert answer["event"] == "failed" and said in answer["message"] and answer["number"] is None
    assert answer["id"] == identity and answer["channel"] == ("scene" if identity else None)
    assert len(asked.pictures(id=8, space=space())) == 1


def test_one_picture_that_cannot_be_made_does_not_stop_the_rest(parts: Project, tmp_path: Path) -> None:
    shutil.copytree(parts.root, tmp_path / "copy")
    (tmp_path / "copy" / "parts" / "ring" / "r10" / "mesh.glb").write_bytes(b"no mesh")
    asked = Asked(Project.open(tmp_path / "copy"))
    answers = asked.all(id=1, space=space(), count=4)
    asked.follower.close()
    assert [answer["event"] for answer in answers] == ["picture", "failed", "picture", "picture", "done"]
    assert answers[1]["part"] == "ring/r10" and answers[1]["number"] == 1 and answers[1]["index"] == 1
    assert "import the part again" in answers[1]["message"]


def test_its_own_view_gives_the_picture_again_and_another_view_the_same_scene(asked: Asked) -> None:
    (first,) = asked.pictures(id=1, space=space(), first=1)
    view = first["view"]
    (same,) = asked.pictures(id=2, first=1, view=view)
    assert np.abs(pixels(same) - pixels(first)).mean() < 1.0
    (turned,) = asked.pictures(id=3, first=1, view=view | {"azimuth": view["azimuth"] + 40})
    assert turned["record"]["scene"] == first["record"]["scene"]
    assert turned["record"]["part_rotation"] == first["record"]["part_rotation"]
    assert turned["record"]["camera_position"] != first["record"]["camera_position"]
    assert turned["view"]["azimuth"] == pytest.approx(view["azimuth"] + 40)


def test_the_scene_stays_the_same_when_a_moving_view_is_drawn_smaller(asked: Asked) -> None:
    seen = space()
    seen["framing"]["fill"] = {"low": 0.1, "high": 0.2}  # at few pixels other draws are too small to see
    for first in range(4):
        (still,) = asked.pictures(id=1, channel="scene", space=seen, first=first, size=128)
        asked.pictures(id=2, first=first, size=32)  # a sample of the same number
        (moving,) = asked.pictures(id=3, channel="scene", first=first, size=32, view=still["view"])
        assert moving["record"]["scene"] == still["record"]["scene"]
        assert moving["record"]["attempt"] == still["record"]["attempt"]
        assert moving["view"]["azimuth"] == pytest.approx(still["view"]["azimuth"])


def test_a_recorded_scene_is_shown_again_whatever_the_space(asked: Asked) -> None:
    shown = [answer for answer in asked.pictures(id=1, space=space(), count=6) if not answer["record"]["attempt"]]
    for answer in shown[:3]:
        (again,) = asked.pictures(
            id=2, space=space(SYN_O), params=answer["record"]["scene"], part=answer["part"], first=answer["index"],
            spread=False,
        )  # fmt: skip
        assert again["jpeg"] == answer["jpeg"]


def test_a_plain_picture_has_no_noise_and_the_same_scene(asked: Asked) -> None:
    noisy = space()
    noisy["camera"] |= {"read_noise": {"low": 0.1, "high": 0.1}, "noisy": 1.0}
    (plain,) = asked.pictures(id=1, space=noisy, plain=True, spread=False)
    (taken,) = asked.pictures(id=2, space=noisy, spread=False)
    assert plain["record"]["scene"] == taken["record"]["scene"]
    rough = [np.abs(np.diff(pixels(answer), axis=1)).mean() for answer in (plain, taken)]
    assert rough[0] < 0.7 * rough[1]


def test_artifacts_of_a_request_take_the_place_of_the_spaces(asked: Asked) -> None:
    damaged = space() | {"artifacts": {"on": True, "holes": 3}}
    fields: dict[str, Any] = {"space": damaged, "part": "block/block", "plain": True}
    (holes,) = asked.pictures(id=1, **fields)
    (clean,) = asked.pictures(id=2, **fields, artifacts={}, params=holes["record"]["scene"])
    (same,) = asked.pictures(id=3, **fields, artifacts={"holes": 3}, params=holes["record"]["scene"])
    assert same["jpeg"] == holes["jpeg"]
    assert np.abs(pixels(clean) - pixels(holes)).mean() > 1


def test_parts_that_come_and_go_are_seen_by_the_next_request(project: Project, tmp_path: Path) -> None:
    asked = Asked(project)
    (empty,) = asked.all(id=1, space=space())
    assert empty["event"] == "failed" and "s2rlab import" in empty["message"]
    for number, side in enumerate((10, 40)):
        trimesh.creation.box((30, 20, side)).export(tmp_path / "block.stl")
        finish(import_parts(project, [tmp_path / "block.stl"], ImportOptions()))
        (shown,) = asked.pictures(id=2 + number)
        assert shown["record"]["part_radius"] == pytest.approx(np.linalg.norm((30, 20, side)) / 2, rel=1e-4)
    asked.follower.close()


def test_serving_says_ready_answers_and_ends_with_its_input(parts: Project) -> None:
    lines: SimpleQueue[bytes | None] = SimpleQueue()
    answers: list[Answer] = []

    def send(answer: Answer) -> None:
        answers.append(answer)
        if answer.event == "ready":
            lines.put(json.dumps({"id": 1, "size": SIZE, "space": space(), "count": 1000}).encode())
        if answer.event == "picture":
            lines.put(None)

    serve(parts, lines, send)
    assert [answer.event for answer in answers] == ["ready", "picture"]


def test_the_program_answers_line_by_line_and_ends_with_its_input(parts: Project) -> None:
    command = [sys.executable, "-m", "s2rlab", "preview", str(parts.root), "--follow"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as child:
        assert child.stdin and child.stdout
        assert json.loads(child.stdout.readline()) == {"event": "ready"}
        child.stdin.write('nonsense\n{"id": 1, "channel": "scene", "size": 64}\n')
        child.stdin.flush()
        events = [json.loads(child.stdout.readline()) for _ in range(3)]
        assert [event["event"] for event in events] == ["failed", "picture", "done"]
        child.stdin.close()
        assert child.wait(30) == 0


def test_a_folder_that_is_no_project_is_a_sentence(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "s2rlab", "preview", str(tmp_path), "--follow"]
    result = subprocess.run(command, input="", capture_output=True, text=True, check=False)
    assert result.returncode == 1
    assert "s2rlab new" in json.loads(result.stdout)["message"]


def test_a_picture_behind_the_part_that_changes_on_disk_is_seen_by_the_next_picture(
    asked: Asked, tmp_path: Path
) -> None:
    file, view = tmp_path / "hall.png", {"azimuth": 20.0, "elevation": 10.0, "distance": 3.0}
    behind = {"background": {"pictures": [str(file)], "picture_share": 1.0}}
    fields = {"space": space(SYN_O) | behind, "view": view, "plain": True, "channel": "scene"}
    corners = []
    for number, colour in enumerate(((200, 20, 20), (20, 20, 200))):
        Image.new("RGB", (32, 32), colour).save(file)
        os.utime(file, ns=(number, number))
        corners.append(pixels(asked.pictures(id=70 + number, **fields)[0])[0, 0])
    red, blue = corners
    assert red[0] > 2 * red[2] and blue[2] > 2 * blue[0]
