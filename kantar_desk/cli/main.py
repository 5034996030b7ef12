"""The command line: parser, project, exit status."""

from __future__ import annotations

import logging
import os
import platform
import sqlite3
import sys
from collections.abc import Callable, Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from kantar_desk import __version__
from kantar_desk.errors import Cancelled, KantarError

if TYPE_CHECKING:
    import argparse

    from kantar_desk.cli.output import Output

DONE, FAILED, BUG = 0, 1, 70

log = logging.getLogger(__name__)

VERBS = (
    "new", "import", "original", "list", "annotate", "retag", "untag", "undo", "redo", "history", "search",
    "occurrences", "export", "compare", "agreement", "review", "decide", "follow", "report", "reprints", "repeats",
    "variants", "figures", "annotator", "check", "backup", "restore", "migrate",
)  # fmt: skip

Verb = Callable[["argparse.Namespace", "Output"], int]


def version_text() -> str:
    """Versions of program, Python, SQLite and, if installed, Qt."""
    qt = "not installed"
    found = find_spec("PySide6")  # looks, imports nothing
    if found is not None and found.origin is not None:
        # importlib.metadata takes longer to import than all the rest of this command
        places = Path(found.origin).parent.parent.glob("[Pp]y[Ss]ide6_[Ee]ssentials-*.dist-info")
        qt = next((place.name.split("-")[1].removesuffix(".dist") for place in places), "installed")
    return f"Kantar Desk {__version__} · Python {platform.python_version()} · SQLite {sqlite3.sqlite_version} · Qt {qt}"


def run(words: Sequence[str]) -> int:
    """Do one verb; answers the exit status: 0 done, 1 error, 2 usage, 3 something left out, 70 a bug."""
    if "--version" in words[:1]:
        sys.stdout.write(version_text() + "\n")
        return DONE
    from kantar_desk.cli.output import Output
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
