"""Verbs about annotation sets as wholes: export, compare, agreement."""

from __future__ import annotations

import argparse
import dataclasses
from collections import Counter
from pathlib import Path
from typing import Any

from kantar_desk.cli.lookup import find_code, find_document, find_set
from kantar_desk.cli.output import DONE, LEFT_OUT, Kept, Output, progress_bar
from kantar_desk.cli.verbs_project import open_workspace
from kantar_desk.errors import UserError
from kantar_desk.workspace.gate import Progress


def add_verbs(add: Any) -> None:
    """Add these verbs to the parser."""
    verb = add("export", export_verb, "write annotation sets to a file of this or another tool",
               "kantar-desk export --format kset --out mine.kset")  # fmt: skip
    verb.add_argument("--format", default="kset", metavar="F")
    verb.add_argument("--out", type=Path, metavar="PATH")
    verb.add_argument("--set", action="append", default=[], metavar="S")
    verb.add_argument("--document", action="append", default=[], metavar="D")
    verb.add_argument("--code", action="append", default=[], metavar="C")
    verb.add_argument("--decided", action="store_true", help="only annotations that were decided in a review")
    verb.add_argument("--without-texts", action="store_true")
    verb.add_argument("--without-originals", action="store_true")
    verb.add_argument("--strict", action="store_true", help="write nothing if anything would be lost")
    verb.add_argument("--dry-run", action="store_true", help="print what would be lost and write nothing")
    verb = add(
        "compare", compare, "differences between two sets, by category", "kantar-desk compare Asel Jonas"
    )
    verb.add_argument("mine", metavar="SET_A")
    verb.add_argument("theirs", metavar="SET_B")
    verb = add(
        "agreement",
        agreement,
        "agreement figures of two sets, or of every pair of more",
        "kantar-desk agreement Asel Jonas --more",
    )
    verb.add_argument("mine", metavar="SET_A")
    verb.add_argument("theirs", metavar="SET_B")
    verb.add_argument("others", nargs="*", metavar="SET")
    verb.add_argument("--more", action="store_true", help="also κ, α and percent on fixed units")
    verb.add_argument("--level", choices=("code", "kind"), default="code")
    verb.add_argument(
        "--with-unfinished", action="store_true", help="count documents not finished in both sets"
    )
    verb.add_argument("--seed", type=int, default=0)


def export_verb(options: argparse.Namespace, output: Output) -> int:
    """Export; losses are printed before anything is written."""
    from kantar_desk.workspace.exporting import ExportRequest, export, loss_infos

    with open_workspace(options, write=False) as reading_only:
        with reading_only.reading() as reader:
            request = ExportRequest(
                format=options.format,
                sets=tuple(find_set(reader, word).id for word in options.set),
                documents=tuple(find_document(reader, word).id for word in options.document),
                codes=tuple(find_code(reader, word).id for word in options.code),
                decided=options.decided,
                texts=not options.without_texts,
                originals=not options.without_originals,
            )
        losses = loss_infos(reading_only, request)
    items = [
        {"kind": loss.kind, "count": loss.count, "effect": loss.effect, "ids": [str(one) for one in loss.ids]}
        for loss in losses
    ]
    if options.dry_run:
        output.result(
            {"format": options.format, "losses": items},
            *([one.effect for one in losses] or [f"{options.format} carries all of it."]),
        )
        return LEFT_OUT if items else DONE
    if options.strict and losses:
        raise UserError(
            "would_lose",
            "The format {format} cannot carry everything: {effects}.",
            "Leave out --strict to write the rest, or use the format kset, which carries all.",
            format=options.format,
            effects="; ".join(loss.effect for loss in losses),
        )
    if options.out is None:
        raise UserError("no_target", "Say where to write.", "Add --out PATH.")
    for item in items:
        if not output.as_json:
            output.note(f"Not carried: {item['effect']}")
    with open_workspace(options) as workspace:
        done = export(workspace, request, options.out, progress=Progress(progress_bar()))
    output.result(
        {
            "format": done.format,
            "path": str(done.path),
            "sha256": done.sha256,
            "counts": done.counts,
            "losses": items,
        },
        f"Wrote {done.path} ({done.counts.get('annotations', 0)} tags, {done.sha256}).",
    )
    return LEFT_OUT if items else DONE


def compare(options: argparse.Namespace, output: Output) -> int:
    """Compare two sets."""
    from kantar_desk.workspace.comparing import compare_sets

    counts: Counter[str] = Counter()
    states: list[dict[str, str]] = []
    greedy: list[str] = []
    with Kept() as differences:
        with open_workspace(options, write=False) as workspace, workspace.reading() as reader:
            mine, theirs = find_set(reader, options.mine), find_set(reader, options.theirs)
            if mine.id == theirs.id:
                raise UserError("same_set", "A set cannot be compared with itself.", "Choose another set.")
            for found in compare_sets(reader, mine.id, theirs.id, Progress(progress_bar())):
                place = {"document": str(found.document.id), "title": found.document.title}
                states.append({**place, "mine": found.mine, "theirs": found.theirs})
                if found.comparison.greedy:
                    greedy.append(found.document.title)
                for category, number in found.comparison.counts.items():
                    counts[category.value] += number
                for group in found.comparison.groups:
                    if group.category.value == "same":
                        continue
                    differences.add(
                        {
                            **place,
                            "category": group.category.value,
                            "weight": group.weight.value,
                            "flags": list(group.flags),
                            "mine": [str(one) for one in group.mine],
                            "theirs": [str(one) for one in group.theirs],
                            "start": group.start,
                            "end": group.end,
                            "codes": list(group.codes),
                            "iou": [group.shared, group.either],
                            "key": str(group.key),
                        }
                    )
        sets = [
            {"id": str(one.id), "name": one.name, "version": one.version, "digest": one.digest}
            for one in (mine, theirs)
        ]
        if not output.as_json:
            for name, number in sorted(counts.items()):
                output.stdout.write(f"{number:6d}  {name.replace('_', ' ')}\n")
        output.items(
            differences, (("Document", "title"), ("Category", "category"), ("Start", "start"), ("End", "end"),
                          ("Codes", "codes"), ("Flags", "flags")), "No differences.",
            head={"sets": sets, "documents": states, "counts": counts, "greedy": greedy},
        )  # fmt: skip
    orphans = counts["orphan"]
    for title in greedy:
        output.note(f"“{title}” is very large; its pairs were found step by step.")
    if orphans:
        output.note(f"{orphans} tags without a place were left out.")
    return LEFT_OUT if greedy or orphans else DONE


def agreement(options: argparse.Namespace, output: Output) -> int:
    """Print agreement figures."""
    from kantar_desk.workspace.agreeing import agreement_of

    if options.others:
        return _agreement_of_many(options, output)
    with open_workspace(options, write=False) as workspace:
        with workspace.reading() as reader:
            mine, theirs = find_set(reader, options.mine), find_set(reader, options.theirs)
        result = agreement_of(
            workspace,
            mine.id,
            theirs.id,
            level=options.level,
            more=options.more,
            with_unfinished=options.with_unfinished,
            seed=options.seed,
            progress=Progress(progress_bar()),
        )
    body = result.to_json()
    if output.as_json:
        output.json(body)
        return DONE
    rows = [{"figure": name, **values} for name, values in body["figures"].items()]
    output.items(
        rows,
        (("Figure", "figure"), ("Value", "value"), ("Low", "low"), ("High", "high"), ("Counts", "counts")),
        "–",
    )
    used = body["documents"]
    output.stdout.write(
        f"{len(used['common'])} common documents; {len(used['absent'])} absent in one set, "
        f"{len(used['unfinished'])} unfinished.\n"
    )
    return DONE


def _agreement_of_many(options: argparse.Namespace, output: Output) -> int:
    """Every pair of three or more sets, the spread of each figure, and α over all."""
    from kantar_desk.workspace.agreeing import agreement_of_many

    with open_workspace(options, write=False) as workspace:
        with workspace.reading() as reader:
            sets = [find_set(reader, word) for word in (options.mine, options.theirs, *options.others)]
        names = {one.id: one.name for one in sets}
        if len(names) != len(sets):
            raise UserError("same_set", "A set cannot be compared with itself.", "Name each set once.")
        found = agreement_of_many(
            workspace,
            list(names),
            level=options.level,
            more=options.more,
            with_unfinished=options.with_unfinished,
            seed=options.seed,
            progress=Progress(progress_bar()),
        )
    body: dict[str, Any] = {
        "sets": [{"id": str(one), "name": name} for one, name in names.items()],
        "pairs": [
            {"sets": [str(one), str(other)], "names": [names[one], names[other]], **pair.to_json()}
            for (one, other), pair in found.pairs.items()
        ],
        "spread": {name: dataclasses.asdict(one) for name, one in found.spread.items()},
        "alpha": {name: dataclasses.asdict(one) for name, one in found.alpha.items()},
    }
    if output.as_json:
        output.json(body)
        return DONE
    rows = [
        {"pair": " · ".join(pair["names"]), "figure": name, **values}
        for pair in body["pairs"]
        for name, values in pair["figures"].items()
    ]
    output.items(
        rows,
        (("Pair", "pair"), ("Figure", "figure"), ("Value", "value"), ("Low", "low"), ("High", "high")),
        "–",
    )
    for name, spread in body["spread"].items():
        shown = [
            "–" if spread[key] is None else f"{spread[key]:.3f}" for key in ("mean", "lowest", "highest")
        ]
        output.stdout.write(
            f"{name}: mean {shown[0]}, from {shown[1]} to {shown[2]}, {spread['pairs']} pairs.\n"
        )
    return DONE
