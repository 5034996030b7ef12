"""brat standoff."""

from __future__ import annotations

from exchange_mixin import FormatTests

from kantar_desk.formats.exchange.brat import Brat


class TestBrat(FormatTests):
    fmt = Brat()
