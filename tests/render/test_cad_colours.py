"""From the CAD file to the picture: what a file says of colours and gloss is seen where the file has it."""

from pathlib import Path

import numpy as np
import pytest
import trimesh
from PIL import Image
from trimesh.visual.material import PBRMaterial

from s2rlab.jobs import finish
from s2rlab.mesh import worker
from s2rlab.mesh.artifacts import apply_artifacts
from s2rlab.mesh.importing import ImportOptions, import_parts
from s2rlab.mesh.load import load_mesh, load_part
from s2rlab.mesh.looks import Looks
from s2rlab.mesh.refine import refined
from s2rlab.project import Project
from s2rlab.render.stage import Shot, Stage, Subject, subject, subject_from, subject_like
from s2rlab.scene.params import LightParams, MaterialParams, SceneParams
from s2rlab.scene.presets import SYN_O
from s2rlab.scene.sample import sample, scene_rng

SIZE = 160
DATA = Path(__file__).parents[1] / "mesh" / "data"
CAD = MaterialParams(
    finish="plain", seed=0, tile=1.0, cad_colour=True, albedo=(0.5, 0.5, 0.5), metallic=0.0, roughness=0.9,
    clear_coat=0.0, wear=0.0, picture=None,
)  # fmt: skip
FROM = ((0.6, -0.6, 0.53), (-0.6, -0.5, 0.6), (0.2, 0.9, 0.4))
Point = tuple[float, float, float]


@pytest.fixture(scope="module")
def stage() -> Stage:
    return Stage(SIZE)


def scene_from(direction: Point, **material: object) -> SceneParams:
    scene = sample(scene_rng(0, 0), SYN_O)
    view = {"direction": direction, "rotation": (1.0, 0.0, 0.0, 0.0), "roll": 0.0}
    return scene.model_copy(
        update={"view": scene.view.model_copy(update=view), "material": CAD.model_copy(update=material)}
    )


def seen_at(shot: Shot, part: Subject, mesh: trimesh.Trimesh, point: Point) -> np.ndarray | None:
    """Give the light of the pixel where the surface point (mm) is; None if it is hidden."""
    at = (np.asarray(point) - mesh.bounds.mean(axis=0)) / part.scale
    camera = shot.camera
    ahead = camera.axes @ (shot.rotation @ at - camera.position)
    x, y, _ = camera.intrinsics(SIZE) @ ahead / ahead[2]
    if shot.distance[int(y), int(x)] < ahead[2] - 0.03:
        return None
    return shot.light[int(y), int(x)]


def names(light: np.ndarray) -> str:
    """Name the strong channels of a colour: `r`, `rg`, ..."""
    return "".join(name for name, value in zip("rgb", light, strict=True) if value > 0.45 * light.max())


def imported(path: Path) -> trimesh.Trimesh:
    worker._work({"path": str(path), "units": "mm", "up": "+z", "split": False}, path.parent)
    return load_mesh(path.parent / "0.glb")


def check(stage: Stage, mesh: trimesh.Trimesh, wanted: dict[Point, str], **material: object) -> None:
    """Look from three sides: each point that is seen has its colour, and each is seen from one side at least."""
    part, hit = subject_from(mesh), set()
    for direction in FROM:
        shot = stage.shoot(part, scene_from(direction, **material))
        for point, colour in wanted.items():
            light = seen_at(shot, part, mesh, point)
            if light is not None:
                assert names(light) == colour, (direction, point, light)
                hit.add(point)
    assert hit == set(wanted)


def textured(folder: Path) -> Path:
    """A cube (20 mm), each side with red, green, blue and yellow quarters; beside it a magenta one."""
    picture = np.zeros((64, 64, 3), np.uint8)
    picture[32:, :32], picture[32:, 32:], picture[:32, :32], picture[:32, 32:] = (
        (220, 0, 0), (0, 200, 0), (0, 0, 220), (220, 220, 0),
    )  # fmt: skip
    cube = trimesh.creation.box((20, 20, 20))
    cube = trimesh.Trimesh(cube.triangles.reshape(-1, 3), np.arange(36).reshape(-1, 3), process=False)
    place = np.asarray(cube.vertices) / 20 + 0.5
    flat = np.abs(np.repeat(cube.face_normals, 3, axis=0)).argmax(axis=1)
    uv = np.stack(
        [np.where(flat == 0, place[:, 1], place[:, 0]), np.where(flat == 2, place[:, 1], place[:, 2])], axis=1
    )
    material = PBRMaterial(baseColorTexture=Image.fromarray(picture))
    cube.visual = trimesh.visual.TextureVisuals(uv=uv, material=material)
    small = trimesh.creation.box((8, 8, 8))
    small.apply_translation((20, 0, 0))
    small.visual = trimesh.visual.TextureVisuals(material=PBRMaterial(baseColorFactor=[0.8, 0.0, 0.8, 1.0]))
    (folder / "cube.glb").write_bytes(trimesh.Scene([cube, small]).export(file_type="glb"))
    return folder / "cube.glb"


QUARTERS: dict[Point, str] = {
    (-5, -10, -5): "r", (5, -10, -5): "g", (-5, -10, 5): "b", (5, -10, 5): "rg",  # front
    (-5, -5, 10): "r", (5, -5, 10): "g", (-5, 5, 10): "b", (5, 5, 10): "rg",  # top
    (-10, -5, -5): "r", (-10, 5, 5): "rg", (24, 0, 0): "rb", (20, 0, 4): "rb",
}  # fmt: skip


def test_a_texture_is_seen_where_the_file_has_it(stage: Stage, tmp_path: Path) -> None:
    mesh = imported(textured(tmp_path))
    check(stage, mesh, QUARTERS)
    check(stage, mesh, QUARTERS, finish="cast", wear=0.3)  # the finish adds its relief alone


def test_far_away_the_texture_is_still_in_place(stage: Stage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    mesh = refined(imported(textured(tmp_path)), lambda corners: np.ones(corners.shape[:2], bool), 20_000)
    monkeypatch.setattr(subject, "FINEST", len(mesh.faces) // 10)
    part = subject_from(mesh)
    assert part.surface_for(256).GetNumberOfCells() < len(mesh.faces)
    check(stage, mesh, QUARTERS)


def test_two_solids_of_a_step_file_have_their_colours(stage: Stage, tmp_path: Path) -> None:
    (tmp_path / "plate.step").write_bytes((DATA / "plate and pin.step").read_bytes())
    wanted: dict[Point, str] = {(15, -10, 4): "r", (-15, -15, 0): "r", (20, 0, 0): "r", (0, 0, 29): "b"}
    check(stage, imported(tmp_path / "plate.step"), wanted)


def test_vertex_colours_come_through_the_whole_import(stage: Stage, project: Project, tmp_path: Path) -> None:
    ball = trimesh.creation.icosphere(subdivisions=4, radius=20)
    north = np.asarray(ball.vertices)[:, [2]] > 0
    colours = np.where(north, (220, 0, 0), (0, 0, 220)).astype(np.uint8)
    colours[np.linalg.norm(ball.vertices - [0, -20, 0], axis=1) < 6] = (0, 200, 0)
    ball.visual = trimesh.visual.ColorVisuals(ball, vertex_colors=colours)
    ball.export(tmp_path / "ball.ply")
    finish(import_parts(project, [tmp_path / "ball.ply"], ImportOptions()))
    away = 20 / np.sqrt(3)
    wanted = {(0, -20, 0): "g", (away, -away, away): "r", (-away, -away, away): "r", (away, -away, -away): "b"}
    wanted |= {(0, 19.0, 6.0): "r"}
    check(stage, load_part(project.parts()[0]), wanted)


def test_any_other_material_ignores_the_colours_of_the_file(stage: Stage, tmp_path: Path) -> None:
    mesh = imported(textured(tmp_path))
    shot = stage.shoot(subject_from(mesh), scene_from(FROM[0], cad_colour=False))
    light = shot.light[shot.mask]
    assert (np.ptp(light, axis=1) < 0.1 * light.max(axis=1)).all()


def two_metals(metallic: float, roughness: float) -> trimesh.Trimesh:
    ball = trimesh.creation.icosphere(subdivisions=4, radius=20)
    ball.visual = trimesh.visual.TextureVisuals(
        material=PBRMaterial(baseColorFactor=[0.5, 0.5, 0.5, 1.0], metallicFactor=metallic, roughnessFactor=roughness)
    )
    return ball


def test_metal_and_roughness_of_the_file_count_in_its_colours_only(stage: Stage, tmp_path: Path) -> None:
    parts = []
    for metallic, roughness in ((1.0, 0.1), (0.0, 0.9)):
        (tmp_path / "ball.glb").write_bytes(two_metals(metallic, roughness).export(file_type="glb"))
        parts.append(subject_from(imported(tmp_path / "ball.glb")))
    lamp = LightParams(direction=(0.0, -0.6, 0.8), intensity=3.0, colour=(1.0, 1.0, 1.0))

    def highlights(**material: object) -> list[float]:
        scene = scene_from(FROM[0], **material)
        scene = scene.model_copy(update={"lighting": scene.lighting.model_copy(update={"lights": (lamp,)})})
        shots = [stage.shoot(part, scene) for part in parts]
        return [float(shot.light[shot.mask].max()) for shot in shots]

    polished, matt = highlights()
    assert polished > 5 * matt
    same, again = highlights(cad_colour=False)
    assert same == again
    with_maps = highlights(finish="cast")
    assert with_maps[0] > 3 * with_maps[1]


def test_light_burnt_in_darkens_the_colours_of_the_file_and_any_other(stage: Stage, tmp_path: Path) -> None:
    mesh = imported(textured(tmp_path))
    whole = subject_from(mesh)
    baked = subject_like(apply_artifacts(mesh, {"baked": 3}, 1), whole, mesh.bounds.mean(axis=0))
    for cad in (True, False):
        clean, dark = (stage.shoot(part, scene_from(FROM[0], cad_colour=cad)) for part in (whole, baked))
        assert dark.light[dark.mask].mean() < 0.75 * clean.light[clean.mask].mean()
    check_mesh = apply_artifacts(mesh, {"baked": 1}, 1)
    check(stage, check_mesh, QUARTERS)


def test_shading_does_not_break_where_colours_meet(stage: Stage) -> None:
    ball = trimesh.creation.icosphere(subdivisions=3, radius=20)
    one = np.full((len(ball.faces), 3, 3), 188, np.uint8)
    two = one.copy()
    two[::2] -= 1  # another colour that nobody sees
    shots = [stage.shoot(subject_from(Looks(colours).on(ball)), scene_from(FROM[0])) for colours in (one, two)]
    np.testing.assert_array_equal(shots[0].tags, shots[1].tags)
    np.testing.assert_allclose(shots[1].normals, shots[0].normals, atol=0.02)
