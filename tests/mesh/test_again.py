"""Parts read again from the files kept with them."""

from pathlib import Path

import numpy as np
import pytest
import trimesh

from s2rlab.errors import ConfigError
from s2rlab.jobs import Progress, finish
from s2rlab.mesh.again import Changes, import_again
from s2rlab.mesh.importing import ImportOptions, ImportSummary, import_parts
from s2rlab.project import Part, PartFile, Project


def bring_in(project: Project, *sources: Path, **options: object) -> ImportSummary:
    return finish(import_parts(project, list(sources), ImportOptions.model_validate(options)))


def again(project: Project, *names: str, resume: bool = False, **changes: object) -> ImportSummary:
    return finish(import_again(project, names, Changes.model_validate(changes), resume=resume))


def info(project: Project, name: str) -> PartFile:
    return next(part.info for part in project.parts() if part.name == name)


@pytest.fixture
def open_pipe(tmp_path: Path) -> Path:
    """An STL of a pipe without ends, which carries no unit."""
    whole = trimesh.creation.annulus(5, 10, 30, sections=32)
    path = tmp_path / "pipe.stl"
    trimesh.Trimesh(whole.vertices, whole.faces[np.abs(whole.face_normals[:, 2]) < 0.9], process=False).export(path)
    return path


def test_a_part_is_made_anew_from_its_own_file_and_the_earlier_one_is_kept(project: Project, open_pipe: Path) -> None:
    bring_in(project, open_pipe)
    open_pipe.unlink()
    (part,) = project.parts()
    project.carry_out(project.grouping([part], "tube"))
    before = info(project, "tube/pipe")
    assert before.in_file is not None
    assert before.in_file.open_edges == 128

    summary = again(project, "tube/pipe", units="inch", up="+x", repair=True)

    after = info(project, "tube/pipe")
    assert summary.imported == (after,)
    assert after.size == pytest.approx((30 * 25.4, 20 * 25.4, 20 * 25.4), rel=1e-5)
    assert (after.units, after.units_guessed, after.up, after.source) == ("inch", False, "+x", "pipe.stl")
    assert after.watertight
    assert after.in_file == before.in_file
    assert Part.read(project.root / summary.replaced["tube/pipe"]).info.size == before.size
    assert not list(project.cache.glob("*"))


def test_what_is_not_asked_for_stays_as_it_was(project: Project, open_pipe: Path) -> None:
    bring_in(project, open_pipe, units="cm", up="+y", repair=True)
    again(project, "pipe", faces=150)
    after = info(project, "pipe/pipe")
    assert (after.units, after.up, after.repair, after.faces) == ("cm", "+y", True, 150)
    assert after.triangles < 256
    again(project, "pipe", faces=0, repair=False)
    assert info(project, "pipe/pipe").open_edges == 128


def test_resume_leaves_alone_what_is_so_already(project: Project, open_pipe: Path) -> None:
    bring_in(project, open_pipe, units="mm")
    assert again(project, "pipe", units="mm", resume=True).skipped == ("pipe/pipe",)


def test_a_body_of_a_file_that_was_split_comes_alone(project: Project, tmp_path: Path) -> None:
    kit = [trimesh.creation.box((20, 20, 5)), trimesh.creation.cylinder(4, 30).apply_translation([30, 0, 0])]
    trimesh.util.concatenate(kit).export(tmp_path / "kit.stl")
    bring_in(project, tmp_path / "kit.stl", assembly="split")
    assert project.classes() == ["kit-body-1", "kit-body-2"]
    again(project, "kit-body-2", units="cm")
    assert project.classes() == ["kit-body-1", "kit-body-2"]
    assert info(project, "kit-body-2/kit-body-2").size == pytest.approx((80, 80, 300), rel=1e-2)


def test_a_part_that_is_not_there_is_named(project: Project) -> None:
    with pytest.raises(ConfigError, match=r"bolt/m8: no such part; use class/variant"):
        again(project, "bolt/m8")


def test_a_part_without_its_file_is_named_and_kept(project: Project, open_pipe: Path) -> None:
    bring_in(project, open_pipe)
    (project.part_folder("pipe", "pipe") / "source.stl").unlink()
    summary = again(project, "pipe/pipe", units="m")
    assert "its file pipe.stl is missing" in summary.failed["pipe/pipe"]
    assert info(project, "pipe/pipe").units == "mm"


def test_progress_names_the_file_that_is_read(project: Project, tmp_path: Path) -> None:
    (tmp_path / "a.stl").write_bytes(b"")
    (tmp_path / "b.step").write_bytes(b"")
    task = import_parts(project, [tmp_path / "a.stl", tmp_path / "b.step"], ImportOptions())
    said = [(event.done, event.item) for event in task if isinstance(event, Progress)]
    assert said == [(0, "a.stl"), (1, "b.step"), (2, "")]
