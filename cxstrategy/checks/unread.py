"""What was written and could not be read counts as unknown, never as absent: no check speaks of it as missing."""

from collections.abc import Iterable, Iterator, Mapping
from functools import partial

from cxstrategy.finding import Finding, Severity, Span
from cxstrategy.model.strategy import Strategy
from cxstrategy.words.said import Keys

_Stretch = tuple[str, int, int, int, int]
_METRICS = dict.fromkeys(("CX408", "CX409", "CX410", "CX413", "CX414", "CX415", "CX416"), ("metrics",))
# Checks that say something of the whole, with the sections of which a lost part may be what they miss.
_RESTS_ON: Mapping[str, tuple[str, ...]] = _METRICS | {
    "CX206": ("compass", "actions"),
    "CX501": ("alignment",),
    "CX503": ("alignment", "objectives"),
    "CX927": ("actions",),
    "CX929": ("actions", "business_case"),
    "CX962": ("compass", "objectives", "actions", "business_case"),
}

# One refused value, such as a budget, may be all that these miss.
_RESTS_ON_VALUES: Mapping[str, tuple[str, ...]] = {"CX961": ("objectives", "actions", "business_case")}


def beyond_the_unread(
    found: list[Finding], refusals: Iterable[Finding], written: Iterable[tuple[str, Span]], strategy: Strategy
) -> list[Finding]:
    """What the checks found, without what only says that a refused value or part is missing.

    `refusals` are the findings of reading, `written` every value that was written, by name, with its place.
    """
    errors = [one for one in refusals if one.severity is Severity.ERROR]
    if not errors:
        return found
    refused = {*_values(written, errors), *_meant(errors)}
    at = {one.where for one in errors if one.where}
    lost = {section for name in refused | at if (section := _lost_from(name, strategy))}
    touched = {name.split("/")[0] for name in refused | at}
    return [
        one
        for one in found
        if not _repeats(one, refused)
        and lost.isdisjoint(_RESTS_ON.get(one.code, ()))
        and touched.isdisjoint(_RESTS_ON_VALUES.get(one.code, ()))
    ]


def _values(written: Iterable[tuple[str, Span]], errors: list[Finding]) -> Iterator[str]:
    """The names of the values that errors are about: `objectives/recommend/deadline`."""
    places = {_stretch(one.span) for one in errors if one.span}
    yield from (name for name, span in written if _stretch(span) in places)


def _stretch(span: Span) -> _Stretch:
    return span.source.path, span.line, span.column, span.end_line, span.end_column


def _meant(errors: list[Finding]) -> Iterator[str]:
    """The names of the keys that unknown ones stand for."""
    for one in errors:
        meant = dict(one.help.values).get("meant") if one.code == "CX004" and one.help else None
        if meant:
            yield f"{one.where}/{meant}".lstrip("/")


def _lost_from(name: str, strategy: Strategy) -> str | None:
    """The section that lost the part in which a value was refused; None where the part could stay."""
    steps = name.split("/")
    depth = 3 if steps[:2] == ["business_case", "benefits"] else 2
    section = getattr(strategy, steps[0], None)
    items = section.benefits if depth == 3 and section else section
    if section is None:
        return steps[0]
    if not isinstance(items, tuple) or len(steps) < depth:
        return None
    return None if any(item.path == "/".join(steps[:depth]) for item in items) else steps[0]


def _repeats(finding: Finding, refused: set[str]) -> bool:
    """Whether a finding is about a refused value, or lists nothing but refused keys as lacking."""
    lacking = [key for _, value in finding.message.values if isinstance(value, Keys) for key in value.codes]
    named = partial("{}/{}".format, finding.where)
    return finding.where in refused or (bool(lacking) and all(named(key) in refused for key in lacking))
