"""How any number was reached: its key (`objectives.nps.margin`) -> Derivation; and the keys that are known."""

from collections.abc import Callable
from difflib import get_close_matches

from cxstrategy.analysis.analyse import Analysis
from cxstrategy.analysis.explain.business_case import business_case_keys, explain_business_case
from cxstrategy.analysis.explain.chain import chain_keys, explain_chain, explain_progress, progress_keys
from cxstrategy.analysis.explain.derivation import Derivation
from cxstrategy.analysis.explain.expectations import expectation_keys, explain_expectations
from cxstrategy.analysis.explain.maturity import explain_maturity, maturity_keys
from cxstrategy.analysis.explain.objectives import explain_objectives, objective_keys
from cxstrategy.analysis.explain.parts import explain_part, part_keys
from cxstrategy.analysis.explain.route import explain_route, route_keys
from cxstrategy.model.strategy import Strategy

Explainer = Callable[[Strategy, Analysis, tuple[str, ...]], Derivation | None]

# The first word of a key, who explains what is below it, and who lists which keys there are.
SECTIONS: dict[str, tuple[Explainer, Callable[[Analysis], list[str]]]] = {
    "progress": (explain_progress, progress_keys),
    "maturity": (explain_maturity, maturity_keys),
    "expectations": (explain_expectations, expectation_keys),
    "objectives": (explain_objectives, objective_keys),
    "route": (explain_route, route_keys),
    "business_case": (explain_business_case, business_case_keys),
    "chain": (explain_chain, chain_keys),
}


def explain(strategy: Strategy, analysis: Analysis, key: str) -> Derivation | None:
    """How the number called `key` was reached (names as in `cxstrategy analyse`); None when there is no such number."""
    section, *rest = key.split(".")
    own = SECTIONS[section][0](strategy, analysis, tuple(rest)) if section in SECTIONS else None
    return own or explain_part(analysis, key)


def explainable_keys(analysis: Analysis) -> list[str]:
    """Every key that `explain` knows for this workbook: those with a formula of their own, then all of the JSON."""
    own = [key for _, keys in SECTIONS.values() for key in keys(analysis)]
    return list(dict.fromkeys([*own, *part_keys(analysis)]))


def nearest_keys(analysis: Analysis, key: str) -> list[str]:
    """At most five keys that exist and resemble one that does not, the likeliest first."""
    own = [key for _, keys in SECTIONS.values() for key in keys(analysis)]
    return [match for keys in (own, part_keys(analysis)) for match in get_close_matches(key, keys, n=5, cutoff=0.5)][:5]
