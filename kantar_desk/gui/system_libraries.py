"""Names the system packages a window needs and this Linux lacks.

Without them Qt ends the program with a message that names no package, or PySide6 cannot be imported at all; so this
module imports no Qt and is asked first. A frozen program brings these libraries along.
"""

from __future__ import annotations

import sys
from pathlib import Path

# Shared library → Debian package. What importing PySide6 needs, then what a window on X11 needs besides.
IMPORT_NEEDS = {
    "libglib-2.0.so.0": "libglib2.0-0",
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libfreetype.so.6": "libfreetype6",
    "libfontconfig.so.1": "libfontconfig1",
    "libdbus-1.so.3": "libdbus-1-3",
}
X11_NEEDS = {
    "libX11-xcb.so.1": "libx11-xcb1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}


def missing_packages(*, x11: bool) -> list[str]:
    """The packages to install before a window can open, by Debian's names; empty where all is well.

    ``x11``: whether the window will be on X11. Only Linux is looked at.
    """
    if sys.platform != "linux" or getattr(sys, "frozen", False):
        return []
    folders = [Path("/usr/lib"), Path("/usr/lib64"), *Path("/usr/lib").glob("*-linux-gnu*")]
    needed = {**IMPORT_NEEDS, **X11_NEEDS} if x11 else IMPORT_NEEDS
    unseen = {
        name: package for name, package in needed.items() if not any((f / name).exists() for f in folders)
    }
    return [package for name, package in unseen.items() if not _can_be_loaded(name)]


def _can_be_loaded(name: str) -> bool:
    """Ask the loader itself, for systems that keep their libraries elsewhere."""
    import ctypes

    try:
        ctypes.CDLL(name)
    except OSError:
        return False
    return True
