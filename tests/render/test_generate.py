"""The render task: reproducible with any number of workers, continued after a kill, honest about what it cannot do."""

import json
import os
import shutil
import subprocess
import sys
from collections import Counter
from pathlib import Path

import numpy as np
import psutil
import pytest
import trimesh
from PIL import Image

from s2rlab.data.dataset import read_records
from s2rlab.errors import DataError, RenderError
from s2rlab.jobs import finish
from s2rlab.mesh.importing import ImportOptions, import_parts
from s2rlab.project import Project
from s2rlab.render import generate
from s2rlab.render import preview as preview_module
from s2rlab.render.generate import RenderConfig, render_dataset
from s2rlab.render.preview import PreviewConfig, preview, preview_artifacts
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


def test_more_images_keep_the_first_ones(parts: Project) -> None:
    finish(render_dataset(parts, config("few", images_per_class=2)))
    finish(render_dataset(parts, config("more", images_per_class=3)))
    few, more = content(parts.dataset("few")), content(parts.dataset("more"))
    assert all(more[name] == data for name, data in few.items() if name != "metadata")


def test_a_killed_run_goes_on_and_ends_the_same(parts: Project) -> None:
    finish(render_dataset(parts, config("whole", images_per_class=40)))
    command = [sys.executable, "-m", "s2rlab", "render", str(parts.root), "--name", "killed"]
    command += ["--images-per-class", "40", "--size", "96", "--seed", "4", "--workers", "1", "--events", "json"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stdin=subprocess.PIPE) as child:
        assert child.stdout is not None
        for line in child.stdout:
            if json.loads(line).get("done", 0) >= 20:
                workers = psutil.Process(child.pid).children(recursive=True)
                child.kill()
                break
    _, alive = psutil.wait_procs(workers, timeout=60)
    assert workers and not alive  # workers see their parent go and end by themselves
    folder = parts.dataset("killed")
    assert not (folder / "metadata.jsonl").exists()
    with pytest.raises(RenderError, match="--resume"):
        finish(render_dataset(parts, config("killed", images_per_class=40)))
    next((folder / "images" / "block").iterdir()).write_bytes(b"half a pic")
    finish(render_dataset(parts, config("killed", images_per_class=40), resume=True))
    assert content(folder) == content(parts.dataset("whole"))


def test_a_crashed_worker_is_replaced(parts: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    crashes = iter([True, False, False])
    whole = generate._pool

    def flaky(workers: int) -> object:
        pool = whole(workers)
        if next(crashes):
            return _Broken(pool)
        return pool

    monkeypatch.setattr(generate, "_pool", flaky)
    summary = finish(render_dataset(parts, config("crashed")))
    assert summary.images == 12
    finish(render_dataset(parts, config("calm")))
    assert content(parts.dataset("crashed")) == content(parts.dataset("calm"))


class _Broken:
    """A pool whose only worker kills itself."""

    def __init__(self, pool: object) -> None:
        self._pool = pool

    def __enter__(self) -> "_Broken":
        self.executor = self._pool.__enter__()  # type: ignore[attr-defined]
        return self

    def __exit__(self, *error: object) -> None:
        self._pool.__exit__(None, None, None)  # type: ignore[attr-defined]

    def submit(self, *_: object) -> object:
        return self.executor.submit(os._exit, 9)


def test_a_worker_that_keeps_crashing_ends_in_a_sentence(parts: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = generate._pool
    monkeypatch.setattr(generate, "_pool", lambda workers: _Broken(whole(workers)))
    with pytest.raises(RenderError, match=r"crashed 4 times.*--resume"):
        finish(render_dataset(parts, config("hopeless", images_per_class=1)))


def test_other_settings_are_not_mixed_into_a_data_set(parts: Project) -> None:
    finish(render_dataset(parts, config("mixed", images_per_class=1)))
    with pytest.raises(RenderError, match="other settings"):
        finish(render_dataset(parts, config("mixed", images_per_class=1, seed=5), resume=True))


def test_a_part_that_changed_is_not_mixed_into_a_data_set(parts: Project, tmp_path: Path) -> None:
    copy = Project(tmp_path / "copy")
    shutil.copytree(parts.root, copy.root)
    finish(render_dataset(copy, config("changed", images_per_class=1)))
    trimesh.creation.box((10, 10, 10)).export(tmp_path / "block.stl")
    finish(import_parts(copy, [tmp_path / "block.stl"], ImportOptions()))
    with pytest.raises(RenderError, match="other settings or parts"):
        finish(render_dataset(copy, config("changed", images_per_class=1), resume=True))


def test_a_space_without_light_stops_after_a_bounded_number_of_draws(parts: Project) -> None:
    black = SYN_R.model_copy(
        update={"camera": Camera(exposure=Range(low=0.01, high=0.01), contrast=Range(low=3, high=3))}
    )
    with pytest.raises(RenderError, match=r"30 draws in a row were of no use \(too dark\)"):
        finish(render_dataset(parts, config("black", space=black, images_per_class=1)))


def test_closing_the_task_stops_it_and_resume_goes_on(parts: Project) -> None:
    task = render_dataset(parts, config("closed", images_per_class=40))
    for event in task:
        if getattr(event, "done", 0):
            break
    task.close()
    kept = read_records(parts.dataset("closed") / "journal.jsonl")
    assert 0 < len(kept) < 80
    assert finish(render_dataset(parts, config("closed", images_per_class=40), resume=True)).images == 80


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
    show = preview_module._shown
    monkeypatch.setattr(preview_module, "_shown", lambda *seen: rendered.append(seen[-1]) or show(*seen))
    finish(preview(parts, tmp_path / "sheet.png", config, resume=True))
    assert len(rendered) == 2
    assert (tmp_path / "sheet.png").read_bytes() == (tmp_path / "whole.png").read_bytes()


def test_a_thumbnail_shows_the_part_on_grey() -> None:
    import io

    image = np.asarray(Image.open(io.BytesIO(thumbnail(trimesh.creation.box((30, 20, 10))))))
    assert image.shape == (256, 256, 3)
    assert image.std() > 10


def test_clean_and_damaged_parts_stand_side_by_side(parts: Project, tmp_path: Path) -> None:
    target = tmp_path / "sheet.png"
    config = PreviewConfig(space=SYN_R, columns=2, size=64)
    assert finish(preview_artifacts(parts, target, config, {"holes": 3})).pictures == 8
    with Image.open(target) as sheet:
        clean, damaged = (np.asarray(sheet)[20 + row * 88 + 4 :][:64].astype(int) for row in (0, 1))
    assert np.abs(clean - damaged).max() > 30
