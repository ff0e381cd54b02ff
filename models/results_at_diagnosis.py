"""The vocabularies of results known at diagnosis, which are alike but for the words that agree with their test."""

from __future__ import annotations

from models.vocabularies import Vocabulary
from models.wording import QT_TRANSLATE_NOOP


class TestResult(Vocabulary):
    """A test that is positive, negative or unknown: ER, PR, HER2 FISH."""

    __test__ = False  # the name is the field's, not a test case's

    POSITIVE = "positive", QT_TRANSLATE_NOOP("TestResult", "positive")
    NEGATIVE = "negative", QT_TRANSLATE_NOOP("TestResult", "negative")
    UNKNOWN = "unknown", QT_TRANSLATE_NOOP("TestResult", "unknown")


class CytologyAtDiagnosis(Vocabulary):
    """Cytology at LM diagnosis: as any other test, but its words agree with cytology where a language has genders."""

    POSITIVE = "positive", QT_TRANSLATE_NOOP("CytologyAtDiagnosis", "positive")
    NEGATIVE = "negative", QT_TRANSLATE_NOOP("CytologyAtDiagnosis", "negative")
    UNKNOWN = "unknown", QT_TRANSLATE_NOOP("CytologyAtDiagnosis", "unknown")
