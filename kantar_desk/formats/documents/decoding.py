"""From bytes to text: which encoding, and what else it could be."""

from __future__ import annotations

import codecs
import re
import unicodedata
from dataclasses import dataclass

from kantar_desk.errors import UserError

REPLACE = "-replace"
UNSURE_CONFIDENCE = 0.11  # chardet's own 0.10 means that nothing fitted

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # before UTF-16: it begins with the same two bytes
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
OFFERED = (
    ("UTF-8", "utf-8"),
    ("Windows-1251", "cp1251"),
    ("KZ-1048", "kz1048"),
    ("PT154", "ptcp154"),
    ("KOI8-R", "koi8-r"),
    ("CP866", "cp866"),
    ("MacCyrillic", "mac-cyrillic"),
    ("Windows-1252", "cp1252"),
    ("UTF-16", "utf-16"),
)
_CONTROLS = bytes(set(range(0x20)) - set(b"\x00\t\n\x0b\x0c\r\x1a\x1b"))  # those that no text has
_BEYOND_ASCII = re.compile(rb"[\x80-\xff]")
_SAMPLE_BYTES = 4096
_FIT_BYTES = 1_000_000


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text, the codec it was read with, whether that is beyond doubt, and how many bad bytes became U+FFFD."""

    text: str
    encoding: str
    sure: bool
    replaced: int = 0


@dataclass(frozen=True, slots=True)
class EncodingChoice:
    """One encoding to offer: its name, the value for `ReadOptions.encoding`, and the first lines read with it.

    ``fits`` is False when bytes of the file have no meaning in it.
    """

    name: str
    encoding: str
    first_lines: tuple[str, ...]
    fits: bool


def decode(data: bytes, name: str, encoding: str = "") -> Decoded:
    """The text of a file. With ``encoding`` strictly in that one, otherwise in the one that its bytes point to.

    Order: byte order mark, strict UTF-8, the zero bytes of UTF-16, chardet's guess. Raises UserError that names the
    first bad byte when the bytes do not fit, and when nothing fits; a guess is never silent about being one.
    """
    if encoding:
        return _decode_as(data, name, encoding)
    for mark, codec in _BOMS:
        if data.startswith(mark):
            return _strict(data, name, codec, sure=True)
    zeros = b"\x00" in data
    bad_utf8: UnicodeDecodeError | None = None
    if not zeros:
        try:
            return Decoded(data.decode("utf-8"), "utf-8", sure=True)
        except UnicodeDecodeError as error:
            bad_utf8 = error
    elif wide := _wide_codec(data):
        return _strict(data, name, wide, sure=True)
    if bad_utf8 is not None and (count := _few_bad_bytes(data)):
        raise UserError(
            "bad_utf8",
            "{name} is UTF-8 with {count} damaged places, the first at byte {position}.",
            "Choose UTF-8 with replacement (encoding utf-8-replace), or another encoding.",
            name=name,
            count=count,
            position=bad_utf8.start + 1,
        )
    if looks_binary(data):
        raise UserError(
            "not_text",
            "{name} does not look like text.",
            "Choose its encoding if it is text after all; otherwise leave it out.",
            name=name,
        )
    return _guess(data, name)


def _decode_as(data: bytes, name: str, encoding: str) -> Decoded:
    lenient = encoding.lower().endswith(REPLACE)
    try:
        codec = codecs.lookup(encoding[: -len(REPLACE)] if lenient else encoding)
        b"    ".decode(codec.name, "replace")  # LookupError for a codec that gives no text
    except (LookupError, ValueError):
        raise UserError(
            "unknown_encoding",
            "The encoding “{encoding}” is not known.",
            "Use one of {offered}.",
            encoding=encoding,
            offered=", ".join(shown for shown, _ in OFFERED),
        ) from None
    if codec.name == "utf-16" and not data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        codec = codecs.lookup(_wide_codec(data) or "utf-16-le")
    if not lenient:
        return _strict(data, name, codec.name, sure=True)
    text = data.decode(codec.name, "replace")
    return Decoded(text, codec.name, sure=True, replaced=_replaced(text, data))


def _strict(data: bytes, name: str, codec: str, *, sure: bool) -> Decoded:
    try:
        text = data.decode(codec)
    except (UnicodeDecodeError, ValueError) as error:
        raise UserError(
            "bad_bytes",
            "{name} cannot be read as {encoding}: byte {position} has no meaning there.",
            "Choose another encoding, or {encoding}-replace to read it with replacement characters.",
            name=name,
            encoding=codec,
            position=getattr(error, "start", 0) + 1,
        ) from None
    return Decoded(text.removeprefix("\ufeff"), codec, sure)


def _guess(data: bytes, name: str) -> Decoded:
    import chardet

    found = chardet.detect(data, prefer_superset=True)
    codec = found["encoding"]
    if codec is None or found["confidence"] < UNSURE_CONFIDENCE:
        raise UserError(
            "encoding_unknown",
            "The encoding of {name} could not be found out.",
            "Choose one: {offered}.",
            name=name,
            offered=", ".join(shown for shown, _ in OFFERED),
        )
    return _strict(data, name, codecs.lookup(codec).name, sure=False)


def _wide_codec(data: bytes) -> str:
    """UTF-16 without a mark: zero bytes nearly all at even, or nearly all at odd, places. Else empty."""
    sample = data[: 1 << 16]
    sample = sample[: len(sample) // 2 * 2]
    pairs = len(sample) // 2
    high_first, low_first = sample[0::2].count(0), sample[1::2].count(0)
    for codec, zeros, others in (("utf-16-le", low_first, high_first), ("utf-16-be", high_first, low_first)):
        if zeros and zeros * 50 >= pairs and others * 10 <= zeros:
            text = sample.decode(codec, "replace")
            strange = sum(
                unicodedata.category(c) in ("Cc", "Cn", "Co", "Cs") and c not in "\t\n\r" for c in text[:2000]
            )
            if strange * 50 <= min(len(text), 2000):
                return codec
    return ""


def _replaced(text: str, data: bytes) -> int:
    """How many replacement characters of a text did not stand in its UTF-8 bytes already."""
    return max(0, text.count("\ufffd") - data.count("\ufffd".encode()))


def _few_bad_bytes(data: bytes) -> int:
    """How many places of a file that is UTF-8 for the rest are not; 0 when it is something else."""
    good = sum(data.count(bytes([lead])) for lead in range(0xC2, 0xF5))
    if good < 20:
        return 0
    text = data.decode("utf-8", "replace")
    bad = _replaced(text, data)
    return bad if bad * 20 <= good and bad <= 1000 else 0


def looks_binary(data: bytes) -> bool:
    """True when a sample holds more control characters than any text has."""
    sample = data[:_SAMPLE_BYTES]
    if not sample or sample.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE, codecs.BOM_UTF8)):
        return False
    if b"\x00" in sample:
        return not _wide_codec(sample)
    controls = len(sample) - len(sample.translate(None, _CONTROLS))
    return controls * 100 > len(sample)


def shown_encoding(codec: str) -> str:
    """The name people know a codec by; the codec itself where we offer no other name."""
    if not codec:
        return ""
    wanted = codecs.lookup(codec.removesuffix(REPLACE)).name
    return next((name for name, offered in OFFERED if codecs.lookup(offered).name == wanted), codec)


def encoding_choices(data: bytes, current: str = "", count: int = 3) -> tuple[EncodingChoice, ...]:
    """What else the bytes could be: each offered encoding with the first lines that hold more than ASCII.

    ``current`` is the codec in use and is left out. Damaged UTF-8 is offered with replacement.
    """
    sample, tested = _telling_sample(data), data[:_FIT_BYTES]
    found = []
    for name, codec in OFFERED:
        if current and codecs.lookup(codec).name == codecs.lookup(current).name:
            continue
        actual = codec
        if codec == "utf-16" and not data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
            actual = _wide_codec(data) or "utf-16-le"
        try:
            codecs.getincrementaldecoder(actual)().decode(tested, final=len(data) == len(tested))
            fits = True
        except UnicodeDecodeError:
            fits = False
        if codec == "utf-8" and not fits:
            if not _few_bad_bytes(data):
                continue
            name, codec = "UTF-8 with replacement", "utf-8" + REPLACE
        lines = sample.decode(actual, "replace").splitlines()
        first = tuple(line.strip()[:120] for line in lines if line.strip())[:count]
        found.append(EncodingChoice(name, codec, first, fits))
    return tuple(found)


def _telling_sample(data: bytes) -> bytes:
    """Some bytes from the line that holds the first byte beyond ASCII on: there encodings differ."""
    if data.isascii():
        return data[:_SAMPLE_BYTES]
    first = next(match.start() for match in _BEYOND_ASCII.finditer(data))
    line_start = data.rfind(b"\n", 0, first) + 1
    if first - line_start > 200:
        line_start = first - 200
    if line_start % 2 and b"\x00" in data[:_SAMPLE_BYTES]:
        line_start -= 1
    return data[line_start : line_start + _SAMPLE_BYTES]
