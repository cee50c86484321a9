"""The render task: reproducible with any number of workers, continued after a kill, honest about what it cannot do."""

import json
import subprocess
import sys
from collections import Counter
from pathlib import Path

import drawing
import numpy as np
import psutil
import pytest
import trimesh
from PIL import Image

from s2rlab.data.dataset import labelled_paths, read_records
from s2rlab.errors import ConfigError, DataError, RenderError, StorageError
from s2rlab.jobs import Note, finish
from s2rlab.mesh.importing import ImportOptions, import_parts
from s2rlab.project import Project
from s2rlab.render import executors
from s2rlab.render import preview as preview_module
from s2rlab.render.generate import RenderConfig, render_dataset
from s2rlab.render.orders import Chunk
from s2rlab.render.output import FolderOutput
from s2rlab.render.preview import PreviewConfig, preview
from s2rlab.render.thumbnail import thumbnail
from s2rlab.scene.presets import SYN_R
from s2rlab.scene.space import Camera, Range


@pytest.fixture(scope="module")
def parts(tmp_path_factory: pytest.TempPathFactory) -> Project:
    folder = tmp_path_factory.mktemp("render")
    project = Project.create(folder / "project")
    trimesh.creation.box((30, 20, 10)).export(folder / "block.stl")
    (folder / "ring").mkdir()
    for size in (10, 14):
        trimesh.creation.annulus(size / 2, size, 4).export(folder / "ring" / f"r{size}.stl")
    finish(import_parts(project, [folder], ImportOptions()))
    return project


@pytest.fixture
def drawn(project: Project, monkeypatch: pytest.MonkeyPatch) -> Project:
    """A project of two classes, one with two variants, whose pictures are drawn at once, each third after a re-draw."""
    for label, variant in (("nut", "a"), ("nut", "b"), ("bolt", "a")):
        drawing.part(project.root, label, variant)
    monkeypatch.setattr(executors, "local_pool", lambda workers: drawing.Inline()())
    return project


def config(name: str, **changes: object) -> RenderConfig:
    fields: dict[str, object] = {
        "name": name,
        "space": SYN_R,
        "images_per_class": 6,
        "size": 96,
        "seed": 4,
        "workers": 1,
    }
    return RenderConfig.model_validate(fields | changes)


def stopped(project: Project, settings: RenderConfig, done: int, *, resume: bool = False) -> None:
    task = render_dataset(project, settings, resume=resume)
    while getattr(next(task), "done", 0) < done:
        pass
    task.close()


def content(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*.*g"))} | {
        "metadata": (folder / "metadata.jsonl").read_bytes()
    }


def test_one_worker_and_four_give_the_same_bytes(parts: Project) -> None:
    finish(render_dataset(parts, config("one", workers=1)))
    finish(render_dataset(parts, config("four", workers=4)))
    assert content(parts.dataset("one")) == content(parts.dataset("four"))


def test_every_line_describes_its_picture(parts: Project) -> None:
    summary = finish(render_dataset(parts, config("lines")))
    folder = parts.dataset("lines")
    records = read_records(folder / "metadata.jsonl")
    assert [record.index for record in records] == list(range(12))
    assert summary.images == 12 and summary.classes == ("block", "ring")
    assert Counter(record.part for record in records) == {"block/block": 6, "ring/r10": 3, "ring/r14": 3}
    for record in records:
        rgb = np.asarray(Image.open(folder / record.file_name))
        mask = np.asarray(Image.open(folder / record.mask_file_name))
        assert rgb.shape == (96, 96, 3)
        rows, columns = np.nonzero(mask)
        left, top, width, height = record.box
        assert (columns.min(), rows.min()) == (left, top)
        assert (columns.max() - left + 1, rows.max() - top + 1) == (width, height)
        assert 5 < rgb[mask].mean() < 250


def test_more_images_keep_the_first_ones(drawn: Project) -> None:
    finish(render_dataset(drawn, config("few", images_per_class=2)))
    finish(render_dataset(drawn, config("more", images_per_class=3)))
    few, more = content(drawn.dataset("few")), content(drawn.dataset("more"))
    assert all(more[name] == data for name, data in few.items() if name != "metadata")


def test_a_killed_run_goes_on_and_ends_the_same(parts: Project) -> None:
    finish(render_dataset(parts, config("whole", images_per_class=15)))
    command = [sys.executable, "-m", "s2rlab", "render", str(parts.root), "--name", "killed"]
    command += ["--images-per-class", "15", "--size", "96", "--seed", "4", "--workers", "1", "--events", "json"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stdin=subprocess.PIPE) as child:
        assert child.stdout is not None
        for line in child.stdout:
            if json.loads(line).get("done", 0) >= 6:
                workers = psutil.Process(child.pid).children(recursive=True)
                child.kill()
                break
    _, alive = psutil.wait_procs(workers, timeout=60)
    assert workers and not alive  # workers see their parent go and end by themselves
    folder = parts.dataset("killed")
    assert not (folder / "metadata.jsonl").exists()
    with pytest.raises(RenderError, match="--resume"):
        finish(render_dataset(parts, config("killed", images_per_class=15)))
    next((folder / "images" / "block").iterdir()).write_bytes(b"half a pic")
    finish(render_dataset(parts, config("killed", images_per_class=15), resume=True))
    assert content(folder) == content(parts.dataset("whole"))


def test_other_settings_are_not_mixed_into_a_data_set(drawn: Project) -> None:
    finish(render_dataset(drawn, config("mixed", images_per_class=1)))
    with pytest.raises(RenderError, match="other settings"):
        finish(render_dataset(drawn, config("mixed", images_per_class=1, seed=5), resume=True))


def test_a_part_that_changed_is_not_mixed_into_a_data_set(drawn: Project) -> None:
    finish(render_dataset(drawn, config("changed", images_per_class=1)))
    drawn.parts()[0].mesh_path.write_bytes(b"another mesh")
    with pytest.raises(RenderError, match="other settings or parts"):
        finish(render_dataset(drawn, config("changed", images_per_class=1), resume=True))


def test_a_space_without_light_stops_after_a_bounded_number_of_draws(parts: Project) -> None:
    black = SYN_R.model_copy(
        update={"camera": Camera(exposure=Range(low=0.01, high=0.01), contrast=Range(low=3, high=3))}
    )
    with pytest.raises(RenderError, match=r"30 draws in a row were of no use \(too dark\)"):
        finish(render_dataset(parts, config("black", space=black, images_per_class=1)))


@pytest.fixture
def despairing(project: Project, monkeypatch: pytest.MonkeyPatch) -> Project:
    """Three classes; no picture of a bolt is of use, and some of one variant of the nut are not."""
    for label, variant in (("nut", "a"), ("nut", "b"), ("bolt", "a"), ("pin", "a")):
        drawing.part(project.root, label, variant)
    monkeypatch.setattr(executors, "local_pool", lambda workers: drawing.Inline(task=drawing.draw_or_despair)())
    return project


def test_a_hopeless_part_is_named_with_remedies_and_what_is_finished_stays(despairing: Project) -> None:
    with pytest.raises(RenderError, match=r"^bolt/a: 30 draws.*--resume with --skip-hopeless.*--without bolt/a\."):
        finish(render_dataset(despairing, config("set")))
    assert not (despairing.dataset("set") / "metadata.jsonl").exists()
    for settings in (config("set", without=("bolt",), skip_hopeless=True), config("other", skip_hopeless=True)):
        finish(render_dataset(despairing, settings, resume=True))
    records = read_records(despairing.dataset("set") / "metadata.jsonl")
    assert records == read_records(despairing.dataset("other") / "metadata.jsonl")  # numbers and looks are kept
    assert {record.label for record in records} == {"nut", "pin"}


def test_the_summary_says_what_was_left_out_and_the_bar_reaches_its_end(despairing: Project) -> None:
    task = render_dataset(despairing, config("set", skip_hopeless=True, images_per_class=12))
    events = []
    with pytest.raises(StopIteration) as end:
        while True:
            events.append(next(task))
    summary = end.value.value
    assert {left.part: (left.pictures, left.why) for left in summary.left_out} == {
        "bolt/a": (12, "too dark"),
        "nut/b": (3, "too dark"),
    }
    assert summary.classes == ("nut", "pin") and summary.images == 36 - 15
    assert (events[-1].done, events[-1].total) == (36, 36)
    notes = [event.text for event in events if isinstance(event, Note)]
    assert len(notes) == 2 and any(text.startswith("bolt/a") for text in notes)


def test_without_a_part_its_class_goes_on_with_the_others(despairing: Project) -> None:
    settings = config("set", without=("bolt", "nut/b"), images_per_class=12)
    summary = finish(render_dataset(despairing, settings))
    assert {left.part: left.pictures for left in summary.left_out} == {"bolt/a": 12, "nut/b": 6}
    records = read_records(despairing.dataset("set") / "metadata.jsonl")
    assert Counter(record.part for record in records) == {"nut/a": 6, "pin/a": 12}
    with pytest.raises(RenderError, match="screw: no such class or part"):
        finish(render_dataset(despairing, config("none", without=("screw",))))
    with pytest.raises(RenderError, match="leaves no part"):
        finish(render_dataset(despairing, config("none", without=("bolt", "nut", "pin/a"))))


def test_a_set_without_a_single_picture_is_an_error(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    drawing.part(project.root, "bolt")
    monkeypatch.setattr(executors, "local_pool", lambda workers: drawing.Inline(task=drawing.draw_or_despair)())
    with pytest.raises(RenderError, match="no picture was of use"):
        finish(render_dataset(project, config("set", skip_hopeless=True)))


def test_closing_the_task_stops_it_and_resume_goes_on(drawn: Project) -> None:
    task = render_dataset(drawn, config("closed", images_per_class=40))
    for event in task:
        if getattr(event, "done", 0):
            break
    task.close()
    kept = read_records(drawn.dataset("closed") / "journal.jsonl")
    assert 0 < len(kept) < 80
    assert finish(render_dataset(drawn, config("closed", images_per_class=40), resume=True)).images == 80


def test_redraws_of_an_earlier_run_are_counted(drawn: Project) -> None:
    whole = finish(render_dataset(drawn, config("whole", images_per_class=30)))
    assert whole.redrawn == {"too dark": 20}
    stopped(drawn, config("parted", images_per_class=30), 20)
    assert finish(render_dataset(drawn, config("parted", images_per_class=30), resume=True)).redrawn == whole.redrawn
    more = finish(render_dataset(drawn, config("parted", images_per_class=60), resume=True))
    assert more.redrawn == {"too dark": 40}
    assert read_records(drawn.dataset("parted") / "metadata.jsonl")[2].redrawn == ("too dark",)


def test_fewer_images_leave_no_orphans_and_more_bring_the_same_ones_back(drawn: Project) -> None:
    finish(render_dataset(drawn, config("set", images_per_class=30)))
    thirty = content(drawn.dataset("set"))
    (drawn.dataset("set") / "images" / "nut" / "000003.jpg.partial").write_bytes(b"of a killed run")
    assert finish(render_dataset(drawn, config("set", images_per_class=10), resume=True)).images == 20
    ten = content(drawn.dataset("set"))
    assert len(ten) == 41 and len(list(drawn.dataset("set").rglob("*.partial"))) == 0
    finish(render_dataset(drawn, config("few", images_per_class=10)))
    assert ten == content(drawn.dataset("few"))
    finish(render_dataset(drawn, config("set", images_per_class=30), resume=True))
    assert content(drawn.dataset("set")) == thirty


def test_lost_and_damaged_files_are_made_again_and_no_others(drawn: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    finish(render_dataset(drawn, config("set", images_per_class=10)))
    folder = drawn.dataset("set")
    before = content(folder)
    (folder / "images" / "nut" / "000003.jpg").unlink()
    (folder / "masks" / "nut" / "000005.png").write_bytes(b"")
    for name in ("images/bolt/000008.jpg", "masks/bolt/000010.png"):
        (folder / name).write_bytes(before[name][:-3])
    made: list[int] = []

    def draw(chunk: Chunk) -> object:
        made.extend(order.index for order in chunk.orders)
        return drawing.draw(chunk)

    monkeypatch.setattr(executors, "local_pool", lambda workers: drawing.Inline(task=draw)())
    finish(render_dataset(drawn, config("set", images_per_class=10), resume=True))
    assert content(folder) == before
    assert sorted(made) == [3, 5, 8, 10]


def test_a_full_disk_keeps_what_is_finished(drawn: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(self: object, content: object) -> None:
        raise StorageError("the disk is full; free some space and run the same command with --resume.")

    task = render_dataset(drawn, config("full", images_per_class=50))
    while getattr(next(task), "done", 0) < 6:
        pass
    with monkeypatch.context() as patched, pytest.raises(StorageError, match="--resume"):
        patched.setattr(FolderOutput, "write", full)
        finish(task)
    assert len(read_records(drawn.dataset("full") / "journal.jsonl")) >= 6
    assert finish(render_dataset(drawn, config("full", images_per_class=50), resume=True)).images == 100


@pytest.mark.parametrize("kind", ["folder", "file://", "memory://"])
def test_pictures_go_to_any_storage_and_resume_finds_them_there(drawn: Project, tmp_path: Path, kind: str) -> None:
    import fsspec

    address = {"folder": "", "file://": "file://", "memory://": "memory:/"}[kind] + (tmp_path / "share/set").as_posix()
    settings = config("set", images_per_class=10, output=address)
    stopped(drawn, settings, 8)
    system, base = fsspec.url_to_fs(address)
    assert len(system.find(f"{base}/images")) >= 8
    summary = finish(render_dataset(drawn, settings, resume=True))
    assert (summary.images, summary.output) == (20, address)
    finish(render_dataset(drawn, config("own", images_per_class=10)))
    expected = content(drawn.dataset("own"))
    found = {path.removeprefix(base + "/"): system.cat_file(path) for path in system.find(base)}
    assert found.pop("metadata.jsonl") == expected.pop("metadata")
    assert {name: data for name, data in found.items() if not name.endswith(".json")} == expected
    assert {name for name in found if name.endswith(".json")} == {"settings.json", "space.json", "summary.json"}
    assert not list(drawn.dataset("set").rglob("*.jpg"))
    if kind == "memory://":
        with pytest.raises(DataError, match=r"its pictures are at memory://"):
            labelled_paths(drawn.dataset("set"))
    else:
        assert all(path.is_file() for path in labelled_paths(drawn.dataset("set"))[0])
    with pytest.raises(RenderError, match="holds pictures already; choose a new folder"):
        finish(render_dataset(drawn, settings.model_copy(update={"name": "other"})))


def test_an_unknown_kind_of_storage_is_a_sentence(drawn: Project) -> None:
    with pytest.raises(ConfigError, match="output 'gopher://x': "):
        finish(render_dataset(drawn, config("set", output="gopher://x")))


def test_what_else_is_asked_for_reaches_the_workers(drawn: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    seen = set()

    def draw(chunk: Chunk) -> object:
        seen.add((chunk.outputs, tuple(other.label for other in chunk.others)))
        return drawing.draw(chunk)

    monkeypatch.setattr(executors, "local_pool", lambda workers: drawing.Inline(task=draw)())
    finish(render_dataset(drawn, config("set", outputs=("depth", "normals"))))
    assert seen == {(frozenset({"depth", "normals"}), ("bolt", "nut", "nut"))}


def test_the_first_pictures_are_one_of_each_class(drawn: Project) -> None:
    stopped(drawn, config("set", images_per_class=100), 1)
    first = read_records(drawn.dataset("set") / "journal.jsonl")
    assert {record.label for record in first[:2]} == {"bolt", "nut"}


def test_an_empty_project_says_what_to_do(project: Project) -> None:
    with pytest.raises(RenderError, match="s2rlab import"):
        finish(render_dataset(project, config("none")))


def test_a_half_written_journal_line_is_passed_over_and_a_bad_one_is_named(parts: Project, tmp_path: Path) -> None:
    lines = (parts.dataset("one") / "metadata.jsonl").read_bytes()
    (tmp_path / "cut.jsonl").write_bytes(lines[:-50])
    assert len(read_records(tmp_path / "cut.jsonl")) == 11
    (tmp_path / "bad.jsonl").write_bytes(b'{"label": 3}\n' + lines)
    with pytest.raises(DataError, match=r"bad\.jsonl, line 1"):
        read_records(tmp_path / "bad.jsonl")


def test_the_contact_sheet_has_a_row_a_class(parts: Project, tmp_path: Path) -> None:
    target = tmp_path / "sheet.png"
    summary = finish(preview(parts, target, PreviewConfig(space=SYN_R, columns=3, size=64)))
    assert summary.pictures == 6
    with Image.open(target) as sheet:
        assert sheet.size == (3 * 68 + 4, 2 * 88 + 4)


def test_a_resumed_contact_sheet_is_the_same_and_renders_only_the_rest(
    parts: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    config = PreviewConfig(space=SYN_R, columns=3, size=64)
    finish(preview(parts, tmp_path / "whole.png", config))
    stopped = preview(parts, tmp_path / "sheet.png", config)
    for _ in range(4):
        next(stopped)
    stopped.close()
    assert not (tmp_path / "sheet.png").exists()
    rendered: list[int] = []
    draw = preview_module.draw
    monkeypatch.setattr(preview_module, "draw", lambda *seen: rendered.append(seen[1].index) or draw(*seen))
    finish(preview(parts, tmp_path / "sheet.png", config, resume=True))
    assert len(rendered) == 2
    assert (tmp_path / "sheet.png").read_bytes() == (tmp_path / "whole.png").read_bytes()


def test_a_thumbnail_shows_the_part_on_nothing_with_soft_borders() -> None:
    import io

    image = np.asarray(Image.open(io.BytesIO(thumbnail(trimesh.creation.box((30, 20, 10))))))
    assert image.shape == (256, 256, 4)
    share, part = image[..., 3], image[image[..., 3] == 255][:, :3]
    assert (share[0] == 0).all()
    assert 0.1 < (share == 255).mean() < 0.9
    assert ((share > 0) & (share < 255)).any()
    assert part.std() > 5
    assert part.min() > 30  # nothing of what is behind
