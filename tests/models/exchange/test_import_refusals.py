"""Whatever stands against a file is told with its place, and then nothing is written."""

import pytest

PATIENT = {
    "study_code": "TH-001",
    "family_name": "Ștefănescu",
    "given_name": "Ioana",
    "birth_date": "1965-04-12",
    "sex": "female",
    "lm_diagnosis_date": "2022-01-10",
}
SESSION = {
    "study_code": "TH-001",
    "performed_at": "2022-06-01T10:00+03:00",
    "status": "given",
    "dose_mg": "150",
}


def codes(lines):
    return [line.partition(":")[0] for line in lines]


@pytest.mark.parametrize(
    ("values", "code", "field"),
    [
        ({"birth_date": "12.04.1965"}, "wrong_type", "birth_date"),
        ({"birth_date": "1965-04"}, "wrong_type", "birth_date"),
        ({"bc_diagnosis_date": "2019-13"}, "wrong_type", "bc_diagnosis_date"),
        ({"ki67_percent": "35,5"}, "wrong_type", "ki67_percent"),
        ({"ki67_percent": "nan"}, "wrong_type", "ki67_percent"),
        ({"ki67_percent": "1e999"}, "wrong_type", "ki67_percent"),
        ({"ki67_percent": "101"}, "out_of_range", "ki67_percent"),
        ({"prior_it_cycles": "9" * 5000}, "wrong_type", "prior_it_cycles"),
        ({"csf_shunt": "yes"}, "wrong_type", "csf_shunt"),
        ({"sex": "F"}, "not_in_vocabulary", "sex"),
        ({"family_name": ""}, "required_missing", "family_name"),
        ({"family_name": "x" * 300}, "out_of_range", "family_name"),
        ({"family_name": "a\x00b"}, "wrong_type", "family_name"),
        ({"next_appointment_at": "0001-01-01T00:00+14:00"}, "wrong_type", "next_appointment_at"),
        ({"kps_at_lm": "75"}, "kps_not_decade", "kps_at_lm"),
        ({"lm_diagnosis_date": "2999-01-01"}, "date_in_future", "lm_diagnosis_date"),
        ({"bc_diagnosis_date": "1960"}, "dates_out_of_order", "bc_diagnosis_date"),
        ({"version": "0"}, "out_of_range", "version"),
        ({"findings": "{"}, "wrong_type", "findings"),
        ({"findings": "[1]"}, "wrong_type", "findings"),
        ({"findings": "[" * 100_000}, "wrong_type", "findings"),
    ],
)
def test_a_bad_cell_is_one_line_with_its_code_and_place(refused, table, values, code, field):
    path = table("patients", PATIENT, {**PATIENT, "study_code": "TH-002", **values})
    lines = [line for line in refused(path) if line.startswith(f"{code}: ")]
    assert len(lines) == 1
    assert f"{path}, line 3, {field}" in lines[0]
    assert "\n" not in lines[0]
    assert len(lines[0]) < 400


def test_all_findings_of_all_rows_and_files_are_told(refused, table):
    lines = refused(
        table(
            "patients", PATIENT, {**PATIENT, "sex": "F"}, {**PATIENT, "study_code": "TH-3", "birth_date": ""}
        ),
        table("administrations", {**SESSION, "dose_mg": "0"}, {**SESSION, "study_code": "TH-9"}),
    )
    assert sorted(codes(lines)) == [
        "dose_impossible",
        "no_such_patient",
        "not_in_vocabulary",
        "required_missing",
    ]


@pytest.mark.parametrize("cells", ["TH-1,Pop", "TH-1,Pop,Ana,extra"])
def test_a_row_of_other_length_than_the_header_is_refused(refused, tmp_path, cells):
    path = tmp_path / "patients.csv"
    path.write_text(f"study_code,family_name,given_name\n\n{cells}\n")
    assert refused(path)[0].startswith(f"cell_count: {path}, line 3: ")


def test_the_line_of_a_row_is_where_it_begins(refused, tmp_path):
    path = tmp_path / "staff.csv"
    path.write_text('name,role\n"two\nlines",nurse\nAna,cook\n')
    assert "line 4, role, cook" in refused(path)[0]


def test_an_unknown_column_is_named(refused, table):
    path = table("patients", {**PATIENT, "famly_name": "x"})
    assert refused(path) == [f"unknown_field: {path}, line 1, famly_name: famly_name is not a field here"]


def test_a_column_that_stands_twice_is_refused(refused, tmp_path):
    path = tmp_path / "staff.csv"
    path.write_text("name,role,name\nA,nurse,B\n")
    assert refused(path) == [f"error: {path}, line 1, name: the column stands twice"]


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("people.csv", b"name\n"),
        ("patients.xlsx", b"PK"),
        ("patients.csv", b""),
        ("patients.csv", "study_code\nțar".encode("utf-16")),
        ("patients.csv", b'study_code\n"never closed\n'),
        ("patients.csv", b'study_code\n"closed"again\n'),
        ("patients.csv", b"study_code\n" + b"x" * 200_000),
    ],
)
def test_a_file_that_is_no_table_is_one_line(refused, tmp_path, name, content):
    path = tmp_path / name
    path.write_bytes(content)
    (line,) = refused(path)
    assert line.startswith(f"error: {path}")


def test_a_line_that_is_not_utf8_is_named(refused, tmp_path):
    path = tmp_path / "staff.csv"
    path.write_bytes("name,role\nAna,nurse\nȘtefan,nurse\n".encode("iso8859-16"))
    assert refused(path) == [f"error: {path}, line 3: the line is not UTF-8"]


def test_a_missing_file_is_one_line(refused, tmp_path):
    (line,) = refused(tmp_path / "patients.csv")
    assert line.startswith(f"error: {tmp_path / 'patients.csv'}: ")


def test_a_byte_order_mark_is_accepted(bring, tmp_path):
    path = tmp_path / "staff.csv"
    path.write_bytes(b"\xef\xbb\xbfname,role\r\nAna,nurse\r\n")
    assert bring(path).rows == {"staff": 1}


def test_two_rows_with_one_study_code_are_refused(refused, table):
    path = table("patients", PATIENT, PATIENT)
    lines = refused(path)
    assert codes(lines) == ["duplicate_study_code"]
    assert "line 3, study_code, TH-001" in lines[0]


def test_a_study_code_or_hospital_number_of_the_register_is_refused(bring, refused, table):
    bring(table("patients", {**PATIENT, "hospital_number": "77"}))
    same_code = refused(table("patients", PATIENT))
    same_number = refused(table("patients", {**PATIENT, "study_code": "TH-2", "hospital_number": "77"}))
    assert (codes(same_code), codes(same_number)) == (["duplicate_study_code"], ["duplicate_hospital_number"])


def test_a_row_that_the_register_has_is_refused(bring, refused, table):
    path = table("staff", {"id": "a", "name": "Ana", "role": "nurse"})
    bring(path)
    assert refused(path) == [
        f"error: {path}, line 2, id, a: the register has this row already; an import changes none"
    ]


def test_two_rows_with_one_key_are_refused(refused, table):
    path = table(
        "staff", {"id": "a", "name": "Ana", "role": "nurse"}, {"id": "a", "name": "Ion", "role": "nurse"}
    )
    assert refused(path) == [f"error: {path}, line 3, id, a: another row has this key"]


def test_a_row_that_names_no_patient_is_refused(refused, table):
    lines = refused(table("assessments", {"study_code": "", "date": "2022-02-01"}))
    assert codes(lines) == ["required_missing"]
    assert "study_code" in lines[0]


@pytest.mark.parametrize(
    "keys",
    [
        {"administration_id": "none"},
        {"study_code": "TH-001", "performed_at": "2022-06-02T10:00+03:00"},
        {"study_code": "TH-002", "administration_id": "s1"},
        {"study_code": "TH-001", "administration_id": "s1", "performed_at": "2022-06-02T10:00+03:00"},
    ],
)
def test_keys_that_lead_to_no_session_are_refused(refused, table, keys):
    lines = refused(
        table("patients", PATIENT, {**PATIENT, "study_code": "TH-002", "birth_date": "1950-01-01"}),
        table("administrations", {"id": "s1", **SESSION}),
        table("it_agents", {**keys, "agent": "methotrexate", "dose_mg": "12"}),
    )
    assert codes(lines) == ["error"]
    assert "it_agents.csv, line 2" in lines[0]


def test_two_sessions_at_one_time_are_told_apart_only_by_key(refused, table, review):
    lines = refused(
        table("patients", PATIENT),
        table("administrations", SESSION, SESSION),
        table("complication_reviews", *review()),
    )
    assert len(lines) == 6
    assert "name one by administration_id" in lines[0]


def test_an_event_of_another_session_is_no_answers_event(refused, table, review):
    second = {**SESSION, "performed_at": "2022-07-01T10:00+03:00"}
    answers = review(hematoma="present")
    answers[2]["adverse_event_id"] = "e1"
    lines = refused(
        table("patients", PATIENT),
        table("administrations", SESSION, {"id": "s2", **second}),
        table("adverse_events", {"id": "e1", "administration_id": "s2", "complication": "hematoma"}),
        table("complication_reviews", *answers),
    )
    assert len(lines) == 1
    assert lines[0].endswith("the event belongs to another session")


def test_half_a_review_is_refused_once_for_its_window(refused, table, review):
    lines = refused(
        table("patients", PATIENT),
        table("administrations", SESSION),
        table("complication_reviews", *review()[:4]),
    )
    assert codes(lines) == ["review_incomplete"]
    assert "complication_reviews.csv, line 2" in lines[0]


def test_an_answer_that_cannot_be_read_does_not_make_its_review_incomplete(refused, table, review):
    lines = refused(
        table("patients", PATIENT),
        table("administrations", SESSION),
        table("complication_reviews", *review(hematoma="perhaps")),
    )
    assert codes(lines) == ["not_in_vocabulary"]


def test_a_window_is_answered_once(bring, refused, table, review):
    bring(table("patients", PATIENT), table("administrations", SESSION))
    path = table("complication_reviews", *review())
    bring(path)
    assert len(refused(path)) == 6


def test_a_forbidden_agent_is_refused_by_name(refused, table):
    lines = refused(
        table("patients", PATIENT),
        table("administrations", {"id": "s1", **SESSION}),
        table("it_agents", {"administration_id": "s1", "agent": "Vincristine", "dose_mg": "2"}),
    )
    assert codes(lines) == ["forbidden_agent"]


@pytest.mark.parametrize(
    ("name", "values", "code"),
    [
        ("administrations", {"performed_at": "2021-12-01T10:00"}, "before_lm_diagnosis"),
        ("administrations", {"performed_at": "2024-12-01T10:00"}, "after_death"),
        ("administrations", {"dose_mg": "1500"}, "dose_impossible"),
        (
            "administrations",
            {"status": "not_given", "status_reason": "fever", "puncture_attempted": "true"},
            "dose_impossible",
        ),
        ("administrations", {"dose_mg": ""}, "required_missing"),
        ("administrations", {"status": "not_given", "dose_mg": ""}, "required_missing"),
        ("assessments", {"date": "2024-12-01"}, "after_death"),
        ("assessments", {"date": "2024-12-01", "lm_progression": "true"}, "progression_after_death"),
        ("assessments", {"date": "2022-12-01", "rano_brain_nodules": "absent"}, "scorecard_incomplete"),
        ("therapies", {"kind": "systemic", "start": "2022-05", "stop": "2022-04"}, "dates_out_of_order"),
        ("adverse_events", {"complication": "puncture_site_pain", "ctcae_grade": "4"}, "grade_not_in_term"),
        (
            "adverse_events",
            {"complication": "hematoma", "onset_date": "2022-06-02", "resolved_date": "2022-06-01"},
            "resolved_before_onset",
        ),
        ("adverse_events", {"complication": "hematoma", "onset_date": "2024-12-01"}, "death_before_event"),
    ],
)
def test_an_error_of_the_rules_refuses_the_import(refused, table, name, values, code):
    session = SESSION if name == "administrations" else {"study_code": "TH-001"}
    lines = refused(
        table("patients", {**PATIENT, "death_date": "2024-01-01"}), table(name, {**session, **values})
    )
    assert set(codes(lines)) == {code}
    assert f"{name}.csv, line 2" in lines[0]


def test_grade_five_without_a_death_is_refused(refused, table):
    event = {"study_code": "TH-001", "complication": "hematoma", "ctcae_grade": "5"}
    assert codes(refused(table("patients", PATIENT), table("adverse_events", event))) == [
        "grade5_without_death"
    ]
