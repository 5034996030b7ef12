"""The command line: parser, project, exit status."""

from __future__ import annotations

import argparse
import logging
import os
import platform
import sqlite3
import sys
from collections.abc import Callable, Sequence
from importlib import metadata
from pathlib import Path

from kantar_desk import __version__
from kantar_desk.cli.output import BUG, DONE, FAILED, Output
from kantar_desk.errors import Cancelled, KantarError

log = logging.getLogger(__name__)

VERBS = (
    "new", "import", "original", "list", "annotate", "retag", "untag", "undo", "redo", "history", "search",
    "occurrences", "export", "compare", "agreement", "review", "decide", "follow", "report", "reprints", "repeats",
    "variants", "figures", "annotator", "check", "backup", "restore", "migrate",
)  # fmt: skip

Verb = Callable[[argparse.Namespace, Output], int]


def version_text() -> str:
    """Versions of program, Python, SQLite and, if installed, Qt."""
    try:
        qt = metadata.version("PySide6-Essentials")
    except metadata.PackageNotFoundError:
        qt = "not installed"
    return f"Kantar Desk {__version__} · Python {platform.python_version()} · SQLite {sqlite3.sqlite_version} · Qt {qt}"


def run(words: Sequence[str]) -> int:
    """Do one verb; answers the exit status: 0 done, 1 error, 2 usage, 3 something left out, 70 a bug."""
    if "--version" in words[:1]:
        sys.stdout.write(version_text() + "\n")
        return DONE
    from kantar_desk.cli.parser import make_parser

    options = make_parser().parse_args(_project_last(list(words)))
    output = Output(bool(getattr(options, "json", False)))
    verb: Verb = options.run
    try:
        return verb(options, output)
    except KantarError as error:
        output.error(error)
        return FAILED
    except (Cancelled, KeyboardInterrupt):
        output.note("Stopped. What was done before is kept; undo takes it back.")
        return FAILED
    except BrokenPipeError:
        sys.stdout = open(os.devnull, "w")  # noqa: SIM115, PTH123 - the reader went away; nothing more can be said
        return DONE
    except Exception:
        log.exception("a verb failed")
        output.note("Something went wrong in the program. Nothing was written. The log has the details.")
        if os.environ.get("KANTAR_DESK_TRACEBACK"):
            raise
        return BUG


def _project_last(words: list[str]) -> list[str]:
    """``--project FILE`` may stand before the verb too."""
    if words[0] == "--project" and len(words) > 2:
        return [words[2], *words[:2], *words[3:]]
    if words[0].startswith("--project=") and len(words) > 1:
        return [words[1], words[0], *words[2:]]
    return words


def project_path(options: argparse.Namespace) -> Path:
    """The project named by ``--project``, else by the environment, else the default one."""
    from kantar_desk.settings import default_project_path

    return Path(options.project) if options.project else default_project_path()
