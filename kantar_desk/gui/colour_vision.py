"""How far apart two colours look, also to people who see less red, green or blue.

Simulation: Machado, Oliveira and Fernandes 2009, severity 1.0, on linear RGB. Difference: CIEDE2000 (Sharma, Wu and
Dalal 2005) over CIE Lab, D65.
"""

from __future__ import annotations

from functools import lru_cache
from math import atan2, cos, degrees, exp, hypot, radians, sin, sqrt

from kantar_desk.gui.theme import channels

Vision = str
VISIONS: tuple[Vision, ...] = ("all", "protan", "deutan", "tritan")
HARD_TO_TELL = 10.0
"""Below this CIEDE2000 difference two thin bars are easily taken for one colour (plain Okabe-Ito keeps 12)."""

_Matrix = tuple[tuple[float, float, float], tuple[float, float, float], tuple[float, float, float]]
_SIMULATION: dict[Vision, _Matrix] = {
    "protan": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deutan": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "tritan": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}
_XYZ: _Matrix = (
    (0.4124564, 0.3575761, 0.1804375),
    (0.2126729, 0.7151522, 0.0721750),
    (0.0193339, 0.1191920, 0.9503041),
)
_WHITE = (0.95047, 1.0, 1.08883)


def _times(matrix: _Matrix, vector: tuple[float, float, float]) -> tuple[float, float, float]:
    a, b, c = (sum(cell * part for cell, part in zip(row, vector, strict=True)) for row in matrix)
    return a, b, c


def _linear(colour: str) -> tuple[float, float, float]:
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in channels(colour)
    )
    return red, green, blue


@lru_cache(maxsize=1024)
def lab(colour: str, vision: Vision = "all") -> tuple[float, float, float]:
    """CIE Lab of #RRGGBB as seen by this kind of vision."""
    light = _linear(colour)
    if vision in _SIMULATION:
        red, green, blue = (min(1.0, max(0.0, part)) for part in _times(_SIMULATION[vision], light))
        light = (red, green, blue)
    x, y, z = (
        part ** (1 / 3) if part > 0.008856 else 7.787 * part + 16 / 116
        for part in (value / white for value, white in zip(_times(_XYZ, light), _WHITE, strict=True))
    )
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def difference(one: str, other: str, vision: Vision = "all") -> float:
    """CIEDE2000 between two colours as seen by this kind of vision; 0 for equal ones."""
    l1, a1, b1 = lab(one, vision)
    l2, a2, b2 = lab(other, vision)
    mean_c = (hypot(a1, b1) + hypot(a2, b2)) / 2
    g = 0.5 * (1 - sqrt(mean_c**7 / (mean_c**7 + 25**7)))
    a1, a2 = a1 * (1 + g), a2 * (1 + g)
    c1, c2 = hypot(a1, b1), hypot(a2, b2)
    h1, h2 = degrees(atan2(b1, a1)) % 360, degrees(atan2(b2, a2)) % 360
    d_l, d_c = l2 - l1, c2 - c1
    turn = 0.0 if c1 * c2 == 0 else (h2 - h1 + 180) % 360 - 180
    d_h = 2 * sqrt(c1 * c2) * sin(radians(turn) / 2)
    mean_l, mean_c = (l1 + l2) / 2, (c1 + c2) / 2
    if c1 * c2 == 0:
        mean_h = h1 + h2
    elif abs(h1 - h2) <= 180:
        mean_h = (h1 + h2) / 2
    else:
        mean_h = (h1 + h2 + (360 if h1 + h2 < 360 else -360)) / 2
    t = (
        1
        - 0.17 * cos(radians(mean_h - 30))
        + 0.24 * cos(radians(2 * mean_h))
        + 0.32 * cos(radians(3 * mean_h + 6))
        - 0.20 * cos(radians(4 * mean_h - 63))
    )
    s_l = 1 + 0.015 * (mean_l - 50) ** 2 / sqrt(20 + (mean_l - 50) ** 2)
    s_c, s_h = 1 + 0.045 * mean_c, 1 + 0.015 * mean_c * t
    r_t = -2 * sqrt(mean_c**7 / (mean_c**7 + 25**7)) * sin(radians(60 * exp(-(((mean_h - 275) / 25) ** 2))))
    return sqrt((d_l / s_l) ** 2 + (d_c / s_c) ** 2 + (d_h / s_h) ** 2 + r_t * (d_c / s_c) * (d_h / s_h))


def hard_to_tell(one: str, other: str) -> tuple[Vision, ...]:
    """The kinds of vision to which two colours look nearly the same; empty when all can tell them apart."""
    return tuple(vision for vision in VISIONS if difference(one, other, vision) < HARD_TO_TELL)
