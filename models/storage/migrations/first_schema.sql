-- The first schema. Released: never edited again; later changes are migrations of their own.
-- Times are UTC with the local offset they were taken in behind it (RFC 9557); dates are ISO 8601.

CREATE TABLE patients (
    id TEXT NOT NULL PRIMARY KEY,
    study_code TEXT NOT NULL,
    hospital_number TEXT,
    family_name TEXT NOT NULL,
    given_name TEXT NOT NULL,
    birth_date TEXT NOT NULL,
    sex TEXT NOT NULL CHECK (sex IN ('female', 'male', 'other', 'unknown')),
    allergies TEXT,
    bc_diagnosis_date TEXT,
    stage_at_diagnosis TEXT CHECK (stage_at_diagnosis IN ('I', 'II', 'III', 'IV', 'unknown')),
    histology TEXT CHECK (histology IN ('invasive_ductal', 'invasive_lobular', 'other', 'unknown')),
    er TEXT CHECK (er IN ('positive', 'negative', 'unknown')),
    pr TEXT CHECK (pr IN ('positive', 'negative', 'unknown')),
    her2_ihc TEXT CHECK (her2_ihc IN ('0', '1+', '2+', '3+', 'unknown')),
    her2_fish TEXT CHECK (her2_fish IN ('positive', 'negative', 'unknown')),
    ki67_percent REAL,
    bm_date TEXT,
    lm_diagnosis_date TEXT NOT NULL,
    lm_certainty TEXT CHECK (lm_certainty IN ('confirmed', 'probable', 'possible')),
    lm_mri_type TEXT CHECK (lm_mri_type IN ('A', 'B', 'C', 'D')),
    csf_cytology_at_lm TEXT CHECK (csf_cytology_at_lm IN ('positive', 'negative', 'unknown')),
    presenting_symptoms TEXT,
    kps_at_lm INTEGER,
    lvef_percent REAL,
    lvef_date TEXT,
    pregnancy_status TEXT CHECK (pregnancy_status IN ('not_pregnant', 'pregnant', 'not_applicable', 'unknown')),
    csf_shunt INTEGER CHECK (csf_shunt IN (0, 1)),
    ommaya_date TEXT,
    prior_spinal_surgery INTEGER CHECK (prior_spinal_surgery IN (0, 1)),
    prior_it_cycles INTEGER,
    prior_it_dose_mg REAL,
    treatment_consent_date TEXT,
    research_consent_date TEXT,
    research_consent_withdrawn_date TEXT,
    arm TEXT CHECK (arm IN ('IT', 'SOC')),
    it_start TEXT,
    it_stop_date TEXT,
    it_stop_reason TEXT CHECK (it_stop_reason IN ('progression', 'toxicity', 'completed', 'death', 'patient_wish', 'other')),
    next_appointment_at TEXT,
    last_contact_date TEXT,
    death_date TEXT,
    death_cause TEXT CHECK (death_cause IN ('leptomeningeal', 'other_cancer', 'treatment', 'other', 'unknown')),
    notes TEXT,
    version INTEGER NOT NULL,
    created_at TEXT NOT NULL,
    created_by TEXT NOT NULL,
    updated_at TEXT,
    updated_by TEXT,
    voided_at TEXT,
    voided_by TEXT,
    void_reason TEXT,
    entry_mode TEXT NOT NULL CHECK (entry_mode IN ('bedside', 'retrospective', 'imported')),
    findings TEXT CHECK (json_valid(findings))
) STRICT;

CREATE TABLE protocol_phases (
    id TEXT NOT NULL PRIMARY KEY,
    patient_id TEXT NOT NULL REFERENCES patients(id),
    valid_from TEXT NOT NULL,
    phase INTEGER NOT NULL,
    dose_mg REAL NOT NULL,
    interval_days REAL NOT NULL,
    tolerance_days REAL NOT NULL,
    count INTEGER,
    until_date TEXT,
    prescribed_by TEXT,
    prescribed_at TEXT,
    version INTEGER NOT NULL,
    created_at TEXT NOT NULL,
    created_by TEXT NOT NULL,
    updated_at TEXT,
    updated_by TEXT,
    voided_at TEXT,
    voided_by TEXT,
    void_reason TEXT,
    entry_mode TEXT NOT NULL CHECK (entry_mode IN ('bedside', 'retrospective', 'imported')),
    findings TEXT CHECK (json_valid(findings))
) STRICT;

CREATE TABLE administrations (
    id TEXT NOT NULL PRIMARY KEY,
    patient_id TEXT NOT NULL REFERENCES patients(id),
    performed_at TEXT NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('given', 'partly_given', 'not_given')),
    status_reason TEXT,
    puncture_attempted INTEGER CHECK (puncture_attempted IN (0, 1)),
    checklist_two_identifiers TEXT CHECK (checklist_two_identifiers IN ('yes', 'no', 'not_applicable')),
    checklist_consent TEXT CHECK (checklist_consent IN ('yes', 'no', 'not_applicable')),
    checklist_allergy TEXT CHECK (checklist_allergy IN ('yes', 'no', 'not_applicable')),
    checklist_second_check TEXT CHECK (checklist_second_check IN ('yes', 'no', 'not_applicable')),
    checklist_no_intravenous_chemotherapy TEXT CHECK (checklist_no_intravenous_chemotherapy IN ('yes', 'no', 'not_applicable')),
    checklist_time_out TEXT CHECK (checklist_time_out IN ('yes', 'no', 'not_applicable')),
    checklist_neurological_change TEXT CHECK (checklist_neurological_change IN ('yes', 'no', 'not_applicable')),
    checklist_raised_pressure_signs TEXT CHECK (checklist_raised_pressure_signs IN ('yes', 'no', 'not_applicable')),
    checklist_site_infection TEXT CHECK (checklist_site_infection IN ('yes', 'no', 'not_applicable')),
    labs_drawn_at TEXT,
    platelets_10e9_l REAL,
    inr REAL,
    anticoagulant TEXT CHECK (anticoagulant IN ('none', 'warfarin', 'lmwh', 'heparin', 'fondaparinux', 'factor_xa_inhibitor', 'dabigatran', 'p2y12_inhibitor', 'other')),
    anticoagulant_dose TEXT CHECK (anticoagulant_dose IN ('prophylactic', 'treatment')),
    anticoagulant_last_dose_at TEXT,
    anticoagulant_held INTEGER CHECK (anticoagulant_held IN (0, 1)),
    last_mri_date TEXT,
    hydrocephalus INTEGER CHECK (hydrocephalus IN (0, 1)),
    route TEXT CHECK (route IN ('lumbar_puncture', 'ommaya_reservoir')),
    puncture_level TEXT CHECK (puncture_level IN ('L2-L3', 'L3-L4', 'L4-L5', 'L5-S1')),
    needle_type TEXT CHECK (needle_type IN ('atraumatic', 'cutting', 'other')),
    needle_gauge INTEGER,
    attempts INTEGER,
    opening_pressure_cmh2o REAL,
    csf_withdrawn_ml REAL,
    csf_appearance TEXT CHECK (csf_appearance IN ('clear', 'cloudy', 'xanthochromic', 'bloody')),
    csf_cells_per_ul REAL,
    csf_protein_mg_dl REAL,
    csf_glucose_mg_dl REAL,
    csf_cytology TEXT CHECK (csf_cytology IN ('positive', 'equivocal', 'negative', 'not_done', 'pending')),
    dose_mg REAL,
    dexamethasone_mg REAL,
    lot_number TEXT,
    lot_expiry TEXT,
    diluent TEXT CHECK (diluent IN ('sterile_water', 'saline', 'bacteriostatic_water', 'other')),
    preservative_free_confirmed INTEGER CHECK (preservative_free_confirmed IN (0, 1)),
    nrfit_used INTEGER CHECK (nrfit_used IN (0, 1)),
    volume_ml REAL,
    systolic_lying_before REAL,
    diastolic_lying_before REAL,
    pulse_lying_before REAL,
    systolic_standing_before REAL,
    diastolic_standing_before REAL,
    pulse_standing_before REAL,
    temperature_before REAL,
    spo2_before REAL,
    gcs_before INTEGER,
    leg_power_before INTEGER,
    pain_nrs_before INTEGER,
    kps INTEGER,
    systolic_lying_after REAL,
    diastolic_lying_after REAL,
    pulse_lying_after REAL,
    systolic_standing_after REAL,
    diastolic_standing_after REAL,
    pulse_standing_after REAL,
    temperature_after REAL,
    spo2_after REAL,
    gcs_after INTEGER,
    leg_power_after INTEGER,
    recumbency_min INTEGER,
    discharged_at TEXT,
    prescribed_by TEXT,
    prepared_by TEXT,
    checked_by TEXT,
    performed_by TEXT,
    witnessed_by TEXT,
    hold_approved_by TEXT,
    notes TEXT,
    signed_at TEXT,
    signed_by TEXT,
    signed_meaning TEXT CHECK (signed_meaning IN ('reviewed', 'approved', 'performed')),
    version INTEGER NOT NULL,
    created_at TEXT NOT NULL,
    created_by TEXT NOT NULL,
    updated_at TEXT,
    updated_by TEXT,
    voided_at TEXT,
    voided_by TEXT,
    void_reason TEXT,
    entry_mode TEXT NOT NULL CHECK (entry_mode IN ('bedside', 'retrospective', 'imported')),
    findings TEXT CHECK (json_valid(findings))
) STRICT;

CREATE TABLE it_agents (
    id TEXT NOT NULL PRIMARY KEY,
    administration_id TEXT NOT NULL REFERENCES administrations(id),
    agent TEXT NOT NULL CHECK (agent IN ('methotrexate', 'cytarabine', 'thiotepa', 'hydrocortisone')),
    dose_mg REAL NOT NULL,
    version INTEGER NOT NULL,
    created_at TEXT NOT NULL,
    created_by TEXT NOT NULL,
    updated_at TEXT,
    updated_by TEXT,
    voided_at TEXT,
    voided_by TEXT,
    void_reason TEXT,
    entry_mode TEXT NOT NULL CHECK (entry_mode IN ('bedside', 'retrospective', 'imported')),
    findings TEXT CHECK (json_valid(findings))
) STRICT;

CREATE TABLE adverse_events (
    id TEXT NOT NULL PRIMARY KEY,
    patient_id TEXT NOT NULL REFERENCES patients(id),
    administration_id TEXT REFERENCES administrations(id),
    window TEXT CHECK (window IN ('immediate', 'late')),
    complication TEXT NOT NULL CHECK (complication IN ('puncture_site_pain', 'csf_fistula', 'hematoma', 'arachnoiditis', 'orthostatic_hypotension', 'post_puncture_headache', 'other')),
    ctcae_term TEXT NOT NULL,
    ctcae_grade INTEGER,
    ctcae_version TEXT NOT NULL,
    site TEXT CHECK (site IN ('puncture_site', 'spinal_epidural', 'spinal_subdural', 'cranial_subdural')),
    serious INTEGER CHECK (serious IN (0, 1)),
    reported_to_authority_at TEXT,
    onset_date TEXT,
    resolved_date TEXT,
    relatedness TEXT CHECK (relatedness IN ('unrelated', 'unlikely', 'possible', 'probable', 'definite')),
    action_on_treatment TEXT CHECK (action_on_treatment IN ('none', 'delayed', 'reduced', 'held', 'stopped')),
    treatment TEXT,
    narrative TEXT,
    version INTEGER NOT NULL,
    created_at TEXT NOT NULL,
    created_by TEXT NOT NULL,
    updated_at TEXT,
    updated_by TEXT,
    voided_at TEXT,
    voided_by TEXT,
    void_reason TEXT,
    entry_mode TEXT NOT NULL CHECK (entry_mode IN ('bedside', 'retrospective', 'imported')),
    findings TEXT CHECK (json_valid(findings))
) STRICT;

CREATE TABLE complication_reviews (
    id TEXT NOT NULL PRIMARY KEY,
    administration_id TEXT NOT NULL REFERENCES administrations(id),
    window TEXT NOT NULL CHECK (window IN ('immediate', 'late')),
    complication TEXT NOT NULL CHECK (complication IN ('puncture_site_pain', 'csf_fistula', 'hematoma', 'arachnoiditis', 'orthostatic_hypotension', 'post_puncture_headache', 'other')),
    status TEXT NOT NULL CHECK (status IN ('present', 'absent', 'not_assessed')),
    nrs INTEGER,
    reviewed_at TEXT,
    reviewed_by TEXT,
    adverse_event_id TEXT REFERENCES adverse_events(id),
    version INTEGER NOT NULL,
    created_at TEXT NOT NULL,
    created_by TEXT NOT NULL,
    updated_at TEXT,
    updated_by TEXT,
    voided_at TEXT,
    voided_by TEXT,
    void_reason TEXT,
    entry_mode TEXT NOT NULL CHECK (entry_mode IN ('bedside', 'retrospective', 'imported')),
    findings TEXT CHECK (json_valid(findings))
) STRICT;

CREATE TABLE holds (
    id TEXT NOT NULL PRIMARY KEY,
    patient_id TEXT NOT NULL REFERENCES patients(id),
    reason TEXT NOT NULL CHECK (reason IN ('complication', 'raised_pressure', 'hydrocephalus', 'platelets', 'coagulation', 'infection', 'patient_wish', 'other')),
    note TEXT,
    set_at TEXT NOT NULL,
    set_by TEXT NOT NULL,
    review_date TEXT,
    lifted_at TEXT,
    lifted_by TEXT,
    lift_reason TEXT,
    version INTEGER NOT NULL,
    created_at TEXT NOT NULL,
    created_by TEXT NOT NULL,
    updated_at TEXT,
    updated_by TEXT,
    voided_at TEXT,
    voided_by TEXT,
    void_reason TEXT,
    entry_mode TEXT NOT NULL CHECK (entry_mode IN ('bedside', 'retrospective', 'imported')),
    findings TEXT CHECK (json_valid(findings))
) STRICT;

CREATE TABLE assessments (
    id TEXT NOT NULL PRIMARY KEY,
    patient_id TEXT NOT NULL REFERENCES patients(id),
    date TEXT NOT NULL,
    neurological_exam TEXT CHECK (neurological_exam IN ('improved', 'stable', 'progressive', 'not_done')),
    mri TEXT CHECK (mri IN ('improved', 'stable', 'progressive', 'not_done')),
    csf_cytology TEXT CHECK (csf_cytology IN ('positive', 'equivocal', 'negative', 'not_done', 'pending')),
    kps INTEGER,
    rano_brain_nodules TEXT CHECK (rano_brain_nodules IN ('present', 'absent', 'not_evaluable')),
    rano_brain_linear TEXT CHECK (rano_brain_linear IN ('present', 'absent', 'not_evaluable')),
    rano_hydrocephalus TEXT CHECK (rano_hydrocephalus IN ('present', 'absent', 'not_evaluable')),
    rano_spine_nodules TEXT CHECK (rano_spine_nodules IN ('present', 'absent', 'not_evaluable')),
    rano_spine_linear TEXT CHECK (rano_spine_linear IN ('present', 'absent', 'not_evaluable')),
    rano_not_evaluable_reason TEXT,
    overall_response TEXT CHECK (overall_response IN ('CR', 'PR', 'SD', 'PD', 'NE')),
    lm_progression INTEGER CHECK (lm_progression IN (0, 1)),
    progression_basis TEXT CHECK (progression_basis IN ('imaging', 'clinical', 'cytology')),
    note TEXT,
    version INTEGER NOT NULL,
    created_at TEXT NOT NULL,
    created_by TEXT NOT NULL,
    updated_at TEXT,
    updated_by TEXT,
    voided_at TEXT,
    voided_by TEXT,
    void_reason TEXT,
    entry_mode TEXT NOT NULL CHECK (entry_mode IN ('bedside', 'retrospective', 'imported')),
    findings TEXT CHECK (json_valid(findings))
) STRICT;

CREATE TABLE therapies (
    id TEXT NOT NULL PRIMARY KEY,
    patient_id TEXT NOT NULL REFERENCES patients(id),
    kind TEXT NOT NULL CHECK (kind IN ('systemic', 'radiotherapy', 'surgery')),
    regimen TEXT,
    radiotherapy TEXT CHECK (radiotherapy IN ('wbrt', 'sbrt', 'craniospinal', 'involved_field')),
    site TEXT,
    start TEXT,
    stop TEXT,
    date TEXT,
    reason TEXT CHECK (reason IN ('progression', 'toxicity', 'completed', 'death', 'patient_wish', 'other')),
    dose_gy REAL,
    fractions INTEGER,
    note TEXT,
    version INTEGER NOT NULL,
    created_at TEXT NOT NULL,
    created_by TEXT NOT NULL,
    updated_at TEXT,
    updated_by TEXT,
    voided_at TEXT,
    voided_by TEXT,
    void_reason TEXT,
    entry_mode TEXT NOT NULL CHECK (entry_mode IN ('bedside', 'retrospective', 'imported')),
    findings TEXT CHECK (json_valid(findings))
) STRICT;

CREATE TABLE staff (
    id TEXT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    role TEXT NOT NULL CHECK (role IN ('oncologist', 'physician', 'nurse', 'pharmacist', 'other')),
    trained_until TEXT,
    version INTEGER NOT NULL,
    created_at TEXT NOT NULL,
    created_by TEXT NOT NULL,
    updated_at TEXT,
    updated_by TEXT,
    voided_at TEXT,
    voided_by TEXT,
    void_reason TEXT,
    entry_mode TEXT NOT NULL CHECK (entry_mode IN ('bedside', 'retrospective', 'imported')),
    findings TEXT CHECK (json_valid(findings))
) STRICT;

CREATE UNIQUE INDEX patients_study_code ON patients (study_code) WHERE voided_at IS NULL;
CREATE UNIQUE INDEX patients_hospital_number ON patients (hospital_number) WHERE voided_at IS NULL AND hospital_number IS NOT NULL;
CREATE INDEX patients_name ON patients (family_name, given_name);
CREATE INDEX patients_birth_date ON patients (birth_date);
CREATE INDEX protocol_phases_patient ON protocol_phases (patient_id, valid_from, phase);
CREATE INDEX administrations_patient ON administrations (patient_id, performed_at);
CREATE INDEX administrations_time ON administrations (performed_at);
CREATE INDEX administrations_unsigned ON administrations (performed_at) WHERE signed_at IS NULL AND voided_at IS NULL;
CREATE INDEX administrations_cytology_pending ON administrations (performed_at) WHERE csf_cytology = 'pending' AND voided_at IS NULL;
CREATE INDEX it_agents_session ON it_agents (administration_id);
CREATE INDEX adverse_events_patient ON adverse_events (patient_id, onset_date);
CREATE INDEX adverse_events_session ON adverse_events (administration_id);
CREATE INDEX adverse_events_open ON adverse_events (patient_id) WHERE resolved_date IS NULL AND voided_at IS NULL;
CREATE UNIQUE INDEX complication_reviews_answer ON complication_reviews (administration_id, window, complication) WHERE voided_at IS NULL;
CREATE INDEX holds_patient ON holds (patient_id, set_at);
CREATE INDEX holds_open ON holds (patient_id) WHERE lifted_at IS NULL AND voided_at IS NULL;
CREATE INDEX assessments_patient ON assessments (patient_id, date);
CREATE INDEX therapies_patient ON therapies (patient_id, start);

CREATE TABLE accounts (
    id TEXT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    roles TEXT NOT NULL CHECK (json_valid(roles)),
    created_at TEXT NOT NULL,
    created_by TEXT NOT NULL,
    closed_at TEXT
) STRICT;

CREATE TABLE audit_entries (
    number INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    account TEXT NOT NULL,
    roles TEXT NOT NULL,
    machine TEXT NOT NULL,
    program_version TEXT NOT NULL,
    action TEXT NOT NULL,
    entity TEXT NOT NULL,
    record_id TEXT NOT NULL,
    record_version INTEGER,
    field TEXT NOT NULL,
    before TEXT,
    after TEXT,
    reason TEXT NOT NULL,
    previous_hash TEXT NOT NULL,
    hash TEXT NOT NULL
) STRICT;
CREATE INDEX audit_entries_record ON audit_entries (entity, record_id);

CREATE TABLE drafts (
    id TEXT NOT NULL PRIMARY KEY,
    account TEXT NOT NULL,
    form TEXT NOT NULL,
    patient_id TEXT REFERENCES patients(id),
    record_id TEXT,
    typed TEXT NOT NULL CHECK (json_valid(typed)),
    updated_at TEXT NOT NULL
) STRICT;
CREATE INDEX drafts_account ON drafts (account, form);

CREATE TABLE settings (
    name TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL CHECK (json_valid(value))
) STRICT;

CREATE VIRTUAL TABLE patients_search USING fts5 (
    study_code, family_name, given_name, hospital_number, patient_id UNINDEXED,
    tokenize = "unicode61 remove_diacritics 2", prefix = "1 2 3"
);
