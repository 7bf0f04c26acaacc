"""Programs of the computer that judge what is made: without one a test is skipped, and in CI it fails."""

import os
import shutil

import pytest


def program(name: str, package: str) -> str:
    """The path of a program. Skips the test where it is not; fails it in CI, where no gate may be silently empty."""
    path = shutil.which(name)
    if path is None:
        (pytest.fail if os.environ.get("CI") == "true" else pytest.skip)(f"{name} is not here: install {package}")
    return path
