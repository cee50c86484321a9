"""What foreign files hold, read in this process: assemblies, code pages, files cut short, names and origins."""

import sys
from pathlib import Path

import numpy as np
import pytest
import trimesh

from s2rlab.errors import MeshError, RenderError, StorageError
from s2rlab.jobs import Note, finish
from s2rlab.mesh import sandbox, worker
from s2rlab.mesh.formats import read_source
from s2rlab.mesh.importing import ImportOptions, ImportSummary, import_parts
from s2rlab.mesh.load import load_part
from s2rlab.mesh.references import references
from s2rlab.project import Project

DATA = Path(__file__).parent / "data"
BOX = trimesh.creation.box((30, 20, 10))
BALL = trimesh.creation.icosphere(subdivisions=3, radius=30)


def bring_in(project: Project, *sources: Path, resume: bool = False, **options: object) -> tuple[ImportSummary, str]:
    """Import; give the summary and all that was said."""
    said = []
    task = import_parts(project, list(sources), ImportOptions.model_validate(options), resume=resume)
    try:
        while True:
            event = next(task)
            if isinstance(event, Note):
                said.append(event.text)
    except StopIteration as end:
        return end.value, "\n".join(said)


def test_step_solids_come_in_millimetres_with_names_and_colours() -> None:
    source = read_source(DATA / "plate and pin.step", None, None)
    plate, pin = sorted(source.solids, key=lambda solid: -solid.mesh.area)
    assert (plate.name, pin.name, source.units, source.units_guessed) == ("base plate", "pin", "mm", False)
    assert plate.mesh.extents == pytest.approx([40, 30, 8], abs=1e-4)
    assert pin.mesh.bounds[:, 2] == pytest.approx([4, 29], abs=1e-4)
    assert np.argmax(plate.mesh.visual.material.main_color[:3]) == 0  # red
    assert np.argmax(pin.mesh.visual.material.main_color[:3]) == 2  # blue


@pytest.mark.parametrize(("units", "length"), [("mm", 40), ("cm", 400), ("inch", 1016)])
def test_units_override_what_a_step_file_says(units: str, length: float) -> None:
    source = read_source(DATA / "plate and pin.step", units, None)  # type: ignore[arg-type]
    assert max(solid.mesh.extents.max() for solid in source.solids) == pytest.approx(length, rel=1e-5)


def test_split_gives_a_part_for_each_solid_and_resume_knows_them(project: Project) -> None:
    step = DATA / "plate and pin.step"
    summary, _ = bring_in(project, step, assembly="split")
    assert sorted(part.label for part in summary.imported) == ["plate and pin-base plate", "plate and pin-pin"]
    again, _ = bring_in(project, step, assembly="split", resume=True)
    assert (again.imported, len(again.skipped)) == ((), 2)
    whole, _ = bring_in(project, step, assembly="one", resume=True)
    assert len(whole.imported) == 1


def test_copies_of_one_solid_are_one_part_and_counted(project: Project) -> None:
    summary, said = bring_in(project, DATA / "three_pins.step", assembly="split")
    assert len(summary.imported) == 1
    assert "is 3 times in three_pins.step" in said


def test_pieces_of_one_solid_in_several_materials_stay_one_solid(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    halves = [trimesh.Trimesh(BOX.vertices, faces, process=False) for faces in (BOX.faces[:6], BOX.faces[6:])]
    scene = trimesh.Scene()
    scene.graph.update("block", "world")
    for number, half in enumerate(halves):
        half.metadata["from_gltf_primitive"] = True
        scene.add_geometry(half, node_name=f"block_{number}", parent_node_name="block")
    monkeypatch.setattr("s2rlab.mesh.formats._load", lambda *_: scene)
    BOX.export(tmp_path / "block.glb")
    (solid,) = read_source(tmp_path / "block.glb", None, None).solids
    assert (solid.name, len(solid.mesh.faces)) == ("block", 12)


def text(ending: str) -> bytes:
    data = BALL.export(file_type=ending, **({"encoding": "ascii"} if ending == "ply" else {}))
    return data.encode() if isinstance(data, str) else data


@pytest.mark.parametrize(
    ("ending", "name"), [("obj", b"# Gr\xf6\xdfe\n"), ("ply", b"comment Gr\xf6\xdfe\n"), ("stl_ascii", b" Gr\xf6\xdfe")]
)
def test_texts_in_the_code_page_of_an_old_machine_are_read(tmp_path: Path, ending: str, name: bytes) -> None:
    data = text(ending)
    mark = {"obj": b"", "ply": b"format ascii 1.0\n", "stl_ascii": b"solid"}[ending]
    path = tmp_path / f"teil.{ending[:3]}"
    path.write_bytes(data.replace(mark, mark + name, 1))
    assert len(read_source(path, None, None).solids[0].mesh.faces) == len(BALL.faces)


def test_ascii_stl_in_capitals_is_read(tmp_path: Path) -> None:
    (tmp_path / "LOUD.STL").write_bytes(text("stl_ascii").upper())
    assert len(read_source(tmp_path / "LOUD.STL", None, None).solids[0].mesh.faces) == len(BALL.faces)


@pytest.mark.parametrize("ending", ["stl", "stl_ascii", "obj", "ply", "ply_binary", "glb", "3mf"])
@pytest.mark.parametrize("share", [0.3, 0.6, 0.9, 0.99])
def test_a_file_cut_anywhere_is_refused_or_its_loss_shows(tmp_path: Path, ending: str, share: float) -> None:
    kind = ending.removesuffix("_binary")
    data = text(kind) if ending != "ply_binary" else BALL.export(file_type="ply")
    path = tmp_path / f"cut.{ending[:3]}"
    path.write_bytes(data[: int(len(data) * share)])
    try:
        mesh = read_source(path, "mm", "+z").solids[0].mesh
    except MeshError as error:
        assert str(error).startswith(path.name) and ";" in str(error)
    else:
        assert ending == "obj"  # has no end mark: cut at a line's end it is a smaller file, which shows as open edges
        assert not mesh.is_watertight


def test_missing_buffers_and_materials_are_named(project: Project, tmp_path: Path) -> None:
    for name, data in trimesh.Scene(BOX).export(file_type="gltf").items():
        (tmp_path / name).write_bytes(data)
    (tmp_path / "gltf_buffer_0.bin").unlink()
    with pytest.raises(MeshError, match=r"gltf_buffer_0\.bin it refers to is missing"):
        read_source(tmp_path / "model.gltf", None, None)

    (tmp_path / "box.obj").write_text("mtllib lost.mtl\nusemtl red\n" + BOX.export(file_type="obj"))
    summary, said = bring_in(project, tmp_path / "box.obj")
    assert len(summary.imported) == 1
    assert "lost.mtl is missing" in said


def test_files_outside_the_folder_are_never_taken(tmp_path: Path) -> None:
    (tmp_path / "secret.mtl").write_text("newmtl x\n")
    (tmp_path / "in").mkdir()
    path = tmp_path / "in" / "box.obj"
    path.write_text(f"mtllib ../secret.mtl\nmtllib {tmp_path / 'secret.mtl'}\nv 0 0 0\n")
    assert references(path).found == ()


def test_another_file_of_the_same_name_never_replaces_a_part(project: Project, tmp_path: Path) -> None:
    BOX.export(tmp_path / "nut.stl")
    BALL.export(tmp_path / "Nut.ply")
    bring_in(project, tmp_path / "nut.stl")
    _, said = bring_in(project, tmp_path / "Nut.ply")
    assert "kept as its variant Nut-2" in said
    bring_in(project, tmp_path / "Nut.ply")
    assert [(part.label, part.info.source) for part in project.parts()] == [("nut", "Nut.ply"), ("nut", "nut.stl")]


def test_a_changed_file_replaces_its_part_and_says_so(project: Project, tmp_path: Path) -> None:
    BOX.export(tmp_path / "nut.stl")
    bring_in(project, tmp_path / "nut.stl")
    BALL.export(tmp_path / "nut.stl")
    _, said = bring_in(project, tmp_path / "nut.stl")
    assert "nut/nut: replaced" in said
    (part,) = project.parts()
    assert load_part(part).extents == pytest.approx([60, 60, 60], rel=0.01)


def test_hidden_files_of_file_managers_are_left_out(project: Project, tmp_path: Path) -> None:
    (tmp_path / "cad").mkdir()
    (tmp_path / "cad" / "._nut.stl").write_bytes(b"\0\5\26\7")
    BOX.export(tmp_path / "cad" / "nut.stl")
    assert bring_in(project, tmp_path / "cad")[0].failed == {}


def test_a_part_without_a_thumbnail_is_still_a_part(project: Project, tmp_path: Path) -> None:
    def none(_: trimesh.Trimesh) -> bytes:
        raise RenderError("no OpenGL here; see `s2rlab doctor`.")

    BOX.export(tmp_path / "box.stl")
    task = import_parts(project, [tmp_path / "box.stl"], ImportOptions(), none)
    assert "no thumbnail: no OpenGL" in "\n".join(event.text for event in task if isinstance(event, Note))
    assert project.classes() == ["box"]


def test_a_reader_that_finds_the_disk_full_stops_the_import(
    project: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sandbox, "COMMAND", (sys.executable, "-c", f"raise SystemExit({sandbox.NO_ROOM})"))
    BOX.export(tmp_path / "box.stl")
    with pytest.raises(StorageError, match="disk is full"):
        finish(import_parts(project, [tmp_path / "box.stl"], ImportOptions()))


@pytest.mark.skipif(sys.platform == "win32", reason="limits of the process itself are POSIX")
@pytest.mark.parametrize(
    ("code", "word"),
    [
        ("limit_process(60, 0); block = bytearray(4 * 1024**3)", "MemoryError"),
        ("limit_process(1 - SPARE_TIME, 2**33); import threading; threading.Event().wait(60)", ""),
    ],
)
def test_the_reader_limits_itself_so_that_none_outlives_its_parent(tmp_path: Path, code: str, word: str) -> None:
    import subprocess

    environment = {"PYTHONPATH": ":".join(path for path in sys.path if path)}
    done = subprocess.run(
        [sys.executable, "-c", f"from {worker.__name__} import SPARE_TIME, limit_process; {code}"],
        env=environment, capture_output=True, text=True, check=False, timeout=120,
    )  # fmt: skip
    assert done.returncode != 0
    assert word in done.stderr
