"""Words for the values of closed lists, in the language of the window.

Codes of closed lists never change; their words may be translated. A code unknown to this version is shown as it is,
with spaces and a capital. Names of codes of the codebook are no part of this: people wrote them.
"""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

LABELS: Mapping[str, Mapping[str, str]] = {
    "kind": {
        "claim": QT_TRANSLATE_NOOP("Labels", "Claim"),
        "entity": QT_TRANSLATE_NOOP("Labels", "Entity"),
        "disputed_statement": QT_TRANSLATE_NOOP("Labels", "Disputed"),
    },
    "commitment": {
        "certain": QT_TRANSLATE_NOOP("Labels", "Certain"),
        "likely": QT_TRANSLATE_NOOP("Labels", "Likely"),
        "possible": QT_TRANSLATE_NOOP("Labels", "Possible"),
        "denied": QT_TRANSLATE_NOOP("Labels", "Denied"),
        "not_committed": QT_TRANSLATE_NOOP("Labels", "Not committed"),
    },
    "source_type": {
        "author": QT_TRANSLATE_NOOP("Labels", "Author"),
        "named": QT_TRANSLATE_NOOP("Labels", "Named"),
        "unnamed": QT_TRANSLATE_NOOP("Labels", "Unnamed"),
        "chain": QT_TRANSLATE_NOOP("Labels", "A says that B said"),
    },
    "form": {
        "own_words": QT_TRANSLATE_NOOP("Labels", "Own words"),
        "indirect_quote": QT_TRANSLATE_NOOP("Labels", "Indirect quote"),
        "direct_quote": QT_TRANSLATE_NOOP("Labels", "Direct quote"),
        "mixed_quote": QT_TRANSLATE_NOOP("Labels", "Mixed quote"),
    },
    "evidence": {
        "none": QT_TRANSLATE_NOOP("Labels", "None"),
        "eyewitness": QT_TRANSLATE_NOOP("Labels", "Eyewitness"),
        "document": QT_TRANSLATE_NOOP("Labels", "Document"),
        "image_or_video": QT_TRANSLATE_NOOP("Labels", "Image or video"),
        "other_report": QT_TRANSLATE_NOOP("Labels", "Other report"),
    },
    "credibility": {
        "confirmed": QT_TRANSLATE_NOOP("Labels", "Confirmed"),
        "probably_true": QT_TRANSLATE_NOOP("Labels", "Probably true"),
        "possibly_true": QT_TRANSLATE_NOOP("Labels", "Possibly true"),
        "doubtful": QT_TRANSLATE_NOOP("Labels", "Doubtful"),
        "improbable": QT_TRANSLATE_NOOP("Labels", "Improbable"),
        "cannot_be_judged": QT_TRANSLATE_NOOP("Labels", "Cannot be judged"),
    },
    "counted": {
        "killed": QT_TRANSLATE_NOOP("Labels", "Killed"),
        "wounded": QT_TRANSLATE_NOOP("Labels", "Wounded"),
        "missing": QT_TRANSLATE_NOOP("Labels", "Missing"),
        "detained": QT_TRANSLATE_NOOP("Labels", "Detained"),
        "arrested": QT_TRANSLATE_NOOP("Labels", "Arrested"),
        "charged": QT_TRANSLATE_NOOP("Labels", "Charged"),
        "convicted": QT_TRANSLATE_NOOP("Labels", "Convicted"),
        "took_part": QT_TRANSLATE_NOOP("Labels", "Took part"),
        "other": QT_TRANSLATE_NOOP("Labels", "Other"),
    },
    "included": {
        "everyone": QT_TRANSLATE_NOOP("Labels", "Everyone"),
        "security_forces": QT_TRANSLATE_NOOP("Labels", "Security forces"),
        "civilians": QT_TRANSLATE_NOOP("Labels", "Civilians"),
        "protesters": QT_TRANSLATE_NOOP("Labels", "Protesters"),
        "attackers": QT_TRANSLATE_NOOP("Labels", "Attackers"),
        "children": QT_TRANSLATE_NOOP("Labels", "Children"),
        "other": QT_TRANSLATE_NOOP("Labels", "Other"),
    },
    "mention": {
        "name": QT_TRANSLATE_NOOP("Labels", "Name"),
        "description": QT_TRANSLATE_NOOP("Labels", "Description"),
        "pronoun": QT_TRANSLATE_NOOP("Labels", "Pronoun"),
    },
    "confidence": {
        "sure": QT_TRANSLATE_NOOP("Labels", "Sure"),
        "probable": QT_TRANSLATE_NOOP("Labels", "Probable"),
        "unsure": QT_TRANSLATE_NOOP("Labels", "Unsure"),
    },
    "contested_in": {
        "this_text": QT_TRANSLATE_NOOP("Labels", "The text says so"),
        "another_document": QT_TRANSLATE_NOOP("Labels", "Another document"),
        "analyst_doubt": QT_TRANSLATE_NOOP("Labels", "Analyst doubt"),
    },
    "relation_type": {
        "supports": QT_TRANSLATE_NOOP("Labels", "Supports"),
        "contradicts": QT_TRANSLATE_NOOP("Labels", "Contradicts"),
        "repeats": QT_TRANSLATE_NOOP("Labels", "Repeats"),
        "qualifies": QT_TRANSLATE_NOOP("Labels", "Qualifies"),
        "updates": QT_TRANSLATE_NOOP("Labels", "Updates"),
        "retracts": QT_TRANSLATE_NOOP("Labels", "Retracts"),
        "relies_on": QT_TRANSLATE_NOOP("Labels", "Relies on"),
    },
    "document_state": {
        "new": QT_TRANSLATE_NOOP("Labels", "New"),
        "in_progress": QT_TRANSLATE_NOOP("Labels", "In progress"),
        "finished": QT_TRANSLATE_NOOP("Labels", "Finished"),
        "ignored": QT_TRANSLATE_NOOP("Labels", "Ignored"),
    },
    "set_kind": {
        "own": QT_TRANSLATE_NOOP("Labels", "Own"),
        "imported": QT_TRANSLATE_NOOP("Labels", "Imported"),
        "adjudicated": QT_TRANSLATE_NOOP("Labels", "Adjudicated"),
        "suggested": QT_TRANSLATE_NOOP("Labels", "Suggested"),
    },
    "genre": {
        "blog": QT_TRANSLATE_NOOP("Labels", "Blog"),
        "wire": QT_TRANSLATE_NOOP("Labels", "Wire"),
        "analysis": QT_TRANSLATE_NOOP("Labels", "Analysis"),
        "dossier": QT_TRANSLATE_NOOP("Labels", "Dossier"),
        "official_statement": QT_TRANSLATE_NOOP("Labels", "Official statement"),
        "social_post": QT_TRANSLATE_NOOP("Labels", "Social post"),
        "testimony": QT_TRANSLATE_NOOP("Labels", "Testimony"),
        "report": QT_TRANSLATE_NOOP("Labels", "NGO or court report"),
        "other": QT_TRANSLATE_NOOP("Labels", "Other"),
    },
    "translation": {
        "original": QT_TRANSLATE_NOOP("Labels", "Original"),
        "human": QT_TRANSLATE_NOOP("Labels", "Human translation"),
        "machine": QT_TRANSLATE_NOOP("Labels", "Machine translation"),
    },
    "reliability": {
        "reliable": QT_TRANSLATE_NOOP("Labels", "A"),
        "usually_reliable": QT_TRANSLATE_NOOP("Labels", "B"),
        "fairly_reliable": QT_TRANSLATE_NOOP("Labels", "C"),
        "not_usually_reliable": QT_TRANSLATE_NOOP("Labels", "D"),
        "unreliable": QT_TRANSLATE_NOOP("Labels", "E"),
        "cannot_be_judged": QT_TRANSLATE_NOOP("Labels", "F"),
    },
    "reliability_meaning": {
        "reliable": QT_TRANSLATE_NOOP("Labels", "Reliable"),
        "usually_reliable": QT_TRANSLATE_NOOP("Labels", "Usually reliable"),
        "fairly_reliable": QT_TRANSLATE_NOOP("Labels", "Fairly reliable"),
        "not_usually_reliable": QT_TRANSLATE_NOOP("Labels", "Not usually reliable"),
        "unreliable": QT_TRANSLATE_NOOP("Labels", "Unreliable"),
        "cannot_be_judged": QT_TRANSLATE_NOOP("Labels", "Cannot be judged"),
    },
    "link_type": {
        "whole": QT_TRANSLATE_NOOP("Labels", "Whole"),
        "contained_in": QT_TRANSLATE_NOOP("Labels", "Contained in"),
        "contains": QT_TRANSLATE_NOOP("Labels", "Contains"),
        "shares_passage": QT_TRANSLATE_NOOP("Labels", "Shares passage"),
        "repeat_inside": QT_TRANSLATE_NOOP("Labels", "Repeat inside"),
    },
    "link_state": {
        "proposed": QT_TRANSLATE_NOOP("Labels", "Proposed"),
        "confirmed": QT_TRANSLATE_NOOP("Labels", "Confirmed"),
        "dismissed": QT_TRANSLATE_NOOP("Labels", "Dismissed"),
    },
    "script": {
        "latin": QT_TRANSLATE_NOOP("Labels", "Latin"),
        "cyrillic": QT_TRANSLATE_NOOP("Labels", "Cyrillic"),
        "arabic": QT_TRANSLATE_NOOP("Labels", "Arabic"),
        "other": QT_TRANSLATE_NOOP("Labels", "Other"),
    },
    "variant_kind": {
        "spelling": QT_TRANSLATE_NOOP("Labels", "Spelling"),
        "transliteration": QT_TRANSLATE_NOOP("Labels", "Transliteration"),
        "inflected": QT_TRANSLATE_NOOP("Labels", "Inflected"),
        "short_form": QT_TRANSLATE_NOOP("Labels", "Short form"),
        "full_form": QT_TRANSLATE_NOOP("Labels", "Full form"),
        "alias": QT_TRANSLATE_NOOP("Labels", "Alias"),
        "former_name": QT_TRANSLATE_NOOP("Labels", "Former name"),
        "translation": QT_TRANSLATE_NOOP("Labels", "Translation"),
        "error": QT_TRANSLATE_NOOP("Labels", "Error"),
    },
    "stance": {
        "asserts": QT_TRANSLATE_NOOP("Labels", "Asserts"),
        "denies": QT_TRANSLATE_NOOP("Labels", "Denies"),
        "questions": QT_TRANSLATE_NOOP("Labels", "Questions"),
        "reports_only": QT_TRANSLATE_NOOP("Labels", "Reports only"),
        "retracts": QT_TRANSLATE_NOOP("Labels", "Retracts"),
    },
    "dispute_status": {
        "open": QT_TRANSLATE_NOOP("Labels", "Open"),
        "leaning": QT_TRANSLATE_NOOP("Labels", "Leaning"),
        "settled": QT_TRANSLATE_NOOP("Labels", "Settled"),
        "cannot_be_settled": QT_TRANSLATE_NOOP("Labels", "Cannot be settled"),
        "not_a_dispute": QT_TRANSLATE_NOOP("Labels", "Not a real dispute"),
    },
    "method": {
        "range_kept": QT_TRANSLATE_NOOP("Labels", "Range kept"),
        "majority_of_origins": QT_TRANSLATE_NOOP("Labels", "Majority of origins"),
        "source_priority": QT_TRANSLATE_NOOP("Labels", "Source priority"),
        "primary_evidence": QT_TRANSLATE_NOOP("Labels", "Primary evidence"),
        "team_decision": QT_TRANSLATE_NOOP("Labels", "Team decision"),
    },
    "differs_in": {
        "scope": QT_TRANSLATE_NOOP("Labels", "Who or what is counted"),
        "place": QT_TRANSLATE_NOOP("Labels", "Place"),
        "date": QT_TRANSLATE_NOOP("Labels", "Date"),
        "wording": QT_TRANSLATE_NOOP("Labels", "Wording"),
        "translation": QT_TRANSLATE_NOOP("Labels", "Translation"),
    },
    "cell": {
        "cc": QT_TRANSLATE_NOOP("Labels", "Very consistent"),
        "c": QT_TRANSLATE_NOOP("Labels", "Consistent"),
        "n": QT_TRANSLATE_NOOP("Labels", "Neutral"),
        "i": QT_TRANSLATE_NOOP("Labels", "Inconsistent"),
        "ii": QT_TRANSLATE_NOOP("Labels", "Very inconsistent"),
        "na": QT_TRANSLATE_NOOP("Labels", "Not applicable"),
    },
    "proposal_type": {
        "copy_tags": QT_TRANSLATE_NOOP("Labels", "Copy tags"),
        "name_variant": QT_TRANSLATE_NOOP("Labels", "Name variant"),
        "figure_conflict": QT_TRANSLATE_NOOP("Labels", "Figure conflict"),
        "sum_check": QT_TRANSLATE_NOOP("Labels", "Sum check"),
        "same_claim": QT_TRANSLATE_NOOP("Labels", "Same claim"),
    },
    "field_type": {
        "text": QT_TRANSLATE_NOOP("Labels", "Text"),
        "choice": QT_TRANSLATE_NOOP("Labels", "Choice"),
        "number": QT_TRANSLATE_NOOP("Labels", "Number"),
        "date": QT_TRANSLATE_NOOP("Labels", "Date"),
        "yes_no": QT_TRANSLATE_NOOP("Labels", "Yes or no"),
    },
    "yes_no": {
        "yes": QT_TRANSLATE_NOOP("Labels", "Yes"),
        "no": QT_TRANSLATE_NOOP("Labels", "No"),
    },
    "verdict": {
        "accept": QT_TRANSLATE_NOOP("Labels", "Accept"),
        "amend": QT_TRANSLATE_NOOP("Labels", "Amend"),
        "reject": QT_TRANSLATE_NOOP("Labels", "Reject"),
        "defer": QT_TRANSLATE_NOOP("Labels", "Defer"),
        "agreed": QT_TRANSLATE_NOOP("Labels", "Agreed"),
        "stale": QT_TRANSLATE_NOOP("Labels", "Stale"),
    },
    "reason_code": {
        "wrong_span": QT_TRANSLATE_NOOP("Labels", "Wrong span"),
        "wrong_code": QT_TRANSLATE_NOOP("Labels", "Wrong code"),
        "wrong_source": QT_TRANSLATE_NOOP("Labels", "Wrong source"),
        "not_in_text": QT_TRANSLATE_NOOP("Labels", "Not in text"),
        "duplicate": QT_TRANSLATE_NOOP("Labels", "Duplicate"),
        "outside_task": QT_TRANSLATE_NOOP("Labels", "Outside task"),
        "other_version_taken": QT_TRANSLATE_NOOP("Labels", "Other version taken"),
        "other": QT_TRANSLATE_NOOP("Labels", "Other"),
    },
    "review_rule": {
        "none": QT_TRANSLATE_NOOP("Labels", "Nothing"),
        "same": QT_TRANSLATE_NOOP("Labels", "What both tagged the same"),
        "same_text": QT_TRANSLATE_NOOP("Labels", "The same, also where the text differs"),
        "k_of_n": QT_TRANSLATE_NOOP("Labels", "What enough sets have the same"),
    },
    "check_level": {
        "viewed": QT_TRANSLATE_NOOP("Labels", "Viewed"),
        "nothing_missing": QT_TRANSLATE_NOOP("Labels", "Nothing missing"),
    },
}
"""List name → code → English word, in the order of the scheme (the first nine have the keys 1 … 9)."""

LANGUAGES = {
    "de": QT_TRANSLATE_NOOP("Labels", "German"),
    "en": QT_TRANSLATE_NOOP("Labels", "English"),
    "es": QT_TRANSLATE_NOOP("Labels", "Spanish"),
    "fa": QT_TRANSLATE_NOOP("Labels", "Persian"),
    "fr": QT_TRANSLATE_NOOP("Labels", "French"),
    "kk": QT_TRANSLATE_NOOP("Labels", "Kazakh"),
    "ky": QT_TRANSLATE_NOOP("Labels", "Kyrgyz"),
    "ru": QT_TRANSLATE_NOOP("Labels", "Russian"),
    "tg": QT_TRANSLATE_NOOP("Labels", "Tajik"),
    "tr": QT_TRANSLATE_NOOP("Labels", "Turkish"),
    "uk": QT_TRANSLATE_NOOP("Labels", "Ukrainian"),
    "uz": QT_TRANSLATE_NOOP("Labels", "Uzbek"),
    "zh": QT_TRANSLATE_NOOP("Labels", "Chinese"),
}
"""Languages documents are often in, by their tags: Qt itself names languages in English only."""


def label(list_name: str, code: str) -> str:
    """The word for a value of a closed list; a code this version does not know is shown as it is."""
    word = LABELS.get(list_name, {}).get(code)
    if word is None:
        return code.replace("_", " ").capitalize() if code.isascii() else code
    return QCoreApplication.translate("Labels", word)


def codes_of(list_name: str) -> tuple[str, ...]:
    """The codes of a closed list in the order of the scheme."""
    return tuple(LABELS[list_name])
