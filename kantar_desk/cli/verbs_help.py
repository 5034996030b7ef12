"""Verbs that help across documents: reprints, repeats, variants, figures."""

from __future__ import annotations

import argparse
from typing import Any

from kantar_desk.cli.output import DONE, Output, progress_bar
from kantar_desk.cli.verbs_project import open_workspace
from kantar_desk.workspace.gate import Progress


def add_verbs(add: Any) -> None:
    """Add these verbs to the parser."""
    for name, words in (
        ("reprints", "passages that documents share, and documents inside others"),
        ("repeats", "passages that a document repeats"),
        ("variants", "names that may be the same"),
        ("figures", "figures that stand against each other"),
    ):
        verb = add(name, _run(name), words, f"kantar-desk {name} --json")
        verb.add_argument(
            "--save", action="store_true", help="keep what was found as proposals in the project"
        )


def _run(name: str) -> Any:
    def run(options: argparse.Namespace, output: Output) -> int:
        from kantar_desk.workspace import assistance

        with open_workspace(options, write=options.save) as workspace:
            progress = Progress(progress_bar())
            found = getattr(assistance, f"find_{name}")(workspace, progress=progress)
            if options.save:
                assistance.save(workspace, found)
        output.items(found.items(), found.columns, "Nothing was found.")
        return DONE

    return run
