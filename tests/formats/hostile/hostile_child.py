"""Reads hostile files one after another in one child process and measures each: what is said, time, memory.

Time is that of the processors, of the child and of the processes it starts, so a busy machine does not count. Memory
is the high-water mark of the Linux kernel above what the libraries take before any file is read.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

SECONDS, BYTES = 2.0, 200_000_000
ROOT = Path(__file__).parents[3]
_HANGS = 900

_CHILD = """
import gc, json, os, resource, sys, time
from pathlib import Path
{imports}
from kantar_desk.errors import KantarError
def spent():
    times = os.times()
    return times.user + times.system + times.children_user + times.children_system
def memory(row):
    return int(Path("/proc/self/status").read_text().split(row + ":")[1].split()[0]) * 1024
base = memory("VmRSS")
for name, kind in json.loads(sys.stdin.read()).items():
    path = Path(sys.argv[1]) / name
    gc.collect()
    Path("/proc/self/clear_refs").write_text("5")  # the high-water mark begins anew
    start = spent()
    try:
        result = {{"read": read(path, kind), "message": "", "hint": ""}}
    except KantarError as error:
        result = {{"code": error.code, "message": error.message, "hint": error.hint}}
    result["seconds"] = spent() - start
    result["bytes"] = memory("VmHWM") - base
    result["child_bytes"] = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss * 1024
    print(json.dumps({{"name": name, **result}}), flush=True)
"""

Results = dict[str, dict[str, object]]


def measure(folder: Path, kinds: dict[str, str], imports: str) -> Results:
    """What became of each file of a folder. ``imports`` is code that defines ``read(path, kind)``.

    Nothing may be written on the way: neither beside the files nor where temporary files go.
    """
    if not Path("/proc/self/clear_refs").exists():
        pytest.skip("memory is measured by the Linux kernel")
    scratch = folder.with_name(f"{folder.name} temporary")
    scratch.mkdir()
    before = sorted(folder.iterdir())
    done = subprocess.run(
        [sys.executable, "-c", _CHILD.format(imports=imports), str(folder)],
        input=json.dumps(kinds),
        cwd=ROOT,
        env={**os.environ, "TMPDIR": str(scratch)},
        capture_output=True,
        text=True,
        check=False,
        timeout=_HANGS,
    )
    assert done.returncode == 0, done.stderr
    assert "Traceback" not in done.stderr
    assert [*scratch.iterdir()] == []
    assert sorted(folder.iterdir()) == before
    lines = [json.loads(line) for line in done.stdout.splitlines()]
    assert len(lines) == len(kinds)
    return {line["name"]: line for line in lines}


def assert_one_sentence(result: dict[str, object]) -> None:
    """It was refused, in a sentence with a next step, not with a library's own words."""
    assert "read" not in result, result
    message = str(result["message"])
    assert message.endswith(".")
    assert "\n" not in message
    assert "Error" not in message
    assert len(message) < 300
    assert result["hint"]
