"""What tests need running beside them, started for them and ended after them; and what they counted."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from environment import SetupError


@dataclass(frozen=True)
class Counts:
    """How many tests passed, failed (errors too) and were skipped."""

    passed: int = 0
    failed: int = 0
    skipped: int = 0

    def __add__(self, other: Counts) -> Counts:
        return Counts(self.passed + other.passed, self.failed + other.failed, self.skipped + other.skipped)

    def __bool__(self) -> bool:
        return self != Counts()

    def __str__(self) -> str:
        return f"{self.passed} passed, {self.failed} failed, {self.skipped} skipped"


def read_counts(report: Path) -> Counts:
    """The counts of a JUnit file as pytest writes it; none if the run ended before it was written."""
    if not report.exists():
        return Counts()
    suite = ET.parse(report).getroot().find("testsuite")
    if suite is None:
        return Counts()
    tests, skipped = int(suite.get("tests", "0")), int(suite.get("skipped", "0"))
    failed = int(suite.get("failures", "0")) + int(suite.get("errors", "0"))
    return Counts(tests - failed - skipped, failed, skipped)


@contextmanager
def screen() -> Iterator[dict[str, str]]:
    """A screen that nobody sees, on a display that is free; yields the variables that lead to it."""
    program = shutil.which("Xvfb")
    if program is None:
        raise SetupError("Xvfb is missing, so no window can be tested here.")
    reader, writer = os.pipe()
    command = [
        program,
        "-displayfd",
        str(writer),
        "-screen",
        "0",
        "1600x1000x24",
        "-nolisten",
        "tcp",
        "-noreset",
    ]
    server = subprocess.Popen(
        command, pass_fds=[writer], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    try:
        os.close(writer)
        with os.fdopen(reader) as answer:
            number = answer.readline().strip()
        if not number:
            raise SetupError("Xvfb did not start.")
        yield {"DISPLAY": f":{number}", "QT_QPA_PLATFORM": "xcb"}
    finally:
        server.terminate()
        server.wait(timeout=20)


@contextmanager
def postgres() -> Iterator[dict[str, str]]:
    """A PostgreSQL of its own in a temporary folder, on a local socket only; yields KANTAR_POSTGRES_URL."""
    folders = sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda path: int(path.parent.name))
    if not folders:
        raise SetupError("PostgreSQL is missing. Install the package postgresql.")
    programs = folders[-1]
    as_user: list[str] = []
    with tempfile.TemporaryDirectory(prefix="kantar-pg-") as folder:
        if os.geteuid() == 0:  # PostgreSQL refuses to run as root
            import pwd

            account = pwd.getpwnam("postgres")
            os.chown(folder, account.pw_uid, account.pw_gid)
            as_user = ["runuser", "-u", "postgres", "--"]
        data = f"{folder}/data"
        make = [
            f"{programs}/initdb",
            "-D",
            data,
            "-U",
            "kantar",
            "-A",
            "trust",
            "-E",
            "UTF8",
            "--locale=C.UTF-8",
        ]
        subprocess.run([*as_user, *make], check=True, stdout=subprocess.DEVNULL, cwd=folder)
        control = [*as_user, f"{programs}/pg_ctl", "-D", data, "-w"]
        options = f"-c listen_addresses= -c unix_socket_directories={folder} -c fsync=off"
        log = f"{folder}/log"
        subprocess.run(
            [*control, "-l", log, "-o", options, "start"], check=True, stdout=subprocess.DEVNULL, cwd=folder
        )
        try:
            socket = f"{folder}/.s.PGSQL.5432"
            yield {"KANTAR_POSTGRES_URL": f"postgresql+pg8000://kantar@/postgres?unix_sock={socket}"}
        finally:
            subprocess.run(
                [*control, "-m", "immediate", "stop"], check=True, stdout=subprocess.DEVNULL, cwd=folder
            )
