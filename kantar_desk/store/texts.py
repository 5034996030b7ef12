"""The texts that were read last: a key press asks for the same one many times."""

from __future__ import annotations

from threading import Lock

_KEPT = 3


class KeptTexts:
    """The last texts of one project by their hash, for all its connections and threads."""

    def __init__(self) -> None:
        self._texts: dict[str, str] = {}
        self._lock = Lock()

    def get(self, sha256: str) -> str | None:
        """The text with this hash, or None."""
        with self._lock:
            text = self._texts.pop(sha256, None)
            if text is not None:
                self._texts[sha256] = text
            return text

    def keep(self, sha256: str, text: str) -> None:
        """Keep a text; the one that was not asked for longest goes."""
        with self._lock:
            self._texts[sha256] = text
            while len(self._texts) > _KEPT:
                del self._texts[next(iter(self._texts))]
