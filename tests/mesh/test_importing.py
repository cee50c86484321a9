"""The importer: every format, units, axes, assemblies, and everything that is wrong with foreign files."""

import errno
import shutil
import struct
import sys
from pathlib import Path

import numpy as np
import pytest
import trimesh
from hypothesis import given
from hypothesis import strategies as st

from s2rlab import files
from s2rlab.errors import MeshError, StorageError
from s2rlab.jobs import Note, finish
from s2rlab.mesh import sandbox
from s2rlab.mesh.formats import guess_units, up_rotation
from s2rlab.mesh.importing import ImportOptions, ImportSummary, import_parts
from s2rlab.mesh.kinds import EXTENSIONS
from s2rlab.mesh.load import load_mesh, load_part
from s2rlab.mesh.repair import repair
from s2rlab.project import Project
from s2rlab.resources import resource

SIZE = (30.0, 20.0, 10.0)  # mm


def box(scale: float = 1.0) -> trimesh.Trimesh:
    return trimesh.creation.box(np.array(SIZE) * scale)


def bring_in(project: Project, *sources: Path, **options: object) -> ImportSummary:
    return finish(import_parts(project, list(sources), ImportOptions.model_validate(options)))


def notes(project: Project, *sources: Path, **options: object) -> str:
    task = import_parts(project, list(sources), ImportOptions.model_validate(options))
    return "\n".join(event.text for event in task if isinstance(event, Note))


@pytest.mark.parametrize(
    ("ending", "scale"), [("stl", 1.0), ("obj", 1.0), ("ply", 1.0), ("glb", 1e-3), ("gltf", 1e-3), ("3mf", 1.0)]
)
def test_a_box_keeps_its_size_in_every_format(project: Project, tmp_path: Path, ending: str, scale: float) -> None:
    path = tmp_path / f"box.{ending}"
    if ending == "gltf":
        for name, data in trimesh.Scene(box(scale)).export(file_type="gltf").items():
            (tmp_path / name).write_bytes(data)
        (tmp_path / "model.gltf").rename(path)
    else:
        box(scale).export(path)

    (part,) = bring_in(project, path, up="+z").imported

    assert part.size == pytest.approx(SIZE, rel=1e-5)
    assert part.watertight
    assert part.triangles == 12
    assert load_part(project.parts()[0]).volume == pytest.approx(6000, rel=1e-4)


def test_ascii_stl_is_read(project: Project, tmp_path: Path) -> None:
    (tmp_path / "box.stl").write_text(box().export(file_type="stl_ascii"))
    assert bring_in(project, tmp_path / "box.stl").imported[0].size == pytest.approx(SIZE)


def test_step_is_in_millimetres_closed_and_has_no_guess(project: Project) -> None:
    (part,) = bring_in(project, resource("demo", "parts", "washer.step")).imported
    assert part.size == pytest.approx((20, 20, 2), rel=0.01)
    assert part.watertight
    assert not part.units_guessed


def test_obj_brings_the_colour_of_its_material(project: Project, tmp_path: Path) -> None:
    (tmp_path / "red.mtl").write_text("newmtl red\nKd 1 0 0\n")
    lines = ["mtllib red.mtl", "usemtl red"]
    lines += [f"v {x} {y} {z}" for x, y, z in box().vertices]
    lines += [f"f {a + 1} {b + 1} {c + 1}" for a, b, c in box().faces]
    (tmp_path / "box.obj").write_text("\n".join(lines))

    bring_in(project, tmp_path / "box.obj")

    part = project.parts()[0]
    colour = load_part(part).visual.material.main_color
    assert colour[0] > 200 and max(colour[1:3]) < 50
    assert (part.folder / "red.mtl").exists()


@pytest.mark.parametrize(("longest", "unit"), [(0.05, "m"), (2.0, "inch"), (30, "mm"), (900, "mm")])
def test_the_guessed_unit_makes_a_part_of_sensible_size(longest: float, unit: str) -> None:
    assert guess_units(longest) == unit


def test_a_guess_is_said_and_units_overrides_it(project: Project, tmp_path: Path) -> None:
    box().export(tmp_path / "box.stl")
    assert "carries no unit, taken as mm" in notes(project, tmp_path / "box.stl")
    (part,) = bring_in(project, tmp_path / "box.stl", units="inch").imported
    assert part.size == pytest.approx(np.array(SIZE) * 25.4)
    assert not part.units_guessed


@given(st.sampled_from(["+x", "-x", "+y", "-y", "+z", "-z"]))
def test_up_turns_that_axis_to_z_without_mirroring(up: str) -> None:
    turn = up_rotation(up)  # type: ignore[arg-type]
    axis = np.zeros(3)
    axis["xyz".index(up[1])] = 1 if up[0] == "+" else -1
    np.testing.assert_allclose(turn @ axis, [0, 0, 1], atol=1e-12)
    np.testing.assert_allclose(turn @ turn.T, np.eye(3), atol=1e-12)
    assert np.linalg.det(turn) == pytest.approx(1)


def test_gltf_is_y_up_unless_told_otherwise(project: Project, tmp_path: Path) -> None:
    box(1e-3).export(tmp_path / "box.glb")
    assert bring_in(project, tmp_path / "box.glb").imported[0].size == pytest.approx((30, 10, 20), rel=1e-5)


def test_an_assembly_is_one_part_or_one_for_each_solid(project: Project, tmp_path: Path) -> None:
    scene = trimesh.Scene()
    scene.add_geometry(box(1e-3), node_name="plate", geom_name="plate")
    second = trimesh.creation.icosphere(subdivisions=1, radius=0.01)
    second.apply_translation([0.1, 0, 0])
    scene.add_geometry(second, node_name="knob", geom_name="knob")
    scene.export(tmp_path / "lid.glb")

    assert len(bring_in(project, tmp_path / "lid.glb").imported) == 1
    split = bring_in(project, tmp_path / "lid.glb", assembly="split").imported
    assert sorted(part.label for part in split) == ["lid-knob", "lid-plate"]


def test_folders_give_classes_and_variants(project: Project, tmp_path: Path) -> None:
    (tmp_path / "cad" / "nut").mkdir(parents=True)
    box().export(tmp_path / "cad" / "plate.stl")
    box().export(tmp_path / "cad" / "nut" / "m8.stl")
    box(2).export(tmp_path / "cad" / "nut" / "m10.stl")

    bring_in(project, tmp_path / "cad")

    assert [(part.label, part.info.variant) for part in project.parts()] == [
        ("nut", "m10"), ("nut", "m8"), ("plate", "plate"),
    ]  # fmt: skip
    assert project.classes() == ["nut", "plate"]


def test_two_files_of_one_name_become_variants_and_say_so(project: Project, tmp_path: Path) -> None:
    box().export(tmp_path / "bolt.stl")
    box().export(tmp_path / "bolt.ply")
    said = notes(project, tmp_path / "bolt.stl", tmp_path / "bolt.ply")
    assert "kept as its variant bolt-2" in said
    assert [part.info.variant for part in project.parts()] == ["bolt", "bolt-2"]


def test_names_with_spaces_and_other_scripts_stay(project: Project, tmp_path: Path) -> None:
    box().export(tmp_path / "Größe 6 ナット.stl")
    bring_in(project, tmp_path / "Größe 6 ナット.stl")
    assert project.classes() == ["Größe 6 ナット"]


def test_a_name_no_system_can_store_is_changed_and_said(project: Project, tmp_path: Path) -> None:
    box().export(tmp_path / "a:b?.stl")
    assert "'a:b?' becomes 'a_b_'" in notes(project, tmp_path / "a:b?.stl")


def test_resume_skips_what_is_there_and_reads_what_changed(project: Project, tmp_path: Path) -> None:
    box().export(tmp_path / "a.stl")
    box().export(tmp_path / "b.stl")
    bring_in(project, tmp_path / "a.stl", tmp_path / "b.stl")
    box(2).export(tmp_path / "b.stl")
    sources = [tmp_path / "a.stl", tmp_path / "b.stl"]
    summary = finish(import_parts(project, sources, ImportOptions(), resume=True))
    assert summary.skipped == ("a/a",)
    assert [part.label for part in summary.imported] == ["b"]


GARBAGE = np.random.default_rng(0).integers(0, 256, 3000, dtype=np.uint8).tobytes()


def whole(ending: str) -> bytes:
    """A good file of that kind."""
    if ending in (".step", ".stp"):
        return resource("demo", "parts", "washer.step").read_bytes()
    if ending == ".gltf":
        return trimesh.Scene(box()).export(file_type="gltf")["model.gltf"]
    data = box().export(file_type=ending[1:])
    return data.encode() if isinstance(data, str) else data


@pytest.mark.parametrize("ending", EXTENSIONS)
@pytest.mark.parametrize("damage", ["empty", "garbage", "picture", "truncated"])
def test_a_bad_file_is_named_with_a_remedy_and_the_rest_goes_on(
    project: Project, tmp_path: Path, ending: str, damage: str
) -> None:
    data = {
        "empty": b"",
        "garbage": GARBAGE,
        "picture": b"\x89PNG\r\n\x1a\n" + GARBAGE,
        "truncated": whole(ending)[: len(whole(ending)) * 2 // 3],
    }[damage]
    bad = tmp_path / f"bad{ending}"
    bad.write_bytes(data)
    box().export(tmp_path / "good.stl")

    summary = bring_in(project, bad, tmp_path / "good.stl")

    assert [part.label for part in summary.imported] == ["good"]
    (reason,) = summary.failed.values()
    assert reason.startswith(f"bad{ending}") and ";" in reason and reason.endswith(".")
    assert [folder.name for folder in (project.root / "parts").iterdir()] == ["good"]


def test_files_of_other_programs_in_a_folder_are_named_and_clutter_is_not(project: Project, tmp_path: Path) -> None:
    cad = tmp_path / "cad"
    (cad / "old").mkdir(parents=True)
    box().export(cad / "nut.stl")
    for name in ("plan.dwg", "old/Nut.SLDPRT", "read-me.txt", "nut.mtl", "nut.png", ".hidden.dwg"):
        (cad / name).write_bytes(b"x")
    summary = bring_in(project, cad)
    assert [part.label for part in summary.imported] == ["nut"]
    assert summary.unread == ("Nut.SLDPRT", "plan.dwg") and not summary.failed
    said = notes(project, cad)
    assert "Nut.SLDPRT, plan.dwg: only its own program reads this kind; save it there as STEP or STL" in said


def test_a_file_of_another_program_is_refused_alike_alone_and_in_a_folder(project: Project, tmp_path: Path) -> None:
    (tmp_path / "plan.dwg").write_bytes(b"x")
    (reason,) = bring_in(project, tmp_path / "plan.dwg").failed.values()
    with pytest.raises(MeshError) as alone:
        bring_in(project, tmp_path)
    assert str(alone.value) == reason


@pytest.mark.parametrize(
    ("name", "vertices", "faces", "word"),
    [
        ("nan", [[0, 0, np.nan], [1, 0, 0], [0, 1, 0], [0, 0, 1]], [[0, 1, 2], [0, 1, 3], [0, 2, 3], [1, 2, 3]], "NaN"),
        ("single", [[0, 0, 0], [9, 0, 0], [0, 9, 0]], [[0, 1, 2]], "triangles"),
        ("flat", [[0, 0, 0], [1, 0, 0], [2, 0, 0], [3, 0, 0]], [[0, 1, 2], [0, 1, 3], [0, 2, 3], [1, 2, 3]], "area"),
    ],
)
def test_meshes_that_are_no_part_are_refused(
    project: Project, tmp_path: Path, name: str, vertices: list[list[float]], faces: list[list[int]], word: str
) -> None:
    path = tmp_path / f"{name}.stl"
    corners = np.array(vertices, np.float32)[np.array(faces)]
    record = [struct.pack("<12fH", 0, 0, 1, *triangle.ravel(), 0) for triangle in corners]
    path.write_bytes(b"\0" * 80 + struct.pack("<I", len(faces)) + b"".join(record))
    summary = bring_in(project, path)
    assert word in summary.failed[str(path)]


@pytest.mark.parametrize("name", ["con", "AUX.old", "a.partial", "ナ" * 100, "..."])
def test_a_name_the_system_keeps_for_itself_stops_nothing(project: Project, tmp_path: Path, name: str) -> None:
    box().export(tmp_path / "source.stl")
    if len(name.encode()) < 250:
        odd = tmp_path / f"{name}.stl"
        (tmp_path / "source.stl").rename(odd)
    else:
        odd = tmp_path / "source.stl"
    box().export(tmp_path / "good.stl")
    label = {"label": name} if odd.stem == "source" else {}
    summary = finish(import_parts(project, [odd], ImportOptions.model_validate(label)))
    summary = finish(import_parts(project, [tmp_path / "good.stl"], ImportOptions()))
    assert not summary.failed
    assert "good" in project.classes() and len(project.classes()) == 2


@pytest.mark.parametrize("line", ["mtllib ", "mtllib a\0b", "mtllib " + "x" * 5000, "mtllib ../../secret.mtl"])
def test_hostile_material_names_cost_nothing(project: Project, tmp_path: Path, line: str) -> None:
    lines = [line, *(f"v {x} {y} {z}" for x, y, z in box().vertices)]
    lines += [f"f {a + 1} {b + 1} {c + 1}" for a, b, c in box().faces]
    (tmp_path / "secret.mtl").write_text("newmtl secret\n")
    (tmp_path / "cad" / "in").mkdir(parents=True)
    path = tmp_path / "cad" / "in" / "box.obj"
    path.write_text("\n".join(lines))
    box().export(tmp_path / "good.stl")
    summary = bring_in(project, path, tmp_path / "good.stl")
    assert "good" in [part.label for part in summary.imported]
    assert not list(project.root.rglob("secret.mtl"))


def test_stl_in_capitals_or_with_padding_is_read(project: Project, tmp_path: Path) -> None:
    (tmp_path / "capitals.stl").write_text(box().export(file_type="stl_ascii").upper())
    (tmp_path / "padded.stl").write_bytes(box().export(file_type="stl") + b"\0\0")
    summary = bring_in(project, tmp_path / "capitals.stl", tmp_path / "padded.stl")
    assert [part.size for part in summary.imported] == [pytest.approx(SIZE), pytest.approx(SIZE)]


def test_leftovers_of_a_kill_are_no_parts(project: Project, tmp_path: Path) -> None:
    box().export(tmp_path / "good.stl")
    bring_in(project, tmp_path / "good.stl")
    folder = project.root / "parts" / "good"
    shutil.copytree(folder / "good", folder / "good.partial")
    assert [part.info.variant for part in project.parts()] == ["good"]


def test_an_unknown_ending_and_a_missing_file_are_named(project: Project, tmp_path: Path) -> None:
    (tmp_path / "part.xyz").write_text("x")
    summary = bring_in(project, tmp_path / "part.xyz", tmp_path / "gone.stl")
    assert ".xyz are not read" in summary.failed[str(tmp_path / "part.xyz")]
    assert "cannot be read" in summary.failed[str(tmp_path / "gone.stl")]


def test_a_folder_without_cad_files_says_so(project: Project, tmp_path: Path) -> None:
    with pytest.raises(MeshError, match="no CAD files"):
        bring_in(project, tmp_path)


@pytest.mark.parametrize(
    ("code", "word"),
    [
        ("import os; os.abort()", "crashed"),
        ("import time; time.sleep(60)", "took longer"),
        ("pass", "without a result"),
    ],
)
def test_a_reader_that_dies_or_hangs_costs_one_file(
    project: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: str, word: str
) -> None:
    monkeypatch.setattr(sandbox, "COMMAND", (sys.executable, "-c", code))
    box().export(tmp_path / "box.stl")
    summary = bring_in(project, tmp_path / "box.stl", time_limit=1)
    assert word in summary.failed[str(tmp_path / "box.stl")]


def test_a_reader_that_eats_memory_is_stopped(
    project: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    code = "import time; block = bytearray(400_000_000); block[::4096] = b'x' * len(block[::4096]); time.sleep(60)"
    monkeypatch.setattr(sandbox, "COMMAND", (sys.executable, "-c", code))
    box().export(tmp_path / "box.stl")
    summary = bring_in(project, tmp_path / "box.stl", memory_limit=0.2)
    assert "memory" in summary.failed[str(tmp_path / "box.stl")]


def test_a_huge_mesh_is_simplified_and_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("s2rlab.mesh.repair.MOST_TRIANGLES", 5_000)
    sphere = trimesh.creation.icosphere(subdivisions=5, radius=10)
    repaired = repair(sphere, "sphere")
    assert len(repaired.mesh.faces) <= 5_000
    assert "simplified from 20,480" in repaired.sentences[0]
    assert repaired.mesh.extents == pytest.approx([20, 20, 20], rel=0.02)


def test_repair_turns_flipped_faces_closes_pinholes_and_counts() -> None:
    sphere = trimesh.creation.icosphere(subdivisions=2, radius=10)
    faces = sphere.faces.copy()
    faces[:7] = faces[:7, ::-1]
    broken = trimesh.Trimesh(sphere.vertices, np.delete(faces, 100, axis=0), process=False)
    repaired = repair(broken, "sphere")
    assert repaired.before.open_edges == 3
    assert repaired.before.flipped_faces == 7
    assert repaired.after.watertight
    assert repaired.mesh.volume == pytest.approx(sphere.volume)


def test_repair_leaves_a_healthy_mesh_as_it_is() -> None:
    repaired = repair(box(), "box")
    assert repaired.sentences == ()
    assert repaired.after.watertight
    assert repaired.mesh.volume == pytest.approx(6000)


def test_an_open_mesh_is_kept_with_a_warning(project: Project, tmp_path: Path) -> None:
    trimesh.Trimesh(box().vertices, box().faces[:6], process=False).export(tmp_path / "open.stl")
    assert "not closed" in notes(project, tmp_path / "open.stl")
    assert project.parts()[0].info.open_edges > 0


def test_a_full_disk_stops_with_a_sentence_and_leaves_no_half_part(
    project: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    box().export(tmp_path / "box.stl")

    def full(*_: object, **__: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("s2rlab.mesh.importing.shutil.copyfile", full)
    with pytest.raises(StorageError, match="disk is full"):
        bring_in(project, tmp_path / "box.stl")
    assert not list((project.root / "parts").glob("*/*"))


def test_a_damaged_stored_mesh_says_import_again(tmp_path: Path) -> None:
    files.write_bytes(tmp_path / "mesh.glb", b"glTF nonsense")
    with pytest.raises(MeshError, match="import the part again"):
        load_mesh(tmp_path / "mesh.glb")
