"""A project's pictures, one at a time, in this process: those a data set has, or one scene from wherever you like.

What is slow to make (stages, meshes, rooms, finishes, placed scenes) is kept for the next picture.
"""

from collections import OrderedDict
from collections.abc import Generator
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path
from typing import Any

from numpy.typing import NDArray

from s2rlab.data.dataset import Record
from s2rlab.errors import RenderError
from s2rlab.project import Project
from s2rlab.render.catalogue import Catalogue
from s2rlab.render.offscreen import Picture, behind_of, developed
from s2rlab.render.orders import Order
from s2rlab.render.stage import Layout, Stage, Subject
from s2rlab.render.stage.placing import place
from s2rlab.render.subjects import Strays, stamp_of, subject_for
from s2rlab.render.worker import Drawn, attempts, encode, record_of
from s2rlab.scene.orbit import Orbit, orbit_camera, orbit_of
from s2rlab.scene.params import SceneParams, ShapeParams
from s2rlab.scene.sample import scene_rng
from s2rlab.scene.samplers.camera import NEUTRAL
from s2rlab.scene.space import Artifacts, RandomizationSpace

MOST_STAGES = 6  # sizes of pictures
MOST_SCENES = 64
MOST_JITTERED = 64  # parts with a shape of their own
PLAIN_QUALITY = 90  # of the JPEG of a picture that no camera took


@dataclass(frozen=True, slots=True)
class Setting:
    """What pictures are drawn from, apart from their number."""

    space: RandomizationSpace
    seed: int
    size: int  # pixels


@dataclass(frozen=True, slots=True)
class Scene:
    """One scene that can be looked at again, from elsewhere and at other sizes too."""

    order: Order
    setting: Setting  # it was found at this size
    params: SceneParams
    subject: Subject
    strays: Strays
    layout: Layout
    faults: tuple[str, ...] = ()  # of the draws before it

    def is_of(self, order: Order, setting: Setting) -> bool:
        """Whether it is the scene of that picture, at whatever size it was found."""
        return self.order == order and replace(self.setting, size=setting.size) == setting


@dataclass(frozen=True, slots=True)
class View:
    """One picture of a scene."""

    scene: Scene
    picture: Picture
    jpeg: bytes
    record: Record
    orbit: Orbit  # where its camera stands


class Showroom:
    """The pictures of one project; used from one thread. Parts that change on disk are seen by the next picture."""

    def __init__(self, project: Project) -> None:
        self._project = project
        self._stages: OrderedDict[int, Stage] = OrderedDict()
        self._scenes: OrderedDict[Any, Scene] = OrderedDict()
        self._painted: tuple[Any, NDArray[Any]] | None = None
        self._known: tuple[Any, Catalogue] | None = None
        self._made = lru_cache(maxsize=MOST_JITTERED)(_make)

    def close(self) -> None:
        """Give the graphics memory back."""
        while self._stages:
            self._stages.popitem()[1].close()

    def __enter__(self) -> "Showroom":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def catalogue(self) -> Catalogue:
        """List the project's parts as they are on disk now.

        Raises
        ------
        RenderError
            If there are none.
        """
        files = sorted((self._project.root / "parts").glob("*/*/part.json"))
        stamps = [(file, stamp_of(file)) for file in files]
        if self._known is None or self._known[0] != stamps:
            self._known = (stamps, Catalogue.of(self._project.parts()))
            self._scenes.clear()  # other parts may lie around in them
        if not self._known[1].variants:
            raise RenderError(f"{self._project.root}: no parts; import CAD files first with `s2rlab import`.")
        return self._known[1]

    def drawn(self, order: Order, setting: Setting) -> Generator[str, None, View]:
        """Draw picture `order.index` of a data set; yields why a draw is of no use, see `worker.attempts`."""
        known = self._known_scene(_key(order, setting))
        if known is not None:
            return self.look(known, setting.size)
        found = yield from self._attempts(order, setting)
        return _view(self._scenes[_key(order, setting)], setting.size, found)

    def scene(self, order: Order, setting: Setting) -> Generator[str, None, Scene]:
        """Find the scene of picture `order.index`, to look at it in other ways; yields as `drawn` does."""
        key = _key(order, setting)
        if self._known_scene(key) is None:
            yield from self._attempts(order, setting)
        return self._scenes[key]

    def recorded(self, order: Order, setting: Setting, params: SceneParams) -> Scene:
        """Build the scene that a record tells of."""
        key = (_key(order, setting), params)
        known = self._known_scene(key)
        if known is None:
            subject = self._make(order.mesh, setting.space.artifacts, setting.seed, params.shape)
            strays = Strays.of(order, self.catalogue().neighbours)
            known = Scene(order, setting, params, subject, strays, place(subject, params, strays))
            self._keep(key, known)
        return known

    def look(self, scene: Scene, size: int, orbit: Orbit | None = None, *, plain: bool = False) -> View:
        """Take a picture of a scene.

        Parameters
        ----------
        size
            Pixels.
        orbit
            Where to look from; None: the scene's own camera.
        plain
            Without what lens and sensor do; exposed as the scene asks all the same.
        """
        params, layout = scene.params, scene.layout
        if orbit is not None:
            layout = layout.seen_by(orbit_camera(orbit, _hull(layout), params.view.field_of_view))
        if plain:
            camera = NEUTRAL.model_copy(update={"exposure": params.camera.exposure, "jpeg_quality": PLAIN_QUALITY})
            params = params.model_copy(update={"camera": camera})
        resting = params.view.stable_pose is not None
        behind = self._behind(scene.params, size)
        shot = self._stage(size).shoot(scene.subject, params, behind if resting else None, layout=layout)
        rng = scene_rng(scene.setting.seed, scene.order.index, len(scene.faults))
        result = developed(shot, behind, params, rng)
        drawn = Drawn(result, scene.params, scene.subject, scene.strays, scene.faults)
        return _view(scene, size, drawn, quality=params.camera.jpeg_quality)

    def _attempts(self, order: Order, setting: Setting) -> Generator[str, None, Drawn]:
        stage, others = self._stage(setting.size), self.catalogue().neighbours
        found = yield from attempts(stage, order, setting.space, setting.seed, others, self._make)
        layout = found.result.shot.layout
        scene = Scene(order, setting, found.params, found.subject, found.strays, layout, found.faults)
        self._keep(_key(order, setting), scene)
        return found

    def _behind(self, params: SceneParams, size: int) -> NDArray[Any]:
        """Paint what is behind a scene, or give it again while a camera moves and no file of it changes."""
        light = params.lighting
        files = (params.background.picture, light.environment_file)
        stamps = tuple(stamp_of(Path(file)) for file in files if file)
        key = (params.background, light.environment, light.environment_file, stamps, size)
        if self._painted is None or self._painted[0] != key:
            self._painted = (key, behind_of(params, size))
        return self._painted[1]

    def _make(self, mesh: Path, artifacts: Artifacts, seed: int, shape: ShapeParams) -> Subject:
        return self._made(mesh, stamp_of(mesh), artifacts, seed, shape)

    def _stage(self, size: int) -> Stage:
        if size not in self._stages:
            if len(self._stages) >= MOST_STAGES:
                self._stages.popitem(last=False)[1].close()
            self._stages[size] = Stage(size)
        self._stages.move_to_end(size)
        return self._stages[size]

    def _known_scene(self, key: Any) -> Scene | None:
        if key in self._scenes:
            self._scenes.move_to_end(key)
        return self._scenes.get(key)

    def _keep(self, key: Any, scene: Scene) -> None:
        self._scenes[key] = scene
        self._scenes.move_to_end(key)
        if len(self._scenes) > MOST_SCENES:
            self._scenes.popitem(last=False)


def _make(mesh: Path, stamp: tuple[int, int], artifacts: Artifacts, seed: int, shape: ShapeParams) -> Subject:
    return subject_for(mesh, artifacts, seed, shape)


def _key(order: Order, setting: Setting) -> Any:
    return (order, stamp_of(order.mesh), setting)


def _hull(layout: Layout) -> NDArray[Any]:
    first = layout.bodies[0]
    return first.subject.points @ first.rotation.T


def _view(scene: Scene, size: int, drawn: Drawn, quality: int | None = None) -> View:
    jpeg = encode(drawn.result.rgb, "JPEG", quality=quality or drawn.params.camera.jpeg_quality)
    record = record_of(scene.order, scene.setting.seed, size, drawn)
    camera = drawn.result.shot.layout.camera
    return View(scene, drawn.result, jpeg, record, orbit_of(camera, _hull(scene.layout)))
