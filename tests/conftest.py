"""Lets the tests run where there is no screen: Qt reads its platform when the application starts."""

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
