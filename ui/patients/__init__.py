"""The Patients place: the list on the left, one patient's page on the right."""
