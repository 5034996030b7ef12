"""Where a project lies: own disk, network drive, folder that some service synchronises."""

from __future__ import annotations

import ctypes
import os
import re
import sys
from pathlib import Path
from typing import Final

from kantar_desk.errors import EnvironmentFailure, KantarError

# Safe saving needs memory shared between programs on one computer, which these do not give.
NETWORK: Final = frozenset(
    {
        "nfs", "nfs4", "cifs", "smb", "smb2", "smb3", "smbfs", "afpfs", "afs", "ncpfs", "9p", "webdav", "davfs",
        "fuse.davfs", "fuse.sshfs", "fuse.rclone", "fuse.glusterfs", "glusterfs", "ceph", "fuse.ceph", "lustre",
        "fuse.s3fs", "fuse.gvfsd-fuse", "fuse.smbnetfs", "remote",
    }
)  # fmt: skip
_SYNCED_NAMES: Final = re.compile(
    r"dropbox|onedrive.*|google ?drive|googledrive|my drive|nextcloud|owncloud|pcloud ?drive|mega|icloud ?drive|"
    r"mobile documents|com~apple~clouddocs|yandex\.?disk|syncthing|box sync|creative cloud files",
    re.IGNORECASE,
)
_SYNCED_MARKS: Final = (".dropbox", ".stfolder", ".owncloudsync.log", ".nextcloudsync.log", ".sync_db")
_REMOTE_DRIVE: Final = 4


def file_system(path: Path, mounts: str | None = None) -> str:
    """The type of the file system a path lies on, in lower case; empty where the system does not tell.

    ``mounts`` is the text of ``/proc/self/mounts``; read from there if None.
    """
    if sys.platform == "win32":
        drive = f"{path.absolute().drive}\\"
        network = drive.startswith("\\\\") or ctypes.windll.kernel32.GetDriveTypeW(drive) == _REMOTE_DRIVE
        return "remote" if network else ""
    if mounts is None:
        try:
            mounts = Path("/proc/self/mounts").read_text("utf-8", "surrogateescape")
        except OSError:
            return ""
    place = os.path.realpath(path)
    best, found = -1, ""
    for line in mounts.splitlines():
        fields = line.split(" ")
        if len(fields) < 3:
            continue
        point = re.sub(r"\\(\d{3})", lambda match: chr(int(match[1], 8)), fields[1])
        inside = place == point or place.startswith(point.rstrip("/") + "/")
        # Of two mounts on one place the later one is seen.
        if inside and len(point) >= best:
            best, found = len(point), fields[2].lower()
    return found


def is_network(path: Path, mounts: str | None = None) -> bool:
    """True if the path lies on a drive of another computer."""
    return file_system(path, mounts) in NETWORK


def synced_by(path: Path) -> str | None:
    """The folder above the path that looks as if a service synchronised it, or None."""
    for folder in path.absolute().parents:
        if _SYNCED_NAMES.fullmatch(folder.name) or any((folder / mark).exists() for mark in _SYNCED_MARKS):
            return folder.name or str(folder)
    return None


def on_network(path: Path) -> KantarError:
    """Why a project on a network drive is not opened there."""
    return EnvironmentFailure(
        "network_drive",
        "{path} lies on a network drive, where saving is not safe.",
        "Work on a copy on this computer, and put a copy back when you are done.",
        path=path,
    )


def synced_folder(path: Path, service: str) -> KantarError:
    """The warning for a project in a synchronised folder."""
    return EnvironmentFailure(
        "synced_folder",
        "{path} lies in a folder that is synchronised ({service}). Two computers can damage it.",
        "Move the project to another folder and exchange annotation sets instead.",
        path=path,
        service=service,
    )
