"""From lighting parameters to the settings of the shader."""

from collections import OrderedDict
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from vtkmodules.vtkRenderingOpenGL2 import vtkOpenGLTexture

from s2rlab.render import environments
from s2rlab.render.stage.body import Setting
from s2rlab.render.stage.room import Room, prepare_room
from s2rlab.render.stage.vtk_arrays import texture
from s2rlab.scene.camera import Camera
from s2rlab.scene.factors.light import MOST_LIGHTS
from s2rlab.scene.params import LightingParams, LightParams

MOST_ROOMS = 32  # kept; one takes 1.4 MB and some milliseconds
LUMA = np.array([0.2126, 0.7152, 0.0722])
Array = NDArray[Any]


class RoomShelf:
    """The environment maps used last, filtered and on the graphics card."""

    def __init__(self) -> None:
        self._kept: OrderedDict[int | tuple[str, int], tuple[vtkOpenGLTexture, Room]] = OrderedDict()

    def get(self, lighting: LightingParams) -> tuple[vtkOpenGLTexture, Room]:
        """Give the texture `roomTex` of the surroundings, and what was filtered into it."""
        file = lighting.environment_file
        key = lighting.environment if file is None else (file, _changed(file))  # a user may replace a map
        if key not in self._kept:
            if len(self._kept) >= MOST_ROOMS:
                self._kept.popitem(last=False)
            room = prepare_room(environments.surroundings(lighting.environment, lighting.environment_file))
            self._kept[key] = (texture(room.atlas), room)
        self._kept.move_to_end(key)
        return self._kept[key]


def _changed(file: str) -> int:
    """Say when a file was changed last; 0 if it is missing, of which whoever reads it tells."""
    try:
        return Path(file).stat().st_mtime_ns
    except OSError:
        return 0


def sorted_lights(lighting: LightingParams) -> list[LightParams]:
    """Give the MOST_LIGHTS strongest lights, the strongest, which casts the shadow, first."""
    return sorted(lighting.lights, key=lambda light: -light.intensity * float(np.dot(LUMA, light.colour)))[:MOST_LIGHTS]


def light_settings(lighting: LightingParams, lights: list[LightParams]) -> dict[str, Setting]:
    """Say direction and colour of all light that comes from outside the scene."""
    settings: dict[str, Setting] = {"lights": len(lights)}
    lamps = [number for light in lights for number in (*light.direction, *_colour(light))]
    settings["lamps"] = lamps + [0.0] * (6 * MOST_LIGHTS - len(lamps))
    even = lighting.ambient * environments.ENVIRONMENT_MEAN
    axes = room_axes(lighting.environment_yaw, lighting.environment_tilt)
    settings |= {name: _triple(axis) for name, axis in zip(("roomX", "roomY", "roomZ"), axes, strict=True)}
    return settings | {"evenLight": (even, even, even)}


def floor_settings(
    floor_colour: Array | None, room: Room, lighting: LightingParams, lights: list[LightParams]
) -> dict[str, Setting]:
    """Say what light falls on a table of that mean colour (3,), and what it sends up again; None: no table."""
    if floor_colour is None:
        return {"floorOn": 0.0, "floorLight": (0.0, 0.0, 0.0)}
    falling = [np.asarray(_colour(light)) * max(light.direction[2], 0) / np.pi for light in lights]
    even = room.overhead + lighting.ambient * environments.ENVIRONMENT_MEAN
    shade = falling[0] if lighting.shadows and lights else np.zeros(3)
    return {
        "floorOn": 1.0,
        "floorLight": _triple(floor_colour * (even + sum(falling))),
        "tableLight": _triple(even + sum(falling) - shade),
        "tableShade": _triple(shade),
    }


def view_settings(camera: Camera) -> dict[str, Setting]:
    """Say where the camera stands; the shader turns what it sees into world coordinates."""
    right, down, forward = camera.axes
    return {
        "eye": _triple(camera.position),
        "toRight": _triple(right),
        "toUp": _triple(-down),
        "toBack": _triple(-forward),
    }


def room_axes(yaw: float, tilt: float) -> Array:
    """Give the axes (3, 3, in rows) of the surroundings, turned by `yaw` and leant by `tilt` (degrees)."""
    c, s = np.cos(np.radians(tilt)), np.sin(np.radians(tilt))
    leant = np.array([[1, 0, 0], [0, c, -s], [0, s, c]])
    c, s = np.cos(np.radians(yaw)), np.sin(np.radians(yaw))
    return np.asarray((np.array([[c, -s, 0], [s, c, 0], [0, 0, 1]]) @ leant).T)


def _colour(light: LightParams) -> tuple[float, float, float]:
    red, green, blue = light.colour
    return (red * light.intensity, green * light.intensity, blue * light.intensity)


def _triple(values: Array) -> tuple[float, float, float]:
    x, y, z = values.tolist()
    return (x, y, z)
