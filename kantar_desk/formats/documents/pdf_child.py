"""The process in which PDFium runs. Native code that hangs, crashes or eats memory ends this process and no other.

It speaks over one connection: gets the bytes, then sends tuples whose first member says what they are.
"""

from __future__ import annotations

import contextlib
import os
import signal
import sys
import threading
import time
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

from kantar_desk.formats.documents.limits import MAX_DOCUMENT_CHARACTERS

EXIT_MEMORY = 77
WATCH_SECONDS = 0.05
_ERROR_PASSWORD = 4  # FPDF_ERR_PASSWORD


def main(connection: Connection, password: str, address_space: int, resident: int) -> None:
    """Reads one PDF and sends ``("open", pages, info)``, per page ``("page", label, text)``, then ``("end",)``.

    Instead of these ``("password",)`` or ``("error", reason)``. ``address_space`` and ``resident`` are limits in bytes.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent decides
    _limit_address_space(address_space)
    threading.Thread(target=_watch, args=(resident,), daemon=True).start()
    data = connection.recv_bytes()
    with contextlib.suppress(BrokenPipeError):  # the parent has given up
        try:
            _send_pages(connection, data, password)
        except MemoryError:
            os._exit(EXIT_MEMORY)
        connection.close()


def _send_pages(connection: Connection, data: bytes, password: str) -> None:
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(data, password=password or None)
        count = len(document)
    except pypdfium2.PdfiumError as error:
        wrong = getattr(error, "err_code", None) == _ERROR_PASSWORD or "password" in str(error).lower()
        connection.send(("password",) if wrong else ("error", str(error)))
        return
    info = document.get_metadata_dict(skip_empty=True)
    if language := _language(document):
        info["Language"] = language
    connection.send(("open", count, info))
    for index in range(count):
        label = document.get_page_label(index)
        try:
            page = document[index]
            text_page = page.get_textpage()
            # No more than shows that there is too much, so that it does not fill the memory of both processes.
            text = text_page.get_text_range(count=min(text_page.count_chars(), MAX_DOCUMENT_CHARACTERS + 1))
            text_page.close()
            page.close()
        except pypdfium2.PdfiumError:
            connection.send(("page", label, None))
        else:
            connection.send(("page", label, text))
    connection.send(("end",))


def _language(document: Any) -> str:
    """The language that the catalogue of the file states."""
    from ctypes import c_ushort

    import pypdfium2

    get_language = getattr(pypdfium2.raw, "FPDFCatalog_GetLanguage", None)
    if get_language is None:  # an older PDFium
        return ""
    size = get_language(document.raw, None, 0)
    if not 2 < size < 200:
        return ""
    buffer = (c_ushort * size)()
    get_language(document.raw, buffer, size)
    return bytes(buffer)[:size].decode("utf-16-le", "replace").rstrip("\x00")


def _limit_address_space(size: int) -> None:
    try:
        import resource
    except ImportError:  # Windows
        return
    with contextlib.suppress(ValueError, OSError):  # not every system enforces it
        resource.setrlimit(resource.RLIMIT_AS, (size, size))


def _watch(limit: int) -> None:
    while True:
        if resident_bytes() > limit:
            os._exit(EXIT_MEMORY)
        time.sleep(WATCH_SECONDS)


def resident_bytes() -> int:
    """Memory this process holds, in bytes; where only the peak is known, that."""
    if sys.platform == "win32":
        return _resident_windows()
    with contextlib.suppress(OSError, ValueError, IndexError), Path("/proc/self/statm").open("rb") as stream:
        return int(stream.read().split()[1]) * os.sysconf("SC_PAGE_SIZE")
    import resource

    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak if sys.platform == "darwin" else peak * 1024


def _resident_windows() -> int:
    import ctypes
    from ctypes import wintypes

    class Counters(ctypes.Structure):
        _fields_ = [
            ("cb", wintypes.DWORD),
            ("PageFaultCount", wintypes.DWORD),
            *((name, ctypes.c_size_t) for name in (
                "PeakWorkingSetSize", "WorkingSetSize", "QuotaPeakPagedPoolUsage", "QuotaPagedPoolUsage",
                "QuotaPeakNonPagedPoolUsage", "QuotaNonPagedPoolUsage", "PagefileUsage", "PeakPagefileUsage",
            )),
        ]  # fmt: skip

    counters = Counters()
    counters.cb = ctypes.sizeof(counters)
    windows = getattr(ctypes, "WinDLL")  # noqa: B009 - exists on Windows only
    process = windows("kernel32").GetCurrentProcess
    process.restype = wintypes.HANDLE
    query = windows("psapi").GetProcessMemoryInfo
    query.argtypes = [wintypes.HANDLE, ctypes.POINTER(Counters), wintypes.DWORD]
    query(process(), ctypes.byref(counters), counters.cb)
    return int(counters.WorkingSetSize)
