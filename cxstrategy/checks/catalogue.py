"""The list of every check, in the order of the codes."""

from functools import cache

from cxstrategy.analysis.analyse import Analysis
from cxstrategy.checks import (
    actions,
    alignment,
    benefits,
    business_case,
    characters,
    compass,
    customer_text,
    developments,
    expectations,
    governance,
    importance,
    journeys,
    linked_files,
    maturity,
    metrics,
    objectives,
    outcome,
    route,
    shape,
    story,
    surveys,
    targets,
    text,
    validation,
    whole,
)
from cxstrategy.checks.accepted import with_accepted
from cxstrategy.checks.check import Check
from cxstrategy.finding import Finding
from cxstrategy.model.strategy import Strategy
from cxstrategy.words.language import translator

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
    shape.point_between_thousands,
    linked_files.file_that_cannot_be_used,
