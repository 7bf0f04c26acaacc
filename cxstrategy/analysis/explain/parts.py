"""Keys that no formula of their own explains: sections of the analysis, and figures that are counted or written."""

from collections.abc import Iterator
from typing import Any

from cxstrategy.analysis.analyse import Analysis, as_json
from cxstrategy.analysis.explain.chain import CHAIN
from cxstrategy.analysis.explain.derivation import Derivation, Step
from cxstrategy.analysis.explain.objectives import AS_WRITTEN
from cxstrategy.analysis.explain.scenarios import DRIVER
from cxstrategy.analysis.money.simulation import BINS
from cxstrategy.analysis.route.route import LEANING_LEAD
from cxstrategy.words.language import Message, say

# What names an item of a list; a list without any of these is one value.
NAMING = ("driver", "expectation", "statement", "block", "number")
GROUP = say("the figures that stand below it")
SHOWN_STRENGTH = say("strong: customers' words beside numbers of another source; fair: customers; thin: neither")
FORMULAS: dict[str, dict[str, Message]] = {
    "progress": {
        "expected": say("how many places a finished step holds"),
        "open": say("the places of the step that are not filled in"),
    },
    "maturity": {
        "respondents": say("respondents who answered at least one statement"),
        "past_all": say("whether every statement that guards a phase is at 2 or higher"),
        "answered": say("statements of the pillar that someone answered"),
        "expected": say("statements of the pillar"),
        "layers": say("the mean of each layer, also of one in which few people answered: for the team itself"),
        "groups": say("the layers for readers: one of fewer than three people is taken together with another"),
        "layer_gap": say("the highest less the lowest score among the groups"),
        "weakest": say("the pillars with the lowest score"),
        "to_leave": say("the statements that block the next phase; short = 2 − mean"),
        "comparisons": say("a building block beside the pillar that asks the same; difference = level − score"),
        "building_blocks": AS_WRITTEN,
    },
    "expectations": {
        "importance": AS_WRITTEN,
        "performance": AS_WRITTEN,
        "evidence": SHOWN_STRENGTH,
        "balance": say("the expectations of each dimension, counted"),
        "ranking": say("by opportunity, then by importance"),
        "levels": say("the stages and expectations at each level, counted"),
        "lowest": say("the stage with the lowest feeling"),
        "peak": say("the stage with the highest feeling"),
        "ending": say("the last stage"),
    },
    "objectives": {
        "metric": AS_WRITTEN,
        "target": AS_WRITTEN,
        "n": say("the answers behind the baseline"),
        "sample": say("the answers of one measurement: the metric's sample, else those of the baseline"),
        "variance": say("the variance of one answer, from the distribution or from the share"),
        "finite_factor": say("√((N − n) / (N − 1)) where n is over a twentieth of N, else 1"),
        "wave_factor": say("√((N − n) / (N − 1)) where n, one measurement's answers, is over a twentieth of N, else 1"),
        "stayed": say("of each group the share that was still there a year later: stayed / asked"),
        "split": say("the answers of promoters, passives and detractors, counted"),
        "margin_at_most": say("z · √((1 − s²) / n) · 100, with s the net score: no net score spreads more"),
        "detectable_at_least": say(
            "(z + power) · √(2 · (|s| − s²) / n) · 100, with s the net score: no net score spreads less"
        ),
        "visible": say("whether the change is at least the detectable one; nothing where either is not known"),
    },
    "route": {
        "contenders": say("the styles less than {points} points behind the first, and the second", points=LEANING_LEAD),
        "decided_by": say("the scores, or the tie-break where styles tie"),
        "taken": say("the team's own choice, else the recommended style"),
        "order": say("the phases in the order of the route that is taken"),
        "respondents": say("the respondents who answered at least 4 of the 5 statements of every style"),
        "set_aside": say("the respondents who answered too few statements"),
        "layers": say("the layers of the respondents who count"),
        "by_respondent": say("the respondent's own (mean answer − 1) / 4 · 100"),
    },
    "business_case": {
        "years": AS_WRITTEN,
        "rate": AS_WRITTEN,
        "draws": AS_WRITTEN,
        "correlation": AS_WRITTEN,
        "cumulative": say("the cash flow, added up"),
        "discounted_cumulative": say("the discounted cash flow, added up"),
        "discount_factors": say("1 / (1 + i)^t"),
        "irr_note": say("why there is not exactly one internal rate of return"),
        "missing": say("the numbers that a benefit needs and the case does not give"),
        "tornado": DRIVER,
        "bins": say("the draws in {steps} equal steps from the lowest to the highest NPV, counted", steps=BINS),
        "lowest": say("the lowest NPV drawn"),
        "highest": say("the highest NPV drawn"),
    },
    "chain": {
        "goal": say("the goal of the organisation that the objective serves"),
        **dict.fromkeys(("expectation", "promise", "objective", "action", "benefit"), CHAIN),
    },
    "step_plan": {"step_plan": say("the steps of the route that is taken, with what the workbook leaves open in each")},
}
_NOTHING = object()


def explain_part(analysis: Analysis, key: str) -> Derivation | None:
    """What a part of the analysis is and holds, by its key in the JSON; None where the JSON has no such key."""
    value = _reached(as_json(analysis), key.split("."))
    if value is _NOTHING or not key:
        return None
    steps = tuple(Step(Message(name.replace("{", "{{").replace("}", "}}")), item) for name, item in _below(value))
    return Derivation(key, _formula(key.split("."), bool(steps)), None, (), steps, value, "")


def part_keys(analysis: Analysis) -> list[str]:
    """Every key of the JSON that says something, sections before what is in them."""
    return list(_keys("", as_json(analysis)))


def _keys(above: str, value: Any) -> Iterator[str]:
    for name, item in _below(value):
        if item is None or item == [] or item == {}:
            continue
        key = f"{above}.{name}" if above else name
        yield key
        yield from _keys(key, item)


def _below(value: Any) -> Iterator[tuple[str, Any]]:
    """The named items of a section."""
    if isinstance(value, dict):
        yield from value.items()
    elif isinstance(value, list):
        for item in value:
            name = next((item[name] for name in NAMING if name in item), None) if isinstance(item, dict) else None
            if name is not None:
                yield str(name), item


def _reached(value: Any, steps: list[str]) -> Any:
    """The value at the end of the steps; a name with points in it comes in several."""
    if not steps:
        return value
    items = dict(_below(value))
    for count in range(1, len(steps) + 1):
        name = ".".join(steps[:count])
        if name in items and (found := _reached(items[name], steps[count:])) is not _NOTHING:
            return found
    return _NOTHING


def _formula(steps: list[str], group: bool) -> Message:
    """That of the key's own name, else that of the nearest section above it."""
    formulas = FORMULAS.get(steps[0], {})
    named = next((formulas[name] for name in reversed(steps) if name in formulas), None)
    return named or (GROUP if group else AS_WRITTEN)
