"""What a preview that follows a hand is asked and what it answers: one JSON line each; loads no renderer.

The same line `{"event": "failed", ...}` of a preview that could not even begin has no `id`.
"""

import json
from typing import Any, Literal

from pydantic import Field, ValidationError

from s2rlab.data.dataset import Record
from s2rlab.errors import ConfigError
from s2rlab.scene.orbit import Orbit
from s2rlab.scene.params import SceneParams
from s2rlab.scene.space import RandomizationSpace
from s2rlab.values import Value, describe


class Request(Value):
    """Pictures to show; a newer one of the same channel replaces it."""

    id: int
    channel: str = "samples"
    space: RandomizationSpace | None = None  # None: that of the last request, at first the project's own
    seed: int = Field(default=0, ge=0)
    size: int = Field(default=128, ge=32, le=1024)  # pixels
    first: int = Field(default=0, ge=0)
    count: int = Field(default=1, ge=1, le=10_000)
    spread: bool = True  # go round the parts as a data set does; else picture `first`, `first` + 1, ... of one part
    part: str | None = None  # class/variant: show this part only; None: all, without `spread` the first
    artifacts: dict[str, int] | None = None  # levels in place of the space's; {}: none
    view: Orbit | None = None  # look at the scene from there
    params: SceneParams | None = None  # this scene, of a record, in place of a drawn one
    plain: bool = False  # without what lens and sensor do


class Ready(Value):
    """Requests are answered quickly from now on."""

    event: Literal["ready"] = "ready"


class Shown(Value):
    """One picture."""

    event: Literal["picture"] = "picture"
    id: int
    channel: str
    number: int  # 0, 1, ... below the request's `count`
    index: int  # of the picture in a data set
    label: str
    part: str  # class/variant
    jpeg: str  # base64
    record: Record  # as a data set's line of metadata; its camera is the one that took this picture
    view: Orbit  # the same camera: asked for as `view`, it gives this picture again


class Done(Value):
    """All pictures of a request were made or failed; one that was replaced is never done."""

    event: Literal["done"] = "done"
    id: int
    channel: str


class Failed(Value):
    """A request cannot be met, or, with a `number`, one picture of it."""

    event: Literal["failed"] = "failed"
    id: int | None  # None: the line did not even say
    channel: str | None
    message: str
    number: int | None = None
    index: int | None = None
    part: str | None = None


Answer = Ready | Shown | Done | Failed


def parsed(line: bytes) -> Request:
    """Read a request.

    Raises
    ------
    ConfigError
        If it does not fit; the message names the first field.
    """
    try:
        return Request.model_validate_json(line)
    except ValidationError as error:
        raise ConfigError(f"request: {describe(error)}") from error


def sender(line: bytes) -> tuple[int | None, str | None]:
    """Find out who asked, for a request that is no use otherwise."""
    try:
        fields: Any = json.loads(line)
    except ValueError:
        return None, None
    if not isinstance(fields, dict):
        return None, None
    identity, channel = fields.get("id"), fields.get("channel", "samples")
    return (identity if type(identity) is int else None), (channel if isinstance(channel, str) else None)
