"""Meshes for VTK: smooth where they are round, with their colours, and coarser ones of fewer triangles."""

import numpy as np
from numpy.typing import NDArray
from vtkmodules.util.numpy_support import numpy_to_vtk, numpy_to_vtkIdTypeArray
from vtkmodules.vtkCommonCore import vtkPoints
from vtkmodules.vtkCommonDataModel import vtkCellArray, vtkPolyData
from vtkmodules.vtkFiltersCore import vtkFeatureEdges, vtkPolyDataNormals, vtkQuadricClustering

from s2rlab_ui.glb import Body

CREASE = 25.0  # degrees: sharper edges stay sharp


def mesh_of(body: Body) -> vtkPolyData:
    """Wrap a body; its colours, if it has any, belong to vertices and, as means, to triangles too."""
    points, cells, mesh = vtkPoints(), vtkCellArray(), vtkPolyData()
    points.SetData(numpy_to_vtk(np.ascontiguousarray(body.places), deep=True))
    cells.SetData(3, numpy_to_vtkIdTypeArray(np.ascontiguousarray(body.faces.ravel()), deep=True))
    mesh.SetPoints(points)
    mesh.SetPolys(cells)
    colours = _colours(body)
    if colours is not None:
        mesh.GetCellData().SetScalars(_bytes(colours[body.faces].mean(axis=1)))
        if body.picture is None:
            mesh.GetPointData().SetScalars(_bytes(colours))
        else:
            mesh.GetPointData().SetTCoords(numpy_to_vtk(np.ascontiguousarray(body.uv), deep=True))
    return mesh


def smooth(mesh: vtkPolyData) -> vtkPolyData:
    """Give a mesh normals that break at sharp edges."""
    normals = vtkPolyDataNormals()
    normals.SetInputData(mesh)
    normals.SetFeatureAngle(CREASE)
    normals.SetConsistency(False)
    normals.Update()
    return normals.GetOutput()


def coarser(mesh: vtkPolyData, cells: int) -> vtkPolyData:
    """Join what lies in one of so many cells along the longest side; colours of triangles stay."""
    clustered = vtkQuadricClustering()
    clustered.SetInputData(mesh)
    clustered.SetNumberOfDivisions(cells, cells, cells)
    clustered.SetAutoAdjustNumberOfDivisions(True)
    clustered.SetCopyCellData(mesh.GetCellData().GetScalars() is not None)
    clustered.Update()
    return clustered.GetOutput()


def edges(mesh: vtkPolyData) -> vtkPolyData:
    """Give the lines along sharp and open edges."""
    found = vtkFeatureEdges()
    found.SetInputData(mesh)
    found.SetFeatureAngle(CREASE)
    found.ManifoldEdgesOff()
    found.NonManifoldEdgesOff()
    found.ColoringOff()
    found.Update()
    return found.GetOutput()


def _colours(body: Body) -> NDArray[np.uint8] | None:
    """Colours of the vertices (n, 3): their own, or those of the picture at their place."""
    if body.picture is None or body.uv is None:
        return body.colours
    height, width, _ = body.picture.shape
    x = (body.uv[:, 0] % 1 * width).astype(int).clip(0, width - 1)
    y = ((1 - body.uv[:, 1]) % 1 * height).astype(int).clip(0, height - 1)
    return np.asarray(body.picture[y, x], np.uint8)


def _bytes(colours: NDArray[np.uint8]) -> object:
    return numpy_to_vtk(np.ascontiguousarray(colours.round().astype(np.uint8)), deep=True)
