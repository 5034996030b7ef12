"""The handbook and the manual page hang together: no dead link, no page nobody finds, nothing from the network."""

from __future__ import annotations

import argparse
import re
import tomllib
import xml.etree.ElementTree as ET
from functools import cache
from pathlib import Path

import markdown
import pytest

from kantar_desk.cli.main import VERBS
from kantar_desk.cli.parser import make_parser

RESOURCES = Path(__file__).parents[2] / "resources"
PAGES = sorted((RESOURCES / "help").glob("*.md"))
FORMATS = (
    "kset w3c brat cas-json cas-xmi qdpx qdc csv xlsx doccano label-studio webanno-tsv prodigy spacy conll "
    "claimreview"
)


@cache
def page(name: str) -> str:
    return (RESOURCES / "help" / name).read_text(encoding="utf-8")


@cache
def manual() -> str:
    text = (RESOURCES / "man" / "kantar-desk.1").read_text(encoding="utf-8")
    return re.sub(r"\\f.", "", text).replace("\\-", "-")


def links(text: str) -> list[str]:
    return re.findall(r"\]\(([^)]+)\)", text)


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_page_is_titled_linked_and_local(path: Path) -> None:
    text = page(path.name)
    assert text.startswith("# ")
    assert len(re.findall(r"^# ", text, re.MULTILINE)) == 1
    for target in links(text):
        assert (RESOURCES / "help" / target).is_file(), target
    assert "://" not in text, "the handbook leads nowhere outside"
    if path.name != "index.md":
        assert path.name in links(page("index.md")), "a page nobody finds"


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_every_table_is_read_as_one(path: Path) -> None:
    html = markdown.markdown(page(path.name), extensions=["tables", "fenced_code"])
    assert "|" not in re.sub(r"<code>.*?</code>", "", html, flags=re.DOTALL)
    rows = re.findall(r"<tr>(.*?)</tr>", html, flags=re.DOTALL)
    tables = re.findall(r"<table>.*?</table>", html, flags=re.DOTALL)
    assert len(rows) >= len(tables) * 2
    for table in tables:
        widths = {
            len(re.findall("<t[hd]", row)) for row in re.findall(r"<tr>.*?</tr>", table, flags=re.DOTALL)
        }
        assert len(widths) == 1


def test_every_format_has_its_row_of_losses() -> None:
    named = re.findall(r"^\| .*? \| `([a-z0-9-]+)` \| (?:both|in|out) \|", page("formats.md"), re.MULTILINE)
    assert named == FORMATS.split()


def test_codes_page_shows_the_starter_codebook() -> None:
    rows = tomllib.loads((RESOURCES / "codebook.toml").read_text(encoding="utf-8"))["code"]
    shown = page("codes.md")
    for row in rows:
        line = next(line for line in shown.splitlines() if line.startswith(f"| `{row['key']}` |"))
        assert row["name"] in line


def test_manual_and_handbook_know_the_same_verbs_and_exit_statuses() -> None:
    verbs = {
        word
        for line in page("command-line.md").splitlines()
        if line.startswith("| `")
        for word in re.findall(r"`([a-z]+)[^`]*`", line.split(" | ")[0])
    }
    assert verbs - {"amend", "reject", "defer"} == set(VERBS)
    for verb in verbs:
        assert re.search(rf"\b{verb}\b", manual()), verb
    for status in ("0", "1", "2", "3", "70"):
        assert f".B {status}\n" in manual()
        assert f"| {status} |" in page("command-line.md")
    for name in FORMATS.split():
        assert name in manual() or name == "webanno-tsv", "what can be written is listed"


def test_the_manual_names_every_option_of_every_verb() -> None:
    (verbs,) = [one.choices for one in make_parser()._actions if isinstance(one, argparse._SubParsersAction)]
    options = {
        (verb, word)
        for verb, parser in verbs.items()
        for action in parser._actions
        for word in action.option_strings
        if word.startswith("--")
    }
    missing = [one for one in options if not re.search(rf"(?<![\w-]){one[1]}(?![\w-])", manual())]
    assert sorted(missing) == []


@pytest.mark.parametrize("language", ["ru", "kk"])
def test_the_manual_is_the_same_in_every_language(language: str) -> None:
    """The same requests, verbs and options in the same order, and a line of text for each line of text."""
    folder = RESOURCES / "man"
    ours, theirs = (
        (folder / name).read_text(encoding="utf-8").splitlines()
        for name in ("kantar-desk.1", f"{language}/kantar-desk.1")
    )
    for one, other in zip(ours, theirs, strict=True):
        if re.match(r"\.S[HS] |\.TH ", one):
            assert one[:4] == other[:4]
            assert one != other
        elif re.match(r"[A-Za-z]", one) and not re.match(
            r"kantar\\-desk (?!\\-)", one
        ):  # a sentence, not an example
            assert re.search("[а-яәі]", other), other
        else:
            assert one == other


def test_icon_is_a_plain_drawing_in_the_three_colours() -> None:
    text = (RESOURCES / "icons" / "kantar-desk.svg").read_text(encoding="utf-8")
    root = ET.fromstring(text)
    assert root.get("viewBox") == "0 0 128 128"
    assert {"#0072B2", "#005E45", "#C24E00"} <= set(re.findall("#[0-9A-F]{6}", text))
    assert not {element.tag.rpartition("}")[2] for element in root.iter()} & {
        "script",
        "image",
        "use",
        "style",
    }
