"""What is released: the source archive holds the checkout, an installation the program with all that it reads."""

import re
import shutil
import subprocess
import sys
import tarfile
from pathlib import Path

import pytest

from cxstrategy import __version__

ROOT = Path(__file__).parent.parent
pytest.importorskip("setuptools")


def set_up(tree: Path, *command: str | Path) -> None:
    """Run a command of the build system in a tree; it needs no network."""
    program = "import sys; from setuptools import setup; setup(script_args=sys.argv[1:])"
    run = subprocess.run([sys.executable, "-c", program, *command], cwd=tree, capture_output=True, text=True)
    assert run.returncode == 0, run.stderr


@pytest.fixture(scope="module")
def tracked() -> list[str]:
    """The files of the checkout, as git knows them."""
    if not (ROOT / ".git").exists() or not shutil.which("git"):
        pytest.skip("no checkout: this is the source archive itself")
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT, capture_output=True, text=True, check=True,
    ).stdout  # fmt: skip
    return sorted(name for name in listed.split("\0") if name and (ROOT / name).is_file())


@pytest.fixture(scope="module")
def source(tracked: list[str], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The unpacked source archive, made of a clean copy of the checkout."""
    folder = tmp_path_factory.mktemp("package")
    for name in tracked:
        (folder / "tree" / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(ROOT / name, folder / "tree" / name)
    set_up(folder / "tree", "sdist", "--formats", "gztar", "--dist-dir", folder)
    (made,) = folder.glob("*.tar.gz")
    with tarfile.open(made) as archive:
        archive.extractall(folder / "source", filter="data")
    (unpacked,) = (folder / "source").iterdir()
    return unpacked


@pytest.fixture(scope="module")
def installed(source: Path, tmp_path_factory: pytest.TempPathFactory) -> set[str]:
    """The files that an installation from the source archive lays down."""
    folder = tmp_path_factory.mktemp("installed")
    set_up(source, "build_py", "--build-lib", folder)
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


def test_the_source_archive_holds_every_file_of_the_checkout(source: Path, tracked: list[str]) -> None:
    assert [name for name in tracked if not (source / name).is_file()] == []


def test_what_is_installed_is_the_program_with_its_templates_and_nothing_else(
    installed: set[str], tracked: list[str]
) -> None:
    program = {name for name in tracked if name.startswith("cxstrategy/")}
    assert installed == program | {f"cxstrategy/{name}" for name in tracked if name.startswith("templates/")}


def test_the_version_comes_after_the_newest_release_of_the_changelog() -> None:
    releases = re.findall(
        r"^## \[(\d+\.\d+\.\d+)\] - \d{4}-\d\d-\d\d$", (ROOT / "CHANGELOG.md").read_text("utf-8"), re.M
    )
    newest, version = (tuple(map(int, text.split(".")[:3])) for text in (releases[0], __version__))
    assert version > newest if "dev" in __version__ else version == newest
