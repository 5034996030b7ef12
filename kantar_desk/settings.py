"""What a person set for the program as a whole, and where the program keeps its files.

One TOML file in the user's configuration folder. It is written whole or not at all, keys of a newer version are
kept, a value that makes no sense falls back to its default, and a file that cannot be read is put aside, never
overwritten. What belongs to one project (open document, splitters, sort order) is not here but in its state file.

Every start of the program passes here, so what only some calls need is imported in those.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field, fields, replace
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final, Literal, get_args

import platformdirs

from kantar_desk.errors import EnvironmentFailure, KantarError, UserError

APP_NAME: Final = "kantar-desk"
RECENT_LIMIT: Final = 10
TEXT_SIZES: Final = (50, 300)
LINE_SPACINGS: Final = (80, 200)

Theme = Literal["system", "light", "dark", "high-contrast"]
Language = Literal["system", "en", "ru", "kk"]
Labels = Literal["off", "near", "all"]


@dataclass(frozen=True, slots=True)
class Settings:
    """The settings; a changed copy is made with ``dataclasses.replace``.

    ``annotator`` empty means the system's user name, ``text_font`` empty the theme's own. ``text_size`` and
    ``line_spacing`` are per cent. ``whole_words``: the mouse selects to the ends of words. ``keys`` maps a command's
    id to the keys a person gave it (empty: none). ``recent`` holds absolute paths of projects, newest first, ``last``
    that of the one open last ("": the default one), ``folder`` where a file was last taken from or written to.
    ``unknown`` carries what a newer version wrote.
    """

    annotator: str = ""
    language: Language = "system"
    theme: Theme = "system"
    text_font: str = ""
    text_size: int = 100
    line_spacing: int = 100
    labels: Labels = "near"
    single_keys: bool = True
    whole_words: bool = False
    keys: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    recent: tuple[str, ...] = ()
    folder: str = ""
    last: str = ""
    unknown: Mapping[str, Any] = field(default_factory=lambda: MappingProxyType({}))

    def with_recent(self, project: Path) -> Settings:
        """The settings with ``project`` first among the recent ones, each once, at most ``RECENT_LIMIT``."""
        newest = str(project.absolute())
        rest = [path for path in self.recent if path != newest]
        return replace(self, recent=(newest, *rest)[:RECENT_LIMIT])


@dataclass(frozen=True, slots=True)
class Loaded:
    """Settings as read, and what to tell the person about the file, if anything."""

    settings: Settings
    problem: KantarError | None = None


def _text(value: object) -> str | None:
    return value if isinstance(value, str) else None


def _switch(value: object) -> bool | None:
    return value if isinstance(value, bool) else None


def _one_of(choices: object) -> Callable[[object], str | None]:
    names = get_args(choices)
    return lambda value: value if isinstance(value, str) and value in names else None


def _within(bounds: tuple[int, int]) -> Callable[[object], int | None]:
    low, high = bounds

    def check(value: object) -> int | None:
        return (
            value if isinstance(value, int) and not isinstance(value, bool) and low <= value <= high else None
        )

    return check


def _keys(value: object) -> Mapping[str, str] | None:
    if isinstance(value, dict) and all(isinstance(keys, str) for keys in value.values()):
        return MappingProxyType(dict(value))
    return None


def _paths(value: object) -> tuple[str, ...] | None:
    if isinstance(value, list) and all(isinstance(path, str) for path in value):
        return tuple(value[:RECENT_LIMIT])
    return None


# One row a setting: how a value from the file is checked. ``None`` means: not understood, the default holds.
_CHECKS: Final[Mapping[str, Callable[[object], object | None]]] = {
    "annotator": _text,
    "language": _one_of(Language),
    "theme": _one_of(Theme),
    "text_font": _text,
    "text_size": _within(TEXT_SIZES),
    "line_spacing": _within(LINE_SPACINGS),
    "labels": _one_of(Labels),
    "single_keys": _switch,
    "whole_words": _switch,
    "keys": _keys,
    "recent": _paths,
    "folder": _text,
    "last": _text,
}


def settings_path() -> Path:
    """The settings file in the user's configuration folder."""
    return platformdirs.user_config_path(APP_NAME, appauthor=False) / "settings.toml"


def data_dir() -> Path:
    """The user's data folder of the program; it holds the default project."""
    return platformdirs.user_data_path(APP_NAME, appauthor=False)


def state_dir() -> Path:
    """The folder of what is remembered between runs but nobody would miss: window places, reading positions."""
    return platformdirs.user_state_path(APP_NAME, appauthor=False)


def log_dir() -> Path:
    """The folder of the rotating logs and of crash reports."""
    return platformdirs.user_log_path(APP_NAME, appauthor=False)


def default_project_path() -> Path:
    """The desk's own project, also of the command line: ``KANTAR_DESK_PROJECT``, else one in the user's data folder."""
    named = os.environ.get("KANTAR_DESK_PROJECT", "")
    return Path(named) if named else data_dir() / "desk.kantar"


def project_to_open(settings: Settings) -> Path:
    """The project that opens when none is named: that of ``KANTAR_DESK_PROJECT``, the one open last, or the default."""
    if settings.last and not os.environ.get("KANTAR_DESK_PROJECT") and Path(settings.last).is_file():
        return Path(settings.last)
    return default_project_path()


def project_state_path(project: Path) -> Path:
    """The state file of one project, told apart by the project's absolute path."""
    import hashlib

    place = hashlib.sha256(os.fsencode(project.absolute())).hexdigest()[:16]
    return state_dir() / "projects" / f"{project.stem}-{place}.json"


def annotator_name(settings: Settings) -> str:
    """Who tags in a new project: ``KANTAR_DESK_ANNOTATOR``, else the settings, else the system's user name."""
    named = os.environ.get("KANTAR_DESK_ANNOTATOR", "").strip() or settings.annotator.strip()
    if named:
        return named
    import getpass

    try:
        return getpass.getuser() or "analyst"
    except (OSError, KeyError, ImportError):  # a bare container has no user name
        return "analyst"


def load(path: Path | None = None) -> Loaded:
    """Read the settings; never fails.

    A missing file gives the defaults. A file that is no TOML is renamed to ``settings.broken.toml`` and the
    defaults hold; single values that make no sense are replaced by theirs. Both are told in ``problem``.
    """
    path = path or settings_path()
    if not path.exists():
        return Loaded(Settings())
    import tomllib

    try:
        raw = tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return Loaded(Settings())
    except (tomllib.TOMLDecodeError, UnicodeDecodeError):
        return Loaded(Settings(), _put_aside(path))
    except OSError as error:
        return Loaded(
            Settings(),
            EnvironmentFailure(
                "settings-unreadable",
                "The settings in {path} cannot be read: {reason}.",
                "The defaults are used; check the file's permissions.",
                path=path,
                reason=error.strerror or error,
            ),
        )
    values: dict[str, Any] = {}
    unknown: dict[str, Any] = {}
    wrong: list[str] = []
    for key, value in raw.items():
        check = _CHECKS.get(key)
        if check is None:
            unknown[key] = value
        elif (understood := check(value)) is None:
            wrong.append(key)
        else:
            values[key] = understood
    problem = None
    if wrong:
        problem = UserError(
            "settings-value",
            "Settings that make no sense were replaced by their defaults: {names}.",
            "Look at them under Settings.",
            names=", ".join(wrong),
        )
    return Loaded(Settings(**values, unknown=MappingProxyType(unknown)), problem)


def save(settings: Settings, path: Path | None = None) -> None:
    """Write the settings whole or not at all. Defaults are left out, so that a later default can take effect.

    Raises ``EnvironmentFailure`` when the folder or the disk does not take the file.
    """
    import tomli_w

    default = Settings()
    table: dict[str, Any] = dict(settings.unknown)
    for known in fields(Settings):
        value = getattr(settings, known.name)
        if known.name == "unknown" or value == getattr(default, known.name):
            continue
        table[known.name] = (
            dict(value) if isinstance(value, Mapping) else list(value) if known.name == "recent" else value
        )
    replace_file(path or settings_path(), tomli_w.dumps(table).encode("utf-8"))


def replace_file(path: Path, content: bytes) -> None:
    """Write ``content`` to a temporary file beside ``path`` and move it there, so that no half file ever stands.

    Raises ``EnvironmentFailure``; the old file then still stands.
    """
    temporary = path.with_name(f".{path.name}.{os.getpid()}-{time.monotonic_ns()}")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with temporary.open("xb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(path)
    except OSError as error:
        with suppress(OSError):
            temporary.unlink(missing_ok=True)
        raise EnvironmentFailure(
            "file-not-written",
            "{path} could not be written: {reason}.",
            "Free some space or check the folder's permissions.",
            path=path,
            reason=error.strerror or error,
        ) from error


def _put_aside(path: Path) -> KantarError:
    broken = path.with_suffix(".broken.toml")
    try:
        path.replace(broken)
    except OSError:
        broken = path
    return UserError(
        "settings-broken",
        "The settings file could not be understood; the defaults are used.",
        "The old file is kept as {path}.",
        path=broken,
    )
