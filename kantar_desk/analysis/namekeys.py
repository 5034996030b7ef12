"""Keys of names: one key for the spellings that transliteration makes of one word.

The table and the order of the rules are the project's own (see the register of names in the manual). A key is for
comparing only and is never shown.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from functools import lru_cache

from anyascii import anyascii

from kantar_desk.analysis.folding import fold_plain

_CYRILLIC = str.maketrans(
    {
        **dict(zip("абвгдзклмнопрстуф", "abvgdzklmnoprstuf", strict=True)),
        **dict.fromkeys("эёєе", "e"),
        **dict.fromkeys("йыіїи", "i"),
        **dict(zip("хһюяәқғґңөұүъь", ("h", "h", "u", *"aakggnouu", "", ""), strict=True)),
        **dict(zip("жцчшщ", ("zh", "ts", "ch", "sh", "sh"), strict=True)),
    }
)
_FINAL_S = re.compile(r"'s$")
_LETTERS = (
    (re.compile("dzh|dj|zh|j"), "zh"),
    (re.compile("kh"), "h"),
    (re.compile("q"), "k"),
    (re.compile("gh"), "g"),
    (re.compile("w"), "v"),
    (re.compile("x"), "ks"),
    (re.compile("shch|sch"), "sh"),
    (re.compile("tz"), "ts"),
    (re.compile("^y(?=[aeiou])"), ""),
    (re.compile("(?<=[aeiou])[yi](?=[aeou])"), ""),
    (re.compile("[yi](?=[aou])"), ""),
    (re.compile("y"), "i"),
    (re.compile("i+e"), "e"),
    (re.compile(r"(.)\1+"), r"\1"),
    (re.compile("-"), ""),
)


@lru_cache(maxsize=65536)
def key(word: str) -> str:
    """The key of one word of a name: ASCII small letters and digits; empty for a word without any."""
    plain = fold_plain(unicodedata.normalize("NFC", word).lower().translate(_CYRILLIC))
    if not plain.isascii():
        plain = anyascii(plain).lower()
    plain = _FINAL_S.sub("", plain.strip())
    plain = re.sub(r"[^a-z0-9-]", "", plain)
    for pattern, replacement in _LETTERS:
        plain = pattern.sub(replacement, plain)
    return plain


_SCRIPTS = (("LATIN ", "latin"), ("CYRILLIC ", "cyrillic"), ("ARABIC ", "arabic"))


@lru_cache(maxsize=4096)
def _script_of_letter(letter: str) -> str:
    name = unicodedata.name(letter, "")
    return next((script for beginning, script in _SCRIPTS if name.startswith(beginning)), "other")


def script(text: str) -> str:
    """The script of most letters, one of `kantar_desk.model.register.SCRIPTS`; ``other`` for a text without letters."""
    counts = Counter(
        _script_of_letter(letter) for letter in unicodedata.normalize("NFC", text) if letter.isalpha()
    )
    if not counts:
        return "other"
    return max(("latin", "cyrillic", "arabic", "other"), key=lambda name: counts[name])
