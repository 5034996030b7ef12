"""The documents of a review with how many differences are decided, and the legend of the two sides."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QListView,
    QProgressBar,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from kantar_desk.gui import theme as tokens
from kantar_desk.gui.components import Button, Line, Panel, PanelHead, draw_kind_bar
from kantar_desk.gui.desk import Desk
from kantar_desk.gui.dialogs.chooser import Chooser
from kantar_desk.gui.rows import draw_state_sign, fill_selected
from kantar_desk.gui.style import style
from kantar_desk.model.review import Review
from kantar_desk.model.text import Document
from kantar_desk.workspace.reviewing import Progressed

Index = QModelIndex | QPersistentModelIndex
ROW_ROLE = Qt.ItemDataRole.UserRole


class ReviewDocumentsModel(QAbstractListModel):
    """Documents with their progress."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.documents: list[Document] = []
        self.progress: dict[UUID, Progressed] = {}

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Number of documents."""
        return 0 if parent.isValid() else len(self.documents)

    def words(self, document: Document) -> str:
        """How far the review of a document has got."""
        done = self.progress.get(document.id)
        if done is None:
            return ""
        if done.decided == done.total:
            return self.tr("all {total} decided").format(total=done.total)
        return self.tr("{decided} of {total} decided").format(decided=done.decided, total=done.total)

    def state(self, document: Document) -> str:
        """The sign before the title."""
        done = self.progress.get(document.id)
        if done is None or not done.decided:
            return "new"
        return "finished" if done.decided == done.total else "in_progress"

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Title; title and progress for screen readers; the document for the delegate."""
        document = self.documents[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return document.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{document.title}, {self.words(document)}"
        if role == ROW_ROLE:
            return document
        return None


class ReviewDocumentsDelegate(QStyledItemDelegate):
    """Two lines, as the documents of Read."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """48 high."""
        return QSize(style.px(120), style.px(tokens.ROW_TWO_LINES))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one row."""
        document: Document = index.data(ROW_ROLE)
        model = index.model()
        assert isinstance(model, ReviewDocumentsModel)
        rect: QRect = option.rect
        state = option.state
        view = option.widget
        selected = bool(state & QStyle.StateFlag.State_Selected)
        painter.save()
        if selected:
            fill_selected(painter, rect, focused=view.hasFocus())
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, style.colour("hover_row"))
        left = rect.left() + style.px(12)
        draw_state_sign(painter, model.state(document), left, rect.top() + style.px(9), style.px(16))
        x, right = left + style.px(24), rect.right() - style.px(12)
        painter.setFont(style.font(weight=tokens.WEIGHT_CURRENT if selected else tokens.WEIGHT_NORMAL))
        painter.setPen(style.colour("text"))
        title = painter.fontMetrics().elidedText(document.title, Qt.TextElideMode.ElideRight, right - x)
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(QRect(x, rect.top() + style.px(6), right - x, style.px(18)), middle, title)
        painter.setFont(style.font(tokens.SECOND))
        painter.setPen(style.colour("second_text"))
        painter.drawText(
            QRect(x, rect.top() + style.px(25), right - x, style.px(16)), middle, model.words(document)
        )
        painter.restore()


class ReviewDocumentsList(QListView):
    """The list itself; the review keys act in it."""

    takes_single_keys = True


class Legend(QWidget):
    """Whose bars are whose."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.names = ("", "")
        self.setFixedHeight(style.px(84))

    def set_names(self, mine: str, theirs: str) -> None:
        """Name the two sides."""
        self.names = (mine, theirs)
        self.setAccessibleName(f"{mine}, {theirs}")
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """A head, then a bar and a name for each side."""
        painter = QPainter(self)
        painter.setFont(style.font(tokens.SECOND))
        painter.setPen(style.colour("second_text"))
        x = style.px(16)
        painter.drawText(x, style.px(22), self.tr("Compared"))
        painter.setFont(style.font())
        for number, name in enumerate(self.names):
            y = style.px(36 + 22 * number)
            draw_kind_bar(painter, "claim", x, y + style.px(8), style.px(26), hollow=number == 1)
            painter.setPen(style.colour("text"))
            room = QRect(x + style.px(36), y, self.width() - x - style.px(44), style.px(20))
            text = painter.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, room.width())
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, text)


class ReviewDocuments(Panel):
    """Head with progress, list, choice of reviews, legend."""

    chosen = Signal(object)
    review_chosen = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.head = PanelHead(self.tr("Documents"))
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("Differences decided"))
        self.choice = Chooser()
        self.choice.setSizeAdjustPolicy(Chooser.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.choice.setAccessibleName(self.tr("Review"))
        self.model = ReviewDocumentsModel(self)
        self.list = ReviewDocumentsList()
        self.list.setModel(self.model)
        self.list.setItemDelegate(ReviewDocumentsDelegate(self.list))
        self.list.setUniformItemSizes(True)
        self.list.setMouseTracking(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setAccessibleName(self.tr("Documents of the review"))
        self.legend = Legend()
        self.reply = Button(self.tr("Write the reply…"))
        self.reply.clicked.connect(lambda: desk.window.run("review.reply") if desk.window else None)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        holder = QVBoxLayout()
        holder.setContentsMargins(style.px(16), 0, style.px(16), style.px(10))
        holder.setSpacing(style.px(8))
        holder.addWidget(self.bar)
        holder.addWidget(self.choice)
        column.addLayout(holder)
        column.addWidget(self.list, 1)
        column.addWidget(Line())
        column.addWidget(self.legend)
        foot = QVBoxLayout()
        foot.setContentsMargins(style.px(16), 0, style.px(16), style.px(12))
        foot.addWidget(self.reply)
        column.addLayout(foot)
        self.setFocusProxy(self.list)
        self._quiet = False
        self.list.selectionModel().currentChanged.connect(self._moved)
        self.choice.activated.connect(lambda _: self.review_chosen.emit(self.choice.currentData()))

    def show_review(self, review: Review, mine: str, theirs: str, document_ids: list[UUID]) -> None:
        """Show the documents of a review."""
        with self.desk.ws.reading() as reader:
            reviews = [one for one in reader.find(Review) if one.result_set_id in self.desk.sets]
            documents = {one.id: one for one in reader.documents()}
        self.choice.clear()
        for number, one in enumerate(reviews, start=1):
            name = (
                self.tr("Blind review {number}").format(number=number) if one.frame.hide_authors else one.name
            )
            closed = self.tr("{name} (closed)").format(name=name) if one.closed is not None else name
            self.choice.addItem(closed, one.id)
        self.choice.choose(review.id)
        self.choice.setVisible(len(reviews) > 1)
        self.legend.set_names(mine, theirs)
        self._quiet = True
        self.model.beginResetModel()
        self.model.documents = [documents[one] for one in document_ids if one in documents]
        self.model.endResetModel()
        self._quiet = False

    def set_progress(self, progress: dict[UUID, Progressed]) -> None:
        """How far each document has got."""
        self.model.progress = progress
        total = sum(one.total for one in progress.values())
        decided = sum(one.decided for one in progress.values())
        self.bar.setRange(0, max(1, total))
        self.bar.setValue(decided)
        self.head.set_count(self.tr("{decided} of {total}").format(decided=decided, total=total))
        self.list.viewport().update()

    def set_current(self, document_id: UUID) -> None:
        """Select the document on the page."""
        self._quiet = True
        for number, document in enumerate(self.model.documents):
            if document.id == document_id:
                self.list.setCurrentIndex(self.model.index(number))
        self._quiet = False

    def next_open(self, by: int) -> UUID | None:
        """The next or previous document with something open, or one that was not compared yet."""
        now = self.list.currentIndex().row()
        rows = self.model.documents
        order = range(now + 1, len(rows)) if by > 0 else range(now - 1, -1, -1)
        for number in order:
            done = self.model.progress.get(rows[number].id)
            if done is None or done.decided < done.total:
                return rows[number].id
        return None

    def all_decided(self) -> bool:
        """True when every document was compared and nothing is open in any."""
        progress = self.model.progress
        return all(
            one.id in progress and progress[one.id].decided == progress[one.id].total
            for one in self.model.documents
        )

    def _moved(self, current: Index, _previous: Index) -> None:
        if not self._quiet and current.isValid():
            self.chosen.emit(current.data(ROW_ROLE).id)
