"""Damage on purpose: as much as asked, where asked, the same for the same seed."""

import numpy as np
import pytest
import trimesh
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image
from scipy.spatial import cKDTree

from s2rlab.errors import ConfigError
from s2rlab.mesh import artifacts
from s2rlab.mesh.artifacts import ARTIFACTS, BAKED, apply_artifacts
from s2rlab.mesh.artifacts.light import lamp_direction, shade
from s2rlab.mesh.artifacts.noise import FINEST, GRAIN, cut_up, longer_than, place_normals
from s2rlab.mesh.refine import bounding_radius, places, refined
from s2rlab.mesh.topology import edges_of
from s2rlab.scene.factors.artifacts import AMBIENT, Artifacts
from s2rlab.scene.space import settings as settings_of

ON_MESH = {"holes": 2, "noise": 1, "baked": 3, "blur": 1}
LEVELS = st.sampled_from([1, 2, 3])


def plate() -> trimesh.Trimesh:
    return trimesh.creation.box((80, 58, 2))


def ball() -> trimesh.Trimesh:
    return trimesh.creation.icosphere(subdivisions=4, radius=10)


def split(mesh: trimesh.Trimesh) -> trimesh.Trimesh:
    return trimesh.Trimesh(mesh.triangles.reshape(-1, 3), np.arange(3 * len(mesh.faces)).reshape(-1, 3), process=False)


def tube() -> trimesh.Trimesh:
    return trimesh.creation.annulus(r_min=8, r_max=10, height=40, sections=48)


PARTS = {"plate": plate, "split plate": lambda: split(plate()), "ball": ball, "tube": tube}


def rims(mesh: trimesh.Trimesh) -> int:
    """Count the connected open rims."""
    lone = edges_of(places(mesh.vertices)[mesh.faces]).lone
    return len(trimesh.graph.connected_components(lone))


@settings(max_examples=25)
@given(st.sampled_from(sorted(PARTS)), LEVELS, st.integers(0, 10_000))
def test_holes_open_the_surface_by_the_area_of_the_level_in_few_patches(part: str, level: int, seed: int) -> None:
    mesh = PARTS[part]()
    holed = apply_artifacts(mesh, {"holes": level}, seed)
    assert 1 - holed.area / mesh.area == pytest.approx(ARTIFACTS["holes"].amount(level) / 100, abs=0.004)
    assert edges_of(places(holed.vertices)[holed.faces]).open > 10
    assert 1 <= rims(holed) <= 40  # scraps are gone, so a patch has one rim, seldom a few
    assert len(holed.faces) < len(mesh.faces) + 22_000
    # what is left lies where it lay
    np.testing.assert_allclose(holed.bounds, np.clip(holed.bounds, *mesh.bounds))


def test_a_hole_does_not_reach_into_another_shell() -> None:
    far = ball()
    far.apply_translation((100, 0, 0))
    pair = trimesh.util.concatenate([ball(), far])
    holed = apply_artifacts(pair, {"holes": 3}, 5)
    assert holed.area / pair.area == pytest.approx(0.8, abs=0.004)
    for side in (holed.vertices[:, 0] < 50, holed.vertices[:, 0] > 50):
        assert side.any()  # half of each stays


def shape_of(mesh: trimesh.Trimesh) -> tuple[int, int, int]:
    """Euler number, open edges and shells: what cutting triangles up does not change."""
    place = places(mesh.vertices)[mesh.faces]
    edges = edges_of(place)
    lines = np.unique(np.sort(place[:, [[0, 1], [1, 2], [2, 0]]].reshape(-1, 2)), axis=0)
    shells = trimesh.graph.connected_components(edges.pairs)
    return len(np.unique(place)) - len(lines) + len(place), edges.open, len(shells)


@settings(max_examples=20)
@given(st.sampled_from(sorted(PARTS)), LEVELS, st.integers(0, 10_000))
def test_noise_moves_places_along_their_normals_and_keeps_the_topology(part: str, level: int, seed: int) -> None:
    mesh = PARTS[part]()
    noisy = apply_artifacts(mesh, {"noise": level}, seed)
    cut = cut_up(mesh, GRAIN * FINEST * bounding_radius(mesh.vertices))
    np.testing.assert_array_equal(noisy.faces, cut.faces)  # the triangles of the mesh, cut up and nothing else
    assert shape_of(cut) == shape_of(mesh)
    assert len(mesh.faces) < len(cut.faces) <= 40_000
    moved, place = np.asarray(noisy.vertices[: len(mesh.vertices)] - mesh.vertices), places(mesh.vertices)
    normal = place_normals(np.asarray(mesh.vertices), np.asarray(mesh.faces), place)[place]
    along = np.einsum("ij,ij->i", moved, normal)
    np.testing.assert_allclose(moved, along[:, None] * normal, atol=1e-9)
    sigma = ARTIFACTS["noise"].amount(level) / 100 * bounding_radius(np.asarray(mesh.vertices))
    assert np.abs(along).max() <= 3 * sigma + 1e-9
    first = np.unique(place, return_index=True)[1]
    np.testing.assert_array_equal(moved, moved[first][place])  # no crack between doubled vertices


def test_a_coarse_flat_part_is_rough_between_its_corners_too() -> None:
    """A CAD plate has twelve triangles; its needles must not become flutes either."""
    for mesh in (plate(), trimesh.creation.annulus(r_min=8, r_max=20, height=4, sections=48)):
        radius = bounding_radius(mesh.vertices)
        flat = np.asarray(cut_up(mesh, GRAIN * FINEST * radius).vertices)
        moved = np.asarray(apply_artifacts(mesh, {"noise": 2}, 1).vertices) - flat
        inner = (flat[:, 2] == mesh.bounds[1, 2]) & (np.abs(moved[:, :2]).max(axis=1) < 1e-9)  # not along the rim
        assert inner.sum() > 300
        assert moved[inner, 2].std() == pytest.approx(0.01 * radius, rel=0.15)
        one, other = cKDTree(flat[inner]).query_pairs(0.1 * GRAIN * radius, output_type="ndarray").T
        apart = np.abs(moved[inner, 2][one] - moved[inner, 2][other])
        assert apart.max(initial=0.0) < 0.5 * 0.01 * radius  # what is side by side moves together


def test_noise_is_the_same_bumps_on_a_coarse_and_a_fine_mesh_of_one_shape() -> None:
    coarse = plate()
    fine = refined(coarse, longer_than(2.0), 40_000)
    one, other = (apply_artifacts(mesh, {"noise": 1}, 3) for mesh in (coarse, fine))
    away = cKDTree(one.vertices).query(other.vertices)[0]
    assert np.quantile(away, 0.95) < 0.03 * bounding_radius(coarse.vertices)
    np.testing.assert_allclose(one.vertices[:8], other.vertices[:8], atol=1e-6)


def test_noise_has_the_spread_of_its_level() -> None:
    mesh = ball()
    for level in (1, 2, 3):
        noisy = apply_artifacts(mesh, {"noise": level}, 0)
        away = np.linalg.norm(noisy.vertices, axis=1) - 10
        assert away.std() == pytest.approx(ARTIFACTS["noise"].amount(level) / 10, rel=0.05)
        assert abs(away.mean()) < away.std() / 6


def test_baked_light_is_brighter_towards_its_lamp_and_stays_when_the_part_turns() -> None:
    mesh = trimesh.creation.box((10, 10, 10))
    baked = apply_artifacts(mesh, {"baked": 2}, 3)
    lamp = lamp_direction(artifacts.artifact_rng("baked", 3))
    factor = baked.vertex_attributes[BAKED][baked.faces]
    expected = 1 - 0.6 * (1 - np.clip(mesh.face_normals @ lamp, 0, 1))
    np.testing.assert_allclose(factor, expected[:, None] * np.ones(3), atol=1e-6)  # flat faces, sharp creases
    baked.apply_transform(trimesh.transformations.rotation_matrix(1.0, [1, 2, 3]))
    np.testing.assert_array_equal(baked.vertex_attributes[BAKED][baked.faces], factor)
    np.testing.assert_allclose(apply_artifacts(mesh, {"baked": 2}, 3).triangles, mesh.triangles)


def test_baked_light_is_smooth_on_a_round_part() -> None:
    mesh = ball()
    baked = artifacts.bake_light(mesh, 85, np.random.default_rng(1))
    assert len(baked.vertices) == len(mesh.vertices)
    expected = shade(np.asarray(baked.vertices) / 10, lamp_direction(np.random.default_rng(1)), 85)
    np.testing.assert_allclose(baked.vertex_attributes[BAKED], expected, atol=0.02)


def test_baked_light_darkens_vertex_and_face_colours_and_leaves_alpha() -> None:
    for kind in ("vertex", "face"):
        mesh = ball()
        count = len(mesh.vertices) if kind == "vertex" else len(mesh.faces)
        mesh.visual = trimesh.visual.ColorVisuals(**{f"{kind}_colors": np.full((count, 4), 200, np.uint8)})
        colours = np.asarray(getattr(apply_artifacts(mesh, {"baked": 3}, 0).visual, f"{kind}_colors"))
        assert colours[:, 0].min() < 40 and colours[:, 0].max() > 180
        assert (colours[:, 3] == 200).all()


@pytest.mark.parametrize("level", [1, 2, 3])
def test_a_blurred_map_keeps_its_mean_and_tiles(level: int) -> None:
    albedo = np.random.default_rng(0).random((64, 96, 3))
    sigma = ARTIFACTS["blur"].amount(level)
    soft = artifacts.blur_texture(albedo, sigma)
    np.testing.assert_allclose(soft.mean(axis=(0, 1)), albedo.mean(axis=(0, 1)))
    rolled = artifacts.blur_texture(np.roll(albedo, (17, 40), axis=(0, 1)), sigma)
    np.testing.assert_allclose(rolled, np.roll(soft, (17, 40), axis=(0, 1)), atol=1e-12)
    dot = np.zeros((65, 65, 1))
    dot[32, 32] = 1
    spread = artifacts.blur_texture(dot, sigma, tileable=False)[..., 0]
    row = np.arange(65) - 32
    assert np.sqrt((spread.sum(axis=0) * row**2).sum()) == pytest.approx(sigma, rel=0.03)
    assert artifacts.blur_texture(np.full((8, 8, 3), 200, np.uint8), sigma).dtype == np.uint8


def test_a_textured_mesh_is_blurred_and_every_material_survives() -> None:
    picture = Image.fromarray((np.indices((64, 64)).sum(axis=0) % 2 * 255).astype(np.uint8))
    mesh = plate()
    material = trimesh.visual.material.PBRMaterial(baseColorFactor=[0.2, 0.4, 0.6, 1.0], baseColorTexture=picture)
    mesh.visual = trimesh.visual.TextureVisuals(uv=mesh.vertices[:, :2].copy() / 100, material=material)
    damaged = apply_artifacts(mesh, ON_MESH, 0)
    assert np.ptp(np.asarray(damaged.visual.material.baseColorTexture)) < 40
    assert np.ptp(np.asarray(mesh.visual.material.baseColorTexture)) == 255  # the original is left alone
    np.testing.assert_array_equal(damaged.visual.material.baseColorFactor, mesh.visual.material.baseColorFactor)
    assert len(damaged.visual.uv) == len(damaged.vertices) == len(damaged.vertex_attributes[BAKED])


@pytest.mark.parametrize("name", ["holes", "noise", "baked"])
def test_damage_is_the_same_for_the_same_seed_and_grows_with_the_level(name: str) -> None:
    def damage(mesh: trimesh.Trimesh) -> float:
        if name == "holes":
            return -float(mesh.area)
        return float(mesh.area) if name == "noise" else -float(mesh.vertex_attributes[BAKED].mean())

    mesh = ball()
    first, again = (apply_artifacts(mesh, {name: 2}, 7) for _ in range(2))
    np.testing.assert_array_equal(first.vertices, again.vertices)
    np.testing.assert_array_equal(first.faces, again.faces)
    other = apply_artifacts(mesh, {name: 2}, 8)
    assert first.vertices.shape != other.vertices.shape or damage(first) != damage(other)
    one, two, three = (damage(apply_artifacts(mesh, {name: level}, 7)) for level in (1, 2, 3))
    assert one < two < three
    assert list(ARTIFACTS[name].levels) == sorted(ARTIFACTS[name].levels)


def test_one_artifact_is_the_same_whatever_comes_with_it() -> None:
    mesh = ball()
    alone = apply_artifacts(mesh, {"noise": 2}, 4)
    both = apply_artifacts(mesh, {"noise": 2, "baked": 1, "ambient": 2, "holes": 0}, 4)
    np.testing.assert_allclose(both.triangles, alone.triangles)


def test_the_levels_of_the_scene_are_those_of_the_artifacts() -> None:
    fields = {setting.name: setting for setting in settings_of(Artifacts) if setting.name != "on"}
    assert {name: setting.most for name, setting in fields.items()} == {
        name: len(artifact.levels) for name, artifact in ARTIFACTS.items()
    }
    assert (0.0, *ARTIFACTS["ambient"].levels) == AMBIENT
    for name in ("noise", "holes", "blur"):  # the amounts are in the words of the window
        assert ", ".join(f"{amount:g}" for amount in ARTIFACTS[name].levels) in fields[name].label


TWISTED = trimesh.Trimesh(
    [[0, 0, 0], [1, 0, 0], [1, 1, 0], [0, 1, 0.5]], [[0, 1, 2], [0, 2, 3], [3, 1, 0]], process=False
)
FAN = trimesh.Trimesh(  # three faces on one edge
    [[0, 0, 0], [0, 0, 1], [1, 0, 0], [0, 1, 0], [-1, 0, 0]], [[0, 1, 2], [0, 1, 3], [0, 1, 4]], process=False
)


@pytest.mark.parametrize(
    "mesh",
    [
        trimesh.Trimesh([[0, 0, 0], [1, 0, 0], [0, 1, 0]], [[0, 1, 2]], process=False),
        trimesh.Trimesh([[0, 0, 0], [1, 0, 0], [2, 0, 0]], [[0, 1, 2]], process=False),
        trimesh.Trimesh([[0, 0, 0], [1, 0, 0], [0, 1, 0], [9, 9, 9]], [[0, 1, 2], [2, 1, 0]], process=False),
        trimesh.Trimesh(),
        TWISTED,
        FAN,
    ],
    ids=["triangle", "line", "double face", "nothing", "twisted", "fan"],
)
def test_poor_meshes_come_through(mesh: trimesh.Trimesh) -> None:
    damaged = apply_artifacts(mesh, ON_MESH, 0)
    assert np.isfinite(damaged.vertices).all()
    assert damaged.area >= 0.5 * mesh.area


def test_names_and_levels_are_read() -> None:
    assert artifacts.parse_artifact("holes:2") == ("holes", 2)
    assert artifacts.parse_artifact(" Noise : 3 ") == ("noise", 3)
    assert artifacts.parse_artifacts(["baked:1", "ambient:2"]) == {"baked": 1, "ambient": 2}


@pytest.mark.parametrize("text", ["holes", "holes:0", "holes:4", "rust:1", "ambient:3", "holes:-1", "noise:1.5", ""])
def test_wrong_names_and_levels_are_answered_with_the_choices(text: str) -> None:
    with pytest.raises(ConfigError, match=r"noise:1 to noise:3.*ambient:1 to ambient:2"):
        artifacts.parse_artifact(text)


def test_an_artifact_is_given_once_and_must_exist() -> None:
    with pytest.raises(ConfigError, match="give it once"):
        artifacts.parse_artifacts(["holes:1", "holes:2"])
    with pytest.raises(ConfigError, match="use 1 to 3"):
        apply_artifacts(ball(), {"holes": 4}, 0)
    with pytest.raises(ConfigError, match="unknown"):
        apply_artifacts(ball(), {"dents": 1}, 0)
