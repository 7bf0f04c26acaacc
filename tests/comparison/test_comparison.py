"""What is told of two workbooks: every kind of change once, and nothing where they say the same."""

import json
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest
import yaml

from cxstrategy.comparison.change import Comparison, PartChange
from cxstrategy.comparison.compare import compare
from cxstrategy.comparison.lines import as_json, differing, lines
from cxstrategy.finding import WorkbookError
from cxstrategy.workbook import Workbook, open_workbook

EXAMPLES = Path(__file__).parent.parent.parent / "examples"
WRITTEN = (EXAMPLES / "northern-energy" / "strategy.yaml").read_text("utf-8")
Told = Callable[..., list[str]]


def book(path: Path, text: str) -> Workbook:
    path.write_text(text, "utf-8")
    return open_workbook(path)


@pytest.fixture
def compared(tmp_path: Path) -> Callable[[str], Comparison]:
    """The example beside another text."""
    old = book(tmp_path / "old.yaml", WRITTEN)
    return lambda text: compare(old, book(tmp_path / "new.yaml", text), ("old", "new"))


@pytest.fixture
def told(compared: Callable[[str], Comparison]) -> Told:
    """The lines below the names that an edit of the example makes: words that are replaced by others."""

    def edited(*pairs: tuple[str, str]) -> list[str]:
        text = WRITTEN
        for old, new in pairs:
            assert old in text
            text = text.replace(old, new)
        return [line.strip() for line in lines(compared(text))][1:]

    return edited


@pytest.mark.parametrize("example", ["reisbureau", "northern-energy", "startend"])
def test_an_example_says_what_it_says_itself(example: str) -> None:
    first, second = (open_workbook(EXAMPLES / example) for _ in range(2))
    found = compare(first, second, ("a", "b"), "en")
    assert found.is_empty
    assert [*lines(found)] == ["a and b say the same."]


def test_another_language_and_order_of_workbooks_can_be_told() -> None:
    books = [open_workbook(EXAMPLES / name) for name in ("reisbureau", "startend", "northern-energy")]
    for one in books:
        for other in books:
            found = compare(one, other, ("a", "b"), "nl")
            assert found.is_empty is (one is other)
            assert all(line == line.rstrip() for line in lines(found))
            json.dumps(as_json(found), allow_nan=False)
            # What one gained the other lost.
            back = compare(other, one, ("b", "a"), "nl").changes
            assert gained(found.changes) == lost(back)


def gained(changes: Sequence[PartChange]) -> list[str]:
    return sorted(change.place for change in changes if change.kind == "added")


def lost(changes: Sequence[PartChange]) -> list[str]:
    return sorted(change.place for change in changes if change.kind == "removed")


def test_values_are_told_as_readers_say_them(told: Told) -> None:
    said = told(
        ("    deadline: 2029-06-30\n", "    deadline: 2029-12-31\n"),
        ("    target: 20\n", "    target: 24\n"),
        ("share: 38%", "share: 0.4"),
        ("frequency: yearly", "frequency: half_yearly"),
        ("priority: false", "priority: true"),
    )
    assert "~ Deadline: 30 June 2029 → 31 December 2029" in said
    assert "~ Target: +20 → +24" in said
    assert any(line.endswith("Share: 38% → 40%") for line in said)
    assert any(line.endswith("Frequency: yearly → twice a year") for line in said)
    assert any(line.endswith("Priority: no → yes") for line in said)


def test_changes_stand_at_their_step_below_their_item(told: Told) -> None:
    said = told(("    target: 20\n", "    target: 24\n"), ("importance: 9.1", "importance: 9.4"))
    steps = [
        next(at for at, line in enumerate(said) if line.startswith("2 ")),
        said.index("4 CX objectives"),
        said.index("Figures"),
    ]
    assert steps == sorted(steps)
    assert "Objectives “Customers tell their neighbours that we play it straight”" in " ".join(said)
    assert "~ Main objective: target: +20 → +24" in said[steps[-1] :]


def test_what_came_and_what_went_is_one_line_each(told: Told) -> None:
    segment = "  - id: night-workers\n    name: Night workers\n    share: 2%\n"
    said = told(
        ("segments:\n", f"segments:\n{segment}"),
        ("    agreed_with: [finance]\n", ""),
        ("channels: [app, chat]", "channels: [app, chat, letter]"),
        ("    pyramid_target: 2\n", ""),
    )
    assert said.count("+ Segments “Night workers”") == 1
    assert any(line.startswith("- ") and line.endswith("“finance”") for line in said)
    assert any(line.startswith("+ ") and line.endswith("“letter”") for line in said)
    assert any(line.startswith("- ") and line.endswith("Responsive") for line in said)


def test_a_renamed_id_is_one_change_and_what_points_to_it_is_none(told: Told) -> None:
    said = told(("trusted-neighbour", "good-neighbour"))
    changes = [line for line in said[: said.index("Figures") if "Figures" in said else None] if line[:1] in "+-~"]
    assert [line for line in changes if line] == ["~ " + changes[-1][2:]]
    assert "“trusted-neighbour” → “good-neighbour”" in changes[-1]


def test_a_reference_is_told_by_what_it_points_to(told: Told) -> None:
    said = told(("    segment: busy-households\n    owner", "    segment: home-generators\n    owner"))
    assert any("“Busy households” → “Home generators”" in line for line in said)


def test_order_quotes_and_spaces_are_no_change(compared: Callable[[str], Comparison]) -> None:
    def turned(value: Any, key: str = "") -> Any:
        if isinstance(value, dict):
            return {name: turned(below, name) for name, below in reversed(value.items())}
        # Amounts by year and the ends of a scale have their order; items have none.
        ordered = not isinstance(value, list) or all(isinstance(one, int | float) or "%" in str(one) for one in value)
        return value if ordered else [turned(one, key) for one in reversed(value)]

    loaded = yaml.load(WRITTEN, yaml.BaseLoader)
    lists = {name: turned(loaded[name]) for name in ("segments", "journeys", "expectations", "developments", "actions")}
    text = yaml.dump(loaded | lists, default_style='"', width=40, allow_unicode=True, sort_keys=True)
    assert compared(text).changes == []


def test_a_rewritten_item_without_an_id_is_the_same_item(told: Told) -> None:
    said = told(("were about a bill that turned out to be correct", "concerned a bill that turned out to be correct"))
    assert "~ Claim" in " ".join(said)
    assert not [line for line in said if line.startswith(("+", "- "))]


def test_figures_are_rounded_in_text_and_exact_for_a_program(compared: Callable[[str], Comparison]) -> None:
    found = compared(WRITTEN.replace("    target: 20\n", "    target: twenty\n"))
    said = as_json(found)
    (errors,) = (figure for figure in said["figures"] if figure["key"] == "findings.error")
    assert (errors["before"], errors["after"]) == (0, 1)
    assert "  ~ Errors: 0 → 1" in [*lines(found)]
    (target,) = (change for change in said["changes"] if change["place"] == "objectives/trusted-neighbour/target")
    assert (target["kind"], target["before"], target["after"]) == ("removed", 20.0, None)


def test_money_is_compared_with_the_figures_that_follow_from_it() -> None:
    full, half = open_workbook(EXAMPLES / "reisbureau"), open_workbook(EXAMPLES / "startend")
    keys = {figure.key: figure for figure in compare(half, full, ("a", "b"), "en").figures}
    assert keys["business_case.npv"].before is None
    assert isinstance(keys["business_case.npv"].after, float)
    assert {"business_case.payback_years", "business_case.costs", "route.taken", "maturity.phase"} <= keys.keys()


def test_answers_of_people_are_counted_and_not_told(tmp_path: Path) -> None:
    def scan(level: int, people: str = "ab") -> str:
        rows = [f"    - {{respondent: {one}, layer: staff, answers: {{culture-hiring: {level}}}}}\n" for one in people]
        return f"{WRITTEN}\nmaturity:\n  date: 2027-01-01\n  assessments:\n{''.join(rows)}"

    assert "\nmaturity:" not in WRITTEN
    old, new = book(tmp_path / "old.yaml", scan(1)), book(tmp_path / "new.yaml", scan(2, "abc"))
    found = compare(old, new, ("a", "b"))
    said = "\n".join(lines(found))
    assert "2 respondents → 3 respondents" in said and "2 respondents answer otherwise" in said
    assert "culture-hiring" not in str(as_json(found)["changes"])


def test_a_long_text_is_told_by_what_differs() -> None:
    words = [f"word{number}" for number in range(40)]
    other = [*words[:20], "another", *words[21:]]
    before, after = differing(" ".join(words), " ".join(other))
    assert before == "… word16 word17 word18 word19 word20 word21 word22 word23 word24 …"
    assert after == "… word16 word17 word18 word19 another word21 word22 word23 word24 …"
    assert differing("short", "text") == ("short", "text")


def test_a_workbook_that_cannot_be_read_is_refused_with_what_to_do(tmp_path: Path) -> None:
    empty = book(tmp_path / "empty.yaml", "# nothing\n")
    with pytest.raises(WorkbookError, match="cxstrategy check"):
        compare(empty, open_workbook(EXAMPLES / "startend"), ("empty.yaml", "b"))
