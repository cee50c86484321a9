"""A part made ready for the stage: its size, resting poses, colours, and copies with fewer triangles."""

from dataclasses import dataclass, field, replace
from typing import Any

import fast_simplification
import numpy as np
import trimesh
from numpy.typing import NDArray
from scipy.spatial import cKDTree
from vtkmodules.vtkCommonDataModel import vtkPolyData
from vtkmodules.vtkFiltersCore import vtkQuadricClustering

from s2rlab.mesh.artifacts import BAKED
from s2rlab.mesh.hull import even_directions, spread_over, weights_within
from s2rlab.mesh.looks import COLOUR, GLOSS, base_colour, decoded, picture_of
from s2rlab.mesh.refine import places
from s2rlab.mesh.resting import resting_poses
from s2rlab.mesh.topology import edges_of
from s2rlab.render.stage.vtk_arrays import plain_surface, root, surface, triangles

FINEST = 40_000  # triangles that a picture of FINEST_AT pixels can tell apart
FINEST_AT = 256  # pixels
DIRECTIONS = 600  # in which the hull's farthest corner is kept
SAMPLES = 1500
LOOKED_AT = 200_000  # points of a mesh whose looks its thinned copies take
FINER = 3  # times more triangles for a thinned mesh with colours: they are as fine as its triangles are
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
    vertex_colours: Array | None = None  # (v, 3) uint8 sRGB, a factor of the skin
    gloss: Array | None = None  # (v, 2) uint8, metallic and roughness in 255ths, as the CAD file says
    burnt_in: Array | None = None  # (v,) float 0..1: light that any albedo is multiplied with
    blur: float = 0.0  # sigma, texels, of every albedo map on it
    levels: dict[int, vtkPolyData] = field(default_factory=dict, repr=False, compare=False)  # made when first needed
    spread: list[Array] = field(default_factory=list, repr=False, compare=False)  # the same: see `samples`

    def surface_for(self, pixels: float) -> vtkPolyData:
        """Give the surface with no more triangles than a part of that size on screen can show."""
        budget = FINEST * min(max(pixels / FINEST_AT, 0.25), 4.0) ** 2
        level = max(0, int(np.ceil(np.log(max(len(self.faces) / budget, 1)) / np.log(LEVEL_STEP))))
        if level not in self.levels:
            self.levels[level] = self._level(len(self.faces) // LEVEL_STEP**level)
        return self.levels[level]

    def samples(self) -> Array:
        """Spread SAMPLES points (p, 3) over the surface, and add its outermost corners."""
        if not self.spread:
            self.spread.append(np.vstack([spread_over(self.vertices[self.faces], SAMPLES)[0], self.points]))
        return self.spread[0]

    def _level(self, count: int) -> vtkPolyData:
        if count >= len(self.faces):
            colours = None if self.vertex_colours is None else root(decoded(self.vertex_colours))
            return surface(self.vertices, self.faces, self.uv, colours, self._more())
        if self.skin is None and self.vertex_colours is None and self.gloss is None and self.burnt_in is None:
            return surface(*thinned(self.vertices, self.faces, count))
        return self._coloured(count)

    def _more(self) -> Array | None:
        """Put metallic, roughness and burnt-in light of the vertices together, (v, 3) float32."""
        if self.gloss is None and self.burnt_in is None:
            return None
        more = np.ones((len(self.vertices), 3), np.float32)
        if self.gloss is not None:
            more[:, :2] = self.gloss / np.float32(255)
        if self.burnt_in is not None:
            more[:, 2] = self.burnt_in
        return more

    def _coloured(self, count: int) -> vtkPolyData:
        """Thin the mesh to triangles of even size, each in the looks of the face that is nearest to its middle."""
        vertices, faces = clustered(self.vertices, self.faces, FINER * count)
        corners = vertices[faces]
        points, nearest, _ = spread_over(self.vertices[self.faces], LOOKED_AT)
        face = self.faces[nearest[cKDTree(points).query(corners.mean(axis=1))[1]]]
        weights = weights_within(self.vertices[face], corners).astype(np.float32)

        def found(values: Array | None) -> Array | None:
            if values is None:
                return None
            return np.einsum("nkc,ncd->nkd", weights, values[face].astype(np.float32)).reshape(-1, values.shape[1])

        colours = None if self.vertex_colours is None else found(decoded(self.vertex_colours))
        return surface(
            corners.reshape(-1, 3),
            np.arange(faces.size).reshape(-1, 3),
            found(self.uv),
            None if colours is None else root(colours),
            found(self._more()),
        )


def thinned(vertices: Array, faces: Array, count: int) -> tuple[Array, Array]:
    """Thin a mesh that fits the unit sphere to about `count` faces, fewer where it is flat."""
    vertices, faces = clustered(vertices, faces, 3 * count)
    if len(faces) <= 1.5 * count:
        return vertices, faces
    merged = trimesh.Trimesh(vertices, faces, process=True)  # thinning needs shared vertices
    points, kept = fast_simplification.simplify(
        np.asarray(merged.vertices, np.float32), np.asarray(merged.faces, np.int32), target_count=count
    )
    return points, kept


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
    return Subject(
        vertices=vertices.astype(np.float32),
        faces=faces,
        points=_outermost(corners),
        poses=poses,
        chances=np.cumsum(chances),
        colour=_colour(mesh),
        scale=scale,
        closed=not large and _closed(mesh),
        uv=uv,
        skin=skin,
        vertex_colours=_vertex_colours(mesh),
        gloss=_attribute(mesh, GLOSS),
        burnt_in=_attribute(mesh, BAKED),
    )


def _closed(mesh: trimesh.Trimesh) -> bool:
    """Say whether a surface has no way in and looks outward; vertices may be doubled where colours meet."""
    edges = edges_of(places(np.asarray(mesh.vertices))[mesh.faces])
    return not edges.open and not edges.same.any() and float(mesh.volume) > 0


def _outermost(points: Array) -> Array:
    """Keep the farthest of hull corners (n, 3) in DIRECTIONS directions, even over the sphere."""
    if len(points) <= DIRECTIONS:
        return points
    return np.asarray(points[np.unique((points @ even_directions(DIRECTIONS).T).argmax(axis=0))])


def _colour(mesh: trimesh.Trimesh) -> Colour | None:
    light = base_colour(mesh)
    if light is None:
        return None
    red, green, blue = light.tolist()
    return (red, green, blue)


def _skin(mesh: trimesh.Trimesh) -> tuple[Array | None, Array | None]:
    """Give the texture coordinates (v, 2) and the picture of a glTF material, or two times None."""
    uv, picture = getattr(mesh.visual, "uv", None), picture_of(mesh)
    if uv is None or picture is None or len(uv) != len(mesh.vertices):
        return None, None
    return np.asarray(uv, np.float32), picture[::-1]


def _vertex_colours(mesh: trimesh.Trimesh) -> Array | None:
    visual = mesh.visual
    if isinstance(visual, trimesh.visual.ColorVisuals) and visual.kind == "vertex":
        return np.asarray(visual.vertex_colors[:, :3], np.uint8)
    return _attribute(mesh, COLOUR)


def _attribute(mesh: trimesh.Trimesh, name: str) -> Array | None:
    values: Any = mesh.vertex_attributes.get(name)
    return None if values is None or len(values) != len(mesh.vertices) else np.asarray(values)


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
