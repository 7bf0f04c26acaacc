"""Every check, in one list and in the order of its codes: a Strategy and its Analysis in, findings out."""

from functools import cache

from cxstrategy.analysis.analyse import Analysis
from cxstrategy.checks import (
    alignment,
    compass,
    developments,
    expectations,
    importance,
    journeys,
    shape,
    text,
    validation,
)
from cxstrategy.checks.accepted import with_accepted
from cxstrategy.checks.check import Check
from cxstrategy.finding import Finding
from cxstrategy.language import translator
from cxstrategy.model.strategy import Strategy

CATALOGUE: tuple[Check, ...] = (
    # CX0 text and shape
    shape.bad_yaml,
    shape.key_written_twice,
    shape.key_in_two_files,
    shape.unknown_key,
    shape.missing_key,
    shape.wrong_kind_of_value,
    shape.id_that_points_nowhere,
    shape.id_given_twice,
    shape.file_missing_or_outside,
    text.unused_id,
    text.placeholder_left,
    shape.unreadable_file,
    text.personal_data_in_quote,
    shape.responses_that_do_not_fit,
    shape.accepted_in_vain,
    # CX1 importance
    importance.reason_without_customer,
    importance.no_cost_of_inaction,
    importance.claim_without_source,
    importance.slogan_for_a_reason,
    importance.no_desired_feeling,
    importance.no_sponsor_for_the_reason,
    # CX2 expectations
    expectations.no_evidence,
    expectations.evidence_from_employees_only,
    expectations.numbers_only,
    expectations.incomplete_evidence,
    expectations.old_evidence,
    expectations.unanswered_expectation,
    expectations.absent_dimension,
    journeys.level_on_thin_air,
    journeys.no_employee_journey,
    journeys.too_many_priorities,
    journeys.priority_without_owner,
    expectations.segment_without_needs,
    # CX3 developments
    developments.nothing_inside_industry,
    developments.nothing_outside_industry,
    developments.development_without_meaning,
    developments.narrow_view,
    developments.development_touching_nothing,
    developments.old_source,
    # CX5 alignment
    alignment.objective_without_goal,
    alignment.link_without_mechanism,
    alignment.unserved_goal,
    alignment.money_on_an_assumption,
    alignment.goal_without_source,
    # CX6 compass
    validation.not_validated_internally,
    validation.not_validated_by_customers,
    validation.few_customers_asked,
    validation.nothing_changed,
    compass.long_promise,
    compass.empty_words,
    compass.direction_without_behaviour,
    compass.direction_without_proof,
    compass.promise_about_ourselves,
    compass.promise_without_norm,
    compass.no_refusals,
    compass.promise_without_expectation,
    validation.rejected_and_unchanged,
    validation.final_without_validation,
)  # fmt: skip


def check(strategy: Strategy, analysis: Analysis) -> list[Finding]:
    """Everything the catalogue finds, in its order; what the team accepts is not yet marked (see `accept`)."""
    return [finding for one in CATALOGUE for finding in one.findings(strategy, analysis)]


def accept(findings: list[Finding], strategy: Strategy) -> list[Finding]:
    """The findings with those marked that `workbook.accepted` covers, and a finding for each entry that covers none."""
    return with_accepted(findings, strategy, by_code())


@cache
def by_code() -> dict[str, Check]:
    """The catalogue by code."""
    return {one.code: one for one in CATALOGUE}


def explanation(code: str, language: str) -> str | None:
    """What a check is about, why it matters, and what to write instead; None for a code that does not exist."""
    found = by_code().get(code.upper())
    return translator(language)(found.explanation) if found else None
