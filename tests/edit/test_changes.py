"""Changes to the text of a workbook: what is written, what stays to the byte, and what is refused."""

import random
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from cxstrategy.edit.apply import with_changes
from cxstrategy.edit.change import TextChange, append, remove, set_to
from cxstrategy.edit.text_file import EditRefused, TextFile
from cxstrategy.edit.yaml_text import Bare

EXAMPLES = sorted((Path(__file__).parents[2] / "examples").glob("*/*.yaml"))
LONG = "Reizigers willen weten waar ze aan toe zijn " * 4 + "en niet pas achteraf"
VALUES: list[Any] = [
    "kort", "een: twee # drie", "nee", "12", "- streep", "{haak", "", LONG, "Eerste “alinea”.\n\nEn een tweede é.\n",
    3, 2.5, True, ["a", "b"], [{"id": "x", "text": LONG}, {"id": "y"}], {"low": 1, "high": "2%"},
]  # fmt: skip
DRAWN = 12

# What stands there, the change, and what stands there afterwards.
CASES: list[tuple[str, TextChange, str]] = [
    ("a: 1 # why\nb: 2\n", set_to(("a",), Bare("2,5")), "a: 2,5 # why\nb: 2\n"),
    ("a: 'old'   # why\n", set_to(("a",), "new: text"), 'a: "new: text"   # why\n'),
    ("a:\n  b: 1\n", set_to(("a", "c"), "two"), "a:\n  b: 1\n  c: two\n"),
    ("a: # later\nb: 2", set_to(("a", "c", "d"), 1), "a: # later\n  c:\n    d: 1\nb: 2"),
    ("a:\nb: 2\n", set_to(("a",), "text"), "a: text\nb: 2\n"),
    ("l:\n- x\n- y # last\nz: 1\n", append(("l",), "w"), "l:\n- x\n- y # last\n- w\nz: 1\n"),
    ("l:\n  - id: x\n\n  - id: y\n", append(("l",), {"id": "z"}), "l:\n  - id: x\n\n  - id: y\n\n  - id: z\n"),
    ("l: [x, y]\n", append(("l",), "a, b"), 'l: [x, y, "a, b"]\n'),
    ("l: []\n", append(("l",), "x"), "l: [x]\n"),
    ("m: {a: 1}\n", set_to(("m", "b"), "x y"), "m: {a: 1, b: x y}\n"),
    ("a: 1\n# end\n", set_to(("b",), 2), "a: 1\n# end\n\nb: 2\n"),
    ("a: 1\r\nb:\r\n  c: 2\r\n", set_to(("b", "d"), 3), "a: 1\r\nb:\r\n  c: 2\r\n  d: 3\r\n"),
    ("a: 1 # one\nb: 2 # two\n", remove(("b",)), "a: 1 # one\n"),
    ("l: [x, y, z]\n", remove(("l", 0)), "l: [y, z]\n"),
    ("a: old # why\nb: 1\n", set_to(("a",), "one\ntwo\n"), "a: | # why\n  one\n  two\nb: 1\n"),
    ("", set_to(("a",), {"b": None}), "a:\n  b:\n"),
]


@pytest.mark.parametrize(("before", "change", "after"), CASES, ids=[repr(case[0]) for case in CASES])
def test_a_change_is_written_as_one_would_by_hand(before: str, change: TextChange, after: str) -> None:
    assert with_changes(TextFile.read("a.yaml", before.encode()), [change]).content.decode() == after


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: f"{path.parent.name}-{path.stem}")
@pytest.mark.parametrize("line_end", [b"\n", b"\r\n"], ids=["lf", "crlf"])
def test_another_reader_finds_the_change_and_nothing_else(path: Path, line_end: bytes) -> None:
    content = path.read_bytes().replace(b"\n", line_end)
    chance = random.Random(path.name)
    before = yaml.load(content, yaml.BaseLoader)
    paths = [one for one in _paths(before) if one]
    comments = _comments(content, line_end)
    for _ in range(DRAWN if paths else 0):
        change = set_to(chance.choice(paths), chance.choice(VALUES))
        changed = with_changes(TextFile.read(path.name, content), [change]).content
        assert yaml.load(changed, yaml.BaseLoader) == _meant(before, change), change
        assert changed.count(b"\n") == changed.count(line_end)
        if not isinstance(_at(before, change.path), dict | list):
            assert _comments(changed, line_end) == comments


@pytest.mark.parametrize(
    ("text", "change", "said"),
    [
        ("a: &x {b: 1}\nc: *x\n", set_to(("a", "b"), 2), "a.yaml cannot be changed at `a/b`: do it by hand"),
        ("a: text\n", append(("a",), "x"), "a.yaml has no place for `a`"),
        ("a: text\n", set_to(("a", "b"), "x"), "a.yaml has no place for `a/b`"),
        ("a: [x]\n", set_to(("a", 3), "x"), "a.yaml has no place for `a/4`"),
        ("a: b: c\n", set_to(("d",), 1), "a.yaml has slips that have to be mended first"),
        ("a: 1\n", remove(("b",)), "a.yaml has no place for `b`"),
    ],
)
def test_what_cannot_be_sure_is_refused_in_one_sentence(text: str, change: TextChange, said: str) -> None:
    with pytest.raises(EditRefused) as refused:
        with_changes(TextFile.read("a.yaml", text.encode()), [change])
    assert str(refused.value) == said


def test_a_mark_in_front_stays_and_another_encoding_is_refused() -> None:
    marked = with_changes(TextFile.read("a.yaml", b"\xef\xbb\xbfa: 1\n"), [set_to(("a",), 2)])
    assert marked.content == b"\xef\xbb\xbfa: 2\n"
    with pytest.raises(EditRefused, match="a.yaml is not saved as UTF-8: save it so first"):
        TextFile.read("a.yaml", "a: é\n".encode("cp1252"))


def _comments(content: bytes, line_end: bytes) -> list[bytes]:
    return [line for line in content.split(line_end) if line.strip().startswith(b"#")]


def _paths(value: Any, path: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    yield path
    below = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for step, one in below:
        yield from _paths(one, (*path, step))


def _at(value: Any, path: tuple[str | int, ...]) -> Any:
    for step in path:
        value = value[step]
    return value


def _meant(value: Any, change: TextChange, depth: int = 0) -> Any:
    """What a reader that gives every scalar as text should find."""
    if depth == len(change.path):
        return yaml.load(yaml.safe_dump(change.value, allow_unicode=True), yaml.BaseLoader)
    step = change.path[depth]
    pairs = value.items() if isinstance(value, dict) else enumerate(value)
    changed = {key: _meant(one, change, depth + 1) if key == step else one for key, one in pairs}
    return changed if isinstance(value, dict) else list(changed.values())
