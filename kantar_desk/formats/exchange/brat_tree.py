"""Which files of a tree belong together as a text and its brat annotations, and how each of them counts."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from kantar_desk.formats.exchange.foreign import Gathering
from kantar_desk.formats.exchange.offsets import TAKEN_FROM, Claimed, decide, scores
from kantar_desk.formats.exchange.values import Hypothesis

ANNOTATION_SUFFIXES = (".ann", ".a1", ".a2", ".rel")
_HIDDEN = re.compile(r"(?:^|/)(?:__MACOSX/|\.)")
_ABOUT = re.compile(r"(?:^|/)(?:readme|licen[cs]e|copying|notice|changelog)[^/]*$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Pair:
    """A text with the annotation files of its name, and the name of the set they are in (empty: that of the file)."""

    text: str
    files: tuple[str, ...]
    stem: str
    set_name: str


@dataclass(frozen=True, slots=True)
class Tree:
    """What the names of a tree say: pairs, texts without annotations, annotation files without a text."""

    pairs: tuple[Pair, ...]
    bare_texts: tuple[str, ...]
    lone_files: tuple[str, ...]

    @classmethod
    def of(cls, names: Iterable[str]) -> Tree:
        """The tree of these names; the case of endings does not matter, hidden files are no part of it."""
        shown = sorted(name for name in names if not _HIDDEN.search(name))
        found: dict[str, dict[str, str]] = {}
        for name in shown:
            stem, point, ending = name.rpartition(".")
            if point and f".{ending.lower()}" in (".txt", *ANNOTATION_SUFFIXES):
                found.setdefault(stem, {})[f".{ending.lower()}"] = name
        pairs: list[tuple[str, tuple[str, ...], str]] = []
        bare: list[str] = []
        lone: list[str] = []
        for stem, files in found.items():
            beside = tuple(files[one] for one in ANNOTATION_SUFFIXES if one in files)
            if ".txt" not in files:
                lone += beside
            elif beside:
                pairs.append((files[".txt"], beside, stem))
            elif not _ABOUT.search(files[".txt"]):
                bare.append(files[".txt"])
        names_of = _set_names({stem.rpartition("/")[0] for _, _, stem in pairs})
        return cls(
            tuple(
                Pair(text, files, stem.rpartition("/")[2], names_of[stem.rpartition("/")[0]])
                for text, files, stem in sorted(pairs)
            ),
            tuple(bare),
            tuple(lone),
        )

    def say_what_is_left_out(self, gathering: Gathering) -> None:
        """Count what has nothing of its name beside it."""
        if self.lone_files:
            gathering.warn(
                "no_text_beside",
                "{count} annotation files have no text beside them and were left out, such as {name}.",
                count=len(self.lone_files),
                name=self.lone_files[0],
            )
        if self.bare_texts:
            gathering.warn(
                "no_annotations_beside",
                "{count} texts have no annotation file beside them and were left out, such as {name}.",
                count=len(self.bare_texts),
                name=self.bare_texts[0],
            )


def _set_names(folders: set[str]) -> dict[str, str]:
    """A name for each folder: its own, or with those above it where two have the same."""
    own = {folder: folder.rpartition("/")[2] for folder in folders}
    numbers = Counter(own.values())
    return {folder: folder if numbers[name] > 1 else name for folder, name in own.items()}


def way_of(claimed: Sequence[Claimed], usual: Hypothesis) -> Hypothesis | None:
    """How one file counts, told by its own quotes alone; None where they fit no way for sure."""
    found = scores(claimed, usual)
    if not found or not found[0].total:
        return usual
    mine = [score for score in found if score.hypothesis == usual]
    if mine and mine[0].fitting == found[0].fitting and mine[0].share >= TAKEN_FROM:
        return usual
    return decide(claimed, found)
