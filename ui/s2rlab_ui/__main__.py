"""Entry of the window: `s2rlab-app [PROJECT]`."""

import sys


def main() -> None:
    """Open the window."""
    from s2rlab_ui.app import run  # Qt takes a moment to load, and only the window needs it

    sys.exit(run(sys.argv))


if __name__ == "__main__":
    main()
