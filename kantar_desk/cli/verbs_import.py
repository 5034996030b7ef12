"""The verb import: documents and annotation sets, told apart by content."""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import TYPE_CHECKING, Any
from uuid import UUID

from kantar_desk.cli.lookup import find_code, find_document
from kantar_desk.cli.output import DONE, FAILED, LEFT_OUT, Output, progress_bar
from kantar_desk.cli.verbs_project import open_workspace
from kantar_desk.errors import KantarError, UserError
from kantar_desk.model.codebook import Code
from kantar_desk.workspace.gate import Progress
from kantar_desk.workspace.workspace import Workspace

if TYPE_CHECKING:
    from kantar_desk.workspace.importing import FileOutcome
    from kantar_desk.workspace.intake import SetOffer
    from kantar_desk.workspace.receiving import ReceivePlan

_NAMED = 10


def add_verbs(add: Any) -> None:
    """Add the verb to the parser."""
    verb = add(
        "import", import_verb, "import documents and annotation sets, told apart by content",
        "kantar-desk import texts/ colleague.kset",
    )  # fmt: skip
    verb.add_argument("paths", nargs="+", type=Path, metavar="PATH")
    verb.add_argument("--again", action="store_true", help="store equal files as documents of their own")
    verb.add_argument("--as", dest="format", default="", metavar="F", help="take the files for this format")
    verb.add_argument("--encoding", default="", metavar="E", help="the encoding of text files and tables")
    verb.add_argument("--unit", default="", metavar="U", help="the unit of positions in sets of other tools")
    verb.add_argument(
        "--map", type=Path, metavar="FILE", help="JSON: code of the file, by id or name → our code"
    )
    verb.add_argument(
        "--column",
        action="append",
        default=[],
        metavar="FIELD=NAME",
        help="the column of a table that holds a field; of tags: document, start_cp, end_cp, quote, code, note, "
        "creator, created, set, annotation_id; of texts: title, author, publisher, published, captured, address, "
        "language",
    )
    verb.add_argument(
        "--document",
        default="",
        metavar="D",
        help="where tags belong whose file names a document without its text",
    )
    verb.add_argument(
        "--by-name",
        action="store_true",
        help="find documents that a file only names by their title, file name or address",
    )
    verb.add_argument(
        "--as-own-set",
        action="store_true",
        help="bring sets in as sets of their own, whatever version they say",
    )
    verb.add_argument("--whole-page", action="store_true", help="web pages whole, not the article alone")
    verb.add_argument(
        "--text-column", default="", metavar="NAME", help="the column of tables that holds the text"
    )
    verb.add_argument("--dry-run", action="store_true", help="say what would be done and do nothing")


def import_verb(options: argparse.Namespace, output: Output) -> int:
    """Import files and folders."""
    with open_workspace(options, write=not options.dry_run) as workspace:
        files, left_out = _Import(workspace, options).run()
    more = {"dry_run": True} if options.dry_run else {}
    output.result({"files": files, **more}, *(_line(one) for one in files))
    if files and all("error" in one for one in files):
        if output.as_json:
            output.error(KantarError("nothing_imported", "Nothing was imported.", "The list says why."))
        return FAILED
    return LEFT_OUT if left_out else DONE


class _Import:
    """One run of the verb: ``files`` are the items of its answer, ``left_out`` whether something did not come in."""

    def __init__(self, workspace: Workspace, options: argparse.Namespace) -> None:
        from kantar_desk.workspace.intake import split_columns

        self._workspace = workspace
        self._options = options
        self._progress = Progress(progress_bar())
        self._of_texts, self._of_tags = split_columns(_columns(options.column))
        self.files: list[dict[str, Any]] = []
        self.left_out = False
        with workspace.reading() as reader:
            self._document = find_document(reader, options.document).id if options.document else None
        self._codes, self._code_names = _code_map(workspace, options.map)

    def run(self) -> tuple[list[dict[str, Any]], bool]:
        """The answer's items, and whether something was left out."""
        from kantar_desk.workspace.intake import is_set

        given = self._options.paths
        present = [path for path in given if path.exists()]
        sets = [path for path in present if is_set(path, self._options.format)]
        documents = [path for path in present if path not in set(sets)]
        if self._options.dry_run:
            self._look(documents)
        else:
            self._take(documents)
        for path in sets:
            self._set(path)
        for path in given:
            if path not in set(present):
                self._failed(str(path), _missing(path))
        return self.files, self.left_out

    def _take(self, paths: list[Path]) -> None:
        """Import documents, and the sets among them where folders are walked."""
        from kantar_desk.workspace.intake import sort_files

        chosen = self._document_options()
        intake = sort_files(
            self._workspace,
            paths,
            self._progress,
            options=lambda _: chosen,
            again=self._options.again,
            format_id=self._options.format,
            read=self._read,
        )
        for outcome in intake.documents.files:
            self._came(outcome)
        for offer in intake.sets:
            self._receive(offer)
        for refused in intake.refused:
            self._failed(str(refused.values.get("name", "")), refused)

    def _look(self, paths: list[Path]) -> None:
        from kantar_desk.workspace.importing import files_under, preview_documents
        from kantar_desk.workspace.intake import is_set

        files, refused = files_under(paths)
        chosen = self._document_options()
        for path in files:
            if is_set(path, self._options.format):
                self._set(path)
            else:
                for outcome in preview_documents(self._workspace, [path], chosen):
                    self._came(outcome)
        for error in refused:
            self._failed(str(error.values.get("name", "")), error)

    def _set(self, path: Path) -> None:
        try:
            offer = self._read(path)
        except KantarError as error:
            self._failed(str(path), error)
        else:
            self._receive(offer)

    def _read(self, path: Path) -> SetOffer:
        from kantar_desk.workspace.intake import Belonging, read_set, set_options

        return read_set(
            self._workspace,
            path,
            options=set_options(
                format_id=self._options.format,
                unit=self._options.unit,
                encoding=self._options.encoding,
                columns=self._of_tags,
            ),
            code_map=self._codes,
            code_names=self._code_names,
            as_own=self._options.as_own_set,
            belonging=Belonging(document=self._document, by_name=self._options.by_name),
            progress=self._progress,
        )

    def _receive(self, offer: SetOffer) -> None:
        """Import a set that was read; with ``--dry-run`` only say what would be done."""
        from kantar_desk.workspace.intake import receive

        if self._options.dry_run:
            plan, changed, words = offer.plan, not offer.plan.known_file, offer.plan.warnings
        else:
            try:
                done = receive(self._workspace, offer, self._progress)
            except KantarError as error:
                self._failed(str(offer.path), error, offer.plan.format)
                return
            plan, changed = done.plan, done.step_id is not None
            words = (*plan.warnings, *done.left_out)
        self.left_out |= bool(plan.counts.orphan or plan.counts.refused or offer.result.left_out)
        hypothesis = offer.result.hypothesis
        self.files.append(
            {
                "path": str(offer.path),
                "format": plan.format,
                "hypothesis": hypothesis.name if hypothesis is not None else None,
                "documents": {
                    "new": sum(one.status == "new" for one in plan.documents) if changed else 0,
                    "same": sum(one.status == "equal" for one in plan.documents),
                },
                "sets": _sets(plan, changed=changed),
                "annotations": plan.counts.as_dict() if changed else _all_same(plan.counts.as_dict()),
                "moved": plan.counts.moved,
                "decisions": len(offer.result.bundle.head.decisions) if changed else 0,
                "warnings": [*words, *self._hint(plan)],
            }
        )

    def _hint(self, plan: ReceivePlan) -> list[str]:
        """What would find documents that the file only names."""
        from kantar_desk.workspace.intake import meant_by_name

        if self._options.by_name or self._options.document:
            return []
        found = meant_by_name(self._workspace, plan)
        if not found:
            return []
        titles = ", ".join(f"“{title}”" for title in list(found)[:_NAMED])
        return [f"Documents of these names are here: {titles}. With --by-name the tags are placed in them."]

    def _came(self, outcome: FileOutcome) -> None:
        self.left_out |= outcome.error is not None
        self.files.append(
            {
                "path": outcome.path,
                "format": outcome.format,
                "documents": {"new": len(outcome.new), "same": len(outcome.same)},
                "ids": [str(one) for one in (*outcome.new, *outcome.same)],
                "warnings": list(outcome.warnings),
                **_error(outcome.error),
            }
        )

    def _failed(self, path: str, error: KantarError, format_id: str = "") -> None:
        self.left_out = True
        self.files.append({"path": path, "format": format_id, **_error(error)})

    def _document_options(self) -> Any:
        from kantar_desk.workspace.importing import document_options

        return document_options(
            format_id=self._options.format,
            encoding=self._options.encoding,
            whole_page=True if self._options.whole_page else None,
            text_column=self._options.text_column,
            columns=self._of_texts,
        )


def _columns(words: list[str]) -> dict[str, str]:
    """The table of ``--column``: field → name of a column."""
    found = {}
    for word in words:
        field, sign, name = word.partition("=")
        if not sign or not field or not name:
            raise UserError(
                "bad_column", "“{word}” says no column.", "Write FIELD=NAME, such as code=Label.", word=word
            )
        found[field.strip()] = name.strip()
    return found


def _code_map(workspace: Workspace, path: Path | None) -> tuple[dict[UUID, UUID], dict[str, Code]]:
    """The table of ``--map``: our codes by the ids, and by the names, of codes in the file."""
    by_id: dict[UUID, UUID] = {}
    by_name: dict[str, Code] = {}
    if path is None:
        return by_id, by_name
    try:
        table = json.loads(path.read_text("utf-8"))
        with workspace.reading() as reader:
            for theirs, ours in table.items():
                code = find_code(reader, str(ours))
                try:
                    by_id[UUID(theirs)] = code.id
                except ValueError:
                    by_name[theirs] = code
    except (OSError, ValueError, AttributeError) as error:
        raise UserError(
            "bad_map",
            "The table {path} cannot be read.",
            "Write a JSON object: the id or the name of each code in the file, and our code for it.",
            path=path,
        ) from error
    return by_id, by_name


def _missing(path: Path) -> UserError:
    return UserError(
        "missing_file",
        "There is no file or folder {path}.",
        "Check the name; nothing was changed.",
        path=path,
    )


def _error(error: KantarError | None) -> dict[str, Any]:
    if error is None:
        return {}
    return {"error": {"code": error.code, "message": error.message, "hint": error.hint}}


def _sets(plan: ReceivePlan, *, changed: bool) -> list[dict[str, Any]]:
    return [
        {
            "id": str(one.set.id),
            "name": one.set.name,
            "owner": one.owner,
            "status": one.status if changed else "same",
        }
        for one in plan.sets
    ]


def _all_same(counts: dict[str, int]) -> dict[str, int]:
    return {name: counts["read"] if name in ("read", "same") else 0 for name in counts}


def _line(item: dict[str, Any]) -> str:
    name = Path(item["path"]).name
    if "error" in item:
        return f"{name}: {item['error']['message']} {item['error']['hint']}".strip()
    parts = []
    if item["documents"]["new"]:
        parts.append(f"{item['documents']['new']} new")
    if item["documents"]["same"]:
        parts.append(f"{item['documents']['same']} here already")
    told = ["documents " + ", ".join(parts)] if parts else []
    counts = [f"{value} {key}" for key, value in item.get("annotations", {}).items() if value]
    if counts:
        told.append("tags " + ", ".join(counts))
    if item.get("decisions"):
        told.append(f"decisions {item['decisions']} new")
    text = f"{name}: {'; '.join(told) or 'no new documents and no new tags'}"
    return " ".join([text, *item["warnings"]]).strip()
