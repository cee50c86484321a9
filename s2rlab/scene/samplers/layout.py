"""Drawing what else is in the scene.

Nothing that lies on the surface touches anything else there: bounding spheres are kept apart, later ones moving
outwards from the part. A heap is the exception; its members are to be dropped by whoever builds the scene.
"""

from collections.abc import Sequence

import numpy as np

from s2rlab.scene.factors.layout import Distractors, Instances, Occluders
from s2rlab.scene.factors.surface import Material
from s2rlab.scene.params import InstanceParams, LayoutParams, ObjectParams, ObjectShape
from s2rlab.scene.samplers.draw import chance, count, log_uniform, rotation, uniform
from s2rlab.scene.samplers.surface import material

STRAY = Material(metal=0.5, cad_colour=0.5)  # of objects that are no subject of study, whatever the part's factor says
STEP = 0.25  # bounding-sphere radii an object moves outwards to find room
MARGIN = 0.1  # sides of the frame that stray objects may lie outside it
HEAP_RADIUS = 0.6  # bounding-sphere radii about the first part, over which a heap is dropped

Place = tuple[float, float]
Disc = tuple[Place, float]  # what is taken on the surface: middle and radius, bounding-sphere radii of the part


def layout(
    distractors: Sequence[ObjectParams],
    occluders: Sequence[ObjectParams],
    instances: tuple[tuple[InstanceParams, ...], bool],
    factor: Occluders,
) -> LayoutParams:
    """Put the scene together; alone, the part need not be measured for how much of it is visible."""
    more, heap = instances
    crowded = bool(distractors or occluders or more)
    return LayoutParams(
        distractors=tuple(distractors),
        occluders=tuple(occluders),
        least_visible=factor.least_visible if crowded else 0.0,
        instances=more,
        heap=heap,
    )


def distractors(
    rng: np.random.Generator, factor: Distractors, taken: Sequence[Disc], *, resting: bool
) -> list[ObjectParams]:
    """Draw stray objects: beside `taken` on a surface, or behind a part that hangs free."""
    found: list[ObjectParams] = []
    discs = list(taken)
    for _ in range(count(rng, factor.count) if factor.on else 0):
        size = log_uniform(rng, factor.size)
        beside = _polar(rng, uniform(rng, factor.distance))
        behind = (float(rng.uniform(-0.5 - MARGIN, 0.5 + MARGIN)), float(rng.uniform(-0.5 - MARGIN, 0.5 + MARGIN)))
        depth = -uniform(rng, factor.depth)
        if resting:
            beside = _free_place(beside, size, discs)
            discs.append((beside, size))
        found.append(_stray(rng, factor.shapes, beside if resting else behind, 0.0 if resting else depth, size))
    return found


def occluders(rng: np.random.Generator, factor: Occluders) -> list[ObjectParams]:
    """Draw objects between camera and part, spread evenly over a square about the frame's middle."""
    found = []
    for _ in range(count(rng, factor.count) if factor.on else 0):
        size = log_uniform(rng, factor.size)
        x, y = rng.uniform(-factor.reach, factor.reach, size=2)
        found.append(_stray(rng, factor.shapes, (float(x), float(y)), uniform(rng, factor.nearness), size))
    return found


def instances(rng: np.random.Generator, factor: Instances, *, resting: bool) -> tuple[tuple[InstanceParams, ...], bool]:
    """Draw more of the same part, and whether they are dropped in a heap; there is none where nothing lies."""
    if not factor.on:
        return (), False
    heap = chance(rng, factor.heap) and resting
    found: list[InstanceParams] = []
    discs: list[Disc] = [((0.0, 0.0), 1.0)]
    for _ in range(count(rng, factor.count)):
        pose, turn = float(rng.random()), rotation(rng)
        apart = uniform(rng, factor.distance)
        around = _polar(rng, HEAP_RADIUS * np.sqrt(rng.random()) if heap else apart)
        if not heap:
            around = _free_place(around, factor.distance.low - 1, discs)
            discs.append((around, 1.0))
        found.append(InstanceParams(stable_pose=pose, rotation=turn, place=around))
    return tuple(found), heap


def discs_of(instances: Sequence[InstanceParams]) -> list[Disc]:
    """Say what the part and its copies take of the surface."""
    return [((0.0, 0.0), 1.0), *((instance.place, 1.0) for instance in instances)]


def _stray(
    rng: np.random.Generator, shapes: Sequence[ObjectShape], place: Place, nearness: float, size: float
) -> ObjectParams:
    return ObjectParams(
        shape=shapes[int(rng.integers(len(shapes)))],
        part=float(rng.random()),
        rotation=rotation(rng),
        place=place,
        nearness=nearness,
        size=size,
        material=material(rng, STRAY),
    )


def _polar(rng: np.random.Generator, distance: float) -> Place:
    azimuth = rng.uniform(0, 2 * np.pi)
    return (float(distance * np.cos(azimuth)), float(distance * np.sin(azimuth)))


def _free_place(place: Place, radius: float, taken: Sequence[Disc]) -> Place:
    """Move outwards from the part until nothing is touched."""
    at = np.asarray(place)
    outward = at / max(float(np.linalg.norm(at)), 1e-9)
    while any(np.linalg.norm(at - middle) < radius + other for middle, other in taken):
        at = at + STEP * outward
    return (float(at[0]), float(at[1]))
