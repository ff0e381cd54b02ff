"""The sizes that every page is built from, in pixels at 100 %."""

from __future__ import annotations

from typing import Final

FONT_FAMILY: Final = "Source Sans Pro"

# Type: page title, section, body, label and caption.
TITLE: Final = 22
SECTION: Final = 16
BODY: Final = 15
LABEL: Final = 13

# Space: a grid of 4.
TIGHT: Final = 4
GROUP: Final = 8
BETWEEN_CARDS: Final = 12
INSIDE_CARD: Final = 16
WINDOW_EDGE: Final = 24

# Shape.
CARD_RADIUS: Final = 8
FIELD_RADIUS: Final = 6
LINE: Final = 1
FOCUS_RING: Final = 2
ICON: Final = 18

# Controls.
CONTROL_HEIGHT: Final = 36
TARGET_HEIGHT: Final = 32
FIELD_COLUMN_WIDTH: Final = 420
SIDEBAR_WIDTH: Final = 268
LEAST_BODY: Final = 120
"""Of what scrolls: in a low window its head and its buttons give way before it has less."""
