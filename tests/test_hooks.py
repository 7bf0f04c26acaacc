"""The hooks and workflows that a team copies: they name commands and formats that there are."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

from cxstrategy.commands.check import MACHINES
from cxstrategy.commands.group import COMMANDS

ROOT = Path(__file__).parent.parent
GUIDES = sorted((ROOT / "docs").glob("in-git*.md"))


def blocks(path: Path) -> Iterator[object]:
    yield from (yaml.safe_load(found) for found in re.findall(r"```yaml\n(.*?)```", path.read_text("utf-8"), re.DOTALL))


def test_a_hook_runs_a_command_that_there_is_on_the_workbook_that_is_named() -> None:
    hooks = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))
    for hook in hooks:
        program, command = hook["entry"].split()
        assert program == "cxstrategy" and command in COMMANDS and hook["language"] == "python"
        # The files of a workbook belong together: the hook gets the folder from `args`, not each file that changed.
        assert hook["pass_filenames"] is False and re.search(hook["files"], "my-strategy/4-objectives.yaml")


@pytest.mark.parametrize("path", GUIDES, ids=lambda path: path.name)
def test_the_guides_use_hooks_commands_and_formats_that_there_are(path: Path) -> None:
    known = {hook["id"] for hook in yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))}
    config = next(block for block in blocks(path) if isinstance(block, dict) and "repos" in block)
    assert {hook["id"] for hook in config["repos"][0]["hooks"]} == known
    text = path.read_text("utf-8")
    assert set(re.findall(r"cxstrategy (\w+) m", text)) <= set(COMMANDS)
    assert set(re.findall(r"--format (\w+)", text)) <= set(MACHINES)
    assert all(isinstance(block, dict) for block in blocks(path))
