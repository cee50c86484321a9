"""A part made ready for the stage: its size, resting poses, colours, and copies with fewer triangles."""

from dataclasses import dataclass, field, replace
from typing import Any

import fast_simplification
import numpy as np
import trimesh
from numpy.typing import NDArray
from vtkmodules.vtkCommonDataModel import vtkPolyData
from vtkmodules.vtkFiltersCore import vtkQuadricClustering

from s2rlab.mesh.artifacts import BAKED
from s2rlab.mesh.hull import even_directions
from s2rlab.mesh.resting import resting_poses
from s2rlab.render.stage.vtk_arrays import plain_surface, surface, triangles

FINEST = 40_000  # triangles that a picture of FINEST_AT pixels can tell apart
FINEST_AT = 256  # pixels
DIRECTIONS = 600  # in which the hull's farthest corner is kept
SAMPLES = 1500
MOST_EXACT = 200_000  # faces; a larger mesh is measured on a thinned copy
LEVEL_STEP = 4  # times fewer triangles from one level to the next
Array = NDArray[Any]
Colour = tuple[float, float, float]


@dataclass(frozen=True, slots=True)
class Subject:
    """A part: bounding sphere of radius 1 about the origin."""

    vertices: Array  # (v, 3) float32
    faces: Array  # (f, 3) int32
    points: Array  # (n, 3) corners of the convex hull, for framing
    poses: Array  # (k, 3, 3) rotations that rest on z = lowest point, likeliest first
    chances: Array  # (k,) cumulative, last 1
    colour: Colour | None  # linear RGB of the CAD file
    scale: float  # mm for one unit
    closed: bool = False  # without open edges: faces that look away are never seen
    uv: Array | None = None  # (v, 2) of `skin`
    skin: Array | None = None  # (H, W, 3) uint8 sRGB, row 0 at v = 0: the CAD file's texture
    vertex_colours: Array | None = None  # (v, 3) uint8 sRGB; or the light that is burnt in, its root
    burnt_in: bool = False  # the colours are light that any albedo is multiplied with
    blur: float = 0.0  # sigma, texels, of every albedo map on it
    levels: dict[int, vtkPolyData] = field(default_factory=dict, repr=False, compare=False)  # made when first needed

    def surface_for(self, pixels: float) -> vtkPolyData:
        """Give the surface with no more triangles than a part of that size on screen can show."""
        budget = FINEST * min(max(pixels / FINEST_AT, 0.25), 4.0) ** 2
        level = 0
        if self.skin is None and self.vertex_colours is None:  # thinning loses colours
            level = max(0, int(np.ceil(np.log(max(len(self.faces) / budget, 1)) / np.log(LEVEL_STEP))))
        if level not in self.levels:
            self.levels[level] = self._thinned(len(self.faces) // LEVEL_STEP**level)
        return self.levels[level]

    def samples(self) -> Array:
        """Spread SAMPLES points (p, 3) over the surface, and add its outermost corners."""
        vertices, faces = clustered(self.vertices, self.faces, MOST_EXACT)
        mesh = trimesh.Trimesh(vertices, faces, process=False)
        spread, _ = trimesh.sample.sample_surface(mesh, SAMPLES, seed=0)
        return np.vstack([spread, self.points])

    def _thinned(self, count: int) -> vtkPolyData:
        if count >= len(self.faces):
            return surface(self.vertices, self.faces, self.uv, self.vertex_colours)
        vertices, faces = clustered(self.vertices, self.faces, 3 * count)
        if len(faces) > 1.5 * count:
            merged = trimesh.Trimesh(vertices, faces, process=True)  # thinning needs shared vertices
            vertices, faces = fast_simplification.simplify(
                np.asarray(merged.vertices, np.float32), np.asarray(merged.faces, np.int32), target_count=count
            )
        return surface(vertices, faces)


def clustered(vertices: Array, faces: Array, most: int) -> tuple[Array, Array]:
    """Thin a mesh that fits the unit sphere to very roughly `most` faces, in a time that grows with its size alone.

    P. Lindstrom, "Out-of-Core Simplification of Large Polygonal Models", 2000, as VTK has it: the vertices within a
    cell of a grid become one, where the planes of their faces meet best. Edge collapse alone takes minutes for a
    million flat triangles.
    """
    if len(faces) <= most:
        return vertices, faces
    cells = int(np.clip(np.sqrt(most / 6), 16, 512))  # across; about six faces for each cell along the silhouette
    thin = vtkQuadricClustering()
    thin.SetInputData(plain_surface(vertices, faces))
    thin.AutoAdjustNumberOfDivisionsOff()
    extent = np.ptp(vertices, axis=0)
    divisions = np.maximum(np.ceil(cells * extent / extent.max()), 2).astype(int)
    thin.SetNumberOfDivisions(*divisions.tolist())
    thin.CopyCellDataOff()
    thin.Update()
    return triangles(thin.GetOutput())


def subject_like(mesh: trimesh.Trimesh, whole: Subject, centre: Array) -> Subject:
    """Prepare a damaged copy of a part so that it stands, and is framed, as the `whole` part with that middle (3,)."""
    made = subject_from(mesh)
    shift = (mesh.bounds.mean(axis=0) - centre) / whole.scale
    vertices = (made.vertices * (made.scale / whole.scale) + shift).astype(np.float32)
    return replace(
        made, vertices=vertices, points=whole.points, poses=whole.poses, chances=whole.chances, scale=whole.scale
    )


def subject_from(mesh: trimesh.Trimesh) -> Subject:
    """Prepare a mesh in mm (z up) for the stage; takes tenths of a second, so keep the result."""
    vertices = np.asarray(mesh.vertices, np.float64)
    centre = mesh.bounds.mean(axis=0)
    scale = float(np.linalg.norm(vertices - centre, axis=1).max())
    vertices, faces = (vertices - centre) / scale, np.asarray(mesh.faces, np.int32)
    large = len(faces) > MOST_EXACT
    # shape and resting poses of a million triangles are those of some ten thousand
    coarse = trimesh.Trimesh(*clustered(vertices, faces, MOST_EXACT), process=False) if large else None
    poses, chances = resting_poses(coarse or mesh)
    corners = np.asarray((coarse or trimesh.Trimesh(vertices, faces, process=False)).convex_hull.vertices)
    uv, skin = _skin(mesh)
    burnt = _burnt_in(mesh)
    return Subject(
        vertices=vertices.astype(np.float32),
        faces=faces,
        points=_outermost(corners),
        poses=poses,
        chances=np.cumsum(chances),
        colour=_colour(mesh),
        scale=scale,
        closed=not large and bool(mesh.is_watertight and mesh.is_winding_consistent and mesh.volume > 0),
        uv=uv,
        skin=skin,
        vertex_colours=_vertex_colours(mesh) if burnt is None else burnt,
        burnt_in=burnt is not None,
    )


def _outermost(points: Array) -> Array:
    """Keep the farthest of hull corners (n, 3) in DIRECTIONS directions, even over the sphere."""
    if len(points) <= DIRECTIONS:
        return points
    return np.asarray(points[np.unique((points @ even_directions(DIRECTIONS).T).argmax(axis=0))])


def _colour(mesh: trimesh.Trimesh) -> Colour | None:
    material = getattr(mesh.visual, "material", None)
    base = getattr(material, "baseColorFactor", None)
    if base is None:
        return None
    red, green, blue = np.asarray(base[:3], dtype=float) / (255 if np.asarray(base).dtype.kind in "ui" else 1)
    return (red, green, blue)


def _skin(mesh: trimesh.Trimesh) -> tuple[Array | None, Array | None]:
    """Give the texture coordinates (v, 2) and the picture of a glTF material, or two times None."""
    uv = getattr(mesh.visual, "uv", None)
    picture = getattr(getattr(mesh.visual, "material", None), "baseColorTexture", None)
    if uv is None or picture is None or len(uv) != len(mesh.vertices):
        return None, None
    return np.asarray(uv, np.float32), np.asarray(picture.convert("RGB"))[::-1]


def _vertex_colours(mesh: trimesh.Trimesh) -> Array | None:
    visual = mesh.visual
    if not isinstance(visual, trimesh.visual.ColorVisuals) or visual.kind != "vertex":
        return None
    return np.asarray(visual.vertex_colors[:, :3], np.uint8)


def _burnt_in(mesh: trimesh.Trimesh) -> Array | None:
    """Give the light of `mesh.artifacts.bake_light` as roots (v, 3) uint8, unless the mesh's own colours have it."""
    factor = mesh.vertex_attributes.get(BAKED)
    if factor is None or _vertex_colours(mesh) is not None:
        return None
    return np.repeat((np.sqrt(np.clip(factor, 0, 1)) * 255 + 0.5).astype(np.uint8)[:, None], 3, axis=1)


def resting_rotation(subject: Subject, pick: float, free: Array) -> Array:
    """Turn resting pose number `pick` (0..1, likelier ones more often) about the vertical as `free` (3, 3) does."""
    number = int(np.searchsorted(subject.chances, pick).clip(max=len(subject.poses) - 1))
    yaw = np.arctan2(free[1, 0], free[0, 0])
    c, s = np.cos(yaw), np.sin(yaw)
    return np.asarray(np.array([[c, -s, 0], [s, c, 0], [0, 0, 1]]) @ subject.poses[number])


def matrix_of(quaternion: tuple[float, float, float, float]) -> Array:
    """Turn (w, x, y, z) into a rotation matrix (3, 3)."""
    w, x, y, z = np.asarray(quaternion) / np.linalg.norm(quaternion)
    return np.array(
        [
            [1 - 2 * (y * y + z * z), 2 * (x * y - w * z), 2 * (x * z + w * y)],
            [2 * (x * y + w * z), 1 - 2 * (x * x + z * z), 2 * (y * z - w * x)],
            [2 * (x * z - w * y), 2 * (y * z + w * x), 1 - 2 * (x * x + y * y)],
        ]
    )
