"""The soft shadow where a part stands, on a plane just below it: sharp where it touches, soft where it does not."""

import cv2
import numpy as np
from numpy.typing import NDArray
from vtkmodules.util.numpy_support import numpy_to_vtk, vtk_to_numpy
from vtkmodules.vtkCommonDataModel import vtkImageData, vtkPolyData
from vtkmodules.vtkFiltersSources import vtkPlaneSource
from vtkmodules.vtkRenderingCore import vtkActor, vtkPolyDataMapper, vtkTexture

SIDE = 160  # pixels of the picture of the shadow
ROOM = 0.38  # around the outline, of its longer side: the shadow fades away there, and every pixel of it costs
DARK = 0.55  # opacity where it is darkest
BELOW = 0.004  # under the part, of its longer side
LAYERS = (  # how high above the ground, of the longer side; how dark; how soft, of the longer side
    (0.00, 0.02, 0.55, 0.02),
    (0.02, 0.12, 0.40, 0.05),
    (0.12, 0.40, 0.32, 0.10),
    (0.40, 9.99, 0.24, 0.13),
)


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
    actor.SetTexture(_texture(shade(mesh, middle[:2] - half, SIDE / (2 * half))))
    actor.GetProperty().LightingOff()
    actor.GetProperty().BackfaceCullingOn()  # nobody looks through a table
    actor.ForceTranslucentOn()
    return actor


def shade(mesh: vtkPolyData, corner: NDArray[np.float64], scale: float) -> NDArray[np.float32]:
    """Work out how little light comes to the ground, (SIDE, SIDE) of 0 to 1; row 0 has the lowest y.

    What touches the ground takes away much, right below itself; what is high above it little, but all around.

    Parameters
    ----------
    corner
        Lowest x and y of the picture, mm.
    scale
        Pixels per mm.
    """
    left = np.ones((SIDE, SIDE), np.float32)
    if not mesh.GetNumberOfPolys():
        return 1 - left
    corners = vtk_to_numpy(mesh.GetPoints().GetData())[vtk_to_numpy(mesh.GetPolys().GetConnectivityArray())]
    corners = corners.reshape(-1, 3, 3)
    reach = SIDE / scale / (1 + 2 * ROOM)
    heights = (corners[..., 2].min(axis=1) - corners[..., 2].min()) / reach
    places = ((corners[..., :2] - corner) * scale).round().astype(np.int32)
    for low, high, dark, soft in LAYERS:
        outline = np.zeros((SIDE, SIDE), np.float32)
        for triangle in places[(heights >= low) & (heights < high)]:
            cv2.fillConvexPoly(outline, triangle, 1.0)
        left *= 1 - dark * cv2.GaussianBlur(outline, (0, 0), max(soft * reach * scale, 0.8))
    return np.asarray((1 - left) * _fading(), np.float32)


def _fading() -> NDArray[np.float32]:
    """Let the shadow end before the picture does: 1 in the middle, 0 at the border."""
    away = np.abs(np.linspace(-1, 1, SIDE, dtype=np.float32))
    inside = np.clip((1 - np.hypot(away[:, None], away)) / 0.4, 0, 1)
    return np.asarray(inside * inside * (3 - 2 * inside), np.float32)


def _texture(dark: NDArray[np.float32]) -> vtkTexture:
    pixels = np.zeros((SIDE * SIDE, 4), np.uint8)
    pixels[:, 3] = (255 * DARK * dark).round().ravel()
    image = vtkImageData()
    image.SetDimensions(SIDE, SIDE, 1)
    image.GetPointData().SetScalars(numpy_to_vtk(pixels, deep=True))
    texture = vtkTexture()
    texture.SetInputData(image)
    texture.SetColorModeToDirectScalars()
    texture.InterpolateOn()
    return texture
