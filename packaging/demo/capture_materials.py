"""Procedural Cycles materials for the captures: metal finishes of the parts, and table surfaces.

Lengths are in cm, the unit of the capture scenes. Every function draws from the `rng` it is given and nothing else.
"""

from collections.abc import Callable, Sequence
from typing import Any

import bpy
import numpy as np

Colour = tuple[float, float, float]  # linear RGB, 0 to 1

# colour, metallic, lowest and highest roughness
FINISHES: dict[str, tuple[Colour, float, float, float]] = {
    "machined steel": ((0.50, 0.49, 0.48), 1.0, 0.20, 0.38),
    "ground steel": ((0.58, 0.57, 0.56), 1.0, 0.14, 0.26),
    "zinc": ((0.66, 0.68, 0.71), 1.0, 0.26, 0.45),
    "yellow zinc": ((0.70, 0.57, 0.33), 1.0, 0.26, 0.40),
    "black oxide": ((0.030, 0.030, 0.033), 0.55, 0.32, 0.50),
    "stainless": ((0.62, 0.60, 0.57), 1.0, 0.22, 0.40),
    "aluminium": ((0.80, 0.81, 0.82), 1.0, 0.28, 0.45),
    "brass": ((0.80, 0.58, 0.24), 1.0, 0.18, 0.36),
    "sintered bronze": ((0.48, 0.33, 0.19), 1.0, 0.36, 0.52),
}


class Nodes:
    """A new material's node tree, to which nodes are added with their inputs already set or linked."""

    def __init__(self, name: str) -> None:
        self.material = bpy.data.materials.new(name)
        self.material.use_nodes = True
        self.tree = self.material.node_tree
        self.tree.nodes.clear()

    def add(self, kind: str, inputs: dict[str, Any] | None = None, **settings: Any) -> Any:
        """Add one node; an input which is a socket is linked, any other becomes the default value."""
        node = self.tree.nodes.new(kind)
        for name, value in settings.items():
            setattr(node, name, value)
        for name, value in (inputs or {}).items():
            if isinstance(value, bpy.types.NodeSocket):
                self.tree.links.new(value, node.inputs[name])
            else:
                node.inputs[name].default_value = value
        return node

    def coordinates(self, scale: tuple[float, float, float], rng: np.random.Generator) -> Any:
        """Object coordinates in cm times `scale`, shifted at random so that no two materials repeat."""
        source = self.add("ShaderNodeTexCoord").outputs["Object"]
        inputs = {"Vector": source, "Scale": scale, "Location": tuple(rng.uniform(-50, 50, 3))}
        return self.add("ShaderNodeMapping", inputs).outputs["Vector"]

    def noise(self, vector: Any, scale: float, detail: float = 3.0) -> Any:
        """Fractal noise between 0 and 1; `scale` in features per cm of `vector`."""
        return self.add("ShaderNodeTexNoise", {"Vector": vector, "Scale": scale, "Detail": detail}).outputs[0]

    def ramp(
        self, factor: Any, low: Sequence[float], high: Sequence[float], start: float = 0.3, end: float = 0.7
    ) -> Any:
        """Colour between `low` and `high` as `factor` goes from `start` to `end`."""
        node = self.add("ShaderNodeValToRGB", {"Fac": factor})
        for element, colour, position in zip(node.color_ramp.elements, (low, high), (start, end), strict=True):
            element.color, element.position = (*colour, 1.0), position
        return node.outputs["Color"]

    def between(self, factor: Any, low: float, high: float) -> Any:
        """Map a factor between 0 and 1 to the range from `low` to `high`."""
        return self.add("ShaderNodeMapRange", {"Value": factor, "To Min": low, "To Max": high}).outputs["Result"]

    def bump(self, height: Any, distance: float, normal: Any = None) -> Any:
        """Normal of a relief `distance` cm deep, on top of another normal if one is given."""
        inputs = {"Height": height, "Distance": distance, "Strength": 1.0}
        if normal is not None:
            inputs["Normal"] = normal
        return self.add("ShaderNodeBump", inputs).outputs["Normal"]

    def finish(self, inputs: dict[str, Any]) -> Any:
        """Close the tree with a principled shader and return the material."""
        shader = self.add("ShaderNodeBsdfPrincipled", inputs)
        self.add("ShaderNodeOutputMaterial", {"Surface": shader.outputs["BSDF"]})
        return self.material


def part_material(finish: str, rng: np.random.Generator) -> Any:
    """Metal of a part: tool marks around its z axis, uneven roughness and tint, and edges rounded by 0.15 mm."""
    colour, metallic, low, high = FINISHES[finish]
    nodes = Nodes(finish)
    roughness = rng.uniform(low, high)
    tint = np.array(colour) * rng.uniform(0.92, 1.06)
    marks = nodes.noise(nodes.coordinates((1.0, 1.0, rng.uniform(8, 25)), rng), 3.0)
    grain = nodes.noise(nodes.coordinates((1, 1, 1), rng), rng.uniform(15, 40))
    stains = nodes.noise(nodes.coordinates((1, 1, 1), rng), rng.uniform(0.5, 1.5))
    edges = nodes.add("ShaderNodeBevel", {"Radius": 0.015}, samples=4).outputs["Normal"]
    relief = nodes.bump(grain, rng.uniform(0.0002, 0.0008), nodes.bump(marks, rng.uniform(0.0002, 0.001), edges))
    return nodes.finish(
        {
            "Base Color": nodes.ramp(stains, tuple(0.85 * tint), tuple(np.minimum(tint, 1.0))),
            "Metallic": metallic,
            "Roughness": nodes.between(marks, 0.8 * roughness, 1.2 * roughness),
            "Normal": relief,
        }
    )


def wood(rng: np.random.Generator) -> Any:
    """Planed boards, from pale birch to walnut, slightly varnished."""
    nodes = Nodes("wood")
    stretch = nodes.coordinates((0.10, 1.3, 0.3), rng)
    inputs = {"Vector": stretch, "Scale": 0.8, "Distortion": rng.uniform(6, 14), "Detail": 4.0, "Detail Scale": 0.8}
    rings = nodes.add("ShaderNodeTexWave", inputs, bands_direction="Y").outputs[0]
    tones: list[Colour] = [(0.50, 0.33, 0.18), (0.42, 0.22, 0.10), (0.16, 0.085, 0.045)]
    light = np.array(tones[rng.integers(len(tones))]) * rng.uniform(0.8, 1.15)
    fibres = nodes.noise(nodes.coordinates((0.5, 12.0, 1.0), rng), 2.0)
    relief = nodes.bump(fibres, 0.004)
    colour = nodes.ramp(rings, tuple(rng.uniform(0.6, 0.8) * light), tuple(light), 0.0, 1.0)
    return nodes.finish({"Base Color": colour, "Roughness": rng.uniform(0.35, 0.65), "Normal": relief})


def brushed_table(rng: np.random.Generator) -> Any:
    """Scratched sheet-metal bench top, dull enough that the part stands out of its own reflection."""
    nodes = Nodes("brushed table")
    lines = nodes.noise(nodes.coordinates((0.15, 18.0, 1.0), rng), 1.5)
    patches = nodes.noise(nodes.coordinates((1, 1, 1), rng), 0.12)
    tone = rng.uniform(0.28, 0.5)
    colour = nodes.ramp(patches, (0.8 * tone,) * 3, (tone, tone, 1.03 * tone))
    roughness = nodes.between(lines, 0.35, 0.55)
    return nodes.finish(
        {"Base Color": colour, "Metallic": 1.0, "Roughness": roughness, "Normal": nodes.bump(lines, 0.002)}
    )


def rubber(rng: np.random.Generator) -> Any:
    """Dark work mat with a pebbled skin; black, blue-grey or green."""
    nodes = Nodes("rubber")
    tints: list[Colour] = [(0.030, 0.030, 0.032), (0.035, 0.05, 0.075), (0.02, 0.06, 0.045)]
    tint = tints[rng.integers(len(tints))]
    pebbles = nodes.add("ShaderNodeTexVoronoi", {"Vector": nodes.coordinates((1, 1, 1), rng), "Scale": 5.0}).outputs[0]
    dust = nodes.noise(nodes.coordinates((1, 1, 1), rng), 0.4, 6.0)
    colour = nodes.ramp(dust, tint, [1.8 * channel + 0.01 for channel in tint], 0.35, 0.8)
    return nodes.finish({"Base Color": colour, "Roughness": 0.6, "Normal": nodes.bump(pebbles, 0.02)})


def paper(rng: np.random.Generator) -> Any:
    """White, cream or grey paper."""
    nodes = Nodes("paper")
    tone = np.array([1.0, rng.uniform(0.95, 1.0), rng.uniform(0.86, 1.0)]) * rng.uniform(0.45, 0.8)
    fibres = nodes.noise(nodes.coordinates((1, 1, 1), rng), 12.0, 5.0)
    colour = nodes.ramp(nodes.noise(nodes.coordinates((1, 1, 1), rng), 0.1), tuple(0.93 * tone), tuple(tone))
    return nodes.finish({"Base Color": colour, "Roughness": 0.85, "Normal": nodes.bump(fibres, 0.002)})


def cardboard(rng: np.random.Generator) -> Any:
    """Brown cardboard with the flutes showing through."""
    nodes = Nodes("cardboard")
    inputs = {"Vector": nodes.coordinates((1, 1, 1), rng), "Scale": 0.45, "Distortion": 0.2}
    flutes = nodes.add("ShaderNodeTexWave", inputs).outputs[0]
    specks = nodes.noise(nodes.coordinates((1, 3, 1), rng), 6.0, 5.0)
    tone = np.array([0.44, 0.29, 0.16]) * rng.uniform(0.75, 1.2)
    colour = nodes.ramp(specks, tuple(0.82 * tone), tuple(tone), 0.3, 0.65)
    return nodes.finish({"Base Color": colour, "Roughness": 0.8, "Normal": nodes.bump(flutes, 0.008)})


def concrete(rng: np.random.Generator) -> Any:
    """Cast concrete: cloudy grey with pores."""
    nodes = Nodes("concrete")
    clouds = nodes.noise(nodes.coordinates((1, 1, 1), rng), 0.25, 9.0)
    pores = nodes.noise(nodes.coordinates((1, 1, 1), rng), 5.0, 6.0)
    tone = np.array([1.0, 0.98, 0.94]) * rng.uniform(0.2, 0.42)
    colour = nodes.ramp(clouds, tuple(0.55 * tone), tuple(tone), 0.3, 0.7)
    return nodes.finish({"Base Color": colour, "Roughness": 0.75, "Normal": nodes.bump(pores, 0.03)})


SURFACES: tuple[Callable[[np.random.Generator], Any], ...] = (wood, brushed_table, rubber, paper, cardboard, concrete)
