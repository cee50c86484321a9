"""Names of sets and runs: what is wrong with one, in words."""

from collections.abc import Collection

from PySide6.QtCore import QCoreApplication

from s2rlab.errors import ConfigError
from s2rlab.project import check_name
from s2rlab_ui.sentences import sentence_words


def name_problem(name: str, what: str, taken: Collection[str]) -> str:
    """Say why `name` cannot be used; empty if it can."""
    if not name:
        return QCoreApplication.translate("names", "Give it a name.")
    if name in taken:
        return QCoreApplication.translate("names", "There is one of this name; choose another name.")
    try:
        check_name(name, what)
    except ConfigError as error:
        return sentence_words(str(error))
    return ""
