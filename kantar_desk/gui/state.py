"""What the window remembers of one project between runs: shape, place, document, reading positions."""

from __future__ import annotations

import json
import logging
from dataclasses import asdict, dataclass, field
from typing import TYPE_CHECKING, Any

from kantar_desk.settings import project_state_path, replace_file

if TYPE_CHECKING:
    from pathlib import Path

log = logging.getLogger(__name__)


@dataclass
class WindowState:
    """Plain values only. A file that cannot be read is as good as none: nobody's work stands in it."""

    geometry: str = ""
    place: str = "read"
    places: dict[str, dict[str, Any]] = field(default_factory=dict)

    @classmethod
    def read(cls, project: Path | None) -> WindowState:
        """The state of a project, or a fresh one."""
        if project is None:
            return cls()
        try:
            data = json.loads(project_state_path(project).read_text("utf-8"))
            return cls(
                geometry=str(data.get("geometry", "")),
                place=str(data.get("place", "read")),
                places={str(name): dict(value) for name, value in data.get("places", {}).items()},
            )
        except FileNotFoundError:
            return cls()
        except (OSError, ValueError, TypeError, AttributeError) as error:
            log.warning("the window state cannot be read: %s", error)
            return cls()

    def write(self, project: Path) -> None:
        """Write the state, whole or not at all. A failure is logged: it costs nobody's work."""
        try:
            replace_file(
                project_state_path(project), json.dumps(asdict(self), ensure_ascii=False).encode("utf-8")
            )
        except OSError as error:
            log.warning("the window state cannot be written: %s", error)
