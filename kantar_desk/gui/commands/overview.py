"""Commands that look over the project: overview, report, history, occurrences, search, documents, backups."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from kantar_desk.gui.commands.command import PANELS, Command, always, with_project, with_writable_project
from kantar_desk.gui.commands.tagging import read_place, with_document

if TYPE_CHECKING:
    from kantar_desk.gui.desk import Desk
    from kantar_desk.gui.panels.search import SearchPanel


def _go(desk: Desk) -> None:
    assert desk.window is not None
    desk.window.go_to("overview")


def _history(desk: Desk) -> None:
    from kantar_desk.gui.dialogs.history import HistoryDialog
    from kantar_desk.gui.dialogs.windows import show_once

    show_once(desk, HistoryDialog)


def make_report(desk: Desk) -> None:
    """Open the report window."""
    from kantar_desk.gui.dialogs.report import ReportDialog
    from kantar_desk.gui.dialogs.windows import show_once

    show_once(desk, ReportDialog)


def _document(desk: Desk) -> None:
    from kantar_desk.gui.dialogs.document import DocumentDialog
    from kantar_desk.gui.dialogs.windows import show_once

    show_once(desk, DocumentDialog)


def _restore(desk: Desk) -> None:
    from kantar_desk.gui.dialogs.restore import RestoreDialog
    from kantar_desk.gui.dialogs.windows import show_once

    show_once(desk, RestoreDialog)


def _paste(desk: Desk) -> None:
    from kantar_desk.gui.dialogs.paste import PasteDialog
    from kantar_desk.gui.dialogs.windows import show_once

    show_once(desk, PasteDialog)


def _with_words_or_tag(desk: Desk) -> str:
    reason = with_writable_project(desk)
    if not reason and desk.annotation_id is None and read_place(desk).view.selection() is None:
        return QCoreApplication.translate("Commands", "Select words or a tag first")
    return reason


def _occurrences(desk: Desk) -> None:
    from kantar_desk.gui.dialogs.occurrences import OccurrencesDialog
    from kantar_desk.gui.dialogs.windows import show_once

    window = desk.window
    open_one = window.findChild(OccurrencesDialog) if window is not None else None
    if isinstance(open_one, OccurrencesDialog):
        open_one.begin()
    show_once(desk, OccurrencesDialog)


def search_panel(desk: Desk) -> SearchPanel:
    """The search panel below the text of Read; made when it is first asked for."""
    from kantar_desk.gui.panels.search import SearchPanel
    from kantar_desk.gui.style import style

    text = read_place(desk).text
    found = text.findChild(SearchPanel)
    if found is not None:
        return found
    panel = SearchPanel(desk)
    panel.setFixedHeight(style.px(240))
    panel.hide()
    text.column.addWidget(panel)
    panel.closed.connect(lambda: _close_search(desk))
    return panel


def _close_search(desk: Desk) -> None:
    text = read_place(desk).text
    search_panel(desk).hide()
    text.clear_hits()
    text.view.setFocus()


def close_drawer(desk: Desk) -> bool:
    """Close the drawer below the text if it is open; answers whether it was."""
    from kantar_desk.gui.panels.search import SearchPanel

    panel = read_place(desk).text.findChild(SearchPanel)
    if panel is None or not panel.isVisible():
        return False
    _close_search(desk)
    return True


def _find_project(desk: Desk) -> None:
    assert desk.window is not None
    view = read_place(desk).view
    span = view.selection()
    if desk.place_id != "read":
        desk.window.go_to("read")
    find_everywhere(desk, view.copy_text(span) if span is not None and len(span) <= 200 else "")


def find_everywhere(desk: Desk, words: str) -> None:
    """Find words in the whole project, in the drawer below the text of Read."""
    panel = search_panel(desk)
    panel.show()
    panel.begin(words)


def _toggle_drawer(desk: Desk) -> None:
    panel = search_panel(desk)
    if panel.isVisible():
        _close_search(desk)
    else:
        panel.show()
        panel.begin()


def _with_reply(desk: Desk) -> str:
    if not with_project(desk) and not read_place(desk).reply.rows:
        return QCoreApplication.translate("Commands", "No reply of a colleague is here")
    return with_project(desk)


COMMANDS: tuple[Command, ...] = (
    Command("place.overview", QT_TRANSLATE_NOOP("Commands", "Overview"), _go, ("Ctrl+5",), icon="chart-bar",
            menu="View", group=1, enabled=always, tip=QT_TRANSLATE_NOOP("Commands", "Figures, agreement, report")),
    Command("edit.history", QT_TRANSLATE_NOOP("Commands", "History…"), _history, icon="clock-counter-clockwise",
            menu="Edit", group=1, enabled=with_project,
            tip=QT_TRANSLATE_NOOP("Commands", "All steps by name and time, and the way back to any of them")),
    Command("edit.find_project", QT_TRANSLATE_NOOP("Commands", "Find in the project"), _find_project,
            ("Ctrl+Shift+F",), icon="magnifying-glass", menu="Edit", group=3, enabled=with_project),
    Command("panel.drawer", QT_TRANSLATE_NOOP("Commands", "Drawer"), _toggle_drawer, ("F9",), menu="View", group=2,
            submenu=PANELS, places=("read",), enabled=with_project),
    Command("tag.occurrences", QT_TRANSLATE_NOOP("Commands", "All occurrences…"), _occurrences, ("W",),
            menu="Tag", group=3, places=("read",), enabled=_with_words_or_tag,
            tip=QT_TRANSLATE_NOOP("Commands", "Tag, or remove, these words wherever they stand")),
    Command("document.about", QT_TRANSLATE_NOOP("Commands", "About this document…"), _document, icon="info",
            menu="File", group=4, enabled=with_document,
            tip=QT_TRANSLATE_NOOP("Commands", "Where it comes from, its hashes, and its original file")),
    Command("file.paste", QT_TRANSLATE_NOOP("Commands", "Paste text as a document…"), _paste, menu="File", group=2,
            enabled=with_writable_project),
    Command("file.restore", QT_TRANSLATE_NOOP("Commands", "Restore a backup…"), _restore, menu="File", group=3,
            enabled=with_writable_project),
    Command("tools.report", QT_TRANSLATE_NOOP("Commands", "Make a report…"), make_report, icon="file-text",
            menu="Tools", group=3, enabled=with_project,
            tip=QT_TRANSLATE_NOOP("Commands", "Agreement, decisions and the log as HTML, PDF or a table")),
    Command("reply.next", QT_TRANSLATE_NOOP("Commands", "Next decision on my tags"),
            lambda desk: read_place(desk).reply.step(1), ("N",), menu="Review", group=7, places=("read",),
            enabled=_with_reply),
    Command("reply.previous", QT_TRANSLATE_NOOP("Commands", "Previous decision on my tags"),
            lambda desk: read_place(desk).reply.step(-1), ("P",), menu="Review", group=7, places=("read",),
            enabled=_with_reply),
    Command("reply.follow", QT_TRANSLATE_NOOP("Commands", "Follow the decision"),
            lambda desk: read_place(desk).reply.follow(), ("A",), menu="Review", group=7, places=("read",),
            enabled=_with_reply,
            tip=QT_TRANSLATE_NOOP("Commands", "Take the amendment over, or remove the rejected tag")),
    Command("reply.decline", QT_TRANSLATE_NOOP("Commands", "Decline with a comment…"),
            lambda desk: read_place(desk).reply.ask("decline"), ("R",), menu="Review", group=7, places=("read",),
            enabled=_with_reply),
    Command("reply.answer", QT_TRANSLATE_NOOP("Commands", "Answer the comment…"),
            lambda desk: read_place(desk).reply.ask("answer"), ("C",), menu="Review", group=7, places=("read",),
            enabled=_with_reply),
)  # fmt: skip
