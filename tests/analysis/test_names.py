"""Name variants: what is offered for a mention, in which order, and what is never offered."""

from __future__ import annotations

import json
import os
import re
from collections import defaultdict
from itertools import combinations
from pathlib import Path
from uuid import UUID

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rapidfuzz.distance import OSA

from kantar_desk.analysis.folding import fold_plain
from kantar_desk.analysis.namekeys import key, script
from kantar_desk.analysis.names import AliasGroup, KnownName, Match, Register, match, read_aliases
from kantar_desk.errors import Cancelled, UserError

CORPUS = Path(os.environ.get("KANTAR_SHARED_DIR", Path(__file__).parents[2].parent / "shared")) / "corpus"
needs_corpus = pytest.mark.skipif(not CORPUS.is_dir(), reason="shared corpus not found (KANTAR_SHARED_DIR)")
RESOURCES = Path(__file__).parents[2] / "resources"


def ident(number: int) -> UUID:
    return UUID(int=number)


@pytest.mark.parametrize(
    "spellings",
    [
        ("Tokayev", "Tokaev", "Токаев", "Тоқаев", "TOKAYEV’S"),
        ("Jomart", "Жомарт", "Zhomart", "Djomart"),
        ("Dzhumageldiev", "Zhumageldiev", "Жұмагелдиев", "Джумагельдиев", "Jumageldiyev"),
        ("Masimov", "Massimov", "Масимов"),
        ("Yermek", "Ermek", "Ермек"),
        ("Shcherbakov", "Щербаков"),
        ("Xenia", "Ksenia", "Ксения", "Kseniya"),
        ("Achmet-Ali", "AchmetAli"),
        ("Quanysh", "Kuanysh"),
    ],
)
def test_spellings_of_one_word_have_one_key(spellings: tuple[str, ...]) -> None:
    assert len({key(spelling) for spelling in spellings}) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [("Murat", "Marat"), ("Sadykov", "Sadykulov"), ("Қала", "Ғала"), ("Abish", "Abishevich")],
)
def test_other_words_have_other_keys(one: str, other: str) -> None:
    assert key(one) != key(other)


def test_letters_outside_the_table_are_written_in_latin() -> None:
    assert key("თბილისი").isascii()
    assert key("محمد").isascii()
    assert key("№") == "no"
    assert key("…") == ""


@settings(max_examples=300, deadline=None)
@given(st.text(st.characters(exclude_categories=("Cs",)), max_size=12))
def test_a_key_is_plain_ascii_and_ignores_case_and_composition(word: str) -> None:
    assert re.fullmatch(r"[a-z0-9]*", key(word))
    for letters in ("Ёлка", "Жұма", "Zoé"):
        assert key(letters) == key(letters.upper()) == key(letters.lower())


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Masimov", "latin"),
        ("Масимов К.", "cyrillic"),
        ("محمد Ali", "arabic"),
        ("თბილისი", "other"),
        ("12", "other"),
    ],
)
def test_script_of_most_letters(text: str, expected: str) -> None:
    assert script(text) == expected


@pytest.mark.parametrize(
    ("one", "other", "level"),
    [
        ("Karim Veldin", "Karim Velldin", "strong"),
        ("Карим Велдин", "Karim Veldin", "strong"),
        ("Veldin Karim", "Karim Veldin", "strong"),
        ("Kasym-Jomart Orlin", "Kassym Jomart Orlin", "strong"),
        ("the Karim Veldin", "Mr. Karim Veldin", "strong"),
        ("Bota Sandalie", "Botagoz Sandalie", "probable"),
        ("Murtaz Belyazov", "Belyazov Murtaz Kabulovich", "probable"),
        ("Murtaz Belyazov", "Mr. M. K. Belyazov", "probable"),
        ("Belyazov", "Murtaz Belyazov", "probable"),
        ("President Orlin", "Kasym-Jomart Orlin", "probable"),
        ("Wild Arman", "Arman Zhumageldin (Wild Arman)", "probable"),
        ("TO. Veldin", "Karim Veldin", "weak"),
        ("Arman", "Arman Zhumageldin", "weak"),
        ("Veldinov", "Veldinow", "strong"),
        ("Murat", "Marat", "none"),
        ("Sandykov", "Sandykulov", "none"),
        ("Aidos Sandykov", "A. Sandykulov", "none"),
        ("Samat Arish", "Nursal Arishevich", "none"),
        ("Arish", "Nursal Arishevich", "none"),
        ("Yerlan Karlin", "Yerlan Turgumlayev", "none"),
        ("", "Karim Veldin", "none"),
        ("…", "…", "none"),
    ],
)
def test_levels_for_persons(one: str, other: str, level: str) -> None:
    assert match(one, other).level == level
    assert match(other, one).level == level


@pytest.mark.parametrize(
    ("one", "other", "level"),
    [
        ("FDB", "Free Democratic Bloc", "probable"),
        ("the FDB", "The Free Democratic Bloc of Oskel (FDB)", "probable"),
        ("FB", "Free Bloc", "none"),
        ("Kantal", "Kantala", "weak"),
        ("Shalvarty", "Shalvartin", "weak"),
        ("Operation Shalvarty", "Shalvartin operation", "weak"),
        ("Almat", "Almal", "none"),
        ("Harbour Office", "the Office of Harbour", "strong"),
        ("General Prosecutor's Office", "Prosecutor General’s Office", "strong"),
        ("Prosecutor's Office", "General Prosecutor's Office", "none"),
        ("Oskel", "Port Oskel", "none"),
    ],
)
def test_levels_for_other_things(one: str, other: str, level: str) -> None:
    assert match(one, other, person=False).level == level
    assert match(other, one, person=False).level == level


def test_every_match_gives_its_reason() -> None:
    assert match("Karim Veldin", "Veldin Karim") == Match("strong", "other_order")
    assert match("K. Veldin", "Karim Veldin") == Match("probable", "initials")
    assert match("TO. Veldin", "Karim Veldin") == Match("weak", "initial_unmatched")


NAMES = [
    KnownName(ident(1), "person", ("Karim Veldin", "Карим Велдин")),
    KnownName(ident(2), "person", ("Karima Orlin",)),
    KnownName(ident(3), "place", ("Nur-Sala",)),
    KnownName(ident(4), "person", ("Nursala Beck",)),
    KnownName(ident(5), "place", ("Oskel",)),
    KnownName(ident(6), "place", ("Almatin",)),
    KnownName(ident(7), "place", ("Almalin",)),
    KnownName(ident(8), "organisation", ("Free Democratic Bloc of Oskel",)),
    KnownName(ident(9), "person", ("Kasim Veldin",)),
]
ALIASES = (
    AliasGroup("place", ("Oskel", "Fort Saint Anne", "Оскел")),
    AliasGroup("organisation", ("KNX", "Free Bloc")),
)


def offered(text: str, code: str, register: Register | None = None) -> list[tuple[int, str]]:
    register = register or Register(NAMES, ALIASES)
    return [(one.entry_id.int, one.match.level) for one in register.proposals(text, code)]


def test_best_entry_first_and_weak_ones_last() -> None:
    assert offered("Karim Veldin", "person") == [(1, "strong")]
    assert offered("Veldin", "person") == [(1, "probable"), (9, "probable")]
    assert offered("K. Veldin", "person")[0] == (1, "probable")
    assert offered("TO. Veldin", "person") == [(1, "weak"), (9, "weak")]


def test_a_person_and_a_place_of_one_spelling_are_kept_apart() -> None:
    assert offered("Nursala", "person") == [(4, "weak")]
    assert offered("Nursala", "place") == [(3, "strong")]


def test_a_tag_not_typed_yet_may_mean_anything() -> None:
    assert offered("Nursala", "entity") == [(3, "strong"), (4, "weak")]


def test_the_alias_list_knows_what_no_rule_finds() -> None:
    assert offered("Fort Saint Anne", "place") == [(5, "probable")]
    assert offered("Оскел", "place") == [(5, "strong")]
    assert offered("Fort Saint Anne", "person") == []
    assert Register(NAMES).proposals("Fort Saint Anne", "place") == []


def test_dismissed_entries_are_not_offered_again() -> None:
    register = Register(NAMES)
    assert register.proposals("Karim Veldin", "person", dismissed=frozenset({ident(1)})) == []


def test_pairs_of_entries_without_those_said_to_differ() -> None:
    pairs = Register(NAMES).pairs()
    assert [(p.entry_id.int, p.other_id.int, p.match.level) for p in pairs] == [(6, 7, "weak")]
    apart = [
        KnownName(
            n.entry_id, n.code, n.texts, frozenset({ident(6)}) if n.entry_id == ident(7) else frozenset()
        )
        for n in NAMES
    ]
    assert Register(apart).pairs() == []


def test_comparing_names_can_be_cancelled() -> None:
    def report(done: int, total: int, what: str) -> None:
        if done == 3:
            raise Cancelled

    with pytest.raises(Cancelled):
        Register(NAMES).pairs(report)


PARTS = ["Karim", "Karima", "Veldin", "Veldina", "V.", "Bo", "Bota", "Botagul", "Orlin"]
WORDS = st.lists(st.sampled_from(PARTS), min_size=1, max_size=3)


@settings(max_examples=300, deadline=None)
@given(WORDS.map(" ".join), WORDS.map(" ".join), st.booleans())
def test_look_up_finds_exactly_what_comparing_one_by_one_finds(one: str, other: str, person: bool) -> None:
    code = "person" if person else "organisation"
    expected = match(one, other, person=person)
    assert match(other, one, person=person).level == expected.level
    found = Register([KnownName(ident(1), code, (other,))]).proposals(one, code)
    assert [proposal.match for proposal in found] == ([] if expected.level == "none" else [expected])


def test_the_starter_alias_list_can_be_read_and_names_no_person() -> None:
    groups = read_aliases((RESOURCES / "aliases.toml").read_text(encoding="utf-8"))
    assert {group.code for group in groups} == {"place", "organisation"}
    assert all(len(group.names) >= 2 for group in groups)
    names = [(group.code, fold_plain(name)) for group in groups for name in group.names]
    assert len(names) == len(set(names))
    register = Register(
        [KnownName(ident(1), "place", ("Almaty",)), KnownName(ident(2), "place", ("Almaly",))], groups
    )
    assert offered("Alma-Ata", "place", register) == [(1, "probable")]
    bodies = Register([KnownName(ident(3), "organisation", ("National Security Committee",))], groups)
    assert offered("the KNB", "organisation", bodies) == [(3, "probable")]


@pytest.mark.parametrize("source", ["[[alias]]\ncode = 1", "alias = 3", "[[alias]\n", "alias = ['x']"])
def test_a_broken_alias_list_is_said_to_be_broken(source: str) -> None:
    with pytest.raises(UserError) as caught:
        read_aliases(source)
    assert caught.value.code == "bad_aliases"


@needs_corpus
def test_measured_keys_of_all_capitalised_words_of_the_sample_documents() -> None:
    words = set()
    for path in CORPUS.glob("0*.txt"):
        for word in re.findall(r"\b[^\W\d_](?:\w|-\w)+", path.read_text(encoding="utf-8")):
            if word[0].isupper() and len(word) >= 3:
                words.add(fold_plain(word))
    by_key = defaultdict(set)
    for word in words:
        by_key[key(word)].add(word)
    groups = [group for group in by_key.values() if len(group) > 1]
    assert len(groups) == 10
    assert {"yermek", "ermek"} in groups
    assert {"zhanat", "zhannat"} in groups
    assert {"nursultan", "nur-sultan"} in groups
    long_keys = sorted(word for word in by_key if len(word) >= 6)
    near = [pair for pair in combinations(long_keys, 2) if OSA.distance(*pair) == 1]
    assert len(near) == 11
    assert ("almali", "almati") in near


@needs_corpus
def test_names_of_the_sample_documents_and_look_alikes() -> None:
    facts = {fact["id"]: fact for fact in json.loads((CORPUS / "facts.json").read_text(encoding="utf-8"))}

    def quotes(name: str) -> list[str]:
        return [ref["quote"] for ref in facts[name]["refs"]]

    def level(one: str, other: str, *, person: bool = True) -> str:
        return match(one, other, person=person).level

    karim, broken, double, _ = quotes("D1")
    assert (level(karim, double), level(karim, broken)) == ("strong", "weak")
    assert {level(one, other) for one, other in combinations(quotes("D2"), 2)} == {"strong"}
    wild, _, dikiy, _ = quotes("D3")
    assert level(wild, dikiy) == "strong"
    assert level(quotes("D8")[0], quotes("D8")[2]) == "probable"
    full, formal, *_ = quotes("D16")
    assert level("Mukhtar Ablyazov", full) == level("Mukhtar Ablyazov", formal) == "probable"
    assert level(quotes("D7")[0], quotes("D7")[2], person=False) == "weak"
    for name in ("E1", "E3", "E4"):
        for one, other in combinations(quotes(name), 2):
            assert level(one, other) == "none", (one, other)
    assert level("Sadykov", "Sadykulov") == "none"


def test_a_pair_is_one_offer_however_it_is_found() -> None:
    (pair,) = Register(NAMES).pairs()
    offer = pair.proposal()
    assert (offer.type, set(offer.subjects)) == ("name_variant", {ident(6), ident(7)})
    assert offer.payload["level"] == "weak"
    (turned,) = Register(reversed(NAMES)).pairs()
    assert turned.proposal().id == offer.id
