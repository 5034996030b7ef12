"""A place with a list at the left, a sheet in the middle, and a side panel that gives way to forms.

Disputes and Names are such places. A subclass makes the panels, calls `lay_out`, and says how its rows are read and
shown; what is remembered, when it is read anew, forms, focus and widths are the same for all.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Generic, TypeVar
from uuid import UUID

from PySide6.QtWidgets import QStackedLayout, QStackedWidget, QWidget

from kantar_desk.gui.desk import Desk
from kantar_desk.gui.empty_state import EmptyState
from kantar_desk.gui.listing import ListingPanel
from kantar_desk.gui.places.columns import Columns, Widths
from kantar_desk.gui.places.disputes.forms import FormPanel
from kantar_desk.workspace.workspace import ChangeSet

Row = TypeVar("Row")


class ListPlace(QWidget, Generic[Row]):
    """One row of the list is in hand; the middle and the right show it."""

    tables: tuple[str, ...] = ()
    """The tables whose changes are seen here."""
    remembered = ""
    """Under what name the row in hand is remembered."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.row_id: UUID | None = None
        self.rows: list[Row] = []
        self._dirty = True

    def lay_out(
        self,
        listing: ListingPanel[Row],
        middle: QWidget,
        side: Sequence[QWidget],
        opener: FormPanel,
        empty: EmptyState,
        widths: Widths,
    ) -> None:
        """Put the panels together; once. The first of ``side`` stands there while no other is asked for.

        ``opener`` is the form that makes a row, so it can be open where there is none yet.
        """
        self.list, self.middle, self.empty = listing, middle, empty
        self._home, self._opener = side[0], opener
        self.right = QStackedWidget()
        for panel in side:
            self.right.addWidget(panel)
            if isinstance(panel, FormPanel):
                panel.closed.connect(self.close_side)
        self.splitter = Columns(listing, middle, self.right, widths)
        self.splitter.touched.connect(self.touch)
        self.stack = QStackedLayout(self)
        self.stack.addWidget(self.splitter)
        self.stack.addWidget(empty)
        self.desk.sets_changed.connect(self.outdate)

    # --- what a subclass says -----------------------------------------------------------------------------------

    def read_rows(self) -> list[Row]:
        """All rows of the list, read anew."""
        raise NotImplementedError

    def read_shown(self, *, texts: bool = False) -> None:
        """Read and show the row in hand; ``texts`` also what it takes from documents."""
        raise NotImplementedError

    def main_panel(self) -> QWidget:
        """Where one works, and where the focus goes back to."""
        raise NotImplementedError

    def main_has_focus(self) -> bool:
        """Whether the focus is there."""
        return self.main_panel().hasFocus()

    def row_instead(self, ids: list[UUID]) -> UUID | None:
        """The row to show where the one in hand is not in the list."""
        return ids[0] if ids else None

    # --- what the window asks -----------------------------------------------------------------------------------

    def opened(self) -> None:
        """Another project: read everything anew."""
        self.row_id = None
        self._dirty = True
        self.close_side()
        if self.isVisible():
            self.refresh()

    def shown(self) -> None:
        """In front: bring the lists up to date, focus where one works."""
        if self._dirty:
            self.refresh()
        if self.stack.currentWidget() is self.empty:
            self.empty.focus_first()
        elif self.right.currentWidget() is self._home:
            self.main_panel().setFocus()

    def apply(self, change_set: ChangeSet) -> None:
        """Whatever is shown may have changed; hidden, it waits until it is shown."""
        if not change_set.touches(*self.tables):
            return
        self._dirty = True
        if self.isVisible():
            self.refresh(texts=change_set.touches("annotation", "document"))

    def outdate(self) -> None:
        """What is shown is out of date; it is read when the place comes to the front."""
        self._dirty = True

    def remember(self) -> dict[str, object]:
        """Widths and the row in hand."""
        row = str(self.row_id) if self.row_id is not None else ""
        return {"splitter": self.splitter.sizes(), self.remembered: row}

    def restore(self, state: dict[str, object]) -> None:
        """Take the remembered shape; without one, that of the design for this width."""
        row = state.get(self.remembered)
        try:
            self.row_id = UUID(row) if isinstance(row, str) and row else None
        except ValueError:
            self.row_id = None
        self.splitter.restore_sizes(state.get("splitter"))

    def toggle_panel(self, name: str) -> None:
        """Fold the list away, or bring it back."""
        if name == "documents":
            self.list.setVisible(self.list.isHidden())

    def escape(self) -> bool:
        """Close the side, else go back to where one works."""
        if self.right.currentWidget() is not self._home:
            self.close_side()
        elif not self.main_has_focus():
            self.main_panel().setFocus()
        else:
            return False
        return True

    # --- what is shown ------------------------------------------------------------------------------------------

    def refresh(self, *, texts: bool = False) -> None:
        """Read the list and the row in hand anew; ``texts`` also what it takes from documents."""
        self._dirty = False
        if self.desk.workspace is None:
            self.rows = []
            self.list.set_rows([], None)
            self._show_stack()
            return
        self.rows = self.read_rows()
        ids = [self.list.model.id_of(row) for row in self.rows]
        if self.row_id not in ids:
            self.row_id = self.row_instead(ids)
        self.list.set_rows(self.rows, self.row_id)
        self.read_shown(texts=texts)
        self._show_stack()

    def refresh_if_outdated(self) -> bool:
        """Read everything anew where it is out of date; answers whether it was."""
        outdated = self._dirty
        if outdated:
            self.refresh()
        return outdated

    def _show_stack(self) -> None:
        opening = self.right.currentWidget() is self._opener
        wanted = self.splitter if self.rows or opening else self.empty
        self.middle.setVisible(bool(self.rows))
        if self.stack.currentWidget() is not wanted:
            self.stack.setCurrentWidget(wanted)

    # --- the side -----------------------------------------------------------------------------------------------

    def open_form(self) -> FormPanel | None:
        """The form at the right side, if one is open."""
        widget = self.right.currentWidget()
        return widget if isinstance(widget, FormPanel) else None

    def open_side(self, panel: QWidget) -> None:
        """Show another panel at the right side."""
        self.right.setCurrentWidget(panel)
        self._show_stack()

    def close_side(self) -> None:
        """Show what stands at the right side otherwise; the focus goes back."""
        if self.right.currentWidget() is self._home:
            return
        self.open_side(self._home)
        if self.isVisible():
            self.shown()

    def confirm(self) -> None:
        """Ctrl+Enter: keep the open form, else show in Read what is in hand."""
        form = self.open_form()
        if form is not None:
            form.submit()
        else:
            self.open_in_read()

    # --- going elsewhere ----------------------------------------------------------------------------------------

    def open_in_read(self) -> None:
        """Show in Read what is in hand."""
        raise NotImplementedError

    def go_to_tag(self, annotation_id: UUID) -> None:
        """Show a tag in Read."""
        read: Any = self.desk.places.get("read")
        if read is not None and self.desk.window is not None:
            self.desk.window.go_to("read")
            read.go_to_tag(annotation_id)

    def go_to_read(self) -> None:
        """Go to Read, as it is."""
        if self.desk.window is not None:
            self.desk.window.go_to("read")

    def touch(self) -> None:
        """The shape of the place changed: it is to be remembered."""
        if self.desk.window is not None:
            self.desk.window.touch_state()
