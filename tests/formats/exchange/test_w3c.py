"""W3C Web Annotation."""

from __future__ import annotations

from exchange_mixin import FormatTests

from kantar_desk.formats.exchange.w3c import WebAnnotation


class TestWebAnnotation(FormatTests):
    fmt = WebAnnotation()
