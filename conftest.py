"""Property tests whose outcome never depends on the load of the computer, nor, in CI, on chance."""

import os

import pytest
from hypothesis import HealthCheck, settings

settings.register_profile("here", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("ci", settings.get_profile("here"), derandomize=True, database=None)
settings.load_profile("ci" if os.environ.get("CI") == "true" else "here")


def pytest_configure(config: pytest.Config) -> None:
    """With coverage, follow our lines and not those of the packages that take long."""
    if config.getoption("cov_source", None):
        from tests.following import keep_from_following

        keep_from_following()
