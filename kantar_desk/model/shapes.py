"""Values to plain JSON objects and back, by their declared fields.

All keys are always written. On reading, a missing key means its default and an unknown key is kept where the class
has an ``unknown`` or ``unknown_keys`` field. Ids, times and decimals are strings; no floats appear.
"""

from __future__ import annotations

import dataclasses
import types
from collections.abc import Callable
from datetime import datetime
from decimal import Decimal, InvalidOperation
from enum import StrEnum
from functools import cache
from typing import Any, Literal, TypeVar, Union, get_args, get_origin, get_type_hints
from uuid import UUID

from kantar_desk.errors import UserError
from kantar_desk.model.identity import format_time, parse_time

T = TypeVar("T")
Encoder = Callable[[Any], Any]
Decoder = Callable[[Any], Any]
_UNKNOWN = ("unknown", "unknown_keys")


class ShapeError(UserError):
    """A JSON value does not have the shape it should have."""

    def __init__(self, where: str, value: object) -> None:
        super().__init__(
            "bad_shape",
            "The value {value} does not fit the field “{where}”.",
            "Check the file or the JSON text; the schemas say what each field holds.",
            where=where,
            value=repr(value)[:80],
        )


def _same(value: Any) -> Any:
    return value


@cache
def _encoder(hint: Any) -> Encoder:
    if dataclasses.is_dataclass(hint):
        return to_json
    origin, arguments = get_origin(hint), get_args(hint)
    if origin in (Union, types.UnionType):
        inner = [argument for argument in arguments if argument is not type(None)]
        encode = _encoder(inner[0]) if len(inner) == 1 else to_json
        return _same if encode is _same else lambda value: None if value is None else encode(value)
    if origin is tuple:
        item = _encoder(arguments[0])
        return list if item is _same else lambda value: [item(one) for one in value]
    if hint in (UUID, Decimal):
        return str
    if hint is datetime:
        return format_time
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return lambda value: value.value
    return _same


def _checked(kind: type, where: str) -> Decoder:
    def decode(value: Any) -> Any:
        if type(value) is not kind:
            raise ShapeError(where, value)
        return value

    return decode


def _parsed(parse: Callable[[str], Any], where: str) -> Decoder:
    def decode(value: Any) -> Any:
        if type(value) is not str:
            raise ShapeError(where, value)
        try:
            return parse(value)
        except (ValueError, InvalidOperation) as error:
            raise ShapeError(where, value) from error

    return decode


def _decimal(text: str) -> Decimal:
    value = Decimal(text)
    if not value.is_finite():
        raise ValueError(text)
    return value


@cache
def _decoder(hint: Any, where: str) -> Decoder:
    if dataclasses.is_dataclass(hint):
        return lambda value: from_json(hint, value, where)  # type: ignore[arg-type]
    origin, arguments = get_origin(hint), get_args(hint)
    if origin in (Union, types.UnionType):
        inner = [argument for argument in arguments if argument is not type(None)]
        if len(inner) > 1:
            return _union(tuple(inner), where)
        decode = _decoder(inner[0], where)
        return lambda value: None if value is None else decode(value)
    if origin is tuple:
        item = _decoder(arguments[0], where)

        def many(value: Any) -> Any:
            if type(value) is not list:
                raise ShapeError(where, value)
            return tuple(item(one) for one in value)

        return many
    if origin is Literal:

        def literal(value: Any) -> Any:
            if value not in arguments:
                raise ShapeError(where, value)
            return value

        return literal
    if hint is UUID:
        return _parsed(UUID, where)
    if hint is Decimal:
        return _parsed(_decimal, where)
    if hint is datetime:
        return _parsed(parse_time, where)
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return _parsed(hint, where)
    if hint in (str, int, bool):
        return _checked(hint, where)
    if origin is dict or hint is dict:
        return _checked(dict, where)
    return _same


def _union(classes: tuple[Any, ...], where: str) -> Decoder:
    """Unions of dataclasses are told apart by their ``kind``."""

    def decode(value: Any) -> Any:
        if type(value) is dict:
            for candidate in classes:
                if get_args(get_type_hints(candidate)["kind"]) == (value.get("kind"),):
                    return from_json(candidate, value, where)
        raise ShapeError(where, value)

    return decode


@cache
def _fields(kind: type) -> tuple[tuple[str, Any, bool], ...]:
    hints = get_type_hints(kind)
    found = []
    for item in dataclasses.fields(kind):
        required = item.default is dataclasses.MISSING and item.default_factory is dataclasses.MISSING
        found.append((item.name, hints[item.name], required))
    return tuple(found)


@cache
def _encoders(kind: type) -> tuple[tuple[str, Encoder], ...]:
    return tuple((name, _encoder(hint)) for name, hint, _ in _fields(kind))


@cache
def _decoders(kind: type) -> tuple[dict[str, Decoder], tuple[str, ...], str | None]:
    decoders, required, unknown = {}, [], None
    for name, hint, is_required in _fields(kind):
        if name in _UNKNOWN:
            unknown = name
            continue
        decoders[name] = _decoder(hint, name)
        if is_required:
            required.append(name)
    return decoders, tuple(required), unknown


def to_json(value: Any) -> dict[str, Any]:
    """The JSON object of a dataclass value: every field by name, unknown keys put back."""
    result: dict[str, Any] = {}
    for name, encode in _encoders(type(value)):  # type: ignore[arg-type]  # every class is hashable
        if name in _UNKNOWN:
            for key, kept in getattr(value, name).items():
                result.setdefault(key, kept)
        else:
            result[name] = encode(getattr(value, name))
    return result


def from_json(kind: type[T], value: object, where: str = "") -> T:
    """The value of class ``kind`` that `to_json` wrote. Raises ShapeError (a UserError) naming the field."""
    if type(value) is not dict:
        raise ShapeError(where or kind.__name__, value)
    decoders, required, unknown = _decoders(kind)  # type: ignore[arg-type]  # every class is hashable
    arguments: dict[str, Any] = {}
    kept: dict[str, Any] = {}
    for key, item in value.items():
        decode = decoders.get(key)
        if decode is None:
            kept[key] = item
        else:
            arguments[key] = decode(item)
    for name in required:
        if name not in arguments:
            raise ShapeError(name, None)
    if unknown and kept:
        arguments[unknown] = kept
    try:
        return kind(**arguments)
    except ValueError as error:
        raise ShapeError(where or kind.__name__, value) from error


@cache
def field_codec(kind: type, name: str) -> tuple[Encoder, Decoder]:
    """How one field of a dataclass becomes JSON and comes back."""
    hint = get_type_hints(kind)[name]
    return _encoder(hint), _decoder(hint, name)
