"""Commands that look for what documents share, and offer it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from kantar_desk.gui.commands.command import Command, with_project, with_writable_project
from kantar_desk.gui.commands.tagging import read_place, with_document, with_tag
from kantar_desk.gui.style import style
from kantar_desk.workspace import assistance
from kantar_desk.workspace.gate import Progress
from kantar_desk.workspace.suggesting import keep_similar, same_claim
from kantar_desk.workspace.twin_queries import copy_to_twin, twins_of

if TYPE_CHECKING:
    from kantar_desk.gui.desk import Desk
    from kantar_desk.gui.panels.proposals import ProposalsPanel

_READ = ("read",)


def proposals_panel(desk: Desk) -> ProposalsPanel:
    """The list of proposals in the drawer below the text; made when it is first asked for."""
    from kantar_desk.gui.panels.proposals import ProposalsPanel

    text = read_place(desk).text
    found = text.findChild(ProposalsPanel)
    if found is not None:
        return found
    panel = ProposalsPanel(desk, text)
    panel.setFixedHeight(style.px(240))
    panel.hide()
    text.column.addWidget(panel)
    panel.closed.connect(lambda: _close(desk))
    return panel


def _close(desk: Desk) -> None:
    proposals_panel(desk).hide()
    read_place(desk).view.setFocus()


def show_proposals(desk: Desk, kind: str | None = None) -> None:
    """Open the drawer on the proposals of a kind, or on all."""
    assert desk.window is not None
    if desk.place_id != "read":
        desk.window.go_to("read")
    panel = proposals_panel(desk)
    panel.show()
    panel.open_on(kind)


def _run(desk: Desk, title: str, names: tuple[str, ...], then: Any) -> None:
    workspace = desk.ws

    def work(progress: Progress) -> int:
        found = assistance.run(workspace, names, progress=progress)
        return sum(len(one) for one in found)

    def finished(count: int) -> None:
        if desk.workspace is not workspace:
            return
        if count:
            then()
        else:
            desk.say(QCoreApplication.translate("Assistance", "Nothing was found."))

    desk.jobs.start(title, work, finished=finished)


def find_reprints(desk: Desk) -> None:
    """Look for passages that documents share, and that one document repeats."""
    title = QCoreApplication.translate("Assistance", "Finding reprints")
    _run(desk, title, ("reprints", "repeats"), lambda: show_proposals(desk, "link"))


def find_figures(desk: Desk) -> None:
    """Look for figures that cannot all hold, and sums that do not come out."""
    title = QCoreApplication.translate("Assistance", "Finding figures")
    _run(desk, title, ("figures",), lambda: show_proposals(desk))


def find_variants(desk: Desk) -> None:
    """Look for names that may be the same; they are offered in Names."""
    title = QCoreApplication.translate("Assistance", "Finding name variants")

    def then() -> None:
        if desk.window is not None:
            desk.window.go_to("names")

    _run(desk, title, ("variants",), then)


def find_same_claim(desk: Desk) -> None:
    """Look for sentences of other documents that say much the same as the claim in hand."""
    tag_id = desk.annotation_id
    workspace = desk.ws
    if tag_id is None:
        return
    tag: UUID = tag_id

    def finished(places: list[Any]) -> None:
        if desk.workspace is not workspace:
            return
        if not places:
            desk.say(QCoreApplication.translate("Assistance", "No other document says much the same."))
            return
        if desk.perform(keep_similar(tag, places)) is not None:
            show_proposals(desk, "same_claim")

    title = QCoreApplication.translate("Assistance", "Same claim elsewhere")
    desk.jobs.start(title, lambda progress: same_claim(workspace, tag, progress=progress), finished=finished)


def copy_tag_to_twins(desk: Desk) -> None:
    """Copy the tag in hand to all places where its words stand once more."""
    tag = desk.annotation_id
    if tag is None:
        return
    places = twins_of(desk.ws, tag)
    batch = copy_to_twin(desk.ws, tag, places)
    if batch is None:
        words = (
            QCoreApplication.translate("Assistance", "All twins of this tag are tagged already.")
            if places
            else QCoreApplication.translate(
                "Assistance", "These words have no twin. “Find reprints and repeats” looks for twins."
            )
        )
        desk.say(words)
        return
    count = sum(one.tagged is None for one in places)
    if desk.perform(batch) is not None:
        differs = any(one.differs and one.tagged is None for one in places)
        words = QCoreApplication.translate("Assistance", "Copied to %n place(s).", None, count)
        if differs:
            words = QCoreApplication.translate(
                "Assistance", "{sentence} The text differs a little there."
            ).format(sentence=words)
        desk.say(words, (QCoreApplication.translate("Assistance", "Undo"), desk.bridge.undo))


def _with_claim(desk: Desk) -> str:
    reason = with_tag(desk)
    if reason:
        return reason
    tag = read_place(desk).tagging.tag()
    if tag is None or tag.kind != "claim":
        return QCoreApplication.translate("Commands", "Select a claim first")
    return ""


COMMANDS: tuple[Command, ...] = (
    Command("find.reprints", QT_TRANSLATE_NOOP("Commands", "Find reprints and repeats"), find_reprints,
            icon="copy-simple", menu="Tools", group=4, enabled=with_writable_project,
            tip=QT_TRANSLATE_NOOP("Commands", "Passages that documents share, and documents inside others")),
    Command("find.figures", QT_TRANSLATE_NOOP("Commands", "Find figures in conflict"), find_figures, icon="scales",
            menu="Tools", group=4, enabled=with_writable_project,
            tip=QT_TRANSLATE_NOOP("Commands", "Numbers that cannot all hold, and sums that do not come out")),
    Command("find.variants", QT_TRANSLATE_NOOP("Commands", "Find name variants"), find_variants,
            icon="address-book", menu="Tools", group=4, enabled=with_writable_project,
            tip=QT_TRANSLATE_NOOP("Commands", "Names of the register that may be the same")),
    Command("find.same_claim", QT_TRANSLATE_NOOP("Commands", "Same claim elsewhere"), find_same_claim, icon="equals",
            menu="Tools", group=4, places=_READ, enabled=_with_claim,
            tip=QT_TRANSLATE_NOOP("Commands", "Sentences of other documents that say much the same")),
    Command("find.suggestions", QT_TRANSLATE_NOOP("Commands", "Suggest tags for this document"),
            lambda desk: show_proposals(desk, "suggestion"), icon="tag", menu="Tools", group=4, places=_READ,
            enabled=with_document, tip=QT_TRANSLATE_NOOP("Commands", "What your own tags have taught")),
    Command("find.proposals", QT_TRANSLATE_NOOP("Commands", "Proposals"), show_proposals, icon="list-checks",
            menu="Tools", group=4, enabled=with_project,
            tip=QT_TRANSLATE_NOOP("Commands", "All that was found and not decided yet")),
    Command("tag.copy_twins", QT_TRANSLATE_NOOP("Commands", "Copy tag to twins"), copy_tag_to_twins,
            icon="copy-simple", menu="Tag", group=3, places=_READ, enabled=with_tag,
            tip=QT_TRANSLATE_NOOP("Commands", "The same tag wherever these words stand once more")),
)  # fmt: skip
