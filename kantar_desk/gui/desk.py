"""What places, panels and commands share: the open project, what is selected, and the services of the window."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, Signal

from kantar_desk.errors import KantarError
from kantar_desk.gui.bridge import Bridge
from kantar_desk.gui.jobs import Jobs
from kantar_desk.gui.late_places import Places
from kantar_desk.gui.messages import Message
from kantar_desk.settings import Settings, save

if TYPE_CHECKING:  # nothing of the project is imported before the first paint
    from uuid import UUID

    from kantar_desk.gui.main_window import MainWindow
    from kantar_desk.model.annotation import AnnotationSet
    from kantar_desk.model.codebook import AttributeField, Code
    from kantar_desk.model.identity import Person
    from kantar_desk.workspace.actions import Action
    from kantar_desk.workspace.workspace import ChangeSet, Workspace


class Place(Protocol):
    """One page of the main window. It is a QWidget that also offers these."""

    def opened(self) -> None:
        """Another project (or none) is open now: read everything anew."""

    def shown(self) -> None:
        """The place is in front now: take the focus where one works."""

    def apply(self, change_set: ChangeSet) -> None:
        """Something changed: bring what is shown up to date, touching no more than that."""

    def remember(self) -> dict[str, object]:
        """What of the place's shape is kept between runs (plain values)."""

    def restore(self, state: dict[str, object]) -> None:
        """Take that shape again."""


class Desk(QObject):
    """The shared heart of the window.

    ``project_changed`` fires when another project is open, ``codes_changed`` and ``sets_changed`` when the cached
    codebook, people or sets are fresh, ``document_changed`` (document id or None) and ``tag_changed`` (annotation id
    or None) when the selection moved, ``place_changed`` (place id) when another place is in front,
    ``settings_changed`` (set of names) after settings were changed, ``keys_changed`` when commands have other keys.
    """

    project_changed = Signal()
    codes_changed = Signal()
    sets_changed = Signal()
    document_changed = Signal(object)
    tag_changed = Signal(object)
    place_changed = Signal(str)
    settings_changed = Signal(object)
    keys_changed = Signal()

    def __init__(self, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.settings = settings
        self.bridge = Bridge(self)
        self.jobs = Jobs(self)
        self.window: MainWindow | None = None
        self.places = Places()
        self.place_id = "read"
        self.codes: dict[UUID, Code] = {}
        self.fields: dict[UUID, AttributeField] = {}
        self.sets: dict[UUID, AnnotationSet] = {}
        self.people: dict[UUID, Person] = {}
        self.document_id: UUID | None = None
        self.annotation_id: UUID | None = None
        self.last_code_id: UUID | None = None
        self.hidden_sets: set[UUID] = set()
        self.bridge.changed.connect(self._changed)
        self.jobs.failed.connect(self.bridge.report)
        self.jobs.crashed.connect(self.bridge.crashed)

    @property
    def workspace(self) -> Workspace | None:
        """The open project, or None."""
        return self.bridge.workspace

    @property
    def ws(self) -> Workspace:
        """The open project; only for code that runs when one is open."""
        workspace = self.bridge.workspace
        assert workspace is not None, "no project is open"
        return workspace

    def attach(self, workspace: Workspace | None) -> None:
        """Show another project; the old one is closed."""
        old = self.bridge.workspace
        for job in tuple(self.jobs.running):
            job.cancel()  # what still runs is about the old project
        self.document_id = self.annotation_id = self.last_code_id = None
        self.hidden_sets.clear()
        self.bridge.attach(workspace)
        if old is not None and old is not workspace:
            old.close()
        self._read_codes()
        self._read_sets()
        self.project_changed.emit()

    def perform(self, action: Action, initiator: object = None) -> ChangeSet | None:
        """Do an action; None means it was refused and the reason is shown."""
        return self.bridge.perform(action, initiator)

    def say(self, text: str, *buttons: tuple[str, object], level: str = "done") -> None:
        """Show one sentence in the message bar."""
        self.bridge.say(Message(level, text, tuple(buttons)))  # type: ignore[arg-type]  # levels are literals

    def update_settings(self, **changes: object) -> None:
        """Change settings: written at once, acting at once. A file that cannot be written is said."""
        self.settings = dataclasses.replace(self.settings, **changes)  # type: ignore[arg-type]  # checked by name
        try:
            save(self.settings)
        except KantarError as error:
            self.bridge.report(error)
        self.settings_changed.emit(set(changes))

    def select_document(self, document_id: UUID | None) -> None:
        """Make a document the one in hand."""
        if document_id != self.document_id:
            self.document_id = document_id
            self.annotation_id = None
            self.document_changed.emit(document_id)
            self.tag_changed.emit(None)

    def select_tag(self, annotation_id: UUID | None) -> None:
        """Make a tag the one in hand."""
        if annotation_id != self.annotation_id:
            self.annotation_id = annotation_id
            self.tag_changed.emit(annotation_id)

    def live_codes(self, kind: str) -> list[Code]:
        """The codes of a kind that can be given to tags, in the order of the codebook."""
        found = [code for code in self.codes.values() if code.kind == kind and not code.retired]
        return sorted(found, key=lambda code: (code.ord, code.name))

    def _changed(self, change_set: ChangeSet) -> None:
        if change_set.touches("code", "attribute_field"):
            self._read_codes()
        if change_set.touches("annotation_set", "person", "review"):
            self._read_sets()

    def _read_codes(self) -> None:
        self.codes, self.fields = {}, {}
        if self.workspace is not None:
            from kantar_desk.model.codebook import AttributeField, Code

            with self.workspace.reading() as reader:
                self.codes = {code.id: code for code in reader.find(Code)}
                self.fields = {field.id: field for field in reader.find(AttributeField)}
        self.codes_changed.emit()

    def _read_sets(self) -> None:
        self.sets, self.people = {}, {}
        if self.workspace is not None:
            from kantar_desk.workspace.blinding import shown_names

            workspace = self.workspace
            with workspace.reading() as reader:
                self.sets, self.people = shown_names(reader, workspace.own_set_id, workspace.annotator_id)
        self.sets_changed.emit()
