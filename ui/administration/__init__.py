"""The pages of whoever administers the register: settings, accounts, staff, audit trail."""
