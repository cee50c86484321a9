"""Drawing scene parameters: a pure function of a random generator and a randomization space.

Every factor draws from a generator of its own, so that switching one off leaves the draws of the others as they were.
"""

import numpy as np

from s2rlab.scene.params import LayoutParams, SceneParams
from s2rlab.scene.samplers.background import background
from s2rlab.scene.samplers.camera import camera
from s2rlab.scene.samplers.draw import black_body, direction, rotation
from s2rlab.scene.samplers.layout import discs_of, distractors, instances, layout, occluders
from s2rlab.scene.samplers.light import NEUTRAL_LIGHTS, environment, lamps, lighting
from s2rlab.scene.samplers.shape import shape
from s2rlab.scene.samplers.surface import material, textured
from s2rlab.scene.samplers.view import framing, view
from s2rlab.scene.space import RandomizationSpace

__all__ = ["NEUTRAL_LIGHTS", "black_body", "direction", "rotation", "sample", "scene_rng"]

# in this order for good: a new one goes to the end, or every picture of old seeds changes
STREAMS = (
    "view", "framing", "background", "environment", "lights", "material", "camera",
    "texture", "shape", "distractors", "occluders", "instances",
)  # fmt: skip


def scene_rng(seed: int, index: int, attempt: int = 0) -> np.random.Generator:
    """Make the generator of picture `index`; `attempt` counts re-draws of pictures that were no use."""
    return np.random.default_rng([seed, index, attempt] if attempt else [seed, index])


def sample(rng: np.random.Generator, space: RandomizationSpace) -> SceneParams:
    """Draw one scene from `space`.

    Ranges are uniform but those whose field says "log", which are uniform in their logarithm; directions and
    rotations are uniform on the sphere and over all rotations.
    """
    streams = dict(zip(STREAMS, rng.spawn(len(STREAMS)), strict=True))
    seen = view(streams["view"], space.viewpoint, space.pose, framing(streams["framing"], space.framing))
    resting = seen.stable_pose is not None
    room = environment(streams["environment"], space.environment, resting=resting)
    plain = material(streams["material"], space.material)
    return SceneParams(
        view=seen,
        lighting=lighting(room, lamps(streams["lights"], space.lights, resting=resting), space.artifacts),
        material=textured(streams["texture"], space.texture, plain),
        shape=shape(streams["shape"], space.shape),
        layout=_layout(streams, space, resting=resting),
        background=background(streams["background"], space.background, resting=resting),
        camera=camera(streams["camera"], space.camera),
    )


def _layout(streams: dict[str, np.random.Generator], space: RandomizationSpace, *, resting: bool) -> LayoutParams:
    more, heap = instances(streams["instances"], space.instances, resting=resting)
    around = distractors(streams["distractors"], space.distractors, discs_of(more), resting=resting)
    before = occluders(streams["occluders"], space.occluders)
    return layout(around, before, (more, heap), space.occluders)
