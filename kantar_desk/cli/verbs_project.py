"""Verbs about the project itself: new, annotator, check, backup, restore, migrate, undo, redo, history."""

from __future__ import annotations

import argparse
import os
from pathlib import Path
from typing import Any

from kantar_desk.cli.main import project_path
from kantar_desk.cli.output import DONE, FAILED, Output
from kantar_desk.model.identity import format_time
from kantar_desk.workspace.workspace import ChangeSet, Starter, Workspace


def starter() -> Starter:
    """The codebook new projects begin with."""
    from kantar_desk.assets import asset
    from kantar_desk.workspace.starter import load_starter

    return load_starter(asset("resources", "codebook.toml"))


def open_workspace(options: argparse.Namespace, *, write: bool = True) -> Workspace:
    """The project of the command; the default one is made when it is not there yet."""
    from kantar_desk.assets import asset
    from kantar_desk.settings import default_project_path

    path = project_path(options)
    if not path.exists() and path == default_project_path() and not options.project:
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        Workspace.create(path, annotator=annotator(None), starter=starter(), backups=backup_folder()).close()
    workspace = Workspace.open(path, write=write, backups=backup_folder())
    if write and workspace.notice is not None:
        notice = workspace.notice
        workspace.close()
        raise notice
    workspace.alias_file = asset("resources", "aliases.toml")
    return workspace


def backup_folder() -> Path:
    """Where backups go: the user's state folder, apart from the projects."""
    from kantar_desk.settings import state_dir

    return state_dir() / "backups"


def annotator(named: str | None) -> str:
    """Who tags: as named, else by the environment, else the settings, else the system's user."""
    from kantar_desk.settings import annotator_name, load

    return named or os.environ.get("KANTAR_DESK_ANNOTATOR") or annotator_name(load().settings)


def add_verbs(add: Any) -> None:
    """Add these verbs to the parser."""
    verb = add("new", new, "make an empty project file", "kantar-desk new march.kantar --annotator Aigerim")
    verb.add_argument("file", type=Path, metavar="PROJECT")
    verb.add_argument("--annotator", help="who tags in it")
    verb.add_argument("--sample", action="store_true", help="put the starter corpus into it")
    verb = add("annotator", annotator_verb, "show who tags here, or rename", "kantar-desk annotator Aigerim")
    verb.add_argument("name", nargs="?")
    verb = add("undo", undo, "take back the newest step, or N steps", "kantar-desk undo 3")
    verb.add_argument("count", nargs="?", type=int, default=1, metavar="N")
    verb = add("redo", redo, "do the last undone step again, or N steps", "kantar-desk redo")
    verb.add_argument("count", nargs="?", type=int, default=1, metavar="N")
    verb = add("history", history, "list the steps, newest first", "kantar-desk history --limit 20")
    verb.add_argument("--limit", type=int, default=50)
    verb.add_argument("--back-to", type=int, metavar="SEQ", help="go back to this point, as a new step")
    verb = add("check", check, "check that the project is sound", "kantar-desk check --repair")
    verb.add_argument("--repair", action="store_true", help="rebuild what can be computed, after a backup")
    verb = add("backup", backup, "write a checked backup", "kantar-desk backup --out copy.kantar")
    verb.add_argument("--out", type=Path, metavar="FILE")
    verb = add("restore", restore, "list the backups, or put one back", "kantar-desk restore 20261125T0900Z")
    verb.add_argument("backup", nargs="?")
    add("migrate", migrate, "bring an older project up to date", "kantar-desk migrate --project old.kantar")


def new(options: argparse.Namespace, output: Output) -> int:
    """Make an empty project, or one with the starter corpus."""
    path: Path = options.file
    if path.suffix.lower() != ".kantar":
        path = path.with_name(path.name + ".kantar")
    name = annotator(options.annotator)
    if options.sample:
        from kantar_desk.assets import asset
        from kantar_desk.workspace.sample import create_sample

        create_sample(path, annotator=name, seeds=asset("seeds"), starter=starter()).close()
    else:
        Workspace.create(path, annotator=name, starter=starter(), backups=backup_folder()).close()
    output.result({"project": str(path), "annotator": name}, f"Made {path}; {name} tags in it.")
    return DONE


def annotator_verb(options: argparse.Namespace, output: Output) -> int:
    """Show or change the annotator's name."""
    from kantar_desk.workspace.actions import RenameAnnotator

    with open_workspace(options, write=options.name is not None) as workspace:
        if options.name is not None:
            workspace.perform(RenameAnnotator(new_name=options.name))
        person = workspace.annotator()
    output.result({"id": str(person.id), "name": person.name}, person.name)
    return DONE


def _steps(options: argparse.Namespace, output: Output, mode: str) -> int:
    from kantar_desk.cli.output import progress_bar
    from kantar_desk.workspace.gate import Progress
    from kantar_desk.workspace.upkeep import finish_reversal, unfinished

    with open_workspace(options) as workspace:
        progress = Progress(progress_bar())
        for one in unfinished(workspace):
            if finish_reversal(workspace, one, progress) is not None:
                output.note(f"Finished what was cut off: {one.mode} {one.name}.")
        step = workspace.undo if mode == "undo" else workspace.redo
        done: list[ChangeSet] = [step(progress=progress) for _ in range(max(1, options.count))]
    words = "Undone" if mode == "undo" else "Done again"
    output.result(
        {"steps": [{"name": one.title, "rows": len(one.changes)} for one in done]},
        *(f"{words}: {one.title} ({len(one.changes)} rows)." for one in done),
    )
    return DONE


def undo(options: argparse.Namespace, output: Output) -> int:
    """Take back steps."""
    return _steps(options, output, "undo")


def redo(options: argparse.Namespace, output: Output) -> int:
    """Do undone steps again."""
    return _steps(options, output, "redo")


def history(options: argparse.Namespace, output: Output) -> int:
    """List steps, or go back to a point."""
    if options.back_to is not None:
        with open_workspace(options) as workspace:
            done = workspace.go_back_to(options.back_to)
        output.result({"rows": len(done.changes)}, f"Went back: {len(done.changes)} rows changed.")
        return DONE
    from kantar_desk.model.identity import Person

    with open_workspace(options, write=False) as workspace, workspace.reading() as reader:
        people = {person.id: person.name for person in reader.find(Person)}
        steps = reader.history(limit=options.limit)
    output.items(
        (
            {
                "seq": step.last_seq,
                "at": format_time(step.at),
                "name": step.name,
                "mode": step.mode,
                "by": people.get(step.person_id, str(step.person_id)),
                "rows": step.rows,
                "undone": step.reversed,
                "finished": step.finished,
                "step": str(step.step_id),
            }
            for step in steps
        ),
        (("Point", "seq"), ("When", "at"), ("What", "name"), ("Kind", "mode"), ("Who", "by"), ("Rows", "rows"),
         ("Undone", "undone")),
        "Nothing has been done here yet.",
    )  # fmt: skip
    return DONE


def check(options: argparse.Namespace, output: Output) -> int:
    """Check every invariant; repair what can be computed. Steps that were cut short are named, they are no fault."""
    from kantar_desk.workspace.upkeep import unfinished

    with open_workspace(options, write=options.repair) as workspace:
        report = workspace.check(repair=options.repair)
        short = unfinished(workspace)
    items = [{"code": one.code, "message": one.message, "repaired": one.repaired} for one in report.findings]
    broken = [one for one in report.findings if not one.repaired]
    body = {
        "ok": not broken,
        "items": items,
        "count": len(items),
        "unfinished": [
            {"step": str(one.step_id), "name": one.name, "mode": one.mode, "rows": one.rows} for one in short
        ],
        "sqlite": report.sqlite,
    }
    lines = [one.message + (" Mended." if one.repaired else "") for one in report.findings] or [
        "The project is sound."
    ]
    lines += [f"Cut short: {one.name} of {format_time(one.at)} ({one.rows} rows)." for one in short]
    output.result(body, *lines)
    return FAILED if broken else DONE


def backup(options: argparse.Namespace, output: Output) -> int:
    """Write a backup into the backups folder, or a copy to a file."""
    with open_workspace(options) as workspace:
        if options.out is not None:
            workspace.save_copy(options.out)
            path = options.out
        else:
            path = workspace.database.backup("asked")
    output.result({"path": str(path)}, f"Saved {path}.")
    return DONE


def restore(options: argparse.Namespace, output: Output) -> int:
    """List backups, or put one back in the place of the project."""
    from kantar_desk.workspace.backups import list_backups, restore_backup

    path = project_path(options)
    if options.backup is None:
        rows = list_backups(path, backup_folder())
        output.items(
            (
                {
                    "name": one.path.name,
                    "at": format_time(one.at),
                    "reason": one.reason,
                    "bytes": one.size,
                    "annotations": one.annotations,
                    "path": str(one.path),
                }
                for one in rows
            ),
            (
                ("Backup", "name"),
                ("When", "at"),
                ("Reason", "reason"),
                ("Bytes", "bytes"),
                ("Tags", "annotations"),
            ),
            "There are no backups of this project yet.",
        )
        return DONE
    kept = restore_backup(path, options.backup, backup_folder())
    output.result(
        {"project": str(path), "kept": str(kept) if kept is not None else None},
        f"Restored {path}." + (f" The file before is kept as {kept.name}." if kept is not None else ""),
    )
    return DONE


def migrate(options: argparse.Namespace, output: Output) -> int:
    """Open the project for writing, which migrates it with a backup first."""
    from kantar_desk.workspace.upkeep import schema_of

    path = project_path(options)
    before = schema_of(path)
    with open_workspace(options) as workspace:
        path = workspace.path
    after = schema_of(path)
    words = (
        f"{path} is up to date."
        if before in (None, after)
        else f"{path} was brought up to date; a backup was made."
    )
    output.result({"project": str(path), "from": before, "to": after}, words)
    return DONE
