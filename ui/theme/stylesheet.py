"""Makes the one stylesheet of the program from a theme."""

from __future__ import annotations

from ui.theme.theme import Theme
from ui.theme.tokens import (
    BODY,
    CARD_RADIUS,
    CONTROL_HEIGHT,
    FIELD_RADIUS,
    FOCUS_RING,
    GROUP,
    LABEL,
    LINE,
    SECTION,
    TARGET_HEIGHT,
    TITLE,
)
from ui.theme.tones import Tone, tone_colour, tone_ground

_ANY_HEIGHT = 10_000
"""Pixels that no row of words reaches: Qt adds the border, and refuses to go beyond its own limit."""


def build_stylesheet(theme: Theme) -> str:
    """The stylesheet text for the palette and scale of ``theme``."""
    blocks = (_grounds, _texts, _fields, _field_tones, _buttons, _tabs, _lists, _bars, _floating)
    return "\n".join(block(theme) for block in blocks)


def _grounds(theme: Theme) -> str:
    palette = theme.palette
    return f"""
QMainWindow, QDialog, QWidget[ground="background"] {{ background: {palette.background}; }}
QWidget[ground="surface"] {{ background: {palette.surface}; }}
QWidget[ground="sidebar"] {{
    background: {palette.surface}; border: none; border-right: {theme.px(LINE)}px solid {palette.line};
}}
QFrame[ground="foot"] {{ border: none; border-top: {theme.px(LINE)}px solid {palette.line}; }}
QFrame[ground="card"] {{
    background: {palette.surface};
    border: {theme.px(LINE)}px solid {palette.line}; border-radius: {theme.px(CARD_RADIUS)}px;
}}
QLabel[ground="paper"] {{ background: #ffffff; border: {theme.px(LINE)}px solid {palette.line}; }}
QScrollArea, QScrollArea > QWidget > QWidget[ground="none"] {{ background: transparent; border: none; }}
"""


def _texts(theme: Theme) -> str:
    palette = theme.palette
    tones = "\n".join(f'QLabel[tone="{tone}"] {{ color: {tone_colour(palette, tone)}; }}' for tone in Tone)
    return f"""
QLabel {{ color: {palette.text}; background: transparent; }}
QLabel:disabled {{ color: {palette.muted}; }}
QLabel[text_role="title"] {{ font-size: {theme.px(TITLE)}px; font-weight: 600; }}
QLabel[text_role="section"] {{ font-size: {theme.px(SECTION)}px; font-weight: 600; }}
QLabel[text_role="label"], QLabel[text_role="caption"] {{
    font-size: {theme.px(LABEL)}px; color: {palette.muted};
}}
QLabel[text_role="message"] {{ font-size: {theme.px(LABEL)}px; }}
{tones}
QLabel[struck="true"] {{ text-decoration: line-through; }}
"""


def _fields(theme: Theme) -> str:
    palette = theme.palette
    line, ring = theme.px(LINE), theme.px(FOCUS_RING)
    inside = theme.px(12)
    text_margin = 2  # QLineEdit keeps this much free beside its text whatever the scale
    # The ring is wider than the line, so the padding gives way and the text stays where it is.
    height = theme.px(CONTROL_HEIGHT) - 2 * line
    return f"""
QLineEdit, QComboBox, QPlainTextEdit {{
    background: {palette.surface}; color: {palette.text};
    border: {line}px solid {palette.line}; border-radius: {theme.px(FIELD_RADIUS)}px;
    selection-background-color: {palette.accent}; selection-color: {palette.on_accent};
}}
QLineEdit, QComboBox {{ padding: 0 {inside}px; min-height: {height}px; max-height: {height}px; }}
QLineEdit {{ padding: 0 {inside - text_margin}px; placeholder-text-color: {palette.muted}; }}
QPlainTextEdit {{ placeholder-text-color: {palette.muted}; padding: {theme.px(6)}px {theme.px(8)}px; }}
QLineEdit:focus, QComboBox:focus, QPlainTextEdit:focus {{ border: {ring}px solid {palette.accent}; }}
QLineEdit:focus, QComboBox:focus {{
    padding: 0 {inside - ring + line}px;
    min-height: {height + 2 * line - 2 * ring}px; max-height: {height + 2 * line - 2 * ring}px;
}}
QLineEdit:focus {{ padding: 0 {inside - text_margin - ring + line}px; }}
QPlainTextEdit:focus {{ padding: {theme.px(6) - ring + line}px {theme.px(8) - ring + line}px; }}
QLineEdit:disabled, QComboBox:disabled, QPlainTextEdit:disabled {{
    background: {palette.background}; color: {palette.muted};
}}
QLineEdit:read-only {{ background: {palette.background}; }}
QComboBox::drop-down {{ border: none; width: {theme.px(20)}px; }}
QComboBox::down-arrow {{ image: none; }}
QComboBox {{ combobox-popup: 0; }}
QComboBox QAbstractItemView {{
    background: {palette.surface}; color: {palette.text};
    border: {line}px solid {palette.line}; outline: none; padding: {theme.px(4)}px 0;
    selection-background-color: {palette.accent_ground}; selection-color: {palette.text};
}}
QComboBox QAbstractItemView::item {{ min-height: {theme.px(TARGET_HEIGHT)}px; padding: 0 {inside}px; }}
QComboBox QAbstractItemView::item:selected {{ background: {palette.accent_ground}; color: {palette.text}; }}
"""


def _field_tones(theme: Theme) -> str:
    palette = theme.palette
    line, ring = theme.px(LINE), theme.px(FOCUS_RING)
    height = theme.px(CONTROL_HEIGHT) - 2 * ring
    blocks = []
    for tone in (Tone.WARNING, Tone.DANGER):
        kinds = [f'{kind}[tone="{tone}"]' for kind in ("QLineEdit", "QComboBox", "QPlainTextEdit")]
        blocks.append(f"{', '.join(kinds)} {{ border: {ring}px solid {tone_colour(palette, tone)}; }}")
        inside = theme.px(12) - ring + line
        for kind, padding in zip(kinds, (inside - 2, inside), strict=False):
            blocks.append(
                f"{kind} {{ padding: 0 {padding}px; min-height: {height}px; max-height: {height}px; }}"
            )
        blocks.append(
            f"{', '.join(f'{kind}:focus' for kind in kinds)} {{ border: {ring}px solid {palette.accent}; }}"
        )
    return "\n".join(blocks)


def _buttons(theme: Theme) -> str:
    palette = theme.palette
    height = theme.px(CONTROL_HEIGHT) - 2 * theme.px(LINE)
    line, ring = theme.px(LINE), theme.px(FOCUS_RING)
    return f"""
QPushButton {{
    background: {palette.surface}; color: {palette.text};
    border: {line}px solid {palette.line}; border-radius: {theme.px(FIELD_RADIUS)}px;
    padding: 0 {theme.px(16)}px; min-height: {height}px; max-height: {height}px;
}}
QPushButton:hover {{ border-color: {palette.muted}; }}
QPushButton:pressed {{ background: {palette.accent_ground}; }}
QPushButton:focus {{
    border: {ring}px solid {palette.accent}; padding: 0 {theme.px(16) - ring + line}px;
    min-height: {height + 2 * line - 2 * ring}px; max-height: {height + 2 * line - 2 * ring}px;
}}
QPushButton:disabled {{ color: {palette.muted}; background: {palette.background}; }}
QPushButton[primary="true"] {{
    background: {palette.accent}; color: {palette.on_accent}; border-color: {palette.accent};
    font-weight: 600;
}}
QPushButton[primary="true"]:hover, QPushButton[primary="true"]:pressed {{ border-color: {palette.text}; }}
QPushButton[primary="true"]:disabled {{
    background: {palette.line}; color: {palette.text}; border-color: {palette.line};
}}
QPushButton[quiet="true"] {{
    background: transparent; border-color: transparent; color: {palette.accent}; padding: 0 {theme.px(8)}px;
}}
QPushButton[wraps="true"] {{ max-height: {_ANY_HEIGHT}px; }}
QPushButton[quiet="true"]:hover, QPushButton[quiet="true"]:pressed {{ background: {palette.accent_ground}; }}
QPushButton[quiet="true"]:disabled {{ background: transparent; color: {palette.muted}; }}
QPushButton[quiet="true"]:focus {{ border-color: {palette.accent}; padding: 0 {theme.px(8) - ring + line}px; }}
"""


def _tabs(theme: Theme) -> str:
    palette = theme.palette
    return f"""
QTabBar {{ background: transparent; border: none; }}
QTabBar::tab {{
    background: transparent; color: {palette.muted};
    border: none; border-bottom: {theme.px(3)}px solid transparent;
    padding: 0 {theme.px(12)}px; min-height: {theme.px(CONTROL_HEIGHT)}px; font-size: {theme.px(BODY)}px;
}}
QTabBar::tab:hover {{ color: {palette.text}; }}
QTabBar::tab:selected {{
    color: {palette.accent}; font-weight: 600; border-bottom-color: {palette.accent};
}}
"""


def _lists(theme: Theme) -> str:
    palette = theme.palette
    line = theme.px(LINE)
    inside = theme.px(GROUP) - 3  # what a cell keeps free beside its text; a header does not
    return f"""
QAbstractItemView {{
    background: {palette.surface}; color: {palette.text}; outline: none; border: none;
    selection-background-color: {palette.accent_ground}; selection-color: {palette.text};
}}
QTableView {{ alternate-background-color: {palette.surface}; gridline-color: {palette.line}; }}
QTableView::item {{ border: none; border-bottom: {line}px solid {palette.line}; padding: 0 {inside}px; }}
QTableView::item:selected {{ background: {palette.accent_ground}; color: {palette.text}; }}
QHeaderView {{ background: {palette.surface}; border: none; }}
QHeaderView::section {{
    background: {palette.surface}; color: {palette.muted}; font-size: {theme.px(LABEL)}px;
    border: none; border-bottom: {line}px solid {palette.line};
    padding: 0 {theme.px(8)}px; min-height: {theme.px(TARGET_HEIGHT)}px;
}}
QAbstractScrollArea::corner {{ background: transparent; border: none; }}
QTableCornerButton::section {{ background: {palette.surface}; border: none; }}
"""


def _bars(theme: Theme) -> str:
    palette = theme.palette
    wide = theme.px(10)
    return f"""
QScrollBar {{ background: transparent; border: none; margin: 0; }}
QScrollBar:vertical {{ width: {wide}px; }}
QScrollBar:horizontal {{ height: {wide}px; }}
QScrollBar::handle {{
    background: {palette.line}; border-radius: {theme.px(3)}px; margin: {theme.px(2)}px;
}}
QScrollBar::handle:vertical {{ min-height: {theme.px(TARGET_HEIGHT)}px; }}
QScrollBar::handle:horizontal {{ min-width: {theme.px(TARGET_HEIGHT)}px; }}
QScrollBar::handle:hover {{ background: {palette.muted}; }}
QScrollBar::add-line, QScrollBar::sub-line, QScrollBar::add-page, QScrollBar::sub-page {{
    background: transparent; border: none; width: 0; height: 0;
}}
QProgressBar {{
    background: {palette.line}; border: none; border-radius: {theme.px(3)}px;
    min-height: {theme.px(6)}px; max-height: {theme.px(6)}px;
}}
QProgressBar::chunk {{ background: {palette.accent}; border-radius: {theme.px(3)}px; }}
QSplitter::handle {{ background: {palette.line}; }}
"""


def _floating(theme: Theme) -> str:
    palette = theme.palette
    line = theme.px(LINE)
    warning, danger = tone_ground(palette, Tone.WARNING), tone_ground(palette, Tone.DANGER)
    return f"""
QToolTip {{
    background: {palette.text}; color: {palette.surface}; border: none;
    padding: {theme.px(4)}px {theme.px(8)}px; font-size: {theme.px(LABEL)}px;
}}
QMenu {{
    background: {palette.surface}; color: {palette.text};
    border: {line}px solid {palette.line}; padding: {theme.px(4)}px 0;
}}
QMenu::item {{ padding: {theme.px(7)}px {theme.px(24)}px {theme.px(7)}px {theme.px(12)}px; }}
QMenu::item:selected {{ background: {palette.accent_ground}; color: {palette.text}; }}
QMenu::separator {{ height: {line}px; background: {palette.line}; margin: {theme.px(4)}px 0; }}
QMenuBar {{ background: {palette.surface}; color: {palette.text}; }}
QMenuBar::item {{ padding: {theme.px(6)}px {theme.px(12)}px; }}
QMenuBar::item:selected {{ background: {palette.accent_ground}; }}
QStatusBar {{ background: {palette.surface}; color: {palette.muted}; }}
QFrame[ground="notice"] {{
    background: {warning}; border: none; border-radius: {theme.px(FIELD_RADIUS)}px;
}}
QFrame[ground="inset"] {{
    background: {palette.background}; border: none; border-radius: {theme.px(FIELD_RADIUS)}px;
}}
QFrame[ground="obstacle"] {{
    background: {danger}; border: none; border-radius: {theme.px(FIELD_RADIUS)}px;
}}
"""
