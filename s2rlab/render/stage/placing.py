"""Where everything stands: from scene parameters to a list of placed bodies."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any, Literal

import numpy as np
from numpy.typing import NDArray

from s2rlab.render.stage.shapes import shape_subject
from s2rlab.render.stage.subject import Subject, matrix_of, resting_rotation
from s2rlab.scene.camera import Camera, frame_part
from s2rlab.scene.heap import Body, settle
from s2rlab.scene.params import InstanceParams, MaterialParams, ObjectParams, SceneParams

Array = NDArray[Any]


CLEARANCE = 0.5  # of a stray's radius, once it is drawn smaller for being near
MOST_NEAR = 0.08  # of the camera's distance
WIDEST = 8.0  # times the frame's side in which a body is looked for that the frame cuts
NEAREST = 0.02  # bounding-sphere radii in front of the camera


@dataclass(frozen=True, slots=True)
class Placed:
    """One body in the world."""

    kind: Literal["part", "stray"]  # a part is what the picture shows; strays lie around
    subject: Subject
    material: MaterialParams
    rotation: Array  # (3, 3) own axes to world axes
    position: Array  # (3,) of its centre in the world, bounding-sphere radii of the first part
    scale: float = 1.0  # its radius / radius of the first part
    other: int | None = None  # a stray that is one of the project's other parts: which

    @property
    def known(self) -> bool:
        """Whether it is a part of the project, which ground truth tells of."""
        return self.kind == "part" or self.other is not None

    @property
    def corners(self) -> Array:
        """Its outermost corners in the world, (n, 3)."""
        return np.asarray(self.subject.points @ self.rotation.T * self.scale + self.position)

    @property
    def matrix(self) -> Array:
        """Own coordinates to the world, (4, 4)."""
        matrix = np.eye(4)
        matrix[:3, :3] = self.rotation * self.scale
        matrix[:3, 3] = self.position
        return matrix

    @property
    def lowest(self) -> float:
        """Height of its lowest point above its centre; negative."""
        return float((self.subject.points @ self.rotation[2]).min()) * self.scale


@dataclass(frozen=True, slots=True)
class Layout:
    """All that is placed; the first body is the part that the picture is about."""

    bodies: tuple[Placed, ...]
    camera: Camera
    floor: float | None  # height of the table; None: nothing below
    framing: Camera | None = None  # the scene's own camera, which the table's pattern is laid out for; None: `camera`

    def seen_by(self, camera: Camera) -> "Layout":
        """Give the very same things before another camera."""
        return replace(self, camera=camera, framing=self.framing or self.camera)


def place(subject: Subject, params: SceneParams, others: Sequence[Subject] = ()) -> Layout:
    """Place the part, its copies and the stray objects, and the camera before them.

    Parameters
    ----------
    others
        Other parts of the project, for strays of shape "part"; with none these are left out.
    """
    rotation = part_rotation(subject, params)
    first = Placed("part", subject, params.material, rotation, np.zeros(3))
    floor = None if params.view.stable_pose is None else first.lowest
    camera = frame_part(params.view, subject.points @ rotation.T)
    bodies = [first]
    copies = [_instance(first, copy, camera, floor) for copy in params.layout.instances]
    bodies += _heaped(first, copies, floor) if params.layout.heap and floor is not None else copies
    for stray in params.layout.distractors:
        bodies += _stray(stray, others, camera, floor)
    for stray in params.layout.occluders:
        bodies += _stray(stray, others, camera, None)
    return Layout(tuple(bodies), camera, floor)


def part_rotation(subject: Subject, params: SceneParams) -> Array:
    """Give the rotation (3, 3) from part axes to world axes: free, or a resting pose turned about the vertical."""
    free = matrix_of(params.view.rotation)
    if params.view.stable_pose is None:
        return free
    return resting_rotation(subject, params.view.stable_pose, free)


def _instance(first: Placed, copy: InstanceParams, camera: Camera, floor: float | None) -> Placed:
    free = matrix_of(copy.rotation)
    if floor is None:
        across = copy.place[0] * camera.axes[0] + copy.place[1] * camera.axes[1]
        return Placed("part", first.subject, first.material, free, across)
    body = Placed("part", first.subject, first.material, resting_rotation(first.subject, copy.stable_pose, free), _O)
    return _standing(body, copy.place, floor)


def _heaped(first: Placed, copies: Sequence[Placed], floor: float) -> list[Placed]:
    """Drop the copies on each other about the first part, which stays where it lies."""
    samples = first.subject.samples()
    bodies = [
        Body(samples, body.rotation, (float(body.position[0]), float(body.position[1])), heaped=body is not first)
        for body in (first, *copies)
    ]
    settled = settle(bodies)
    return [
        replace(copy, rotation=rotation, position=middle + np.array([0, 0, floor]))
        for copy, rotation, middle in zip(copies, settled.rotations[1:], settled.middles[1:], strict=True)
    ]


def _stray(stray: ObjectParams, others: Sequence[Subject], camera: Camera, floor: float | None) -> list[Placed]:
    other = None
    if stray.shape == "part":
        if not others:
            return []
        other = min(int(stray.part * len(others)), len(others) - 1)
        subject = others[other]
    else:
        subject = shape_subject(stray.shape)
    free = matrix_of(stray.rotation)
    if floor is not None:
        rotation = resting_rotation(subject, stray.part, free)
        lying = Placed("stray", subject, stray.material, rotation, _O, stray.size, other)
        return [_standing(lying, stray.place, floor)]
    distance = float(np.linalg.norm(camera.position))
    # a wide lens comes near: what hangs before or behind the part must not cut into it
    clear = 1 + stray.size * CLEARANCE
    away = distance * (1 - stray.nearness)
    away = min(away, distance - clear) if stray.nearness > 0 else max(away, distance + clear)
    away = max(away, MOST_NEAR * distance)
    side = 2 * np.tan(np.radians(camera.field_of_view) / 2) * away
    x, y = np.asarray(stray.place) + 0.5 - camera.centre
    position = camera.position + camera.axes.T @ np.array([x * side, y * side, away])
    # the same size on screen wherever it stands
    return [Placed("stray", subject, stray.material, free, position, stray.size * away / distance, other)]


def widening(placed: Placed, camera: Camera) -> float | None:
    """Give how many times as wide the frame must be to hold a whole body about its middle; None: the frame holds it."""
    seen = camera.project(placed.corners)
    ahead = (placed.corners - camera.position) @ camera.axes[2]
    if ahead.min() > NEAREST and seen.min() >= 0 and seen.max() <= 1:
        return None
    if ahead.min() <= NEAREST:
        return WIDEST
    return min(1.02 * 2 * float(np.abs(seen - camera.centre).max()), WIDEST)


def _standing(body: Placed, place: tuple[float, float], floor: float) -> Placed:
    return replace(body, position=np.array([*place, floor - body.lowest]))


_O = np.zeros(3)
