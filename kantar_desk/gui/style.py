"""The theme in use: application palette, style sheet, and the fonts and icons made from it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QIcon, QPainter, QPalette, QPixmap
from PySide6.QtWidgets import QApplication

from kantar_desk.assets import asset
from kantar_desk.gui import theme as tokens
from kantar_desk.gui.theme import LIGHT, Theme, luminance

if TYPE_CHECKING:
    from collections.abc import Callable


class Style(QObject):
    """Holds the theme in use; ``changed`` fires after another one was applied."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.theme: Theme = LIGHT
        self._lengths: dict[float, int] = {}
        self._fonts: dict[tuple[int, int], QFont] = {}
        self.base_font = QFont()
        self._system = QPalette()
        self._icons: dict[tuple[str, str], QIcon] = {}
        self._pixmaps: dict[tuple[str, int, str, float], QPixmap] = {}
        self._icons_ready = False
        self._dressed = False

    def start(self, app: QApplication) -> None:
        """Note the system's font and palette before ours are set."""
        self.base_font = QFont(app.font())
        self._lengths.clear()
        self._fonts.clear()
        self._system = app.palette()

    def foresee(self, name: str) -> None:
        """Take the colours of a theme for what is painted before `apply`, which may know better."""
        self.theme = tokens.theme_foreseen(name.replace("-", "_"), self._system)

    def apply(self, name: str) -> None:
        """Use the theme ``system``, ``light``, ``dark`` or ``high-contrast`` from now on."""
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        self.theme = tokens.theme_named(name.replace("-", "_"), self._system)
        sheet = _sheet(self.theme, self.px, self.font())
        if app.styleSheet() == sheet:  # the same theme again: every widget would be polished anew for nothing
            return
        if not self._dressed:
            from kantar_desk.gui.quiet_fusion import quiet_fusion

            app.setStyle(quiet_fusion())
            self._dressed = True
        self._icons.clear()
        self._pixmaps.clear()
        app.setFont(self.font())
        app.setPalette(tokens.palette(self.theme))
        app.setStyleSheet(sheet)
        self.changed.emit()

    def px(self, length: float) -> int:
        """A length of the design in pixels of the interface font in use."""
        found = self._lengths.get(length)  # asked several hundred times for each key press
        if found is None:
            found = self._lengths[length] = tokens.scaled(length, self.base_font)
        return found

    def font(self, size: int = tokens.INTERFACE, weight: int = tokens.WEIGHT_NORMAL) -> QFont:
        """The interface font in one of the six sizes; the caller may change it."""
        found = self._fonts.get((size, weight))
        if found is None:
            found = self._fonts[size, weight] = tokens.interface_font(self.base_font, size, weight)
        return QFont(found)

    def colour(self, role: str) -> QColor:
        """A colour of the theme by the name of its role."""
        return QColor(getattr(self.theme, role))

    def load_icons(self) -> None:
        """Make icons available; called after the first paint, as the icon library is slow to import."""
        self._icons_ready = True
        self._icons.clear()
        self._pixmaps.clear()
        self.changed.emit()

    @property
    def icons_ready(self) -> bool:
        """False until `load_icons`."""
        return self._icons_ready

    def icon(self, name: str, role: str = "second_text") -> QIcon:
        """A Phosphor icon by name (``book-open``) in a colour of the theme; an empty one before `load_icons`."""
        if not self._icons_ready or not name:
            return QIcon()
        key = (name, role)
        if key not in self._icons:
            from kantar_desk.gui.icons import make_icon

            self._icons[key] = make_icon(name, self.colour(role))
        return self._icons[key]

    def pixmap(self, name: str, size: int, role: str = "second_text", ratio: float = 1.0) -> QPixmap:
        """An icon as a picture of ``size`` logical pixels; empty before `load_icons`."""
        if not self._icons_ready or not name:
            return QPixmap()
        key = (name, size, role, ratio)
        pixmap = self._pixmaps.get(key)
        if pixmap is None:
            from kantar_desk.gui.icons import glyph_pixmap

            pixmap = self._pixmaps[key] = glyph_pixmap(name, round(size * ratio), self.colour(role))
            pixmap.setDevicePixelRatio(ratio)
        return pixmap

    def draw_icon(
        self, painter: QPainter, name: str, x: int, y: int, size: int, role: str = "second_text"
    ) -> None:
        """Paint an icon with its upper left corner at a place; nothing before `load_icons`."""
        if self._icons_ready and name:
            from PySide6.QtCore import QRect

            from kantar_desk.gui.icons import draw_glyph

            draw_glyph(painter, QRect(x, y, size, size), name, self.colour(role))


style = Style()


def _sheet(theme: Theme, px: Callable[[float], int], font: QFont) -> str:
    """The style sheet of the standard controls; everything else is painted from the same tokens."""
    scale = px
    t = theme
    round_end = (scale(12) - 2 * scale(3)) // 2  # Qt draws a corner square that is wider than half the handle
    text = QFontMetrics(font).height()
    over = (scale(tokens.BAR_MENU) - text) // 2  # the bar is as high as its items
    under = scale(tokens.BAR_MENU) - text - over
    tick = asset(
        "resources", "icons", f"tick-{'dark' if luminance(t.main_button) > 0.18 else 'light'}.png"
    ).as_posix()
    return f"""
QToolTip {{ background: {t.page}; color: {t.text}; border: 1px solid {t.button_line}; padding: {scale(4)}px;
  qproperty-textFormat: PlainText; }}
QMenuBar {{ background: {t.panel}; color: {t.text}; border-bottom: 1px solid {t.panel_line};
  padding-left: {scale(8)}px; spacing: {scale(6)}px; }}
QMenuBar::item {{ padding: {over}px {scale(8)}px {under}px; background: transparent; border-radius: {scale(4)}px; }}
QMenuBar::item:selected, QMenuBar::item:pressed {{ background: {t.tint}; }}
QMenu {{ background: {t.page}; color: {t.text}; border: 1px solid {t.button_line}; padding: {scale(4)}px 0; }}
QMenu::item {{ padding: {scale(5)}px {scale(24)}px {scale(5)}px {scale(16)}px; }}
QMenu::item:selected {{ background: {t.selected_row}; color: {t.text}; }}
QMenu::item:disabled {{ color: {t.disabled_text}; }}
QMenu::separator {{ height: 1px; background: {t.panel_line}; margin: {scale(4)}px 0; }}
QMenu::indicator {{ width: {scale(12)}px; height: {scale(12)}px; left: {scale(4)}px; }}
QPushButton {{ background: {t.page}; color: {t.text}; border: 1px solid {t.button_line};
  border-radius: {scale(4)}px; padding: 0 {scale(11)}px; min-height: {scale(26)}px; font-weight: 500; }}
QPushButton:hover {{ background: {t.hover_row}; }}
QPushButton:pressed, QPushButton:checked {{ background: {t.tint}; }}
QPushButton:disabled {{ color: {t.disabled_text}; }}
QPushButton:focus {{ border: 2px solid {t.focus_ring}; padding: 0 {scale(11) - 1}px;
  min-height: {scale(26) - 2}px; }}
QPushButton[main="true"] {{ background: {t.main_button}; color: {t.main_button_text}; border-color: {t.main_button}; }}
QPushButton[main="true"]:focus {{ border: 2px solid {t.focus_ring}; }}
QPushButton[main="true"]:disabled {{ background: {t.disabled_button}; color: {t.disabled_text};
  border-color: {t.disabled_button}; }}
QPushButton[flat="true"] {{ border-color: transparent; background: transparent; }}
QPushButton[flat="true"]:focus {{ border: 2px solid {t.focus_ring}; }}
QPushButton[low="true"], QPushButton[low="true"]:focus {{ min-height: 0; }}
QToolButton {{ background: transparent; border: none; border-radius: {scale(4)}px; padding: {scale(2)}px; }}
QToolButton:hover {{ background: {t.hover_row}; }}
QToolButton:pressed, QToolButton:checked {{ background: {t.tint}; }}
QToolButton:focus {{ border: 2px solid {t.focus_ring}; padding: 0; }}
QToolButton::menu-indicator {{ image: none; }}
QAbstractScrollArea {{ border: none; }}
QLineEdit, QPlainTextEdit, QSpinBox, QComboBox, QDateEdit {{ background: {t.page}; color: {t.text};
  border: 1px solid {t.field_line}; border-radius: {scale(4)}px; padding: 0 {scale(7)}px;
  selection-background-color: {t.words_selected}; selection-color: {t.words_selected_text}; }}
QLineEdit, QComboBox, QDateEdit {{ min-height: {scale(26)}px; }}
QSpinBox {{ min-height: {scale(26) - 3}px; }}
QComboBox {{ padding-left: {scale(7) + 2}px; }}
QPlainTextEdit {{ padding: {scale(4)}px {scale(4)}px; }}
QLineEdit:focus, QPlainTextEdit:focus, QSpinBox:focus, QComboBox:focus, QDateEdit:focus
  {{ border: 2px solid {t.focus_ring}; padding: 0 {scale(7) - 1}px; min-height: {scale(26) - 2}px; }}
QSpinBox:focus {{ min-height: {scale(26) - 5}px; }}
QComboBox:focus {{ padding-left: {scale(7) + 1}px; }}
QPlainTextEdit:focus {{ padding: {scale(4) - 1}px; }}
QLineEdit:disabled, QPlainTextEdit:disabled, QComboBox:disabled {{ color: {t.disabled_text}; }}
QAbstractSpinBox QLineEdit, QAbstractSpinBox QLineEdit:focus, QComboBox QLineEdit, QComboBox QLineEdit:focus
  {{ border: none; padding: 0; min-height: 0; background: transparent; }}
QSpinBox::up-button, QSpinBox::down-button {{ width: 0; border: none; }}
QComboBox::drop-down {{ border: none; width: {scale(20)}px; }}
QComboBox QAbstractItemView {{ background: {t.page}; color: {t.text}; border: 1px solid {t.button_line};
  selection-background-color: {t.selected_row}; selection-color: {t.text}; outline: 0; }}
QAbstractItemView {{ background: {t.panel}; color: {t.text}; border: none; outline: 0;
  selection-background-color: {t.selected_row}; selection-color: {t.text}; }}
QHeaderView {{ background: {t.panel}; border: none; }}
QHeaderView::section {{ background: {t.panel}; color: {t.second_text}; border: none;
  border-bottom: 1px solid {t.panel_line}; padding: {scale(4)}px {scale(8)}px; font-size: {scale(11)}px;
  font-weight: 500; }}
QScrollBar:vertical {{ background: transparent; width: {scale(12)}px; margin: 0; }}
QScrollBar::handle:vertical {{ background: {t.button_line}; border-radius: {round_end}px; min-height: {scale(32)}px;
  margin: {scale(2)}px {scale(3)}px; }}
QAbstractScrollArea::corner {{ background: transparent; border: none; }}
QScrollBar:horizontal {{ background: transparent; height: {scale(12)}px; margin: 0; }}
QScrollBar::handle:horizontal {{ background: {t.button_line}; border-radius: {round_end}px; min-width: {scale(32)}px;
  margin: {scale(3)}px {scale(2)}px; }}
QScrollBar::handle:hover {{ background: {t.field_line}; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
QSplitter::handle {{ background: {t.panel_line}; }}
QSplitter::handle:horizontal {{ width: 1px; }}
QSplitter::handle:vertical {{ height: 1px; }}
QProgressBar {{ background: {t.tint}; border: none; border-radius: {scale(2)}px; max-height: {scale(4)}px;
  min-height: {scale(4)}px; }}
QProgressBar::chunk {{ background: {t.second_text}; border-radius: {scale(2)}px; }}
QCheckBox, QRadioButton {{ spacing: {scale(8)}px; color: {t.text}; min-height: {scale(24)}px; }}
QCheckBox::indicator, QRadioButton::indicator, QAbstractItemView::indicator {{ width: {scale(14)}px;
  height: {scale(14)}px; border: 1px solid {t.field_line}; background: {t.page}; }}
QCheckBox::indicator, QAbstractItemView::indicator {{ border-radius: {scale(3)}px; }}
QRadioButton::indicator {{ border-radius: {scale(8)}px; }}
QCheckBox::indicator:checked, QRadioButton::indicator:checked, QAbstractItemView::indicator:checked
  {{ background: {t.main_button}; border-color: {t.main_button}; }}
QCheckBox::indicator:checked, QAbstractItemView::indicator:checked {{ image: url("{tick}"); }}
QCheckBox:focus, QRadioButton:focus {{ outline: none; }}
QCheckBox::indicator:focus, QRadioButton::indicator:focus {{ border: 2px solid {t.focus_ring}; }}
QDialog, QWidget[panel="true"] {{ background: {t.panel}; }}
QWidget[page="true"] {{ background: {t.page}; }}
""" + (_CONTRAST.format(ground=t.words_selected, words=t.words_selected_text) if t.high_contrast else "")


_CONTRAST = """
QMenu::item:selected, QMenuBar::item:selected, QMenuBar::item:pressed, QPushButton:checked, QToolButton:checked
  {{ background: {ground}; color: {words}; }}
QComboBox QAbstractItemView {{ selection-background-color: {ground}; selection-color: {words}; }}
"""
"""High contrast has one ground only; what is chosen there is told by the system's own colours for it."""
