"""The manifest of an annotation set file: which files belong to it, and what this version leaves out."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from kantar_desk.errors import UserError
from kantar_desk.formats.documents import guard
from kantar_desk.formats.exchange import native_lines as lines
from kantar_desk.formats.exchange.containers import Container, read_entry
from kantar_desk.formats.exchange.native_rows import bad_file
from kantar_desk.formats.exchange.native_write import FORMAT, OFFSET_UNIT, content_digest
from kantar_desk.formats.exchange.values import Notice, notice

MAX_MANIFEST = 64 * guard.MB
PLAIN_FILES = frozenset(("mimetype", "manifest.json", "codebook.json"))
_HEX = frozenset("0123456789abcdef")


@dataclass(slots=True)
class Manifest:
    """What was listed: SHA-256 and size by path, paths of texts and originals by SHA-256, what is left out.

    ``newer``: a program of a later minor version wrote the file.
    """

    content_digest: str = ""
    newer: bool = False
    listed: dict[str, tuple[str, int]] = field(default_factory=dict)
    texts: dict[str, str] = field(default_factory=dict)
    originals: dict[str, str] = field(default_factory=dict)
    warnings: list[Notice] = field(default_factory=list)


def read_manifest(container: Container, json: guard.JsonGuard) -> Manifest:
    """The manifest, fitting the files beside it. Raises UserError for a damaged one and for a newer major version."""
    if "manifest.json" not in container:
        raise bad_file("manifest.json", "it is missing")
    data = read_entry(container, "manifest.json", MAX_MANIFEST)
    value = json.loads(data, "manifest.json", MAX_MANIFEST)
    if type(value) is not dict or value.get("format") != FORMAT:
        raise bad_file("manifest.json", "this is no annotation set file")
    version = value.get("version")
    major, _, minor = version.partition(".") if type(version) is str else ("", "", "")
    if major != "1" or not (minor.isascii() and minor.isdigit()):
        raise UserError(
            "newer_kset",
            "The annotation set file has version {version}, which this program cannot read.",
            "Update the program, or ask for a file of version 1.",
            version=str(version)[:20],
        )
    if value.get("offset_unit") != OFFSET_UNIT or value.get("normalise") != 1:
        raise bad_file("manifest.json", "its positions are counted in a way this program does not know")
    found = Manifest(content_digest=str(value.get("content_digest")), newer=bool(minor.strip("0")))
    _list_files(found, value.get("files"), container)
    if content_digest((path, one[0]) for path, one in found.listed.items()) != value.get("content_digest"):
        raise bad_file("manifest.json", "the content digest does not fit the list of files")
    return found


def _list_files(found: Manifest, files: Any, container: Container) -> None:
    if type(files) is not list:
        raise bad_file("manifest.json", "the list of files is missing")
    for item in files:
        path, sha256, size = (
            (item.get("path"), item.get("sha256"), item.get("bytes")) if type(item) is dict else (None,) * 3
        )
        if type(path) is not str or type(sha256) is not str or type(size) is not int or path in found.listed:
            raise bad_file("manifest.json", "its list of files is damaged")
        if path not in container:
            raise bad_file(path, "it is listed and missing")
        found.listed[path] = (sha256, size)
        folder, _, name = path.partition("/")
        stem = name.partition(".")[0]
        if folder == "texts" and len(stem) == 64 and set(stem) <= _HEX:
            found.texts[stem] = path
        elif folder == "originals" and len(stem) == 64 and set(stem) <= _HEX:
            found.originals[stem] = path
        elif path not in lines.READERS and path not in PLAIN_FILES:
            _left_out(found, path)
    for name in container.names:
        if name not in found.listed and name not in ("mimetype", "manifest.json"):
            if name in lines.READERS or name in PLAIN_FILES:
                raise bad_file(name, "it is not in the list of files")
            _left_out(found, name)


def _left_out(found: Manifest, path: str) -> None:
    found.warnings.append(
        notice(
            "unknown_file",
            "The file {path} in it is not known to this version and was left out.",
            path=path,
        )
    )
