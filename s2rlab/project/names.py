"""Names that can be a folder on every system."""

import re
import unicodedata

from s2rlab import files
from s2rlab.errors import ConfigError

LONGEST_NAME = 100  # characters; and
LONGEST_NAME_BYTES = 240  # in UTF-8: file systems store 255, `.old.partial` needs some
RESERVED = re.compile(r"(con|prn|aux|nul|(com|lpt)[0-9¹²³]) *(\..*)?", re.IGNORECASE)  # devices on Windows


def check_name(name: str, what: str) -> str:
    """Return `name` if it can be a folder on every system, else raise ConfigError."""
    if not all(_may_be_in_a_name(letter) for letter in name) or not name[:1].isalnum() or name[-1] in " .":
        raise ConfigError(f"{what} {name!r}: use letters, digits, spaces and . + - _, starting with a letter or digit.")
    if len(name) > LONGEST_NAME or len(name.encode()) > LONGEST_NAME_BYTES:
        raise ConfigError(f"{what} {name!r}: is too long; use up to {LONGEST_NAME} letters, fewer in some scripts.")
    if RESERVED.fullmatch(name) or name.endswith(files.PARTIAL):
        raise ConfigError(f"{what} {name!r}: is reserved; choose another name.")
    return name


def numbered(name: str, number: int) -> str:
    """Put a number behind `name`, within the length that every system stores."""
    ending = f"-{number}"
    name = name[: LONGEST_NAME - len(ending)]
    while len((name + ending).encode()) > LONGEST_NAME_BYTES:
        name = name[:-1]
    return name.rstrip(" .") + ending


def free_name(name: str, taken: set[str]) -> str:
    """Give `name`, or the first of name-2, name-3, ... that is not in `taken`; letters' case does not tell apart."""
    found, number = name, 2
    while found.casefold() in taken:
        found, number = numbered(name, number), number + 1
    return found


def _may_be_in_a_name(letter: str) -> bool:
    # letters, marks (vowels of many scripts) and numbers
    return letter in " .+-_" or unicodedata.category(letter)[0] in "LMN"
