"""Commands that tag, in the text and the tags list."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, cast

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from kantar_desk.gui.commands.command import Command, with_project, with_writable_project

if TYPE_CHECKING:
    from kantar_desk.gui.desk import Desk
    from kantar_desk.gui.places.read import ReadPlace

_READ = ("read",)
TAG_COMMANDS = {"claim": "tag.claim", "entity": "tag.entity", "disputed_statement": "tag.disputed"}
"""The command that tags words as this kind."""
_ENDS = QT_TRANSLATE_NOOP("Commands", "Ends and pieces")


def read_place(desk: Desk) -> ReadPlace:
    """The Read place."""
    return cast("ReadPlace", desk.places["read"])


def in_read(call: Callable[[ReadPlace], Any]) -> Callable[[Desk], Any]:
    """Run something on the Read place."""
    return lambda desk: call(read_place(desk))


def with_document(desk: Desk) -> str:
    """Enabled when a document is on the page."""
    if desk.document_id is None:
        return QCoreApplication.translate("Commands", "Open a document first")
    return with_project(desk)


def with_words(desk: Desk) -> str:
    """Enabled when words are selected."""
    if not with_writable_project(desk) and read_place(desk).view.selection() is None:
        return QCoreApplication.translate("Commands", "Select words first")
    return with_writable_project(desk)


def with_tag(desk: Desk) -> str:
    """Enabled when a tag is in hand."""
    if desk.annotation_id is None:
        return QCoreApplication.translate("Commands", "Select a tag first: click its bar or its words")
    return with_writable_project(desk)


def _with_any_tag(desk: Desk) -> str:
    if desk.annotation_id is None:
        return QCoreApplication.translate("Commands", "Select a tag first: click its bar or its words")
    return with_project(desk)


def _with_moved_tag(desk: Desk) -> str:
    """Enabled when the tag in hand, or one of those selected, was placed in another text than it came with."""
    if not with_tag(desk) and not read_place(desk).inspector.head.to_confirm:
        return QCoreApplication.translate(
            "Commands", "This tag stands where it was made, or its place is confirmed"
        )
    return with_tag(desk)


def _inspect(place: ReadPlace) -> None:
    if not place.picking.take_here():
        place.inspector.focus_first_row()


def remove_selected(place: ReadPlace) -> None:
    """Remove the tags selected in the list if the focus is there, else the tag in hand."""
    ids = place.tags.selected_ids() if place.tags.list.hasFocus() else []
    place.tagging.remove(tuple(ids) if len(ids) > 1 else ())


def _end(
    command_id: str,
    title: str,
    call: Callable[[ReadPlace], Any],
    key: str,
    *,
    group: int = 6,
    enabled: Callable[[Desk], str] = with_tag,
) -> Command:
    """A command of the submenu on ends and pieces."""
    return Command(
        command_id, title, in_read(call), (key,), menu="Tag", group=group, submenu=_ENDS, places=_READ, enabled=enabled
    )  # fmt: skip


COMMANDS: tuple[Command, ...] = (
    Command("tag.claim", QT_TRANSLATE_NOOP("Commands", "Tag as claim"), in_read(lambda p: p.tagging.annotate("claim")),
            ("1",), menu="Tag", group=1, places=_READ, enabled=with_words),
    Command("tag.entity", QT_TRANSLATE_NOOP("Commands", "Tag as entity"),
            in_read(lambda p: p.tagging.annotate("entity")), ("2",), menu="Tag", group=1, places=_READ,
            enabled=with_words),
    Command("tag.disputed", QT_TRANSLATE_NOOP("Commands", "Tag as disputed statement"),
            in_read(lambda p: p.tagging.annotate("disputed_statement")), ("3",), menu="Tag", group=1, places=_READ,
            enabled=with_words),
    Command("tag.last", QT_TRANSLATE_NOOP("Commands", "Tag as last time"), in_read(lambda p: p.tagging.annotate_last()),
            ("Q",), menu="Tag", group=1, places=_READ, enabled=with_words,
            tip=QT_TRANSLATE_NOOP("Commands", "Same kind and code as the last tag")),
    Command("tag.to_claim", QT_TRANSLATE_NOOP("Commands", "Change to claim"),
            in_read(lambda p: p.tagging.retype("claim")), ("Shift+1",), menu="Tag", group=2, places=_READ,
            enabled=with_tag),
    Command("tag.to_entity", QT_TRANSLATE_NOOP("Commands", "Change to entity"),
            in_read(lambda p: p.tagging.retype("entity")), ("Shift+2",), menu="Tag", group=2, places=_READ,
            enabled=with_tag),
    Command("tag.to_disputed", QT_TRANSLATE_NOOP("Commands", "Change to disputed statement"),
            in_read(lambda p: p.tagging.retype("disputed_statement")), ("Shift+3",), menu="Tag", group=2, places=_READ,
            enabled=with_tag),
    Command("tag.inspector", QT_TRANSLATE_NOOP("Commands", "Details of the tag"), in_read(_inspect), ("Enter",),
            menu="Tag", group=3, places=_READ, enabled=with_tag),
    Command("tag.note", QT_TRANSLATE_NOOP("Commands", "Write a note"), in_read(lambda p: p.inspector.focus_note()),
            ("Shift+Enter",), icon="note", menu="Tag", group=3, places=_READ, enabled=with_tag),
    Command("tag.source", QT_TRANSLATE_NOOP("Commands", "Say who claims it"), in_read(lambda p: p.picking.source()),
            ("S",), menu="Tag", group=3, places=_READ, enabled=with_tag,
            tip=QT_TRANSLATE_NOOP("Commands", "Say who made the claim: click an entity tag, or select words")),
    Command("tag.name", QT_TRANSLATE_NOOP("Commands", "Name the entity"),
            in_read(lambda p: p.inspector.focus_row("entry")), ("I",), menu="Tag", group=3, places=_READ,
            enabled=with_tag),
    Command("tag.dispute", QT_TRANSLATE_NOOP("Commands", "Put under a dispute"),
            in_read(lambda p: p.inspector.focus_row("dispute")), ("U",), menu="Tag", group=3, places=_READ,
            enabled=with_tag),
    Command("tag.relate", QT_TRANSLATE_NOOP("Commands", "Relate to another tag"), in_read(lambda p: p.picking.relate()),
            ("L",), icon="link", menu="Tag", group=3, places=_READ, enabled=with_tag),
    Command("tag.follow", QT_TRANSLATE_NOOP("Commands", "Go to the related tag"),
            in_read(lambda p: p.picking.follow(p.inspector.relations)), ("G",), menu="Tag", group=3, places=_READ,
            enabled=_with_any_tag,
            tip=QT_TRANSLATE_NOOP("Commands", "The other end of its relation; of several, a digit says which")),
    Command("tag.remove", QT_TRANSLATE_NOOP("Commands", "Remove tag"), in_read(remove_selected), ("Del",),
            icon="trash", menu="Tag", group=4, places=_READ, enabled=with_tag),
    Command("tag.take_over", QT_TRANSLATE_NOOP("Commands", "Take over into my set"),
            in_read(lambda p: p.tagging.take_over()), menu="Tag", group=4, places=_READ, enabled=with_tag),
    Command("tag.confirm_place", QT_TRANSLATE_NOOP("Commands", "Confirm its place"),
            in_read(lambda p: p.inspector.head.confirm_place()), menu="Tag", group=4, places=_READ,
            enabled=_with_moved_tag,
            tip=QT_TRANSLATE_NOOP("Commands", "A tag that came with another text stands right here")),
    Command("tag.next", QT_TRANSLATE_NOOP("Commands", "Next tag"), in_read(lambda p: p.step_tag(True)),
            (".", "Alt+Right"), menu="Tag", group=5, places=_READ, enabled=with_document),
    Command("tag.previous", QT_TRANSLATE_NOOP("Commands", "Previous tag"), in_read(lambda p: p.step_tag(False)),
            (",", "Alt+Left"), menu="Tag", group=5, places=_READ, enabled=with_document),
    Command("tag.outwards", QT_TRANSLATE_NOOP("Commands", "Tags here, outwards"), in_read(lambda p: p.cycle(True)),
            ("O",), menu="Tag", group=5, places=_READ, enabled=with_document),
    Command("tag.inwards", QT_TRANSLATE_NOOP("Commands", "Tags here, inwards"), in_read(lambda p: p.cycle(False)),
            ("Shift+O",), menu="Tag", group=5, places=_READ, enabled=with_document),
    _end("tag.start_grow", QT_TRANSLATE_NOOP("Commands", "Grow start by a word"),
         lambda p: p.tagging.move_end("start", "word", 1), "["),
    _end("tag.end_grow", QT_TRANSLATE_NOOP("Commands", "Grow end by a word"),
         lambda p: p.tagging.move_end("end", "word", 1), "]"),
    _end("tag.start_shrink", QT_TRANSLATE_NOOP("Commands", "Shrink start by a word"),
         lambda p: p.tagging.move_end("start", "word", -1), "Shift+["),
    _end("tag.end_shrink", QT_TRANSLATE_NOOP("Commands", "Shrink end by a word"),
         lambda p: p.tagging.move_end("end", "word", -1), "Shift+]"),
    _end("tag.start_grow_character", QT_TRANSLATE_NOOP("Commands", "Grow start by a character"),
         lambda p: p.tagging.move_end("start", "character", 1), "Ctrl+["),
    _end("tag.end_grow_character", QT_TRANSLATE_NOOP("Commands", "Grow end by a character"),
         lambda p: p.tagging.move_end("end", "character", 1), "Ctrl+]"),
    _end("tag.start_shrink_character", QT_TRANSLATE_NOOP("Commands", "Shrink start by a character"),
         lambda p: p.tagging.move_end("start", "character", -1), "Alt+["),
    _end("tag.end_shrink_character", QT_TRANSLATE_NOOP("Commands", "Shrink end by a character"),
         lambda p: p.tagging.move_end("end", "character", -1), "Alt+]"),
    _end("tag.sentence_grow", QT_TRANSLATE_NOOP("Commands", "Grow by a sentence"),
         lambda p: p.tagging.grow_by_sentence(1), "K", enabled=with_document),
    _end("tag.sentence_shrink", QT_TRANSLATE_NOOP("Commands", "Shrink by a sentence"),
         lambda p: p.tagging.grow_by_sentence(-1), "Shift+K", enabled=with_document),
    _end("tag.add_piece", QT_TRANSLATE_NOOP("Commands", "Add words as a piece"),
         lambda p: p.tagging.add_piece(), "J", group=7),
    _end("tag.remove_piece", QT_TRANSLATE_NOOP("Commands", "Take off the piece here"),
         lambda p: p.tagging.remove_piece(), "Shift+J", group=7),
    Command("tags.others", QT_TRANSLATE_NOOP("Commands", "Tags of others"), in_read(lambda p: p.toggle_others()),
            ("H",), menu="View", group=4, places=_READ,
            checked=lambda desk: not desk.hidden_sets),
    Command("tags.filter", QT_TRANSLATE_NOOP("Commands", "Filter tags"), in_read(lambda p: p.tags.filter.setFocus()),
            ("F",), menu="View", group=4, places=_READ),
    Command("text.back", QT_TRANSLATE_NOOP("Commands", "Back to the passage before"),
            in_read(lambda p: p.view.go_back()), ("`",), menu="View", group=5, places=_READ, enabled=with_document),
    Command("text.forward", QT_TRANSLATE_NOOP("Commands", "Forward to the next passage"),
            in_read(lambda p: p.view.go_forward()), ("Shift+`",), menu="View", group=5, places=_READ,
            enabled=with_document),
)  # fmt: skip
