"""Between numpy and VTK."""

from typing import Any

import numpy as np
from numpy.typing import NDArray
from vtkmodules.util.numpy_support import numpy_to_vtk, vtk_to_numpy
from vtkmodules.vtkCommonCore import vtkPoints
from vtkmodules.vtkCommonDataModel import vtkCellArray, vtkImageData, vtkPolyData
from vtkmodules.vtkFiltersCore import vtkPolyDataNormals
from vtkmodules.vtkRenderingOpenGL2 import vtkOpenGLTexture

from s2rlab.mesh.refine import places

MORE = "more"  # name of an array, and of the vertex attribute of the shaders
CREASE_ANGLE = 30.0  # degrees; a sharper edge stays sharp
Array = NDArray[Any]


def surface(
    vertices: Array, faces: Array, uv: Array | None = None, colours: Array | None = None, more: Array | None = None
) -> vtkPolyData:
    """Wrap a triangle mesh and give it normals that break at sharp edges, whatever vertices are doubled for.

    Parameters
    ----------
    uv
        (n, 2) texture coordinates of the vertices.
    colours
        (n, 3) uint8 of the vertices, see `root`.
    more
        (n, 3) float32 of the vertices, metallic, roughness and burnt-in light: the array MORE.
    """
    place = np.arange(len(vertices))
    if uv is not None or colours is not None or more is not None:
        place = places(vertices)  # shading does not break where only colours do
    first = np.unique(place, return_index=True)[1]
    shaded = vtkPolyDataNormals()
    shaded.SetInputData(plain_surface(vertices[first], place[faces]))
    shaded.SetFeatureAngle(CREASE_ANGLE)
    shaded.ConsistencyOff()
    shaded.Update()
    result = shaded.GetOutput()
    if len(first) == len(vertices) and uv is None and colours is None and more is None:
        return result
    return _with_attributes(result, vertices, faces, (uv, colours, more))


def _with_attributes(
    shaded: vtkPolyData, vertices: Array, faces: Array, values: tuple[Array | None, Array | None, Array | None]
) -> vtkPolyData:
    """Give every corner its vertex's values and the normal of the shaded mesh, which has the same faces."""
    corners, points = vtk_to_numpy(shaded.GetPolys().GetConnectivityArray()), shaded.GetNumberOfPoints()
    pair = faces.ravel().astype(np.int64) * points + corners
    pair, numbers = np.unique(pair, return_inverse=True)
    vertex, point = pair // points, pair % points
    result = plain_surface(vertices[vertex], numbers.reshape(-1, 3))
    normals = vtk_to_numpy(shaded.GetPointData().GetNormals())[point]
    uv, colours, more = (None if part is None else np.ascontiguousarray(part[vertex]) for part in values)
    data = result.GetPointData()
    data.SetNormals(numpy_to_vtk(normals, deep=True))
    if uv is not None:
        data.SetTCoords(numpy_to_vtk(uv.astype(np.float32), deep=True))
    if colours is not None:
        data.SetScalars(numpy_to_vtk(colours.astype(np.uint8), deep=True))
    if more is not None:
        array = numpy_to_vtk(more.astype(np.float32), deep=True)
        array.SetName(MORE)
        data.AddArray(array)
    return result


def root(light: Array) -> Array:
    """Encode linear light 0..1 as the shaders take it: bytes of its square root, which are fine in the dark."""
    return (np.sqrt(np.clip(light, 0, 1)) * 255 + 0.5).astype(np.uint8)


def plain_surface(vertices: Array, faces: Array) -> vtkPolyData:
    """Wrap a triangle mesh and nothing else."""
    data, points, cells = vtkPolyData(), vtkPoints(), vtkCellArray()
    points.SetData(numpy_to_vtk(np.asarray(vertices, np.float32), deep=True))
    cells.SetData(3, numpy_to_vtk(np.asarray(faces, np.int64).ravel(), deep=True))
    data.SetPoints(points)
    data.SetPolys(cells)
    return data


def triangles(data: vtkPolyData) -> tuple[Array, Array]:
    """Give vertices (v, 3) and faces (f, 3) of a mesh of triangles."""
    faces = vtk_to_numpy(data.GetPolys().GetConnectivityArray()).reshape(-1, 3)
    return vtk_to_numpy(data.GetPoints().GetData()).copy(), faces.astype(np.int32)


def texture(picture: Array, *, repeat: bool = False, mipmaps: bool = False) -> vtkOpenGLTexture:
    """Wrap a picture (H, W, C) uint8 or float32, row 0 at v = 0."""
    result = vtkOpenGLTexture()
    result.SetColorModeToDirectScalars()
    result.InterpolateOn()
    result.SetRepeat(repeat)
    result.SetMipmap(mipmaps)
    result.SetMaximumAnisotropicFiltering(1)  # twenty times slower in software
    result.SetInputData(image(picture))
    return result


def image(picture: Array) -> vtkImageData:
    """Copy a picture (H, W, C) into VTK's image type."""
    result = vtkImageData()
    result.SetDimensions(picture.shape[1], picture.shape[0], 1)
    flat = np.ascontiguousarray(picture.reshape(-1, picture.shape[2]))
    result.GetPointData().SetScalars(numpy_to_vtk(flat, deep=True))
    return result
