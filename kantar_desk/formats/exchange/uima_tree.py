"""The files of a tree of CASes: a folder for each set, or a whole project of INCEpTION or WebAnno.

Such a project has the XMI of each person in a zip of its own, ``annotation/<document>/<any name>.zip``. Zips in that
place, one level deep, are read in memory; what they hold counts against the limits of the whole.
"""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from kantar_desk.errors import UserError
from kantar_desk.formats.documents import guard
from kantar_desk.formats.exchange.containers import Container, in_project, place_in_tree, read_entry
from kantar_desk.formats.exchange.uima_read import Types, parse_types

TYPE_SYSTEM = "TypeSystem.xml"
_INITIAL = "INITIAL_CAS"
_EXPORTED = re.compile(r"(?:^|/)exportedproject[^/]*\.json$")
_JAVA = re.compile(r"(?:^|/)(?:annotation|curation)_ser/[^/]+/[^/]+\.ser$")
_SOURCE = re.compile(r"(?:^|/)source/[^/]+$")
_HIDDEN = re.compile(r"(?:^|/)(?:__MACOSX/|\.)")
INNER_SIZE = 100 * guard.MB


def is_project(names: frozenset[str] | tuple[str, ...]) -> bool:
    """True for the names in a whole project of INCEpTION or WebAnno."""
    return any(_EXPORTED.search(name) for name in names)


def holds(names: frozenset[str] | tuple[str, ...], suffix: str) -> list[str]:
    """The files of a tree that are read for files of this ending; in a whole project what people tagged, no sources.

    For XMI the zips of a project are such files too.
    """
    shown = [name for name in sorted(names) if not _HIDDEN.search(name)]
    tagged = [name for name in shown if in_project(name)]
    found = [
        name for name in tagged if name.lower().endswith((suffix, *((".zip",) if suffix == ".xmi" else ())))
    ]
    if found:
        return found
    whole = is_project(names)
    return [name for name in shown if name.lower().endswith(suffix) and not (whole and _is_other(name))]


def _is_other(name: str) -> bool:
    return _SOURCE.search(name) is not None or _EXPORTED.search(name) is not None


def only_java(names: frozenset[str] | tuple[str, ...]) -> bool:
    """True for a whole project that holds its annotations as objects of Java alone."""
    return any(_JAVA.search(name) for name in names) and not any(map(in_project, names))


@dataclass(frozen=True, slots=True)
class CasFile:
    """One CAS of a tree: whose it is, of which document, and the type system nearest to it."""

    name: str
    data: bytes
    set_name: str
    document: str
    types: Types | None
    is_initial: bool


class CasTree:
    """The CASes of a zip or folder; ``names`` are the files to be asked for one after another.

    ``size`` is that of a zip in bytes, 0 for a folder. Raises UserError where nothing is there to be read.
    """

    def __init__(self, container: Container, suffix: str, size: int) -> None:
        self._container = container
        self._suffix = suffix
        self.names = holds(container.names, suffix)
        self._files_of = Counter(place_in_tree(name)[1] for name in self.names if in_project(name))
        limits = guard.EXCHANGE_ZIP
        self._bytes_left = limits.total
        if size:
            self._bytes_left = min(limits.total, max(limits.ratio_from, limits.ratio * size))
        self._entries_left = limits.entries - len(container.names)
        self._systems: dict[str, Types] = {}
        self._all_types = Types()
        self._parsed: dict[bytes, Types] = {}  # by the hash of what was parsed: many files bring the same
        if not self.names and any(name != TYPE_SYSTEM for name in container.names):
            raise self.refusal()
        for name in container.names if suffix == ".xmi" else ():
            folder, _, own = name.rpartition("/")
            if own.lower() == TYPE_SYSTEM.lower() and not _HIDDEN.search(name):
                system = self._system(read_entry(container, name, guard.MAX_XML_PART), name)
                self._systems[folder] = system
                self._all_types.add(system)

    def _system(self, data: bytes, name: str) -> Types:
        key = hashlib.sha256(data).digest()
        if key not in self._parsed:
            self._parsed[key] = parse_types(data, name)
        return self._parsed[key]

    def refusal(self) -> UserError:
        """What to say where nothing in the tree can be read."""
        return nothing_to_read(self._container, self._suffix)

    def files(self, name: str, warn: Callable[..., None]) -> Iterator[CasFile]:
        """What one of the names holds: itself, or the CASes in it where it is a zip. Raises UserError."""
        if name.lower().endswith(".zip"):
            yield from self._inside(name, warn)
            return
        set_name, document = place_in_tree(name)
        data = read_entry(self._container, name, guard.MAX_JSON_FILE)
        yield CasFile(
            name, data, set_name, document, self._types_for(name), self._is_initial(set_name, document)
        )

    def _inside(self, name: str, warn: Callable[..., None]) -> Iterator[CasFile]:
        zip_name, document = place_in_tree(name)
        outer = read_entry(self._container, name, INNER_SIZE)
        self._bytes_left -= len(outer)
        limits = guard.ZipLimits(
            entries=max(0, self._entries_left), total=max(0, self._bytes_left), entry=guard.MAX_JSON_FILE
        )
        with guard.GuardedZip(outer, limits, name) as archive:
            self._entries_left -= len(archive.names)
            found: list[str] = []
            for ending in (".xmi", ".json"):
                on_top = (one for one in sorted(archive.names) if "/" not in one and not _HIDDEN.search(one))
                found = found or [one for one in on_top if one.lower().endswith(ending)]
            if not found:
                warn("no_cas_inside", "{name} holds no XMI; it was left out.", name=name)
            types = None
            if TYPE_SYSTEM in archive:
                types = self._system(self._read(archive, TYPE_SYSTEM), f"{name}/{TYPE_SYSTEM}")
            for one in found:
                stem = one.rpartition(".")[0]
                person = zip_name if stem in (document, document.rpartition(".")[0]) else stem
                yield CasFile(
                    f"{name}/{one}", self._read(archive, one), person, document, types,
                    self._is_initial(person, document),
                )  # fmt: skip

    def _read(self, archive: guard.GuardedZip, name: str) -> bytes:
        data = archive.read(name, guard.MAX_JSON_FILE)
        self._bytes_left -= len(data)
        return data

    def _is_initial(self, person: str, document: str) -> bool:
        return person == _INITIAL and self._files_of[document] > 1

    def _types_for(self, name: str) -> Types | None:
        """The type system in the file's folder or the nearest above it, completed by all others."""
        if not self._systems:
            return None
        folder = name.rpartition("/")[0]
        while folder not in self._systems and folder:
            folder = folder.rpartition("/")[0]
        nearest = self._systems.get(folder)
        if nearest is None or len(self._parsed) == 1:
            return self._all_types
        found = Types()
        found.add(nearest)
        found.add(self._all_types)
        return found


def nothing_to_read(container: Container, suffix: str) -> UserError:
    """The refusal of a tree without files of this ending; for a project of INCEpTION it says how to get them."""
    if is_project(container.names) or only_java(container.names):
        return UserError(
            "no_annotations_in_project",
            "{name} is a whole project of INCEpTION without annotations in a format that is read here.",
            "Export it there again under Settings, Export, with the secondary format UIMA CAS XMI or UIMA CAS JSON.",
            name=container.name,
        )
    return UserError(
        "nothing_to_read",
        "{name} holds no files that end in {suffix}.",
        "Choose the file or folder that holds them.",
        name=container.name,
        suffix=suffix,
    )
