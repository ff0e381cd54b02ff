"""The kinds of field: what each reads, refuses, stores and says of its column."""

import math
from datetime import UTC, date, datetime

import pytest

from models.fields import (
    Choice,
    Day,
    Flag,
    HistoricalDay,
    LongText,
    Moment,
    Number,
    Structure,
    Text,
    ValueRefused,
    WholeNumber,
)
from models.findings import Code
from models.partial_date import PartialDate
from models.vocabularies import Arm


def named(field, name="sample"):
    field.__set_name__(object, name)
    return field


TEXT = named(Text("Text", longest=5))
LONG = named(LongText("Long"))
ARM = named(Choice("Arm", vocabulary=Arm))
DOSE = named(Number("Dose", minimum=0, maximum=100))
COUNT = named(WholeNumber("Count", minimum=0, maximum=10))
FLAG = named(Flag("Flag"))
DAY = named(Day("Day"))
HISTORICAL = named(HistoricalDay("Historical"))
MOMENT = named(Moment("Moment"))
STRUCTURE = named(Structure("Structure"))

READ = [
    (TEXT, " ab ", "ab"),
    (ARM, "IT", Arm.IT),
    (DOSE, "12.5", 12.5),
    (DOSE, "1e1", 10.0),
    (COUNT, "7", 7),
    (FLAG, "true", True),
    (FLAG, "FALSE", False),
    (DAY, "2022-06-01", date(2022, 6, 1)),
    (HISTORICAL, "2022-06", PartialDate(2022, 6)),
    (MOMENT, "2022-06-01T10:00Z", datetime(2022, 6, 1, 10, tzinfo=UTC)),
    (STRUCTURE, '{"a": [1]}', {"a": [1]}),
]
REFUSED = [
    (TEXT, "abcdef", Code.OUT_OF_RANGE),
    (TEXT, "a\x00b", Code.WRONG_TYPE),
    (TEXT, "a\ud800", Code.WRONG_TYPE),
    (ARM, "it", Code.NOT_IN_VOCABULARY),
    (DOSE, "twelve", Code.WRONG_TYPE),
    (DOSE, "12,5", Code.WRONG_TYPE),
    (DOSE, "nan", Code.WRONG_TYPE),
    (DOSE, "1e999", Code.WRONG_TYPE),
    (DOSE, "101", Code.OUT_OF_RANGE),
    (COUNT, "7.5", Code.WRONG_TYPE),
    (COUNT, "9" * 5000, Code.WRONG_TYPE),
    (COUNT, "11", Code.OUT_OF_RANGE),
    (FLAG, "yes", Code.WRONG_TYPE),
    (DAY, "2022-06", Code.WRONG_TYPE),
    (DAY, "01.06.2022", Code.WRONG_TYPE),
    (HISTORICAL, "June 2022", Code.WRONG_TYPE),
    (MOMENT, "2022-06-01", Code.WRONG_TYPE),
    (STRUCTURE, "{", Code.WRONG_TYPE),
]


@pytest.mark.parametrize(("field", "text", "value"), READ)
def test_a_field_reads_text(field, text, value):
    assert field.parse(text) == value


@pytest.mark.parametrize(("field", "text", "value"), READ)
def test_a_field_reads_back_what_it_writes(field, text, value):
    assert field.parse(field.text(value)) == value


@pytest.mark.parametrize(("field", "text", "value"), READ)
def test_a_value_survives_the_database(field, text, value):
    assert field.from_storage(field.stored(value)) == value


@pytest.mark.parametrize(("field", "text", "code"), REFUSED)
def test_a_field_refuses_text_with_a_code(field, text, code):
    with pytest.raises(ValueRefused) as refusal:
        field.parse(text)
    assert refusal.value.code is code


@pytest.mark.parametrize(
    ("field", "value"), [(DOSE, 12), (DOSE, 12.5), (COUNT, 7), (COUNT, 7.0), (FLAG, True), (STRUCTURE, [1])]
)
def test_a_field_takes_json_values_of_its_type(field, value):
    assert field.from_json(value) == value


@pytest.mark.parametrize(
    ("field", "value"),
    [
        (TEXT, 5),
        (DOSE, True),
        (DOSE, math.nan),
        (DOSE, 10**400),
        (COUNT, 7.5),
        (COUNT, math.inf),
        (COUNT, math.nan),
        (COUNT, False),
        (FLAG, 1),
        (DAY, 20220601),
        (MOMENT, None),
    ],
)
def test_a_field_refuses_json_values_of_another_type(field, value):
    with pytest.raises(ValueRefused) as refusal:
        field.from_json(value)
    assert refusal.value.code is Code.WRONG_TYPE


def test_a_number_is_written_without_a_needless_fraction():
    assert (DOSE.text(80.0), DOSE.text(80.5)) == ("80", "80.5")


def test_a_refusal_carries_value_and_limits():
    with pytest.raises(ValueRefused) as refusal:
        DOSE.parse("101")
    assert refusal.value.parameters == {"value": "101", "minimum": 0, "maximum": 100}


def test_a_required_choice_says_so_in_its_column():
    field = named(Choice("Arm", vocabulary=Arm, required=True), "arm")
    assert field.column_sql() == "arm TEXT NOT NULL CHECK (arm IN ('IT', 'SOC'))"


def test_long_text_may_span_lines():
    assert LONG.parse("one\ntwo") == "one\ntwo"


def test_a_field_of_one_line_stays_in_one_line():
    assert Text("Family name").parse(" Popa\n Ionescu ") == "Popa Ionescu"
    assert LongText("Notes").parse("one\ntwo") == "one\ntwo"
