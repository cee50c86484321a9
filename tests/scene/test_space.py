"""The randomization space says what may be set and how far, refuses the rest, and reads its older format."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from s2rlab.errors import ConfigError
from s2rlab.scene.factors.base import Count, Factor, Range
from s2rlab.scene.factors.base import settings as settings_of
from s2rlab.scene.migrate import FORMAT_1, from_format_1
from s2rlab.scene.params import Finish
from s2rlab.scene.presets import PRESETS, SYN_R
from s2rlab.scene.sample import sample, scene_rng
from s2rlab.scene.space import (
    FACTORS,
    FORMAT,
    Camera,
    Environment,
    Finishes,
    Lights,
    Material,
    Occluders,
    RandomizationSpace,
    one_factor_off,
    only_factor,
    switched_on,
)

EVERY = [(name, setting) for name, factor in FACTORS.items() for setting in settings_of(factor)]


def test_every_row_of_the_factor_table_is_there() -> None:
    assert set(FACTORS) == {
        "viewpoint", "pose", "framing", "background", "environment", "lights", "material", "texture", "shape",
        "distractors", "occluders", "instances", "camera", "artifacts",
    }  # fmt: skip


@pytest.mark.parametrize("factor", FACTORS.values())
def test_every_factor_says_its_title_reason_and_source(factor: type[Factor]) -> None:
    for text in (factor.title, factor.reason, factor.source):
        assert len(text) > 3


@pytest.mark.parametrize(("factor", "setting"), EVERY)
def test_every_setting_has_a_unit_a_label_and_if_a_number_bounds(factor: str, setting: Any) -> None:
    assert setting.unit and setting.label != setting.name
    value = getattr(FACTORS[factor](), setting.name)
    is_number = isinstance(value, Range | Count | float) or type(value) is int
    assert (setting.least is not None and setting.most is not None) == is_number
    if setting.scale == "log":
        assert isinstance(value, Range)


@pytest.mark.parametrize("setting", settings_of(Finishes))
def test_every_finish_has_a_weight(setting: Any) -> None:
    assert setting.unit == "weight"
    assert setting.name.replace("_", " ") in Finish.__args__  # type: ignore[attr-defined]


@pytest.mark.parametrize(("factor", "setting"), [pair for pair in EVERY if pair[1].least is not None])
def test_what_is_beyond_its_bounds_is_refused_and_named(factor: str, setting: Any) -> None:
    value = getattr(FACTORS[factor](), setting.name)
    for end in (setting.least - 0.5, setting.most + 0.5):
        broken: Any = end
        if isinstance(value, Range):
            broken = Range(low=min(end, value.low), high=max(end, value.high))
        elif isinstance(value, Count | int):
            whole = int(setting.most) + 1 if end > setting.most else int(setting.least) - 1
            broken = whole if isinstance(value, int) else {"low": min(whole, value.low), "high": max(whole, value.high)}
        with pytest.raises(ValidationError, match=rf"{setting.name}"):
            FACTORS[factor](**{setting.name: broken})


@given(st.floats(-1e6, 1e6), st.floats(-1e6, 1e6))
def test_a_range_is_refused_exactly_when_it_is_reversed(low: float, high: float) -> None:
    if low > high:
        with pytest.raises(ValidationError, match="swap them"):
            Range(low=low, high=high)
    else:
        assert Range(low=low, high=high).low == low


def test_the_schema_carries_units_and_bounds_for_a_panel() -> None:
    schema = RandomizationSpace.model_json_schema()
    fill = schema["$defs"]["Framing"]["properties"]["fill"]
    assert fill["unit"] == "of the frame's side" and fill["minimum"] == 0.05 and fill["maximum"] == 1.5


@pytest.mark.parametrize(
    ("wish", "sentence"),
    [
        (lambda: Occluders(count=Count(low=1, high=2), least_visible=1), "nothing to cover"),
        (lambda: Environment(maps=0), "no light"),
        (lambda: Material(metal=1, finishes=Finishes(**only("rubber"))), "no metal finish"),
        (lambda: Material(metal=0, finishes=Finishes(**only("cast"))), "no finish but metal"),
        (lambda: Lights(temperature=Range(low=0, high=100)), "temperature"),
        (lambda: Camera(jpeg_quality=Count(low=0, high=100)), "jpeg_quality"),
    ],
)
def test_an_impossible_wish_is_refused_when_it_is_made(wish: Any, sentence: str) -> None:
    with pytest.raises(ValidationError, match=sentence):
        wish()


def only(finish: str) -> dict[str, float]:
    return dict.fromkeys(Finishes.model_fields, 0.0) | {finish: 1.0}


@pytest.mark.parametrize("name", FACTORS)
def test_leaving_a_factor_out_switches_it_and_nothing_else(name: str) -> None:
    everything = all_on()
    without = one_factor_off(everything, name)
    assert [each for each in FACTORS if not without.factor(each).on] == [name]
    assert without.factor(name).model_copy(update={"on": True}) == everything.factor(name)
    assert switched_on(only_factor(everything, name)) == (name,)


def all_on() -> RandomizationSpace:
    space = RandomizationSpace()
    return space.model_copy(update={name: space.factor(name).model_copy(update={"on": True}) for name in FACTORS})


def test_an_unknown_factor_lists_the_known_ones() -> None:
    with pytest.raises(ConfigError, match="viewpoint, pose, framing"):
        one_factor_off(SYN_R, "colour")
    with pytest.raises(ConfigError, match="viewpoint, pose, framing"):
        only_factor(SYN_R, "colour")


# --- format 1 ---------------------------------------------------------------------------------------------------------


def old_file(path: Path, **changes: Any) -> Path:
    fields = {name: value for name, value in FORMAT_1.items() if name in OLD_FACTORS}
    fields = json.loads(json.dumps({**fields, "viewpoint": {**fields["viewpoint"], "resting": 0.25}}))
    for factor in fields.values():
        for name in NEW_SETTINGS & set(factor):
            del factor[name]
    path.write_text(json.dumps({"format": 1, "name": "old", **fields, **changes}))
    return path


EXPECTED: dict[str, Any] = {  # drawn by the last version that wrote format 1
    "fill": 0.6396417720081709,
    "direction": (0.49520417361310914, 0.4015254956295001, 0.77042202901763),
    "background": 1630865375,
    "intensity": 0.24167978358398184,
    "roughness": 0.4161399887226034,
    "jpeg": 59,
}
OLD_FACTORS = {"viewpoint", "framing", "background", "environment", "lights", "material", "camera"}
NEW_SETTINGS = {
    "pictures", "files", "tint", "table_elevation", "finishes", "coated", "wear", "hue", "distortion",
    "chromatic_shift", "blurred", "defocused", "moved", "noisy", "salted",
}  # fmt: skip


def test_a_file_of_format_1_becomes_one_of_this_format_without_new_looks(tmp_path: Path) -> None:
    space = RandomizationSpace.load(old_file(tmp_path / "old.json"))
    assert space.format == FORMAT and space.name == "old"
    assert space.pose.resting == 0.25 and space.framing.fill == Range(low=0.45, high=1.0)
    assert not any(space.factor(name).on for name in FACTORS.keys() - OLD_FACTORS - {"pose"})
    for index in range(100):
        scene = sample(scene_rng(0, index), space)
        assert scene.material.finish == "plain" and scene.material.wear == scene.material.clear_coat == 0
        assert scene.camera.hue == scene.camera.distortion == scene.camera.defocus == scene.camera.salt_pepper == 0
        assert scene.camera.saturation == 1 and scene.camera.chromatic_shift == (0, 0) and scene.camera.shot_noise > 0
        assert scene.background.kind not in {"table", "belt", "tray", "crate", "picture"}
        assert scene.layout.least_visible == 0 and scene.lighting.environment_file is None


def test_a_switched_off_viewpoint_of_format_1_also_laid_the_part_down_plainly(tmp_path: Path) -> None:
    space = RandomizationSpace.load(old_file(tmp_path / "old.json", viewpoint={"on": False}))
    assert not space.viewpoint.on and not space.pose.on


def test_draws_of_format_1_stay_what_they_were() -> None:
    scene = sample(scene_rng(7, 3), RandomizationSpace.model_validate(from_format_1({})))
    assert scene.view.fill == pytest.approx(EXPECTED["fill"], abs=1e-12)
    assert scene.view.direction == pytest.approx(EXPECTED["direction"], abs=1e-12)
    assert scene.background.seed == EXPECTED["background"]
    assert scene.lighting.lights[-1].intensity == pytest.approx(EXPECTED["intensity"], abs=1e-12)
    assert scene.material.roughness == pytest.approx(EXPECTED["roughness"], abs=1e-12)
    assert scene.camera.jpeg_quality == EXPECTED["jpeg"]


@settings(max_examples=40, deadline=None)
@given(st.integers(3, 1000))
def test_a_newer_format_is_refused_with_a_sentence(tmp_path_factory: pytest.TempPathFactory, version: int) -> None:
    path = tmp_path_factory.mktemp("spaces") / "space.json"
    path.write_text(json.dumps({"format": version, "magic": True}))
    with pytest.raises(ConfigError, match=rf"space\.json: written by a newer s2rlab \(format {version}.*update"):
        RandomizationSpace.load(path)


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"material": {"roughness": {"low": 0.8, "high": 0.2}}}, r"material\.roughness.*swap them"),
        (
            {"material": {"roughness": {"low": 0, "high": 0.2}}},
            r"material\.roughness\.low: must stay within 0\.05 and 1 \(found 0\)",
        ),
        ({"framing": {"shift": 9}}, r"framing\.shift: must stay within 0 and 0\.5 \(found 9\); correct that field"),
        ({"material": {"gloss": 1}}, r"material\.gloss"),
        ({"lights": {"count": {"low": 0, "high": 17}}}, r"lights\.count\.high: must stay within 0 and 4 \(found 17\)"),
        ({"background": {"kinds": ["fog"]}}, r"background\.kinds\.0"),
        ({"background": {"kinds": []}}, r"background\.kinds"),
        ({"weather": {}}, "weather"),
        ({"viewpoint": 3}, "viewpoint"),
    ],
)
@pytest.mark.parametrize("version", [1, 2])
def test_what_does_not_fit_is_refused_by_file_and_field(
    tmp_path: Path, change: dict[str, Any], sentence: str, version: int
) -> None:
    path = tmp_path / "space.json"
    path.write_text(json.dumps({"format": version, **change}))
    with pytest.raises(ConfigError, match=rf"space\.json: {sentence}"):
        RandomizationSpace.load(path)


@pytest.mark.parametrize("version", [1, 2])
def test_ranges_beyond_todays_bounds_that_were_allowed_once_are_brought_within(tmp_path: Path, version: int) -> None:
    path = tmp_path / "space.json"
    wide = {"lights": {"count": {"low": 2, "high": 16}}, "instances": {"distance": {"low": 1, "high": 1.5}}}
    path.write_text(json.dumps({"format": version, **wide}))
    space = RandomizationSpace.load(path)
    assert (space.lights.count.low, space.lights.count.high) == (2, 4)
    assert (space.instances.distance.low, space.instances.distance.high) == (2, 2)
    path.write_text(json.dumps({"format": version, "lights": {"count": {"low": 9, "high": 6}}}))
    with pytest.raises(ConfigError, match="swap them"):
        RandomizationSpace.load(path)


def test_a_file_must_say_its_format(tmp_path: Path) -> None:
    (tmp_path / "space.json").write_text("{}")
    with pytest.raises(ConfigError, match="format"):
        RandomizationSpace.load(tmp_path / "space.json")


@pytest.mark.parametrize("name", PRESETS)
def test_presets_survive_their_json_and_say_source_and_gaps(name: str) -> None:
    space = PRESETS[name]
    assert RandomizationSpace.model_validate_json(space.model_dump_json()) == space
    assert len(space.source) > 40 and len(space.gaps) > 40
    assert space.format == FORMAT
