"""Gives the application its colours, font and sizes, at the start and whenever the user changes them."""

from __future__ import annotations

from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QApplication

from analysis.palette import DARK, LIGHT, Palette
from ui.theme.spacing import rescale
from ui.theme.stylesheet import build_stylesheet
from ui.theme.theme import THEME_PROPERTY, Theme
from ui.theme.tokens import BODY, FONT_FAMILY


def apply_theme(application: QApplication, palette: Palette, scale: float = 1.0) -> Theme:
    """Show everything in ``palette`` at ``scale`` (1.0 to 2.0); windows already open follow at once."""
    theme = Theme(palette, min(2.0, max(1.0, scale)))
    application.setProperty(THEME_PROPERTY, theme)
    application.setFont(_body_font(theme))
    application.setPalette(_qt_palette(palette))
    application.setStyleSheet(build_stylesheet(theme))
    for window in application.topLevelWidgets():
        rescale(window, theme)
    return theme


def system_palette(application: QApplication) -> Palette:
    """The palette that the desktop asks for: dark where its windows are darker than their words.

    Ask before ``apply_theme``. The style hints would say the same, but looking there loads the whole ``Qt``
    namespace, a tenth of the start-up time.
    """
    asked = application.palette()
    return DARK if asked.window().color().lightness() < asked.windowText().color().lightness() else LIGHT


def _body_font(theme: Theme) -> QFont:
    font = QFont(FONT_FAMILY)
    font.setPixelSize(theme.px(BODY))
    font.setHintingPreference(QFont.HintingPreference.PreferVerticalHinting)
    return font


def _qt_palette(palette: Palette) -> QPalette:
    role = QPalette.ColorRole
    colours = {
        role.Window: palette.background,
        role.WindowText: palette.text,
        role.Base: palette.surface,
        role.AlternateBase: palette.accent_ground,
        role.Text: palette.text,
        role.PlaceholderText: palette.muted,
        role.Button: palette.surface,
        role.ButtonText: palette.text,
        role.BrightText: palette.danger,
        role.Highlight: palette.accent,
        role.HighlightedText: palette.on_accent,
        role.Accent: palette.accent,
        role.Link: palette.accent,
        role.Mid: palette.line,
        role.ToolTipBase: palette.text,
        role.ToolTipText: palette.surface,
    }
    made = QPalette()
    for each, colour in colours.items():
        made.setColor(each, QColor(colour))
    for each in (role.Text, role.WindowText, role.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, each, QColor(palette.muted))
    return made
