"""Damage on purpose: the artifacts of badly made 3D models, each at levels of strength, deterministic by seed.

Source: Sudhakar et al., "Exploring the Sim2Real Gap using Digital Twins" (YCB-Real and YCB-Synthetic), which studies
what an artist repairs after photogrammetry: mesh noise, holes, texture blur, and baked against diffuse light. The
figure of the paper shows three levels of noise, holes and texture, one of baked light and two of ambient light. The
amounts behind the levels are this program's.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np
import trimesh

from s2rlab.errors import ConfigError
from s2rlab.mesh.artifacts.holes import open_holes
from s2rlab.mesh.artifacts.light import BAKED, bake_light
from s2rlab.mesh.artifacts.noise import add_noise
from s2rlab.mesh.artifacts.texture import blur_texture, blur_texture_of

__all__ = [
    "ARTIFACTS", "BAKED", "Artifact", "add_noise", "apply_artifacts", "artifact_rng", "bake_light", "blur_texture",
    "blur_texture_of", "open_holes", "parse_artifact", "parse_artifacts",
]  # fmt: skip

SOURCE = "YCB digital twins (Sudhakar et al.): the artifact and its number of levels; the amounts are ours."
MeshFunction = Callable[[trimesh.Trimesh, float, np.random.Generator], trimesh.Trimesh]


@dataclass(frozen=True, slots=True)
class Artifact:
    """One kind of damage."""

    name: str
    title: str
    of: Literal["mesh", "texture", "light"]
    levels: tuple[float, ...]  # amount at level 1, 2, ...
    unit: str
    reason: str
    source: str
    stream: int  # of random numbers: one artifact is the same whatever others come with it
    change: MeshFunction | None  # None: nothing of the mesh changes

    def amount(self, level: int) -> float:
        """Give the amount at `level`, in `unit`; level 0 is none of it.

        Raises
        ------
        ConfigError
            If there is no such level.
        """
        if not 0 <= level <= len(self.levels):
            raise ConfigError(f"artifact {self.name}:{level}: has no such level; use 1 to {len(self.levels)}.")
        return self.levels[level - 1] if level else 0.0


# in the order in which a scan gets them: the light was there first, then shape and picture were taken
ARTIFACTS: dict[str, Artifact] = {
    artifact.name: artifact
    for artifact in (
        Artifact(
            "baked", "Baked lighting", "light", (35.0, 60.0, 85.0), "% of the colour lost away from the lamp",
            "Scans keep the light of the room they were made in, which then stands still when the part turns. The "
            "levels are a light tent (1 : 1.5 from dark to bright), a room (1 : 2.5) and one bare lamp (1 : 7).",
            "YCB digital twins (Sudhakar et al.): the artifact, at one level; the three amounts are ours.",
            1, bake_light,
        ),
        Artifact(
            "blur", "Texture blur", "texture", (2.0, 4.0, 8.0), "texels (sigma)",
            "Textures put together from many photographs are soft.", SOURCE,
            2, lambda mesh, amount, _: blur_texture_of(mesh, amount),
        ),
        Artifact(
            "holes", "Holes", "mesh", (5.0, 10.0, 20.0), "% of the area",
            "Scans miss what shines, is dark or lies in a corner.", SOURCE,
            3, open_holes,
        ),
        Artifact(
            "noise", "Mesh noise", "mesh", (0.5, 1.0, 2.0), "% of the bounding-sphere radius (sigma)",
            "Scans are rough where the part is smooth.", SOURCE,
            4, add_noise,
        ),
        Artifact(
            "ambient", "Ambient light", "light", (0.5, 1.0), "mean brightness of the surroundings",
            "Even light from everywhere takes the shading away that shows the shape. The levels are half as much of "
            "it as the surroundings give, and as much.",
            SOURCE, 5, None,
        ),
    )
}  # fmt: skip


def parse_artifact(text: str) -> tuple[str, int]:
    """Read `holes:2` into name and level.

    Raises
    ------
    ConfigError
        If the name or level does not exist; the message lists those that do.
    """
    found = re.fullmatch(r"\s*([a-z]+)\s*:\s*(\d{1,3})\s*", text.lower())
    artifact = ARTIFACTS.get(found[1]) if found else None
    if not found or not artifact or not 1 <= int(found[2]) <= len(artifact.levels):
        choices = ", ".join(f"{name}:1 to {name}:{len(one.levels)}" for name, one in ARTIFACTS.items())
        raise ConfigError(f"artifact {text!r}: unknown; use one of {choices}.")
    return artifact.name, int(found[2])


def parse_artifacts(texts: Sequence[str]) -> dict[str, int]:
    """Read several artifacts into levels by name.

    Raises
    ------
    ConfigError
        If one is unknown, or two are of the same kind.
    """
    levels: dict[str, int] = {}
    for text in texts:
        name, level = parse_artifact(text)
        if name in levels:
            raise ConfigError(f"artifact {name}: given at level {levels[name]} and {level}; give it once.")
        levels[name] = level
    return levels


def apply_artifacts(mesh: trimesh.Trimesh, levels: Mapping[str, int], seed: int) -> trimesh.Trimesh:
    """Damage a copy of `mesh`; ambient light is no matter of the mesh: `scene.samplers.light` adds it.

    Parameters
    ----------
    levels
        Level by name of artifact; 0 or absent leaves it out.
    seed
        The same seed gives the same damage, and of each artifact the same whatever others come with it.

    Raises
    ------
    ConfigError
        If a name or level does not exist.
    """
    amounts = {name: _named(name).amount(level) for name, level in levels.items()}
    damaged = mesh.copy()
    for name, artifact in ARTIFACTS.items():
        if artifact.change and amounts.get(name):
            damaged = artifact.change(damaged, amounts[name], artifact_rng(name, seed))
    return damaged


def artifact_rng(name: str, seed: int) -> np.random.Generator:
    """Give the random numbers of artifact `name`, the same whatever others come with it."""
    return np.random.default_rng([seed, _named(name).stream])


def _named(name: str) -> Artifact:
    if name not in ARTIFACTS:
        raise ConfigError(f"artifact {name!r}: unknown; use one of {', '.join(ARTIFACTS)}.")
    return ARTIFACTS[name]
