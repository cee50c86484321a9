"""The help pages, one for each step, as Markdown files among the resources."""

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QDialog, QTextBrowser, QVBoxLayout, QWidget

from s2rlab.resources import resource

PAGES = ("parts", "randomize", "generate", "train", "results", "live")


class HelpDialog(QDialog):
    """Shows the page of a step; the others are linked at its end."""

    def __init__(self, step: int, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Help"))
        self.resize(640, 560)
        self.browser = QTextBrowser()
        self.browser.setOpenLinks(False)
        self.browser.anchorClicked.connect(lambda link: self.show_page(link.toString()))
        layout = QVBoxLayout(self)
        layout.addWidget(self.browser)
        self.show_page(PAGES[step] if step >= 0 else "start")

    def show_page(self, name: str) -> None:
        """Show another page."""
        text = page(name)
        links = " · ".join(f"[{other}]({other})" for other in ("start", *PAGES) if other != name)
        self.browser.setMarkdown(f"{text}\n\n---\n\n{links}\n")


def page(name: str) -> str:
    """Read a page in the language of the system, else in English."""
    language = QLocale().name().split("_")[0]
    for folder in (resource("help", language), resource("help")):
        if (folder / f"{name}.md").is_file():
            return (folder / f"{name}.md").read_text(encoding="utf-8")
    return ""
