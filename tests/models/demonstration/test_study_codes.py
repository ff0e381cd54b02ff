from models.course import PatientCourse
from models.demonstration.cohort_file import PUBLISHED_COHORT, read_cohort
from models.demonstration.study_codes import PUBLISHED_PATIENTS, published_courses
from models.records import Patient


def test_the_paper_has_as_many_patients_as_its_file():
    assert len(read_cohort(PUBLISHED_COHORT)) == PUBLISHED_PATIENTS


def test_a_patient_added_under_the_next_code_is_not_one_of_the_papers():
    courses = [PatientCourse(Patient(study_code=code)) for code in ("TH-001", "TH-014", "TH-015", "SYN-001")]
    assert [course.patient.study_code for course in published_courses(courses)] == ["TH-001", "TH-014"]
