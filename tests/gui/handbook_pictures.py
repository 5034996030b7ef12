"""Draws the pictures of the handbook, in each of its languages: the window with the starter corpus, offscreen.

``python tests/gui/handbook_pictures.py`` writes them into ``resources/help``; ``packaging/dev.py handbook --pictures``
calls it. A folder as first argument takes them instead, language codes behind it choose.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
LANGUAGES = ("en", "ru", "kk")
NAMES = ("read", "matrix", "review", "overview", "import")
SIZE = (1280, 760)

ARTICLE = """<html lang="en"><head><title>Who shut the gates of the Bridge Market?</title>
<meta name="author" content="Dana Orlova"><meta property="article:published_time" content="2021-05-16"></head><body>
<nav><a href="/">Front page</a> <a href="/city">City</a> <a href="/archive">Archive</a></nav>
<article><h1>Who shut the gates of the Bridge Market?</h1>
<p>Two days after the fire in Saryntau the council and the traders still give two answers. The council says that the
watchmen had orders to leave the river gate open until ten o'clock. The traders say that it was shut at eight.</p>
<p>“We stood before a closed gate, three of us, and nobody came,” said a woman who sells tea near the bridge.
A spokesman of the council denied this and said that the gate was opened twice that evening.</p>
<p>At least nine people were wounded, the hospital said on Sunday. It gave no figure for those who went home alone.</p>
</article><footer>Share this page · Write to us · Terms of use</footer></body></html>"""
LETTER = (
    "Письмо торговцев рынка. Ворота у реки закрыли в восемь часов, и никто из нас не знал, по чьему приказу."
)
TABLE = "who,words,day\nAsel,The gate was shut when I came at half past eight.,2021-05-14\n"


def draw(folder: Path, language: str) -> None:
    """Draw the pictures of one language; the process is its own, as the window is made in its language."""
    from PySide6.QtWidgets import QApplication

    from kantar_desk.assets import asset
    from kantar_desk.gui.commands import TABLE as COMMANDS
    from kantar_desk.gui.demo import Demo
    from kantar_desk.gui.dialogs.import_preview import ImportDialog
    from kantar_desk.gui.intake import take_files
    from kantar_desk.gui.projects import attach, starter
    from kantar_desk.settings import Settings, save
    from kantar_desk.workspace.sample import create_sample

    save(Settings(language=language, theme="light"))
    with tempfile.TemporaryDirectory() as work:
        demo = Demo(Path(work))
        desk, window = demo.desk, demo.window
        window.resize(*SIZE)
        project = create_sample(
            Path(work) / "saryntau.kantar", annotator="Aigerim", seeds=asset("seeds"), starter=starter()
        )
        attach(desk, project)
        demo._tag(project)
        read = desk.places["read"]
        demo.settle(lambda: bool(read.view.tags()))  # type: ignore[attr-defined]  # the Read place
        keep(window.grab(), folder / "read.png")
        window.go_to("disputes")
        demo.settle()
        COMMANDS.by_id["dispute.matrix"].run(desk)
        demo.settle()
        keep(window.grab(), folder / "matrix.png")
        demo._review(project)
        window.go_to("review")
        demo.settle()
        for _ in range(3):  # to a difference that has two sides
            COMMANDS.by_id["review.next"].run(desk)
            demo.settle()
        keep(window.grab(), folder / "review.png")
        window.go_to("overview")
        demo.settle()
        keep(window.grab(), folder / "overview.png")
        files = Path(work) / "files"
        files.mkdir()
        (files / "gates.html").write_text(ARTICLE, encoding="utf-8")
        (files / "letter.txt").write_bytes(LETTER.encode("cp1251"))
        (files / "posts.csv").write_text(TABLE, encoding="utf-8")
        take_files(desk, sorted(files.iterdir()))
        demo.settle(lambda: window.findChild(ImportDialog) is not None)
        dialog = window.findChild(ImportDialog)
        dialog.resize(*SIZE)
        demo.settle(lambda: dialog.go.isEnabled())
        keep(dialog.grab(), folder / "import.png")
        dialog.close()
        window.close()
        QApplication.processEvents()


def keep(pixmap: object, path: Path) -> None:
    """Save a picture with 256 colours at most: those it has most of, every other as the nearest of them."""
    from PySide6.QtGui import QImage, QPixmap

    assert isinstance(pixmap, QPixmap)
    picture = pixmap.toImage().convertToFormat(QImage.Format.Format_RGB32)
    dots = memoryview(picture.constBits()).cast("I")
    counted = Counter(dots)
    palette = [colour for colour, _ in counted.most_common(256)]
    place = {colour: number for number, colour in enumerate(palette)}
    parts = [(colour >> 16 & 255, colour >> 8 & 255, colour & 255) for colour in palette]
    for colour in counted:
        if colour not in place:
            red, green, blue = colour >> 16 & 255, colour >> 8 & 255, colour & 255
            place[colour] = min(
                range(len(parts)),
                key=lambda at: (
                    (parts[at][0] - red) ** 2 + (parts[at][1] - green) ** 2 + (parts[at][2] - blue) ** 2
                ),
            )
    rows = bytes(place[dot] for dot in dots)
    small = QImage(rows, picture.width(), picture.height(), picture.width(), QImage.Format.Format_Indexed8)
    small.setColorTable(palette)
    path.parent.mkdir(parents=True, exist_ok=True)
    if not small.save(str(path), "PNG", 0):
        raise OSError(f"{path} could not be written")


def folder_of(base: Path, language: str) -> Path:
    """Where the pictures of a language lie under the folder of the handbook."""
    return base / "pictures" if language == "en" else base / language / "pictures"


def main(arguments: list[str]) -> int:
    """Draw the pictures of all languages, or of those named, each in a process of its own."""
    if arguments[:1] == ["--one"]:
        draw(Path(arguments[1]), arguments[2])
        return 0
    base = Path(arguments[0]) if arguments else ROOT / "resources" / "help"
    for language in arguments[1:] or LANGUAGES:
        with tempfile.TemporaryDirectory() as home:  # nothing of the person's own is read or touched
            names = ("XDG_STATE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME")
            environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", **dict.fromkeys(names, home)}
            command = [sys.executable, __file__, "--one", str(folder_of(base, language)), language]
            done = subprocess.run(command, cwd=ROOT, env=environment, check=False)
        if done.returncode != 0:
            return done.returncode
    return 0


if __name__ == "__main__":
    sys.path.insert(0, str(ROOT))
    sys.exit(main(sys.argv[1:]))
