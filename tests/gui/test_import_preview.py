"""Files are looked at before they come in, and what one chooses there is stored; pasting, provenance, backups."""

from __future__ import annotations

from pathlib import Path
from threading import Event

import pytest

pytest.importorskip("PySide6")

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QGuiApplication

from kantar_desk.formats.documents import registry
from kantar_desk.gui.dialogs.document import DocumentDialog
from kantar_desk.gui.dialogs.import_preview import ImportDialog
from kantar_desk.gui.dialogs.paste import PasteDialog
from kantar_desk.gui.dialogs.restore import RestoreDialog
from kantar_desk.gui.intake import take_files
from kantar_desk.model.text import Document, Span
from kantar_desk.workspace.actions import Annotate
from kantar_desk.workspace.workspace import Workspace

pytestmark = pytest.mark.gui

PAGE = """<html><head><title>The letter</title></head><body>
<nav><a href="/">Home</a> <a href="/n">News</a></nav>
<article><h1>The letter</h1><p>{words}</p><p>{words}</p></article>
<footer>Share this page with friends</footer></body></html>"""
WORDS = "None of the members of the council had a letter about the gates that evening, they say. " * 3


@pytest.fixture
def folder(tmp_path) -> Path:
    """A plain text, a text in KOI8-R, a web page, a table and an empty file."""
    made = tmp_path / "files"
    made.mkdir()
    (made / "plain.txt").write_text("The gates were shut at eight.\n", encoding="utf-8")
    russian = "Письмо совета торговцев о воротах рынка. Мы ничего не получали, никто ничего не знает.\n"
    (made / "koi8.txt").write_bytes(russian.encode("koi8-r"))
    (made / "page.html").write_text(PAGE.format(words=WORDS), encoding="utf-8")
    (made / "posts.csv").write_text(
        "who,words,day\nAsel,The first post is long enough to be the text.,2021-05-14\n"
        "Jonas,The second post is long enough too to be one.,2021-05-15\n",
        encoding="utf-8",
    )
    (made / "empty.txt").write_bytes(b"")
    return made


def documents(desk) -> dict[str, Document]:
    with desk.ws.reading() as reader:
        return {one.title: one for one in reader.documents()}


def looked_at(desk, window, qtbot) -> ImportDialog:
    qtbot.waitUntil(
        lambda: not desk.jobs.running and window.findChild(ImportDialog) is not None, timeout=20000
    )
    dialog = window.findChild(ImportDialog)
    qtbot.waitUntil(lambda: all(row.seen is not None for row in dialog.files.rows), timeout=20000)
    return dialog


def choose(dialog, name: str):
    names = [row.path.name for row in dialog.files.rows]
    dialog.list.setCurrentIndex(dialog.files.index(names.index(name)))
    return dialog.files.rows[names.index(name)]


def settled(desk, qtbot):
    qtbot.waitUntil(lambda: not desk.jobs.running, timeout=20000)


def test_plain_files_that_are_dropped_come_in_at_once(desk_window, folder, qtbot):
    desk, window = desk_window
    take_files(desk, [folder / "plain.txt"])
    settled(desk, qtbot)
    assert window.findChild(ImportDialog) is None
    assert "plain" in documents(desk)
    desk.bridge.undo()
    assert "plain" not in documents(desk)


def test_a_mixed_lot_is_shown_first_and_nothing_is_written(desk_window, folder, qtbot):
    desk, window = desk_window
    before = set(documents(desk))
    take_files(desk, [folder])
    dialog = looked_at(desk, window, qtbot)
    ticked = {row.path.name: row.ticked for row in dialog.files.rows}
    assert ticked == {
        "plain.txt": True, "koi8.txt": True, "page.html": True, "posts.csv": True, "empty.txt": False
    }  # fmt: skip
    assert dialog.go.text().startswith("Import 5")
    assert "KOI8-R" in dialog.files.second(choose(dialog, "koi8.txt"))
    assert "Письмо совета" in dialog.page.toPlainText()
    choose(dialog, "empty.txt")
    assert "holds no text" in dialog.page.toPlainText()
    dialog.close()
    settled(desk, qtbot)
    assert set(documents(desk)) == before


def test_what_is_chosen_is_what_is_stored(desk_window, folder, qtbot):
    desk, window = desk_window
    before = set(documents(desk))
    take_files(desk, [folder], ask=True)
    dialog = looked_at(desk, window, qtbot)
    page = choose(dialog, "page.html")
    assert "Share this page" in dialog.page.toPlainText()
    assert not page.seen.documents[0].whole_page
    dialog.article.click()
    settled(desk, qtbot)
    assert page.seen.documents[0].whole_page
    posts = choose(dialog, "posts.csv")
    columns = dialog.column_choosers
    for field, name in (("author", "who"), ("published", "day")):
        columns[field].setCurrentIndex(columns[field].findData(name))
        columns[field].activated.emit(columns[field].currentIndex())
        settled(desk, qtbot)
    assert [one.source.author for one in posts.seen.documents] == ["Asel", "Jonas"]
    choose(dialog, "plain.txt")
    dialog.title.setText("The gates")
    dialog.title.editingFinished.emit()
    dialog.start()
    settled(desk, qtbot)
    fresh = {title: one for title, one in documents(desk).items() if title not in before}
    assert len(fresh) == 5
    assert fresh["The gates"].source.file_name == "plain.txt"
    assert sorted(one.source.published for one in fresh.values() if one.source.author) == [
        "2021-05-14", "2021-05-15",
    ]  # fmt: skip
    with desk.ws.reading() as reader:
        assert "Share this page" in reader.text(fresh["The letter"].id)
    desk.bridge.undo()
    assert set(documents(desk)) == before


def test_a_file_that_is_here_already_is_named_and_left_without_a_tick(desk_window, folder, qtbot):
    desk, window = desk_window
    take_files(desk, [folder / "plain.txt"])
    settled(desk, qtbot)
    take_files(desk, [folder / "plain.txt"], ask=True)
    dialog = looked_at(desk, window, qtbot)
    assert not dialog.files.rows[0].ticked
    assert "already here" in dialog.files.second(dialog.files.rows[0])
    assert "plain.txt" in dialog.foot.sentence.text()
    assert not dialog.go.isEnabled()
    dialog.close()


def test_pasted_text_becomes_a_document(desk_window, press):
    desk, window = desk_window
    QGuiApplication.clipboard().setText("A heading\nWords from a letter, 😀 and all.")
    window.run("file.paste")
    dialog = window.findChild(PasteDialog)
    assert dialog.title.text() == "A heading"
    dialog.activateWindow()
    dialog.text.setFocus()
    press("Ctrl+Enter")
    found = documents(desk)["A heading"]
    with desk.ws.reading() as reader:
        assert reader.text(found.id) == "A heading\nWords from a letter, 😀 and all."


def test_provenance_is_corrected_and_the_original_written_out(desk_window, tmp_path, qtbot):
    desk, window = desk_window
    window.run("document.about")
    dialog = window.findChild(DocumentDialog)
    with desk.ws.reading() as reader:
        document = reader.get(Document, desk.document_id)
        original = reader.original(desk.document_id).data
    assert dialog.facts["text"].text() == document.text_sha256
    assert dialog.facts["original"].text() == document.source.original_sha256
    dialog.lines["publisher"].setText("Another office")
    dialog.lines["publisher"].editingFinished.emit()
    with desk.ws.reading() as reader:
        changed = reader.get(Document, desk.document_id)
    assert changed.source.publisher == "Another office"
    assert changed.text_sha256 == document.text_sha256
    dialog.lines["published"].setText("yesterday")
    dialog.lines["published"].editingFinished.emit()
    with desk.ws.reading() as reader:
        assert reader.get(Document, desk.document_id).source.published == document.source.published
    assert "yesterday" in dialog.foot.sentence.text()
    dialog.lines["published"].setText(document.source.published)
    desk.bridge.undo()
    assert dialog.lines["publisher"].text() == document.source.publisher
    dialog.write(tmp_path / "out.txt")
    settled(desk, qtbot)
    assert (tmp_path / "out.txt").read_bytes() == original
    dialog.close()


def test_a_backup_is_restored_and_what_was_there_is_kept(desk_window, qtbot):
    desk, window = desk_window
    whole = set(documents(desk))
    window.run("file.restore")
    dialog = window.findChild(RestoreDialog)
    dialog.back_up()
    rows = dialog.table.rows.rowCount()
    desk.bridge.undo()  # the import of the sets
    dialog.restore()
    settled(desk, qtbot)
    assert set(documents(desk)) == whole
    with desk.ws.reading() as reader:
        assert sum(reader.counts_by_set().values()) > 0
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    window.run("file.restore")
    again = window.findChild(RestoreDialog)
    assert again.table.rows.rowCount() == rows + 1
    again.close()


def many(folder: Path, number: int) -> list[Path]:
    paths = []
    for at in range(number):
        paths.append(folder / f"many-{at:03d}.txt")
        paths[-1].write_text(f"Words of paper {at}.\n", encoding="utf-8")
    return paths


@pytest.fixture
def hold(folder, qtbot, press, monkeypatch):
    """Starts an import of 120 files and pauses it from the status line at its 60th."""
    reached, pressed = Event(), Event()
    read = registry.read_documents

    def read_one(source, *rest):
        if source.name == "many-060.txt":
            reached.set()
            assert pressed.wait(20)
        return read(source, *rest)

    monkeypatch.setattr(registry, "read_documents", read_one)

    def start(desk, window):
        before = set(documents(desk))
        ImportDialog(desk, many(folder, 120), lambda outcome: None, window).start()
        qtbot.waitUntil(reached.is_set, timeout=20000)
        pause = window.status._pause
        qtbot.waitUntil(pause.isVisible, timeout=20000)
        assert pause.focusPolicy() & Qt.FocusPolicy.TabFocus
        pause.setFocus()
        press("Enter")
        pressed.set()
        qtbot.waitUntil(lambda: "paused at" in window.status._job.text(), timeout=20000)
        return before

    yield start
    pressed.set()


def test_a_paused_import_says_where_it_stands_lets_one_save_and_goes_on(desk_window, hold, qtbot):
    desk, window = desk_window
    before = hold(desk, window)
    (job,) = [one for one in desk.jobs.running if one.paused]
    assert window.status._job.text().endswith("of 120")
    document = next(iter(documents(desk).values()))
    assert desk.perform(Annotate(document_id=document.id, spans=(Span(0, 4),), kind="claim")) is not None
    assert job in desk.jobs.running
    assert len(set(documents(desk)) - before) < 120
    assert window.status._pause.text() == "Go on"
    window.status._pause.click()
    settled(desk, qtbot)
    assert len(set(documents(desk)) - before) == 120


def test_a_paused_import_that_is_cancelled_leaves_whole_documents_and_says_how_many(desk_window, hold, qtbot):
    desk, window = desk_window
    before = hold(desk, window)
    window.status._cancel.click()
    settled(desk, qtbot)
    came = set(documents(desk)) - before
    assert 0 < len(came) < 120
    assert f": {len(came)} document" in window.messages.text
    assert desk.ws.check().findings == ()
    desk.bridge.undo()
    assert set(documents(desk)) == before


def test_a_window_closed_while_an_import_is_paused_ends_cleanly(fresh_window, hold):
    desk, window = fresh_window
    hold(desk, window)
    path = desk.ws.path
    assert window.close()
    assert not any(job.paused for job in desk.jobs.running if not job.progress.cancelled)
    with Workspace.open(path) as workspace:
        assert workspace.writable, "the lock was given back"
        assert workspace.check().findings == ()


def test_what_failed_is_listed_with_its_reason_and_can_be_tried_again(desk_window, folder, qtbot):
    desk, window = desk_window
    take_files(desk, [folder / "empty.txt"])
    settled(desk, qtbot)
    if window.findChild(ImportDialog) is None:
        assert "Look again" in [words for words, _ in window.messages._message.buttons]
        dict(window.messages._message.buttons)["Look again"]()
    dialog = looked_at(desk, window, qtbot)
    assert "holds no text" in dialog.files.second(dialog.files.rows[0])
    assert not dialog.go.isEnabled()
    (folder / "empty.txt").write_text("Now it holds some.\n", encoding="utf-8")
    dialog.again.click()
    qtbot.waitUntil(lambda: dialog.go.isEnabled() and dialog.files.rows[0].seen is not None, timeout=20000)
    dialog.start()
    settled(desk, qtbot)
    assert "empty" in documents(desk)


def test_files_without_a_title_are_told_apart_in_the_list(desk_window, folder, qtbot):
    desk, window = desk_window
    (folder / "plain.html").write_text("<p>The gates were open all night.</p>", encoding="utf-8")
    take_files(desk, [folder / "plain.txt"])
    settled(desk, qtbot)
    take_files(desk, [folder / "plain.html"], ask=True)
    looked_at(desk, window, qtbot).start()
    settled(desk, qtbot)
    model = desk.places["read"].documents.model
    same = {row.document.source.file_name: row for row in model.rows if row.document.title == "plain"}
    assert {name: model.second_line(row)[0] for name, row in same.items()} == {
        "plain.txt": "TXT", "plain.html": "HTML",
    }  # fmt: skip
    assert model.spoken(same["plain.html"]).startswith("plain, HTML, ")


def test_what_is_to_be_known_of_a_file_is_said_for_every_kind(desk_window, folder, qtbot):
    import docx
    from docx.oxml import parse_xml
    from docx.oxml.ns import nsdecls

    document = docx.Document()
    inserted = (
        f'<w:ins {nsdecls("w")} w:id="1" w:author="A"><w:r><w:t>The gates were shut.</w:t></w:r></w:ins>'
    )
    document.add_paragraph("At eight. ")._p.append(parse_xml(inserted))
    document.sections[0].header.paragraphs[0].text = "Draft"
    document.save(str(folder / "changed.docx"))
    desk, window = desk_window
    take_files(desk, [folder], ask=True)
    dialog = looked_at(desk, window, qtbot)
    choose(dialog, "changed.docx")
    notes = dialog.notes.text().split("\n")
    assert len(notes) == 2
    assert "tracked changes" in notes[0]
    assert "headers and footers" in notes[1]
    assert dialog.notes.isVisibleTo(dialog)
    choose(dialog, "koi8.txt")
    assert "KOI8-R was found by guessing" in dialog.notes.text()
    choose(dialog, "plain.txt")
    assert not dialog.notes.isVisibleTo(dialog)


def test_lists_have_their_bullets_in_the_preview_and_not_in_its_text(desk_window, folder, qtbot):
    body = "".join(f"<li>wish number {word} of the people who stood there</li>" for word in ("one", "two"))
    listed = (
        f"<h1>Wishes</h1><p>{WORDS}</p><ol start='4'>{body}</ol><ul><li>one more wish of theirs</li></ul>"
    )
    (folder / "wishes.html").write_text(f"<article>{listed}<p>{WORDS}</p></article>", encoding="utf-8")
    desk, window = desk_window
    take_files(desk, [folder], ask=True)
    dialog = looked_at(desk, window, qtbot)
    for article in (True, False):
        row = choose(dialog, "wishes.html")
        dialog.article.setChecked(article)
        qtbot.waitUntil(
            lambda row=row, article=article: (
                row.seen is not None and row.seen.documents[0].whole_page is not article
            ),
            timeout=20000,
        )
        assert sorted(dialog.page.items().values()) == [(1, ""), (1, "4."), (1, "5.")]
        assert "4." not in dialog.page.toPlainText()
        assert dialog.page.grab().width() > 0
