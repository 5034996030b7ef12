"""List items keep the number that the source shows, beside the text and never in it."""

from __future__ import annotations

import io
import zipfile

import docx
import pytest
from docx.oxml import parse_xml as oxml
from docx.oxml.ns import nsdecls

from kantar_desk.formats.documents.numbering import (
    DECIMAL_ZERO,
    LOWER_LATIN,
    LOWER_ROMAN,
    LOWER_RUSSIAN,
    UPPER_LATIN,
    UPPER_ROMAN,
    UPPER_RUSSIAN,
    numeral,
)
from kantar_desk.formats.documents.registry import Extracted, Input, ReadOptions, read_documents

W = nsdecls("w")
LONG = [
    "Утром на площади собрались люди; по словам очевидцев, к девяти часам их было около четырёхсот, и число росло.",
    "Представитель администрации заявил журналистам, что никаких задержаний в этот день в городе не проводилось.",
    "Корреспондент видел своими глазами, как шестерых человек увели в автобус без номеров, стоявший за углом.",
]


def read(data: bytes, name: str, **options: object) -> Extracted:
    (document,) = read_documents(Input(name, data=data), ReadOptions(**options))
    return document


def items(document: Extracted) -> list[tuple[str, str]]:
    """Value and first line of each list item."""
    return [
        (part.value, document.text[part.start : part.end].split("\n")[0])
        for part in document.structure
        if part.kind == "list_item"
    ]


@pytest.mark.parametrize(
    ("number", "form", "shown"),
    [
        (1, LOWER_LATIN, "a"), (26, LOWER_LATIN, "z"), (27, LOWER_LATIN, "aa"), (28, UPPER_LATIN, "AB"),
        (4, LOWER_ROMAN, "iv"), (1994, UPPER_ROMAN, "MCMXCIV"), (1, LOWER_RUSSIAN, "а"), (7, UPPER_RUSSIAN, "Ж"),
        (5, DECIMAL_ZERO, "05"), (12, DECIMAL_ZERO, "12"), (0, LOWER_LATIN, "0"), (-3, UPPER_ROMAN, "-3"),
        (4000, LOWER_ROMAN, "4000"), (99999999, LOWER_LATIN, "99999999"),
    ],
)  # fmt: skip
def test_numerals(number: int, form: str, shown: str) -> None:
    assert numeral(number, form) == shown


def test_word_doubles_its_letters() -> None:
    assert [numeral(n, LOWER_LATIN, doubled=True) for n in (1, 26, 27, 53)] == ["a", "z", "aa", "aaa"]


def page(body: str) -> bytes:
    return f"<!DOCTYPE html><html><body>{body}</body></html>".encode()


def test_ordered_lists_of_a_web_page_as_a_browser_numbers_them() -> None:
    body = (
        "<ol><li>раз</li><li value='7'>семь</li><li>восемь<ul><li>точка</li></ul></li></ol>"
        "<ol type='a' start='3'><li>в<ol type='I'><li>рим</li></ol></li></ol>"
        "<ol reversed><li>два</li><li>один</li></ol><ul type='1'><li>метка</li></ul><li>без списка</li>"
        "<ol start='x'><li>сначала</li></ol><ol type='z'><li>цифра</li></ol>"
    )
    assert items(read(page(body), "a.html", whole_page=True)) == [
        ("1 1.", "раз"), ("1 7.", "семь"), ("1 8.", "восемь"), ("2", "точка"), ("1 c.", "в"), ("2 I.", "рим"),
        ("1 2.", "два"), ("1 1.", "один"), ("1", "метка"), ("1", "без списка"), ("1 1.", "сначала"), ("1 1.", "цифра"),
    ]  # fmt: skip


def test_the_numbers_stay_out_of_the_text() -> None:
    assert read(page("<ol><li>раз</li><li>два</li></ol>"), "a.html", whole_page=True).text == "раз\nдва\n"


def test_an_article_has_the_numbers_of_its_page() -> None:
    wishes = "".join(f"<li>Требование собравшихся под таким номером {n}</li>" for n in "вгд")
    body = (
        f"<nav><ol><li>Главная</li></ol></nav><article><h1>Сбор</h1><p>{LONG[0]}</p><ol start='3'>{wishes}</ol>"
        f"<p>{LONG[1]}</p><ul><li>Первое замечание без номера</li></ul><p>{LONG[2]}</p></article>"
    )
    document = read(page(body), "a.html", whole_page=False)
    assert document.whole_page is False
    assert [value for value, _ in items(document)] == ["1 3.", "1 4.", "1 5.", "1"]


def numbered_word(levels: str, body: str, nums: str = "") -> bytes:
    """A Word file with one list definition (``abstractNum`` 77, ``num`` 77) and a body."""
    document = docx.Document()
    root = document.part.numbering_part.element
    root.insert(0, oxml(f'<w:abstractNum {W} w:abstractNumId="77">{levels}</w:abstractNum>'))
    numbers = f'<w:num w:numId="77"><w:abstractNumId w:val="77"/></w:num>{nums}'
    for child in oxml(f"<w:x {W}>{numbers}</w:x>"):
        root.append(child)
    target = document.element.body
    for child in list(target):
        target.remove(child)
    for child in oxml(f"<w:body {W}>{body}</w:body>"):
        target.append(child)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def level(number: int, form: str, text: str, more: str = "") -> str:
    return (
        f'<w:lvl w:ilvl="{number}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>{more}<w:lvlText w:val="{text}"/>'
        "</w:lvl>"
    )


def item(words: str, depth: int = 0, number: str = "77") -> str:
    return (
        f'<w:p><w:pPr><w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="{number}"/></w:numPr></w:pPr>'
        f"<w:r><w:t>{words}</w:t></w:r></w:p>"
    )


LEVELS = (
    level(0, "decimal", "%1.")
    + level(1, "decimal", "%1.%2")
    + level(2, "lowerLetter", "%3)")
    + level(3, "bullet", "•")
)


def test_the_levels_of_a_word_list_count_and_begin_anew() -> None:
    body = (
        item("раз") + item("раз-раз", 1) + item("а", 2) + item("б", 2) + item("точка", 3) + item("раз-два", 1)
        + item("а снова", 2) + "<w:p><w:r><w:t>Между.</w:t></w:r></w:p>" + item("два") + item("два-раз", 1)
    )  # fmt: skip
    document = read(numbered_word(LEVELS, body), "a.docx")
    assert items(document) == [
        ("1 1.", "раз"), ("2 1.1", "раз-раз"), ("3 a)", "а"), ("3 b)", "б"), ("4", "точка"), ("2 1.2", "раз-два"),
        ("3 a)", "а снова"), ("1 2.", "два"), ("2 2.1", "два-раз"),
    ]  # fmt: skip
    assert document.text.startswith("раз\nраз-раз\nа\n")


def test_another_list_of_the_same_kind_goes_on_or_begins_anew_as_the_file_says() -> None:
    nums = (
        '<w:num w:numId="78"><w:abstractNumId w:val="77"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/>'
        '</w:lvlOverride></w:num><w:num w:numId="79"><w:abstractNumId w:val="77"/></w:num>'
    )
    body = item("один") + item("пять", number="78") + item("шесть", number="78") + item("семь", number="79")
    found = items(read(numbered_word(LEVELS, body, nums), "a.docx"))
    assert found == [("1 1.", "один"), ("1 5.", "пять"), ("1 6.", "шесть"), ("1 7.", "семь")]


def test_numbers_of_word_in_words_letters_and_zeros() -> None:
    levels = (
        level(0, "russianUpper", "Статья  %1.") + level(1, "upperRoman", "%2.") + level(2, "decimalZero", "%3")
        + level(3, "decimal", "%1.%4", "<w:isLgl/>")
    )  # fmt: skip
    body = item("первая") + item("рим", 1) + item("ноль", 2) + item("законно", 3) + item("вторая")
    assert [value for value, _ in items(read(numbered_word(levels, body), "a.docx"))] == [
        "1 Статья А.", "2 I.", "3 01", "4 1.1", "1 Статья Б.",
    ]  # fmt: skip


def test_a_list_that_the_file_does_not_define_has_bullets() -> None:
    body = item("чужой", number="4242") + item("без списка", number="0") + item("девятый", depth=12)
    assert items(read(numbered_word(LEVELS, body), "a.docx")) == [("1", "чужой"), ("13", "девятый")]


def test_list_styles_of_word() -> None:
    document = docx.Document()
    for words, style in (
        ("один", "List Number"), ("вглубь", "List Number 2"), ("ещё", "List Number 2"), ("два", "List Number"),
        ("точка", "List Bullet"), ("глубже", "List Bullet 3"),
    ):  # fmt: skip
        document.add_paragraph(words, style=style)
    out = io.BytesIO()
    document.save(out)
    assert items(read(out.getvalue(), "a.docx")) == [
        ("1 1.", "один"), ("2 1.", "вглубь"), ("2 2.", "ещё"), ("1 2.", "два"), ("1", "точка"), ("3", "глубже"),
    ]  # fmt: skip


ODF = "urn:oasis:names:tc:opendocument:xmlns:"
SPACES = " ".join(f'xmlns:{name}="{ODF}{name}:1.0"' for name in ("office", "text", "style"))


def odt(body: str, named: str = "") -> bytes:
    styles = (
        '<text:list-style style:name="L1"><text:list-level-style-number text:level="1" style:num-format="1" '
        'style:num-suffix="."/><text:list-level-style-number text:level="2" style:num-format="a" style:num-prefix="(" '
        'style:num-suffix=")" text:start-value="3"/><text:list-level-style-number text:level="3" style:num-format="1" '
        'text:display-levels="2"/></text:list-style>'
        '<text:list-style style:name="L2"><text:list-level-style-bullet text:level="1"/></text:list-style>'
    )
    content = (
        f"<office:document-content {SPACES}><office:automatic-styles>{styles}</office:automatic-styles><office:body>"
        f"<office:text>{body}</office:text></office:body></office:document-content>"
    )
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        archive.writestr("content.xml", content)
        if named:
            archive.writestr(
                "styles.xml", f"<office:document-styles {SPACES}>{named}</office:document-styles>"
            )
    return out.getvalue()


def entry(words: str, inner: str = "", more: str = "") -> str:
    return f"<text:list-item {more}><text:p>{words}</text:p>{inner}</text:list-item>"


def listed(*entries: str, style: str = "", more: str = "") -> str:
    name = f'text:style-name="{style}"' if style else ""
    return f"<text:list {name} {more}>{''.join(entries)}</text:list>"


def test_lists_of_an_open_document() -> None:
    deepest = listed(entry("глубоко"))
    inner = listed(entry("три-а", deepest), entry("г"))
    header = "<text:list-header><text:p>шапка</text:p></text:list-header>"
    body = (
        listed(entry("раз"), entry("два", inner), style="L1")
        + "<text:p>Между.</text:p>"
        + listed(entry("три"), style="L1", more='text:continue-numbering="true"')
        + listed(entry("снова"), entry("девять", more='text:start-value="9"'), style="L1")
        + listed(entry("точка"), style="L2")
        + listed(entry("без вида"))
        + listed(header, entry("после"), style="L1")
    )
    document = read(odt(body), "a.odt")
    assert items(document) == [
        ("1 1.", "раз"), ("1 2.", "два"), ("2 (c)", "три-а"), ("3 c.1", "глубоко"), ("2 (d)", "г"), ("1 3.", "три"),
        ("1 1.", "снова"), ("1 9.", "девять"), ("1", "точка"), ("1", "без вида"), ("1", "шапка"), ("1 1.", "после"),
    ]  # fmt: skip
    assert document.text.startswith("раз\nдва\n")


def test_named_list_styles_of_an_open_document_stand_in_a_part_of_their_own() -> None:
    named = (
        '<office:styles><text:list-style style:name="Numbering_20_1"><text:list-level-style-number text:level="1" '
        'style:num-format="I" style:num-suffix="."/></text:list-style></office:styles>'
    )
    body = f'<text:list text:style-name="Numbering_20_1">{entry("раз")}{entry("два")}</text:list>'
    assert items(read(odt(body, named), "a.odt")) == [("1 I.", "раз"), ("1 II.", "два")]
