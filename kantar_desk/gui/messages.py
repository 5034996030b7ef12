"""Messages of the core in the language of the window."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QCoreApplication

from kantar_desk.errors import EnvironmentFailure, KantarError

if TYPE_CHECKING:
    from collections.abc import Callable

Level = Literal["done", "warning", "error"]


@dataclass(frozen=True)
class Message:
    """One sentence for the message bar, with buttons. ``done`` messages go by themselves, errors stay."""

    level: Level
    text: str
    buttons: tuple[tuple[str, Callable[[], object]], ...] = field(default=())


def sentence(template: str, values: dict[str, object]) -> str:
    """A template of the core, translated, with its values put in."""
    return QCoreApplication.translate("Core", template).format(**values) if template else ""


def error_text(error: KantarError) -> str:
    """What is wrong and what to do next, in the language of the window."""
    parts = (sentence(error.template, error.values), sentence(error.hint_template, error.values))
    return " ".join(part for part in parts if part)


def error_message(error: KantarError, *buttons: tuple[str, Callable[[], object]]) -> Message:
    """The message for an error: wrong input is a warning, a failing environment an error."""
    return Message(
        "error" if isinstance(error, EnvironmentFailure) else "warning", error_text(error), buttons
    )


def loss_text(effect: str) -> str:
    """What a format leaves out, translated: “Relations (12): left out”; the core says "12 relations: left out"."""
    number, _, rest = effect.partition(" ")
    what, _, becomes = rest.partition(": ")
    parts = (QCoreApplication.translate("Losses", what), QCoreApplication.translate("Losses", becomes))
    return f"{parts[0][:1].upper()}{parts[0][1:]} ({number}): {parts[1]}"
