"""Judges whether the groups are censored alike, which the exact permutation p takes for granted."""

from __future__ import annotations

import numpy as np

from analysis.log_rank import log_rank
from analysis.survival_data import Flags, Numbers, Texts, levels_of

SMALL_GROUP = 30
SHARE_APART = 0.10
ALPHA = 0.05


def censoring_differs(durations: Numbers, events: Flags, group: Texts) -> bool:
    """True when the groups' censoring cannot be taken as equal.

    A group below 30 rows: when the shares of censored rows lie more than 10 percentage points apart, because no test
    has the power there, and because under the hypothesis that the permutation tests (survival is the same) different
    shares mean different censoring. Larger groups: when the log-rank test of the reverse Kaplan-Meier curves, with
    censoring as the event, has p < 0.05. Heinze 2003; Wang, Lagakos and Gray 2010 (PMC2950789) on why it matters.
    """
    levels = levels_of(group)
    if len(levels) < 2:
        return False
    sizes = [int((group == level).sum()) for level in levels]
    if min(sizes) < SMALL_GROUP:
        shares = [float(np.mean(~events[group == level])) for level in levels]
        return max(shares) - min(shares) > SHARE_APART
    p = log_rank(durations, ~events, group).p
    return p is not None and p < ALPHA
