"""What one factor alone does: samples that go evenly through its settings, while nothing else varies."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np

from s2rlab.errors import ConfigError
from s2rlab.scene.factors.background import SURFACES
from s2rlab.scene.factors.surface import METAL_FINISHES
from s2rlab.scene.space import RandomizationSpace
from s2rlab_ui import factors
from s2rlab_ui.factors import Setting
from s2rlab_ui.kind_words import kind_words
from s2rlab_ui.setting_words import written
from s2rlab_ui.words import percent

SAID = 2  # values in the caption of a step that changes several settings: more have no room
Changes = dict[str, Mapping[str, Any]]  # value by factor and field
RESTING: Changes = {"pose": {"on": True, "resting": 1.0}}
# what has to be so for a setting to be seen at all
NEEDED: dict[tuple[str, str], Changes] = {
    ("viewpoint", "table_elevation"): RESTING,
    ("background", "pictures"): {"background": {"picture_share": 1.0}},
    ("background", "kinds"): {"background": {"picture_share": 0.0}},
    ("lights", "table_elevation"): RESTING,
    ("lights", "shadows"): RESTING | {"lights": {"count": {"low": 1, "high": 1}}},
    ("lights", "intensity"): {"lights": {"count": {"low": 1, "high": 1}}},
    ("lights", "temperature"): {"lights": {"count": {"low": 2, "high": 2}}},
    ("lights", "elevation"): {"lights": {"count": {"low": 1, "high": 1}}},
    ("material", "clear_coat"): {"material": {"coated": 1.0}},
    ("material", "albedo"): {"material": {"any_albedo": 1.0}},
    ("material", "saturation"): {"material": {"any_albedo": 1.0, "metal": 1.0}},
    ("material", "roughness"): {"material": {"any_albedo": 1.0}},
    ("texture", "patterns"): {"texture": {"textured": 1.0, "pictures": ()}},
    ("texture", "pictures"): {"texture": {"textured": 1.0}},
    ("distractors", "distance"): RESTING,
    ("instances", "heap"): RESTING,
    ("instances", "distance"): RESTING | {"instances": {"heap": 0.0}},
    ("camera", "blur"): {"camera": {"blurred": 1.0}},
    ("camera", "defocus"): {"camera": {"defocused": 1.0}},
    ("camera", "motion"): {"camera": {"moved": 1.0}},
    ("camera", "shot_noise"): {"camera": {"noisy": 1.0}},
    ("camera", "read_noise"): {"camera": {"noisy": 1.0}},
    ("camera", "salt_pepper"): {"camera": {"salted": 1.0}},
}


@dataclass(frozen=True, slots=True)
class Step:
    """One sample of a sweep."""

    space: RandomizationSpace
    index: int
    caption: str


def sweepable(space: RandomizationSpace, factor: str) -> list[Setting]:
    """List the settings of a factor that can be gone through: those that vary, or can be on and off."""
    found = [each for each in factors.settings_of(space, factor) if each.kind != "other"]
    return [each for each in found if len({str(change) for change, _ in _values(space, each, 2)}) > 1]


def sweep(space: RandomizationSpace, factor: str, setting: str, count: int) -> list[Step]:
    """Go through one setting from its lower to its upper end, in the same scene; all other factors are off.

    Without a `setting`, go through all settings of the factor at once: each evenly, in an order of its own (a Latin
    hypercube), and each step in a scene of its own, as much of a factor's variety is in no setting.
    """
    base = factors.only(space, factor)
    if setting:
        chosen = next(each for each in factors.settings_of(space, factor) if each.name == setting)
        needed = NEEDED.get((factor, setting), {})
        made = [(_changed(base, [needed, changes]), words) for changes, words in _values(space, chosen, count)]
        return [Step(each, 0, words) for each, words in made]
    return _mixed(base, space, factor, count)


def _mixed(base: RandomizationSpace, space: RandomizationSpace, factor: str, count: int) -> list[Step]:
    rng = np.random.default_rng(0)
    columns: list[list[tuple[Changes, str]]] = []
    for setting in sweepable(space, factor):
        values = _shares(space, setting, count) if setting.kind == "share" else _values(space, setting, count)
        columns.append([values[at] for at in rng.permutation(count)])
    steps = []
    for number in range(count):
        changes, words = zip(*(column[number] for column in columns), strict=True) if columns else ((), ())
        caption = " · ".join([each for each in words if each][:SAID])
        steps.append(Step(_changed(base, list(changes)), number, caption))
    return steps


def _changed(space: RandomizationSpace, changes: list[Changes]) -> RandomizationSpace:
    """Make changes at once; where the model does not allow all, one by one without those it does not."""
    together: dict[str, dict[str, Any]] = {}
    for change in changes:
        for factor, values in change.items():
            together.setdefault(factor, {}).update(values)
    try:
        return factors.changed_all(space, together)
    except ConfigError:
        pass
    for change in changes:
        try:
            space = factors.changed_all(space, change)
        except ConfigError:
            continue
    return space


def _shares(space: RandomizationSpace, setting: Setting, count: int) -> list[tuple[Changes, str]]:
    """As many steps with it as its share says."""
    share = float(getattr(getattr(space, setting.factor), setting.name))
    return [({setting.factor: {setting.name: float(number < round(share * count))}}, "") for number in range(count)]


def _values(space: RandomizationSpace, setting: Setting, count: int) -> list[tuple[Changes, str]]:
    """The changes that go through a setting, and what each is called."""
    value = getattr(getattr(space, setting.factor), setting.name)
    if setting.kind in ("choices", "files"):
        return _listed(setting, list(value), count)
    if setting.kind == "weights":
        return _weighted(setting, [name for name in setting.options if getattr(value, name) > 0], count)
    if setting.kind == "share":
        ends = [float(number >= count / 2) for number in range(count)]
        return [({setting.factor: {setting.name: end}}, percent(end)) for end in ends]
    return [
        ({setting.factor: {setting.name: _cell(setting, at)}}, written(setting, (at,), 3))
        for at in _even(value, setting, count)
    ]


def _even(value: Any, setting: Setting, count: int) -> list[float]:
    if setting.kind in ("range", "count"):
        low, high = float(value.low), float(value.high)
    elif setting.kind == "level":
        low, high = 0.0, setting.most
    else:
        low, high = max(setting.least, 0.0), float(value)
    if setting.scale == "log" and low > 0:
        return [float(f"{each:.4g}") for each in np.geomspace(low, high, count)]
    found = [float(f"{each:.4g}") for each in np.linspace(low, high, count)]
    return [float(round(each)) for each in found] if setting.kind in ("count", "whole", "level") else found


def _cell(setting: Setting, at: float) -> Any:
    if setting.kind in ("count", "whole", "level"):
        at = round(at)
    return {"low": at, "high": at} if setting.kind in ("range", "count") else at


def _listed(setting: Setting, kinds: list[str], count: int) -> list[tuple[Changes, str]]:
    kinds = list(dict.fromkeys(kinds))
    found: list[tuple[Changes, str]] = []
    for number in range(count if kinds else 0):
        kind = kinds[number % len(kinds)]
        changes: Changes = {setting.factor: {setting.name: (kind,)}}
        if kind in SURFACES:
            changes |= RESTING
        words = kind.replace("\\", "/").rsplit("/", 1)[-1] if setting.kind == "files" else kind_words(kind)
        found.append((changes, words))
    return found


def _weighted(setting: Setting, names: list[str], count: int) -> list[tuple[Changes, str]]:
    found: list[tuple[Changes, str]] = []
    for number in range(count if names else 0):
        name = names[number % len(names)]
        weights = {each: float(each == name) for each in setting.options}
        metal = float(name in METAL_FINISHES)
        found.append(({setting.factor: {setting.name: weights, "metal": metal}}, kind_words(name)))
    return found
