"""Lets the tests run where there is no screen, and beside each other: a worker a core, each with one thread.

Qt reads its platform when the application starts, and the libraries of linear algebra how many threads they may take
when they are loaded. Their threads would wait for each other longer than these small tables take.
"""

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
for threads in ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ.setdefault(threads, "1")
