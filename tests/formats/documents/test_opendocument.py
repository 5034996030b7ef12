"""OpenDocument texts come in as they are read, without what was deleted."""

from __future__ import annotations

import io
import zipfile

import pytest

from kantar_desk.errors import UserError
from kantar_desk.formats.documents.registry import Extracted, Input, read_documents, recognise_source

ODF = "urn:oasis:names:tc:opendocument:xmlns:"
SPACES = " ".join(
    f'xmlns:{prefix}="{ODF}{name}:1.0"'
    for prefix, name in (
        ("office", "office"),
        ("text", "text"),
        ("table", "table"),
        ("draw", "drawing"),
        ("style", "style"),
    )
)
META = (
    f'<office:document-meta xmlns:office="{ODF}office:1.0" xmlns:meta="{ODF}meta:1.0" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/"><office:meta><dc:title>Записка</dc:title>'
    "<meta:initial-creator>А. Лугова</meta:initial-creator><dc:creator>Б. Ким</dc:creator>"
    "<dc:language>kk-KZ</dc:language>"
    "<dc:date>2022-01-05T10:00:00</dc:date></office:meta></office:document-meta>"
)


def odt(body: str, styles: str = "", **parts: str) -> bytes:
    content = (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document-content {SPACES}><office:automatic-styles>{styles}'
        f"</office:automatic-styles><office:body><office:text>{body}</office:text></office:body></office:document-content>"
    )
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.text", zipfile.ZIP_STORED)
        for name, text in {"content.xml": content, "meta.xml": META, **parts}.items():
            archive.writestr(name, text)
    return out.getvalue()


def read(data: bytes) -> Extracted:
    (document,) = read_documents(Input("note.odt", data=data))
    return document


def blocks(document: Extracted) -> list[tuple[str, str, str]]:
    return [(b.kind, b.value, document.text[b.start : b.end]) for b in document.structure]


def test_headings_lists_quotes_tables_and_facts() -> None:
    styles = '<style:style style:name="P1" style:parent-style-name="Quotations"/>'
    body = (
        '<text:h text:outline-level="2">Часть</text:h><text:p>Первый\n   абзац.</text:p>'
        "<text:list><text:list-item><text:p>раз</text:p><text:list><text:list-item><text:p>внутри</text:p>"
        "</text:list-item></text:list></text:list-item></text:list>"
        '<text:p text:style-name="P1">Он сказал.</text:p>'
        "<table:table><table:table-row><table:table-cell><text:p>а</text:p></table:table-cell>"
        '<table:table-cell table:number-columns-repeated="2"/><table:table-cell><text:p>б</text:p><text:p>в</text:p>'
        "</table:table-cell></table:table-row></table:table><text:p>Конец</text:p>"
    )
    document = read(odt(body, styles))
    assert document.text == "Часть\nПервый абзац.\nраз\nвнутри\nОн сказал.\nа\t\t\tб\nв\nКонец\n"
    assert blocks(document) == [
        ("heading", "2", "Часть"),
        ("list_item", "1", "раз\nвнутри"),
        ("list_item", "2", "внутри"),
        ("quote", "", "Он сказал."),
        ("table_row", "", "а\t\t\tб\nв"),
    ]
    source = document.source
    assert (document.title, source.author, source.language) == ("Записка", "А. Лугова", "kk-KZ")
    assert source.published == ""


def test_spaces_tabs_and_line_breaks() -> None:
    body = (
        '<text:p>а<text:s text:c="3"/>б<text:s/>в<text:tab/>г<text:line-break/>д '
        "<text:span>  е</text:span> </text:p>"
    )
    assert read(odt(body)).text == "а   б в\tг\nд е\n"


def test_deleted_text_stays_out_and_changes_are_counted() -> None:
    body = (
        "<text:tracked-changes><text:changed-region><text:deletion><text:p>стёрто</text:p></text:deletion>"
        "</text:changed-region><text:changed-region><text:insertion/></text:changed-region></text:tracked-changes>"
        "<text:p>Осталось<text:change/> это</text:p>"
    )
    document = read(odt(body))
    assert document.text == "Осталось это\n"
    assert "2 tracked changes" in document.warnings[0].message


def test_notes_go_to_the_end_comments_are_named_boxes_follow() -> None:
    note = (
        '<text:note text:note-class="{0}"><text:note-citation>{1}</text:note-citation><text:note-body><text:p>{2}'
        "</text:p></text:note-body></text:note>"
    )
    body = (
        f"<text:p>Раз{note.format('endnote', 'i', 'концевая')} два{note.format('footnote', '1', 'сноска')}."
        "<office:annotation><text:p>проверить</text:p></office:annotation>"
        "<draw:frame><draw:text-box><text:p>в рамке</text:p></draw:text-box></draw:frame></text:p><text:p>Три</text:p>"
    )
    document = read(odt(body))
    assert document.text == "Раз два.\nв рамке\nТри\nсноска\nконцевая\n"
    assert [b for b in blocks(document) if b[0] == "footnote"] == [
        ("footnote", "1", "сноска"),
        ("footnote", "i", "концевая"),
    ]
    calls = [(b.start, b.value) for b in document.structure if b.kind == "footnote_call"]
    assert calls == [(3, "i"), (7, "1")]
    assert [w.code for w in document.warnings] == ["comments_left_out"]


def test_encrypted_and_damaged_files_and_entities_are_refused() -> None:
    manifest = '<manifest:manifest xmlns:manifest="x"><manifest:encryption-data/></manifest:manifest>'
    with pytest.raises(UserError) as caught:
        read(odt("<text:p>x</text:p>", **{"META-INF/manifest.xml": manifest}))
    assert caught.value.code == "encrypted"
    with pytest.raises(UserError) as caught:
        read(odt("<text:p>x</text:p>", **{"meta.xml": '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'}))
    assert caught.value.code == "xml_entities"
    with pytest.raises(UserError):
        read(odt("<text:p>x"))
    with pytest.raises(UserError):
        read(odt("<text:p>x</text:p>")[:300])


def test_recognised_by_its_first_entry() -> None:
    found = recognise_source(Input("x.zip", data=odt("<text:p>x</text:p>")))[0]
    assert (found[0].id, found[1]) == ("odt", 97)
