"""The handbook says the same in every language, with the words that the window shows in that language.

A page is compared block by block (heading, paragraph, list item, cell): the same blocks in the same order, with the
same links, pictures, keys and code. Where the English page marks a word of the program, by quotation marks, by bold or
italic letters or as a cell of a table, the translated block holds the word of the translation.
"""

from __future__ import annotations

import html
import re
import tomllib
import xml.etree.ElementTree as ET
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import markdown
import pytest

ROOT = Path(__file__).parents[2]
HELP = ROOT / "resources" / "help"
TRANSLATED = ("ru", "kk")
NAMES = sorted(path.name for path in HELP.glob("*.md"))
QUOTES = {"en": "“”", "ru": "«»", "kk": "«»"}
PAGES = [(language, name) for language in ("en", *TRANSLATED) for name in NAMES]
# Cells of these pages say what keys and verbs do, by halves of sentences.
SENTENCES = ("keyboard.md", "command-line.md", "formats.md")
# What texts and people say, which no window shows.
QUOTED = {
    "en": {
        "he said", "the fugitive banker", "The post", "2 + 1 statements, 1 origin", "The ministry denies that…",
        "7 dead", "written",
    },
    "ru": {
        "сказал он", "беглый банкир", "Пост", "2 + 1 высказываний, 1 первоисточник", "Министерство отрицает, что…",
        "7 dead",
    },
    "kk": {
        "деді ол", "қашқын банкир", "Жазба", "2 + 1 мәлімдеме, 1 түпдерек", "Министрлік … дегенді жоққа шығарады",
        "7 dead",
    },
}  # fmt: skip


@dataclass(frozen=True)
class Block:
    """One heading, paragraph, list item, cell or stretch of code."""

    tag: str
    text: str
    marked: tuple[str, ...]
    quoted: tuple[str, ...]
    codes: tuple[str, ...]
    targets: tuple[str, ...]

    @property
    def shape(self) -> tuple[str, tuple[str, ...], tuple[str, ...]]:
        return self.tag, self.codes, self.targets


def source_of(language: str, name: str) -> Path:
    return HELP / name if language == "en" else HELP / language / name


def plain(inner: str) -> str:
    return " ".join(html.unescape(re.sub(r"<[^>]+>", "", inner)).split())


def quotations(text: str, marks: str) -> tuple[str, ...]:
    """What stands between quotation marks, the outermost ones."""
    found, depth, start = [], 0, 0
    for place, letter in enumerate(text):
        if letter == marks[0]:
            start = place + 1 if depth == 0 else start
            depth += 1
        elif letter == marks[1] and depth:
            depth -= 1
            if depth == 0:
                found.append(text[start:place])
    assert depth == 0, text
    return tuple(found)


@cache
def blocks(language: str, name: str) -> tuple[Block, ...]:
    text = source_of(language, name).read_text(encoding="utf-8")
    page = markdown.markdown(text, extensions=["tables", "fenced_code"])
    found = []
    for tag, inner in re.findall(r"<(h\d|p|li|td|th|pre)[^>]*>(.*?)</\1>", page, re.DOTALL):
        unmarked = re.sub(r"<(strong|em|code)>.*?</\1>", "", inner, flags=re.DOTALL)
        codes = re.findall(r"<code[^>]*>(.*?)</code>", inner, re.DOTALL)
        found.append(
            Block(
                tag,
                plain(inner) if tag != "td" else plain(re.sub(r"<code>.*?</code>", "", inner)),
                tuple(plain(one) for _, one in re.findall(r"<(strong|em)>(.*?)</\1>", inner, re.DOTALL)),
                quotations(plain(unmarked), QUOTES[language]),
                tuple(sorted(html.unescape(one) for one in codes)),
                tuple(sorted(re.findall(r'(?:href|src)="([^"]*)"', inner))),
            )
        )
    return tuple(found)


def same_word(text: str) -> str:
    """A word as it may be compared: without what is put in, accelerators, outer marks and capitals."""
    text = re.sub(r"\{[^}]*\}|%n|&", "", text)
    return re.sub(r"[“”«»…]|[.:]$", "", " ".join(text.split())).strip().casefold()


@dataclass(frozen=True)
class Words:
    """The texts of the window in one language: by their English word, menus and what stands in menus apart."""

    known: frozenset[str]
    of: dict[str, frozenset[str]]
    exact: dict[str, frozenset[str]]


@cache
def words(language: str) -> Words:
    of: dict[str, set[str]] = {}
    exact: dict[str, set[str]] = {}
    tree = ET.parse(
        ROOT / "resources" / "translations" / f"kantar-desk_{'ru' if language == 'en' else language}.ts"
    )
    for message in tree.iter("message"):
        source, translation = message.findtext("source", ""), message.find("translation")
        assert translation is not None
        forms = [form.text or "" for form in translation.iter("numerusform")] or [translation.text or ""]
        shown = [source] if language == "en" else forms
        of.setdefault(same_word(source), set()).update(same_word(one) for one in shown)
        exact.setdefault(source.replace("&", ""), set()).update(one.replace("&", "") for one in shown)
    return Words(
        frozenset(word for found in of.values() for word in found),
        {source: frozenset(found) for source, found in of.items() if source},
        {source: frozenset(found) for source, found in exact.items()},
    )


def parts(block: Block) -> list[str]:
    """The words a cell of a table consists of."""
    return [same_word(one) for one in block.text.split(" · ")] if block.tag == "td" else []


@cache
def code_names() -> frozenset[str]:
    """Names of codes, which are the same in every language."""
    rows = tomllib.loads((ROOT / "resources" / "codebook.toml").read_text(encoding="utf-8"))["code"]
    return frozenset(same_word(row["name"]) for row in rows)


@pytest.mark.parametrize("language", TRANSLATED)
def test_every_page_is_there_and_no_other(language: str) -> None:
    assert sorted(path.name for path in (HELP / language).glob("*.md")) == NAMES
    pictures = {path.name for path in (HELP / "pictures").iterdir()}
    assert {path.name for path in (HELP / language / "pictures").iterdir()} == pictures


@pytest.mark.parametrize("language", TRANSLATED)
@pytest.mark.parametrize("name", NAMES)
def test_pages_have_the_same_blocks_links_keys_and_code(name: str, language: str) -> None:
    ours, theirs = blocks("en", name), blocks(language, name)
    for one, other in zip(ours, theirs, strict=False):
        assert one.shape == other.shape, (one.text, other.text)
    assert len(ours) == len(theirs)


@pytest.mark.parametrize("language", TRANSLATED)
@pytest.mark.parametrize("name", NAMES)
def test_words_of_the_window_are_those_of_its_language(name: str, language: str) -> None:
    spoken = words(language)
    wrong = []
    for ours, theirs in zip(blocks("en", name), blocks(language, name), strict=True):
        there = {same_word(one) for one in (*theirs.marked, *theirs.quoted)}
        wanted = [(one, there) for one in map(same_word, (*ours.marked, *ours.quoted))]
        if name not in SENTENCES:
            wanted += [(one, set(parts(theirs))) for one in parts(ours)]
        wrong += [
            (word, sorted(spoken.of[word]), theirs.text)
            for word, found in wanted
            if word in spoken.of
            and not spoken.of[word] & found
            and not (word in code_names() and word in theirs.text.casefold())
        ]
    assert wrong == []


@pytest.mark.parametrize(("language", "name"), PAGES)
def test_what_is_quoted_is_shown_in_the_window(language: str, name: str) -> None:
    known = words(language).known
    quoted = [one for block in blocks(language, name) for one in block.quoted]
    assert [one for one in quoted if one not in QUOTED[language] and same_word(one) not in known] == []


@pytest.mark.parametrize(("language", "name"), PAGES)
def test_ways_through_menus_are_those_of_the_window(language: str, name: str) -> None:
    exact = words(language).exact
    for ours, theirs in zip(blocks("en", name), blocks(language, name), strict=True):
        ways = [one.split(" › ") for one in ours.marked if " › " in one]
        there = [tuple(one.split(" › ")) for one in theirs.marked if " › " in one]
        assert len(ways) == len(there)
        assert (" › " in re.sub(r"<[^>]+>", "", theirs.text)) == bool(there), "a way through menus is bold"
        for menu, entry in ways:
            assert any(one[0] in exact[menu] and one[1] in exact[entry] for one in there), (
                menu,
                entry,
                there,
            )
