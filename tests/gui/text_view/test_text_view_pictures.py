"""The view as one sees it, against kept pictures. At most one pixel in a thousand may differ.

``KANTAR_WRITE_PICTURES=1`` writes them anew; a changed picture is then looked at beside the old one. Where fonts or the
renderer are others than when the pictures were made, a probe differs and the tests skip.
"""

from __future__ import annotations

import os
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter, QPalette
from PySide6.QtWidgets import QApplication

from kantar_desk.gui import theme
from kantar_desk.gui.text_view.items import ViewTag
from kantar_desk.gui.text_view.view import TextView
from kantar_desk.model.text import Span

pytestmark = [pytest.mark.gui, pytest.mark.qt_log_ignore("OpenType support missing", extend=True)]

PICTURES = Path(__file__).parent / "pictures"
WRITE = bool(os.environ.get("KANTAR_WRITE_PICTURES"))
MOST_DIFFERENT = 0.001

ENGLISH = (
    "By nine o’clock, according to the harbour office, about 300 people stood on the quay. The council puts the "
    "crowd at no fewer than 900, and a paper wrote of “several hundred”.\n"
    "None of the three said how it had counted. The clip was taken down, after many views, and called a mistake."
)
RUSSIAN = "По словам городской администрации, на набережной собралось около 300 человек; совет называет не менее 900."
KAZAKH = "Қала әкімдігінің мәліметінше, жағалауда шамамен 300 адам жиналды, ал кеңес кемінде 900 адам болғанын айтады."
MIXED = (
    "The word שלום עולם stands here and العربية في السطر too, before more plain words follow.\n"
    "مرحبا بالعالم هذا نص عربي طويل بما يكفي ليلتف على أكثر من سطر واحد في عمود القراءة"
)


class ScaledView(TextView):
    """A view that takes itself to be on a screen of another scale."""

    scale = 1.0

    def devicePixelRatioF(self) -> float:
        return self.scale


class Tags:
    """Makes tags by the words they stand on."""

    def __init__(self, text: str) -> None:
        self.text, self.made = text, []

    def add(self, kind: str, *words: str, label: str = "Figure", **more) -> Tags:
        spans, start = [], 0
        for part in words:
            start = self.text.index(part, start)
            spans.append(Span(start, start + len(part)))
            start += len(part)
        number = UUID(int=len(self.made) + 1)
        self.made.append(ViewTag(number, tuple(spans), kind, None, label, UUID(int=9), "Colleague A", **more))
        return self

    def deep(self, words: str, depth: int) -> Tags:
        start = self.text.index(words)
        for number in range(depth):
            kind = theme.KINDS[number % 3]
            span = Span(start + number, start + len(words) - number)
            self.made.append(
                ViewTag(UUID(int=500 + number), (span,), kind, None, "Figure", UUID(int=9), "My tags")
            )
        return self


def usual() -> Tags:
    tags = Tags(ENGLISH).add("entity", "the harbour office", label="Organisation")
    tags.add("claim", "about 300 people stood on the quay", note=True, comments=2)
    tags.add(
        "disputed_statement",
        "about 300 people stood on the quay. The council puts the crowd at no fewer than 900",
    )
    tags.add("entity", "The council", label="Organisation").add("claim", "no fewer than 900")
    return tags


def review() -> Tags:
    tags = usual()
    own = list(tags.made)
    tags.add("claim", "people stood on the quay", own=False, lane_group=1, sign="open")
    tags.add("entity", "council", own=False, lane_group=1, sign="accepted", label="Organisation")
    tags.add(
        "disputed_statement", "than 900, and a paper", own=False, lane_group=1, sign="rejected", struck=True
    )
    tags.add("claim", "said how it had counted", own=False, lane_group=1, sign="deferred")
    assert len(tags.made) == len(own) + 4
    return tags


def suggested() -> Tags:
    tags = (
        Tags(ENGLISH)
        .add("claim", "about 300 people", suggested=True)
        .add("entity", "council", suggested=True)
    )
    return tags.add("disputed_statement", "a paper wrote", suggested=True).add(
        "claim", "None of the three", check=True
    )


def mixed() -> Tags:
    tags = Tags(MIXED).add("claim", "שלום עולם stands here and العربية").add("entity", "עולם", label="Place")
    tags.add("claim", "هذا نص عربي طويل بما يكفي ليلتف على أكثر من سطر واحد").add(
        "entity", "بالعالم", label="Place"
    )
    return tags.add("disputed_statement", "نص عربي")


def pieces() -> Tags:
    tags = Tags(ENGLISH).add("claim", "The clip was taken down", "called a mistake")
    tags.add("disputed_statement", "several", "None of the three").add("claim", "nine o’clock", "no fewer")
    return tags.add("entity", "many views")


CASES = {
    "no-tag": lambda: Tags(ENGLISH),
    "usual": usual,
    "depth-1": lambda: Tags(ENGLISH).deep("according to the harbour office, about 300", 1),
    "depth-3": lambda: Tags(ENGLISH).deep("according to the harbour office, about 300", 3),
    "depth-6": lambda: Tags(ENGLISH).deep("according to the harbour office, about 300", 6),
    "depth-12": lambda: Tags(ENGLISH).deep("according to the harbour office, about 300", 12),
    "pieces": pieces,
    "others": review,
    "suggested": suggested,
    "russian": lambda: (
        Tags(RUSSIAN).add("claim", "около 300 человек").add("entity", "городской администрации")
    ),
    "kazakh": lambda: Tags(KAZAKH).add("claim", "шамамен 300 адам жиналды").add("entity", "Қала әкімдігінің"),
    "mixed": mixed,
}
SHOTS = [
    *((name, "light", 1.0, "near") for name in CASES),
    *(("usual", "light", scale, labels) for scale in (1.0, 1.5, 2.0) for labels in ("off", "near", "all")),
    *(("usual", "dark", scale, "near") for scale in (1.0, 1.5, 2.0)),
    *(("usual", "high_contrast", scale, "all") for scale in (1.0, 1.5, 2.0)),
    ("others", "dark", 1.0, "near"), ("others", "high_contrast", 1.0, "all"), ("mixed", "light", 2.0, "near"),
    ("words", "light", 1.0, "near"), ("words", "dark", 1.0, "near"), ("words", "high_contrast", 1.0, "all"),
]  # fmt: skip


def system_palette() -> QPalette:
    palette = QPalette()
    for role, colour in (
        (QPalette.ColorRole.Base, "#000000"), (QPalette.ColorRole.Window, "#000000"),
        (QPalette.ColorRole.Text, "#FFFFFF"), (QPalette.ColorRole.Highlight, "#1AEBFF"),
        (QPalette.ColorRole.HighlightedText, "#000000"),
    ):  # fmt: skip
        palette.setColor(role, QColor(colour))
    return palette


def interface() -> QFont:
    font = QFont("Noto Sans")
    font.setPixelSize(13)
    return font


def probe() -> QImage:
    """Nothing but text in the fonts of the pictures."""
    image = QImage(520, 120, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    for row, (family, text) in enumerate(
        (
            ("Noto Serif", ENGLISH[:60]),
            ("Noto Serif", KAZAKH[:50]),
            ("Noto Sans", RUSSIAN[:50]),
            ("Noto Serif", MIXED[:60]),
        )
    ):
        font = QFont(family)
        font.setPixelSize(16)
        painter.setFont(font)
        painter.drawText(QPoint(4, 24 + 28 * row), text)
    painter.end()
    return image


def shot(qtbot, case: str, look: str, scale: float, labels: str) -> QImage:
    ScaledView.scale = scale
    view = ScaledView()
    qtbot.addWidget(view)
    view.setFont(interface())
    view.resize(520, 260)
    tags = CASES["usual" if case == "words" else case]()
    view.set_theme(theme.theme_named(look, system_palette()))
    view.set_labels(labels)
    view.set_document(UUID(int=3), "Picture", tags.text)
    view.set_tags(tags.made)
    view.show()
    if case == "usual":
        view.select_tag(tags.made[1].id)
    if case == "others":
        view.select_tag(tags.made[5].id)
    if case == "words":
        view.set_hits([Span(3, 15), Span(tags.text.index("crowd"), tags.text.index("crowd") + 5)], current=1)
        start = tags.text.index("people stood")
        view.set_selection(Span(start, start + 60))
        view.set_paragraph_numbers(True)
    view._bar.renew_now()
    QApplication.processEvents()
    image = QImage(round(520 * scale), round(260 * scale), QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(scale)
    view.clearFocus()
    view.render(image)
    view.close()
    return image


def different(one: QImage, other: QImage) -> float:
    """The share of pixels that differ visibly."""
    if one.size() != other.size():
        return 1.0
    first = one.convertToFormat(QImage.Format.Format_RGB32).constBits()
    second = other.convertToFormat(QImage.Format.Format_RGB32).constBits()
    if bytes(first) == bytes(second):
        return 0.0
    count = 0
    a, b = bytes(first), bytes(second)
    for index in range(0, len(a), 4):
        if (
            a[index : index + 3] != b[index : index + 3]
            and max(abs(x - y) for x, y in zip(a[index : index + 3], b[index : index + 3], strict=True)) > 24
        ):
            count += 1
    return count / (len(a) // 4)


@pytest.mark.parametrize(("case", "look", "scale", "labels"), SHOTS)
def test_picture(qtbot, case: str, look: str, scale: float, labels: str) -> None:
    path = PICTURES / f"{case}-{look}-{scale:g}-{labels}.png"
    now = shot(qtbot, case, look, scale, labels)
    if WRITE:
        PICTURES.mkdir(exist_ok=True)
        now.save(str(path), "PNG", 0)
        probe().save(str(PICTURES / "probe.png"), "PNG", 0)
        return
    if different(probe(), QImage(str(PICTURES / "probe.png"))) > 0:
        pytest.skip("fonts or renderer differ from those the pictures were made with")
    kept = QImage(str(path))
    assert not kept.isNull(), f"{path.name} is missing"
    share = different(now, kept)
    assert share <= MOST_DIFFERENT, f"{share:.2%} of {path.name} differ"


def test_a_bar_lies_under_the_letters_it_belongs_to(qtbot) -> None:
    """A pixel probe: ink of the bar's colour stands below the right-to-left word, its mark at the right."""
    ScaledView.scale = 1.0
    view = ScaledView()
    qtbot.addWidget(view)
    view.resize(520, 200)
    text = "שלום עולם"
    view.set_document(None, "Bidi", text)
    view.set_tags(Tags(text).add("entity", "עולם").made)
    view.show()
    layout = view.page().layout(0)
    (bar,) = layout.bars
    left = view.column_left()
    image = view.grab().toImage()
    top = -view.page().top_offset
    row = round(bar.rect.center().y() + top)
    ink = QColor(theme.LIGHT.entity)
    inked = [x for x in range(520) if image.pixelColor(x, row) == ink]
    assert inked
    word = QRect(round(bar.rect.left() + left), 0, round(bar.rect.width()), 10)
    assert min(inked) >= word.left() - 4
    assert max(inked) <= word.right() + 5
    assert bar.right_to_left
    mark = [x for x in range(520) if image.pixelColor(x, row - 3) == ink]
    right = [x for x in mark if x > word.center().x()]
    assert len(right) > len(mark) - len(right) > 0
    glyphs = [
        x
        for x in range(520)
        for y in range(round(top), round(top) + 20)
        if image.pixelColor(x, y).lightness() < 90
    ]
    inside = [x for x in glyphs if word.left() - 1 <= x <= word.right() + 1]
    assert min(inside) - word.left() < 5
    assert word.right() - max(inside) < 5
