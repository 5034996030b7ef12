"""The handbook as a site: every page in every language, each a click away from the others, nothing from outside."""

from __future__ import annotations

import importlib.util
import re
import shutil
import sys
from html.parser import HTMLParser
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
HELP = ROOT / "resources" / "help"
LANGUAGES = ("en", "ru", "kk")


def _tool():
    spec = importlib.util.spec_from_file_location("handbook_site", ROOT / "packaging" / "handbook.py")
    module = importlib.util.module_from_spec(spec)
    sys.modules["handbook_site"] = module  # its dataclass looks itself up there
    spec.loader.exec_module(module)
    return module


tool = _tool()


class Tags(HTMLParser):
    """The start tags of a page, and whether all that is opened is closed."""

    EMPTY = ("meta", "link", "img", "br", "hr")

    def __init__(self, text: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        self.found.append((tag, dict(attrs)))
        if tag not in self.EMPTY:
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert tag in self.EMPTY or self.open.pop() == tag

    def named(self, tag: str) -> list[dict[str, str | None]]:
        return [attributes for name, attributes in self.found if name == tag]


@pytest.fixture(scope="module")
def site(tmp_path_factory) -> Path:
    target = tmp_path_factory.mktemp("site") / "handbook"
    assert tool.build(target) == len(LANGUAGES) * len(list(HELP.glob("*.md")))
    return target


def texts(site: Path) -> dict[Path, str]:
    return {path: path.read_text(encoding="utf-8") for path in sorted(site.rglob("*.html"))}


def test_every_link_and_picture_is_there(site):
    for path, text in texts(site).items():
        page = Tags(text)
        assert page.open == [], path
        named = [one.get("href") for tag in ("a", "link") for one in page.named(tag)]
        named += [one.get("src") for one in page.named("img")]
        for target in named:
            assert target is not None
            assert (path.parent / target).is_file(), (path, target)


def test_pages_say_their_language_and_lead_to_the_others(site):
    for language in LANGUAGES:
        for path in sorted((site / language).glob("*.html")):
            page = Tags(path.read_text(encoding="utf-8"))
            assert page.named("html")[0]["lang"] == language
            assert page.named("main")[0]["lang"] == language
            others = {one["hreflang"]: one["href"] for one in page.named("link") if "hreflang" in one}
            assert others == {code: f"../{code}/{path.name}" for code in LANGUAGES}
            chosen = [one for one in page.named("a") if "hreflang" in one]
            assert [(one["lang"], one["href"]) for one in chosen] == [(c, others[c]) for c in LANGUAGES]
            assert [one["lang"] for one in chosen if one.get("aria-current")] == [language]
    front = Tags((site / "index.html").read_text(encoding="utf-8"))
    assert [one["href"] for one in front.named("a")] == [f"{code}/index.html" for code in LANGUAGES]
    assert [one["lang"] for one in front.named("p")] == list(LANGUAGES)


def test_all_pages_can_be_read_one_after_the_other(site):
    for language in LANGUAGES:
        seen, name = [], "index.html"
        while name:
            seen.append(name)
            text = (site / language / name).read_text(encoding="utf-8")
            following = re.search(r'<a rel="next" href="([^"]+)"', text)
            name = following[1] if following else ""
        assert len(seen) == len(set(seen)) == len(list(HELP.glob("*.md")))


def test_nothing_runs_and_nothing_comes_from_outside(site):
    for path, text in texts(site).items():
        assert "<script" not in text, path
        assert "://" not in text, path
        assert re.search(r"<[^>]* on\w+=", text) is None, path
    assert "url(" not in (site / "handbook.css").read_text(encoding="utf-8")


def test_a_page_without_translation_is_english_and_says_so(tmp_path):
    copy = tmp_path / "help"
    shutil.copytree(HELP, copy)
    (copy / "kk" / "privacy.md").unlink()
    tool.build(tmp_path / "site", copy)
    page = Tags((tmp_path / "site" / "kk" / "privacy.html").read_text(encoding="utf-8"))
    assert page.named("html")[0]["lang"] == "kk"
    assert page.named("main")[0]["lang"] == "en"
