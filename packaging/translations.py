"""Keeps the translations in step with the program: ``translations.py [--missing]``.

Collects every message of the core into ``kantar_desk/gui/core_texts.py`` and ``core_names.py``, brings
``resources/translations/*.ts`` up to date with the program, fills in the English plurals and compiles all with
lrelease. The texts are read from the syntax tree, not by lupdate: that passes over f-strings, over counts that are more
than a name, and loses the context after them.
``--missing`` only prints, as JSON, the texts without a translation; the exit status says whether there are any.
``--fill FILE`` takes translations from JSON files (``{language}`` in the name): source, or ``context|source``, to the
text or the list of its plural forms.
"""

from __future__ import annotations

import ast
import json
import subprocess
import sys
import xml.etree.ElementTree as ET  # our own files
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "kantar_desk"
FOLDER = ROOT / "resources" / "translations"
CORE_TEXTS = PACKAGE / "gui" / "core_texts.py"
CORE_NAMES = PACKAGE / "gui" / "core_names.py"
PLURALS = {"en": 2, "ru": 3, "kk": 2}
ROOMS = ("errors.py", "model", "analysis", "store", "formats", "workspace")
ERRORS = ("KantarError", "UserError", "EnvironmentFailure")
NOTICES = ("notice", "Notice", "warn")
EFFECTS = ("EFFECTS", "NAMES", "effects")
VERDICTS = ("accept", "amend", "reject", "defer", "agreed", "stale")


def constants(node: ast.AST | None) -> Iterator[str]:
    """The texts an argument can have: itself, or both sides of a condition."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, ast.IfExp):
        yield from constants(node.body)
        yield from constants(node.orelse)
    elif isinstance(node, ast.Dict):
        for value in node.values:
            yield from constants(value)


def trees() -> Iterator[tuple[Path, ast.Module]]:
    """The modules of the core, in a fixed order. The command line speaks English and is no part of it."""
    for room in ROOMS:
        path = PACKAGE / room
        for module in [path] if path.is_file() else sorted(path.rglob("*.py")):
            yield module, ast.parse(module.read_text(encoding="utf-8"))


def called(call: ast.Call) -> str:
    """The last name of what is called."""
    if isinstance(call.func, ast.Name):
        return call.func.id
    return call.func.attr if isinstance(call.func, ast.Attribute) else ""


def argument(call: ast.Call, place: int, name: str) -> ast.expr | None:
    """An argument by its place or its name."""
    if len(call.args) > place:
        return call.args[place]
    return next((keyword.value for keyword in call.keywords if keyword.arg == name), None)


def target_of(node: ast.AnnAssign | ast.Assign) -> str:
    """What a value is given to."""
    return ast.unparse(node.target if isinstance(node, ast.AnnAssign) else node.targets[0])


def core_templates() -> list[str]:
    """Every sentence of an error or notice of the core."""
    found: dict[str, None] = {}
    for _, tree in trees():
        for node in ast.walk(tree):
            if not isinstance(node, ast.Call):
                continue
            name = called(node)
            if name in ERRORS or (name == "__init__" and ast.unparse(node.func).startswith("super()")):
                texts: Iterable[str] = (
                    *constants(argument(node, 1, "template")),
                    *constants(argument(node, 2, "hint_template")),
                )
            elif name in NOTICES:
                texts = constants(argument(node, 1, "template"))
            else:
                continue
            found.update(dict.fromkeys(text for text in texts if " " in text))
    return sorted(found)


def step_names() -> list[str]:
    """Every name a step of the history can have."""
    found = set(VERDICTS)
    for path, tree in trees():
        if not {"workspace", "store"} & set(path.parts):
            continue
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and called(node) == "ActionHead":
                found.update(constants(argument(node, 1, "name")))
            elif "store" in path.parts:
                continue
            elif isinstance(node, ast.AnnAssign | ast.Assign) and target_of(node) in (
                "step",
                "title",
                "self.title",
            ):
                found.update(constants(node.value))
            elif isinstance(node, ast.Call) and called(node) == "Batch":
                found.update(constants(argument(node, 0, "label")))
            elif isinstance(node, ast.Call) and called(node) == "head":
                found.update(constants(argument(node, 0, "name")))
    return sorted(found - {""})


def loss_texts() -> list[str]:
    """What a format leaves out, and what it does with it."""
    found: set[str] = {"left out, only codes are written"}
    for path, tree in trees():
        if "exchange" not in path.parts:
            continue
        for node in ast.walk(tree):
            if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
                name = node.targets[0].id
                if name in EFFECTS or name.endswith("_EFFECT"):
                    found.update(constants(node.value))
            elif isinstance(node, ast.Call):
                found.update(constants(argument(node, 99, "effects")))
    return sorted(found)


def core_modules() -> dict[Path, str]:
    """The text of each module that lists what the core can say."""
    return {
        CORE_TEXTS: listing_module(
            "What the core can say, listed once for translation",
            ("CORE", "Core", core_templates(), "Sentences of errors and notices, with their values' names."),
        ),
        CORE_NAMES: listing_module(
            "What the core calls its steps and losses, listed once for translation",
            ("STEPS", "Steps", step_names(), "Names of steps in undo and history."),
            ("LOSSES", "Losses", loss_texts(), "What formats leave out, and what becomes of it."),
        ),
    }


def listing_module(title: str, *parts: tuple[str, str, list[str], str]) -> str:
    """A module with one tuple for each part: its name, its context, its texts, what it is."""
    lines = [
        "# ruff: noqa: E501 - each sentence stands whole",
        f'"""{title}; made by ``packaging/dev.py translations``."""',
        "",
        "from __future__ import annotations",
        "",
        "from PySide6.QtCore import QT_TRANSLATE_NOOP",
        "",
    ]
    for name, context, texts, words in parts:
        lines.append(f"{name} = (")
        lines += [f"    QT_TRANSLATE_NOOP({quoted(context)}, {quoted(text)})," for text in texts]
        lines += [")  # fmt: skip", f'"""{words}"""', ""]
    return "\n".join(lines)


def quoted(text: str) -> str:
    """A Python literal in double quotes as it is."""
    return json.dumps(text, ensure_ascii=False)


@dataclass(frozen=True, order=True)
class Source:
    """A text to translate: its context, the English, and whether it counts something."""

    context: str
    text: str
    plural: bool = False


def window_texts() -> tuple[list[Source], list[str]]:
    """Every text of the window; and what is written so that no tool could find it, each with its place."""
    found: set[Source] = set()
    faults: list[str] = []
    for path in sorted((PACKAGE / "gui").rglob("*.py")):
        seeker = _Seeker(path.relative_to(ROOT).as_posix())
        seeker.visit(ast.parse(path.read_text(encoding="utf-8")))
        found |= seeker.found
        faults += seeker.faults
    return sorted(found), faults


class _Seeker(ast.NodeVisitor):
    """Finds ``self.tr(…)``, ``QCoreApplication.translate(…)`` and ``QT_TRANSLATE_NOOP(…)``."""

    def __init__(self, path: str) -> None:
        self.path, self.context = path, ""
        self.found: set[Source] = set()
        self.faults: list[str] = []

    def visit_ClassDef(self, node: ast.ClassDef) -> None:
        outer, self.context = self.context, node.name
        self.generic_visit(node)
        self.context = outer

    def visit_Call(self, node: ast.Call) -> None:
        written = ast.unparse(node.func)
        if called(node) == "tr":
            if written != "self.tr" or not self.context:
                self._fault(node, "a text of another object: write QCoreApplication.translate")
            else:
                self._add(node, self.context, node.args[0], plural=len(node.args) > 2)
        elif written == "QT_TRANSLATE_NOOP" or (
            written == "QCoreApplication.translate" and isinstance(node.args[1], ast.Constant | ast.JoinedStr)
        ):
            context = node.args[0]
            if not isinstance(context, ast.Constant):
                self._fault(node, "the context is no plain text")
            else:
                self._add(node, str(context.value), node.args[1], plural=len(node.args) > 3)
        self.generic_visit(node)

    def _add(self, node: ast.Call, context: str, text: ast.expr, *, plural: bool) -> None:
        if isinstance(text, ast.Constant) and isinstance(text.value, str):
            self.found.add(Source(context, text.value, plural))
        else:
            self._fault(node, "the text is put together: translate it whole, then use format")

    def _fault(self, node: ast.Call, words: str) -> None:
        self.faults.append(f"{self.path}:{node.lineno}: {words}")


def update(language: str) -> Path:
    """Bring one ``.ts`` up to date; what is gone from the program goes from the file. English holds plurals only."""
    target = FOLDER / f"kantar-desk_{language}.ts"
    known: dict[Source, ET.Element] = {}
    if target.exists():
        for context, message in messages(ET.parse(target)):
            old = Source(context, message.findtext("source", ""), message.get("numerus") == "yes")
            translation = message.find("translation")
            if translation is not None:
                known[old] = translation
    root = ET.Element("TS", version="2.1", language=language, sourcelanguage="en")
    contexts: dict[str, ET.Element] = {}
    for source in window_texts()[0]:
        if language == "en" and not source.plural:
            continue
        if source.context not in contexts:
            contexts[source.context] = ET.SubElement(root, "context")
            ET.SubElement(contexts[source.context], "name").text = source.context
        message = ET.SubElement(
            contexts[source.context], "message", {"numerus": "yes"} if source.plural else {}
        )
        ET.SubElement(message, "source").text = source.text
        if source in known:
            message.append(known[source])
        else:
            empty = ET.SubElement(message, "translation", type="unfinished")
            for _ in range(PLURALS[language] if source.plural else 0):
                ET.SubElement(empty, "numerusform").text = ""
    write(ET.ElementTree(root), target)
    return target


def release(path: Path) -> None:
    """Compile a ``.ts`` with the lrelease of the installed PySide6. Texts without a translation stay English.

    The new file takes the place of the old one at once: a program that runs has the old one mapped into its memory,
    and to write into that ends it with a crash.
    """
    import PySide6

    program = Path(str(PySide6.__file__)).parent / ("lrelease.exe" if sys.platform == "win32" else "lrelease")
    made = path.with_suffix(".qm.new")
    command = [str(program), "-silent", "-nounfinished", str(path), "-qm", str(made)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        sys.exit(f"lrelease failed:\n{done.stdout}{done.stderr}")
    made.replace(path.with_suffix(".qm"))


def english_plural(text: str) -> tuple[str, str]:
    """Both forms of an English text with ``%n``: "%n tag(s)" is "%n tag" and "%n tags"."""
    one = text.replace("(s)", "").replace("(es)", "").replace("(are)", "is").replace("(have)", "has")
    many = text.replace("(s)", "s").replace("(es)", "es").replace("(are)", "are").replace("(have)", "have")
    return one, many


def messages(tree: ET.ElementTree[ET.Element]) -> Iterator[tuple[str, ET.Element]]:
    """Each message of a ``.ts`` with its context."""
    for context in tree.getroot().iter("context"):
        for message in context.iter("message"):
            yield context.findtext("name", ""), message


def fill(path: Path, language: str, texts: dict[str, str | list[str]]) -> None:
    """Put translations into a ``.ts`` where there are none: by source, or by ``context|source``."""
    tree = ET.parse(path)
    for context, message in messages(tree):
        source, translation = message.findtext("source", ""), message.find("translation")
        assert translation is not None
        known = texts.get(f"{context}|{source}", texts.get(source))
        if known is None or translation.get("type") != "unfinished":
            continue
        if message.get("numerus") == "yes":
            forms = [known] * PLURALS[language] if isinstance(known, str) else known
            for old in list(translation):
                translation.remove(old)
            for form in forms:
                ET.SubElement(translation, "numerusform").text = form
        elif isinstance(known, str):
            translation.text = known
        del translation.attrib["type"]
    write(tree, path)


def write(tree: ET.ElementTree[ET.Element], path: Path) -> None:
    """Write a ``.ts`` as Qt Linguist would."""
    ET.indent(tree, "    ")
    body = ET.tostring(tree.getroot(), encoding="unicode")
    path.write_text(
        f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{body}\n', encoding="utf-8", newline="\n"
    )


def missing(language: str) -> list[dict[str, str | bool]]:
    """The texts of a language without a translation."""
    found: list[dict[str, str | bool]] = []
    for context, message in messages(ET.parse(FOLDER / f"kantar-desk_{language}.ts")):
        translation = message.find("translation")
        if translation is None or translation.get("type") == "unfinished":
            source = message.findtext("source", "")
            found.append({"context": context, "source": source, "plural": message.get("numerus") == "yes"})
    return found


def main(arguments: list[str]) -> int:
    """Update, fill and compile; or only say what is missing."""
    if arguments[:1] == ["--missing"]:
        gaps = {language: missing(language) for language in ("ru", "kk")}
        print(json.dumps(gaps, ensure_ascii=False, indent=1))
        return 1 if any(gaps.values()) else 0
    FOLDER.mkdir(parents=True, exist_ok=True)
    for fault in window_texts()[1]:
        print(fault)
    for module, text in core_modules().items():
        module.write_text(text, encoding="utf-8", newline="\n")
    for language in PLURALS:
        path = update(language)
        texts: dict[str, str | list[str]] = {}
        if language == "en":
            texts = {
                message.findtext("source", ""): list(english_plural(message.findtext("source", "")))
                for _, message in messages(ET.parse(path))
            }
        elif len(arguments) > 1 and arguments[0] == "--fill":
            texts = json.loads(Path(arguments[1].format(language=language)).read_text(encoding="utf-8"))
        fill(path, language, texts)
        release(path)
        print(f"{language}: {len(missing(language))} without a translation")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
