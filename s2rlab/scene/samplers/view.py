"""Drawing the view: where the camera stands, how the part lies, how it sits in the frame."""

import numpy as np

from s2rlab.scene.factors.view import Framing, Pose, Viewpoint
from s2rlab.scene.params import ViewParams
from s2rlab.scene.samplers.draw import chance, direction, rotation, uniform

Frame = tuple[float, float, float, float]  # fill, shift x, shift y, field of view

NEUTRAL_ROTATION = (1.0, 0.0, 0.0, 0.0)
NEUTRAL_DIRECTION = (0.6, -0.6, 0.52915)
NEUTRAL_FRAME = (0.75, 0.0, 0.0, 30.0)


def view(rng: np.random.Generator, viewpoint: Viewpoint, pose: Pose, frame: Frame) -> ViewParams:
    """Draw view and pose, which share a generator: everything is drawn, then what is off gives way.

    Directions are uniform on the sphere between the two elevations, not uniform in angle: drawing the elevation
    itself would crowd the poles. Rotations are uniform, too; a resting pose takes its turn about the vertical from it.
    """
    resting = chance(rng, pose.resting) and pose.on
    pick = float(rng.random())
    turn = rotation(rng)
    toward = direction(rng, viewpoint.table_elevation if resting else viewpoint.elevation)
    roll = uniform(rng, viewpoint.roll)
    fill, shift_x, shift_y, field_of_view = frame
    return ViewParams(
        rotation=turn if pose.on else NEUTRAL_ROTATION,
        stable_pose=pick if resting else None,
        direction=toward if viewpoint.on else NEUTRAL_DIRECTION,
        roll=roll if viewpoint.on else 0.0,
        field_of_view=field_of_view,
        fill=fill,
        shift=(shift_x, shift_y),
    )


def framing(rng: np.random.Generator, factor: Framing) -> Frame:
    """Draw the part's size and place in the frame (sides of the frame) and the field of view (degrees)."""
    if not factor.on:
        return NEUTRAL_FRAME
    x, y = rng.uniform(-factor.shift, factor.shift, size=2)
    return uniform(rng, factor.fill), float(x), float(y), uniform(rng, factor.field_of_view)
