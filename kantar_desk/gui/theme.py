"""Tokens of the look: sizes, colours, and the palettes made from them.

Three themes: light, dark, and high contrast, which takes its colours from the system. Lengths are logical pixels at
a 13 px interface font; `scaled` turns them into pixels of the font in use, so nothing has a fixed height.
"""

from __future__ import annotations

import colorsys
from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtGui import QColor, QFont, QFontInfo, QGuiApplication, QPalette

BASE_PIXELS = 13
"""The interface font size, in pixels, at which the lengths below are given."""

SPACE = (4, 8, 12, 16, 24, 32, 64)
EDGE = 16
EDGE_WITH_SIGN = 12
TEXT_EDGE = 24
OVERVIEW_EDGE = 32

CAPTION, SECOND, INTERFACE, READING, TITLE, FIGURE = 11, 12, 13, 16, 20, 24
"""The six type sizes: caption, second line, interface, reading, title of a dispute or name, figures of Overview."""
TITLE_LINE, FIGURE_LINE = 28, 32
WEIGHT_NORMAL, WEIGHT_CURRENT, WEIGHT_HEAD, WEIGHT_KIND_LETTER = 400, 500, 600, 700

ROW, ROW_WORK, ROW_TWO_LINES, ROW_DISPUTE_GRID, ROW_DISPUTE, ROW_DENSE = 28, 32, 48, 50, 68, 26
BAR_MENU, BAR_PANEL, BAR_TEXT, BAR_TABLE, BAR_STATUS, BAR_MESSAGE, BAR_FOOT = 28, 40, 48, 28, 28, 36, 56
RADIUS_KEYCAP, RADIUS_FIELD, RADIUS_RAIL = 3, 4, 6
ICON_RAIL, ICON, ICON_FIELD, ICON_LINE, HIT_AREA = 20, 16, 14, 13, 28
KIND_SQUARE, KEYCAP, BUTTON, FIELD = 16, 16, 28, 28
FOCUS_RING = 2

KINDS = ("claim", "entity", "disputed_statement")
KIND_LETTERS = {"claim": "C", "entity": "E", "disputed_statement": "D"}

SELECTED_TAG_ALPHA = 0.22
MINIMUM_CONTRAST = 4.5

KAZAKH_LETTERS = "әғқңөұүһіӘҒҚҢӨҰҮҺІ"
SERIF_CANDIDATES = ("Noto Serif", "Source Serif 4", "Source Serif Pro", "PT Serif", "Charter", "Georgia", "Cambria",
                    "Times New Roman", "Liberation Serif", "DejaVu Serif")  # fmt: skip
SANS_CANDIDATES = ("Inter", "Noto Sans", "Segoe UI", "Helvetica Neue", "PT Sans", "Arial", "Liberation Sans",
                   "DejaVu Sans")  # fmt: skip


@dataclass(frozen=True, slots=True)
class Theme:
    """The colours of one theme, as #RRGGBB. Roles are named as in the design; contrast is to `page`."""

    name: str
    dark: bool
    high_contrast: bool
    page: str
    panel: str
    text: str
    second_text: str
    tint: str
    hover_row: str
    selected_row: str
    selected_row_idle: str
    panel_line: str
    button_line: str
    field_line: str
    disabled_button: str
    disabled_text: str
    claim: str
    entity: str
    disputed: str
    kind_letter: str
    selected_claim: str
    selected_entity: str
    selected_disputed: str
    hit: str
    hit_frame: str
    words_selected: str
    words_selected_text: str
    main_button: str
    main_button_text: str
    focus_ring: str
    warning: str
    error: str
    matrix_low: str
    matrix_high: str
    suggestion: str

    def kind(self, kind: str) -> str:
        """The colour of a kind: claim, entity or disputed_statement."""
        if kind == "claim":
            return self.claim
        if kind == "entity":
            return self.entity
        return self.disputed

    def tag(self, kind: str, colour: str | None) -> str:
        """The colour of a tag: the code's own, moved in lightness until 4.5 : 1 on the page, or that of its kind."""
        if self.high_contrast:
            return self.text
        if colour is None:
            return self.kind(kind)
        return readable(colour, self.page)

    def selected_tag(self, colour: str) -> str:
        """A tag colour at 22 % over the page: the ground of a selected or hovered tag."""
        if self.high_contrast:
            return self.page
        return mixed(colour, self.page, SELECTED_TAG_ALPHA)


LIGHT = Theme(
    name="light", dark=False, high_contrast=False,
    page="#FFFFFF", panel="#F6F7F9", text="#1B1D20", second_text="#5F6670",
    tint="#E9EBEF", hover_row="#EEF0F3", selected_row="#DCE8F4", selected_row_idle="#E9EBEF",
    panel_line="#E1E4E9", button_line="#CBD0D7", field_line="#868E98",
    disabled_button="#E9EBEF", disabled_text="#8A929C",
    claim="#0072B2", entity="#005E45", disputed="#C24E00", kind_letter="#FFFFFF",
    selected_claim="#C7E0EE", selected_entity="#C7DCD6", selected_disputed="#F2D8C7",
    hit="#FFF1B8", hit_frame="#B08A00", words_selected="#0A64AD", words_selected_text="#FFFFFF",
    main_button="#1B1D20", main_button_text="#FFFFFF", focus_ring="#0A64AD",
    warning="#8A5A00", error="#B3261E", matrix_low="#F1F2F5", matrix_high="#DEE1E7",
    suggestion="#5F6670",
)  # fmt: skip

DARK = Theme(
    name="dark", dark=True, high_contrast=False,
    page="#1E2023", panel="#25282C", text="#E8E8E6", second_text="#A3AAB4",
    tint="#2F3338", hover_row="#2B2F34", selected_row="#24384B", selected_row_idle="#343940",
    panel_line="#33383E", button_line="#474D55", field_line="#7A8088",
    disabled_button="#2F3338", disabled_text="#7A8088",
    claim="#56A4E9", entity="#4FE0B8", disputed="#FF8A3D", kind_letter="#1E2023",
    selected_claim="#2A3D4F", selected_entity="#294A44", selected_disputed="#503729",
    hit="#5A4A00", hit_frame="#C9A400", words_selected="#2F6FB0", words_selected_text="#FFFFFF",
    main_button="#E8E8E6", main_button_text="#1E2023", focus_ring="#7FC4FF",
    warning="#E6B450", error="#FF8A80", matrix_low="#2B2F34", matrix_high="#3A4047",
    suggestion="#A3AAB4",
)  # fmt: skip


def high_contrast(system: QPalette) -> Theme:
    """A theme of the system's own colours only: text, page, highlight. Kinds are told by letter, pattern and mark."""
    group = QPalette.ColorGroup.Active
    page = system.color(group, QPalette.ColorRole.Base).name().upper()
    text = system.color(group, QPalette.ColorRole.Text).name().upper()
    panel = system.color(group, QPalette.ColorRole.Window).name().upper()
    chosen = system.color(group, QPalette.ColorRole.Highlight).name().upper()
    chosen_text = system.color(group, QPalette.ColorRole.HighlightedText).name().upper()
    if contrast(text, page) < 7:
        page, text = ("#000000", "#FFFFFF") if luminance(page) < 0.18 else ("#FFFFFF", "#000000")
        panel = page
    if contrast(chosen, page) < 3 or contrast(chosen_text, chosen) < MINIMUM_CONTRAST:
        chosen, chosen_text = text, page
    grey = system.color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Text).name().upper()
    if grey == text or contrast(grey, page) < 3:  # what cannot be done must not look as if it could
        grey = mixed(text, page, 0.6)
    return Theme(
        name="high_contrast", dark=luminance(page) < 0.18, high_contrast=True,
        page=page, panel=panel, text=text, second_text=text,
        tint=page, hover_row=page, selected_row=page, selected_row_idle=page,
        panel_line=text, button_line=text, field_line=text, disabled_button=page, disabled_text=grey,
        claim=text, entity=text, disputed=text, kind_letter=page,
        selected_claim=page, selected_entity=page, selected_disputed=page,
        hit=page, hit_frame=chosen, words_selected=chosen, words_selected_text=chosen_text,
        main_button=text, main_button_text=page, focus_ring=chosen,
        warning=text, error=text, matrix_low=page, matrix_high=page, suggestion=text,
    )  # fmt: skip


def theme_named(name: str, system: QPalette | None = None) -> Theme:
    """The theme "light", "dark", "high_contrast" or, for any other word, the one the system asks for."""
    if name == "light":
        return LIGHT
    if name == "dark":
        return DARK
    if name == "high_contrast":
        return high_contrast(system if system is not None else QGuiApplication.palette())
    hints = QGuiApplication.styleHints()  # kept in a name: a chained result would be gone already
    if hasattr(hints, "accessibility"):
        asked = hints.accessibility()
        if asked.contrastPreference().name == "HighContrast":
            return high_contrast(system if system is not None else QGuiApplication.palette())
    return DARK if hints.colorScheme().name == "Dark" else LIGHT


def theme_foreseen(name: str, system: QPalette) -> Theme:
    """The theme `theme_named` will most likely answer, without asking the system what it prefers.

    That question makes all the enumerations of `Qt`, a tenth of what the first paint takes (measured); the palette
    that the system gave is light or dark already.
    """
    if name in ("light", "dark", "high_contrast"):
        return theme_named(name, system)
    return DARK if system.color(QPalette.ColorRole.Window).lightness() < 128 else LIGHT


def palette(theme: Theme) -> QPalette:
    """The Qt palette of a theme, for the Fusion style."""
    result = QPalette()
    role = QPalette.ColorRole
    for colour_role, colour in (
        (role.Window, theme.panel), (role.WindowText, theme.text), (role.Base, theme.page),
        (role.AlternateBase, theme.panel), (role.Text, theme.text), (role.PlaceholderText, theme.second_text),
        (role.Button, theme.page), (role.ButtonText, theme.text), (role.BrightText, theme.error),
        (role.ToolTipBase, theme.page), (role.ToolTipText, theme.text), (role.Link, theme.focus_ring),
        (role.LinkVisited, theme.focus_ring), (role.Highlight, theme.selected_row),
        (role.HighlightedText, theme.text), (role.Light, theme.page), (role.Midlight, theme.hover_row),
        (role.Mid, theme.panel_line), (role.Dark, theme.button_line), (role.Shadow, theme.field_line),
        (role.Accent, theme.focus_ring),
    ):  # fmt: skip
        result.setColor(colour_role, QColor(colour))
    if theme.high_contrast:
        result.setColor(role.Highlight, QColor(theme.words_selected))
        result.setColor(role.HighlightedText, QColor(theme.words_selected_text))
    else:
        for colour_role in (role.Highlight, role.HighlightedText):
            idle = theme.selected_row_idle if colour_role == role.Highlight else theme.text
            result.setColor(QPalette.ColorGroup.Inactive, colour_role, QColor(idle))
    for colour_role in (role.WindowText, role.Text, role.ButtonText, role.HighlightedText):
        result.setColor(QPalette.ColorGroup.Disabled, colour_role, QColor(theme.disabled_text))
    result.setColor(QPalette.ColorGroup.Disabled, role.Button, QColor(theme.disabled_button))
    return result


_pixel_sizes: dict[str, int] = {}  # asking the font system each time is what start-up would spend most on


def scaled(length: float, font: QFont) -> int:
    """A length of the design (logical pixels at 13 px) for this interface font, rounded, at least 1."""
    key = font.key()
    size = _pixel_sizes.get(key)
    if size is None:
        size = _pixel_sizes[key] = QFontInfo(font).pixelSize()
    return max(1, round(length * size / BASE_PIXELS))


def interface_font(base: QFont, size: int = INTERFACE, weight: int = WEIGHT_NORMAL) -> QFont:
    """The system's font in one of the six sizes, with tabular figures."""
    font = QFont(base)
    font.setPixelSize(scaled(size, base))
    font.setWeight(QFont.Weight(weight))
    font.setFeature(QFont.Tag("tnum"), 1)
    return font


@lru_cache(maxsize=8)
def reading_family(face: str) -> str:
    """The family used for reading: a serif or sans of this system that has the Kazakh letters, or the one named.

    ``face`` is "serif", "sans" or a family. A family the system lacks gives the serif; with none at all, "".
    """
    from PySide6.QtGui import QFontDatabase

    families = set(QFontDatabase.families())
    if face not in ("serif", "sans") and face in families:
        return face
    for family in SANS_CANDIDATES if face == "sans" else SERIF_CANDIDATES:
        if family in families and has_kazakh(family):
            return family
    return ""


def has_kazakh(family: str) -> bool:
    """True when a family itself has the letters that Kazakh adds to Cyrillic."""
    from PySide6.QtGui import QFontDatabase, QRawFont

    font = QFont(family)
    font.setStyleStrategy(QFont.StyleStrategy.NoFontMerging)
    raw = QRawFont.fromFont(font, QFontDatabase.WritingSystem.Cyrillic)
    return raw.isValid() and all(raw.glyphIndexesForString(KAZAKH_LETTERS))


def channels(colour: str) -> tuple[float, float, float]:
    """Red, green and blue of #RRGGBB, each 0 … 1."""
    return int(colour[1:3], 16) / 255, int(colour[3:5], 16) / 255, int(colour[5:7], 16) / 255


def luminance(colour: str) -> float:
    """Relative luminance, WCAG 2.1."""
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(first: str, second: str) -> float:
    """Contrast ratio of two colours, 1 … 21, WCAG 2.1."""
    one, two = luminance(first), luminance(second)
    return (max(one, two) + 0.05) / (min(one, two) + 0.05)


def mixed(over: str, under: str, alpha: float) -> str:
    """One colour laid over another with this opacity."""
    parts = (
        round(255 * (a * alpha + b * (1 - alpha)))
        for a, b in zip(channels(over), channels(under), strict=True)
    )
    return "#{:02X}{:02X}{:02X}".format(*parts)


@lru_cache(maxsize=512)
def readable(colour: str, page: str, minimum: float = MINIMUM_CONTRAST) -> str:
    """The colour with its lightness moved, hue kept, until it has this contrast to the page."""
    if contrast(colour, page) >= minimum:
        return colour
    hue, lightness, saturation = colorsys.rgb_to_hls(*channels(colour))
    step = 0.01 if luminance(page) < 0.18 else -0.01
    while 0 < lightness + step < 1:
        lightness += step
        moved = "#{:02X}{:02X}{:02X}".format(
            *(round(255 * c) for c in colorsys.hls_to_rgb(hue, lightness, saturation))
        )
        if contrast(moved, page) >= minimum:
            return moved
    return "#FFFFFF" if step > 0 else "#000000"
