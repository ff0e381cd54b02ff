"""Gives each patient a colour of her own, so that another patient's open page is noticed. No Qt."""

from __future__ import annotations

from zlib import crc32

from analysis.palette import DARK, Palette

ON_LIGHT = ("#0B6E8A", "#8A3FA0", "#A34700", "#1F7A4D", "#3B5BA9", "#A8284F", "#6B6A00", "#5B4B8A")
ON_DARK = ("#5CC3DE", "#D3A0E2", "#F5A264", "#6FD3A0", "#93B1F2", "#F291AE", "#CFCB5A", "#B7A8E6")


def patient_colour(study_code: str, palette: Palette) -> str:
    """The colour of a patient as ``#RRGGBB``: the same on every day and computer, one of eight."""
    colours = ON_DARK if palette == DARK else ON_LIGHT
    return colours[crc32(study_code.encode()) % len(colours)]
