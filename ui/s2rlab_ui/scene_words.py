"""One random scene in plain words, from its record."""

from collections.abc import Mapping
from typing import Any

import numpy as np
from PySide6.QtCore import QCoreApplication

from s2rlab_ui.kind_words import kind_words
from s2rlab_ui.words import decimal, percent, plural

translate = QCoreApplication.translate

SEEN = 0.985  # of the outline: less is worth a word


def describe(record: Mapping[str, Any]) -> list[tuple[str, str]]:
    """Say what a picture shows and how it came about: (what, words) in the order of importance."""
    scene = record["scene"]
    return [
        (translate("scene", "Part"), _part(record, scene)),
        (translate("scene", "Surface"), _surface(scene["material"])),
        (translate("scene", "Light"), _light(scene["lighting"])),
        (translate("scene", "Around it"), _around(scene)),
        (translate("scene", "Camera"), _camera(scene["camera"], scene["view"])),
    ]


def _part(record: Mapping[str, Any], scene: Mapping[str, Any]) -> str:
    view = scene["view"]
    lies = translate("scene", "hanging free") if view["stable_pose"] is None else translate("scene", "resting")
    angle = float(np.degrees(np.arcsin(np.clip(view["direction"][2], -1, 1))))
    side = translate("scene", "from {n}° above") if angle >= 0 else translate("scene", "from {n}° below")
    words = [str(record["label"]), lies, side.format(n=round(abs(angle)))]
    fill = translate("scene", "fills {n} of the frame").format(n=percent(view["fill"]))
    words.append(fill)
    seen = record.get("visible_fraction")
    if seen is not None and seen < SEEN:
        words.append(translate("scene", "{n} of it to be seen").format(n=percent(seen)))
    shape = scene["shape"]
    if shape["bend"]:
        words.append(translate("scene", "bent by {n}°").format(n=decimal(shape["bend"], 1)))
    return ", ".join(words)


def _surface(material: Mapping[str, Any]) -> str:
    if material["picture"] is not None:
        words = [translate("scene", "a picture or pattern all over")]
    elif material["cad_colour"]:
        words = [kind_words(material["finish"]), translate("scene", "the CAD file's colours if it has any")]
    else:
        words = [kind_words(material["finish"]), _metal(material["metallic"])]
    words.append(_gloss(material["roughness"]))
    if material["clear_coat"] > 0.05:
        words.append(translate("scene", "lacquered"))
    if material["wear"] > 0.2:
        words.append(translate("scene", "worn"))
    return ", ".join(words)


def _metal(metallic: float) -> str:
    if metallic > 0.5:
        return translate("scene", "metal")
    return translate("scene", "no metal")


def _gloss(roughness: float) -> str:
    if roughness < 0.25:
        return translate("scene", "like a mirror")
    if roughness < 0.5:
        return translate("scene", "shiny")
    return translate("scene", "satin") if roughness < 0.75 else translate("scene", "matt")


def _light(light: Mapping[str, Any]) -> str:
    lamps = len(light["lights"])
    words = [
        plural(lamps, translate("scene", "1 lamp"), translate("scene", "{n} lamps"))
        if lamps
        else translate("scene", "no lamp")
    ]
    if lamps and light["shadows"]:
        words.append(translate("scene", "with shadows"))
    own = light["environment_file"]
    if own:
        words.append(translate("scene", "surroundings {name}").format(name=_file(own)))
    else:
        room = translate("scene", "surroundings no. {n}")
        words.append(room.format(n=light["environment"] + 1))
    if light["ambient"]:
        words.append(translate("scene", "even light from everywhere"))
    return ", ".join(words)


def _around(scene: Mapping[str, Any]) -> str:
    behind, layout = scene["background"], scene["layout"]
    kind = kind_words(behind["kind"]) if behind["kind"] != "picture" else _file(behind["picture"] or "")
    words = [translate("scene", "background: {kind}").format(kind=kind)]
    for count, one, many in (
        (
            len(layout["distractors"]),
            translate("scene", "1 stray object"),
            translate("scene", "{n} stray objects"),
        ),
        (
            len(layout["occluders"]),
            translate("scene", "1 object in front"),
            translate("scene", "{n} objects in front"),
        ),
        (
            len(layout["instances"]),
            translate("scene", "1 more of the part"),
            translate("scene", "{n} more of the part"),
        ),
    ):
        if count:
            words.append(plural(count, one, many))
    return ", ".join(words)


def _camera(camera: Mapping[str, Any], view: Mapping[str, Any]) -> str:
    words = [translate("scene", "{n}° field of view").format(n=round(view["field_of_view"]))]
    for there, text in (
        (camera["grey"], translate("scene", "grey")),
        (camera["defocus"] > 1, translate("scene", "out of focus")),
        (camera["motion"] > 1, translate("scene", "motion blur")),
        (camera["blur"] > 0.5, translate("scene", "soft")),
        (camera["shot_noise"] + camera["read_noise"] > 0.004, translate("scene", "noisy")),
        (camera["salt_pepper"] > 0, translate("scene", "dead pixels")),
        (camera["resolution"] < 0.6, translate("scene", "coarse")),
    ):
        if there:
            words.append(text)
    words.append(translate("scene", "JPEG {n}").format(n=camera["jpeg_quality"]))
    return ", ".join(words)


def _file(path: str) -> str:
    return path.replace("\\", "/").rsplit("/", 1)[-1]
