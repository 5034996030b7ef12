"""Web pages: the article with headings and lists, or the whole page; what an article leaves out is shown."""

from __future__ import annotations

import pytest

from kantar_desk.errors import UserError
from kantar_desk.formats.documents.html import compare, respelled
from kantar_desk.formats.documents.registry import (
    Extracted,
    Input,
    ReadOptions,
    preview,
    read_documents,
    recognise_source,
)

LONG = [
    "Утром у здания вокзала собрались люди, которые требовали встречи с городскими властями и ответа на письмо.",
    "Представитель администрации вышел к ним только после полудня и пообещал, что ответ будет готов через неделю.",
    "К вечеру площадь опустела, но на следующий день пришло вдвое больше народу, и движение пришлось перекрыть.",
]


def page(body: str, head: str = "", language: str = "ru") -> bytes:
    opening = f'<!DOCTYPE html><html lang="{language}"><head><meta charset="utf-8">{head}</head>'
    return f"{opening}<body>{body}</body></html>".encode()


def read(data: bytes, name: str = "page.html", **options: object) -> Extracted:
    (document,) = read_documents(Input(name, data=data), ReadOptions(**options))  # type: ignore[arg-type]
    return document


def blocks(document: Extracted) -> list[tuple[str, str, str]]:
    return [(r.kind, r.value, document.text[r.start : r.end]) for r in document.structure]


ARTICLE = page(
    "<nav><ul><li><a href='/'>Главная</a></li><li><a href='/n'>Новости</a></li></ul></nav>"
    f"<article><h1>Сбор на вокзале</h1><p>{LONG[0]}</p><h2>Что дальше</h2><ul><li>Первое требование собравшихся"
    "<ul><li>его уточнение</li></ul></li><li>Второе требование собравшихся</li></ul>"
    f"<blockquote><p>{LONG[1]}</p></blockquote>"
    "<table><tr><th>День</th><th>Людей</th></tr><tr><td>5 января</td><td>400</td></tr></table>"
    f"<p>{LONG[2]}</p></article><footer>Все права защищены</footer>",
    '<title>Сбор на вокзале — Городской вестник</title><meta property="og:site_name" content="Городской вестник">'
    '<meta name="author" content="Анна Лугова"><link rel="canonical" href="https://vestnik.example/2022/1">'
    '<meta property="article:published_time" content="2022-01-05T18:20:00+06:00">',
)


def test_the_article_with_its_structure_and_provenance() -> None:
    document = read(ARTICLE)
    assert document.text == (
        f"Сбор на вокзале\n{LONG[0]}\nЧто дальше\nПервое требование собравшихся\nего уточнение\n"
        f"Второе требование собравшихся\n{LONG[1]}\nДень\tЛюдей\n5 января\t400\n{LONG[2]}\n"
    )
    assert blocks(document) == [
        ("heading", "1", "Сбор на вокзале"),
        ("heading", "2", "Что дальше"),
        ("list_item", "1", "Первое требование собравшихся\nего уточнение"),
        ("list_item", "2", "его уточнение"),
        ("list_item", "1", "Второе требование собравшихся"),
        ("quote", "", LONG[1]),
        ("table_row", "", "День\tЛюдей"),
        ("table_row", "", "5 января\t400"),
    ]
    source = document.source
    assert document.title == "Сбор на вокзале"
    assert (source.author, source.publisher, source.language) == ("Анна Лугова", "Городской вестник", "ru")
    assert (source.published, source.address) == ("2022-01-05T18:20+06:00", "https://vestnik.example/2022/1")
    assert document.original == ARTICLE
    assert document.whole_page is False


def test_what_the_article_leaves_out_is_shown_with_its_share() -> None:
    document = read(ARTICLE)
    left_out = [passage.text for passage in document.passages if not passage.kept]
    assert left_out == ["Главная", "Новости", "Все права защищены"]
    assert 0 < document.left_out < 0.1
    assert [warning.code for warning in document.warnings] == ["left_out"]


def test_the_whole_page_is_one_click() -> None:
    document = read(ARTICLE, whole_page=True)
    assert document.text.startswith("Главная\nНовости\nСбор на вокзале\n")
    assert document.text.endswith(f"{LONG[2]}\nВсе права защищены\n")
    assert ("heading", "1", "Сбор на вокзале") in blocks(document)
    assert document.whole_page is True
    assert document.source.author == "Анна Лугова"


def test_a_day_told_in_the_text_is_not_the_day_of_publication() -> None:
    body = "".join(f"<p>{text} Это было 14 марта 2019 года, 14.03.2019.</p>" for text in LONG)
    assert read(page(f"<article><h1>Встреча</h1>{body}</article>")).source.published == ""


def test_a_paragraph_repeated_at_once_is_not_lost_unseen() -> None:
    body = f"<p>{LONG[0]}</p><p>{LONG[0]}</p><p>{LONG[1]}</p><p>{LONG[2]}</p>"
    document = read(page(f"<article><h1>Повтор</h1>{body}</article>"))
    whole = read(page(f"<article><h1>Повтор</h1>{body}</article>"), whole_page=True)
    assert whole.text.count(LONG[0]) == 2
    lost = sum(not passage.kept for passage in document.passages)
    assert document.text.count(LONG[0]) + lost == 2


def test_captions_dropped_by_the_article_are_greyed() -> None:
    body = (
        f"<h1>Снимки</h1><p>{LONG[0]}</p><figure><img src='a.jpg'><figcaption>Площадь вечером, снято с крыши"
        f"</figcaption></figure><p>{LONG[1]}</p><p>{LONG[2]}</p>"
    )
    document = read(page(f"<article>{body}</article>"))
    everything = "".join(p.text for p in document.passages if not p.kept) + document.text
    assert "Площадь вечером, снято с крыши" in everything
    assert "Площадь вечером, снято с крыши" in read(page(body), whole_page=True).text


def test_every_word_is_kept_or_greyed_on_short_pages() -> None:
    for count in range(1, 4):
        body = "".join(f"<p>Короткий абзац номер {n}.</p>" for n in range(count))
        document = read(page(f"<div><h1>Кратко</h1>{body}</div>"))
        shown = document.text + " ".join(passage.text for passage in document.passages if not passage.kept)
        for number in range(count):
            assert f"Короткий абзац номер {number}." in shown


def test_a_very_large_page_is_read_whole_and_that_is_said() -> None:
    document = read(page(f"<p>{LONG[0]}</p>" * 20_000))
    assert document.whole_page is True
    assert document.text.count("\n") == 20_000
    assert (
        document.warnings[0].message
        == "The page is too large to look for an article; the whole page was taken."
    )


@pytest.mark.parametrize("name", ["comments", "footer"])
def test_the_whole_page_is_preselected_when_the_article_is_under_half_of_the_text(name: str) -> None:
    rows = "".join(f"<p>{LONG[n % 3]} {LONG[(n + 1) % 3]} Запись {n}.</p>" for n in range(30))
    body = f"<div id='{name}'>{rows}</div><article><p>{LONG[0]} {LONG[1]}</p><p>{LONG[2]} {LONG[1]}</p></article>"
    document = read(page(body))
    assert document.whole_page is True
    assert document.warnings[0].code == "article_too_short"
    assert document.text.count("Запись") == 30


def test_an_article_that_cannot_be_taken_word_for_word_is_not_taken() -> None:
    body = "<p>Смотрите <a href='/b'>доклад комиссии</a>... Там всё.</p>"
    document = read(page(body))
    assert document.text == "Смотрите доклад комиссии... Там всё.\n"
    assert document.warnings[0].code == "article_respelled"


def test_links_code_and_marks_in_a_sentence_leave_no_trace() -> None:
    sentence = "Смотрите <a href='x'>доклад</a>, он <b>важен</b>! И (<i>да</i>). <code>код</code>, и <span>всё</span>."
    body = f"<article><h1>Тема</h1><p>{LONG[0]}</p><p>{sentence} {LONG[1]}</p><p>{LONG[2]}</p></article>"
    document = read(page(body))
    assert document.whole_page is False
    assert f"\nСмотрите доклад, он важен! И (да). код, и всё. {LONG[1]}\n" in document.text


def test_the_title_is_one_that_the_page_states() -> None:
    help_box = "<div><h1>Клавиши</h1><p>Нажмите S для поиска.</p></div>"
    body = f"{help_box}<article><h2>Сбор</h2><p>{LONG[0]}</p><p>{LONG[1]}</p><p>{LONG[2]}</p></article>"
    assert read(page(body, "<title>Сбор — Вестник</title>")).title == "Сбор — Вестник"


def test_no_break_spaces_and_soft_hyphens_stay_on_the_whole_page() -> None:
    document = read(page("<p>10\u00a0000 чело\u00adвек &nbsp;—&shy; и\n   ещё</p>"), whole_page=True)
    assert document.text == "10\u00a0000 чело\u00adвек \u00a0—\u00ad и ещё\n"


def test_soft_hyphens_stay_in_the_article() -> None:
    text = LONG[0].replace("собрались", "собра\u00adлись")
    document = read(page(f"<article><h1>О сборе</h1><p>{text}</p><p>{LONG[1]}</p><p>{LONG[2]}</p></article>"))
    assert document.whole_page is False
    assert "собра\u00adлись" in document.text


def test_scripts_comments_and_hidden_parts_are_no_text() -> None:
    body = (
        "<script>var a = 'нет';</script><style>p{}</style><!-- нет --><p>да<!-- нет --> и да</p>"
        "<p hidden>нет</p><noscript>нет</noscript><template>нет</template><p>конец<?нет?></p>"
    )
    assert read(page(body), whole_page=True).text == "да и да\nконец\n"


def test_blocks_in_cells_lines_and_preformatted_text() -> None:
    body = (
        "<table><tr><td><p>а</p><p>б</p></td><td></td><td>в</td><td></td></tr><tr><td></td><td>г</td></tr></table>"
        "строка<br>вторая<br><br>третья<pre>  x = 1\n\n    y</pre>хвост"
    )
    document = read(page(body), whole_page=True)
    assert document.text == "а\nб\t\tв\n\tг\nстрока\nвторая\nтретья\n  x = 1\n\n    y\nхвост\n"
    assert blocks(document) == [("table_row", "", "а\nб\t\tв"), ("table_row", "", "\tг")]


@pytest.mark.parametrize(
    ("declared", "encoding"),
    [
        ("windows-1251", "cp1251"),
        ("koi8-r", "koi8-r"),
        ("x-mac-cyrillic", "mac-cyrillic"),
        ("ibm866", "cp866"),
        ("kz-1048", "kz1048"),
        ("utf-8", "utf-8"),
        ("utf-16", "utf-16"),
    ],
)
def test_declared_charsets(declared: str, encoding: str) -> None:
    text = "Тихий вечер у реки"
    meta = f'<meta http-equiv="Content-Type" content="text/html; charset={declared}">'
    data = f"<html><head>{meta}</head><body><p>{text}</p></body></html>"
    assert read(data.encode(encoding), whole_page=True).text == f"{text}\n"


def test_a_wrong_declaration_is_found_out_or_told() -> None:
    body = "<p>" + "</p><p>".join(LONG) + "</p>"
    wrong = f'<html><head><meta charset="utf-8"></head><body>{body}</body></html>'.encode("cp1251")
    assert LONG[0] in read(wrong, whole_page=True).text
    doubtful = f'<html><head><meta charset="windows-1252"></head><body>{body}</body></html>'.encode()
    if not any(byte in doubtful for byte in (0x81, 0x8D, 0x8F, 0x90, 0x9D)):
        assert "charset_doubtful" in {w.code for w in read(doubtful, whole_page=True).warnings}
    assert read(doubtful, whole_page=True, encoding="utf-8").text.startswith(LONG[0])


def test_old_numeric_references_are_read_as_browsers_do() -> None:
    assert read(page("<p>&#147;да&#148; &#x96; 5&#133;</p>"), whole_page=True).text == "“да” – 5…\n"


def test_a_page_nested_too_deeply_is_refused_not_read_empty() -> None:
    with pytest.raises(UserError) as caught:
        read(page("<div>" * 5000 + "глубоко" + "</div>" * 5000))
    assert caught.value.code == "bad_html"
    deep = read(page("<div>" * 400 + "не так глубоко" + "</div>" * 400), whole_page=True)
    assert deep.text == "не так глубоко\n"


def test_an_empty_page_is_refused() -> None:
    for data in (page(""), page("<script>x</script>"), b"<html>", b"<html></html>"):
        with pytest.raises(UserError) as caught:
            read(data)
        assert caught.value.code == "no_text"


def test_compare_is_a_multiset_of_blocks() -> None:
    whole = "один\nдва\nдва\nтретий длинный блок\nчетвёртый длинный блок\nмелочь\n"
    article = "два\u00a0\nтретий  длинный блок четвёртый длинный блок\nодин\n"
    assert [(p.text, p.kept) for p in compare(whole, article)] == [
        ("один", True),
        ("два", True),
        ("два", False),
        ("третий длинный блок", True),
        ("четвёртый длинный блок", True),
        ("мелочь", False),
    ]


def test_respelled_counts_what_is_not_there_word_for_word() -> None:
    assert respelled("один два\nтри\n", "один\u00a0два\nтри\n") == 0
    assert respelled("один два три\n", "два три\n") == 0
    assert respelled("ссылка...\nтри\n", "ссылка ...\n") == 1


MHTML = (
    "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://vestnik.example/p\r\n"
    "Subject: =?utf-8?B?0JLQtdGH0LXRgA==?=\r\n"
    "Date: Wed, 5 Jan 2022 18:30:00 +0600\r\nMIME-Version: 1.0\r\n"
    'Content-Type: multipart/related; type="text/html"; boundary="=_b"\r\n\r\n\r\n--=_b\r\n'
    "Content-Type: text/html\r\nContent-ID: <frame-0@x>\r\nContent-Transfer-Encoding: quoted-printable\r\n"
    "Content-Location: https://vestnik.example/p\r\n\r\n"
    '<html><head><meta charset=3D"utf-8"></head><body>'
    "<p>=D0=92=D0=B5=D1=87=D0=B5=D1=80 =\r\nу реки</p></body></html>\r\n"
    "--=_b\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0KGgo=\r\n--=_b--\r\n"
).encode()


def test_a_web_archive_is_read_with_its_address_and_day() -> None:
    source = Input("saved.mhtml", data=MHTML)
    assert recognise_source(source)[0][0].id == "html"
    document = read(MHTML, "saved.mhtml")
    assert document.text == "Вечер у реки\n"
    assert document.title == "Вечер"
    assert document.source.address == "https://vestnik.example/p"
    assert document.source.captured == "2022-01-05T18:30+06:00"
    assert document.original == MHTML


def test_the_preview_gives_encodings_and_left_out_parts() -> None:
    shown = preview(Input("page.html", data=ARTICLE))
    assert shown.format == "html"
    assert shown.documents[0].left_out > 0
    assert {choice.name for choice in shown.encodings} >= {"Windows-1251", "KOI8-R"}


@pytest.mark.parametrize("rest", ["", "<p>And more.</p>"])
def test_a_page_without_a_body_tag_that_begins_with_an_article_is_read(rest: str) -> None:
    document = read(
        f"<title>A page</title><article><h1>A page</h1><p>What it says.</p></article>{rest}".encode()
    )
    assert document.text.startswith("A page\nWhat it says.\n")
    assert document.text.endswith("And more.\n") == bool(rest)
    assert document.title == "A page"
