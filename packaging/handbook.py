"""Builds the handbook as a site: plain pages in every language, without scripts and without anything from outside.

Run by ``packaging/dev.py handbook``. Each page links to the same page in the other languages. A page that a language
does not have is shown in English.
"""

from __future__ import annotations

import html
import re
import shutil
import sys
from dataclasses import dataclass
from pathlib import Path

import markdown

ROOT = Path(__file__).resolve().parent.parent
HELP = ROOT / "resources" / "help"
TARGET = ROOT / "dist" / "handbook"
LANGUAGES = {"en": "English", "ru": "Русский", "kk": "Қазақша"}
FIRST = "index.md"
# Words of the site itself: languages, pages, previous, next.
WORDS = {
    "en": ("Languages", "Pages", "Previous", "Next"),
    "ru": ("Языки", "Страницы", "Назад", "Вперёд"),
    "kk": ("Тілдер", "Беттер", "Алдыңғы", "Келесі"),
}
STYLE = """\
:root { color-scheme: light dark; --text: #1b1e23; --second: #5c6370; --page: #fff; --panel: #f5f7f9;
  --line: #e1e4e9; --link: #0b5c8f; }
@media (prefers-color-scheme: dark) { :root { --text: #e3e6ea; --second: #9aa2ac; --page: #1d2024; --panel: #24282d;
  --line: #33383e; --link: #7cbcf0; } }
* { box-sizing: border-box; }
body { margin: 0; display: grid; grid-template-columns: 16rem minmax(0, 1fr); min-height: 100vh; color: var(--text);
  background: var(--page); font: 1rem/1.55 "Noto Sans", "Segoe UI", system-ui, sans-serif; }
aside { padding: 1.5rem 1rem; background: var(--panel); border-right: 1px solid var(--line); }
aside ul { list-style: none; margin: 0 0 1.5rem; padding: 0; }
aside a { display: block; padding: .25rem .5rem; color: var(--text); text-decoration: none; border-radius: .25rem; }
aside a:hover, aside a[aria-current] { background: var(--line); }
aside a[aria-current] { font-weight: 600; }
main { max-width: 56rem; padding: 1rem 2rem 3rem; overflow-wrap: break-word; }
h1, h2 { line-height: 1.25; }
h2 { margin-top: 2rem; }
a { color: var(--link); }
img { max-width: 100%; height: auto; border: 1px solid var(--line); }
.table { overflow-x: auto; }
table { border-collapse: collapse; }
th, td { padding: .3rem .6rem; border: 1px solid var(--line); text-align: left; vertical-align: top; }
code { font: .9em "Noto Sans Mono", Consolas, monospace; }
pre { padding: .75rem 1rem; background: var(--panel); overflow-x: auto; }
footer { display: flex; justify-content: space-between; margin-top: 3rem; padding-top: 1rem;
  border-top: 1px solid var(--line); }
@media (max-width: 48rem) { body { display: block; } aside { border: 0; } }
@media print { aside, footer { display: none; } body { display: block; } }
"""


@dataclass(frozen=True)
class Page:
    """A page in one language: the name of its file, its title, its Markdown, and the language it is written in."""

    name: str
    title: str
    text: str
    written: str

    @property
    def address(self) -> str:
        """The name of its file in the site."""
        return self.name.removesuffix(".md") + ".html"


def pages(folder: Path, language: str) -> list[Page]:
    """The pages of a language in the order in which the first one names them."""
    found: dict[str, Page] = {}
    for path in sorted(folder.glob("*.md")):
        own = folder / language / path.name
        written = language if language != "en" and own.is_file() else "en"
        text = (own if written == language and language != "en" else path).read_text(encoding="utf-8")
        found[path.name] = Page(path.name, text.partition("\n")[0].lstrip("# "), text, written)
    first = found[FIRST].text
    return sorted(
        found.values(),
        key=lambda page: (
            page.name != FIRST,
            first.find(f"({page.name})") % (len(first) + 1),
            page.name,
        ),
    )


def body(page: Page) -> str:
    """The page as HTML; its links lead to pages of the site."""
    text = markdown.markdown(page.text, extensions=["tables", "fenced_code"])
    text = re.sub(r'href="([a-z-]+)\.md"', r'href="\1.html"', text)
    return re.sub(r"(<table>.*?</table>)", r'<div class="table">\1</div>', text, flags=re.DOTALL)


def whole(page: Page, language: str, order: list[Page]) -> str:
    """The document: languages and pages at the side, the text, and the ways to the pages before and after."""
    languages, sheets, before, after = WORDS[language]
    place = order.index(page)
    others = "\n".join(
        f'<li><a href="../{code}/{page.address}" lang="{code}" hreflang="{code}"{_current(code == language)}>'
        f"{name}</a></li>"
        for code, name in LANGUAGES.items()
    )
    listed = "\n".join(
        f'<li><a href="{one.address}"{_current(one is page)}>{html.escape(one.title)}</a></li>'
        for one in order
    )
    alternates = "\n".join(
        f'<link rel="alternate" hreflang="{code}" href="../{code}/{page.address}">' for code in LANGUAGES
    )
    ways = [
        f'<a rel="{rel}" href="{one.address}">{word}: {html.escape(one.title)}</a>'
        if one
        else "<span></span>"
        for rel, word, one in (
            ("prev", before, order[place - 1] if place else None),
            ("next", after, order[place + 1] if place + 1 < len(order) else None),
        )
    ]
    title = page.title if page.name == FIRST else f"{page.title} · {order[0].title}"
    return f"""<!DOCTYPE html>
<html lang="{language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>{html.escape(title)}</title>
{alternates}
<link rel="stylesheet" href="../handbook.css">
</head>
<body>
<aside>
<nav aria-label="{languages}"><ul>
{others}
</ul></nav>
<nav aria-label="{sheets}"><ul>
{listed}
</ul></nav>
</aside>
<main lang="{page.written}">
{body(page)}
<footer lang="{language}">
{ways[0]}
{ways[1]}
</footer>
</main>
</body>
</html>
"""


def _current(yes: bool) -> str:
    """What tells a reader of the screen that a link leads to where one is."""
    return ' aria-current="page"' if yes else ""


def entrance(folder: Path) -> str:
    """The first document of the site: the handbook in each language, by its title there."""
    lines = "\n".join(
        f'<p lang="{code}"><a href="{code}/index.html" hreflang="{code}">'
        f"{html.escape(pages(folder, code)[0].title)} ({name})</a></p>"
        for code, name in LANGUAGES.items()
    )
    return f"""<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Kantar Desk</title>
<link rel="stylesheet" href="handbook.css">
</head>
<body>
<main>
<h1>Kantar Desk</h1>
{lines}
</main>
</body>
</html>
"""


def build(target: Path, folder: Path = HELP) -> int:
    """Write the site into a folder, which is emptied first; answers how many pages it has."""
    shutil.rmtree(target, ignore_errors=True)
    target.mkdir(parents=True)
    (target / "handbook.css").write_text(STYLE, encoding="utf-8")
    (target / "index.html").write_text(entrance(folder), encoding="utf-8")
    count = 0
    for language in LANGUAGES:
        own = folder if language == "en" else folder / language
        shutil.copytree(folder / "pictures", target / language / "pictures")
        if (own / "pictures").is_dir():
            shutil.copytree(own / "pictures", target / language / "pictures", dirs_exist_ok=True)
        order = pages(folder, language)
        for page in order:
            (target / language / page.address).write_text(whole(page, language, order), encoding="utf-8")
        count += len(order)
    return count


def main() -> int:
    """Build the site into ``dist/handbook``."""
    count = build(TARGET)
    print(f"{count} pages in {TARGET.relative_to(ROOT)}/; open {TARGET.relative_to(ROOT)}/index.html")
    return 0


if __name__ == "__main__":
    sys.exit(main())
