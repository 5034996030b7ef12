"""Mails: who, when and about what; the plain part first; attachments listed, and read when asked for."""

from __future__ import annotations

from email.message import EmailMessage

import pytest

from kantar_desk.errors import UserError
from kantar_desk.formats.documents.registry import (
    Extracted,
    Input,
    Notice,
    ReadOptions,
    read_documents,
    recognise_source,
)


def mail(**headers: str) -> EmailMessage:
    message = EmailMessage()
    message["From"] = "Анна Лугова <anna@example.org>"
    message["To"] = "desk@example.org"
    message["Date"] = "Sun, 09 Jan 2022 14:05:33 +0600"
    message["Subject"] = "О событиях 5 января 😀"
    for name, value in headers.items():
        message[name] = value
    return message


def read(data: bytes, notices: list[Notice] | None = None, **options: object) -> list[Extracted]:
    return list(read_documents(Input("a.eml", data=data), ReadOptions(**options), notices=notices))  # type: ignore[arg-type]


def test_the_plain_part_with_its_facts() -> None:
    message = mail()
    message.set_content("Добрый день.\nВсё тихо.\n", charset="koi8-r")
    message.add_alternative("<p>Не этот текст</p>", subtype="html")
    data = bytes(message)
    (document,) = read(data)
    assert document.text == "Добрый день.\nВсё тихо.\n"
    assert document.title == "О событиях 5 января 😀"
    assert document.source.author == "Анна Лугова <anna@example.org>"
    assert document.source.published == "2022-01-09T14:05+06:00"
    assert document.source.media_type == "message/rfc822"
    assert document.original == data


def test_the_html_part_when_there_is_no_plain_one() -> None:
    message = mail()
    message.set_content(
        "<html><body><h1>Вести</h1><p>Всё&nbsp;тихо</p></body></html>", subtype="html", charset="cp1251"
    )
    (document,) = read(bytes(message))
    assert document.text == "Вести\nВсё\u00a0тихо\n"
    assert document.structure[0].kind == "heading"
    assert document.title == "О событиях 5 января 😀"
    assert document.source.published == "2022-01-09T14:05+06:00"


def with_attachments() -> bytes:
    inner = mail()
    inner.replace_header("Subject", "Внутри")
    inner.set_content("Внутреннее письмо\n")
    inner.add_attachment(b"deeper", maintype="text", subtype="plain", filename="глубже.txt")
    message = mail()
    message.set_content("См. вложения\n")
    message.add_attachment("Отчёт о дне\n".encode(), maintype="text", subtype="plain", filename="отчёт.txt")
    message.add_attachment(
        bytes(range(256)), maintype="application", subtype="octet-stream", filename="x.bin"
    )
    message.add_attachment(inner)
    return bytes(message)


def test_attachments_are_listed_and_not_read_unasked() -> None:
    (document,) = read(with_attachments())
    assert document.text == "См. вложения\n"
    assert document.attachments[:2] == ("отчёт.txt", "x.bin")
    assert len(document.attachments) == 3
    assert [w.code for w in document.warnings] == ["attachments"]


def test_attachments_are_read_on_request_one_level_deep() -> None:
    notices: list[Notice] = []
    documents = read(with_attachments(), notices, attachments=True)
    assert [document.text for document in documents] == [
        "См. вложения\n",
        "Отчёт о дне\n",
        "Внутреннее письмо\n",
    ]
    assert documents[2].attachments == ("глубже.txt",)
    assert [n.code for n in notices] == ["attachment_failed"]
    assert "x.bin" in notices[0].message


def test_a_forwarded_mail_is_not_part_of_the_text() -> None:
    inner = mail()
    inner.set_content("Чужой текст\n")
    message = mail()
    message.set_content("Мой текст\n")
    message.make_mixed()
    part = EmailMessage()
    part.set_content(inner)
    message.attach(part)
    assert read(bytes(message))[0].text == "Мой текст\n"


@pytest.mark.parametrize(
    "header",
    [
        b"Date: yesterday\n",
        b"Date: Sun, 99 Jan 2022\n",
        b"Date: Sun, 09 Jan 99999999999 14:05:33 +0600\n",
        b"From: =?x-no-such?B?////?=\n",
        b"Subject: \xff\xfe\n",
    ],
)
def test_broken_headers_do_not_stop_a_mail(header: bytes) -> None:
    data = (
        header
        + b"To: a@b\nMIME-Version: 1.0\nContent-Type: text/plain; charset=nonsense\n\n"
        + "Текст".encode()
    )
    assert read(data)[0].text == "Текст\n"


def test_a_mail_made_of_too_many_parts_is_refused() -> None:
    deep = b"From: a\nTo: b\n" + b"".join(
        b'Content-Type: multipart/mixed; boundary="%d"\n\n--%d\n' % (n, n) for n in range(300)
    )
    with pytest.raises(UserError):
        read(deep)
    wide = b'From: a\nTo: b\nContent-Type: multipart/mixed; boundary="x"\n\n' + b"--x\n\nabc\n" * 3000
    with pytest.raises(UserError):
        read(wide)


def test_recognition() -> None:
    data = bytes(with_attachments())
    assert recognise_source(Input("a.eml", data=data))[0][0].id == "eml"
    assert recognise_source(Input("noname", data=data))[0][0].id == "eml"
    note = b"Note: not a mail\nAt all\n\nFrom: here"
    assert recognise_source(Input("a.txt", data=note))[0][0].id == "text"
    copied = b"From: a\nTo: b\nDate: today\nSubject: c\n\nCopied by hand into a file"
    assert recognise_source(Input("a.txt", data=copied))[0][0].id == "text"
