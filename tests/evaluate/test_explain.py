"""Where a network looks and what it finds alike: on a network made by hand, and on a small trained one."""

import json
import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest
import timm
import torch
from numpy.typing import NDArray
from PIL import Image
from torch import nn
from typer.testing import CliRunner

from s2rlab.cli import app
from s2rlab.cli import explain as command
from s2rlab.data.images import open_rgb
from s2rlab.errors import ConfigError, DataError, ModelError
from s2rlab.evaluate import neighbours
from s2rlab.evaluate.attention import Attention, overlay_png
from s2rlab.evaluate.explain import Alike, Asked, Explained, Explainer, Look, answer_all, explain
from s2rlab.evaluate.neighbours import MadePictures
from s2rlab.jobs import Note, Progress, finish
from s2rlab.learn.checkpoint import ModelCard, load_checkpoint, save_checkpoint
from s2rlab.learn.config import TrainConfig
from s2rlab.learn.features import FrozenTrunk
from s2rlab.project import Project

COLOURS = {"blue": (40, 60, 220), "green": (40, 220, 60), "red": (220, 50, 40)}
LABELS = tuple(COLOURS)
CARD = ModelCard(labels=LABELS, backbone="by hand", image_size=64, mean=(0, 0, 0), std=(1, 1, 1))


class ColourNetwork(nn.Module):
    """Maps of red, green and blue, 8 x 8; a class is the mean of its colour's map."""

    def __init__(self) -> None:
        super().__init__()
        self.conv1 = nn.Conv2d(3, 3, 1, bias=False)
        self.bn1, self.act1, self.maxpool = nn.Identity(), nn.ReLU(), nn.AvgPool2d(8)
        self.layer1, self.layer2, self.layer3, self.layer4 = (nn.Identity() for _ in range(4))
        self.fc = nn.Linear(3, 3, bias=False)
        with torch.no_grad():
            self.conv1.weight.copy_(torch.eye(3)[:, :, None, None])
            self.fc.weight.copy_(torch.eye(3).flip(0))  # blue, green, red

    def get_classifier(self) -> nn.Module:
        return self.fc

    def forward_head(self, maps: torch.Tensor, pre_logits: bool) -> torch.Tensor:
        return maps.mean((2, 3))


def patch(corner: str, colour: str, size: tuple[int, int] = (64, 64)) -> NDArray[np.uint8]:
    """A black picture (H, W, 3) with a patch of a colour in one corner."""
    picture = np.zeros((*size, 3), np.uint8)
    rows = slice(0, 16) if "top" in corner else slice(-16, None)
    columns = slice(0, 16) if "left" in corner else slice(-16, None)
    picture[rows, columns] = COLOURS[colour]
    return picture


CORNERS = ["top left", "top right", "bottom left", "bottom right"]


@pytest.mark.parametrize("corner", CORNERS)
@pytest.mark.parametrize("views", ["one", "rotations"])
@pytest.mark.parametrize("size", [(64, 64), (40, 90), (90, 40)])
def test_the_map_is_brightest_where_the_deciding_patch_is(corner: str, views: str, size: tuple[int, int]) -> None:
    attention = Attention(ColourNetwork(), CARD.model_copy(update={"views": views}))
    (strength,) = attention(patch(corner, "red", size), ["red"])
    assert strength.shape == size
    assert (strength.min(), strength.max()) == pytest.approx((0, 1), abs=0.02)
    row, column = np.unravel_index(strength.argmax(), size)
    assert (row < 20) == ("top" in corner) and (column < 20) == ("left" in corner)
    far = np.roll(strength, (size[0] // 2, size[1] // 2), (0, 1))
    assert far[row, column] < 0.1


def test_two_classes_are_each_found_where_they_are_on_one_scale() -> None:
    picture = np.maximum(patch("top left", "red"), patch("bottom right", "blue") // 3)
    red, blue = Attention(ColourNetwork(), CARD)(picture, ["red", "blue"])
    assert max(np.unravel_index(red.argmax(), red.shape)) < 20
    assert min(np.unravel_index(blue.argmax(), blue.shape)) > 40
    assert red.max() == pytest.approx(1) and 0.1 < blue.max() < 0.6


def test_a_network_without_a_map_is_refused_in_words() -> None:
    network = timm.create_model("test_vit", num_classes=3, img_size=64).eval()
    card = CARD.model_copy(update={"backbone": "test_vit"})
    with pytest.raises(ModelError, match=r"test_vit: keeps no map.*convolutional"):
        Attention(network, card)(patch("top left", "red"), ["red"])


def test_the_overlay_leaves_what_does_not_count_grey(tmp_path: Path) -> None:
    picture = np.full((20, 30, 3), (200, 100, 50), np.uint8)
    strength = np.zeros((20, 30), np.float32)
    strength[:, 15:] = 1
    (tmp_path / "a.png").write_bytes(overlay_png(picture, strength))
    drawn = open_rgb(tmp_path / "a.png").astype(int)
    assert np.ptp(drawn[:, :15], axis=2).max() == 0
    assert np.ptp(drawn[:, 15:], axis=2).min() > 100


def disc(label: str, rng: np.random.Generator) -> Image.Image:
    rows, columns = np.mgrid[0:64, 0:64]
    x, y = rng.integers(24, 40, size=2)
    picture = rng.integers(90, 120, size=(64, 64, 3))
    picture[(rows - y) ** 2 + (columns - x) ** 2 < 300] = COLOURS[label]
    return Image.fromarray(picture.astype(np.uint8))


@pytest.fixture(scope="module")
def trained(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project with a data set of discs and a run whose network has random weights and a fitted head."""
    root = tmp_path_factory.mktemp("explain") / "project"
    project, rng = Project.create(root), np.random.default_rng(0)
    dataset, lines = project.dataset("discs"), []
    for index in range(36):
        label = LABELS[index % 3]
        name = f"images/{label}/{index:06d}.png"
        (dataset / name).parent.mkdir(parents=True, exist_ok=True)
        disc(label, rng).save(dataset / name)
        lines.append(json.dumps({"file_name": name, "label": label}) + "\n")
    (dataset / "metadata.jsonl").write_text("".join(lines))
    for label in LABELS:
        (root / "photos" / "bench" / label).mkdir(parents=True)
        for number in range(2):
            disc(label, rng).save(root / "photos" / "bench" / label / f"{number}.png")
    torch.manual_seed(0)
    network = timm.create_model("test_resnet", pretrained=False, num_classes=3).eval()
    config = TrainConfig(dataset="discs", name="run", backbone="test_resnet", image_size=64, views="one")
    card = CARD.model_copy(update={"backbone": "test_resnet"})
    folder = project.run("run")
    folder.root.mkdir(parents=True)
    folder.config.write_text(config.model_dump_json())
    save_checkpoint(folder.checkpoint, network, card)
    return root


@pytest.fixture
def own(trained: Path, tmp_path: Path) -> Project:
    """A copy of that project to change."""
    return Project(Path(shutil.copytree(trained, tmp_path / "own")))


def photographs(project: Project) -> list[Path]:
    return sorted((project.root / "photos" / "bench").glob("*/*.png"))


def notes_and_result(task: object) -> tuple[list[str], Explained]:
    notes: list[str] = []
    while True:
        try:
            event = next(task)  # type: ignore[call-overload]
        except StopIteration as end:
            return notes, end.value
        notes += [event.text] if isinstance(event, Note) else []


def test_every_photograph_gets_its_maps_and_the_made_pictures_nearest_to_it(own: Project, tmp_path: Path) -> None:
    found = finish(explain(own, "run", photographs(own), tmp_path / "why"))
    assert [look.picture for look in found.looks] == photographs(own)
    for look in found.looks:
        wanted = [look.answer] + [look.picture.parent.name] * (look.picture.parent.name != look.answer)
        assert [heat_map.label for heat_map in look.maps] == wanted
        assert all(open_rgb(heat_map.file).shape == (64, 64, 3) for heat_map in look.maps)
    for alike in found.alike:
        distances = [each.distance for each in alike.nearest]
        assert len(distances) == 6 and distances == sorted(distances) and distances[0] >= 0
        assert all(each.file.is_file() and each.file.parent.name == each.label for each in alike.nearest)


def test_discs_of_the_same_colour_are_nearest(own: Project, tmp_path: Path) -> None:
    found = finish(explain(own, "run", photographs(own), tmp_path))
    assert [alike.nearest[0].label for alike in found.alike] == [path.parent.name for path in photographs(own)]


def test_the_nearest_to_any_view_comes_first() -> None:
    rows = np.array([[1, 0], [0, 1], [0.6, 0.8]], np.float32)
    made = MadePictures(tuple(map(Path, "abc")), ("x", "y", "z"), rows)
    views = np.array([[1, 0], [0.8, 0.6]], np.float32)
    found = [(each.file.name, round(each.distance, 2)) for each in made.nearest(views, 3)]
    assert found == [("a", 0), ("c", 0.04), ("b", 0.4)]
    assert len(made.nearest(views, 2)) == 2


def test_nothing_is_computed_twice_and_only_what_is_missing_again(
    own: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(neighbours, "CHUNK", 16)
    first = finish(explain(own, "run", photographs(own), tmp_path))
    network, card = load_checkpoint(own.run("run").checkpoint)
    built, pooled = [], neighbours._pooled

    def counted(network: nn.Module, card: ModelCard) -> FrozenTrunk:
        built.append(card)
        return pooled(network, card)

    monkeypatch.setattr(neighbours, "_pooled", counted)
    again = finish(neighbours.made_pictures(own, "run", network, card))
    assert not built
    chunks = sorted((own.cache / "features" / "run").glob("*/*.npy"))
    assert [chunk.stem for chunk in chunks] == ["00000000", "00000016", "00000032"]
    before = {chunk: chunk.stat().st_mtime_ns for chunk in chunks}
    chunks[1].write_bytes(b"cut short")
    steps = [event for event in neighbours.made_pictures(own, "run", network, card) if isinstance(event, Progress)]
    assert len(built) == 1 and steps[-1].done == steps[-1].total == 36
    assert [chunk for chunk in chunks if chunk.stat().st_mtime_ns != before[chunk]] == [chunks[1]]
    assert finish(explain(own, "run", photographs(own), tmp_path)) == first
    assert len(again.paths) == 36


def test_other_weights_have_features_of_their_own_and_the_old_ones_go(own: Project, tmp_path: Path) -> None:
    finish(explain(own, "run", photographs(own)[:1], tmp_path))
    (old,) = (own.cache / "features" / "run").iterdir()
    network, card = load_checkpoint(own.run("run").checkpoint)
    with torch.no_grad():
        next(iter(network.parameters())).mul_(2)
    save_checkpoint(own.run("run").checkpoint, network, card)
    finish(explain(own, "run", photographs(own)[:1], tmp_path))
    (new,) = (own.cache / "features" / "run").iterdir()
    assert new != old


def test_a_run_without_stored_pictures_still_gets_its_maps(own: Project, tmp_path: Path) -> None:
    config = TrainConfig.load(own.run("run").config)
    streamed = config.model_copy(update={"dataset": "", "streamed": 5})
    own.run("run").config.write_text(streamed.model_dump_json())
    notes, found = notes_and_result(explain(own, "run", photographs(own), tmp_path))
    assert len(found.looks) == 6 and not found.alike
    assert any("never stored" in note for note in notes)


def test_a_data_set_made_anew_is_said(own: Project, tmp_path: Path) -> None:
    network, card = load_checkpoint(own.run("run").checkpoint)
    other = card.model_copy(update={"provenance": {"dataset_content": "of other pictures"}})
    save_checkpoint(own.run("run").checkpoint, network, other)
    notes, _ = notes_and_result(explain(own, "run", photographs(own)[:1], tmp_path))
    assert any("discs: was made anew" in note for note in notes)


def test_pictures_that_cannot_be_opened_are_named_and_a_missing_run_says_what_to_do(
    own: Project, tmp_path: Path
) -> None:
    broken = tmp_path / "broken.png"
    broken.write_bytes(b"")
    notes, found = notes_and_result(explain(own, "run", [broken, photographs(own)[0]], tmp_path))
    assert len(found.looks) == 1 and any("broken.png: is empty" in note for note in notes)
    with pytest.raises(DataError, match="none of the pictures"):
        finish(explain(own, "run", [broken], tmp_path))
    with pytest.raises(ModelError, match="s2rlab train"):
        finish(explain(own, "no such run", [broken], tmp_path))


def asking(script: list[Asked | None]) -> Callable[[bool], Asked | None]:
    """Ask these, one a call, and then no more."""
    steps: Iterator[Asked | None] = iter(script)

    def ask(wait: bool) -> Asked | None:
        for asked in steps:
            if asked is not None or not wait:
                return asked
        raise EOFError

    return ask


def test_heat_maps_come_at_once_and_made_pictures_for_the_photograph_asked_for_last(
    own: Project, tmp_path: Path
) -> None:
    first, second, third = photographs(own)[:3]
    script = [Asked(picture=first), None, Asked(picture=second), *[None] * 20, Asked(picture=third)]
    said = [each for each in answer_all(Explainer(own, "run", tmp_path), asking(script)) if not isinstance(each, Note)]
    assert isinstance(said[0], Look) and said[0].picture == first
    kinds = [(type(each), each.picture) for each in said if isinstance(each, Look | Alike)]
    assert kinds == [(Look, first), (Look, second), (Alike, second), (Look, third), (Alike, third)]


def test_an_unreadable_photograph_gets_a_sentence_and_the_next_one_is_answered(own: Project, tmp_path: Path) -> None:
    script = [*[None] * 20, Asked(picture=tmp_path / "gone.png"), Asked(picture=photographs(own)[0])]
    said = list(answer_all(Explainer(own, "run", tmp_path), asking(script)))
    looks = [each for each in said if isinstance(each, Look)]
    assert "gone.png: no such file" in looks[0].problem and not looks[0].maps
    assert looks[1].maps and not looks[1].problem


def test_of_the_lines_that_wait_only_the_newest_is_answered(monkeypatch: pytest.MonkeyPatch) -> None:
    chunks = iter([b'{"picture": "a.png"}\n{"picture": "b.p', b'ng", "true": "red"}\n', b""])
    monkeypatch.setattr(os, "read", lambda *_: next(chunks))
    questions = command._Questions()
    questions.reader.join()
    assert questions(True) == Asked(picture=Path("b.png"), true="red")
    with pytest.raises(EOFError):
        questions(True)


def test_a_line_that_is_no_question_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    chunks = iter([b'{"photo": 3}\n', b""])
    monkeypatch.setattr(os, "read", lambda *_: next(chunks))
    with pytest.raises(ConfigError, match="standard input"):
        command._Questions()(True)


def test_the_command_says_where_the_maps_are_and_answers_lines(own: Project, tmp_path: Path) -> None:
    photograph = photographs(own)[0]
    arguments = ["explain", str(own.root), "run"]
    done = CliRunner().invoke(app, [*arguments, str(photograph), "-o", str(tmp_path / "why")])
    assert done.exit_code == 0, done.output
    assert "% sure" in done.stdout and "distance" in done.stdout
    assert len(list((tmp_path / "why").glob("*.png"))) >= 1
    assert isinstance(CliRunner().invoke(app, arguments).exception, ConfigError)
