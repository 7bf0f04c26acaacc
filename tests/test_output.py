"""Files that are put in place: names that never meet, permissions that are kept, nothing left after an interrupt."""

import os
import stat
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as some

from cxstrategy.output.file_names import names_of
from cxstrategy.output.write_file import put


def test_names_that_meet_after_renaming_get_a_number() -> None:
    names = names_of([Path("p/a/x"), Path("p/b/x"), Path("p/a-x"), Path("p/a-x-2")])
    assert names == ["a-x", "b-x", "a-x-3", "a-x-2"]


@given(some.lists(some.text("abXx-2é\u0301", min_size=1, max_size=3), min_size=1, max_size=8))
def test_no_two_names_are_one_file_on_any_file_system(parts: list[str]) -> None:
    paths = [Path("p", part, name) for part in parts[:3] for name in parts]
    names = names_of(paths)
    assert len(names) == len(paths) == len({name.casefold() for name in names})
    assert names == names_of(paths)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such permissions")
def test_a_file_keeps_its_permissions_and_a_new_one_follows_the_umask(tmp_path: Path) -> None:
    secret, fresh = tmp_path / "secret", tmp_path / "fresh"
    secret.write_text("old")
    secret.chmod(0o600)
    before = os.umask(0o027)
    try:
        put(secret, b"new")
        put(fresh, b"new")
    finally:
        os.umask(before)
    assert stat.S_IMODE(secret.stat().st_mode) == 0o600 and secret.read_bytes() == b"new"
    assert stat.S_IMODE(fresh.stat().st_mode) == 0o640


def test_an_interrupt_while_writing_leaves_the_old_file_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "strategy.html"
    target.write_bytes(b"old")

    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "replace", interrupted)
    with pytest.raises(KeyboardInterrupt):
        put(target, b"new")
    assert [path.name for path in tmp_path.iterdir()] == ["strategy.html"]
    assert target.read_bytes() == b"old"
