"""The errors a person may see. Each is one clear sentence and a next step.

Messages are English templates with named values, so the window can translate the template and the command line
can print it as it is. A template never holds a value that was already put in.
"""

from __future__ import annotations


class KantarError(Exception):
    """Base of all errors that are shown as a sentence, never as a traceback.

    ``code`` is a short stable word for scripts, ``template`` and ``hint_template`` are English format strings filled
    with ``values``. ``message`` and ``hint`` are the filled sentences.
    """

    def __init__(self, code: str, template: str, hint_template: str = "", **values: object) -> None:
        self.code = code
        self.template = template
        self.hint_template = hint_template
        self.values = values
        super().__init__(self.message)

    @property
    def message(self) -> str:
        """The sentence that says what is wrong, in English."""
        return self.template.format(**self.values)

    @property
    def hint(self) -> str:
        """The sentence that says what to do next, in English; may be empty."""
        return self.hint_template.format(**self.values)

    def __str__(self) -> str:
        return f"{self.message} {self.hint}".strip()


class UserError(KantarError):
    """What was asked for cannot be done as asked: wrong input, wrong place, wrong moment."""


class EnvironmentFailure(KantarError):
    """The surroundings fail: disk full, file locked, newer file, no permission."""


class Stale(UserError):
    """The state a change was made from is no longer the newest one; nothing was written."""

    def __init__(self, what: str = "") -> None:
        super().__init__(
            "stale",
            "This was changed a moment ago. NOT saved.",
            "Look at the new state and try again.",
            what=what,
        )


class Cancelled(Exception):
    """Raised inside a job by its progress object after the user pressed Cancel."""
