"""Documents come in whole, once, and a bad file never stops the others."""

from __future__ import annotations

import hashlib
import threading
from pathlib import Path

import pytest

from kantar_desk.errors import Cancelled, UserError
from kantar_desk.model.text import DocumentLink, Span
from kantar_desk.workspace.actions import AddDocuments, Annotate, NewDocument
from kantar_desk.workspace.gate import Progress, WriteGate
from kantar_desk.workspace.importing import import_documents, pasted_document, write_original
from kantar_desk.workspace.searching import find_occurrences, search_project, tag_occurrences


def files(folder, **texts):
    paths = []
    for name, text in texts.items():
        path = folder / f"{name}.txt"
        path.write_bytes(text if isinstance(text, bytes) else text.encode("utf-8"))
        paths.append(path)
    return paths


def titles(workspace):
    with workspace.reading() as reader:
        return sorted(one.title for one in reader.documents())


def test_the_same_file_twice_changes_nothing(workspace, tmp_path):
    paths = files(tmp_path, one="Words of one.", two="Слова второго.")
    first = import_documents(workspace, paths)
    assert (first.new, first.same) == (2, 0)
    with workspace.reading() as reader:
        before = reader.last_seq()
    again = import_documents(workspace, paths)
    assert (again.new, again.same) == (0, 2)
    with workspace.reading() as reader:
        assert reader.last_seq() == before


def test_the_same_bytes_under_another_name_are_noted_on_the_document(workspace, tmp_path):
    import_documents(workspace, files(tmp_path, one="The same words."))
    import_documents(workspace, files(tmp_path, copy="The same words."))
    with workspace.reading() as reader:
        (document,) = reader.documents()
        assert [one.file_name for one in reader.copies(document.id)] == ["copy.txt"]


def test_the_same_text_from_other_bytes_is_a_document_of_its_own_with_a_link(workspace, tmp_path):
    import_documents(
        workspace, files(tmp_path, unix=b"A line.\nAnother.\n", windows=b"A line.\r\nAnother.\r\n")
    )
    with workspace.reading() as reader:
        assert len(reader.documents()) == 2
        (link,) = reader.find(DocumentLink)
    assert (link.type, link.state, link.coverage_from) == ("whole", "proposed", 1000)


def test_one_bad_file_does_not_stop_the_others_and_one_undo_takes_all_back(workspace, tmp_path):
    paths = files(tmp_path, good="Words.", empty="", fine="More words.")
    done = import_documents(workspace, [*paths, tmp_path / "missing.txt"])
    assert done.new == 2
    assert [one.error is not None for one in done.files] == [False, True, False, True]
    assert all(one.error.hint for one in done.failed)
    workspace.undo()
    assert titles(workspace) == []
    workspace.redo()
    assert titles(workspace) == ["fine", "good"]


def test_the_original_can_be_written_out_again_bit_for_bit(workspace, tmp_path):
    data = "\ufeffПривет\r\n".encode()
    import_documents(workspace, files(tmp_path, one=data))
    with workspace.reading() as reader:
        (document,) = reader.documents()
        assert reader.text(document.id) == "Привет\n"
    sha256, size = write_original(workspace, document.id, tmp_path / "out.txt")
    assert (tmp_path / "out.txt").read_bytes() == data
    assert (sha256, size) == (hashlib.sha256(data).hexdigest(), len(data))
    with pytest.raises(UserError, match="exists already"):
        write_original(workspace, document.id, tmp_path / "out.txt")


def test_cancel_leaves_whole_documents_only(workspace, tmp_path):
    paths = files(tmp_path, **{f"d{number:03d}": f"Words of {number}. " * 50 for number in range(120)})
    progress = Progress()

    def stop_at_70(path: Path, document: NewDocument) -> NewDocument:
        if path == paths[70]:
            progress.cancel()
        return document

    with pytest.raises(Cancelled):
        import_documents(workspace, paths, edit=stop_at_70, progress=progress)
    with workspace.reading() as reader:
        documents = reader.documents()
        assert len(documents) == 50  # two chunks; the third was not whole
        for document in documents:
            assert len(reader.text(document.id)) == document.length
    assert workspace.check().findings == ()


def test_a_person_goes_before_a_job():
    """While somebody waits for the gate no job takes it."""
    gate = WriteGate()
    order: list[str] = []
    inside, waiting = threading.Event(), threading.Event()

    def job(name: str) -> None:
        with gate.job():
            order.append(name)
            if name == "job 1":
                inside.set()
                waiting.wait(5)

    def person() -> None:
        with gate.interactive():
            order.append("person")

    first = threading.Thread(target=job, args=("job 1",))
    first.start()
    assert inside.wait(5)
    one = threading.Thread(target=person)
    one.start()
    while not gate._waiting_people:
        pass
    second = threading.Thread(target=job, args=("job 2",))
    second.start()
    waiting.set()
    for thread in (first, one, second):
        thread.join(5)
    assert order == ["job 1", "person", "job 2"]


def test_search_finds_exact_places_in_any_spelling(workspace):
    text = "Елка стоит. Ёлка й и\u0306 — “Көпір”.\n"
    new = pasted_document("ёлка", text)
    workspace.perform(AddDocuments(documents=(new,)))
    hits = search_project(workspace, "ёлка", annotations=False)
    assert [text[hit.span.start : hit.span.end] for hit in hits] == ["Елка", "Ёлка"]
    assert search_project(workspace, '"көпір"', annotations=False)[0].words == "Көпір"
    assert search_project(workspace, "  ") == []
    workspace.perform(Annotate(document_id=new.id, spans=(Span(0, 4),), kind="entity", note="the tree"))
    (found,) = search_project(workspace, "tree", documents=False)
    assert found.words == "Елка"


def test_tag_all_is_one_step_and_known_ones_are_marked(workspace):
    from kantar_desk.model.codebook import Code

    texts = ("Zharov spoke. Zharov left.", "Nobody. ZHAROV again; Zharova not.")
    for number, text in enumerate(texts):
        workspace.perform(AddDocuments(documents=(pasted_document(f"d{number}", text),)))
    with workspace.reading() as reader:
        person = next(one for one in reader.find(Code) if one.path == "entity/person")
    found = find_occurrences(workspace, "Zharov", code_id=person.id)
    assert [(one.title, one.span.start) for one in found] == [("d0", 0), ("d0", 14), ("d1", 8)]
    assert len(find_occurrences(workspace, "Zharov", endings=3)) == 4
    tag_occurrences(workspace, found[:2], person)
    again = find_occurrences(workspace, "Zharov", code_id=person.id)
    assert [one.tagged is not None for one in again] == [True, True, False]
    workspace.undo()
    assert all(one.tagged is None for one in find_occurrences(workspace, "Zharov", code_id=person.id))
