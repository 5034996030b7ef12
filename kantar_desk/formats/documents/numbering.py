"""The numbers of list items as a source shows them: "3.", "b)", "iv.". They stand beside the text, never in it."""

from __future__ import annotations

DECIMAL = "decimal"
DECIMAL_ZERO = "decimal-zero"
LOWER_LATIN, UPPER_LATIN = "lower-latin", "upper-latin"
LOWER_ROMAN, UPPER_ROMAN = "lower-roman", "upper-roman"
LOWER_RUSSIAN, UPPER_RUSSIAN = "lower-russian", "upper-russian"

_LATIN = "abcdefghijklmnopqrstuvwxyz"
_RUSSIAN = "абвгдежзиклмнопрстуфхцчшщэюя"  # word processors leave out ё, й, ъ, ы, ь
_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"),
    (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
_MOST_ROMAN = 3999
_MOST_LETTERED = 1000


def numeral(number: int, form: str, *, doubled: bool = False) -> str:
    """A number in one of the forms above; as digits where the form cannot hold it.

    After z come aa, ab; with ``doubled``, as in Word, aa, bb.
    """
    if form in (LOWER_LATIN, UPPER_LATIN, LOWER_RUSSIAN, UPPER_RUSSIAN) and 0 < number <= _MOST_LETTERED:
        word = _letters(number, _LATIN if form.endswith("latin") else _RUSSIAN, doubled)
    elif form in (LOWER_ROMAN, UPPER_ROMAN) and 0 < number <= _MOST_ROMAN:
        word = _roman(number)
    elif form == DECIMAL_ZERO and 0 <= number < 10:
        return f"0{number}"
    else:
        return str(number)
    return word.upper() if form.startswith("upper") else word


def _roman(number: int) -> str:
    result = ""
    for value, sign in _ROMAN:
        result += sign * (number // value)
        number %= value
    return result


def _letters(number: int, alphabet: str, doubled: bool) -> str:
    size = len(alphabet)
    if doubled:
        return alphabet[(number - 1) % size] * ((number - 1) // size + 1)
    result = ""
    while number:
        number, rest = divmod(number - 1, size)
        result = alphabet[rest] + result
    return result
