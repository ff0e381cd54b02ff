"""Forms of a patient's treatment beside the session: protocol, holds, assessment, outcome."""
