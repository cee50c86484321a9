"""Built-in shapes of stray objects."""

from collections.abc import Callable
from functools import cache

import trimesh
from trimesh.creation import annulus, box, cone, cylinder, icosphere, torus

from s2rlab.render.stage.subject import Subject, subject_from
from s2rlab.scene.params import ObjectShape

_MAKERS: dict[ObjectShape, Callable[[], trimesh.Trimesh]] = {
    "box": lambda: box((1.0, 0.7, 0.5)),
    "cylinder": lambda: cylinder(0.4, 1.2, sections=48),
    "sphere": lambda: icosphere(subdivisions=3),
    "cone": lambda: cone(0.5, 1.1, sections=48),
    "torus": lambda: torus(1.0, 0.3, major_sections=48, minor_sections=20),
    "ring": lambda: annulus(0.6, 1.0, 0.35, sections=48),
    "plate": lambda: box((1.0, 0.8, 0.06)),
}


@cache
def shape_subject(shape: ObjectShape) -> Subject:
    """Make a built-in shape; kept for the next picture."""
    return subject_from(_MAKERS[shape]())
