"""A Linux desktop knows the program, its files and its icon."""

from __future__ import annotations

import configparser
import re
import shutil
import subprocess
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

import kantar_desk

ROOT = Path(__file__).resolve().parents[2]
LINUX = ROOT / "packaging" / "linux"
APP_ID = "org.kantardesk.KantarDesk"
MIME = "{http://www.freedesktop.org/standards/shared-mime-info}"


def entry() -> configparser.SectionProxy:
    parser = configparser.ConfigParser(interpolation=None)
    parser.optionxform = str
    parser.read(LINUX / f"{APP_ID}.desktop", encoding="utf-8")
    return parser["Desktop Entry"]


def mime_types() -> dict[str, str]:
    root = ET.parse(LINUX / f"{APP_ID}.mime.xml").getroot()
    return {kind.find(f"{MIME}glob").get("pattern"): kind.get("type") for kind in root}


def test_one_id_is_used_everywhere():
    metainfo = ET.parse(LINUX / f"{APP_ID}.metainfo.xml").getroot()
    assert metainfo.findtext("id") == APP_ID
    assert metainfo.findtext("launchable") == f"{APP_ID}.desktop"
    assert entry()["Icon"] == APP_ID
    # What Qt tells X11 as the window's class; on Wayland the id itself is told.
    assert entry()["StartupWMClass"] == "kantar-desk"


def test_the_window_says_which_program_it_belongs_to():
    named = [
        match[1]
        for path in [ROOT / "kantar_desk" / "app.py", *(ROOT / "kantar_desk" / "gui").rglob("*.py")]
        for match in re.finditer(r'setDesktopFileName\(\s*"([^"]*)"', path.read_text(encoding="utf-8"))
    ]
    assert named == [APP_ID]


def test_projects_and_sets_are_opened_by_it():
    assert set(mime_types()) == {"*.kantar", "*.kset"}
    assert set(entry()["MimeType"].strip(";").split(";")) == set(mime_types().values())
    metainfo = ET.parse(LINUX / f"{APP_ID}.metainfo.xml").getroot()
    assert {kind.text for kind in metainfo.iter("mediatype")} == set(mime_types().values())


def test_the_version_is_told_everywhere():
    metainfo = ET.parse(LINUX / f"{APP_ID}.metainfo.xml").getroot()
    assert metainfo.find("releases/release").get("version") == kantar_desk.__version__
    assert f"## {kantar_desk.__version__}" in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")


def test_the_icon_is_a_drawing():
    drawing = ET.parse(ROOT / "resources" / "icons" / "kantar-desk.svg").getroot()
    assert drawing.tag == "{http://www.w3.org/2000/svg}svg"


@pytest.mark.parametrize(
    ("program", "suffix"),
    [(["desktop-file-validate"], "desktop"), (["appstreamcli", "validate", "--no-net"], "metainfo.xml")],
)
def test_the_desktops_own_checkers_are_content(program, suffix):
    if shutil.which(program[0]) is None:
        pytest.skip(f"{program[0]} is not installed")
    done = subprocess.run(
        [*program, str(LINUX / f"{APP_ID}.{suffix}")], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
