"""Full text: folded words, phrases and beginnings; the index finds what a plain look through the words finds."""

import dataclasses

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kantar_desk.model.annotation import Claim
from kantar_desk.store import checking, search
from kantar_desk.store.search import SearchQuery, SearchTerm


def query(*terms):
    return SearchQuery(
        tuple(SearchTerm(tuple(term.rstrip("*").split()), term.endswith("*")) for term in terms)
    )


@pytest.fixture
def corpus(project):
    texts = {
        "ru": "Ёлка стояла на площади. Алматы не спал.",
        "kk": "Қаладағы алаң 50% толы болды — Алматы.",
        "en": "The square of Almaty was full. The square_2 was not.",
        "decomposed": "Andre\u0301 wrote: й and и\u0306 \U0001d504 differ.",
    }
    documents = {name: project.add_document(text, title=name) for name, text in texts.items()}
    return project, documents


def found(project, *terms):
    with project.db.reading() as reader:
        return list(reader.search_documents(query(*terms)))


def test_words_phrases_and_beginnings(corpus):
    project, documents = corpus
    assert found(project, "елка") == [documents["ru"].id]
    assert set(found(project, "алматы")) == {documents["ru"].id, documents["kk"].id}
    assert found(project, "алматы", "толы") == [documents["kk"].id]
    assert found(project, "the square of") == [documents["en"].id]
    assert found(project, "square the of") == []
    assert found(project, "squ*") == [documents["en"].id]
    assert found(project, "squ") == []
    assert found(project, "square_2") == [documents["en"].id]
    assert found(project, "the square_*") == [documents["en"].id]


def test_query_syntax_is_only_words(corpus):
    project, _ = corpus
    for word in (
        '"',
        "AND",
        "NOT square",
        "square OR x",
        "text:square",
        "^the",
        "squ* OR",
        "NEAR(a b)",
        "-",
        "(",
        "'",
    ):
        found(project, word)
    with project.db.reading() as reader:
        assert list(reader.search_documents(SearchQuery(()))) == []
        assert list(reader.search_documents(SearchQuery((SearchTerm(()),)))) == []


def test_the_best_document_comes_first(project):
    much = project.add_document("flood flood flood flood", title="much")
    little = project.add_document("one flood among many other words " * 20, title="little")
    assert found(project, "flood") == [much.id, little.id]


def test_a_removed_document_is_not_found_and_comes_back_with_undo(corpus):
    project, documents = corpus
    with project.writing("remove") as tx:
        tx.remove(documents["ru"])
    assert found(project, "елка") == []
    project.undo()
    assert found(project, "елка") == [documents["ru"].id]


def test_tags_are_found_by_words_note_and_wording_as_they_stand_now(project):
    document = project.add_document()
    tag = project.annotate(document, (0, 10), note="check this", body=Claim(wording="It was full"))
    other = project.annotate(document, (29, 38), note="")

    def tags(*terms, **where):
        with project.db.reading() as reader:
            return list(reader.search_annotations(query(*terms), **where))

    assert tags("square") == tags("check") == tags("it was full") == [tag.id]
    with project.writing("note") as tx:
        tag = tx.update(dataclasses.replace(tag, note="done"))
    assert (tags("check"), tags("done")) == ([], [tag.id])
    with project.writing("remove") as tx:
        tx.remove(tag)
    assert tags("done") == []
    project.undo()
    project.undo()
    assert (tags("check"), tags("done")) == ([tag.id], [])
    assert tags("officials", set_ids=[project.set.id]) == [other.id]
    assert tags("officials", set_ids=[]) == tags("officials", document_id=tag.id) == []
    with project.writing("in", "import") as tx:
        tx.insert_many([project.annotation(document, (43, 49), note="imported")])
    assert len(tags("imported")) == 1
    assert project.db.check() == []


def test_the_index_can_be_made_anew(corpus):
    project, documents = corpus
    tag = project.annotate(
        documents["en"], (4, 10), text="The square of Almaty was full. The square_2 was not."
    )
    with project.writing("rebuild", "system") as tx:
        checking.rebuild_index(tx)
    assert found(project, "елка") == [documents["ru"].id]
    with project.db.reading() as reader:
        assert list(reader.search_annotations(query("square"))) == [tag.id]
    assert project.db.check() == []


def test_without_a_full_text_engine_the_texts_themselves_are_looked_through(corpus):
    project, documents = corpus
    tag = project.annotate(
        documents["en"], (4, 10), text="The square of Almaty was full. The square_2 was not."
    )
    with project.db.reading() as reader:
        reader.fts = False
        assert list(reader.search_documents(query("елка"))) == [documents["ru"].id]
        assert list(reader.search_documents(query("the squ*"))) == [documents["en"].id]
        assert list(reader.search_annotations(query("square"), set_ids=[project.set.id])) == [tag.id]
        assert list(reader.search_annotations(query("square"), document_id=documents["ru"].id)) == []


words = st.text(st.characters(categories=["L", "N"], include_characters="_"), min_size=1, max_size=4).map(
    str.casefold
)


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(texts=st.lists(st.lists(words, min_size=1, max_size=12), min_size=1, max_size=4), data=st.data())
def test_the_index_finds_what_python_finds(texts, data, open_copy):
    project = open_copy()
    try:
        documents = {}
        for number, text in enumerate(texts):
            content = " ".join(text)
            documents[project.add_document(content, title=str(number)).id] = project.db.fold(content)
        text = data.draw(st.sampled_from(texts))
        start = data.draw(st.integers(0, len(text) - 1))
        phrase = project.db.fold(" ".join(text[start : start + data.draw(st.integers(1, 3))])).split()
        if phrase:
            asked = SearchQuery((SearchTerm(tuple(phrase), data.draw(st.booleans())),))
            with project.db.reading() as reader:
                hits = set(reader.search_documents(asked))
            assert hits == {key for key, stored in documents.items() if search.holds(asked, stored)}
    finally:
        project.db.close()


def test_any_text_comes_back_bit_for_bit(project):
    text = "a\u0301 \U0001f600 \u202e rtl \ufeff mid \u200d x\u00a0y\tz\n" * 3 + "long " * 200_000
    document = project.add_document(text)
    with project.db.reading() as reader:
        assert reader.text(document.id) == text
        assert reader.original(document.id).data == text.encode()
        assert reader.document(document.id).length == len(text)
