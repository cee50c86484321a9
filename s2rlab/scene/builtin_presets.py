"""The presets that come with s2rlab: what the literature varied, as far as its ranges are known.

Each says where its ranges come from (`source`) and where the source gives none (`gaps`).
"""

from s2rlab.scene.migrate import from_format_1
from s2rlab.scene.space import (
    FACTORS,
    Camera,
    Count,
    Distractors,
    Environment,
    Finishes,
    Framing,
    Lights,
    Material,
    Occluders,
    Pose,
    RandomizationSpace,
    Range,
    Texture,
    Viewpoint,
)

_ALL_OFF = {name: factor(on=False) for name, factor in FACTORS.items()}

SYN_O = RandomizationSpace(
    name="Syn-O",
    source="Zhu et al., SIP-17, arXiv 2404.08778: the set without domain randomization; only the view varies.",
    gaps="The paper gives no ranges of the view: any direction, rotation and roll. Light, grey part and grey "
    "background, all fixed, are ours.",
    **(_ALL_OFF | {"viewpoint": Viewpoint(), "pose": Pose(resting=0)}),
)

SYN_R = RandomizationSpace.model_validate(
    from_format_1(
        {
            "name": "Syn-R",
            "source": "Zhu et al., SIP-17, arXiv 2404.08778: backgrounds, lighting and post-processing vary.",
            "gaps": "The paper names the factors and gives no ranges: all figures are ours. It keeps each part's one "
            "colour; here a part whose file has colours shows them in a quarter of the pictures, and in the others "
            "finish and albedo vary, its own open question. No stray objects.",
            "material": {
                "finishes": Finishes().model_dump(),
                "any_albedo": 0.5,
                "wear": {"low": 0, "high": 0.3},
            },
        }
    )
)

CATS_AND_DOGS = RandomizationSpace(
    name="Cats-and-dogs DR",
    source="Domain randomization for image classification, J. Big Data 2021 (10.1186/s40537-021-00455-5): camera "
    "anywhere in the upper hemisphere, slightly off the subject; light of any strength and direction, skyboxes, random "
    "volumes, 74 materials on everything but the subject; no camera effects.",
    gaps="It gives no figures for distance, light, number and size of the volumes, or how much they may hide. "
    "Lens: ours. Skyboxes and materials: procedural ones. The subject keeps the colours of its CAD file, as in the "
    "paper's control set; its best result dropped poses and obstructors.",
    viewpoint=Viewpoint(table_elevation=Range(low=5, high=90), roll=Range(low=0, high=0)),
    pose=Pose(resting=1),
    framing=Framing(fill=Range(low=0.3, high=0.9), field_of_view=Range(low=40, high=60)),
    lights=Lights(count=Count(low=1, high=1), intensity=Range(low=0.2, high=3), temperature=Range(low=6500, high=6500)),
    material=Material(cad_colour=1, wear=Range(low=0, high=0), coated=0),
    occluders=Occluders(count=Count(low=0, high=2)),
    camera=Camera(on=False),
)

S2RDA = RandomizationSpace(
    name="S2RDA",
    source="Tang and Jia, arXiv 2303.09165 (CVPR 2023): object scale, material texture, illumination, camera viewpoint "
    "and background vary; images never repeat.",
    gaps="The text at hand gives no ranges: scale and lens are the ones of s2rlab's design, the light's are ours. So "
    "is the shift, 0.1 of the frame's side: the design's 0.25 radius for a part that fills 0.8 of it. Textures "
    "and backgrounds: procedural ones for its picture collections. No stray objects, no camera effects.",
    pose=Pose(resting=0),
    lights=Lights(count=Count(low=1, high=1)),
    material=Material(any_albedo=1, cad_colour=0),
    texture=Texture(on=True, textured=0.5),
    distractors=Distractors(on=False),
    occluders=Occluders(on=False),
    camera=Camera(on=False),
)

SYNMFG = RandomizationSpace(
    name="SynMfg",
    source="Zhu et al., Domain Randomization for Object Detection in Manufacturing Applications, ICRA 2025, and its "
    "code SynMfg_Code: zoom 0.1-0.7, polar angle 0-60 degrees, focus shift 0-0.5, up to 10 distractors, light energy "
    "5-150 of any colour, salt and pepper 1-5 % (p 0.1), blur 1-3 pixels of 720 (p 0.1).",
    gaps="Zoom is read as the part's size in the frame, focus shift as radii of the part; energies are kept in "
    "proportion (1 to 30). Its lamps are as many as the scene is large: 1-4 here, of which the strongest casts a "
    "shadow. It names no lens, exposure or JPEG. "
    "Its parts touch the ground in any rotation, ours rest. Backgrounds and materials: procedural ones.",
    viewpoint=Viewpoint(table_elevation=Range(low=30, high=90), roll=Range(low=0, high=0)),
    pose=Pose(resting=1),
    framing=Framing(fill=Range(low=0.1, high=0.7), shift=0.17, field_of_view=Range(low=40, high=40)),
    environment=Environment(on=False),
    lights=Lights(
        count=Count(low=1, high=4),
        intensity=Range(low=0.1, high=3),
        temperature=Range(low=6500, high=6500),
        tint=1,
        shadows=1,
    ),
    material=Material(any_albedo=1, cad_colour=0),
    occluders=Occluders(on=False),
    camera=Camera(
        exposure=Range(low=0.1, high=0.65), white_balance=0, hue=0, saturation=Range(low=1, high=1), grey=0,
        distortion=Range(low=0, high=0), vignetting=Range(low=0, high=0), chromatic_aberration=0, chromatic_shift=0,
        blur=Range(low=0.36, high=1.07), blurred=0.1, defocused=0, moved=0, noisy=0,
        salt_pepper=Range(low=0.01, high=0.05), salted=0.1, contrast=Range(low=1, high=1),
        resolution=Range(low=1, high=1), jpeg_quality=Count(low=95, high=95),
    ),
)  # fmt: skip

STILLLEBEN = RandomizationSpace(
    name="Stillleben camera",
    source="Schwarz and Behnke, Stillleben, ICRA 2020, after Carlson et al., arXiv 1803.07721: colour fringes shifted "
    "by up to 0.002 and scaled by 0.998-1.002, blur sigma 0-3 pixels (p 0.7), exposure -2 to 1.2, Poisson noise "
    "a 0-0.04 and Gaussian b 0-0.02 (p 0.7), hue +-0.05.",
    gaps="Only the camera is Stillleben's, all else is s2rlab's default. Exposure is read as a step of the papers' "
    "sigmoid from a mean brightness of 0.3; blur as pixels of 640. Channels are shifted apart, so twice the scale of "
    "one. It gives no figures for white balance here (ours), and has no lens distortion, "
    "vignetting, motion, defocus, grey camera or JPEG.",
    camera=Camera(
        exposure=Range(low=0.07, high=0.54), hue=0.05, saturation=Range(low=1, high=1), grey=0,
        distortion=Range(low=0, high=0), vignetting=Range(low=0, high=0), chromatic_aberration=0.004,
        chromatic_shift=0.002, blur=Range(low=0, high=1.2), blurred=0.7, defocused=0, moved=0,
        shot_noise=Range(low=0, high=0.04), read_noise=Range(low=0, high=0.02), noisy=0.7, salted=0,
        contrast=Range(low=1, high=1), resolution=Range(low=1, high=1), jpeg_quality=Count(low=95, high=95),
    ),
)  # fmt: skip

DEFAULT = RandomizationSpace(
    source="All factors of s2rlab's design, with the ranges of S2RDA, SynMfg, Stillleben and the cats-and-dogs paper "
    "where they give any; each factor names its own source.",
    gaps="Noise, blur and JPEG are narrowed to what industrial cameras do; finishes, wear, lamps and framing are ours. "
    "Texture on the part, shape jitter, instances and artifacts are off.",
)

PRESETS = {
    "syn-o": SYN_O,
    "syn-r": SYN_R,
    "cats-and-dogs": CATS_AND_DOGS,
    "s2rda": S2RDA,
    "synmfg": SYNMFG,
    "stillleben-camera": STILLLEBEN,
    "default": DEFAULT,
}
