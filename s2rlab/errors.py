"""Everything that can go wrong and that a user can act on.

S2RError
├── ProjectError       a project folder is missing, or newer than this program
├── MeshError          a CAD file or mesh cannot become a part
├── ConfigError        a setting is out of range or unknown
├── RenderError        a picture or data set cannot be rendered
├── DataError          a folder of pictures or a data set cannot be used
├── WeightsError       pretrained weights are missing or do not fit
├── TrainError         a training cannot start or go on
├── ExportError        a model cannot be exported or differs from what was trained
├── ModelError         an exported model cannot be opened
└── StorageError       the disk is full, read-only or gone

Each message names the file and field, says what happened, and what to do now. Anything else that is raised is a bug.
"""


class S2RError(Exception):
    """A problem the user can act on; the message is written for them."""


class ProjectError(S2RError):
    """A project folder is missing, or newer than this program."""


class MeshError(S2RError):
    """A CAD file or mesh cannot become a part."""


class ConfigError(S2RError):
    """A setting is out of range or unknown."""


class RenderError(S2RError):
    """A picture or data set cannot be rendered."""


class DataError(S2RError):
    """A folder of pictures or a data set cannot be used."""


class WeightsError(S2RError):
    """Pretrained weights are missing or do not fit."""


class TrainError(S2RError):
    """A training cannot start or go on."""


class ExportError(S2RError):
    """A model cannot be exported, or differs from what was trained."""


class ModelError(S2RError):
    """An exported model cannot be opened."""


class StorageError(S2RError):
    """The disk is full, read-only or gone."""
