"""The middle of Names: spellings with script, kind and count, then the mentions by document, aligned at the name."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QLocale,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetrics, QMouseEvent, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from kantar_desk.gui import theme as tokens
from kantar_desk.gui.components import draw_focus_ring
from kantar_desk.gui.desk import Desk
from kantar_desk.gui.labels import codes_of, label
from kantar_desk.gui.rows import context_after, context_before, draw_in, draw_words, elided, fill_selected
from kantar_desk.gui.style import style
from kantar_desk.workspace.register_queries import EntryView, MentionLine, VariantLine
from kantar_desk.workspace.searching import CONTEXT

Index = QModelIndex | QPersistentModelIndex
_EDGE, _NAME_AT = 24, 284
SECTION, COLUMNS, VARIANT, DOCUMENT, MENTION, HINT = (
    "section",
    "columns",
    "variant",
    "document",
    "mention",
    "hint",
)
_HEIGHTS = {SECTION: 44, COLUMNS: 28, VARIANT: 28, DOCUMENT: 28, MENTION: 28, HINT: 28}
_CHOSEN = (VARIANT, MENTION)


@dataclass(frozen=True, slots=True)
class Line:
    """One row of the page."""

    kind: str
    text: str = ""
    count: int = 0
    variant: VariantLine | None = None
    mention: MentionLine | None = None


class PageModel(QAbstractListModel):
    """Sections, spellings, documents and mentions, one below the other."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self.desk = desk
        self.lines: list[Line] = []

    def show(self, view: EntryView | None) -> None:
        """Show an entry."""
        lines: list[Line] = []
        if view is not None:
            lines.append(Line(SECTION, self.tr("Variants")))
            lines.append(Line(COLUMNS))
            lines += [Line(VARIANT, variant=one) for one in view.variants]
            lines.append(Line(SECTION, self.tr("Mentions")))
            last: UUID | None = None
            for mention in view.mentions:
                if mention.document.id != last:
                    last = mention.document.id
                    here = sum(one.document.id == last for one in view.mentions)
                    lines.append(Line(DOCUMENT, mention.document.title, here))
                lines.append(Line(MENTION, mention=mention))
            if not view.mentions:
                lines.append(
                    Line(
                        HINT, self.tr("Not mentioned yet. Tag an entity (2) in Read and press I to name it.")
                    )
                )
        same = [self._key(one) for one in lines] == [self._key(one) for one in self.lines]
        if same:
            self.lines = lines
            if lines:
                self.dataChanged.emit(self.index(0), self.index(len(lines) - 1))
            return
        self.beginResetModel()
        self.lines = lines
        self.endResetModel()

    @staticmethod
    def _key(line: Line) -> object:
        if line.variant is not None:
            return line.variant.variant.id
        return line.mention.annotation.id if line.mention is not None else (line.kind, line.text)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """All rows."""
        return 0 if parent.isValid() else len(self.lines)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Only spellings and mentions can be chosen."""
        if index.isValid() and self.lines[index.row()].kind in _CHOSEN:
            return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return Qt.ItemFlag.ItemIsEnabled

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What a row says, in words."""
        line = self.lines[index.row()]
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        if line.variant is not None:
            parts = [line.variant.variant.text, *self.variant_words(line.variant)]
            parts.append(self.tr("%n mention(s)", "", line.variant.mentions))
            return ", ".join(part for part in parts if part)
        if line.mention is not None:
            mention = line.mention
            words = f"{mention.before}{mention.words}{mention.after}".strip()
            where = self.tr("paragraph {number}").format(number=mention.paragraph)
            return ", ".join([words, where, *self.owners(mention)])
        if line.kind == COLUMNS:
            return ", ".join([self.tr("Text"), self.tr("Script"), self.tr("Kind"), self.tr("Mentions")])
        return line.text

    def variant_words(self, line: VariantLine) -> tuple[str, str]:
        """Script and kind; an assumed kind and the entry it was merged from."""
        variant = line.variant
        kind = label("variant_kind", variant.kind or "spelling")
        if line.from_entry is not None:
            kind = self.tr("{kind}, of {entry}").format(kind=kind, entry=line.from_entry.preferred)
        return label("script", variant.script), kind

    def owners(self, mention: MentionLine) -> list[str]:
        """The names of other people's sets where the annotator has no tag on this place."""
        own = self.desk.ws.own_set_id
        if any(one.set_id == own for one in mention.annotations):
            return []
        names = [self.desk.sets.get(one.set_id) for one in mention.annotations]
        return [one.name for one in names if one is not None]


class _PageDelegate(QStyledItemDelegate):
    """Draws each kind of row."""

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self.page = page

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """28, sections 44."""
        return QSize(style.px(200), style.px(_HEIGHTS[self.page.lines.lines[index.row()].kind]))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one row."""
        line = self.page.lines.lines[index.row()]
        rect, state = option.rect, option.state
        painter.save()
        chosen = line.kind in _CHOSEN
        current = chosen and index == self.page.currentIndex()
        if current or (chosen and state & QStyle.StateFlag.State_Selected):
            fill_selected(painter, rect, focused=self.page.hasFocus())
        elif chosen and state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, style.colour("hover_row"))
        x, y = rect.left() + style.px(_EDGE), rect.top() + style.px(4)
        right = rect.right() - style.px(_EDGE)
        if line.kind == SECTION:
            font = style.font(weight=tokens.WEIGHT_HEAD)
            draw_words(painter, x, rect.top() + style.px(18), right - x, line.text, font, "text")
        elif line.kind == COLUMNS:
            self._columns(painter, rect, x, right)
        elif line.variant is not None:
            self._variant(painter, rect, line.variant, x, right)
        elif line.kind == DOCUMENT:
            self._document(painter, rect, line, x, right)
        elif line.mention is not None:
            self._mention(painter, rect, line.mention, right)
        else:
            draw_words(painter, x, y, right - x, line.text, style.font(), "second_text")
        if current and self.page.hasFocus():
            draw_focus_ring(painter, rect, 0)
        painter.restore()

    def _stops(self, x: int, right: int) -> tuple[int, int, int]:
        """Where script, kind and count begin."""
        width = right - x
        metrics = QFontMetrics(style.font(tokens.CAPTION, tokens.WEIGHT_CURRENT))
        word = metrics.horizontalAdvance(QCoreApplication.translate("PageModel", "Mentions"))
        count = right - max(style.px(64), word + style.px(4))
        return x + round(width * 0.50), x + round(width * 0.67), count

    def _columns(self, painter: QPainter, rect: QRect, x: int, right: int) -> None:
        script, kind, count = self._stops(x, right)
        font = style.font(tokens.CAPTION, tokens.WEIGHT_CURRENT)
        y = rect.top() + style.px(6)
        draw_words(
            painter, x, y, script - x, QCoreApplication.translate("PageModel", "Text"), font, "second_text"
        )
        draw_words(
            painter,
            script,
            y,
            kind - script,
            QCoreApplication.translate("PageModel", "Script"),
            font,
            "second_text",
        )
        draw_words(
            painter,
            kind,
            y,
            count - kind,
            QCoreApplication.translate("PageModel", "Kind"),
            font,
            "second_text",
        )
        box = QRect(count, y, right - count, QFontMetrics(font).height() + 2)
        mentions = QCoreApplication.translate("PageModel", "Mentions")
        draw_in(painter, box, mentions, font, "second_text", Qt.AlignmentFlag.AlignRight)
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), style.colour("panel_line"))

    def _variant(self, painter: QPainter, rect: QRect, line: VariantLine, x: int, right: int) -> None:
        script, kind, count = self._stops(x, right)
        y = rect.top() + style.px(4)
        words = self.page.lines.variant_words(line)
        draw_words(painter, x, y, script - x - style.px(8), line.variant.text, style.font(), "text")
        draw_words(painter, script, y, kind - script - style.px(8), words[0], style.font(), "second_text")
        draw_words(painter, kind, y, count - kind, words[1], style.font(), "second_text")
        painter.setFont(style.font())
        painter.setPen(style.colour("text"))
        number = QLocale().toString(line.mentions) if line.mentions else "–"
        box = QRect(count, rect.top(), right - count, rect.height())
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, number)

    def _document(self, painter: QPainter, rect: QRect, line: Line, x: int, right: int) -> None:
        painter.fillRect(QRect(rect.left(), rect.top(), rect.width(), 1), style.colour("panel_line"))
        font = style.font(tokens.SECOND, tokens.WEIGHT_CURRENT)
        y = rect.top() + style.px(6)
        used = draw_words(painter, x, y, right - x - style.px(30), line.text, font, "text")
        number = QLocale().toString(line.count)
        draw_words(
            painter, x + used + style.px(8), y, style.px(40), number, style.font(tokens.SECOND), "second_text"
        )

    def _mention(self, painter: QPainter, rect: QRect, mention: MentionLine, right: int) -> None:
        second = style.font()
        strong = style.font(weight=tokens.WEIGHT_CURRENT)
        painter.setFont(style.font(tokens.SECOND))
        painter.setPen(style.colour("second_text"))
        number = QRect(rect.left() + style.px(_EDGE), rect.top(), style.px(24), rect.height())
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        painter.drawText(number, flags, QLocale().toString(mention.paragraph))
        at = rect.left() + min(style.px(_NAME_AT), round(rect.width() * 0.44))
        y = rect.top() + style.px(4)
        painter.setFont(second)
        gap = QFontMetrics(second).horizontalAdvance(" ") if mention.before[-1:].isspace() else 0
        room = at - number.right() - style.px(12) - gap
        before = context_before(second, mention.before, room, cut=len(mention.before) >= CONTEXT)
        box = QRect(number.right(), rect.top(), at - number.right() - gap, rect.height())
        painter.drawText(box, flags, before)
        owners = self.page.lines.owners(mention)
        end = right
        if owners:  # they give way to the words of the text
            small = style.font(tokens.SECOND)
            names = elided(small, ", ".join(owners), round((right - at) * 0.45))
            end -= QFontMetrics(small).horizontalAdvance(names) + style.px(12)
            draw_words(painter, end + style.px(12), y + 1, right - end, names, small, "second_text")
        words = " ".join(mention.words.split())
        used = draw_words(painter, at, y, end - at, words, strong, "text")
        after = context_after(second, mention.after, end - at - used, cut=len(mention.after) >= CONTEXT)
        draw_words(painter, at + used, y, end - at - used, after, second, "second_text")


class Page(QListView):
    """The page as one list. Digits give the current spelling its kind, Del takes it off.

    ``kind_chosen`` carries the spelling and a kind (None empties), ``taken_off`` a spelling, ``activated_mention`` a
    mention that was double-clicked.
    """

    takes_single_keys = True
    kind_chosen = Signal(object, object)
    taken_off = Signal(object)
    activated_mention = Signal(object)
    moved = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lines = PageModel(desk, self)
        self.setModel(self.lines)
        self.setItemDelegate(_PageDelegate(self))
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setSelectionMode(QListView.SelectionMode.SingleSelection)
        self.setAccessibleName(self.tr("Variants and mentions"))
        self.selectionModel().currentChanged.connect(lambda *_: self.moved.emit())
        style.changed.connect(self._restyle)
        self._restyle()

    def _restyle(self) -> None:
        self.setStyleSheet(f"QListView {{ background: {style.theme.page}; }}")

    def show_view(self, view: EntryView | None) -> None:
        """Show an entry; the current row stays where it is there still."""
        line = self.current()
        key = PageModel._key(line) if line is not None else None
        self.lines.show(view)
        rows = [at for at, one in enumerate(self.lines.lines) if PageModel._key(one) == key]
        mentions = [at for at, one in enumerate(self.lines.lines) if one.kind == MENTION]
        if rows:
            self.setCurrentIndex(self.lines.index(rows[0]))
        elif mentions:
            self.setCurrentIndex(self.lines.index(mentions[0]))
            self.scrollToTop()

    def current(self) -> Line | None:
        """The current row."""
        row = self.currentIndex().row()
        return self.lines.lines[row] if 0 <= row < len(self.lines.lines) else None

    def takes_chord(self, chord: str) -> bool:
        """Digits and Del act on a spelling."""
        line = self.current()
        if line is None or line.variant is None:
            return False
        variant = line.variant.variant
        if chord == "Del":
            self.taken_off.emit(variant)
            return True
        if chord.startswith("Digit"):
            digit = int(chord[5:])
            kinds = codes_of("variant_kind")
            if digit <= len(kinds):
                self.kind_chosen.emit(variant, kinds[digit - 1] if digit else None)
                return True
        return False

    def moveCursor(self, action: Any, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        """Heads are passed over."""
        index = super().moveCursor(action, modifiers)
        up = (
            QListView.CursorAction.MoveUp,
            QListView.CursorAction.MovePageUp,
            QListView.CursorAction.MoveEnd,
        )
        step = -1 if action in up else 1
        row = index.row()
        while 0 <= row < len(self.lines.lines) and self.lines.lines[row].kind not in _CHOSEN:
            row += step
        return self.lines.index(row) if 0 <= row < len(self.lines.lines) else self.currentIndex()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """A double click on a mention shows it in Read."""
        line = self.current()
        if line is not None and line.mention is not None:
            self.activated_mention.emit(line.mention)
