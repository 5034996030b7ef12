"""The composition root: arguments → settings → workspace → window or command. Qt is imported only for a window."""

from __future__ import annotations

import logging
import os
import sys
from collections.abc import Container, Sequence


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the program; answers the exit status (see the command line's help)."""
    words = list(sys.argv[1:] if arguments is None else arguments)
    if words and not _is_project(words):
        from kantar_desk.cli.main import VERBS, run  # a window needs none of it

        if _is_command(words, VERBS):
            if words[0] != "--version":
                start_log()
            return run(words)
    from kantar_desk.gui.system_libraries import missing_packages

    missing = missing_packages(x11="DISPLAY" in os.environ and "QT_QPA_PLATFORM" not in os.environ)
    if missing:
        print(f"A window needs system packages that are not installed: {' '.join(missing)}.", file=sys.stderr)
        print(f"Install them (Debian, Ubuntu): sudo apt install {' '.join(missing)}", file=sys.stderr)
        return 1
    from kantar_desk.gui.plain_imports import import_plainly

    import_plainly()
    from kantar_desk.gui.application import open_window

    return open_window(words, when_painted=start_log)


def _is_project(words: Sequence[str]) -> bool:
    """A project file alone: what a double click sends."""
    return len(words) == 1 and words[0].endswith(".kantar")


def _is_command(words: Sequence[str], verbs: Container[str]) -> bool:
    """A verb, or an option that only the command line answers; anything else opens the window."""
    first = words[0]
    if first in verbs or first in ("-h", "--help", "--version"):
        return True
    if first == "--project" and len(words) > 2:
        return words[2] in verbs
    return first.startswith("--project=") and len(words) > 1 and words[1] in verbs


def start_log() -> None:
    """Log to rotating files in the user's log folder; no document text is ever logged. Never fails."""
    from logging.handlers import RotatingFileHandler

    from kantar_desk.settings import log_dir

    root = logging.getLogger("kantar_desk")
    if root.handlers:
        return
    root.setLevel(logging.INFO)
    try:
        folder = log_dir()
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        handler: logging.Handler = RotatingFileHandler(
            folder / "kantar-desk.log", maxBytes=512_000, backupCount=3, encoding="utf-8", delay=True
        )
        handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s %(message)s"))
    except OSError:
        handler = logging.NullHandler()
    root.addHandler(handler)
