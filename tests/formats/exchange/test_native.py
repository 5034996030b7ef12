"""The annotation set file: everything comes back, equal bytes, nothing half imported."""

from __future__ import annotations

import dataclasses
import hashlib
import io
import json
import random
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from exchange_bundles import bundles, full_bundle, trap_bundle, uid
from exchange_mixin import FormatTests, written
from hypothesis import given, settings
from jsonschema import Draft202012Validator
from referencing import Registry, Resource

from kantar_desk.errors import UserError
from kantar_desk.formats.documents import guard
from kantar_desk.formats.documents.guard import GuardedZip
from kantar_desk.formats.exchange.checked import write_checked
from kantar_desk.formats.exchange.native import AnnotationSetFile
from kantar_desk.formats.exchange.native_write import content_digest
from kantar_desk.formats.exchange.registry import digests, read
from kantar_desk.formats.exchange.values import Input, ReadOptions, WriteOptions
from kantar_desk.model.bundle import Bundle, DocumentPart

SCHEMAS = Path(__file__).resolve().parents[3] / "resources" / "schemas" / "kset-1"
Tree = dict[str, bytes]


class TestAnnotationSetFile(FormatTests):
    fmt = AnnotationSetFile()

    def same(self, bundle: Bundle, back: Bundle) -> None:
        assert tuple(back.parts()) == tuple(bundle.parts())
        for name in type(bundle.head).__slots__:
            if name not in ("counts", "codebook"):
                mine, theirs = (
                    sorted(getattr(one.head, name), key=lambda row: row.id) for one in (bundle, back)
                )
                assert mine == theirs, name

    def test_one_of_everything_comes_back_as_it_was(self) -> None:
        bundle = full_bundle()
        self.same(bundle, self.read(written(self.fmt, bundle)).bundle)


def tree(bundle: Bundle, options: WriteOptions | None = None) -> Tree:
    with zipfile.ZipFile(io.BytesIO(written(AnnotationSetFile(), bundle, options))) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def packed(files: Tree, *, sign: bool = True) -> Input:
    """A file of these entries, its manifest made to fit them."""
    files = dict(files)
    if sign:
        manifest = json.loads(files["manifest.json"])
        listed = [name for name in files if name not in ("mimetype", "manifest.json")]
        manifest["files"] = [
            {"path": name, "sha256": hashlib.sha256(files[name]).hexdigest(), "bytes": len(files[name])}
            for name in listed
        ]
        manifest["content_digest"] = content_digest((one["path"], one["sha256"]) for one in manifest["files"])
        files["manifest.json"] = json.dumps(manifest).encode()
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return Input("set.kset", data=stream.getvalue())


def signed_sets(files: Tree) -> None:
    """Give each set the digest of its lines, as a writer of such lines would."""
    rows = [json.loads(line) for line in files["sets.jsonl"].splitlines()]
    for row in rows:
        whole = hashlib.sha256()
        for name in ("annotations", "deleted", "matrix", "orphans", "relations", "stances", "states"):
            for line in files[f"{name}.jsonl"].splitlines(keepends=True):
                if json.loads(line).get("set_id") == row["id"]:
                    whole.update(line)
        row["digest"] = whole.hexdigest()
    files["sets.jsonl"] = b"".join(canonical(row) for row in rows)


def canonical(row: Any) -> bytes:
    return json.dumps(row, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode() + b"\n"


def changed(name: str, change: Callable[[dict[str, Any]], Any], line: int = 0) -> Input:
    files = tree(full_bundle())
    rows = [json.loads(one) for one in files[f"{name}.jsonl"].splitlines()]
    change(rows[line])
    files[f"{name}.jsonl"] = b"".join(canonical(row) for row in rows)
    signed_sets(files)
    return packed(files)


def test_every_line_fits_the_published_schema() -> None:
    schemas = [json.loads(path.read_text("utf-8")) for path in SCHEMAS.glob("*.schema.json")]
    registry: Registry[Any] = Registry().with_resources(
        (s["$id"], Resource.from_contents(s)) for s in schemas
    )
    by_name = {s["$id"].rpartition(":")[2]: Draft202012Validator(s, registry=registry) for s in schemas}
    seen = set()
    for name, data in tree(full_bundle()).items():
        if name.endswith((".json", ".jsonl")):
            for line in data.splitlines():
                errors = list(by_name[name.partition(".")[0]].iter_errors(json.loads(line)))
                assert [error.message for error in errors] == [], name
                assert canonical(json.loads(line)).rstrip() == line
                seen.add(name)
    assert len(seen) == len(by_name) - 1


@settings(max_examples=15, deadline=None)
@given(bundle=bundles())
def test_the_order_of_what_goes_in_does_not_change_a_byte(bundle: Bundle) -> None:
    chance = random.Random(3)
    parts = []
    for part in bundle.parts():
        annotations = list(part.annotations)
        chance.shuffle(annotations)
        parts.append(
            dataclasses.replace(
                part, annotations=tuple(annotations), relations=part.relations[::-1], states=part.states[::-1]
            )
        )
    chance.shuffle(parts)
    head = dataclasses.replace(bundle.head, codes=bundle.head.codes[::-1], sets=bundle.head.sets[::-1])
    assert written(AnnotationSetFile(), Bundle(head, parts)) == written(AnnotationSetFile(), bundle)


def test_a_zip_a_folder_and_what_stays_at_home_have_one_digest(tmp_path: Path) -> None:
    bundle, fmt = full_bundle(), AnnotationSetFile()
    found = set()
    for number, options in enumerate(
        (
            WriteOptions(), WriteOptions(level=1), WriteOptions(level=9), WriteOptions(originals=False),
            WriteOptions(texts=False, originals=False), WriteOptions(folder=True),
        )
    ):  # fmt: skip
        target = tmp_path / f"{number}.kset"
        write_checked(fmt, bundle, target, options)
        found.add(read(target).file_digest)
    assert found == {digests(bundle)[1]}


def test_zip_entries_say_nothing_of_the_computer() -> None:
    with zipfile.ZipFile(io.BytesIO(written(AnnotationSetFile(), full_bundle()))) as archive:
        infos = archive.infolist()
    assert infos[0].filename == "mimetype"
    assert infos[0].compress_type == zipfile.ZIP_STORED
    assert infos[-1].filename == "manifest.json"
    names = [info.filename for info in infos[1:-1]]
    assert names == sorted(names)
    assert {info.date_time for info in infos} == {(1980, 1, 1, 0, 0, 0)}
    assert {(info.create_system, info.external_attr >> 16) for info in infos} == {(3, 0o100644)}


def test_a_folder_is_replaced_whole_and_keeps_its_git(tmp_path: Path) -> None:
    target = tmp_path / "set"
    write_checked(AnnotationSetFile(), full_bundle(), target, WriteOptions(folder=True))
    (target / ".git").mkdir()
    (target / ".git" / "HEAD").write_text("ref")
    write_checked(AnnotationSetFile(), trap_bundle(), target, WriteOptions(folder=True))
    assert (target / ".git" / "HEAD").read_text() == "ref"
    assert read(target).counts["documents"] == 1
    assert [item.name for item in tmp_path.iterdir()] == ["set"]


def test_a_folder_of_somebody_elses_files_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "set").mkdir()
    (tmp_path / "set" / "diary.txt").write_text("mine")
    with pytest.raises(UserError) as caught:
        write_checked(AnnotationSetFile(), full_bundle(), tmp_path / "set", WriteOptions(folder=True))
    assert caught.value.code == "folder_not_ours"
    assert (tmp_path / "set" / "diary.txt").read_text() == "mine"


def test_keys_of_a_newer_program_are_kept_and_its_files_named() -> None:
    files = tree(full_bundle())
    for name in ("annotations", "documents", "people", "sets", "states", "register", "disputes"):
        rows = [json.loads(line) for line in files[f"{name}.jsonl"].splitlines()]
        files[f"{name}.jsonl"] = b"".join(canonical({**row, "newer": {"a": [1, name]}}) for row in rows)
    signed_sets(files)
    files["heard.jsonl"] = b"{}\n"
    manifest = json.loads(files["manifest.json"])
    files["manifest.json"] = json.dumps({**manifest, "version": "1.9"}).encode()
    result = AnnotationSetFile().read(packed(files), ReadOptions())
    assert [warning.code for warning in result.warnings] == ["unknown_file"]
    again = tree(result.bundle)
    for name in ("annotations", "documents", "people", "sets", "states", "register", "disputes"):
        rows = [json.loads(line) for line in again[f"{name}.jsonl"].splitlines()]
        assert [row["newer"] for row in rows] == [{"a": [1, name]}] * len(rows)


def marked(value: Any) -> Any:
    """A JSON value with a key more in every object."""
    if isinstance(value, dict):
        return {**{key: marked(inner) for key, inner in value.items()}, "newer": "ж😀"}
    return [marked(inner) for inner in value] if isinstance(value, list) else value


@pytest.mark.parametrize("folder", [False, True])
def test_what_a_newer_program_says_where_there_is_no_place_for_it_is_counted(
    tmp_path: Path, *, folder: bool
) -> None:
    files = tree(full_bundle())
    for name in [name for name in files if name.endswith(".jsonl")]:
        rows = [json.loads(line) for line in files[name].splitlines()]
        files[name] = b"".join(canonical(marked(row)) for row in rows)
    files["codebook.json"] = canonical(marked(json.loads(files["codebook.json"])))
    signed_sets(files)
    said = {name: data.count(b'"newer"') for name, data in files.items()}
    manifest = json.loads(files["manifest.json"])
    files["manifest.json"] = json.dumps({**manifest, "version": "1.10"}).encode()
    source = packed(files)
    if folder:
        with zipfile.ZipFile(io.BytesIO(source.read(1 << 30))) as archive:
            archive.extractall(tmp_path / "set")
        source = Input.of(tmp_path / "set")
    result = AnnotationSetFile().read(source, ReadOptions())
    again = tree(result.bundle)
    notices = [dict(one.values) for one in result.warnings if one.code == "unknown_values"]
    told = {one["path"]: one["count"] for one in notices}
    for name, count in said.items():
        if name.endswith("l") or name == "codebook.json":
            assert again[name].count(b'"newer"') + int(told.get(name, "0")) <= count
            assert (again[name].count(b'"newer"') < count) == (name in told), name
    assert {"comments.jsonl", "decisions.jsonl", "deleted.jsonl"} <= told.keys()
    assert result.left_out


def test_a_file_of_the_next_major_version_is_refused() -> None:
    files = tree(full_bundle())
    manifest = json.loads(files["manifest.json"])
    files["manifest.json"] = json.dumps({**manifest, "version": "2.0"}).encode()
    with pytest.raises(UserError) as caught:
        AnnotationSetFile().read(packed(files), ReadOptions())
    assert caught.value.code == "newer_kset"


BROKEN: dict[str, tuple[str, Callable[[dict[str, Any]], Any], str]] = {
    "words differ": ("annotations", lambda r: r["spans"][0].update(exact="x" * 5), "line 1"),
    "length differs": ("annotations", lambda r: r["spans"][0].update(end=4), "exact"),
    "no span": ("annotations", lambda r: r.update(spans=[]), "spans"),
    "unknown document": ("annotations", lambda r: r.update(document_id=str(uid(5))), "document"),
    "unknown set": ("annotations", lambda r: r.update(set_id=str(uid(5))), "set"),
    "unknown code": ("annotations", lambda r: r.update(code_id=str(uid(5))), "code"),
    "code of another kind": ("annotations", lambda r: r.update(code_id=str(uid(102))), "code"),
    "id in upper case": ("annotations", lambda r: r.update(id=r["id"].replace("7", "A").upper()), "id"),
    "time without zone": ("annotations", lambda r: r.update(created="2022-01-07T10:30:00"), "created"),
    "unknown kind": ("annotations", lambda r: r["body"].update(kind="rumour"), "body"),
    "a float": ("annotations", lambda r: r.update(revision=1.5), "line 1"),
    "a missing key": ("annotations", lambda r: r.pop("note"), "note"),
    "relation from nowhere": ("relations", lambda r: r.update(from_annotation_id=str(uid(5))), "end"),
    "relation to nowhere": ("relations", lambda r: r.update(to_annotation_id=str(uid(5))), "end"),
    "stance to nowhere": ("stances", lambda r: r.update(position_id=str(uid(5))), "position"),
    "state of nothing": ("states", lambda r: r.update(document_id=str(uid(5))), "document"),
    "length of the text": ("documents", lambda r: r.update(length=r["length"] + 1), "text"),
    "link to nowhere": ("document_links", lambda r: r.update(to_document_id=str(uid(5))), "document"),
    "structure outside": ("documents", lambda r: r.update(structure=[["page", 0, 9999, ""]]), "structure"),
}


@pytest.mark.parametrize("case", sorted(BROKEN))
def test_one_wrong_line_refuses_the_file_and_is_named(case: str) -> None:
    name, change, word = BROKEN[case]
    with pytest.raises(UserError) as caught:
        AnnotationSetFile().read(changed(name, change), ReadOptions())
    assert word in caught.value.message
    assert "jsonl" in caught.value.message or "texts/" in caught.value.message


@pytest.mark.parametrize("name", ["annotations.jsonl", "codebook.json", "relations.jsonl", "people.jsonl"])
def test_a_changed_byte_refuses_the_file(name: str) -> None:
    files = tree(full_bundle())
    files[name] = files[name].replace(b'"n', b'"m', 1) + b" "
    with pytest.raises(UserError) as caught:
        AnnotationSetFile().read(packed(files, sign=False), ReadOptions())
    assert name in caught.value.message


def test_a_forged_digest_and_a_double_id_and_a_changed_text_are_refused() -> None:
    files = tree(full_bundle())
    forged = dict(files)
    forged["sets.jsonl"] = files["sets.jsonl"].replace(b'"digest":"', b'"digest":"0', 1)
    double = dict(files)
    double["annotations.jsonl"] = (
        files["annotations.jsonl"].splitlines(keepends=True)[0] + files["annotations.jsonl"]
    )
    signed_sets(double)
    text = next(name for name in files if name.startswith("texts/"))
    other = {**files, text: files[text] + b"."}
    for one, word in ((forged, "digest"), (double, "twice"), (other, "texts/")):
        with pytest.raises(UserError) as caught:
            AnnotationSetFile().read(packed(one), ReadOptions())
        assert word in caught.value.message


def test_lines_in_another_order_are_read_all_the_same() -> None:
    files = tree(full_bundle())
    for name in ("annotations.jsonl", "documents.jsonl", "states.jsonl"):
        files[name] = b"".join(files[name].splitlines(keepends=True)[::-1])
    signed_sets(files)
    back = AnnotationSetFile().read(packed(files), ReadOptions()).bundle
    assert tuple(back.parts()) == tuple(full_bundle().parts())


def test_a_relation_from_an_orphan_is_read_in_any_order() -> None:
    files = tree(full_bundle())
    orphans = [json.loads(line) for line in files["orphans.jsonl"].splitlines()]
    lost = next(row for row in orphans if row["document_id"] is not None)
    relation = json.loads(files["relations.jsonl"].splitlines()[0])
    more = {**relation, "id": str(uid(909)), "from_annotation_id": lost["id"]}
    files["relations.jsonl"] += canonical(more)
    for name in ("annotations.jsonl", "documents.jsonl", "orphans.jsonl"):
        files[name] = b"".join(files[name].splitlines(keepends=True)[::-1])
    signed_sets(files)
    result = AnnotationSetFile().read(packed(files), ReadOptions())
    homes = {one.id: part.document.id for part in result.bundle.parts() for one in part.relations}
    assert str(homes[uid(909)]) == lost["document_id"]
    assert len(homes) == 2


def interleaved(rounds: int) -> Tree:
    """A file in which the lines of two documents take turns."""
    files = tree(full_bundle())
    documents = [json.loads(line) for line in files["documents.jsonl"].splitlines()]
    first = json.loads(files["annotations.jsonl"].splitlines()[0])
    texts = {row["id"]: files[f"texts/{row['text_sha256']}.txt"].decode() for row in documents}
    rows = [json.loads(line) for line in files["annotations.jsonl"].splitlines()]
    for number in range(rounds):
        for at, (document, text) in enumerate(sorted(texts.items())):
            spans = [{"start": 0, "end": 2, "exact": text[:2]}]
            own = str(uid(5000 + 2 * number + at))
            rows.append({**first, "id": own, "document_id": document, "spans": spans})
    files["annotations.jsonl"] = b"".join(canonical(row) for row in rows)
    signed_sets(files)
    return files


def test_texts_are_read_once_more_however_often_their_lines_take_turns(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    opened: list[str] = []
    read_entry = GuardedZip.read

    def counted(self: GuardedZip, name: str, limit: int = 0) -> bytes:
        opened.append(name)
        return read_entry(self, name, limit)

    monkeypatch.setattr(GuardedZip, "read", counted)
    result = AnnotationSetFile().read(packed(interleaved(20)), ReadOptions())
    assert result.counts["annotations"] == 43
    assert max(opened.count(name) for name in opened if name.startswith("texts/")) == 2


def test_words_are_checked_where_lines_take_turns() -> None:
    files = interleaved(3)
    lines = files["annotations.jsonl"].splitlines()
    row = json.loads(lines[-1])
    row["spans"][0]["exact"] = "??"
    files["annotations.jsonl"] = b"".join(line + b"\n" for line in lines[:-1]) + canonical(row)
    signed_sets(files)
    with pytest.raises(UserError) as caught:
        AnnotationSetFile().read(packed(files), ReadOptions())
    assert f"annotations.jsonl, line {len(lines)}" in caught.value.message


def test_one_text_that_stands_for_very_many_documents_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    files = tree(full_bundle())
    monkeypatch.setattr(guard, "EXCHANGE_ZIP", guard.ZipLimits(entries=100, total=100_000, entry=100_000))
    row = json.loads(files["documents.jsonl"].splitlines()[0])
    many = 100_000 // row["length"] + 1
    files["documents.jsonl"] += b"".join(canonical({**row, "id": str(uid(7000 + n))}) for n in range(many))
    with pytest.raises(UserError) as caught:
        AnnotationSetFile().read(packed(files), ReadOptions())
    assert "its documents hold more than" in caught.value.message or "larger than" in caught.value.message


def test_a_reply_holds_judgements_and_no_annotation_and_no_draft(tmp_path: Path) -> None:
    target = tmp_path / "reply.kset"
    write_checked(AnnotationSetFile(), full_bundle(), target, WriteOptions(reply=True))
    with zipfile.ZipFile(target) as archive:
        names = set(archive.namelist())
        everything = b"".join(archive.read(name) for name in names)
    assert names == {"mimetype", "people.jsonl", "decisions.jsonl", "comments.jsonl", "manifest.json"}
    assert b"A draft." not in everything
    assert b"the town" not in everything
    back = read(target).bundle.head
    wanted = full_bundle().head
    assert (back.decisions, back.checks, back.reviews) == (wanted.decisions, wanted.checks, wanted.reviews)
    assert back.comments == wanted.comments[:1]


def test_without_texts_words_and_context_stay_with_the_annotations() -> None:
    data = written(AnnotationSetFile(), full_bundle(), WriteOptions(texts=False))
    back = AnnotationSetFile().read(Input("set.kset", data=data), ReadOptions()).bundle
    (first, *_) = back.parts()
    assert first.text is None
    assert [one.quote for one in first.annotations] == [
        one.quote for one in next(iter(full_bundle().parts())).annotations
    ]
    again = written(AnnotationSetFile(), back, WriteOptions(texts=False))
    assert again == data


def test_documents_stream_one_by_one_any_number_of_times() -> None:
    seen: list[int] = []

    def parts() -> Any:
        for number, part in enumerate(full_bundle().parts()):
            seen.append(number)
            yield part

    data = written(AnnotationSetFile(), Bundle(full_bundle().head, parts))
    assert seen == [0, 1]
    back = AnnotationSetFile().read(Input("set.kset", data=data), ReadOptions()).bundle
    walk = back.parts()
    assert isinstance(next(walk), DocumentPart)
    assert len(list(back.parts())) == len(list(back.parts())) == 2
    walk.close()  # type: ignore[attr-defined]


def _deep(levels: int) -> Any:
    value: Any = []
    for _ in range(levels - 1):
        value = [value]
    return value


@pytest.mark.parametrize("place", ["row", "piece", "body"])
@pytest.mark.parametrize("value", [_deep(70), 10**18], ids=["deep", "long integer"])
def test_an_unknown_key_is_held_to_the_limits_of_every_other_value(place: str, value: Any) -> None:
    def change(row: dict[str, Any]) -> None:
        {"row": row, "piece": row["spans"][0], "body": row["body"]}[place]["newer"] = value

    with pytest.raises(UserError, match=r"annotations\.jsonl, line 2"):
        AnnotationSetFile().read(changed("annotations", change, line=1), ReadOptions())


@pytest.mark.parametrize("name", ["annotations", "states"])
@pytest.mark.parametrize("kind", ["two on a line", "one on two lines", "empty line", "a list"])
def test_each_line_is_one_object_or_the_file_is_refused_with_its_number(name: str, kind: str) -> None:
    files = tree(full_bundle())
    lines = files[f"{name}.jsonl"].splitlines(keepends=True)
    first, second = lines[:2]
    lines[:2] = {
        "two on a line": [first, second.rstrip() + b"," + second],
        "one on two lines": [first, second.replace(b",", b",\n", 1)],
        "empty line": [first, b"\n", second],
        "a list": [first, b"[" + second.rstrip() + b"]\n"],
    }[kind]
    files[f"{name}.jsonl"] = b"".join(lines)
    with pytest.raises(UserError, match=rf"{name}\.jsonl, line 2"):
        AnnotationSetFile().read(packed(files), ReadOptions())


def test_a_last_line_without_its_end_is_read_like_any_other() -> None:
    files = tree(full_bundle())
    before = AnnotationSetFile().read(packed(files), ReadOptions()).bundle
    files["people.jsonl"] = files["people.jsonl"].rstrip(b"\n")
    after = AnnotationSetFile().read(packed(files), ReadOptions()).bundle
    assert tuple(after.parts()) == tuple(before.parts())
    assert after.head.people == before.head.people
