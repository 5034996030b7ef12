"""Settings survive, whatever happens to their file; files of the program are found where they are."""

from __future__ import annotations

import os
from dataclasses import fields, replace
from pathlib import Path

import pytest
import tomli_w
from hypothesis import given
from hypothesis import settings as effort
from hypothesis import strategies as st

from kantar_desk import settings as desk
from kantar_desk.assets import asset
from kantar_desk.errors import EnvironmentFailure, UserError
from kantar_desk.settings import Settings

words = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
any_settings = st.builds(
    Settings,
    annotator=words,
    language=st.sampled_from(["system", "en", "ru", "kk"]),
    theme=st.sampled_from(["system", "light", "dark", "high-contrast"]),
    text_font=words,
    text_size=st.integers(*desk.TEXT_SIZES),
    line_spacing=st.integers(*desk.LINE_SPACINGS),
    labels=st.sampled_from(["off", "near", "all"]),
    single_keys=st.booleans(),
    keys=st.dictionaries(words, words, max_size=3),
    recent=st.lists(words, max_size=desk.RECENT_LIMIT).map(tuple),
    unknown=st.dictionaries(words.map(lambda name: f"later_{name}"), st.integers(0, 9) | words, max_size=3),
)


@given(wanted=any_settings)
@effort(max_examples=60, deadline=None)
def test_what_is_saved_is_what_is_loaded(wanted, tmp_path_factory):
    path = tmp_path_factory.mktemp("settings") / "settings.toml"
    desk.save(wanted, path)
    loaded = desk.load(path)
    assert loaded.problem is None
    assert {f.name: getattr(loaded.settings, f.name) for f in fields(Settings)} == {
        f.name: getattr(wanted, f.name) for f in fields(Settings)
    }


def test_without_a_file_the_defaults_hold():
    assert desk.load() == desk.Loaded(Settings())
    assert not desk.settings_path().exists()


def test_settings_go_to_the_users_own_folder(empty_home):
    desk.save(replace(Settings(), theme="dark"))
    assert empty_home in desk.settings_path().parents
    assert desk.load().settings.theme == "dark"


def test_what_a_newer_version_wrote_is_kept(tmp_path):
    path = tmp_path / "settings.toml"
    path.write_text('theme = "dark"\n[later]\nwhat = [1, 2]\n', encoding="utf-8")
    desk.save(replace(desk.load(path).settings, theme="light"), path)
    assert desk.load(path).settings.unknown == {"later": {"what": [1, 2]}}
    assert desk.load(path).settings.theme == "light"


@pytest.mark.parametrize("content", [b"theme = ", b"\xff\xfe\x00", b"[[["])
def test_a_broken_file_is_put_aside_and_said(tmp_path, content):
    path = tmp_path / "settings.toml"
    path.write_bytes(content)
    loaded = desk.load(path)
    assert loaded.settings == Settings()
    assert isinstance(loaded.problem, UserError)
    assert (tmp_path / "settings.broken.toml").read_bytes() == content
    desk.save(replace(Settings(), theme="dark"), path)
    assert desk.load(path).problem is None


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("theme", "purple"),
        ("language", 3),
        ("text_size", 10_000),
        ("text_size", True),
        ("line_spacing", "wide"),
        ("single_keys", "yes"),
        ("keys", {"a": 1}),
        ("recent", "one"),
        ("annotator", 7),
    ],
)
def test_a_value_that_makes_no_sense_costs_only_itself(tmp_path, key, value):
    path = tmp_path / "settings.toml"
    good = {"theme": "dark"} if key != "theme" else {"language": "kk"}
    path.write_text(tomli_w.dumps({**good, key: value}), encoding="utf-8")
    loaded = desk.load(path)
    assert getattr(loaded.settings, key) == getattr(Settings(), key)
    assert {name: getattr(loaded.settings, name) for name in good} == good
    assert loaded.problem is not None
    assert key in loaded.problem.message


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_without_permission_is_said_in_words(tmp_path):
    tmp_path.chmod(0o500)
    with pytest.raises(EnvironmentFailure, match="could not be written"):
        desk.save(Settings(), tmp_path / "inner" / "settings.toml")


def test_a_failed_save_leaves_the_old_file_and_no_rest(tmp_path):
    path = tmp_path / "settings.toml"
    desk.save(replace(Settings(), theme="dark"), path)
    in_the_way = tmp_path / "folder"
    in_the_way.mkdir()
    with pytest.raises(EnvironmentFailure):
        desk.replace_file(in_the_way, b"x")
    with pytest.raises(EnvironmentFailure):
        desk.save(Settings(), path / "below-a-file" / "settings.toml")
    assert desk.load(path).settings.theme == "dark"
    assert sorted(entry.name for entry in tmp_path.iterdir()) == ["folder", "settings.toml"]


def test_recent_projects_are_ten_each_once_newest_first(tmp_path):
    settings = Settings()
    for number in [*range(12), 5]:
        settings = settings.with_recent(tmp_path / f"{number}.kantar")
    assert [Path(path).stem for path in settings.recent] == [
        "5",
        "11",
        "10",
        "9",
        "8",
        "7",
        "6",
        "4",
        "3",
        "2",
    ]


def test_who_tags_is_asked_of_the_surroundings_then_settings_then_system(monkeypatch):
    monkeypatch.setenv("LOGNAME", "asel")
    assert desk.annotator_name(Settings()) == "asel"
    assert desk.annotator_name(Settings(annotator="Asel N.")) == "Asel N."
    monkeypatch.setenv("KANTAR_DESK_ANNOTATOR", "Jonas")
    assert desk.annotator_name(Settings(annotator="Asel N.")) == "Jonas"


def test_the_default_project_can_be_named_by_the_surroundings(monkeypatch, tmp_path, empty_home):
    assert empty_home in desk.default_project_path().parents
    monkeypatch.setenv("KANTAR_DESK_PROJECT", str(tmp_path / "mine.kantar"))
    assert desk.default_project_path() == tmp_path / "mine.kantar"


def test_each_project_has_a_state_file_of_its_own(tmp_path):
    one = desk.project_state_path(tmp_path / "a" / "desk.kantar")
    other = desk.project_state_path(tmp_path / "b" / "desk.kantar")
    assert one != other
    assert one == desk.project_state_path(tmp_path / "a" / "desk.kantar")


def test_shipped_files_are_found():
    assert asset("resources", "codebook.toml").is_file()
    assert asset("seeds", "manifest.toml").is_file()
