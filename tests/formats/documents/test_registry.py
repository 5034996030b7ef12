"""The one door to all kinds of documents."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from kantar_desk.errors import UserError
from kantar_desk.formats.documents.registry import FORMATS, Input, format_of, preview, read_documents

SHARED = Path(os.environ.get("KANTAR_SHARED_DIR", Path(__file__).parents[4] / "shared"))


def test_no_format_library_is_loaded_before_a_file_of_its_kind_is_read() -> None:
    heavy = "lxml trafilatura chardet docx pypdfium2 striprtf openpyxl defusedxml"
    code = (
        "import sys, kantar_desk.formats.documents.registry as r\n"
        "list(r.read_documents(r.Input('a.txt', data=b'text')))\n"
        f"sys.exit(' '.join(m for m in '{heavy}'.split() if m in sys.modules) or 0)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=Path(__file__).parents[3],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr


def test_ids_are_unique_and_unknown_ones_are_told_the_choices() -> None:
    ids = [known.id for known in FORMATS]
    assert len(set(ids)) == len(ids)
    with pytest.raises(UserError) as caught:
        format_of("wordperfect")
    assert all(known in caught.value.hint for known in ids)


@pytest.mark.conformance
@pytest.mark.parametrize("name", ["*.csv", "*.jsonl", "*.xlsx"])
def test_tables_that_other_programs_wrote(name: str) -> None:
    folder = SHARED / "conformance" / "doccano"
    if not folder.is_dir():
        pytest.skip(f"{folder} is missing")
    read = 0
    for file in sorted(folder.rglob(name)):
        shown = preview(Input.of(file))
        if shown.table is None:
            assert shown.error is not None, file
            continue
        for document in shown.documents:
            assert document.text.strip(), file
            read += 1
    assert read


@pytest.mark.conformance
def test_the_corpus_is_read_as_it_is() -> None:
    files = sorted((SHARED / "corpus").glob("*.txt"))
    if not files:
        pytest.skip(f"{SHARED / 'corpus'} is missing")
    for file in files:
        (document,) = read_documents(Input.of(file))
        assert document.text == file.read_bytes().decode("utf-8").removeprefix("\ufeff").replace("\r\n", "\n")
        assert document.original == file.read_bytes()


WATCHED = """
import sys
from pathlib import Path

opened = []
sys.addaudithook(lambda event, arguments: opened.append(arguments[1]) if event == "socket.__new__" else None)

from kantar_desk.formats.documents.registry import Input, read_documents

if __name__ == "__main__":  # a PDF is read in a process of its own, which begins with this file too
    for path in map(Path, sys.argv[1:]):
        list(read_documents(Input(path.name, data=path.read_bytes())))
    import socket

    print([str(one) for one in opened if one != socket.AF_UNIX])
"""


def test_no_format_and_none_of_their_libraries_opens_a_socket(samples, tmp_path) -> None:
    """In a process of its own: libraries try things when they are first imported."""
    script = tmp_path / "watched.py"
    script.write_text(WATCHED, "utf-8")
    files = []
    for name, data in samples.values():
        files.append(tmp_path / name)
        files[-1].write_bytes(data)
    done = subprocess.run(
        [sys.executable, str(script), *map(str, files)], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[]"
