"""The help pages, one for each step, as Markdown files with a picture each among the resources."""

from pathlib import Path

from PySide6.QtCore import QLocale, Qt, QUrl
from PySide6.QtGui import QImage, QTextDocument
from PySide6.QtWidgets import QDialog, QTextBrowser, QVBoxLayout, QWidget

from s2rlab.resources import resource
from s2rlab_ui.widgets.basic import MARGIN

PAGES = ("parts", "randomize", "generate", "train", "results", "live")
SIZE = (720, 640)  # pixels
MARGINS = 64  # pixels beside a picture, with the scroll bar
LONGEST = 400  # letters of a tool tip


class HelpDialog(QDialog):
    """Shows the page of a step, and first what is known of the thing that has the focus."""

    def __init__(self, step: int, parent: QWidget, focus: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Help"))
        self.resize(*SIZE)
        self.browser = Browser()
        self.browser.setAccessibleName(self.tr("Help"))
        self.browser.anchorClicked.connect(lambda link: self.show_page(link.toString()))
        layout = QVBoxLayout(self)
        layout.addWidget(self.browser)
        self.show_page(PAGES[step] if step >= 0 else "start", describe(focus))

    def show_page(self, name: str, first: str = "") -> None:
        """Show another page."""
        titles = {other: title(other) for other in ("start", *PAGES) if other != name}
        links = " · ".join(f"[{words}]({other})" for other, words in titles.items())
        head = f"*{self.tr('Selected now:')}* {first}\n\n---\n\n" if first else ""
        self.browser.setMarkdown(f"{head}{page(name)}\n\n---\n\n{links}\n")


class Browser(QTextBrowser):
    """Shows pictures of the help folder as wide as there is room."""

    def __init__(self) -> None:
        super().__init__()
        self.setOpenLinks(False)
        self.document().setDocumentMargin(MARGIN)

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        """Find a picture, in the colours of the window."""
        wanted = Path(str(resource("help"))) / (name.toString() if isinstance(name, QUrl) else name)
        if kind != QTextDocument.ResourceType.ImageResource.value or not wanted.is_file():
            return super().loadResource(kind, name)
        image = QImage(str(wanted))
        width = min(self.width() - MARGINS, image.width())
        return image.scaledToWidth(max(width, 1), Qt.TransformationMode.SmoothTransformation)


def describe(widget: QWidget | None) -> str:
    """Say in Markdown what a control is for, as far as it says so itself; empty for any other."""
    if widget is None:
        return ""
    text = getattr(widget, "text", None)
    name = widget.accessibleName() or (str(text()) if callable(text) else "")
    tip = widget.toolTip()[:LONGEST].replace("\n", " ")
    return f"**{name}** – {tip}" if name and tip and tip != name else ""


def title(name: str) -> str:
    """Heading of a page."""
    return page(name).partition("\n")[0].lstrip("# ")


def page(name: str) -> str:
    """Read a page in the language of the system, else in English."""
    language = QLocale().name().split("_")[0]
    for folder in (resource("help", language), resource("help")):
        if (folder / f"{name}.md").is_file():
            return (folder / f"{name}.md").read_text(encoding="utf-8")
    return ""
