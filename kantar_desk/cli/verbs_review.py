"""Verbs of review: review start, list, close and reply; decide; follow; report."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any
from uuid import UUID

from kantar_desk.cli.lookup import find_annotation, find_code, find_review, find_set, parse_span
from kantar_desk.cli.output import DONE, Output, progress_bar
from kantar_desk.cli.verbs_project import open_workspace
from kantar_desk.errors import UserError
from kantar_desk.model.annotation import Annotation
from kantar_desk.model.review import REASON_CODES, RULES, Review, Verdict
from kantar_desk.workspace.gate import Progress
from kantar_desk.workspace.review_actions import CloseReview, Decide, Decision, FollowDecisions


def add_verbs(add: Any) -> None:
    """Add these verbs to the parser."""
    verb = add("review", review, "start, list or close a review, or write the reply",
               "kantar-desk review start --theirs Jonas")  # fmt: skip
    verb.add_argument("what", choices=("start", "list", "close", "reply"))
    verb.add_argument("--theirs", action="append", default=[], metavar="SET", help="again for each colleague")
    verb.add_argument("--mine", metavar="SET", help="the set compared with (default: your own)")
    verb.add_argument("--empty", action="store_true", help="compare with nothing: a pure review")
    verb.add_argument("--agreed", choices=RULES, default="same", help="what counts as agreed")
    verb.add_argument("--k", type=int, default=2, help="sets that must have the same for the rule k_of_n")
    verb.add_argument("--blind", action="store_true", help="hide who tagged what")
    verb.add_argument("--seed", type=int, default=0)
    verb.add_argument("--review", metavar="R")
    verb.add_argument("--out", type=Path, metavar="FILE.kset")
    verb = add("decide", decide, "decide one annotation of a review",
               "kantar-desk decide 0197a3 reject --reason wrong_span")  # fmt: skip
    verb.add_argument("annotation", metavar="ANNOTATION")
    verb.add_argument("verdict", choices=("accept", "amend", "reject", "defer"))
    verb.add_argument("--review", metavar="R")
    verb.add_argument("--reason", default="", help=f"one of {', '.join(REASON_CODES)}, or a text")
    verb.add_argument("--code")
    verb.add_argument("--span", action="append", metavar="S:E")
    verb = add(
        "follow", follow, "take over what a reviewer decided on your tags", "kantar-desk follow 0197b0"
    )
    verb.add_argument("decisions", nargs="+", metavar="DECISION")
    verb = add(
        "report", report, "write the review report as one HTML file", "kantar-desk report --out report.html"
    )
    verb.add_argument("--out", type=Path, required=True, metavar="FILE.html")
    verb.add_argument("--set", metavar="S")


def review(options: argparse.Namespace, output: Output) -> int:
    """Start, list, close a review, or write the reply."""
    run = {"start": _start, "list": _list, "close": _close, "reply": _reply}[options.what]
    return run(options, output)


def _start(options: argparse.Namespace, output: Output) -> int:
    from kantar_desk.workspace.reviewing import start_review

    if not options.theirs:
        raise UserError(
            "no_set", "Say whose set is reviewed.", "Add --theirs SET; kantar-desk list sets shows them."
        )
    with open_workspace(options) as workspace:
        with workspace.reading() as reader:
            theirs = [find_set(reader, word).id for word in options.theirs]
            mine: UUID | None = find_set(reader, options.mine).id if options.mine else workspace.own_set_id
        review_id = start_review(
            workspace,
            theirs,
            mine=None if options.empty else mine,
            rule=options.agreed,
            k=options.k,
            blind=options.blind,
            seed=options.seed,
            progress=Progress(progress_bar()),
        )
        with workspace.reading() as reader:
            made = reader.get(Review, review_id)
            decided = len(reader.current_decisions(review_id))
    assert made is not None
    output.result(
        {"id": str(made.id), "name": made.name, "result_set": str(made.result_set_id), "agreed": decided},
        f"Started “{made.name}” ({made.id}); {decided} tags agreed by rule.",
    )
    return DONE


def _list(options: argparse.Namespace, output: Output) -> int:
    from kantar_desk.workspace.reviewing import review_progress

    with open_workspace(options, write=False) as workspace:
        with workspace.reading() as reader:
            reviews = reader.find(Review)
        items = []
        for one in reviews:
            progress = review_progress(workspace, one.id).values()
            items.append(
                {
                    "id": str(one.id),
                    "name": one.name,
                    "decided": sum(part.decided for part in progress),
                    "groups": sum(part.total for part in progress),
                    "closed": one.closed is not None,
                }
            )
    columns = (
        ("Id", "id"),
        ("Name", "name"),
        ("Decided", "decided"),
        ("Groups", "groups"),
        ("Closed", "closed"),
    )
    output.items(items, columns, "There are no reviews yet.")
    return DONE


def _close(options: argparse.Namespace, output: Output) -> int:
    with open_workspace(options) as workspace:
        with workspace.reading() as reader:
            found = find_review(reader, options.review)
        workspace.perform(CloseReview(review_id=found.id))
    output.result({"id": str(found.id), "closed": True}, f"Closed “{found.name}”.")
    return DONE


def _reply(options: argparse.Namespace, output: Output) -> int:
    from kantar_desk.workspace.replying import write_reply

    if options.out is None:
        raise UserError("no_target", "Say where to write.", "Add --out FILE.kset.")
    with open_workspace(options) as workspace:
        with workspace.reading() as reader:
            found = find_review(reader, options.review)
        done = write_reply(workspace, found.id, options.out, progress=Progress(progress_bar()))
    output.result(
        {"path": str(done.path), "sha256": done.sha256, "counts": done.counts},
        f"Wrote {done.path} ({done.counts.get('decisions', 0)} decisions).",
    )
    return DONE


def decide(options: argparse.Namespace, output: Output) -> int:
    """Decide one annotation."""
    reason_code = options.reason if options.reason in REASON_CODES else None
    with open_workspace(options) as workspace:
        with workspace.reading() as reader:
            found = find_review(reader, options.review)
            annotation: Annotation = find_annotation(reader, options.annotation)
            code = find_code(reader, options.code) if options.code else None
        decision = Decision(
            annotation_id=annotation.id,
            verdict=Verdict(options.verdict),
            reason_code=reason_code,
            reason="" if reason_code else options.reason,
            code_id=code.id if code is not None else None,
            spans=tuple(parse_span(word) for word in options.span) if options.span else None,
        )
        workspace.perform(Decide(review_id=found.id, decisions=(decision,)))
        with workspace.reading() as reader:
            current = reader.current_decisions(found.id)[annotation.id]
    output.result(
        {"id": str(current.id), "annotation": str(annotation.id), "verdict": options.verdict},
        f"{options.verdict}: “{annotation.quote}”",
    )
    return DONE


def follow(options: argparse.Namespace, output: Output) -> int:
    """Do to my tags what a reviewer decided."""
    with open_workspace(options) as workspace:
        with workspace.reading() as reader:
            known = {str(one.id): one.id for one in reader.decisions()}
        ids = []
        for word in options.decisions:
            matches = [one for text, one in known.items() if text.startswith(word.lower())]
            if len(matches) != 1 or len(word) < 6:
                raise UserError(
                    "not_found",
                    "There is no {what} “{word}”.",
                    "kantar-desk list decisions --json shows them with their ids.",
                    what="decision",
                    word=word,
                )
            ids.append(matches[0])
        done = workspace.perform(FollowDecisions(decision_ids=tuple(ids)))
    output.result(
        {"followed": [str(one) for one in ids], "rows": len(done.changes)}, f"Followed {len(ids)} decisions."
    )
    return DONE


def report(options: argparse.Namespace, output: Output) -> int:
    """Write the report."""
    from kantar_desk.workspace.reporting import write_report

    with open_workspace(options, write=False) as workspace:
        with workspace.reading() as reader:
            set_id = find_set(reader, options.set).id if options.set else None
        sha256 = write_report(workspace, options.out, set_id=set_id)
    output.result({"path": str(options.out), "sha256": sha256}, f"Wrote {options.out} ({sha256}).")
    return DONE
