"""doccano, Label Studio, Prodigy and spaCy files."""

from __future__ import annotations

from exchange_mixin import FormatTests

from kantar_desk.formats.exchange.jsonl import Doccano, Prodigy, Spacy
from kantar_desk.formats.exchange.label_studio import LabelStudio


class TestDoccano(FormatTests):
    fmt = Doccano()


class TestLabelStudio(FormatTests):
    fmt = LabelStudio()


class TestProdigy(FormatTests):
    fmt = Prodigy()


class TestSpacy(FormatTests):
    fmt = Spacy()
