"""The soft shadow where a part stands: its outline seen from above, blurred, on a plane just below it."""

import cv2
import numpy as np
from numpy.typing import NDArray
from vtkmodules.util.numpy_support import numpy_to_vtk, vtk_to_numpy
from vtkmodules.vtkCommonDataModel import vtkImageData, vtkPolyData
from vtkmodules.vtkFiltersSources import vtkPlaneSource
from vtkmodules.vtkRenderingCore import vtkActor, vtkPolyDataMapper, vtkTexture

SIDE = 128  # pixels of the picture of the shadow
ROOM = 0.25  # around the outline, of its longer side
SOFT = 6.0  # pixels
DARK = 0.42  # opacity where it is darkest
BELOW = 0.004  # under the part, of its longer side


def shadow_of(mesh: vtkPolyData) -> vtkActor:
    """Make the shadow of a mesh in mm, z up."""
    box = np.array(mesh.GetBounds()).reshape(3, 2)
    middle, reach = box.mean(axis=1), float(np.ptp(box[:2], axis=1).max() or 1.0)
    half = reach * (0.5 + ROOM)
    place = vtkPlaneSource()
    z = box[2, 0] - BELOW * reach
    place.SetOrigin(middle[0] - half, middle[1] - half, z)
    place.SetPoint1(middle[0] + half, middle[1] - half, z)
    place.SetPoint2(middle[0] - half, middle[1] + half, z)
    mapper = vtkPolyDataMapper()
    mapper.SetInputConnection(place.GetOutputPort())
    actor = vtkActor()
    actor.SetMapper(mapper)
    actor.SetTexture(_texture(outline(mesh, middle[:2] - half, SIDE / (2 * half))))
    actor.GetProperty().LightingOff()
    actor.GetProperty().BackfaceCullingOn()  # nobody looks through a table
    actor.ForceTranslucentOn()
    return actor


def outline(mesh: vtkPolyData, corner: NDArray[np.float64], scale: float) -> NDArray[np.float32]:
    """Draw a mesh of triangles from above and blur it, (SIDE, SIDE) of 0 to 1; row 0 has the lowest y.

    Parameters
    ----------
    corner
        Lowest x and y of the picture, mm.
    scale
        Pixels per mm.
    """
    picture = np.zeros((SIDE, SIDE), np.float32)
    if mesh.GetNumberOfPolys():
        points = (vtk_to_numpy(mesh.GetPoints().GetData())[:, :2] - corner) * scale
        for triangle in points[vtk_to_numpy(mesh.GetPolys().GetConnectivityArray()).reshape(-1, 3)].round().astype(int):
            cv2.fillConvexPoly(picture, triangle, 1.0)
    return np.asarray(cv2.GaussianBlur(picture, (0, 0), SOFT), np.float32)


def _texture(shade: NDArray[np.float32]) -> vtkTexture:
    pixels = np.zeros((SIDE * SIDE, 4), np.uint8)
    pixels[:, 3] = (255 * DARK * shade).round().ravel()
    image = vtkImageData()
    image.SetDimensions(SIDE, SIDE, 1)
    image.GetPointData().SetScalars(numpy_to_vtk(pixels, deep=True))
    texture = vtkTexture()
    texture.SetInputData(image)
    texture.SetColorModeToDirectScalars()
    texture.InterpolateOn()
    return texture
