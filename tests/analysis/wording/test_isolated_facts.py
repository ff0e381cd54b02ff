"""Facts from the right in lines of the program."""

from analysis.wording.isolated_facts import has_isolates, has_right_to_left, isolated, without_isolates

START, END = "\u2068", "\u2069"


def test_hebrew_and_arabic_are_read_from_the_right_and_nothing_else():
    assert has_right_to_left("Dr. כהן")
    assert has_right_to_left("محمد")
    assert not has_right_to_left("Ștefănescu Коваль 王 150 mg")


def test_only_a_fact_from_the_right_is_isolated():
    assert isolated("Ana Popescu") == "Ana Popescu"
    assert isolated("כהן 150 mg") == f"{START}כהן 150 mg{END}"
    assert has_isolates(isolated("כהן"))
    assert not has_isolates("כהן")


def test_each_line_of_a_fact_is_an_isolate():
    assert isolated("כהן\nAna") == f"{START}כהן{END}\n{START}Ana{END}"


def test_what_was_typed_cannot_end_its_isolate():
    assert isolated(f"כ{END}הן") == f"{START}כהן{END}"


def test_a_text_comes_back_without_its_isolates():
    assert without_isolates(f"{isolated('כהן')}, grade 2") == "כהן, grade 2"
