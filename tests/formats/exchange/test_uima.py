"""UIMA CAS as JSON and XMI."""

from __future__ import annotations

from exchange_mixin import FormatTests

from kantar_desk.formats.exchange.uima import CasJson, CasXmi


class TestCasJson(FormatTests):
    fmt = CasJson()


class TestCasXmi(FormatTests):
    fmt = CasXmi()
