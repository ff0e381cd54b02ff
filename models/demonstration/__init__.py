"""The demonstration register: the published cohort, with everything the paper does not print invented."""
