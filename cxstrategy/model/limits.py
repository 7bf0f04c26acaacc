"""Findings about numbers that cannot be true, or that read as another number."""

import re
from collections.abc import Callable, Iterator
from typing import Any

from cxstrategy.finding import Finding, Severity
from cxstrategy.model.field import InvalidValue
from cxstrategy.model.places import every, name_at
from cxstrategy.model.quantities import read_number, read_share
from cxstrategy.model.refusals.quoting import shortened
from cxstrategy.model.refusals.rewritten import rewritten
from cxstrategy.model.tree import Path
from cxstrategy.text.nodes import Node
from cxstrategy.words.language import Message, say
from cxstrategy.words.said import Number

_CASE = "business_case"
_LEVER = "business_case/benefits/*"
# Parts of a whole: none of these can be below nothing or above all of it.
PARTS_OF_A_WHOLE = (
    "segments/*/share", "compass/service_promises/*/kept", f"{_CASE}/base/margin", f"{_CASE}/base/churn",
    f"{_LEVER}/turnover_reduction",
)  # fmt: skip
# The same, of a benefit: more than all is a finding of its own.
PARTS_OF_A_BENEFIT = (f"{_LEVER}/reach", f"{_LEVER}/avoided", f"{_LEVER}/cashable", f"{_LEVER}/ramp")
COUNTS = (f"{_CASE}/base/customers", f"{_LEVER}/new_customers", f"{_LEVER}/contacts", f"{_LEVER}/employees")
AMOUNTS = (
    f"{_CASE}/base/revenue_per_customer", f"{_LEVER}/cost_per_contact", f"{_LEVER}/salary", f"{_CASE}/decision/amount",
    "actions/*/budget", "governance/team/*/budget",
)  # fmt: skip
SHARES_WITHOUT_TOP = (f"{_LEVER}/replacement_share", f"{_CASE}/scenarios/*/benefits", f"{_CASE}/scenarios/*/costs")
# A benefit or a cost may be below zero where something gets worse, or is paid back.
SIGNED = (f"{_LEVER}/amounts", f"{_CASE}/costs/*/one_off", f"{_CASE}/costs/*/yearly")
RATE = f"{_CASE}/discount_rate/value"
# Real rates have been below zero, though never near this; at -100% the sums divide by nothing.
RATE_LOW, RATE_HIGH = -0.5, 1.0
_THOUSANDS = re.compile(r"-?[1-9]\d{0,2}\.\d{3}")


def impossible(root: Node) -> Iterator[Finding]:
    """CX006 for each share outside 0 to 100%, CX820 for one of a benefit above it; CX006 for a number below zero."""
    whole = say("write a share from `0%` to `100%`")
    positive = say("write zero or more")
    for pattern in PARTS_OF_A_WHOLE:
        yield from _outside(root, pattern, read_share, 0, 1, whole)
    for pattern in PARTS_OF_A_BENEFIT:
        yield from _outside(root, pattern, read_share, -float("inf"), 1, whole, "CX820")
        yield from _outside(root, pattern, read_share, 0, float("inf"), whole)
    for pattern in SHARES_WITHOUT_TOP:
        yield from _outside(root, pattern, read_share, 0, float("inf"), positive)
    for pattern in (*COUNTS, *AMOUNTS, "actions/*/fte", "governance/team/*/fte", "metrics/*/follow_up/within_days"):
        yield from _outside(root, pattern, read_number, 0, float("inf"), positive)


def impossible_rate(root: Node) -> Iterator[tuple[Finding, Path]]:
    """CX006 for a discount rate that no one can mean, with the path of what cannot be counted with."""
    advice = say("write a share a year, such as `7%`")
    for found in _outside(root, RATE, read_share, RATE_LOW, RATE_HIGH, advice):
        yield found, ("business_case", "discount_rate", "value")


def _outside(
    root: Node,
    pattern: str,
    read: Callable[[Any], float],
    low: float,
    high: float,
    advice: Message,
    code: str = "CX006",
) -> Iterator[Finding]:
    for path, node in every(root, pattern):
        for leaf in _leaves(node):
            number = _read(read, leaf.value)
            if number is not None and not low <= number <= high:
                key = next(step for step in reversed(path) if isinstance(step, str))
                message = say("`{key}` cannot be `{wrote}`", key=key, wrote=shortened(leaf.value))
                yield Finding(code, Severity.ERROR, message, leaf.span, advice, name_at(root, path))


def _read(read: Callable[[Any], float], value: str) -> float | None:
    """The number, or None where the validator has refused it already."""
    try:
        return read(value)
    except InvalidValue:
        return None


def _leaves(node: Node) -> Iterator[Node]:
    return (leaf for leaf in node.walk() if isinstance(leaf.value, str))


def thousands(root: Node) -> Iterator[Finding]:
    """CX016 for each count or amount with three decimals: `250.000` is 250 here, and to many a quarter of a million."""
    for pattern in (*COUNTS, *AMOUNTS, *SIGNED):
        for path, node in every(root, pattern):
            for leaf in _leaves(node):
                if _THOUSANDS.fullmatch(leaf.value):
                    yield _thousands(name_at(root, path), leaf)


def _thousands(where: str, leaf: Node) -> Finding:
    number = f"{float(leaf.value):g}"
    whole = leaf.value.replace(".", "")
    message = say(
        "`{wrote}` is read as {number}, with three decimals", wrote=leaf.value, number=Number(float(leaf.value))
    )
    advice = say(
        "write `{thousands}` if the point separates thousands, or `{number}` if it does not",
        thousands=whole,
        number=number if "." in number else f"{number}.0",
    )
    return Finding("CX016", Severity.WARNING, message, leaf.span, advice, where, fix=rewritten(leaf, whole, safe=False))
