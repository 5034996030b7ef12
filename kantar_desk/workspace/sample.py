"""The sample project: the shipped corpus with two people's sets, copied into a new project."""

from __future__ import annotations

import hashlib
from pathlib import Path

from kantar_desk.workspace.receiving import plan_import
from kantar_desk.workspace.starter import sample_bundle
from kantar_desk.workspace.storing import store_bundle
from kantar_desk.workspace.workspace import Starter, Workspace


def create_sample(path: Path, *, annotator: str, seeds: Path, starter: Starter) -> Workspace:
    """Make a project at ``path`` and put the starter corpus into it: documents, names, disputes, two sets to review.

    Raises UserError if the file exists. A failure leaves no half-made project behind.
    """
    workspace = Workspace.create(path, annotator=annotator, starter=starter, name=path.stem)
    try:
        fill_sample(workspace, seeds, starter)
    except BaseException:
        workspace.close()
        path.unlink(missing_ok=True)
        raise
    return workspace


def fill_sample(workspace: Workspace, seeds: Path, starter: Starter) -> None:
    """Put the starter corpus into an open project, as one undo step."""
    bundle = sample_bundle(seeds, starter)
    digest = hashlib.sha256((seeds / "manifest.toml").read_bytes()).hexdigest()
    plan = plan_import(workspace, bundle, file_name="starter corpus", file_digest=digest, format_id="kset")
    store_bundle(workspace, bundle, plan)
