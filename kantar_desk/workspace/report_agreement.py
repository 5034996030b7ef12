"""Agreement of two sets as sections of a report: figures with intervals, and what was left out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kantar_desk.analysis.agreement import Agreement, Estimate
from kantar_desk.workspace.report_words import Words, number, plain

if TYPE_CHECKING:
    from kantar_desk.formats.reports.values import Section

MATRIX_CODES = 8  # more columns than that fit on no page: pairs are listed then
CRITERIA = {
    "f1_strict": ("Strict", "pieces and code"),
    "f1_boundary": ("Boundary", "pieces"),
    "f1_relaxed": ("Relaxed", "code and overlap"),
    "f1_iou50": ("IoU ≥ 0.5", "code and half"),
}


def _range(one: Estimate) -> str:
    return "–" if one.low is None or one.high is None else f"{one.low:.3f} – {one.high:.3f}"


def _counts(one: Estimate) -> str:
    return ", ".join(f"{plain(name)} {count}" for name, count in one.counts.items())


def agreement_sections(found: Agreement, words: Words) -> list[Section]:
    """Headline, by code, by document, matrix, further figures."""
    from kantar_desk.formats.reports.values import Section, Table

    used = found.documents
    unit = f"{found.units} {found.resampled}s resampled, {found.draws} draws, seed {found.seed}"
    notes = [f"{len(used.common)} documents in common; {unit}{', rough' if found.rough else ''}."]
    for title, left in (("not in both sets", used.absent), ("not finished in both sets", used.unfinished)):
        if left:
            titles = ", ".join(words.titles.get(one, "a document that is gone") for one, _ in left)
            kept = "counted all the same" if left is used.unfinished and used.with_unfinished else "left out"
            notes.append(f"{len(left)} {title}, {kept}: {titles}.")
    if found.copies:
        notes.append(f"{found.copies} tags in copies of repeated passages were counted once.")
    head = tuple(
        (title, what, number(one.value), _range(one), _counts(one))
        for name, (title, what) in CRITERIA.items()
        if (one := found.figures.get(name)) is not None
    )
    sections = [
        Section(
            title="Agreement",
            level=3,
            notes=tuple(notes),
            table=Table(
                columns=("Criterion", "What must be equal", "F1", "95 % interval", "Counted"),
                rows=head,
                numbers=frozenset({2, 3}),
            ),
            empty="No document counts, so there is no figure.",
        )
    ]
    prefix = "bar_u_alpha_2016_per_label."
    rows = tuple(
        (
            words.code(code),
            *(number(row[name].value) for name in CRITERIA),
            number(found.figures[prefix + code].value) if prefix + code in found.figures else "–",
        )
        for code, row in found.per_code.items()
    )
    sections.append(
        Section(
            title="Agreement by code",
            level=3,
            table=Table(
                columns=("Code", *(f"F1 {title.lower()}" for title, _ in CRITERIA.values()), "|uα (2016)"),
                rows=rows,
                numbers=frozenset(range(1, 6)),
            ),
        )
    )
    documents = tuple(
        (
            words.titles.get(one, ""),
            *(number(row[name].value) for name in CRITERIA),
            _counts(row["f1_strict"]),
        )
        for one, row in found.per_document.items()
    )
    sections.append(
        Section(
            title="Agreement by document",
            level=3,
            table=Table(
                columns=("Document", *(f"F1 {title.lower()}" for title, _ in CRITERIA.values()), "Counted"),
                rows=documents,
                numbers=frozenset(range(1, 5)),
            ),
        )
    )
    sections.append(_matrix(found, words))
    known = {*CRITERIA, *(name for name in found.figures if name.startswith(prefix))}
    more = tuple(
        (_figure_title(name, words), number(one.value), _range(one), _counts(one))
        for name, one in found.figures.items()
        if name not in known
    )
    table = Table(
        columns=("Figure", "Value", "95 % interval", "Counted"), rows=more, numbers=frozenset({1, 2})
    )
    sections.append(Section(title="Further figures", level=3, table=table))
    return [one for one in sections if not one.is_empty or one.empty]


def _figure_title(name: str, words: Words) -> str:
    base, _, code = name.partition(".")
    titles = {
        "bar_u_alpha_2016": "|uα of all tags (2016)",
        "u_alpha_2016": "uα over all codes (2016)",
        "percent_agreement": "Percent, fixed units",
        "cohen_kappa": "Cohen's κ, fixed units",
        "alpha_nominal": "Krippendorff's α, fixed units",
        "cohen_kappa_matched_pairs": "Cohen's κ of matched pairs",
        "field_agreement": "Equal fields of matched pairs",
    }
    title = titles.get(base, plain(base))
    return f"{title} · {words.code(code) if '/' in code else plain(code)}" if code else title


def _matrix(found: Agreement, words: Words) -> Section:
    from kantar_desk.formats.reports.values import Section, Table

    named = sorted({one for cell in found.matrix for one in cell if one is not None})
    codes: list[str | None] = [*named, None]
    title, note = "Where the codes differ", "Each tag that counts stands in one cell."
    if len(named) > MATRIX_CODES:
        pairs = sorted(
            found.matrix.items(), key=lambda cell: (cell[0][0] == cell[0][1], -cell[1], str(cell[0]))
        )
        rows = tuple((words.code(mine), words.code(theirs), str(count)) for (mine, theirs), count in pairs)
        table = Table(columns=("First set", "Second set", "Tags"), rows=rows, numbers=frozenset({2}))
        return Section(title=title, level=3, notes=(note,), table=table)
    cells = tuple(
        (words.code(mine), *(str(found.matrix.get((mine, theirs), 0) or "·") for theirs in codes))
        for mine in codes
    )
    return Section(
        title=title,
        level=3,
        notes=("Rows: the first set. Columns: the second set. " + note,),
        table=Table(
            columns=("", *(words.code(one) for one in codes)),
            rows=cells if found.matrix else (),
            numbers=frozenset(range(1, len(codes) + 1)),
            head_column=True,
        ),
    )
