"""The codebook window: every change can be taken back, one step writes them all, and no step loses a tag."""

from __future__ import annotations

import json

import pytest

pytest.importorskip("PySide6")

from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from kantar_desk.assets import asset
from kantar_desk.gui.colour_vision import VISIONS, difference, hard_to_tell, lab
from kantar_desk.gui.dialogs.codebook import CodebookDialog
from kantar_desk.gui.dialogs.codebook_controls import SWATCHES, look_alikes
from kantar_desk.gui.dialogs.codebook_draft import CodebookDraft
from kantar_desk.gui.theme import DARK, LIGHT, contrast
from kantar_desk.model.annotation import Annotation
from kantar_desk.model.codebook import KINDS, AttributeField, Code, Codebook
from kantar_desk.workspace.starter import load_starter

pytestmark = pytest.mark.gui


@pytest.fixture
def dialog(tagged_window) -> CodebookDialog:
    _desk, window = tagged_window
    window.run("tools.codebook")
    return window.findChild(CodebookDialog)


@pytest.fixture
def draft() -> CodebookDraft:
    starter = load_starter(asset("resources", "codebook.toml"))
    return CodebookDraft(starter.codebook, starter.codes, ())


def code(source, kind, slug) -> Code:
    return next(one for one in source.codes(kind) if one.slug == slug)


def count_tags(desk) -> int:
    with desk.ws.reading() as reader:
        return len(reader.find(Annotation))


def saved(desk, code_id) -> Code:
    with desk.ws.reading() as reader:
        found = reader.get(Code, code_id)
    assert found is not None
    return found


def test_it_shows_all_codes_with_keys_and_counts(dialog):
    rows = dialog.list.codes.rows
    assert [row.name for row in rows if row.sort == "kind"] == ["Claim", "Entity", "Disputed"]
    figure = next(row for row in rows if row.slug == "figure" and row.kind == "claim")
    assert figure.key == "2"
    assert figure.count > 0
    outlet = next(row for row in rows if row.slug == "media")
    assert outlet.depth == 1
    assert not dialog.confirm_button.isEnabled()


def test_rename_by_keys_and_confirm_keeps_tags_and_machine_code(dialog, press, type_text):
    desk = dialog.desk
    before = count_tags(desk)
    label = code(dialog.draft, "claim", "label")
    dialog.list.choose(label.id)
    dialog.list.setFocus()
    press("Enter")
    type_text("Legal name")
    assert dialog.draft.changes == 1, "typing is one change"
    number = dialog.draft.codebook.number
    QTest.mouseClick(dialog.confirm_button, Qt.MouseButton.LeftButton)
    after = saved(desk, label.id)
    assert (after.name, after.slug) == ("Legal name", "label")
    with desk.ws.reading() as reader:
        assert reader.find(Codebook)[0].number == number + 1
    assert count_tags(desk) == before
    assert desk.codes[label.id].name == "Legal name"
    desk.bridge.undo()
    assert saved(desk, label.id).name == label.name
    desk.bridge.redo()
    assert saved(desk, label.id).name == "Legal name"


def test_a_retired_code_gives_its_key_to_a_new_one_and_keeps_its_tags(dialog):
    desk = dialog.desk
    opinion = code(dialog.draft, "claim", "opinion")
    tags = dialog.tags.get(opinion.id, 0)
    dialog.list.choose(opinion.id)
    QTest.mouseClick(dialog.code_panel.retire, Qt.MouseButton.LeftButton)
    added = dialog.add("claim")
    dialog.draft.name_code(added, "Number of shots")
    dialog.draft.edit(added, key="8")
    dialog.confirm()
    assert saved(desk, opinion.id).retired
    made = saved(desk, added)
    assert (made.slug, made.key) == ("number_of_shots", "8")
    with desk.ws.reading() as reader:
        assert reader.counts_by_code(desk.ws.own_set_id).get(opinion.id, 0) == tags
    assert opinion.id not in {one.id for one in desk.live_codes("claim")}


def test_merge_retags_and_retires_in_one_undo_step(dialog):
    desk = dialog.desk
    losing, winning = code(dialog.draft, "claim", "event"), code(dialog.draft, "claim", "words")
    before = dict(dialog.tags)
    expected = before.get(losing.id, 0) + before.get(winning.id, 0)
    dialog.merge(losing.id, winning.id)
    shown = next(row for row in dialog.list.codes.rows if row.id == winning.id)
    assert shown.count == expected, "the preview counts before anything is written"
    dialog.confirm()
    with desk.ws.reading() as reader:
        counts = reader.counts_by_code(desk.ws.own_set_id)
    assert counts.get(winning.id) == expected
    assert counts.get(losing.id, 0) == 0
    assert saved(desk, losing.id).retired
    desk.bridge.undo()
    with desk.ws.reading() as reader:
        assert reader.counts_by_code(desk.ws.own_set_id) == before
    assert not saved(desk, losing.id).retired


def test_keys_can_be_swapped_in_one_dialog(dialog):
    desk = dialog.desk
    one, other = code(dialog.draft, "entity", "person"), code(dialog.draft, "entity", "place")
    dialog.draft.edit(one.id, key=None)
    dialog.draft.edit(other.id, key="1")
    dialog.draft.edit(one.id, key="3")
    dialog.confirm()
    assert (saved(desk, one.id).key, saved(desk, other.id).key) == ("3", "1")


def test_a_taken_key_cannot_be_chosen(dialog):
    figure = code(dialog.draft, "claim", "figure")
    dialog.list.choose(figure.id)
    keys = dialog.code_panel.keys
    at = keys.values.index("1")
    QTest.mouseClick(keys, Qt.MouseButton.LeftButton, pos=keys.rect_of(at).center())
    assert dialog.draft.code(figure.id).key == "2"
    QTest.mouseClick(keys, Qt.MouseButton.LeftButton, pos=keys.rect_of(keys.values.index("9")).center())
    assert dialog.draft.code(figure.id).key == "9"


def test_a_new_group_and_a_code_under_it_come_in_one_step(dialog):
    desk = dialog.desk
    under = dialog.add("entity")
    group = dialog.add("entity")
    dialog.draft.name_code(group, "Armed body")
    dialog.draft.edit(under, parent=group, key=None)
    dialog.confirm()
    assert saved(desk, under).parent == group


def test_a_field_of_the_teams_own_is_added_and_filled_by_its_row(dialog, press, type_text):
    desk = dialog.desk
    added = dialog.add("claim", "field")
    type_text("Severity")
    dialog.draft.edit_field(added, type="choice")
    dialog.draft.set_options(added, ["Low", "High"])
    dialog._changed()
    dialog.confirm()
    with desk.ws.reading() as reader:
        made = reader.get(AttributeField, added)
    assert (made.slug, [option.code for option in made.options]) == ("severity", ["low", "high"])
    assert added in desk.fields


def test_esc_without_changes_closes_and_with_changes_says_so_first(dialog, press):
    desk, window = dialog.desk, dialog.desk.window
    label = code(dialog.draft, "claim", "label")
    dialog.draft.edit(label.id, name="Other")
    dialog._changed()
    dialog.list.setFocus()
    press("Esc")
    assert dialog.isVisible()
    assert "not confirmed" in dialog.words.text()
    press("Esc")
    assert window.findChild(CodebookDialog) is None
    assert saved(desk, label.id).name == label.name


def test_undo_in_the_window_takes_changes_of_the_draft_back(dialog, press):
    label = code(dialog.draft, "claim", "label")
    dialog.draft.edit(label.id, colour="#7A55A8")
    dialog._changed()
    dialog.list.setFocus()
    press("Ctrl+KeyZ")
    assert dialog.draft.code(label.id).colour is None
    assert dialog.draft.action() is None
    press("Ctrl+KeyY")
    assert dialog.draft.code(label.id).colour == "#7A55A8"


def test_a_codebook_goes_to_a_file_and_meets_itself_coming_back(dialog, tmp_path):
    file = tmp_path / "codes.json"
    dialog.export_file(file)
    assert json.loads(file.read_text("utf-8"))["format"] == "kantar-codebook"
    dialog.import_file(file)
    assert dialog.draft.action() is None, "nothing new, nothing to map"
    content = json.loads(file.read_text("utf-8"))
    content["codes"][1]["name"] = "What took place"
    content["codes"].append({**content["codes"][1], "id": "0198c0de-0000-7000-8000-000000000001", "slug": "rumour",
                             "name": "Rumour", "key": "1"})  # fmt: skip
    file.write_text(json.dumps(content), "utf-8")
    dialog.import_file(file)
    rumour = code(dialog.draft, "claim", "rumour")
    assert rumour.key is None, "a key that is taken does not come along"
    assert code(dialog.draft, "claim", "event").name == "What took place"
    dialog.confirm()
    assert saved(dialog.desk, rumour.id).name == "Rumour"


def test_a_file_that_is_no_codebook_is_refused_in_words(dialog, tmp_path):
    file = tmp_path / "notes.json"
    file.write_text('{"a": 1}', "utf-8")
    dialog.import_file(file)
    assert "not a codebook" in dialog.desk.window.messages.text
    assert dialog.draft.changes == 0


def test_look_alikes_are_named_and_to_whom(draft):
    label = code(draft, "claim", "label")
    draft.edit(label.id, colour="#0A70B0")
    assert look_alikes(draft, label.id, "#0A70B0")[0][0] == "Claim"
    assert "all" in look_alikes(draft, label.id, "#0A70B0")[0][1]
    assert look_alikes(draft, label.id, None) == []
    draft.edit(code(draft, "claim", "words").id, colour="#7A55A8")
    assert look_alikes(draft, label.id, "#7A55A9")[0][0] == "Words said"


@pytest.mark.parametrize("theme", [LIGHT, DARK])
def test_offered_colours_stand_out_in_both_themes(theme):
    for colour in SWATCHES:
        assert contrast(theme.tag("claim", colour), theme.page) >= 4.5


def test_colour_difference_is_ciede2000():
    # Two pairs of Sharma, Wu and Dalal 2005, through sRGB: black to white is 100, a colour to itself 0.
    assert difference("#000000", "#FFFFFF") == pytest.approx(100, abs=0.01)
    assert difference("#0072B2", "#0072B2") == 0
    assert lab("#FFFFFF") == pytest.approx((100, 0, 0), abs=0.02)
    assert lab("#FF0000") == pytest.approx((53.24, 80.09, 67.20), abs=0.05)
    assert hard_to_tell("#0072B2", "#C24E00") == ()
    assert "deutan" in hard_to_tell("#FF0000", "#00AA00")
    assert set(hard_to_tell("#0072B2", "#0073B3")) == set(VISIONS)


def test_retiring_a_group_lets_its_codes_move_up(draft):
    organisation = code(draft, "entity", "organisation")
    draft.retire(organisation.id)
    assert code(draft, "entity", "media").parent is None


def test_a_chain_of_merges_ends_in_one_code(draft):
    one, two, three = (code(draft, "claim", slug) for slug in ("event", "words", "plan"))
    draft.merge(one.id, two.id)
    draft.merge(two.id, three.id)
    assert draft.counts({one.id: 1, two.id: 2, three.id: 4}) == {three.id: 7}
    draft.revive(two.id)
    assert draft.merged_into(two.id) is None


def test_a_code_cannot_stand_under_itself(draft):
    organisation, media = code(draft, "entity", "organisation"), code(draft, "entity", "media")
    assert media.id not in {one.id for one in draft.possible_parents(organisation)}
    assert organisation.id in {one.id for one in draft.possible_parents(media)}


STEPS = st.lists(
    st.tuples(st.sampled_from(("rename", "key", "retire", "revive", "merge", "add", "field", "group")),
              st.integers(0, 40), st.integers(0, 40)),
    max_size=12,
)  # fmt: skip


@settings(max_examples=40, deadline=None)
@given(STEPS)
def test_undoing_everything_gives_the_codebook_back(steps):
    starter = load_starter(asset("resources", "codebook.toml"))
    draft = CodebookDraft(starter.codebook, starter.codes, ())
    for name, first, second in steps:
        kind = KINDS[first % 3]
        codes = draft.codes(kind)
        one, other = codes[first % len(codes)], codes[second % len(codes)]
        if name == "rename":
            draft.edit(one.id, name=f"Name {second}")
        elif name == "key":
            draft.edit(one.id, key=(draft.free_keys(kind) or [None])[0])
        elif name == "retire" and not one.is_general:
            draft.retire(one.id)
        elif name == "revive":
            draft.revive(one.id)
        elif (
            name == "merge"
            and one.id != other.id
            and not one.is_general
            and not one.retired
            and not other.retired
        ):
            draft.merge(one.id, other.id)
        elif name == "add":
            draft.add(kind, f"New {second}")
        elif name == "field":
            draft.add_field(kind, f"Field {second}")
        elif name == "group" and other in draft.possible_parents(one):
            draft.edit(one.id, parent=other.id)
        for found in KINDS:
            keys = [one.key for one in draft.codes(found) if one.key and not one.retired]
            assert len(keys) == len(set(keys)), "no key twice"
            assert {one.id for one in draft.codes(found)} == {
                one.id for one in draft._now.codes.values() if one.kind == found
            }, "every code is listed, once"
    while draft.undo():
        pass
    assert draft.action() is None
    assert draft.changes == 0
