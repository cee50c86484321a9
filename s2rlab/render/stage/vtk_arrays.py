"""Between numpy and VTK."""

from typing import Any

import numpy as np
from numpy.typing import NDArray
from vtkmodules.util.numpy_support import numpy_to_vtk, vtk_to_numpy
from vtkmodules.vtkCommonCore import vtkPoints
from vtkmodules.vtkCommonDataModel import vtkCellArray, vtkImageData, vtkPolyData
from vtkmodules.vtkFiltersCore import vtkPolyDataNormals
from vtkmodules.vtkRenderingOpenGL2 import vtkOpenGLTexture

CREASE_ANGLE = 30.0  # degrees; a sharper edge stays sharp
Array = NDArray[Any]


def surface(vertices: Array, faces: Array, uv: Array | None = None, colours: Array | None = None) -> vtkPolyData:
    """Wrap a triangle mesh and give it normals that break at sharp edges.

    Parameters
    ----------
    uv
        (n, 2) texture coordinates of the vertices.
    colours
        (n, 3) uint8 sRGB of the vertices.
    """
    data = plain_surface(vertices, faces)
    if uv is not None:
        data.GetPointData().SetTCoords(numpy_to_vtk(np.asarray(uv, np.float32), deep=True))
    if colours is not None:
        data.GetPointData().SetScalars(numpy_to_vtk(np.ascontiguousarray(colours, np.uint8), deep=True))
    normals = vtkPolyDataNormals()
    normals.SetInputData(data)
    normals.SetFeatureAngle(CREASE_ANGLE)
    normals.ConsistencyOff()
    normals.Update()
    return normals.GetOutput()


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
