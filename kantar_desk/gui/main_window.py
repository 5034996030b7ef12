"""The window: menus, rail, places, messages, status; and the one place where keys become commands."""

from __future__ import annotations

import logging
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QByteArray, QCoreApplication, QSize
from PySide6.QtWidgets import QApplication, QMainWindow

from kantar_desk.gui.style import style

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QResizeEvent
    from PySide6.QtWidgets import QMenu, QWidget

    from kantar_desk.gui.commands import Command, Table
    from kantar_desk.gui.desk import Desk, Place
    from kantar_desk.gui.first_view import FirstView
    from kantar_desk.gui.menus import Menus
    from kantar_desk.gui.messages import Message
    from kantar_desk.gui.window_keys import WindowKeys
    from kantar_desk.workspace.workspace import ChangeSet

log = logging.getLogger(__name__)


def _table() -> Table:
    """The commands; imported after the first paint."""
    from kantar_desk.gui.commands import TABLE

    return TABLE


class MainWindow(QMainWindow):
    """The desk. Places are added by the composition root.

    It is shown at once with nothing but its first view, and nothing that takes time to import is needed for that;
    `build` brings its parts, `complete` the commands, `arrive` the place that is worked in.
    """

    def __init__(self) -> None:
        super().__init__()
        self.setWindowTitle("Kantar Desk")
        self.setMinimumSize(QSize(style.px(1024), style.px(560)))
        self.built = False
        self.menus: Menus | None = None
        self._keys: WindowKeys | None = None
        self._first: FirstView | None = None
        self._notice = ""
        self._count = 0

    def show_first(self, view: FirstView) -> None:
        """Show a picture of the whole window, to be built behind it."""
        self._first = view
        self.setCentralWidget(view)

    def build(self, desk: Desk) -> None:
        """Make the rail, the bars and the menus, which do nothing yet; the first view now stands for the place."""
        from PySide6.QtCore import QTimer
        from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

        from kantar_desk.gui.bars import MessageBar, StatusLine
        from kantar_desk.gui.components import Text
        from kantar_desk.gui.rail import Rail
        from kantar_desk.gui.state import WindowState

        self.desk = desk
        desk.window = self
        self.state = WindowState()
        self.setAcceptDrops(True)
        if self._first is not None:
            self.takeCentralWidget()
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        middle = QHBoxLayout()
        middle.setContentsMargins(0, 0, 0, 0)
        middle.setSpacing(0)
        self.rail = Rail()
        self.rail.chosen.connect(self.go_to)
        self.stack = QStackedWidget()
        desk.places.on_made(self._place_made)
        self.messages = MessageBar()
        self.status = StatusLine(desk.jobs)
        middle.addWidget(self.rail)
        middle.addWidget(self.stack, 1)
        column.addLayout(middle, 1)
        column.addWidget(self.messages)
        column.addWidget(self.status)
        self.setCentralWidget(body)
        bar = self.menuBar()
        bar.setNativeMenuBar(False)
        self._title = Text(second=True, parent=bar)
        self._bar_menus = [bar.addMenu(title) for title in self.menu_titles()]
        self._save_state = QTimer(self)
        self._save_state.setSingleShot(True)
        self._save_state.setInterval(400)
        self._save_state.timeout.connect(self.write_state)
        desk.bridge.changed.connect(self._changed)
        desk.bridge.said.connect(self._say)
        desk.bridge.saved.connect(self.status.set_saved)
        self.status.set_clicked.connect(self._change_name)
        desk.bridge.crashed.connect(self._crashed)
        desk.project_changed.connect(self._project_changed)
        desk.sets_changed.connect(self._show_set)
        desk.document_changed.connect(lambda _: self.touch_state())
        if self._first is not None:
            self.stack.addWidget(self._first)
            self._first.stand_for_the_place()
        self.built = True

    def complete(self) -> None:
        """Fill the menus from the table of commands; from now on keys do something."""
        _table().bind(self.desk.settings.keys)
        from kantar_desk.gui.menus import Menus
        from kantar_desk.gui.window_keys import WindowKeys

        self.menus = Menus(self, self._bar_menus)
        self._keys = WindowKeys(self)
        application = QApplication.instance()
        assert application is not None
        application.installEventFilter(self._keys)

    def arrive(self, place_id: str) -> None:
        """Put the first picture away; the place remembered is in front already, else this one."""
        if self._first is None:
            return
        waiting = self.stack.currentWidget() is self._first
        self.stack.removeWidget(self._first)
        self._first.deleteLater()
        self._first = None
        if waiting:
            self.go_to(place_id)

    # --- places -------------------------------------------------------------------------------------------------

    def add_place(self, place_id: str, icon: str, make: Callable[[], QWidget]) -> None:
        """Add a place to the rail; its words come from the command ``place.<id>``. It is made when it is needed."""
        command = _table().by_id[f"place.{place_id}"]
        self.rail.add(place_id, icon, command.title_text(), command.tip_text())
        self.desk.places.offer(place_id, make)

    def _place_made(self, place_id: str, widget: QWidget) -> None:
        self.stack.addWidget(widget)
        if self.desk.workspace is not None:
            self._bring_project(place_id, widget)

    def _bring_project(self, place_id: str, widget: QWidget) -> None:
        place = cast("Place", widget)
        place.restore(self.state.places.get(place_id, {}))
        place.opened()

    def place(self, place_id: str) -> Place:
        """The place of this id."""
        return cast("Place", self.desk.places[place_id])

    def go_to(self, place_id: str) -> None:
        """Bring a place to the front."""
        if place_id not in self.desk.places:
            return
        self.desk.place_id = place_id
        self.stack.setCurrentWidget(self.desk.places[place_id])
        self.rail.set_current(place_id)
        self.place(place_id).shown()
        self.desk.place_changed.emit(place_id)
        self.touch_state()

    def next_panel(self, step: int) -> None:
        """Move the focus to the next or previous panel of the place in front."""
        place = self.desk.places.get(self.desk.place_id)
        panels = [panel for panel in getattr(place, "panels", list)() if panel.isVisible()]
        if not panels:
            return
        from PySide6.QtCore import Qt

        focus = QApplication.focusWidget()
        now = next(
            (
                i
                for i, panel in enumerate(panels)
                if focus is not None and (panel is focus or panel.isAncestorOf(focus))
            ),
            -1 if step > 0 else 0,
        )
        panels[(now + step) % len(panels)].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def toggle_panel(self, name: str) -> None:
        """Fold a panel of the place in front away, or bring it back."""
        toggle = getattr(self.desk.places.get(self.desk.place_id), "toggle_panel", None)
        if toggle is not None:
            toggle(name)
            self.touch_state()

    def toggle_full_screen(self) -> None:
        """Use the whole screen, or go back."""
        if self.isFullScreen():
            self.showNormal()
        else:
            self.showFullScreen()

    def reset_layout(self) -> None:
        """Put all panels back to where they were at first."""
        from kantar_desk.gui.state import WindowState

        self.state = WindowState()
        for place in self.desk.places.made().values():
            cast("Place", place).restore({})
        self.touch_state()

    # --- menus --------------------------------------------------------------------------------------------------

    def _place_title(self) -> None:
        """The project's name at the right end of the menu bar, if there is room behind the menus."""
        bar = self.menuBar()
        self._title.adjustSize()
        left = bar.width() - self._title.width() - style.px(12)
        self._title.move(left, (bar.height() - self._title.height()) // 2)
        last = bar.actionGeometry(bar.actions()[-1]).right() if bar.actions() else 0
        self._title.setVisible(left > last + style.px(16))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The title of the menu bar stays at its right end."""
        super().resizeEvent(event)
        if self.built:
            self._place_title()

    def menu_titles(self) -> tuple[str, ...]:
        """The titles of all menus, in the order of the table of commands, with the mark of their letter."""
        return (
            self.tr("&File"), self.tr("&Edit"), self.tr("&View"), self.tr("&Tag"), self.tr("&Review"),
            self.tr("T&ools"), self.tr("&Help"),
        )  # fmt: skip

    def retitle_menus(self) -> None:
        """Write titles and keys of all menu entries anew (other language, other keys)."""
        if self.menus is not None:
            self.menus.retitle()

    def step_name(self, name: str) -> str:
        """The name of a step in the language of the window."""
        return QCoreApplication.translate("Steps", name)

    def add_to_menu(self, menu: QMenu, command_id: str) -> None:
        """Add a command to a context menu, grey with its reason when it cannot be done now."""
        command = _table().by_id.get(command_id)
        if command is None:
            return
        reason = self.why_not(command)
        key = _table().key_text(command_id)
        action = menu.addAction(f"{command.title_text()}\t{key}" if key else command.title_text())
        action.setEnabled(not reason)
        action.setToolTip(reason or command.tip_text())
        action.triggered.connect(lambda: self.run(command))

    # --- commands and keys --------------------------------------------------------------------------------------

    def why_not(self, command: Command) -> str:
        """Why a command cannot be done now, or an empty string."""
        if self.desk.place_id not in command.places:
            return self.tr("Not in this place")
        return command.enabled(self.desk)

    def run(self, command: Command | str) -> bool:
        """Do a command, if it can be done now; else say why. Answers whether it was done."""
        if isinstance(command, str):
            command = _table().by_id[command]
        reason = self.why_not(command)
        if reason:
            from kantar_desk.gui.messages import Message

            self._say(Message("warning", reason))
            return False
        self.messages.next_action()
        command.run(self.desk)
        return True

    # --- what happens -------------------------------------------------------------------------------------------

    def _changed(self, change_set: ChangeSet) -> None:
        for place in self.desk.places.made().values():
            cast("Place", place).apply(change_set)
        self._show_counts(None if self.desk.bridge.late else change_set)

    def _say(self, message: Message) -> None:
        self.messages.show_message(message)

    def _crashed(self, error: BaseException) -> None:
        from kantar_desk.gui.dialogs.crash import CrashDialog

        dialog = CrashDialog(error, self)
        dialog.open()

    def _project_changed(self) -> None:
        workspace = self.desk.workspace
        self.setWindowTitle(f"{workspace.name} – Kantar Desk" if workspace is not None else "Kantar Desk")
        self._title.setText(workspace.name if workspace is not None else "")
        self._place_title()
        self.status.set_project("" if workspace is not None else self.tr("No project"))
        from kantar_desk.gui.state import WindowState

        self.state = WindowState.read(workspace.path if workspace is not None else None)
        for place_id, widget in self.desk.places.made().items():
            self._bring_project(place_id, widget)
        self._show_counts()
        notice = workspace.notice if workspace is not None else None
        if notice is not None and str(notice) != self._notice:
            self.desk.bridge.report(notice)
        self._notice = str(notice or "")

    def _change_name(self) -> None:
        from kantar_desk.gui.commands.dialogs import change_name

        change_name(self.desk)

    def _show_set(self) -> None:
        workspace = self.desk.workspace
        own = self.desk.sets.get(workspace.own_set_id) if workspace is not None else None
        words = self.tr("You: {name}").format(name=own.name) if own is not None else ""
        self.status.set_set(words, self.tr("Your tags carry this name. Click to change it"))

    def _show_counts(self, change_set: ChangeSet | None = None) -> None:
        """The number of my tags; a change says itself how many more there are, unless it is an import."""
        workspace = self.desk.workspace
        if workspace is None:
            return
        from kantar_desk.workspace.document_queries import tags_added

        added = tags_added(change_set, workspace.own_set_id) if change_set is not None else None
        if added is not None:
            self._count += added.total()
        else:
            with workspace.reading() as reader:
                self._count = reader.counts_by_set().get(workspace.own_set_id, 0)
        words = self.tr("%n tag(s) of yours", "", self._count)
        if not workspace.writable:
            words = " · ".join((words, self.tr("open for reading only")))
        self.status.set_detail(words)

    # --- what is remembered -------------------------------------------------------------------------------------

    def touch_state(self) -> None:
        """Something of the window's shape changed: it is written within a second."""
        self._save_state.start()

    def write_state(self) -> None:
        """Write the shape of the window to the project's state file."""
        workspace = self.desk.workspace
        self.state.geometry = bytes(self.saveGeometry().toBase64().data()).decode("ascii")
        self.state.place = self.desk.place_id
        for place_id, place in self.desk.places.made().items():
            self.state.places[place_id] = cast("Place", place).remember()
        if workspace is not None:
            self.state.write(workspace.path)

    def restore_shape(self) -> None:
        """Take the remembered size and place, if a screen shows it."""
        if self.state.geometry:
            self.restoreGeometry(QByteArray.fromBase64(self.state.geometry.encode("ascii")))
        if self.state.place in self.desk.places:
            self.go_to(self.state.place)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Everything is saved already; only running jobs are asked about by being named."""
        if self.built:
            self.write_state()
            self.desk.jobs.shut_down()
            self.desk.attach(None)
            application = QApplication.instance()
            if application is not None and self._keys is not None:
                application.removeEventFilter(self._keys)
        event.accept()

    # --- dropping files -----------------------------------------------------------------------------------------

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files may be dropped anywhere."""
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Dropped files and folders go to their preview: documents, sets, projects."""
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        if paths:
            event.acceptProposedAction()
            self.take_files(paths)

    def take_files(self, paths: list[Path]) -> None:
        """Import documents and sets, or open a project, told apart by content."""
        from kantar_desk.gui.intake import take_files

        take_files(self.desk, paths)
