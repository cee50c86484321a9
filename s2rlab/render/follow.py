"""A preview that follows a hand: requests come one JSON line each, pictures go out as they are made.

Requests on one channel replace each other, and what a person looks at (the scene under the mouse) comes first.
All of it is free of pipes; `s2rlab.cli.preview` connects it to standard input and output.
"""

import base64
import contextlib
import traceback
from collections.abc import Callable, Generator, Iterator
from typing import TYPE_CHECKING, Any

from s2rlab.errors import ConfigError, RenderError, S2RError
from s2rlab.project import Part, Project
from s2rlab.render.catalogue import Catalogue
from s2rlab.render.messages import Answer, Done, Failed, Ready, Request, Shown, parsed, sender
from s2rlab.render.orders import Order
from s2rlab.render.showroom import Scene, Setting, Showroom, View
from s2rlab.scene.factors.artifacts import AMBIENT
from s2rlab.scene.params import SceneParams
from s2rlab.scene.presets import DEFAULT, load_space
from s2rlab.scene.space import Artifacts, RandomizationSpace
from s2rlab.values import build

if TYPE_CHECKING:
    from queue import SimpleQueue

URGENT = ("scene", "clean")  # channels of what a hand may turn; only what names a view is being turned
MOST_IN_A_ROW = 4  # urgent pictures while others wait
SPACE = "space.json"  # of a project: what its window has set


Send = Callable[[Answer], None]


def serve(project: Project, lines: "SimpleQueue[bytes | None]", send: Send) -> None:
    """Answer requests until `lines` gives None; what is not answered by then is dropped."""
    follower = Follower(project, send)
    try:
        follower.warm_up()
        while True:
            while not follower.busy or not lines.empty():
                line = lines.get()
                if line is None:
                    return
                follower.accept(line)
            follower.step()
    finally:
        follower.close()


class Follower:
    """Answers requests, one step at a time, so that a newer request is never kept waiting for more than a draw.

    Parameters
    ----------
    send
        Where answers go.
    """

    def __init__(self, project: Project, send: Send) -> None:
        self._project, self._send = project, send
        self._room = Showroom(project)
        self._space: RandomizationSpace | None = None
        self._running: dict[str, Generator[Answer | None, None, None]] = {}  # by channel, longest waiting first
        self._turned: set[str] = set()  # channels whose request comes from a moving hand
        self._in_a_row = 0
        self._known: Catalogue | None = None
        self._last: dict[str, Scene] = {}  # what each channel has shown last

    def close(self) -> None:
        """Drop what is not answered and give the graphics memory back."""
        self._running.clear()
        self._room.close()

    @property
    def busy(self) -> bool:
        """Whether something is still to be answered."""
        return bool(self._running)

    def warm_up(self) -> None:
        """Open the stage and make what nearly every picture needs, then say that it is there."""
        request = Request(id=0, space=DEFAULT, count=4)
        with contextlib.suppress(S2RError):  # a project without parts yet
            for _ in self._answers(request):
                pass
        self._send(Ready())

    def accept(self, line: bytes) -> None:
        """Take one request in; it is answered by the next steps."""
        try:
            request = parsed(line)
        except ConfigError as error:
            identity, channel = sender(line)
            self._send(Failed(id=identity, channel=channel, message=str(error)))
            return
        self._running.pop(request.channel, None)
        self._turned.discard(request.channel)
        if request.channel in URGENT and request.view is not None:
            self._turned.add(request.channel)
        self._space = request.space or self._space
        self._running[request.channel] = self._guarded(request.model_copy(update={"space": self._space}))

    def step(self) -> None:
        """Go on with the most urgent request until there is something to say, or a draw was of no use."""
        channel = self._next_channel()
        answers = self._running.pop(channel)
        for answer in answers:
            if answer is not None:
                self._send(answer)
            self._running[channel] = answers  # at the end of the queue
            return

    def _next_channel(self) -> str:
        urgent = [channel for channel in self._running if channel in self._turned]
        others = [channel for channel in self._running if channel not in self._turned]
        self._in_a_row = self._in_a_row + 1 if urgent and others else 0
        if not urgent or self._in_a_row > MOST_IN_A_ROW:
            self._in_a_row = 0
            return (others or urgent)[0]
        return urgent[0]

    def _guarded(self, request: Request) -> Generator[Answer | None, None, None]:
        try:
            yield from self._answers(request)
        except Exception as error:
            yield Failed(id=request.id, channel=request.channel, message=_said(error))
        else:
            yield Done(id=request.id, channel=request.channel)

    def _answers(self, request: Request) -> Generator[Answer | None, None, None]:
        setting = self._setting(request)
        catalogue = self._room.catalogue()
        if catalogue is not self._known:
            self._known = catalogue
            self._last.clear()
        for number, order in enumerate(_orders(request, catalogue)):
            try:
                view = yield from self._view(request, order, setting)
            except Exception as error:
                yield Failed(
                    id=request.id,
                    channel=request.channel,
                    message=_said(error),
                    number=number,
                    index=order.index,
                    part=order.part,
                )
            else:
                self._last[request.channel] = view.scene
                yield _shown(request, number, view)

    def _view(self, request: Request, order: Order, setting: Setting) -> Generator[None, None, View]:
        last = self._last.get(request.channel)
        if request.params is not None:
            scene = self._room.recorded(order, setting, _lit(request.params, request.artifacts))
        elif request.view is not None and last is not None and last.is_of(order, setting):
            scene = last  # also at another size, at which another draw might be the first of use
        elif request.view is None and not request.plain:
            return (yield from _silent(self._room.drawn(order, setting)))
        else:
            scene = yield from _silent(self._room.scene(order, setting))
        return self._room.look(scene, request.size, request.view, plain=request.plain)

    def _setting(self, request: Request) -> Setting:
        space = request.space or self._project_space()
        if request.artifacts is not None:
            damage = build(Artifacts, on=bool(request.artifacts), **request.artifacts)
            space = space.model_copy(update={"artifacts": damage})
        return Setting(space, request.seed, request.size)

    def _project_space(self) -> RandomizationSpace:
        path = self._project.root / SPACE
        return load_space(path) if path.exists() else DEFAULT


def _orders(request: Request, catalogue: Catalogue) -> Iterator[Order]:
    chosen: Part | None = catalogue.find(request.part) if request.part else None
    for number in range(request.first, request.first + request.count):
        if not request.spread:
            yield catalogue.order(number, chosen or catalogue.variants[0][0])
        elif chosen:
            yield catalogue.order(catalogue.index(chosen, number))
        else:
            yield catalogue.order(number)


def _lit(params: SceneParams, artifacts: dict[str, int] | None) -> SceneParams:
    """Give a recorded scene the even light of other artifacts."""
    if artifacts is None:
        return params
    light = params.lighting.model_copy(update={"ambient": AMBIENT[artifacts.get("ambient", 0)]})
    return params.model_copy(update={"lighting": light})


def _silent(drawing: Generator[str, None, Any]) -> Generator[None, None, Any]:
    """Give a turn to others after each draw, whatever was wrong with it."""
    while True:
        try:
            next(drawing)
        except StopIteration as end:
            return end.value
        yield None


def _shown(request: Request, number: int, view: View) -> Shown:
    return Shown(
        id=request.id,
        channel=request.channel,
        number=number,
        index=view.record.index,
        label=view.record.label,
        part=view.record.part,
        jpeg=base64.b64encode(view.jpeg).decode(),
        record=view.record,
        view=view.orbit,
    )


def _said(error: Exception) -> str:
    """Put an error in one sentence; a bug leaves its trace on standard error, and the preview goes on."""
    if isinstance(error, S2RError):
        return str(error)
    traceback.print_exception(error)
    return str(RenderError(f"the preview failed ({type(error).__name__}: {error}); details are in the log."))
