"""All verbs with their options and help."""

from __future__ import annotations

import argparse
from typing import Any

from kantar_desk.cli import (
    verbs_help,
    verbs_import,
    verbs_list,
    verbs_project,
    verbs_review,
    verbs_sets,
    verbs_tags,
)

_EPILOG = (
    "Positions are characters (Unicode code points) of the stored text, counted from 0; the end is not included. "
    "Exit status: 0 done, 1 error, 2 wrong usage, 3 done but something was left out, 70 a bug."
)


def make_parser() -> argparse.ArgumentParser:
    """The parser of ``kantar-desk VERB …``."""
    parser = argparse.ArgumentParser(
        prog="kantar-desk",
        description="Tag claims, entities and disputed statements in documents; without a verb the window opens.",
        epilog=_EPILOG,
    )
    parser.add_argument("--version", action="store_true", help="print versions")
    verbs = parser.add_subparsers(dest="verb", required=True, metavar="VERB")
    common = argparse.ArgumentParser(add_help=False)
    common.add_argument("--project", metavar="FILE", help="the project file (default: the default project)")
    common.add_argument("--json", action="store_true", help="print one JSON document and nothing else")

    def add(name: str, run: Any, words: str, example: str) -> argparse.ArgumentParser:
        verb = verbs.add_parser(
            name,
            parents=[common],
            help=words,
            description=words[0].upper() + words[1:] + ".",
            epilog=f"Example: {example}",
        )
        verb.set_defaults(run=run)
        return verb

    verbs_project.add_verbs(add)
    verbs_list.add_verbs(add)
    verbs_import.add_verbs(add)
    verbs_tags.add_verbs(add)
    verbs_sets.add_verbs(add)
    verbs_review.add_verbs(add)
    verbs_help.add_verbs(add)
    return parser
