"""Word files come in whole: what a person sees in Word with all changes accepted, in reading order."""

from __future__ import annotations

import io
import zipfile

import docx
import pytest
from docx.oxml import parse_xml as oxml
from docx.oxml.ns import nsdecls

from kantar_desk.errors import UserError
from kantar_desk.formats.documents.registry import Extracted, Input, read_documents, recognise_source

W = nsdecls("w")
MC = (
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:v="urn:schemas-microsoft-com:vml"'
)


def read(data: bytes) -> Extracted:
    (document,) = read_documents(Input("file.docx", data=data))
    return document


def saved(document: object) -> bytes:
    stream = io.BytesIO()
    document.save(stream)  # type: ignore[attr-defined]
    return stream.getvalue()


def with_body(xml: str) -> bytes:
    """A Word file whose body is this raw XML."""
    document = docx.Document()
    body = document.element.body
    for child in list(body):
        body.remove(child)
    for child in oxml(f"<w:body {W} {MC}>{xml}</w:body>"):
        body.append(child)
    return saved(document)


def changed(data: bytes, **parts: bytes) -> bytes:
    """The same zip with parts replaced or added; names with ``__`` for ``/`` and ``_DOT_`` for a point."""
    out = io.BytesIO()
    new = {name.replace("__", "/").replace("_DOT_", "."): content for name, content in parts.items()}
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as target:
        for name in old.namelist():
            if name not in new:
                target.writestr(name, old.read(name))
        for name, content in new.items():
            target.writestr(name, content)
    return out.getvalue()


def p(inner: str) -> str:
    return f"<w:p>{inner}</w:p>"


def r(text: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'


def blocks(document: Extracted) -> list[tuple[str, str, str]]:
    return [(b.kind, b.value, document.text[b.start : b.end]) for b in document.structure]


def test_paragraphs_headings_lists_quotes_and_tables() -> None:
    document = docx.Document()
    document.core_properties.title = "Доклад о событиях"
    document.core_properties.author = "Анна Лугова"
    document.core_properties.language = "ru-RU"
    document.add_heading("Доклад", 0)
    document.add_heading("Часть первая", 1)
    document.add_paragraph("Первый абзац 😀.")
    document.add_paragraph("пункт", style="List Bullet")
    document.add_paragraph("подпункт", style="List Bullet 2")
    document.add_paragraph("Сказано им.", style="Intense Quote")
    table = document.add_table(2, 3)
    for row, texts in zip(table.rows, (("День", "", "Людей"), ("", "5", "400")), strict=True):
        for cell, text in zip(row.cells, texts, strict=True):
            cell.text = text
    document.add_paragraph("Конец.")
    result = read(saved(document))
    assert result.text == (
        "Доклад\nЧасть первая\nПервый абзац 😀.\nпункт\nподпункт\nСказано им.\nДень\t\tЛюдей\n\t5\t400\nКонец.\n"
    )
    assert blocks(result) == [
        ("heading", "1", "Доклад"),
        ("heading", "1", "Часть первая"),
        ("list_item", "1", "пункт"),
        ("list_item", "2", "подпункт"),
        ("quote", "", "Сказано им."),
        ("table_row", "", "День\t\tЛюдей"),
        ("table_row", "", "\t5\t400"),
    ]
    assert (result.title, result.source.author, result.source.language) == (
        "Доклад о событиях",
        "Анна Лугова",
        "ru-RU",
    )
    assert result.source.published == ""
    assert result.source.media_type.endswith("wordprocessingml.document")


def test_inserted_text_and_content_controls_are_there_deleted_and_moved_away_text_is_not() -> None:
    who = 'w:id="1" w:author="A" w:date="2022-01-01T00:00:00Z"'
    data = with_body(
        p(
            r("Всего ")
            + f"<w:del {who}><w:r><w:delText>семнадцать</w:delText></w:r></w:del>"
            + f"<w:ins {who}>{r('двадцать два')}</w:ins>"
            + r(" человек")
            + f"<w:moveFrom {who}>{r(' уехали')}</w:moveFrom>"
            + f"<w:sdt><w:sdtPr/><w:sdtContent>{r(', по данным ')}</w:sdtContent></w:sdt>"
            + f'<w:hyperlink w:anchor="x">{r("больницы")}</w:hyperlink>'
        )
        + p(f"<w:moveTo {who}>{r('уехали')}</w:moveTo>")
        + f"<w:sdt><w:sdtContent>{p(r('В рамке.'))}</w:sdtContent></w:sdt>"
    )
    result = read(data)
    assert result.text == "Всего двадцать два человек, по данным больницы\nуехали\nВ рамке.\n"
    assert [w.code for w in result.warnings] == ["tracked_changes"]
    assert "3 tracked changes" in result.warnings[0].message


def test_a_deleted_paragraph_mark_joins_and_a_deleted_paragraph_leaves_no_line() -> None:
    who = 'w:id="1" w:author="A"'
    mark = f"<w:pPr><w:rPr><w:del {who}/></w:rPr></w:pPr>"
    gone = f"<w:del {who}><w:r><w:delText>всё</w:delText></w:r></w:del>"
    assert read(with_body(p(r("а")) + p(mark + gone) + p(mark + r("б")) + p(r("в")))).text == "а\nбв\n"


def test_signs_become_characters() -> None:
    data = with_body(
        p(
            "<w:r><w:t>а</w:t><w:tab/><w:t>б</w:t><w:br/><w:t>в</w:t><w:noBreakHyphen/><w:t>г</w:t>"
            '<w:softHyphen/><w:t>д</w:t><w:cr/><w:sym w:font="Arial" w:char="00A7"/></w:r>'
        )
    )
    assert read(data).text == "а\tб\nв\u2011г\u00adд\n§\n"


def test_alternate_content_is_read_once_and_text_boxes_follow_their_paragraph() -> None:
    box = f"<w:txbxContent>{p(r('в рамке'))}</w:txbxContent>"
    data = with_body(
        p(
            r("до ")
            + f'<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>{box}</wps:txbx></w:drawing>'
            f"</mc:Choice><mc:Fallback><w:pict><v:textbox>{box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
            + r("после")
        )
        + p(r("дальше"))
    )
    assert read(data).text == "до после\nв рамке\nдальше\n"


def test_field_codes_are_no_text_but_their_results_are() -> None:
    data = with_body(
        p(
            '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> PAGE </w:instrText></w:r>'
            '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
            + r("12")
            + '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
            f'<w:fldSimple w:instr=" DATE ">{r(" января")}</w:fldSimple>'
        )
    )
    assert read(data).text == "12 января\n"


def test_empty_paragraphs_stay_empty_lines() -> None:
    assert read(with_body(p(r("а")) + p("") + p(r("б")) + p(""))).text == "а\n\nб\n"


def noted() -> bytes:
    call = '<w:r><w:{0}Reference w:id="{1}"/></w:r>'
    body = with_body(
        p(r("Первое") + call.format("footnote", 2) + r(", второе") + call.format("endnote", 2))
        + p(call.format("footnote", 3) + r("Третье"))
    )
    note = '<w:{0} w:id="{1}">' + p("<w:r><w:{0}Ref/></w:r>" + r("{2}")) + "</w:{0}>"
    head = '<?xml version="1.0" encoding="UTF-8"?><w:{0}s ' + W + '><w:{0} w:type="separator" w:id="0">'
    head += p(r("---")) + "</w:{0}>"
    foot = (
        head.format("footnote")
        + note.format("footnote", 3, "к третьему")
        + note.format("footnote", 2, "к первому")
    )
    end = head.format("endnote") + note.format("endnote", 2, "ко второму")
    with zipfile.ZipFile(io.BytesIO(body)) as archive:
        rels = archive.read("word/_rels/document.xml.rels").decode()
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    more = "".join(
        f'<Relationship Id="n{k}" Type="{kind}/{k}s" Target="{k}s.xml"/>' for k in ("footnote", "endnote")
    )
    return changed(
        body,
        word___rels__document_DOT_xml_DOT_rels=rels.replace(
            "</Relationships>", more + "</Relationships>"
        ).encode(),
        word__footnotes_DOT_xml=(foot + "</w:footnotes>").encode(),
        word__endnotes_DOT_xml=(end + "</w:endnotes>").encode(),
    )


def test_notes_stand_at_the_end_in_the_order_of_their_calls() -> None:
    result = read(noted())
    assert result.text == "Первое, второе\nТретье\nк первому\nк третьему\nко второму\n"
    calls = [(b.start, b.end, b.value) for b in result.structure if b.kind == "footnote_call"]
    assert calls == [(6, 6, "1"), (14, 14, "i"), (15, 15, "2")]
    notes = [(b.value, result.text[b.start : b.end]) for b in result.structure if b.kind == "footnote"]
    assert notes == [("1", "к первому"), ("2", "к третьему"), ("i", "ко второму")]


def test_margins_and_comments_are_left_out_and_named() -> None:
    document = docx.Document()
    document.add_paragraph("Текст.")
    document.sections[0].header.paragraphs[0].text = "Совершенно секретно"
    document.add_comment(document.paragraphs[0].runs[0], text="проверить", author="Б")
    result = read(saved(document))
    assert result.text == "Текст.\n"
    assert {w.code for w in result.warnings} == {"comments_left_out", "margins_left_out"}


def test_recognised_by_content_under_any_name() -> None:
    data = with_body(p(r("x")))
    assert recognise_source(Input("scan.pdf", data=data))[0] == (
        recognise_source(Input("a.docx", data=data))[0][0],
        95,
    )


@pytest.mark.parametrize("part", ["word__document_DOT_xml", "docProps__core_DOT_xml", "word__styles_DOT_xml"])
def test_entities_in_any_part_are_refused(part: str) -> None:
    evil = b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>'
    with pytest.raises(UserError) as caught:
        read(changed(with_body(p(r("x"))), **{part: evil}))
    assert caught.value.code == "xml_entities"


def test_damaged_files_are_refused_in_a_sentence() -> None:
    data = with_body(p(r("x" * 1000)))
    for broken in (data[: len(data) // 2], data[:100]):
        with pytest.raises(UserError):
            read(broken)
    with pytest.raises(UserError):
        read(changed(data, word__document_DOT_xml=b"<w:document"))
