"""Findings about keys that need each other, and the paths of values that cannot be counted with."""

import re
from collections.abc import Iterator

from cxstrategy.finding import Finding, Severity
from cxstrategy.model.annotations import choices_of, keys_of
from cxstrategy.model.field import InvalidValue
from cxstrategy.model.objectives import NET_KINDS, Metric
from cxstrategy.model.places import every, key_span, name_at
from cxstrategy.model.quantities import read_number
from cxstrategy.model.refusals.expected import wanted
from cxstrategy.model.refusals.quoting import ticked
from cxstrategy.model.refusals.unfinished import Unfinished
from cxstrategy.model.tree import Path
from cxstrategy.text.nodes import Node
from cxstrategy.words.language import Message, say

# What each lever counts with besides its own numbers. The margin has a check of its own, which explains why.
BASE_OF_LEVER = {
    "retention": ("customers", "revenue_per_customer", "churn"),
    "upsell": ("customers", "revenue_per_customer"),
    "referral": ("revenue_per_customer",),
}
# What is said, about which part, and the keys of which it has none.
Lacking = tuple[Finding, Path, tuple[str, ...]]
_BASELINE = ("value", "distribution", "planned")
_COST = ("one_off", "yearly")


def _text(node: Node | None) -> str:
    return node.value.strip() if node is not None and isinstance(node.value, str) else ""


def _lacking(root: Node, path: Path, message: Message, help_: Message) -> Finding:
    return Finding("CX005", Severity.ERROR, message, key_span(root, path), help_, name_at(root, path))


def incomplete(root: Node, unfinished: Unfinished) -> Iterator[Finding]:
    """CX005 for each part that lacks a key which only this kind of part needs."""
    for found, path, keys in (*_metrics(root), *_baselines(root), *_costs(root), *_bases(root)):
        if not unfinished.may_hold(path, *keys):
            yield found


def _metrics(root: Node) -> Iterator[Lacking]:
    """A score means nothing without its scale and its way of counting; only those of NPS and eNPS are fixed."""
    kinds = set(choices_of(keys_of(Metric)["kind"])) - set(NET_KINDS)
    for path, node in every(root, "metrics/*"):
        kind = _text(node.child("kind"))
        for key in ("scale", "method") if kind in kinds else ():
            if node.child(key) is None:
                part = name_at(root, path)
                message = say(
                    "`{part}` has no `{key}`: there is no single standard for `{kind}`", part=part, key=key, kind=kind
                )
                advice = say("add `{key}:` with {wanted}", key=key, wanted=wanted(keys_of(Metric)[key]))
                yield _lacking(root, path, message, advice), path, (key,)


def _baselines(root: Node) -> Iterator[Lacking]:
    for path, node in every(root, "objectives/*/baseline"):
        if isinstance(node.children, dict) and not node.children.keys() & set(_BASELINE):
            message = say("`{part}` has a baseline without a value", part=name_at(root, path[:-1]))
            advice = say(
                "add `value:`, or `distribution:` with the answers, or `planned:` with the date it will be known"
            )
            yield _lacking(root, path, message, advice), path, _BASELINE


def _costs(root: Node) -> Iterator[Lacking]:
    for path, node in every(root, "business_case/costs/*"):
        if isinstance(node.children, dict) and not node.children.keys() & set(_COST):
            message = say("`{part}` gives no amount", part=name_at(root, path))
            yield _lacking(root, path, message, say("add `one_off:` or `yearly:` with an amount")), path, _COST


def _bases(root: Node) -> Iterator[Lacking]:
    """What a benefit is counted with, each number that the base lacks told once."""
    case = root.child("business_case")
    base = case.child("base") if case is not None else None
    written = dict(base.children) if base is not None and isinstance(base.children, dict) else {}
    place: Path = ("business_case", "base") if base is not None else ("business_case",)
    told: set[str] = set()
    for path, node in every(root, "business_case/benefits/*/lever"):
        lacking = [key for key in BASE_OF_LEVER.get(_text(node), ()) if key not in written and key not in told]
        told.update(lacking)
        if lacking and (base is None or written):
            keys = ticked(tuple(lacking))
            message = say(
                "the lever `{lever}` counts with {keys}, which the base does not give", lever=_text(node), keys=keys
            )
            advice = say("add {keys} under `business_case/base`", keys=keys)
            yield (
                Finding("CX005", Severity.ERROR, message, node.span, advice, name_at(root, path)),
                place,
                tuple(lacking),
            )


def both_costs(root: Node) -> Iterator[Finding]:
    """CX006 for a cost that is made once and every year: two costs, so that each can be seen."""
    for path, node in every(root, "business_case/costs/*"):
        if node.child("one_off") is not None and node.child("yearly") is not None:
            message = say("`{part}` is a cost that is made once and every year", part=name_at(root, path))
            advice = say("write two costs, one with `one_off:` and one with `yearly:`")
            yield Finding("CX006", Severity.ERROR, message, node.key("yearly"), advice, name_at(root, path))


def doubled_scores(root: Node) -> Iterator[Finding]:
    """CX008 for a score that stands twice in a distribution, as `10` and `10.0`: only one of them would count."""
    for path, node in every(root, "objectives/*/baseline/distribution"):
        seen: dict[float, str] = {}
        for key in node.children if isinstance(node.children, dict) else ():
            number = _number(key)
            if number is not None and seen.setdefault(number, key) != key:
                message = say("`{one}` and `{other}` are the same score", one=seen[number], other=key)
                advice = say("add the two counts together below one of them")
                related = ((node.key(seen[number]), say("the first is here")),)
                yield Finding("CX008", Severity.ERROR, message, node.key(key), advice, name_at(root, path), related)


def _number(text: str) -> float | None:
    try:
        return read_number(text)
    except InvalidValue:
        return None


def currency(root: Node) -> Iterator[Finding]:
    """CX006 for a currency that is no code of three letters."""
    signs = {
        "€": "EUR",
        "$": "USD",
        "£": "GBP",
        "euro": "EUR",
        "euros": "EUR",
        "dollar": "USD",
        "pound": "GBP",
        "pond": "GBP",
    }
    for path, node in every(root, "business_case/currency"):
        text = _text(node)
        if text and not re.fullmatch("[A-Z]{3}", text):
            code = signs.get(text.lower()) or (text.upper() if re.fullmatch("[A-Za-z]{3}", text) else "EUR")
            message = say("`{wrote}` is not the code of a currency", wrote=text[:20])
            advice = say("write its three capitals, such as `{code}`", code=code)
            yield Finding("CX006", Severity.ERROR, message, node.span, advice, name_at(root, path))
