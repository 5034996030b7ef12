"""The report holds every figure and every decision, and in a blind review no name of a colleague."""

from __future__ import annotations

import csv
import dataclasses
import hashlib
import io
import shutil
from html.parser import HTMLParser

import pytest

from kantar_desk.assets import asset
from kantar_desk.errors import UserError
from kantar_desk.model.annotation import AnnotationSet
from kantar_desk.model.review import Verdict
from kantar_desk.workspace.actions import RemoveSet, SetState
from kantar_desk.workspace.agreeing import agreement_of
from kantar_desk.workspace.reporting import build_report, report_html, write_differences, write_report
from kantar_desk.workspace.review_actions import Decide, Decision, TakeOver, WithdrawDecisions
from kantar_desk.workspace.reviewing import start_review
from kantar_desk.workspace.sample import create_sample
from kantar_desk.workspace.starter import load_starter
from kantar_desk.workspace.workspace import Workspace


class Text(HTMLParser):
    def __init__(self):
        super().__init__()
        self.words: list[str] = []

    def handle_data(self, data):
        self.words.append(data)


def text_of(html: str) -> str:
    parser = Text()
    parser.feed(html)
    return " ".join(" ".join(parser.words).split())


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    """Mine equal to one colleague's tags, all documents finished; the other colleague's set is there to be compared."""
    starter = load_starter(asset("resources", "codebook.toml"))
    path = tmp_path_factory.mktemp("made") / "sample.kantar"
    with create_sample(path, annotator="Reviewer", seeds=asset("seeds"), starter=starter) as workspace:
        with workspace.reading() as reader:
            imported = reader.find(AnnotationSet, kind="imported")
            documents = [one.id for one in reader.documents()]
            first = [tag.id for one in documents for tag in reader.annotations(one, [imported[0].id])]
        workspace.perform(TakeOver(annotation_ids=tuple(first)))
        workspace.perform(SetState(document_ids=tuple(documents), state="finished"))
        workspace.perform(RemoveSet(set_id=imported[0].id))
    return path


@pytest.fixture
def project(made, tmp_path):
    """A copy of it, and the set of the colleague."""
    path = tmp_path / "sample.kantar"
    shutil.copyfile(made, path)
    with Workspace.open(path) as workspace:
        with workspace.reading() as reader:
            (their_set,) = reader.find(AnnotationSet, kind="imported")
        yield workspace, their_set


def theirs(workspace, their_set) -> list:
    with workspace.reading() as reader:
        return [tag for one in reader.documents() for tag in reader.annotations(one.id, [their_set.id])]


def test_each_figure_is_that_of_the_command_line(project):
    workspace, their_set = project
    start_review(workspace, their_set.id, mine=workspace.own_set_id)
    found = agreement_of(workspace, workspace.own_set_id, their_set.id, more=True).to_json()
    text = text_of(report_html(workspace))
    for name in ("f1_strict", "f1_boundary", "f1_relaxed", "f1_iou50", "bar_u_alpha_2016"):
        figure = found["figures"][name]
        assert f"{figure['value']:.3f}" in text
        assert f"{figure['low']:.3f} – {figure['high']:.3f}" in text
    assert f"{len(found['documents']['common'])} documents in common" in text
    assert "rough" in text


def test_every_rejected_tag_is_in_it_with_its_reason(project):
    workspace, their_set = project
    review = start_review(workspace, their_set.id, mine=workspace.own_set_id, rule="none")
    tags = theirs(workspace, their_set)[:6]
    workspace.perform(
        Decide(
            review_id=review,
            decisions=tuple(
                Decision(
                    annotation_id=one.id, verdict=Verdict.REJECT, reason_code="other", reason=f"why {n} <b>"
                )
                for n, one in enumerate(tags)
            ),
        )
    )
    html = report_html(workspace)
    text = text_of(html)
    assert "Rejected (6)" in text
    for number, tag in enumerate(tags):
        assert " ".join(tag.quote.split()) in text
        assert f"why {number} <b>" in text
    assert "<b>why" not in html
    assert "why 0 &lt;b&gt;" in html
    workspace.perform(WithdrawDecisions(review_id=review, annotation_ids=(tags[0].id,)))
    again = text_of(report_html(workspace))
    assert "Rejected (5)" in again
    assert "taken back" in again


def test_the_same_state_gives_the_same_report_but_for_the_time_line(project):
    workspace, their_set = project
    start_review(workspace, their_set.id, mine=workspace.own_set_id)
    one, other = build_report(workspace), build_report(workspace)
    assert dataclasses.replace(one, made="") == dataclasses.replace(other, made="")


def test_blind_means_that_no_name_of_a_colleague_is_in_it(project, tmp_path):
    workspace, their_set = project
    review = start_review(workspace, their_set.id, mine=workspace.own_set_id, blind=True)
    with workspace.reading() as reader:
        names = [one.name for one in reader.find(AnnotationSet, kind="imported")]
        ids = [str(one.id) for one in reader.find(AnnotationSet, kind="imported")]
    write_differences(workspace, review, tmp_path / "d.csv")
    table = (tmp_path / "d.csv").read_text(encoding="utf-8-sig")
    html = report_html(workspace)
    for secret in (*names, *ids):
        assert secret not in html
        assert secret not in table
    assert "Colleague A" in html
    assert "Colleague A" in table


def test_the_file_is_whole_and_never_written_over_another(project, tmp_path):
    workspace, _ = project
    target = tmp_path / "report.html"
    digest = write_report(workspace, target)
    assert hashlib.sha256(target.read_bytes()).hexdigest() == digest
    with pytest.raises(UserError):
        write_report(workspace, target)
    assert hashlib.sha256(target.read_bytes()).hexdigest() == digest


def test_differences_hold_each_tag_of_both_sets_once(project, tmp_path):
    workspace, their_set = project
    review = start_review(workspace, their_set.id, mine=workspace.own_set_id)
    write_differences(workspace, review, tmp_path / "d.csv")
    rows = list(csv.DictReader(io.StringIO((tmp_path / "d.csv").read_text(encoding="utf-8-sig"))))
    with workspace.reading() as reader:
        sets = (workspace.own_set_id, their_set.id)
        wanted = {str(tag.id) for one in reader.documents() for tag in reader.annotations(one.id, sets)}
    assert {row["annotation_id"] for row in rows} == wanted
    assert len(rows) == len(wanted)
    write_differences(workspace, review, tmp_path / "d.xlsx")
    assert (tmp_path / "d.xlsx").read_bytes()[:2] == b"PK"
