"""The colours of a 3MF file, which the reader of its shapes leaves out.

Format: 3MF Core Specification 1.3 (base materials) and Materials and Properties Extension 1.2 (colour groups).
"""

import re
import zipfile
from pathlib import Path
from typing import Any

import numpy as np
import trimesh
from lxml import etree
from numpy.typing import NDArray

Array = NDArray[Any]
NO_COLOUR = (196, 196, 196)  # of a triangle without one beside coloured ones
_HEX = re.compile(r"#([0-9a-fA-F]{6})")


def threemf_colours(path: Path, scene: trimesh.Scene) -> dict[str, Array]:
    """Give the sRGB colours (n, 3, 3) uint8 of the corners of those geometries of `scene` that have some.

    Only the main model of the package is looked at; pictures (texture groups) are not read.
    """
    try:
        objects = _objects(path)
    except (etree.XMLSyntaxError, zipfile.BadZipFile, StopIteration, KeyError, ValueError):
        return {}  # damaged beyond what the reader of shapes noticed: a part without its colours
    if len(objects) != len(scene.geometry):
        return {}
    pairs = zip(scene.geometry.items(), objects, strict=True)
    return {name: colours for (name, body), colours in pairs
            if colours is not None and len(colours) == len(body.faces)}  # fmt: skip


def _objects(path: Path) -> list[Array | None]:
    """Read the colours of every object with a mesh, in the order of the file."""
    groups: dict[str, list[tuple[int, int, int]]] = {}
    objects = []
    with zipfile.ZipFile(path) as archive:
        name = next(name for name in archive.namelist() if "3d/3dmodel.model" in name.lower())
        with archive.open(name) as model:
            tags = ("{*}basematerials", "{*}colorgroup", "{*}object")
            for _, element in etree.iterparse(model, tag=tags, resolve_entities=False, no_network=True):
                if not element.tag.endswith("object"):
                    groups[element.get("id", "")] = [_colour(entry) for entry in element]
                elif element.find("{*}mesh") is not None:
                    objects.append(_corners(element, groups))
                    element.clear()
    return objects


def _colour(entry: Any) -> tuple[int, int, int]:
    found = _HEX.match(entry.get("displaycolor") or entry.get("color") or "")
    if not found:
        return NO_COLOUR
    red, green, blue = bytes.fromhex(found[1])
    return red, green, blue


def _corners(element: Any, groups: dict[str, list[tuple[int, int, int]]]) -> Array | None:
    """Look the colours of each triangle's corners up; None if no triangle has any."""
    own, index = element.get("pid"), element.get("pindex", "0")
    rows, any_colour = [], False
    for triangle in element.iter("{*}triangle"):
        group = groups.get(triangle.get("pid", own) or "")
        first = triangle.get("p1", index)
        numbers = [int(first), int(triangle.get("p2", first)), int(triangle.get("p3", first))]
        coloured = group is not None and max(numbers) < len(group)
        any_colour = any_colour or coloured
        rows.append([group[number] for number in numbers] if group is not None and coloured else [NO_COLOUR] * 3)
    return np.array(rows, np.uint8) if any_colour else None
