"""The translations are whole, in step with the program, and say the right form for every number."""

from __future__ import annotations

import ast
import importlib.util
import re
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

pytest.importorskip("PySide6")

from PySide6.QtCore import QCoreApplication

from kantar_desk.gui.core_names import LOSSES, STEPS
from kantar_desk.gui.core_texts import CORE
from kantar_desk.gui.languages import LANGUAGES, install_language
from kantar_desk.gui.messages import error_text, loss_text
from kantar_desk.store.failures import disk_full

pytestmark = pytest.mark.gui

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "resources" / "translations"
# Contexts of texts that belong to no class: functions and tables.
SHARED_CONTEXTS = {"Assistance", "Commands", "Core", "Labels", "Losses", "Steps"}


def _tool():
    path = ROOT / "packaging" / "translations.py"
    if not path.exists():
        pytest.skip("the sources of the project are not here")
    spec = importlib.util.spec_from_file_location("translations", path)
    module = importlib.util.module_from_spec(spec)
    sys.modules["translations"] = module
    spec.loader.exec_module(module)
    return module


tool = _tool()


def messages(language: str) -> list[tuple[str, str, ET.Element]]:
    tree = ET.parse(FOLDER / f"kantar-desk_{language}.ts")
    return [(context, message.findtext("source", ""), message) for context, message in tool.messages(tree)]


def forms(message: ET.Element) -> list[str]:
    translation = message.find("translation")
    numbered = [form.text or "" for form in translation.iter("numerusform")]
    return numbered or [translation.text or ""]


@pytest.fixture
def in_language(qapp):
    yield install_language
    install_language("en")


def test_every_sentence_of_the_core_is_listed_once():
    assert list(CORE) == tool.core_templates()
    assert list(STEPS) == tool.step_names()
    assert list(LOSSES) == tool.loss_texts()
    assert len(set(CORE)) == len(CORE)


def test_all_text_is_written_so_that_it_can_be_translated():
    assert tool.window_texts()[1] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_files_hold_the_texts_of_the_program(language):
    there = {
        (context, source, message.get("numerus") == "yes") for context, source, message in messages(language)
    }
    wanted = {
        (one.context, one.text, one.plural)
        for one in tool.window_texts()[0]
        if language != "en" or one.plural
    }
    assert there == wanted


@pytest.mark.parametrize("language", ["ru", "kk"])
def test_nothing_is_left_in_english(language):
    assert tool.missing(language) == []


@pytest.mark.parametrize("language", ["ru", "kk"])
def test_translations_keep_what_is_put_in(language):
    """Names in braces, the number, and line breaks are those of the English text."""
    wrong = []
    for _, source, message in messages(language):
        wanted = sorted(re.findall(r"\{[^}]*\}|%n|\n", source))
        wrong += [
            (source, form)
            for form in forms(message)
            if sorted(re.findall(r"\{[^}]*\}|%n|\n", form)) != wanted
        ]
    assert wrong == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_compiled_file_is_made_from_the_text_beside_it(language, tmp_path):
    copy = tmp_path / f"kantar-desk_{language}.ts"
    copy.write_bytes((FOLDER / copy.name).read_bytes())
    tool.release(copy)
    assert copy.with_suffix(".qm").read_bytes() == (FOLDER / f"kantar-desk_{language}.qm").read_bytes()


def test_numbered_texts_are_asked_for_where_they_are_found():
    """``tr`` of a number looks no further than the class of the object; a class below would show English."""
    classes = [
        node
        for path in (ROOT / "kantar_desk" / "gui").rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.ClassDef)
    ]
    parents = {base.id for node in classes for base in node.bases if isinstance(base, ast.Name)}
    wrong = [
        (node.name, ast.unparse(call))
        for node in classes
        if node.name in parents
        for call in ast.walk(node)
        if isinstance(call, ast.Call) and ast.unparse(call.func) == "self.tr" and len(call.args) == 3
    ]
    assert wrong == []


def test_contexts_are_classes_of_the_window():
    """A context that is no class is one that no text of a running window has."""
    classes = {
        node.name
        for path in (ROOT / "kantar_desk" / "gui").rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.ClassDef)
    }
    spoken = {context for context, _, _ in messages("ru")} - classes - SHARED_CONTEXTS
    assert {context for context in spoken if not context[:1].isupper() or "." in context} == set()


@pytest.mark.parametrize(
    ("language", "number", "words"),
    [
        ("en", 1, "1 tag"), ("en", 2, "2 tags"),
        ("ru", 1, "1 метка"), ("ru", 3, "3 метки"), ("ru", 11, "11 меток"), ("ru", 21, "21 метка"),
        ("kk", 1, "1 белгі"), ("kk", 5, "5 белгі"),
    ],
)  # fmt: skip
def test_numbers_have_their_form(in_language, language, number, words):
    in_language(language)
    assert QCoreApplication.translate("ReviewStart", "%n tag(s)", "", number) == words


@pytest.mark.parametrize(
    ("number", "words"), [(1, "1 document was here already."), (2, "2 documents were here already.")]
)
def test_one_thing_has_its_own_verb_in_english(in_language, number, words):
    in_language("en")
    assert QCoreApplication.translate("Intake", "%n document(s) were here already.", "", number) == words
    single = [forms(message)[0] for _, _, message in messages("en")]
    assert [text for text in single if re.search(r"%n [a-z ]+ (are|were|have|stay|stand)\b", text)] == []


def test_errors_and_losses_are_said_in_the_language_of_the_window(in_language):
    in_language("ru")
    assert error_text(disk_full()).startswith("Диск заполнен.")
    assert loss_text("12 relations: left out") == "Связей (12): опускаются"
    in_language("kk")
    assert error_text(disk_full()).startswith("Диск толы.")


@pytest.mark.parametrize("language", ["ru", "kk"])
def test_menus_have_letters_of_their_own(language):
    """No two menus of the bar open with the same letter."""
    titles = [forms(message)[0] for context, source, message in messages(language)
              if context == "MainWindow" and "&" in source]  # fmt: skip
    letters = [title.partition("&")[2][:1].casefold() for title in titles]
    assert len(titles) == 7
    assert len(set(letters)) == 7
