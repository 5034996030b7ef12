"""Builds what is given to people, into ``dist/``, and starts each once. Run by ``packaging/dev.py package``.

wheel        the package with resources and seeds inside
frozen       a folder with Python and every library, made by PyInstaller in an environment of its own
deb          the frozen folder in /opt, with desktop entry, file types, icons, man page (Debian and Ubuntu)
smoke        what was built is started: version, a project from the command line, a window on a screen of its own
"""

from __future__ import annotations

import gzip
import os
import re
import shutil
import subprocess
import sys
import sysconfig
from importlib import metadata
from pathlib import Path

import environment
import smoke

ROOT = Path(__file__).resolve().parent.parent
BUILD = ROOT / "build"
DIST = ROOT / "dist"
LINUX = ROOT / "packaging" / "linux"
APP_ID = "org.kantardesk.KantarDesk"
ICON_SIZES = (48, 128, 256)
FREEZER = BUILD / "freezer"


def run(command: list[str], **variables: str) -> None:
    """Run a program in the checkout; its failure ends the build."""
    print(f"$ {' '.join(command)}", flush=True)
    done = subprocess.run(command, cwd=ROOT, env={**os.environ, **variables}, check=False)
    if done.returncode != 0:
        raise environment.SetupError(f"{Path(command[0]).name} failed; see above.")


def version() -> str:
    """The version as the package states it."""
    text = (ROOT / "kantar_desk" / "__init__.py").read_text(encoding="utf-8")
    found = re.search(r'__version__ = "([^"]+)"', text)
    if found is None:
        raise environment.SetupError("kantar_desk/__init__.py states no version.")
    return found[1]


def wheel() -> Path:
    """Build the wheel and return its path."""
    run([sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(DIST)])
    return next(DIST.glob(f"kantar_desk-{version()}-*.whl"))


def icons() -> Path:
    """Draw the icon in the sizes desktops ask for, from the SVG; returns the folder."""
    folder = BUILD / "icons"
    folder.mkdir(parents=True, exist_ok=True)
    drawing = ROOT / "resources" / "icons" / "kantar-desk.svg"
    for size in ICON_SIZES:
        run(
            [
                sys.executable,
                str(ROOT / "packaging" / "icon.py"),
                str(drawing),
                str(size),
                str(folder / f"{size}.png"),
            ],
            QT_QPA_PLATFORM="offscreen",
        )
    return folder


def freezer() -> Path:
    """The Python of an environment that holds PyInstaller (GPL with its exception) and sees the desk's packages."""
    python = FREEZER / "bin" / "python"
    pins = ROOT / "packaging" / "freezer.txt"
    stamp = FREEZER / "stamp"
    current = f"{pins.read_text(encoding='utf-8')}{sys.version}{sys.prefix}"
    if stamp.exists() and stamp.read_text(encoding="utf-8") == current:
        return python
    run([sys.executable, "-m", "venv", "--clear", str(FREEZER)])
    run([str(python), "-m", "pip", "install", "--quiet", "--require-hashes", "--no-deps", "-r", str(pins)])
    packages = sysconfig.get_path("purelib")
    beside = Path(sysconfig.get_path("purelib", vars={"base": str(FREEZER), "platbase": str(FREEZER)}))
    (beside / "desk.pth").write_text(f"import site; site.addsitedir({packages!r})\n", encoding="utf-8")
    stamp.write_text(current, encoding="utf-8")
    return python


def frozen() -> Path:
    """Freeze the desk; returns the folder."""
    folder = DIST / "kantar-desk"
    arguments = [
        "--noconfirm",
        "--log-level",
        "WARN",
        "--distpath",
        str(DIST),
        "--workpath",
        str(BUILD / "frozen"),
    ]
    run([str(freezer()), "-m", "PyInstaller", *arguments, str(ROOT / "packaging" / "kantar-desk.spec")])
    for library in folder.glob("_internal/libpython*.so*"):  # often built with all its debugging symbols
        if shutil.which("strip"):
            run(["strip", "--strip-unneeded", str(library)])
    licences(folder / "licences")
    return folder


def licences(folder: Path) -> None:
    """Put the licences and notices of every library that is inside beside the program."""
    shutil.rmtree(folder, ignore_errors=True)
    for distribution in metadata.distributions():
        name = distribution.metadata["Name"]
        texts = [
            path
            for path in distribution.files or []
            if re.search(r"(?i)(licen[cs]e|copying|notice|authors)", path.name)
            and ".dist-info" in path.parts[0]
            and path.suffix not in (".py", ".pyc")
        ]
        for path in texts:
            target = folder / name / "-".join(path.parts[1:])
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(str(distribution.locate_file(path)), target)
    shutil.copyfile(ROOT / "LICENSE", folder / "LICENSE")


def deb(folder: Path, drawings: Path) -> Path:
    """Put the frozen folder and what a Linux desktop wants to know of it into a ``.deb``; returns its path."""
    tree = BUILD / "deb"
    shutil.rmtree(tree, ignore_errors=True)
    share = tree / "usr" / "share"
    shutil.copytree(folder, tree / "opt" / "kantar-desk", symlinks=True)
    (tree / "usr" / "bin").mkdir(parents=True)
    (tree / "usr" / "bin" / "kantar-desk").symlink_to("/opt/kantar-desk/kantar-desk")
    files = {
        LINUX / f"{APP_ID}.desktop": share / "applications" / f"{APP_ID}.desktop",
        LINUX / f"{APP_ID}.metainfo.xml": share / "metainfo" / f"{APP_ID}.metainfo.xml",
        LINUX / f"{APP_ID}.mime.xml": share / "mime" / "packages" / f"{APP_ID}.xml",
        ROOT / "resources" / "icons" / "kantar-desk.svg": share / f"icons/hicolor/scalable/apps/{APP_ID}.svg",
        LINUX / "copyright": share / "doc" / "kantar-desk" / "copyright",
    }
    for size in ICON_SIZES:
        files[drawings / f"{size}.png"] = share / f"icons/hicolor/{size}x{size}/apps/{APP_ID}.png"
    for source, target in files.items():
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(source, target)
    pressed = {ROOT / "CHANGELOG.md": share / "doc" / "kantar-desk" / "changelog.gz"}
    manuals = ROOT / "resources" / "man"
    for page in sorted(manuals.rglob("*.1")):  # those of other languages lie in a folder of their code
        pressed[page] = share / "man" / page.parent.relative_to(manuals) / "man1" / f"{page.name}.gz"
    for source, target in pressed.items():
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(gzip.compress(source.read_bytes(), mtime=0))
    machine = subprocess.run(
        ["dpkg", "--print-architecture"], capture_output=True, text=True, check=True
    ).stdout.strip()
    size = sum(path.lstat().st_size for path in tree.rglob("*")) // 1024
    needs, fonts = (
        ", ".join(" | ".join(names) for names in environment.wanted((purpose,)))
        for purpose in ("run", "fonts")
    )
    control = tree / "DEBIAN" / "control"
    control.parent.mkdir()
    control.write_text(
        f"Package: kantar-desk\nVersion: {version()}\nArchitecture: {machine}\nInstalled-Size: {size}\n"
        f"Section: editors\nPriority: optional\nMaintainer: {MAINTAINER}\nDepends: libc6 (>= 2.34), {needs}\n"
        f"Recommends: {fonts}\n"
        "Description: read, tag, compare and review texts about contested events\n"
        " A workbench for people who establish what happened where accounts contradict each\n"
        " other. Claims, entities and disputed statements are tagged in the words of a document,\n"
        " laid beside each other, compared with colleagues' tags and decided one by one.\n"
        " The program opens no network connection.\n",
        encoding="utf-8",
    )
    for path in tree.rglob("*"):
        if not path.is_symlink():
            runs = path.is_dir() or path.stat().st_mode & 0o100
            path.chmod(0o755 if runs else 0o644)
    target = DIST / f"kantar-desk_{version()}_{machine}.deb"
    run(["dpkg-deb", "--root-owner-group", "-Zxz", "-z6", "--build", str(tree), str(target)])
    return target


MAINTAINER = "The Kantar Desk authors <kantar-desk@localhost>"


def unpacked(package: Path) -> Path:
    """The program inside a ``.deb``, unpacked somewhere else than it was built."""
    tree = BUILD / "deb-unpacked"
    shutil.rmtree(tree, ignore_errors=True)
    run(["dpkg-deb", "--extract", str(package), str(tree)])
    return tree / "opt" / "kantar-desk" / "kantar-desk"


def main() -> int:
    """Build everything, start everything, print the sizes."""
    DIST.mkdir(exist_ok=True)
    try:
        built = {"wheel": wheel()}
        smoke.wheel(built["wheel"])
        drawings = icons()
        folder = frozen()
        smoke.program(folder / "kantar-desk")
        if sys.platform == "linux" and shutil.which("dpkg-deb"):
            built["deb"] = deb(folder, drawings)
            smoke.program(unpacked(built["deb"]))
    except (environment.SetupError, smoke.Broken) as error:
        print(f"\n{error}", flush=True)
        return 1
    size = sum(path.stat().st_size for path in folder.rglob("*") if not path.is_symlink())
    print(f"\nfrozen  {size / 1e6:6.1f} MB  {folder.relative_to(ROOT)}/")
    for name, path in built.items():
        print(f"{name:7} {path.stat().st_size / 1e6:6.1f} MB  {path.relative_to(ROOT)}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
