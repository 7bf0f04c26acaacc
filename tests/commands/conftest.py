"""The program as somebody at a terminal uses it."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

ROOT = Path(__file__).parent.parent.parent


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch) -> Callable[..., Result]:
    """Run a command line in English, as on a system that is not Dutch."""
    monkeypatch.setenv("LANGUAGE", "en")
    from cxstrategy.commands.group import program

    def run_program(*words: str | Path) -> Result:
        result = CliRunner().invoke(program, [str(word) for word in words], prog_name="cxstrategy")
        if result.exception and not isinstance(result.exception, SystemExit):
            raise result.exception
        return result

    return run_program


@pytest.fixture
def example() -> Path:
    """The full example, as it is."""
    return ROOT / "examples" / "reisbureau"


@pytest.fixture
def copy(tmp_path: Path, example: Path) -> Path:
    """A copy of the full example, to spoil."""
    return Path(shutil.copytree(example, tmp_path / "reisbureau"))
