"""Colours, gloss and pictures of CAD files: what a file says is there after import, where the file says it."""

import io
import json
import struct
import zipfile
from pathlib import Path

import numpy as np
import pytest
import trimesh
from PIL import Image
from scipy.spatial import cKDTree
from trimesh.visual.material import PBRMaterial

from s2rlab.jobs import Note, finish
from s2rlab.mesh import pictures, worker
from s2rlab.mesh.carry import dressed_like
from s2rlab.mesh.hull import spread_over, weights_within
from s2rlab.mesh.importing import ImportOptions, import_parts
from s2rlab.mesh.load import load_mesh, mesh_bytes
from s2rlab.mesh.looks import GLOSS, WHITE_ROWS, Looks, decoded, encoded, looks_of, texels
from s2rlab.mesh.repair import repair
from s2rlab.mesh.topology import edges_of
from s2rlab.project import Project

DATA = Path(__file__).parent / "data"
RED, GREEN, BLUE, WHITE = (200, 30, 30), (30, 200, 60), (30, 60, 220), (230, 230, 230)


def imported(path: Path, up: str = "+z") -> tuple[trimesh.Trimesh, tuple[str, ...]]:
    """Read and repair a file as the import does, but in this process; the stored part and the warnings."""
    path.with_suffix(".out").mkdir()
    result = worker._work({"path": str(path), "units": None, "up": up, "split": False}, path.with_suffix(".out"))
    return load_mesh(path.with_suffix(".out") / "0.glb"), tuple(result["warnings"])


def colours_at(mesh: trimesh.Trimesh, *points: tuple[float, float, float]) -> np.ndarray:
    """Give the sRGB colours (k, 3) that a mesh shows at the points of its surface nearest to `points`, mm."""
    corners = np.asarray(mesh.triangles)
    spread, face, _ = spread_over(corners, 20_000)
    near = face[cKDTree(spread).query(points)[1]]
    weights = weights_within(corners[near], np.asarray(points)[:, None])[:, 0]
    found = looks_of(mesh).sampled(np.repeat(near, 3), np.repeat(weights, 3, axis=0)).colour
    assert found is not None
    return found[:, 0].astype(int)


def quarters(size: int = 64) -> Image.Image:
    """Red bottom left, green bottom right, white top left, blue top right."""
    picture = np.empty((size, size, 3), np.uint8)
    half = size // 2
    picture[:half, :half], picture[:half, half:] = WHITE, BLUE
    picture[half:, :half], picture[half:, half:] = RED, GREEN
    return Image.fromarray(picture)


def card(picture: Image.Image | None, side: float, repeat: float = 1.0, **material: object) -> trimesh.Trimesh:
    """A flat box (metres, z up) with the picture on every side as seen from above: u along x, v along y."""
    box = trimesh.creation.box((side, side, side / 10))
    box = trimesh.Trimesh(box.triangles.reshape(-1, 3), np.arange(36).reshape(-1, 3), process=False)
    uv = (np.asarray(box.vertices)[:, :2] / side + 0.5) * repeat
    box.visual = trimesh.visual.TextureVisuals(uv=uv, material=PBRMaterial(baseColorTexture=picture, **material))
    return box


def glb(path: Path, *bodies: trimesh.Trimesh) -> Path:
    scene = trimesh.Scene()
    for number, body in enumerate(bodies):
        scene.add_geometry(body, node_name=f"body {number}", geom_name=f"body {number}")
    path.write_bytes(scene.export(file_type="glb"))
    return path


def test_colours_of_the_two_scales_go_there_and_back() -> None:
    every = np.arange(256)
    np.testing.assert_allclose(encoded(decoded(every)), every, atol=1e-3)
    assert decoded(np.array(188)) == pytest.approx(0.5, abs=0.01)


def test_several_pictures_colours_and_metals_of_a_glb_become_one_part(tmp_path: Path) -> None:
    shown, dotted, brass = card(quarters(), 0.04), card(quarters(32), 0.02, 3.0), trimesh.creation.box((0.01,) * 3)
    dotted.apply_translation((0.1, 0, 0))
    brass.apply_translation((0, 0.1, 0))
    material = PBRMaterial(baseColorFactor=[1.0, 0.5, 0.0, 1.0], metallicFactor=1.0, roughnessFactor=0.2, name="brass")
    brass.visual = trimesh.visual.TextureVisuals(material=material)
    mesh, warnings = imported(glb(tmp_path / "mixed.glb", shown, dotted, brass))
    assert not warnings
    top = colours_at(mesh, (-10, -10, 2), (10, -10, 2), (-10, 10, 2), (10, 10, 2))
    np.testing.assert_allclose(top, [RED, GREEN, WHITE, BLUE], atol=3)
    third = 20 / 3  # mm of one repeat: the middles of its lower left and upper right quarters
    repeats = [(100 - 10 + third * (n + at), -10 + third * (n + at), 1) for n in range(3) for at in (0.25, 0.75)]
    np.testing.assert_allclose(colours_at(mesh, *repeats), [RED, BLUE] * 3, atol=3)
    np.testing.assert_allclose(colours_at(mesh, (0, 100, 5)), [(255, 188, 0)], atol=2)
    nearest = cKDTree(mesh.vertices).query([(5, 105, 5), (20, 20, 2)])[1]
    gloss = np.asarray(mesh.vertex_attributes[GLOSS])[nearest]
    np.testing.assert_allclose(gloss[0] / 255, (1.0, 0.2), atol=0.01)  # the others say nothing of it
    assert (gloss[1] != gloss[0]).all()


def test_a_file_that_says_nothing_of_gloss_brings_none(tmp_path: Path) -> None:
    mesh, _ = imported(glb(tmp_path / "plain.glb", card(quarters(), 0.04)))
    assert GLOSS not in mesh.vertex_attributes


def test_a_picture_of_metal_and_roughness_counts_by_its_mean(tmp_path: Path) -> None:
    rough = Image.fromarray(np.full((8, 8, 3), (0, 51, 204), np.uint8))
    body = card(None, 0.04, metallicRoughnessTexture=rough, metallicFactor=1.0, roughnessFactor=0.5)
    mesh, warnings = imported(glb(tmp_path / "worn.glb", body))
    np.testing.assert_allclose(np.asarray(mesh.vertex_attributes[GLOSS])[0] / 255, (0.8, 0.1), atol=0.01)
    assert not warnings  # one value all over: nothing is lost


def half_polished() -> Image.Image:
    """Metallic 1 and roughness 0.2 on the left, metallic 0 and roughness 0.8 on the right."""
    picture = np.zeros((64, 64, 3), np.uint8)
    picture[:, :32], picture[:, 32:] = (255, 51, 255), (255, 204, 0)
    return Image.fromarray(picture)


def fine_plate(material: PBRMaterial) -> trimesh.Trimesh:
    """A closed plate of 40 mm (in metres, z up) of triangles of 2.5 mm, unwrapped from above."""
    plate = trimesh.creation.box((0.04, 0.04, 0.004))
    for _ in range(4):
        plate = plate.subdivide()
    uv = np.asarray(plate.vertices)[:, :2] / 0.04 + 0.5
    plate.visual = trimesh.visual.TextureVisuals(uv=uv, material=material)
    return plate


def test_a_picture_of_metal_and_roughness_is_kept_where_it_is_and_the_import_says_how(tmp_path: Path) -> None:
    material = PBRMaterial(metallicRoughnessTexture=half_polished(), roughnessFactor=0.5, name="steel")
    mesh, (warning,) = imported(glb(tmp_path / "worn.glb", fine_plate(material)))
    near = cKDTree(mesh.vertices).query([(-12, 0, 2), (12, 0, 2), (-12, 12, -2)])[1]
    found = np.asarray(mesh.vertex_attributes[GLOSS])[near] / 255
    np.testing.assert_allclose(found, [(1, 0.1), (0, 0.4), (1, 0.1)], atol=0.01)
    assert "metallic-roughness map of its material steel is kept as means around the vertices" in warning
    assert mesh.is_watertight


def test_a_picture_of_metal_and_roughness_without_places_counts_by_its_mean_and_says_so(tmp_path: Path) -> None:
    body = trimesh.creation.box((0.04,) * 3)
    material = PBRMaterial(metallicRoughnessTexture=half_polished(), name="steel")
    body.visual = trimesh.visual.TextureVisuals(material=material)
    mesh, (warning,) = imported(glb(tmp_path / "worn.glb", body))
    np.testing.assert_allclose(np.asarray(mesh.vertex_attributes[GLOSS])[0] / 255, (0.5, 0.5), atol=0.01)
    assert "by its mean" in warning


def test_maps_that_are_not_used_are_named(tmp_path: Path) -> None:
    grey = Image.fromarray(np.full((8, 8, 3), 128, np.uint8))
    body = card(quarters(), 0.04, normalTexture=grey, occlusionTexture=grey, emissiveTexture=grey, name="steel")
    _, (warning,) = imported(glb(tmp_path / "rich.glb", body))
    said = "rich.glb: the normal and occlusion and emission maps of its material steel are not used; "
    assert warning == said + "colours, metal and roughness are."
    _, (warning,) = imported(obj(tmp_path / "card.obj", "Kd 1 0 0\nmap_Bump bumps.png"))
    assert "the bump map of its material skin is not used" in warning


def test_vertex_colours_of_a_glb_are_linear_and_a_factor_of_its_material(tmp_path: Path) -> None:
    body = card(None, 0.04, baseColorFactor=[1.0, 1.0, 0.0, 1.0])
    body.visual.vertex_attributes["color"] = np.full((36, 4), 128, np.uint8)
    mesh, _ = imported(glb(tmp_path / "dim.glb", body))
    np.testing.assert_allclose(colours_at(mesh, (0, 0, 2)), [(188, 188, 0)], atol=2)


def test_colours_of_a_ply_stay_where_they_are(tmp_path: Path) -> None:
    ball = trimesh.creation.icosphere(subdivisions=4, radius=20)
    upper = np.asarray(ball.vertices)[:, [2]] > 0
    ball.visual = trimesh.visual.ColorVisuals(ball, vertex_colors=np.where(upper, RED, BLUE).astype(np.uint8))
    (tmp_path / "ball.ply").write_bytes(ball.export(file_type="ply"))
    mesh, _ = imported(tmp_path / "ball.ply")
    np.testing.assert_array_equal(colours_at(mesh, (0, 0, 20), (14, 0, 14), (0, -14, -14)), [RED, RED, BLUE])
    assert mesh.is_watertight


def test_colours_of_faces_are_sharp_and_the_part_is_still_closed(tmp_path: Path) -> None:
    box = trimesh.creation.box((20, 20, 20))
    box.visual = trimesh.visual.ColorVisuals(box, face_colors=np.where(box.face_normals[:, [2]] > 0.5, RED, BLUE))
    (tmp_path / "box.ply").write_bytes(box.export(file_type="ply"))
    mesh, _ = imported(tmp_path / "box.ply")
    assert len(mesh.vertices) == 12  # only the corners of the red side are double
    np.testing.assert_array_equal(colours_at(mesh, (9, 9, 10), (10, 9, 9)), [RED, BLUE])
    assert repair(mesh, "box").after.watertight


def test_a_solid_and_a_face_of_a_step_file_keep_their_colours(tmp_path: Path) -> None:
    text = (DATA / "plate and pin.step").read_text()
    text = text.replace("REPRESENTATION('',(#588)", "REPRESENTATION('',(#588,#700)")
    face = "#700 = OVER_RIDING_STYLED_ITEM('',(#598),#39,#588);\n"
    (tmp_path / "plate.step").write_text(text.replace("ENDSEC;\nEND-ISO", face + "ENDSEC;\nEND-ISO"))
    mesh, _ = imported(tmp_path / "plate.step")
    red, blue, side = colours_at(mesh, (15, 10, 4), (0, 0, 29), (-20, 0, 0))
    assert red.tolist() == [204, 26, 26] or np.abs(red - (204, 26, 26)).max() < 8
    assert np.abs(blue - (26, 51, 230)).max() < 8 and (side == blue).all()


def obj(path: Path, material: str, picture: bytes | None = None) -> Path:
    path.with_suffix(".mtl").write_text(f"newmtl skin\n{material}\nnewmtl blue\nKd 0.1 0.2 0.9\n")
    if picture is not None:
        (path.parent / "skin.png").write_bytes(picture)
    body = card(None, 40.0)
    lines = [f"mtllib {path.stem}.mtl", *(f"v {x} {y} {z}" for x, y, z in body.vertices)]
    lines += [f"vt {u} {v}" for u, v in body.visual.uv]
    for name, wanted in (("skin", body.face_normals[:, 2] > 0.5), ("blue", body.face_normals[:, 2] <= 0.5)):
        lines += [f"usemtl {name}", *("f " + " ".join(f"{n + 1}/{n + 1}" for n in f) for f in body.faces[wanted])]
    path.write_text("\n".join(lines))
    return path


def png(picture: Image.Image) -> bytes:
    buffer = io.BytesIO()
    picture.save(buffer, "PNG")
    return buffer.getvalue()


def test_an_obj_with_a_texture_and_a_colour_keeps_both(tmp_path: Path) -> None:
    path = obj(tmp_path / "card.obj", "Kd 0 0 0\nPm 1.0\nPr 0.25\nmap_Kd skin.png", png(quarters()))
    mesh, warnings = imported(path)
    assert not warnings
    seen = colours_at(mesh, (-10, -10, 2), (10, 10, 2), (0, 0, -2))
    np.testing.assert_allclose(seen, [RED, BLUE, (26, 51, 230)], atol=3)
    nearest = int(cKDTree(mesh.vertices[mesh.faces[mesh.face_normals[:, 2] > 0.5].ravel()]).query((20, 20, 2))[1])
    top = mesh.faces[mesh.face_normals[:, 2] > 0.5].ravel()[nearest]
    np.testing.assert_allclose(np.asarray(mesh.vertex_attributes[GLOSS])[top] / 255, (1, 0.25), atol=0.01)


@pytest.mark.parametrize("damage", [lambda data: data[:60], lambda data: b"nonsense", lambda data: data[:-40]])
def test_a_damaged_texture_is_a_warning_with_a_remedy(tmp_path: Path, damage: object) -> None:
    noise = Image.fromarray(np.random.default_rng(0).integers(0, 256, (64, 64, 3), dtype=np.uint8))
    path = obj(tmp_path / "card.obj", "map_Kd skin.png", damage(png(noise)))  # type: ignore[operator]
    mesh, (warning,) = imported(path)
    assert warning.startswith("card.obj: skin.png is") and "; " in warning and warning.endswith(".")
    assert np.abs(colours_at(mesh, (0, 0, -2)) - (26, 51, 230)).max() <= 3  # what can be kept is kept


def test_a_damaged_texture_inside_a_glb_is_a_warning(tmp_path: Path) -> None:
    path = glb(tmp_path / "card.glb", card(quarters(), 0.04, name="steel"))
    data = path.read_bytes()
    path.write_bytes(data.replace(b"\x89PNG", b"XXXX", 1))
    mesh, (warning,) = imported(path)
    assert "material steel" in warning and "export it again" in warning
    assert looks_of(mesh).picture is None


def test_a_missing_texture_is_named_and_the_rest_comes(project: Project, tmp_path: Path) -> None:
    path = obj(tmp_path / "card.obj", "map_Kd skin.png")
    scene = trimesh.Scene(card(quarters(), 0.04, name="steel"))
    (tmp_path / "gltf").mkdir()
    for name, data in scene.export(file_type="gltf").items():
        if name.endswith(".gltf"):
            document = json.loads(data)
            document["images"] = [{"uri": "lost.png"}]
            data = json.dumps(document).encode()
        (tmp_path / "gltf" / name).write_bytes(data)
    task = import_parts(project, [path, tmp_path / "gltf" / "model.gltf"], ImportOptions())
    warnings = [event.text for event in task if isinstance(event, Note) and event.level == "warning"]
    assert len(warnings) == 2 and len(project.parts()) == 2
    assert all(" is missing, so colours of it are; put it beside" in text for text in warnings)
    assert warnings[0].startswith("card.obj: skin.png") and warnings[1].startswith("model.gltf: lost.png")


def test_a_picture_of_too_many_pixels_is_left_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pictures, "MOST_PIXELS", 1000)
    mesh, (warning,) = imported(glb(tmp_path / "card.glb", card(quarters(), 0.04, name="steel")))
    assert "64 x 64 pixels" in warning
    assert looks_of(mesh).picture is None


def test_the_picture_of_a_part_is_bounded_whatever_comes_in(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pictures, "LONGEST", 256)  # room for 16 cells
    bodies = []
    for number in range(20):
        body = card(Image.fromarray(np.full((200, 100, 3), (10 * number, 100, 50), np.uint8)), 0.02)
        body.apply_translation((0.05 * number, 0, 0))
        bodies.append(body)
    mesh, _ = imported(glb(tmp_path / "many.glb", *bodies))
    picture = looks_of(mesh).picture
    assert picture is not None and max(picture.size) <= 256 + WHITE_ROWS
    seen = colours_at(mesh, *((50 * number, 0, 1) for number in range(20)))
    np.testing.assert_allclose(seen, [(10 * number, 100, 50) for number in range(20)], atol=3)


def test_bodies_that_share_a_picture_leave_it_as_fine_as_it_is(tmp_path: Path) -> None:
    bodies = [card(None, 0.04) for _ in range(9)]
    material = PBRMaterial(baseColorTexture=quarters(), name="skin")
    for number, body in enumerate(bodies):
        body.visual.material = material
        body.apply_translation((0.1 * number, 0, 0))
    mesh, _ = imported(glb(tmp_path / "row.glb", *bodies))
    picture = looks_of(mesh).picture
    assert picture is not None and picture.size == (64, 64)
    np.testing.assert_allclose(colours_at(mesh, (790, -10, 2), (810, 10, 2)), [RED, BLUE], atol=3)


def test_a_pattern_too_fine_for_its_cell_gives_its_mean(tmp_path: Path) -> None:
    half = np.zeros((64, 64, 3), np.uint8)
    half[:, ::2] = 255
    fine, other = card(Image.fromarray(half), 0.04, 50.0), card(quarters(), 0.04)
    other.apply_translation((0.1, 0, 0))
    mesh, _ = imported(glb(tmp_path / "grid.glb", fine, other))
    np.testing.assert_allclose(colours_at(mesh, (0, 0, 2)), [(188, 188, 188)], atol=3)


COLOURS_3MF = """<?xml version="1.0" encoding="UTF-8"?>
<model unit="millimeter" xmlns="http://schemas.microsoft.com/3dmanufacturing/core/2015/02"
 xmlns:m="http://schemas.microsoft.com/3dmanufacturing/material/2015/02"><resources>
<basematerials id="5"><base name="r" displaycolor="#C81E1EFF"/><base name="b" displaycolor="#1E3CDC"/></basematerials>
<m:colorgroup id="6"><m:color color="#1EC83C"/></m:colorgroup>
<object id="1" type="model" pid="5" pindex="0"><mesh><vertices>{vertices}</vertices>
<triangles>{triangles}</triangles></mesh></object></resources><build><item objectid="1"/></build></model>"""


def test_colours_of_a_3mf_come_by_object_and_triangle(tmp_path: Path) -> None:
    box = trimesh.creation.box((20, 20, 20))
    box.export(tmp_path / "box.3mf")
    chosen = {(0, 0, 1): 'pid="5" p1="1"', (1, 0, 0): 'pid="6" p1="0"'}
    sides = [tuple(round(value) for value in normal) for normal in box.face_normals]
    vertices = "".join(f'<vertex x="{x}" y="{y}" z="{z}"/>' for x, y, z in box.vertices)
    triangles = "".join(f'<triangle v1="{a}" v2="{b}" v3="{c}" {chosen.get(side, "")}/>'
                        for (a, b, c), side in zip(box.faces, sides, strict=True))  # fmt: skip
    with zipfile.ZipFile(tmp_path / "box.3mf") as old, zipfile.ZipFile(tmp_path / "dice.3mf", "w") as new:
        for name in old.namelist():
            model = COLOURS_3MF.format(vertices=vertices, triangles=triangles).encode()
            new.writestr(name, model if name.lower().endswith(".model") else old.read(name))
    mesh, _ = imported(tmp_path / "dice.3mf")
    np.testing.assert_array_equal(colours_at(mesh, (0, 0, 10), (10, 0, 0), (-10, 0, 0)), [BLUE, GREEN, RED])


def test_repair_keeps_colours_and_gives_new_faces_theirs() -> None:
    ball = trimesh.creation.icosphere(subdivisions=3, radius=20)
    upper = np.asarray(ball.vertices)[:, 2] > 0
    model = Looks(np.where(upper[ball.faces][..., None], RED, BLUE).astype(np.uint8)).on(ball)
    faces = np.asarray(model.faces).copy()
    faces[::50] = faces[::50, ::-1]
    model.faces = faces
    top = int(np.argmax(model.triangles_center[:, 2]))
    model.update_faces(np.arange(len(model.faces)) != top)
    repaired = repair(model, "ball")
    assert repaired.after.watertight and len(repaired.sentences) == 2  # turned, and a hole closed
    mesh = dressed_like(repaired.mesh, model)
    np.testing.assert_array_equal(colours_at(mesh, (0, 0, 20), (0, 14, -14)), [RED, BLUE])
    edges = edges_of(repaired.mesh.faces)
    assert not edges.open


def test_a_thinned_mesh_takes_the_colours_of_picture_and_faces(monkeypatch: pytest.MonkeyPatch) -> None:
    ball = trimesh.creation.icosphere(subdivisions=5, radius=20)
    points = np.asarray(ball.vertices) / 40 + 0.5
    picture = quarters()
    model = Looks(uv=points[ball.faces][..., :2].astype(np.float32), picture=picture).on(ball)
    monkeypatch.setattr("s2rlab.mesh.repair.MOST_TRIANGLES", 4_000)
    mesh = dressed_like(repair(model, "ball").mesh, model)
    assert len(mesh.faces) <= 4_000 and looks_of(mesh).picture is None
    away = 20 / np.sqrt(3)
    spots = [(away * x, away * y, away) for x, y in ((-1, -1), (1, -1), (-1, 1), (1, 1))]
    np.testing.assert_allclose(colours_at(mesh, *spots), [RED, GREEN, WHITE, BLUE], atol=3)


def test_a_mirrored_body_keeps_its_colours_in_place(tmp_path: Path) -> None:
    scene = trimesh.Scene()
    mirror = np.diag([-1.0, 1, 1, 1])
    scene.add_geometry(card(quarters(), 0.04), node_name="left", geom_name="card", transform=mirror)
    (tmp_path / "left.glb").write_bytes(scene.export(file_type="glb"))
    mesh, _ = imported(tmp_path / "left.glb")
    np.testing.assert_allclose(colours_at(mesh, (10, -10, 2), (-10, -10, 2)), [RED, GREEN], atol=3)
    assert mesh.volume > 0


def test_a_stored_part_shows_its_colours_in_other_programs_too(tmp_path: Path) -> None:
    box = trimesh.creation.box((20, 20, 20))
    looks = Looks(np.where(box.face_normals[:, None, [2]] > 0.5, RED, BLUE).repeat(3, axis=1).astype(np.uint8))
    data = mesh_bytes(looks.on(box))
    header = data[20 : 20 + struct.unpack("<I", data[12:16])[0]]
    assert b"COLOR_0" in header
    (tmp_path / "mesh.glb").write_bytes(data)
    np.testing.assert_array_equal(
        np.unique(looks_of(load_mesh(tmp_path / "mesh.glb")).colour.reshape(-1, 3), axis=0),
        [BLUE, RED],  # type: ignore[union-attr]
    )


def test_a_texel_is_read_where_the_picture_has_it() -> None:
    picture = np.asarray(quarters(4))
    places = np.array([(0.1, 0.1), (0.9, 0.1), (0.1, 0.9), (0.9, 0.9), (1.1, -0.9)])
    np.testing.assert_array_equal(texels(picture, places), [RED, GREEN, WHITE, BLUE, RED])


def test_the_summary_names_parts_that_have_looks_of_their_own(project: Project, tmp_path: Path) -> None:
    trimesh.creation.box((30, 20, 10)).export(tmp_path / "bare.stl")
    glb(tmp_path / "shown.glb", card(quarters(), 0.04))
    summary = finish(import_parts(project, [tmp_path / "bare.stl", tmp_path / "shown.glb"], ImportOptions()))
    assert summary.own_looks == ("shown/shown",)
