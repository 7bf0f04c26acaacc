"""The environment that decides whether a change lands is one that setup.cfg allows, pinned to the byte."""

import configparser
import re
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parent.parent
CONFIG = configparser.ConfigParser(interpolation=None)
CONFIG.read(ROOT / "setup.cfg", "utf-8")
RANGES = [
    Requirement(line)
    for lines in (CONFIG["options"]["install_requires"], *CONFIG["options.extras_require"].values())
    for line in lines.splitlines()
    if line.strip() and not line.startswith("#")
]
PINNED = (ROOT / ".ci" / "requirements.txt").read_text("utf-8")
VERSIONS = {canonicalize_name(name): version for name, version in re.findall(r"^([\w.-]+)==(\S+)", PINNED, re.M)}


@pytest.mark.parametrize("asked", RANGES, ids=lambda asked: asked.name)
def test_what_is_pinned_lies_in_its_range(asked: Requirement) -> None:
    assert asked.specifier.contains(VERSIONS[canonicalize_name(asked.name)])


@pytest.mark.parametrize("asked", RANGES, ids=lambda asked: asked.name)
def test_a_range_ends_before_the_next_version_that_may_break_the_program(asked: Requirement) -> None:
    major, minor = (int(number) for number in VERSIONS[canonicalize_name(asked.name)].split(".")[:2])
    assert not asked.specifier.contains(f"{major + 1}" if major else f"0.{minor + 1}")


def test_every_pinned_version_has_its_hashes() -> None:
    pins = re.split(r"^(?=[\w.-]+==)", PINNED, flags=re.M)[1:]
    assert len(pins) == len(VERSIONS)
    assert [pin.split()[0] for pin in pins if "--hash=sha256:" not in pin] == []
