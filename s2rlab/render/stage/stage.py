"""One off-screen window that turns scene parameters into linear light and ground truth."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Literal

import cv2
import numpy as np
from numpy.typing import NDArray
from vtkmodules.vtkCommonCore import vtkLogger
from vtkmodules.vtkRenderingCore import vtkRenderWindow, vtkTexture
from vtkmodules.vtkRenderingOpenGL2 import (
    vtkFramebufferPass,
    vtkOpenGLRenderer,
    vtkRenderStepsPass,
    vtkTextureObject,
)

from s2rlab.render.stage.body import Body, Setting, blank
from s2rlab.render.stage.dress import dress_for
from s2rlab.render.stage.lighting import RoomShelf, floor_settings, light_settings, sorted_lights, view_settings
from s2rlab.render.stage.maps import MapShelf
from s2rlab.render.stage.placing import NEAREST, Layout, Placed, place, widening
from s2rlab.render.stage.shaders import FLOOR_TAG, Feature
from s2rlab.render.stage.shadow import SHADOW_SIZE, ShadowMap
from s2rlab.render.stage.skins import SkinShelf
from s2rlab.render.stage.subject import Subject
from s2rlab.render.stage.table import PLANE, TABLE_HALF, TABLE_SINK, table_half
from s2rlab.render.stage.truth import distances_of, download, normals_of, tags_of
from s2rlab.render.stage.vtk_arrays import image, texture
from s2rlab.scene.camera import Camera
from s2rlab.scene.params import SceneParams

MOST_BODIES = FLOOR_TAG - 1
Array = NDArray[Any]


@dataclass(frozen=True, slots=True)
class Shot:
    """What the stage saw."""

    light: Array  # (S, S, 3) float32 linear RGB, not bounded
    tags: NDArray[np.uint8]  # (S, S): 0 nothing, FLOOR_TAG the table, n the body n - 1 of the layout
    packed: Array  # (S, S) float32, see `normals`
    distance: Array  # (S, S) float32 along the optical axis, bounding-sphere radii of the part; inf: nothing
    layout: Layout
    alone: dict[int, int]  # tag of each known body -> pixels of the frame it would cover with nothing in front
    whole: dict[int, float]  # the same with no frame around the picture: pixels of its whole outline

    @property
    def mask(self) -> NDArray[np.bool_]:
        """True on the part the picture is about, (S, S)."""
        return self.tags == 1

    @property
    def covered(self) -> NDArray[np.bool_]:
        """True where something hides the backdrop, (S, S)."""
        return self.tags > 0

    @property
    def normals(self) -> Array:
        """Unit normals (S, S, 3) float32 in the camera's frame: x right, y down, z forward; zero where nothing is."""
        return normals_of(self.packed)

    @property
    def camera(self) -> Camera:
        """The camera that took it."""
        return self.layout.camera

    @property
    def rotation(self) -> Array:
        """The part's axes to world axes, (3, 3)."""
        return self.layout.bodies[0].rotation


class Stage:
    """One off-screen window, one scene at a time.

    Parameters
    ----------
    size
        Width and height of the picture in pixels.
    """

    def __init__(self, size: int) -> None:
        # VTK warns at every picture about states it repairs itself, and about the display that a server does not have
        vtkLogger.SetStderrVerbosity(vtkLogger.VERBOSITY_OFF)
        self.size = size
        side = max(size, SHADOW_SIZE)
        self._window = vtkRenderWindow()
        self._window.SetOffScreenRendering(1)
        self._window.SetMultiSamples(0)
        self._window.SetSize(side, side)
        self._shadow = ShadowMap(self._window)
        self._window.AddRenderer(self._shadow.renderer)
        self._renderer = vtkOpenGLRenderer()
        self._renderer.AutomaticLightCreationOff()
        self._renderer.SetBackgroundAlpha(0)
        self._renderer.SetViewport(0, 0, size / side, size / side)
        # VTK's own frame buffer has 8 bits and cuts highlights off
        self._buffer = vtkFramebufferPass()
        self._buffer.SetColorFormat(vtkTextureObject.Float32)
        self._buffer.SetDelegatePass(vtkRenderStepsPass())
        self._renderer.SetPass(self._buffer)
        self._window.AddRenderer(self._renderer)
        # once while empty: the shadow map must be there before a program asks for it, or VTK never sets its filter
        self._window.Render()
        self._blank = blank()
        self._rooms, self._maps = RoomShelf(), MapShelf(256 if size > 256 else 128)
        self._pools: dict[tuple[str, frozenset[Feature] | None], list[Body]] = {}
        self._skins = SkinShelf(self._window)
        self._pattern = texture(np.zeros((2, 2, 4), np.uint8))
        self._pattern.SetWrap(vtkTexture.MirroredRepeat)

    def close(self) -> None:
        """Give the graphics memory back."""
        self._window.Finalize()

    def shoot(
        self,
        subject: Subject,
        params: SceneParams,
        surface: Array | None = None,
        others: Sequence[Subject] = (),
        layout: Layout | None = None,
    ) -> Shot:
        """Render one scene.

        Parameters
        ----------
        surface
            (H, W, 3) float linear RGB: the table's pattern under a resting part; None for no table.
        others
            Other parts of the project, for stray objects of shape "part".
        layout
            Where everything is, when it was worked out before; else `place` is asked.
        """
        layout = layout or place(subject, params, others)
        self._hide_all()
        settings = self._settings(params, layout, surface)
        for number, placed in enumerate(layout.bodies[:MOST_BODIES]):
            self._dress(placed, number + 1, params, layout.camera, settings)
        self._lay_table(surface, layout, params, settings)
        near, far = self._place_camera(layout, table=surface is not None)
        self._window.Render()
        picture = download(self._buffer.GetColorTexture(), self.size, 4)
        depth = download(self._buffer.GetDepthTexture(), self.size, 1)
        # numpy takes ten times as long for every step on pixels that do not lie side by side
        light, packed = cv2.cvtColor(picture, cv2.COLOR_RGBA2RGB), cv2.extractChannel(picture, 3)
        tags = tags_of(packed)
        alone, whole = self._outlines(layout, tags)
        return Shot(light, tags, packed, distances_of(depth, near, far), layout, alone, whole)

    def _hide_all(self) -> None:
        for pool in self._pools.values():
            for body in pool:
                body.actor.VisibilityOff()

    def _body(self, renderer: Literal["picture", "shadow"], features: frozenset[Feature] | None) -> Body:
        """Take a body that is not in use in this picture, or make one."""
        pool = self._pools.setdefault((renderer, features), [])
        for body in pool:
            if not body.actor.GetVisibility():
                body.actor.VisibilityOn()
                return body
        body = Body(self._window, features)
        (self._renderer if renderer == "picture" else self._shadow.renderer).AddActor(body.actor)
        if features is not None:
            body.set_textures(shadowTex=self._shadow.texture, skinTex=self._blank, coverTex=self._blank)
            body.set_textures(reliefTex=self._blank, roomTex=self._blank)
        pool.append(body)
        return body

    def _dress(
        self, placed: Placed, tag: int, params: SceneParams, camera: Camera, settings: dict[str, Setting]
    ) -> None:
        """Show one body, and in the shadow map too."""
        subject, material = placed.subject, placed.material
        form = subject.surface_for(self._pixels(placed, camera))
        dress = dress_for(subject, form, material)
        shadows: set[Feature] = {"SHADOW"} if params.lighting.shadows and params.lighting.lights else set()
        body = self._body("picture", dress.features | shadows)
        body.show(form, placed.matrix, closed=subject.closed)
        body.set(tag=float(tag), **dress.settings, **settings)
        body.set_textures(roomTex=self._room)
        if dress.maps:
            maps = self._maps.get(dress.material, subject.blur)
            body.set_textures(coverTex=maps.cover, reliefTex=maps.relief)
            body.set(mapScale=1 / material.tile, mapSize=float(self._maps.size), mapShift=maps.shift)
            body.set(mapTint=maps.tint, mapRougher=maps.rougher)
        if dress.features & _SKIN:  # one of an earlier picture would be kept on the graphics card
            skin = subject.skin if dress.skin else None
            body.set_textures(skinTex=self._blank if skin is None else self._skins.get(skin))
        if shadows:
            caster = self._body("shadow", None)
            caster.show(form, placed.matrix, closed=subject.closed)

    def _pixels(self, placed: Placed, camera: Camera) -> float:
        """Give about how many pixels a body measures across."""
        away = float(camera.axes[2] @ (placed.position - camera.position))
        return self.size * placed.scale / (max(away, NEAREST) * np.tan(np.radians(camera.field_of_view) / 2))

    def _lay_table(
        self, pattern: Array | None, layout: Layout, params: SceneParams, settings: dict[str, Setting]
    ) -> None:
        if pattern is None:
            return
        shadows = params.lighting.shadows and bool(params.lighting.lights)
        table = self._body("picture", _TABLE | ({"SHADOW"} if shadows else set()))
        half = table_half(layout)
        matrix = np.diag([half / TABLE_HALF, half / TABLE_HALF, 1.0, 1.0])
        matrix[2, 3] = (layout.floor or 0.0) - TABLE_SINK
        table.show(PLANE, matrix, closed=True)
        camera = layout.framing or layout.camera
        side = 2 * np.tan(np.radians(camera.field_of_view) / 2) * float(np.linalg.norm(camera.position))
        span = side / max(params.view.direction[2], 0.35)
        table.set(tag=float(FLOOR_TAG), tableRepeats=2 * half / float(np.clip(span, 1.5, 2 * TABLE_HALF)))
        table.set(**settings)
        # the root spends the 8 bits where the eye sees steps
        root = cv2.convertScaleAbs(cv2.sqrt(np.maximum(pattern, 0).astype(np.float32)), alpha=255)
        self._pattern.SetInputData(image(cv2.cvtColor(root, cv2.COLOR_RGB2RGBA)))
        table.set_textures(skinTex=self._pattern)

    def _place_camera(self, layout: Layout, *, table: bool) -> tuple[float, float]:
        camera = layout.camera
        eye = self._renderer.GetActiveCamera()
        eye.SetPosition(*camera.position)
        eye.SetFocalPoint(*(camera.position + camera.axes[2]))
        eye.SetViewUp(*(-camera.axes[1]))
        eye.SetViewAngle(camera.field_of_view)
        x, y = camera.centre
        eye.SetWindowCenter(1 - 2 * x, 2 * y - 1)
        away = [float(camera.axes[2] @ (body.position - camera.position)) for body in layout.bodies]
        near = max(min(a - b.scale for a, b in zip(away, layout.bodies, strict=True)), NEAREST)
        far = max(a + b.scale for a, b in zip(away, layout.bodies, strict=True))
        if table:
            far = max(far, float(np.linalg.norm(camera.position)) + 1.5 * table_half(layout))
            near = min(near, max(float(np.linalg.norm(camera.position)) - 1.5 * table_half(layout), NEAREST))
        near, far = 0.98 * near, 1.02 * far
        eye.SetClippingRange(near, far)
        return near, far

    def _settings(self, params: SceneParams, layout: Layout, pattern: Array | None) -> dict[str, Setting]:
        """Collect what the programs of all bodies want to know about the scene."""
        lighting = params.lighting
        lights = sorted_lights(lighting)
        self._room, room = self._rooms.get(lighting)
        colour = None if pattern is None else np.array(cv2.mean(np.asarray(pattern, np.float32))[:3])
        settings = light_settings(lighting, lights) | floor_settings(colour, room, lighting, lights)
        settings |= view_settings(layout.camera)
        settings["bounce"] = room.harmonics.ravel().tolist()
        shadows = lighting.shadows and bool(lights)
        if shadows:
            settings |= self._shadow.aim(np.asarray(lights[0].direction), layout.bodies)
        self._shadow.renderer.SetDraw(shadows)
        return settings

    def _outlines(self, layout: Layout, tags: NDArray[np.uint8]) -> tuple[dict[int, int], dict[int, float]]:
        """Count the pixels that each known body would cover with nothing in front of it: in the frame, and in all.

        A part is counted even when none of it is seen, a stray is not.
        """
        alone: dict[int, int] = {}
        whole: dict[int, float] = {}
        self._shadow.renderer.SetDraw(False)
        for tag, placed in enumerate(layout.bodies[:MOST_BODIES], start=1):
            visible = int((tags == tag).sum())
            if not placed.known or (placed.kind == "stray" and not visible):
                continue
            alone[tag] = visible if len(layout.bodies) == 1 else self._covered(placed, layout.camera)
            reach = widening(placed, layout.camera)
            whole[tag] = alone[tag]
            if reach is not None:
                self._widen(placed, layout.camera, reach)
                whole[tag] = max(self._covered(placed, layout.camera) * reach**2, whole[tag])
                self._place_camera(layout, table=False)
        return alone, whole

    def _covered(self, placed: Placed, camera: Camera) -> int:
        """Count the pixels that a body covers alone."""
        self._hide_all()
        body = self._body("picture", None)
        body.show(placed.subject.surface_for(self._pixels(placed, camera)), placed.matrix, closed=placed.subject.closed)
        self._window.Render()
        return int((download(self._buffer.GetColorTexture(), self.size, 4)[..., 3] > 0).sum())

    def _widen(self, placed: Placed, camera: Camera, reach: float) -> None:
        """Take `reach` times as much into the frame, about the optical axis, with room for this body alone."""
        eye = self._renderer.GetActiveCamera()
        eye.SetWindowCenter(0, 0)
        eye.SetViewAngle(np.degrees(2 * np.arctan(np.tan(np.radians(camera.field_of_view) / 2) * reach)))
        away = float(camera.axes[2] @ (placed.position - camera.position))
        eye.SetClippingRange(max(0.98 * (away - placed.scale), NEAREST), 1.02 * (away + placed.scale))


_TABLE: frozenset[Feature] = frozenset({"TABLE"})
_SKIN: frozenset[Feature] = frozenset({"SKIN"})
