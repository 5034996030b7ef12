"""Commands of Review; while amending, the tagging keys change the draft."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, cast

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from kantar_desk.gui.commands.command import Command, always, with_project, with_writable_project

if TYPE_CHECKING:
    from kantar_desk.gui.desk import Desk
    from kantar_desk.gui.places.review.place import ReviewPlace

_REVIEW = ("review",)


def review_place(desk: Desk) -> ReviewPlace:
    """The Review place."""
    return cast("ReviewPlace", desk.places["review"])


def in_review(call: Callable[[ReviewPlace], Any]) -> Callable[[Desk], Any]:
    """Run something on the Review place."""
    return lambda desk: call(review_place(desk))


def with_review(desk: Desk) -> str:
    """Enabled when a review is in hand."""
    if not with_project(desk) and review_place(desk).review is None:
        return QCoreApplication.translate("Commands", "Start a review first")
    return with_writable_project(desk)


def with_difference(desk: Desk) -> str:
    """Enabled when a difference is in hand and no amendment is under way."""
    reason = with_review(desk)
    if reason:
        return reason
    place = review_place(desk)
    if place.amending.active:
        return QCoreApplication.translate("Commands", "Keep or drop the amendment first (Ctrl+Enter, Esc)")
    return (
        "" if place.row() is not None else QCoreApplication.translate("Commands", "Select a difference first")
    )


def while_amending(desk: Desk) -> str:
    """Enabled while an amendment is under way."""
    if not with_review(desk) and review_place(desk).amending.active:
        return ""
    return QCoreApplication.translate("Commands", "Press E to amend first")


def _reply(desk: Desk) -> None:
    from kantar_desk.gui.dialogs.reply import write_reply_dialog

    place = review_place(desk)
    write_reply_dialog(desk, place.review, place.show_comments)


def _go(desk: Desk) -> None:
    assert desk.window is not None
    desk.window.go_to("review")


def _new(desk: Desk) -> None:
    review_place(desk).begin()


def _amend(command_id: str, title: str, call: Callable[[ReviewPlace], Any], keys: tuple[str, ...]) -> Command:
    return Command(command_id, title, in_review(call), keys, places=_REVIEW, enabled=while_amending)


COMMANDS: tuple[Command, ...] = (
    Command("place.review", QT_TRANSLATE_NOOP("Commands", "Review"), _go, ("Ctrl+4",), icon="check-square",
            menu="View", group=1, enabled=always, tip=QT_TRANSLATE_NOOP("Commands", "Review colleagues' tags")),
    Command("review.new", QT_TRANSLATE_NOOP("Commands", "New review…"), _new, menu="Review", group=0, places=_REVIEW,
            enabled=with_writable_project),
    Command("review.next", QT_TRANSLATE_NOOP("Commands", "Next open difference"), in_review(lambda p: p.step(1)),
            ("N",), menu="Review", group=1, places=_REVIEW, enabled=with_review),
    Command("review.previous", QT_TRANSLATE_NOOP("Commands", "Previous open difference"),
            in_review(lambda p: p.step(-1)), ("P",), menu="Review", group=1, places=_REVIEW, enabled=with_review),
    Command("review.accept", QT_TRANSLATE_NOOP("Commands", "Accept"), in_review(lambda p: p.accept()), ("A",),
            menu="Review", group=2, places=_REVIEW, enabled=with_difference),
    Command("review.amend", QT_TRANSLATE_NOOP("Commands", "Amend"), in_review(lambda p: p.amend()), ("E",),
            menu="Review", group=2, places=_REVIEW, enabled=with_difference),
    Command("review.reject", QT_TRANSLATE_NOOP("Commands", "Reject…"), in_review(lambda p: p.ask_reason()), ("R",),
            menu="Review", group=2, places=_REVIEW, enabled=with_difference),
    Command("review.defer", QT_TRANSLATE_NOOP("Commands", "Defer…"), in_review(lambda p: p.ask_deferral()), ("D",),
            menu="Review", group=2, places=_REVIEW, enabled=with_difference),
    Command("review.accept_next", QT_TRANSLATE_NOOP("Commands", "Accept and next; keep the amendment"),
            in_review(lambda p: p.keep()), ("Ctrl+Enter",), menu="Review", group=2, places=_REVIEW,
            enabled=with_review),
    Command("review.drop", QT_TRANSLATE_NOOP("Commands", "Drop the amendment"),
            in_review(lambda p: p.drop_amendment()), places=_REVIEW, enabled=while_amending),
    Command("review.mine", QT_TRANSLATE_NOOP("Commands", "Take mine"), in_review(lambda p: p.group("mine")), ("M",),
            menu="Review", group=3, places=_REVIEW, enabled=with_difference),
    Command("review.theirs", QT_TRANSLATE_NOOP("Commands", "Take theirs"), in_review(lambda p: p.group("theirs")),
            ("T",), menu="Review", group=3, places=_REVIEW, enabled=with_difference),
    Command("review.both", QT_TRANSLATE_NOOP("Commands", "Both stand…"), in_review(lambda p: p.group("both")), ("B",),
            menu="Review", group=3, places=_REVIEW, enabled=with_difference),
    Command("review.comment", QT_TRANSLATE_NOOP("Commands", "Comment…"), in_review(lambda p: p.ask_comment()),
            ("C",), icon="chat", menu="Review", group=4, places=_REVIEW, enabled=with_review),
    Command("review.check", QT_TRANSLATE_NOOP("Commands", "Document: viewed, nothing missing, clear"),
            in_review(lambda p: p.check_document()), ("V",), menu="Review", group=4, places=_REVIEW,
            enabled=with_review),
    Command("review.same", QT_TRANSLATE_NOOP("Commands", "Show or hide what is the same"),
            in_review(lambda p: p.toggle_same()), menu="Review", group=5, places=_REVIEW, enabled=with_review),
    Command("review.close", QT_TRANSLATE_NOOP("Commands", "Close or reopen the review"),
            in_review(lambda p: p.close_review()), menu="Review", group=6, places=_REVIEW, enabled=with_review),
    Command("review.reply", QT_TRANSLATE_NOOP("Commands", "Write the reply…"), _reply, icon="paper-plane-tilt",
            menu="Review", group=6, places=_REVIEW, enabled=with_review,
            tip=QT_TRANSLATE_NOOP("Commands", "A file with your decisions and comments for the colleague")),
    _amend("amend.start_grow", QT_TRANSLATE_NOOP("Commands", "Amend: grow start by a word"),
           lambda p: p.amending.move_end("start", "word", 1), ("[",)),
    _amend("amend.end_grow", QT_TRANSLATE_NOOP("Commands", "Amend: grow end by a word"),
           lambda p: p.amending.move_end("end", "word", 1), ("]",)),
    _amend("amend.start_shrink", QT_TRANSLATE_NOOP("Commands", "Amend: shrink start by a word"),
           lambda p: p.amending.move_end("start", "word", -1), ("Shift+[",)),
    _amend("amend.end_shrink", QT_TRANSLATE_NOOP("Commands", "Amend: shrink end by a word"),
           lambda p: p.amending.move_end("end", "word", -1), ("Shift+]",)),
    _amend("amend.start_grow_character", QT_TRANSLATE_NOOP("Commands", "Amend: grow start by a character"),
           lambda p: p.amending.move_end("start", "character", 1), ("Ctrl+[",)),
    _amend("amend.end_grow_character", QT_TRANSLATE_NOOP("Commands", "Amend: grow end by a character"),
           lambda p: p.amending.move_end("end", "character", 1), ("Ctrl+]",)),
    _amend("amend.start_shrink_character", QT_TRANSLATE_NOOP("Commands", "Amend: shrink start by a character"),
           lambda p: p.amending.move_end("start", "character", -1), ("Alt+[",)),
    _amend("amend.end_shrink_character", QT_TRANSLATE_NOOP("Commands", "Amend: shrink end by a character"),
           lambda p: p.amending.move_end("end", "character", -1), ("Alt+]",)),
    _amend("amend.add_piece", QT_TRANSLATE_NOOP("Commands", "Amend: add words as a piece"),
           lambda p: p.amending.add_piece(), ("J",)),
    _amend("amend.remove_piece", QT_TRANSLATE_NOOP("Commands", "Amend: take off the piece here"),
           lambda p: p.amending.remove_piece(), ("Shift+J",)),
    _amend("amend.claim", QT_TRANSLATE_NOOP("Commands", "Amend: change to claim"),
           lambda p: p.amending.retype("claim"), ("Shift+1",)),
    _amend("amend.entity", QT_TRANSLATE_NOOP("Commands", "Amend: change to entity"),
           lambda p: p.amending.retype("entity"), ("Shift+2",)),
    _amend("amend.disputed", QT_TRANSLATE_NOOP("Commands", "Amend: change to disputed statement"),
           lambda p: p.amending.retype("disputed_statement"), ("Shift+3",)),
    _amend("amend.code", QT_TRANSLATE_NOOP("Commands", "Amend: choose the code"),
           lambda p: p.amending.choose_code(), ("Enter",)),
)  # fmt: skip
