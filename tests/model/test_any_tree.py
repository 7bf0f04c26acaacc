"""Whatever is written, the model answers with findings; and whatever it accepts, it reads back as the same Strategy."""

import re
from datetime import date
from typing import Any, get_args, get_origin

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from cxstrategy.finding import Source
from cxstrategy.model.annotations import bare, choices_of, items_of, keys_of, members_of, metadata_of, reader_of
from cxstrategy.model.build import build
from cxstrategy.model.part import Part
from cxstrategy.model.refusals import shape_errors
from cxstrategy.model.schema import schema
from cxstrategy.model.strategy import Strategy
from cxstrategy.text.nodes import At, Node

WORDS = st.sampled_from(["Klanten bellen twee keer", "rust", "010", "no", "12:30", "é"])
SHARES = st.sampled_from(["5%", "0.05", "0", "12.5%", "1"])
BY_READER = {
    "read_text": WORDS,
    "read_prose": WORDS,
    "read_id": st.sampled_from(["a", "b-2", "nps", "2027"]),
    "read_date": st.sampled_from(["2027-03-31", "2026-02-28"]),
    "read_number": st.sampled_from(["12500", "12.5", "0", "1e3"]),
    "read_whole": st.sampled_from(["1", "3", "100"]),
    "read_share": SHARES,
    "read_score": st.sampled_from(["25", "7.4", "85%"]),
    "read_flag": st.sampled_from(["true", "false"]),
    "read_colour": st.just("#0B5FA5"),
    "read_format": st.just("1"),
    "read_level": st.sampled_from(["ad_hoc", "3", "unknown"]),
    "read_block_level": st.sampled_from(["ad_hoc", "0"]),
    "read_agreement": st.sampled_from(["1", "5", "unknown"]),
    "read_between": st.sampled_from(["1", "2"]),
    "read_scale": st.sampled_from([["1", "5"], ["0", "10"]]),
}
JUNK = st.recursive(
    st.one_of(st.none(), st.text(max_size=8), st.sampled_from(["1,5", "31-02-2027", "<b>", "-1", "1e999", "ja", "5%"])),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(sorted(keys_of(Strategy))), inner, max_size=3)
    ),
    max_leaves=5,
)


def value_of(annotation: Any, spoil: st.SearchStrategy[bool]) -> st.SearchStrategy[Any]:
    """A value that the model accepts for a type; where `spoil` says so, something else."""
    return spoil.flatmap(lambda spoiled: JUNK if spoiled else sound(annotation, spoil))


def sound(annotation: Any, spoil: st.SearchStrategy[bool]) -> st.SearchStrategy[Any]:
    reader, plain = reader_of(annotation), bare(annotation)
    if any(hasattr(one, "le") and one.le < 1 for one in metadata_of(annotation)):
        return st.just("0.5")
    if any(hasattr(one, "ge") for one in metadata_of(annotation)):
        return st.just("100") if any(getattr(one, "ge", 0) == 100 for one in metadata_of(annotation)) else st.just("3")
    if reader in BY_READER:
        return BY_READER[reader]
    if choices := choices_of(annotation):
        return st.sampled_from(choices)
    if reader == "_one_or_list":
        one = sound(items_of(annotation), spoil)
        return one | st.lists(one, min_size=3, max_size=3)
    if reader == "_three_points":
        return sound(keys_of(plain)["likely"], spoil) | st.just({"low": "0", "likely": "0.5", "high": "1"})
    if get_origin(plain) is tuple:
        return st.lists(value_of(get_args(plain)[0], spoil), max_size=2)
    if get_origin(plain) is dict:
        key, value = get_args(plain)
        # Whoever answers nothing is not counted, so an empty map would not come back.
        return st.dictionaries(sound(key, spoil), value_of(value, spoil), min_size=1, max_size=2)
    if members := members_of(plain):
        return st.one_of(*(part_of(one, spoil) for one in members.values()))
    return part_of(plain, spoil)


def part_of(part: type[Part], spoil: st.SearchStrategy[bool]) -> st.SearchStrategy[dict[str, Any]]:
    keys = {key: value_of(annotation, spoil) for key, annotation in keys_of(part).items() if key != "year"}
    needed = {(field.alias or name) for name, field in part.model_fields.items() if field.is_required()}
    return st.fixed_dictionaries(
        {key: value for key, value in keys.items() if key in needed},
        optional={key: value for key, value in keys.items() if key not in needed},
    )


def node_of(value: Any) -> Node:
    """Nodes for a plain value, each on a line of its own."""
    source, lines = Source("workbook.yaml", ""), iter(range(10**9))

    def grown(one: Any) -> Node:
        line = next(lines)
        node = Node(source, At(line, 0), At(line, 1), one)
        if isinstance(one, dict):
            node.children, node.marks = {key: grown(item) for key, item in one.items()}, {}
        elif isinstance(one, list):
            node.children = [grown(item) for item in one]
        return node

    return grown(value)


def plain_of(value: Any) -> Any:
    """A part of a Strategy as a team would write it; what stands at its default is left out."""
    if isinstance(value, Part):
        names = {name: field.alias or name for name, field in type(value).model_fields.items()}
        return {names[name]: plain_of(getattr(value, name)) for name in sorted(value.model_fields_set)}
    if isinstance(value, tuple):
        return [plain_of(one) for one in value]
    if isinstance(value, dict):
        return {written(key): plain_of(one) for key, one in value.items()}
    return written(value)


def written(value: Any) -> str | None:
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, date):
        return value.isoformat()
    return "unknown" if value is None else str(value)


def typed(value: Any) -> Any:
    """A plain value as an editor types it."""
    if isinstance(value, dict):
        return {key: typed(one) for key, one in value.items()}
    if isinstance(value, list):
        return [typed(one) for one in value]
    if value in ("true", "false"):
        return value == "true"
    return float(value) if re.fullmatch(r"\d+(\.\d+)?(e\d+)?", value) else value


TREES = part_of(Strategy, st.sampled_from([False] * 12 + [True]))
VALID = part_of(Strategy, st.just(False))
EDITOR = Draft202012Validator(schema("en"))
SLOW = settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))


@SLOW
@given(tree=TREES | JUNK)
def test_nothing_that_is_written_raises_and_every_mistake_has_its_words(tree: Any) -> None:
    made = build(node_of(tree), {}, frozenset())
    for found in made.findings:
        assert re.fullmatch("CX0(0[4-9]|16)", found.code)
        for language in ("nl", "en"):
            assert found.message.into(language) and found.help.into(language)
    assert made.strategy is not None or made.findings
    if made.strategy is not None:
        assert made.strategy.workbook.title and made.strategy.organisation.name


@SLOW
@given(tree=TREES)
def test_no_mistake_goes_without_words_of_its_own(tree: Any) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(shape_errors, "other", lambda one, nearest: pytest.fail(f"no words for {one.kind}"))
        build(node_of(tree), {}, frozenset())


@SLOW
@given(tree=VALID)
def test_what_is_accepted_reads_back_as_the_same_strategy(tree: dict[str, Any]) -> None:
    first = build(node_of(tree), {}, frozenset())
    # Of a valid tree only what does not go together is told: names that are given twice, point nowhere or cannot be.
    assert {found.code for found in first.findings} <= {"CX005", "CX006", "CX007", "CX008", "CX009", "CX016"}
    again = build(node_of(plain_of(first.strategy)), {}, frozenset())
    assert again.strategy == first.strategy


@SLOW
@given(tree=VALID)
def test_what_is_accepted_is_not_red_in_an_editor(tree: dict[str, Any]) -> None:
    assert [list(error.absolute_path) for error in EDITOR.iter_errors(typed(tree))] == []
