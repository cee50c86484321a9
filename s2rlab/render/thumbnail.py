"""A small picture of a part in neutral light."""

import trimesh

from s2rlab.render.offscreen import picture
from s2rlab.render.stage import Stage, subject_from
from s2rlab.render.worker import encode
from s2rlab.scene.presets import SYN_O
from s2rlab.scene.sample import sample, scene_rng

SIZE = 256  # pixels


def thumbnail(mesh: trimesh.Trimesh) -> bytes:
    """Render a mesh in mm, z up, from above at an angle: PNG bytes, SIZE x SIZE, on grey."""
    rng = scene_rng(0, 0)
    scene = sample(rng, SYN_O)
    view = scene.view.model_copy(
        update={"rotation": (1.0, 0.0, 0.0, 0.0), "direction": (0.6, -0.6, 0.52915), "roll": 0.0}
    )
    stage = Stage(SIZE)
    try:
        result = picture(stage, subject_from(mesh), scene.model_copy(update={"view": view}), rng)
    finally:
        stage.close()
    return encode(result.rgb, "PNG")
