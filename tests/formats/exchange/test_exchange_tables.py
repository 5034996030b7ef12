"""CSV and XLSX tables."""

from __future__ import annotations

from exchange_mixin import FormatTests

from kantar_desk.formats.exchange.table import CsvTable, XlsxTable


class TestCsv(FormatTests):
    fmt = CsvTable()


class TestXlsx(FormatTests):
    fmt = XlsxTable()
