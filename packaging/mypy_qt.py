"""A plugin for mypy: Qt's marks for translation give back the string they are put around; PySide6 says ``object``."""

from __future__ import annotations

from collections.abc import Callable

from mypy.plugin import FunctionContext, Plugin
from mypy.types import Type

MARKS = {
    "PySide6.QtCore.QT_TR_NOOP",
    "PySide6.QtCore.QT_TR_NOOP_UTF8",
    "PySide6.QtCore.QT_TRANSLATE_NOOP",
    "PySide6.QtCore.QT_TRANSLATE_NOOP3",
}


class QtMarks(Plugin):
    """Corrects the type of a call of one of ``MARKS``."""

    def get_function_hook(self, fullname: str) -> Callable[[FunctionContext], Type] | None:
        """Called by mypy for each function it meets."""
        return _a_string if fullname in MARKS else None


def _a_string(context: FunctionContext) -> Type:
    return context.api.named_generic_type("builtins.str", [])


def plugin(_version: str) -> type[Plugin]:
    """Where mypy finds the plugin."""
    return QtMarks
