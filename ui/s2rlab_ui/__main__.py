"""Entry of the window; until the window exists it says so."""

import sys


def main() -> None:
    """Say what there is instead of the window."""
    print(f'The s2rlab window does not exist yet; the command line does: "{sys.executable}" -m s2rlab --help')


if __name__ == "__main__":
    main()
