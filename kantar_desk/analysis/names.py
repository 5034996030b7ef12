"""Name variants: which register entry a mention could mean, best first. Nothing is linked by the program.

Levels: *strong* – the same words by key; *probable* – a part, initials or a short form of a name; *weak* – one letter
apart, a given name alone, an initial without a partner. Other names of one thing come from the alias list only.
"""

from __future__ import annotations

import re
import tomllib
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from uuid import UUID

from kantar_desk.analysis.folding import fold_plain
from kantar_desk.analysis.namekeys import key
from kantar_desk.errors import UserError
from kantar_desk.model.identity import derived_id
from kantar_desk.model.proposal import Proposal

LEVELS = ("strong", "probable", "weak", "none")
REASONS = (
    "same_words", "other_order", "part_of_name", "initials", "short_form", "alias_list", "one_letter",
    "first_word_only", "initial_unmatched",
)  # fmt: skip
GENERAL_CODE = "entity"
PERSON_CODE = "person"
MIN_WORD_KEY = 4
MIN_INITIALS = 3
MIN_EDIT_KEY = 6
_MOST_WORDS = 8  # of a name, for look-up by one letter or by two words

_TITLE_LIST = (
    "mr mrs ms miss dr prof professor sir lord lady president minister general colonel major captain judge senator "
    "deputy г-н г-жа господин госпожа президент министр генерал полковник мырза ханым"
)
_TITLES = frozenset(_TITLE_LIST.split())
_PARTICLE_LIST = "the a an of for and in de del di da la le van von der den al el bin ibn и по в"
_PARTICLES = frozenset(_PARTICLE_LIST.split())
_TOKEN = re.compile(r"\w[\w'’ʼ-]*\.?")
_BRACKET = re.compile(r"\s*\(([^()]+)\)\s*$")


@dataclass(frozen=True, slots=True)
class Match:
    """How well a text fits a name: ``level`` of `LEVELS`, ``reason`` of `REASONS` ("" for none)."""

    level: str
    reason: str = ""

    @property
    def rank(self) -> int:
        """0 for the best."""
        return LEVELS.index(self.level) * 100 + (REASONS.index(self.reason) if self.reason else 99)


NO_MATCH = Match("none")


@dataclass(frozen=True, slots=True)
class KnownName:
    """A register entry as far as names go: ``code`` is the slug of its entity code, ``texts`` all its spellings."""

    entry_id: UUID
    code: str
    texts: tuple[str, ...]
    distinct_from: frozenset[UUID] = frozenset()


@dataclass(frozen=True, slots=True)
class NameProposal:
    """An entry offered for a mention, with the spelling that fits best."""

    entry_id: UUID
    text: str
    match: Match


@dataclass(frozen=True, slots=True)
class EntryPair:
    """Two entries that could be one."""

    entry_id: UUID
    other_id: UUID
    text: str
    other_text: str
    match: Match

    def proposal(self) -> Proposal:
        """This finding as an offer; the same pair is the same offer however it is spelled."""
        first, second = sorted((self.entry_id, self.other_id))
        return Proposal(
            id=derived_id("name_variant", first, second),
            type="name_variant",
            subjects=(self.entry_id, self.other_id),
            payload={
                "text": self.text,
                "other_text": self.other_text,
                "level": self.match.level,
                "match": self.match.reason,
            },
        )


@dataclass(frozen=True, slots=True)
class AliasGroup:
    """Names of one thing that no rule would find."""

    code: str
    names: tuple[str, ...]


def read_aliases(source: str) -> tuple[AliasGroup, ...]:
    """The alias list of a TOML text: ``[[alias]]`` tables with ``code`` and ``names``.

    Raises UserError for a text that is no such list.
    """
    try:
        tables = tomllib.loads(source).get("alias", [])
        groups = tuple(AliasGroup(str(table["code"]), tuple(map(str, table["names"]))) for table in tables)
    except (tomllib.TOMLDecodeError, KeyError, TypeError, AttributeError) as error:
        raise UserError(
            "bad_aliases",
            "The alias list cannot be read: {reason}.",
            "Each [[alias]] needs a code and a list of names.",
            reason=str(error),
        ) from error
    return groups


@dataclass(frozen=True, slots=True)
class _Word:
    key: str
    first: str
    initial: bool


@dataclass(frozen=True, slots=True)
class _Name:
    """A name taken apart: its words without titles and particles, and what stands in brackets behind it."""

    words: tuple[_Word, ...]
    bracket: str

    @property
    def keys(self) -> list[str]:
        return [word.key for word in self.words]


@lru_cache(maxsize=65536)
def _parse(text: str, person: bool = True) -> _Name:
    bracket = ""
    text = " ".join(text.split())
    found = _BRACKET.search(text)
    if found and found.start() > 0:
        bracket, text = found[1], text[: found.start()]
    kept: list[_Word] = []
    spare: list[_Word] = []
    for match in _TOKEN.finditer(text):
        token = match[0]
        dotted = token.endswith(".")
        bare = token.rstrip(".'’ʼ-")
        initial = len(bare) == 1 or (dotted and len(bare) == 2 and bare[0].isupper())
        word = _Word(key(bare), bare[:1], initial)
        if not word.key:
            continue
        spare.append(word)
        plain = fold_plain(bare)
        is_particle = plain in _PARTICLES and (bare.islower() or len(bare) > 1)
        if not is_particle and not (person and plain in _TITLES):
            kept.append(word)
    return _Name(tuple(kept or spare), bracket)


def match(one: str, other: str, *, person: bool = True) -> Match:
    """How two names of the same kind of entity fit. ``person`` opens the rules for parts and initials of names."""
    a, b = _parse(one, person), _parse(other, person)
    if not a.words or not b.words:
        return NO_MATCH
    best = _compare(a, b, person=person)
    for bracket, name in ((a.bracket, b), (b.bracket, a)):
        if bracket:
            inner = _compare(_parse(bracket, person), name, person=person)
            if inner.level == "strong" and best.rank > Match("probable", "short_form").rank:
                best = Match("probable", "short_form")
    if a.bracket and b.bracket and best.rank > Match("probable", "short_form").rank:
        inner = _compare(_parse(a.bracket, person), _parse(b.bracket, person), person=person)
        if inner.level == "strong":
            best = Match("probable", "short_form")
    return best


def _compare(a: _Name, b: _Name, *, person: bool) -> Match:
    if not a.words or not b.words:
        return NO_MATCH
    if "".join(a.keys) == "".join(b.keys):
        return Match("strong", "same_words")
    if sorted(a.keys) == sorted(b.keys):
        return Match("strong", "other_order")
    if _is_initials(a, b) or _is_initials(b, a):
        return Match("probable", "initials")
    short, long = (a, b) if len(a.words) <= len(b.words) else (b, a)
    if person:
        found = _person(short, long)
        if found is not NO_MATCH:
            return found
    if _one_edit(a.keys, b.keys):
        return Match("weak", "one_letter")
    return NO_MATCH


def _is_initials(short: _Name, long: _Name) -> bool:
    if len(short.words) != 1 or len(long.words) < MIN_INITIALS:
        return False
    return short.words[0].key == _initials(long)


def _initials(name: _Name) -> str:
    return key("".join(word.first for word in name.words))


def _person(short: _Name, long: _Name) -> Match:
    rest = list(long.words)
    waiting: list[_Word] = []
    equal_long_word = False
    for word in short.words:
        partner = next((other for other in rest if other.key == word.key), None)
        if partner is None:
            waiting.append(word)
        else:
            rest.remove(partner)
            equal_long_word = equal_long_word or len(word.key) >= MIN_WORD_KEY
    if not equal_long_word:
        return NO_MATCH
    if len(short.words) == 1:
        # A given name alone says little; a family name alone says who is meant.
        if all(word.initial for word in rest):
            return Match("weak", "initial_unmatched")  # nothing stands against “TO.” in “TO. Masimov”
        first_only = short.words[0].key == long.words[0].key
        return Match("weak", "first_word_only") if first_only else Match("probable", "part_of_name")
    reason = "part_of_name"
    alone: list[_Word] = []
    for word in waiting:
        partner = next((other for other in rest if _is_beginning(word, other)), None)
        if partner is None:
            alone.append(word)
            continue
        rest.remove(partner)
        if word.initial or partner.initial:
            reason = "initials"
    if not alone:
        return Match("probable", reason)
    if len(alone) == 1 and (alone[0].initial or any(other.initial for other in rest)):
        return Match("weak", "initial_unmatched")
    return NO_MATCH


def _is_beginning(one: _Word, other: _Word) -> bool:
    if one.initial or other.initial:
        short, long = (one, other) if len(one.key) <= len(other.key) else (other, one)
        return short.initial and long.key.startswith(short.key)
    short_key, long_key = sorted((one.key, other.key), key=len)
    return len(short_key) >= MIN_WORD_KEY and long_key.startswith(short_key)


def _one_edit(a: Sequence[str], b: Sequence[str]) -> bool:
    if len(a) != len(b):
        return False
    rest = list(b)
    single = []
    for word in a:
        if word in rest:
            rest.remove(word)
        else:
            single.append(word)
    if len(single) != 1:
        return False
    from rapidfuzz.distance import OSA  # 4 MB that a start of the window does without

    one, other = single[0], rest[0]
    if min(len(one), len(other)) < MIN_EDIT_KEY:
        return False
    return OSA.distance(one, other, score_cutoff=1) == 1


def _traces(text: str, *, person: bool) -> tuple[set[str], set[str]]:
    """Look-up keys of a name: under which it is kept, and under which others are sought that could match.

    Two names that match share one at least; only names that could match share one, as far as that can be had, so a
    common given name does not bring everybody who bears it.
    """
    name = _parse(text, person)
    kept: set[str] = set()
    sought: set[str] = set()
    for reading in [name, _parse(name.bracket, person)] if name.bracket else [name]:
        keys = reading.keys
        if not keys:
            continue
        both = {"=" + "".join(keys), "~" + " ".join(sorted(keys))}
        if len(keys) == 1:
            both.add("i" + keys[0])
        if len(keys) >= MIN_INITIALS:
            both.add("i" + _initials(reading))
        both.update(_edit_traces(keys))
        kept |= both
        sought |= both
        if person:
            _add_person_traces(reading, kept, sought)
    return kept, sought


def _edit_traces(keys: list[str]) -> Iterator[str]:
    if len(keys) > _MOST_WORDS:
        return
    for index, word in enumerate(keys):
        if len(word) >= MIN_EDIT_KEY:
            # One edit apart: equal after at most one letter is left out on either side.
            others = " ".join(sorted(keys[:index] + keys[index + 1 :]))
            yield f"e{others}|{word}"
            for at in range(len(word)):
                yield f"e{others}|{word[:at]}{word[at + 1 :]}"


def _add_person_traces(name: _Name, kept: set[str], sought: set[str]) -> None:
    alone = len(name.words) == 1
    has_initial = any(word.initial for word in name.words)
    for at, word in enumerate(keys := name.keys):
        if len(word) < MIN_WORD_KEY:
            continue
        kept.add(f"w{word}")
        if alone:
            kept.add(f"w1{word}")
        if has_initial:
            kept.add(f"wi{word}")
        if alone or has_initial:
            sought.add(f"w{word}")
        else:
            sought |= {f"w1{word}", f"wi{word}"}
        pairs = {f"w{word}|{other[:MIN_WORD_KEY]}" for other in [*keys[:at], *keys[at + 1 :]][:_MOST_WORDS]}
        kept |= pairs
        sought |= pairs


class Register:
    """The names of a register, ready for many look-ups. Work per look-up does not grow with the register as such."""

    def __init__(self, names: Iterable[KnownName], aliases: Sequence[AliasGroup] = ()) -> None:
        self._names = {name.entry_id: name for name in names}
        self._by_trace: dict[str, list[tuple[UUID, str]]] = defaultdict(list)
        self._aliases: dict[str, list[AliasGroup]] = defaultdict(list)
        for name in self._names.values():
            for text in name.texts:
                kept, _ = _traces(text, person=_is_person(name.code))
                for trace in kept:
                    self._by_trace[trace].append((name.entry_id, text))
        for group in aliases:
            for alias in group.names:
                self._aliases[_joined(alias, group.code)].append(group)

    def proposals(
        self, text: str, code: str, *, dismissed: frozenset[UUID] = frozenset()
    ) -> list[NameProposal]:
        """Entries that a mention could mean, best first. Entries of another code are never among them.

        A mention or entry with the general code fits any code. ``dismissed`` entries are left out.
        """
        found: dict[UUID, NameProposal] = {}
        for entry_id, known in self._candidates(text, code):
            name = self._names[entry_id]
            if entry_id in dismissed or not _same_code(code, name.code):
                continue
            result = self._match(text, known, code if code != GENERAL_CODE else name.code)
            if result.level == "none":
                continue
            held = found.get(entry_id)
            if held is None or (result.rank, known) < (held.match.rank, held.text):
                found[entry_id] = NameProposal(entry_id, known, result)
        return sorted(found.values(), key=lambda one: (one.match.rank, fold_plain(one.text), one.entry_id))

    def pairs(self, report: Callable[[int, int, str], None] | None = None) -> list[EntryPair]:
        """Entries that could be one, best first. “Not the same” pairs are left out. ``report`` may raise to cancel."""
        found: list[EntryPair] = []
        total = len(self._names)
        for done, (entry_id, name) in enumerate(self._names.items()):
            if report is not None:
                report(done, total, "Comparing names")
            best: dict[UUID, EntryPair] = {}
            for text in name.texts:
                for proposal in self.proposals(text, name.code, dismissed=name.distinct_from | {entry_id}):
                    other = proposal.entry_id
                    if other < entry_id or entry_id in self._names[other].distinct_from:
                        continue
                    pair = EntryPair(entry_id, other, text, proposal.text, proposal.match)
                    if other not in best or pair.match.rank < best[other].match.rank:
                        best[other] = pair
            found.extend(best.values())
        return sorted(
            found, key=lambda pair: (pair.match.rank, fold_plain(pair.text), pair.entry_id, pair.other_id)
        )

    def _candidates(self, text: str, code: str) -> list[tuple[UUID, str]]:
        seen: dict[tuple[UUID, str], None] = {}
        _, sought = _traces(text, person=_is_person(code))
        for trace in sought:
            seen.update(dict.fromkeys(self._by_trace.get(trace, ())))
        for group in self._aliases.get(_joined(text, code), ()):
            for alias in group.names:
                seen.update(dict.fromkeys(self._by_trace.get("=" + _joined(alias, group.code), ())))
        return list(seen)

    def _match(self, text: str, known: str, code: str) -> Match:
        result = match(text, known, person=_is_person(code))
        if result.level in ("none", "weak") and self._is_alias(text, known, code):
            return Match("probable", "alias_list")
        return result

    def _is_alias(self, text: str, known: str, code: str) -> bool:
        other = _joined(known, code)
        return any(
            _same_code(group.code, code) and any(_joined(name, group.code) == other for name in group.names)
            for group in self._aliases.get(_joined(text, code), ())
        )


def _joined(text: str, code: str) -> str:
    return "".join(_parse(text, _is_person(code)).keys)


def _is_person(code: str) -> bool:
    return code in (PERSON_CODE, GENERAL_CODE)


def _same_code(one: str, other: str) -> bool:
    return one == other or GENERAL_CODE in (one, other)
