"""Translations: ours and Qt's own, installed at once when the language is changed."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from kantar_desk.assets import asset

LANGUAGES = ("en", "ru", "kk")
_installed: list[QTranslator] = []
_current = ["en"]


def current_language() -> str:
    """The language of the window, as it was last installed."""
    return _current[0]


def chosen_language(setting: str) -> str:
    """The language for a setting: itself, or the system's if there is a translation for it, else English."""
    if setting in LANGUAGES:
        return setting
    system = QLocale.system().name().split("_")[0]
    return system if system in LANGUAGES else "en"


def install_language(setting: str) -> str:
    """Use this language from now on; answers its code. English has a file too, for its plurals."""
    application = QCoreApplication.instance()
    language = chosen_language(setting)
    for old in _installed:
        QCoreApplication.removeTranslator(old)
    _installed.clear()
    _current[0] = language
    folders = (
        (f"qtbase_{language}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)),
        (f"kantar-desk_{language}", str(asset("resources", "translations"))),
    )
    for name, folder in folders:
        translator = QTranslator(application)
        if translator.load(name, folder):
            QCoreApplication.installTranslator(translator)
            _installed.append(translator)
    return language
