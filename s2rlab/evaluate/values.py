"""What an evaluation finds, as values: what `summary.json` holds, readable without the libraries that compute it."""

from typing import Literal

from pydantic import Field

from s2rlab.values import Value

UNKNOWN = "unknown"  # the answer below the threshold


class ClassScores(Value):
    """How one class fares; fractions from 0 to 1."""

    label: str
    support: int  # pictures of this class
    predicted: int  # pictures called this class
    right: int
    precision: float | None  # right / predicted; None when nothing was called so
    recall: float | None  # right / support; None without pictures
    f1: float | None  # harmonic mean of both; None without pictures


class Scores(Value):
    """How a model fares on labelled pictures; fractions from 0 to 1."""

    pictures: int
    right: int
    accuracy: float
    interval: tuple[float, float]  # Wilson's 95 % interval of the accuracy
    balanced_accuracy: float  # macro recall: every class counts the same
    macro_f1: float
    aar: float  # accuracy above random = accuracy - 1 / classes
    ece: float  # expected calibration error: how far "how sure" is from "how often right", on average
    classes: int  # the model chooses among so many
    confusion: tuple[tuple[int, ...], ...] = Field(repr=False)  # rows = true class, columns = answer
    per_class: tuple[ClassScores, ...] = Field(repr=False)


class Foreign(Value):
    """Pictures of a class the model does not know."""

    label: str
    pictures: int
    called: dict[str, int]  # answer -> pictures; "unknown" when the model was not sure enough


class Pair(Value):
    """Pictures of one class that were taken for another."""

    true: str
    answer: str
    pictures: int
    of: int  # pictures of the true class


class Sureness(Value):
    """What the threshold of the model does on pictures of classes it knows."""

    threshold: float  # 0 to 1
    answered: int  # at least so sure; the rest are called "unknown"
    right: int  # of those


class Evaluation(Value):
    """What an evaluation found and where it lies."""

    kind: Literal["test"] = "test"
    photos: str  # folder of the pictures
    caption: str  # what kind of pictures they are
    model: str
    provider: str  # ONNX Runtime's name of what computed
    provenance: dict[str, str]  # of the model
    seconds: float  # opening and classifying all pictures
    scores: Scores  # on the classes the model knows
    sureness: Sureness | None = None  # None when the model always answers
    worst: tuple[Pair, ...] = Field(repr=False)  # most pictures first
    missing: tuple[str, ...]  # classes of the model without pictures
    foreign: tuple[Foreign, ...]  # classes of the pictures that the model does not know
    skipped: tuple[str, ...]  # sentences: pictures and files left out
    folder: str  # of the report and the tables


class Survey(Value):
    """What a model says about pictures nobody has labelled, or that show none of its parts."""

    kind: Literal["unlabelled", "unknown"]  # of the photo set
    photos: str
    caption: str
    model: str
    provider: str
    provenance: dict[str, str]
    seconds: float
    labels: tuple[str, ...]  # of the model
    threshold: float  # 0 to 1; below it the answer is "unknown"
    pictures: int
    called: dict[str, int]  # answer -> pictures, most frequent first
    rejected: int  # pictures called "unknown"; of an "unknown" set, so many are right
    interval: tuple[float, float]  # Wilson's 95 % interval of the share rejected, 0 to 1
    skipped: tuple[str, ...]
    folder: str
