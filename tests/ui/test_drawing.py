"""What the viewport draws: meshes with their looks, in a studio's light, on a soft shadow."""

from pathlib import Path
from typing import Any

import numpy as np
import pytest
import trimesh
from numpy.typing import NDArray
from PIL import Image
from s2rlab_ui import camera, draw_shadow, draw_studio
from s2rlab_ui.draw_mesh import coarser, edges, mesh_of
from s2rlab_ui.draw_part import Drawing, Look
from s2rlab_ui.glb import BRUSHED, DamagedGlbError, read
from vtkmodules.util.numpy_support import vtk_to_numpy

from s2rlab.mesh.load import load_mesh, mesh_bytes
from s2rlab.mesh.looks import Looks

RED, GREY = (200, 30, 20), (200, 200, 200)


@pytest.fixture
def painted(tmp_path: Path) -> Path:
    """Make a cylinder, one half of it red, rough and no metal."""
    mesh = trimesh.creation.cylinder(10, 30, sections=32)
    colour = np.full((len(mesh.faces), 3, 3), GREY, np.uint8)
    colour[mesh.triangles_center[:, 0] > 0] = RED
    gloss = np.full((len(mesh.faces), 3, 2), (0, 204), np.uint8)
    return written(tmp_path, Looks(colour=colour, gloss=gloss).on(mesh))


def written(folder: Path, mesh: Any) -> Path:
    path = folder / "mesh.glb"
    path.write_bytes(mesh_bytes(mesh))
    return path


def drawn(path: Path, **look: object) -> NDArray[np.int64]:
    drawing = Drawing()
    drawing.load(path)
    view = camera.fit(*drawing.bounds, camera.View())
    pixels = drawing.draw(Look(view, 320, 240, **look)).astype(int)  # type: ignore[arg-type]
    drawing.close()
    return pixels


def test_a_mesh_is_read_as_the_rest_of_the_program_reads_it(painted: Path) -> None:
    body, mesh = read(painted), load_mesh(painted)
    assert np.allclose(body.places, mesh.vertices, atol=1e-4)
    assert (body.faces == mesh.faces).all()
    assert body.colours is not None
    assert {tuple(colour) for colour in body.colours.tolist()} == {RED, GREY}
    assert (body.gloss.metallic, round(body.gloss.roughness, 2)) == (0.0, 0.8)


def test_a_part_whose_file_says_nothing_of_its_surface_is_of_brushed_steel(tmp_path: Path) -> None:
    gloss = read(written(tmp_path, trimesh.creation.box((1, 2, 3)))).gloss
    assert (gloss.metallic, gloss.roughness) == (1.0, BRUSHED)


def test_a_picture_on_a_part_is_drawn(tmp_path: Path) -> None:
    mesh = trimesh.creation.box((30, 20, 20))
    uv = (mesh.vertices[:, [0, 2]] / [30, 20] + 0.5)[mesh.faces].astype(np.float32)
    picture = Image.new("RGB", (8, 8), "red")
    path = written(tmp_path, Looks(uv=uv, picture=picture).on(mesh))
    assert read(path).picture is not None
    pixels = drawn(path)
    assert (pixels[..., 0] - pixels[..., 1] > 60).mean() > 0.1


def test_a_damaged_mesh_is_said_to_be_so(painted: Path) -> None:
    content = painted.read_bytes()
    for wrong in (content[: len(content) // 2], b"solid", b"", content[:20] + b"{]" + content[22:]):
        painted.write_bytes(wrong)
        with pytest.raises(DamagedGlbError, match="import the part again"):
            read(painted)


def test_every_way_to_draw_shows_the_parts_own_colours(painted: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("s2rlab_ui.draw_part.PROXY_ABOVE", 10)
    for look in ({}, {"moving": True}, {"style": "outlined"}):
        pixels = drawn(painted, **look)
        assert (pixels[..., 0] - pixels[..., 1] > 60).mean() > 0.05, look


def test_steel_has_bright_and_dark_reflections_and_no_colour(tmp_path: Path) -> None:
    path = written(tmp_path, trimesh.creation.cylinder(10, 40, sections=96))
    pixels = drawn(path)
    middle = pixels[110:130, 100:220]
    shown = middle[:, (np.ptp(middle, axis=0) < 90).all(axis=1)]
    assert np.ptp(pixels[120, 130:190].mean(axis=1)) > 70
    assert np.ptp(shown, axis=2).max() < 30


def test_edges_are_lines_where_a_part_is_sharp(tmp_path: Path) -> None:
    box = mesh_of(read(written(tmp_path, trimesh.creation.box((1, 2, 3)))))
    assert edges(box).GetNumberOfLines() == 12
    ball = mesh_of(read(written(tmp_path, trimesh.creation.icosphere(3, 5))))
    assert edges(ball).GetNumberOfLines() == 0


def test_a_coarser_mesh_keeps_the_colours_of_its_triangles(painted: Path) -> None:
    body = read(painted)
    mesh = coarser(mesh_of(body), 8)
    colours = vtk_to_numpy(mesh.GetCellData().GetScalars())
    assert len(colours) == mesh.GetNumberOfPolys()
    assert {tuple(colour) for colour in colours.tolist()} <= {RED, GREY}


def test_the_rougher_a_metal_the_more_even_its_reflections() -> None:
    smooth, rough, matt = np.moveaxis(draw_studio.reflections(), 2, 0)
    light = draw_studio.studio(draw_studio._sphere(2000))
    assert smooth.std() > rough.std() > matt.std() > 0
    for each in (smooth, rough, matt):
        assert light.min() <= each.min() <= each.max() <= light.max()


def test_a_shadow_is_darkest_where_the_part_touches_and_ends_before_the_border(tmp_path: Path) -> None:
    stand = trimesh.creation.box((4, 4, 10))
    plate = trimesh.creation.box((20, 20, 1))
    plate.apply_translation((0, 0, 8))
    mesh = mesh_of(read(written(tmp_path, trimesh.util.concatenate([stand, plate]))))
    half = 20 * (0.5 + draw_shadow.ROOM)
    dark = draw_shadow.shade(mesh, np.array([-half, -half]), draw_shadow.SIDE / (2 * half))
    middle, scale = draw_shadow.SIDE // 2, draw_shadow.SIDE / (2 * half)
    assert dark[middle, middle] == pytest.approx(dark.max(), abs=0.02)
    assert 0.05 < dark[middle, middle + round(8 * scale)] < 0.7 * dark.max()
    assert max(dark[0].max(), dark[-1].max(), dark[:, 0].max(), dark[:, -1].max()) == 0


def test_a_small_still_picture_is_as_smooth_as_a_large_one_made_smaller(tmp_path: Path) -> None:
    screw = trimesh.util.concatenate([trimesh.creation.cylinder(5 + n % 2, 0.5, transform=at(n)) for n in range(60)])
    drawing = Drawing()
    drawing.load(written(tmp_path, screw))
    view = camera.fit(*drawing.bounds, camera.View())
    large = drawing.draw(Look(view, 2 * 340, 2 * 240)).reshape(240, 2, 340, 2, 3).mean(axis=(1, 3))
    small, moving = (drawing.draw(Look(view, 340, 240, moving=moving)) for moving in (False, True))
    drawing.close()
    assert small.shape == moving.shape == (240, 340, 3)
    assert np.abs(small - large).max() <= 1
    assert np.abs(moving - large).max() > 20  # one that moves is drawn in a hurry


def at(number: int) -> NDArray[np.float64]:
    return trimesh.transformations.translation_matrix((0, 0, 0.5 * number))
