"""Records: immutable rows with typed access to their declared fields."""

import pytest

from models.fields import Number, Text
from models.record import KEPT_COLUMNS, KeptRecord


class Sample(KeptRecord, table="samples", title="Sample"):
    """A record of two fields."""

    name = Text("Name", required=True)
    weight_kg = Number("Weight", unit="kg")


def test_a_value_is_read_by_the_name_of_its_field():
    assert Sample(name="one", weight_kg=2.5).weight_kg == 2.5


def test_a_field_left_empty_reads_as_none():
    assert Sample(name="one").weight_kg is None


def test_the_class_gives_the_declaration():
    assert Sample.weight_kg.unit == "kg"


def test_a_misspelt_field_is_refused():
    with pytest.raises(TypeError, match="wieght_kg"):
        Sample(name="one", wieght_kg=3)


def test_a_record_cannot_be_changed():
    with pytest.raises(AttributeError, match="immutable"):
        Sample(name="one").name = "two"


def test_replacing_leaves_the_first_record_as_it_was():
    first = Sample(name="one", weight_kg=2)
    second = first.replace(weight_kg=3)
    assert (first.weight_kg, second.weight_kg, second.name) == (2, 3, "one")


def test_replacing_with_none_empties_a_field():
    assert "weight_kg" not in Sample(name="one", weight_kg=2).replace(weight_kg=None).values


def test_records_with_the_same_values_are_equal():
    assert Sample(name="one") == Sample(name="one")
    assert Sample(name="one") != Sample(name="two")


def test_the_columns_of_the_register_are_no_clinical_fields():
    names = [field.name for field in Sample.clinical_fields()]
    assert names == ["name", "weight_kg"]
    assert KEPT_COLUMNS.isdisjoint(names)


def test_a_row_comes_back_as_the_same_record():
    record = Sample(id="1", name="one", weight_kg=2.5)
    assert Sample.from_row(record.stored_row()) == record


def test_a_stored_row_has_every_column():
    assert set(Sample(name="one").stored_row()) == set(Sample.fields)


def test_a_field_declared_later_is_a_field_like_the_others():
    class Grown(KeptRecord, table="grown", title="Grown"):
        """A record that grows."""

    Grown.declare("height_cm", Number("Height", unit="cm"))
    assert Grown(height_cm=170).height_cm == 170
    assert "height_cm" not in Sample.fields
