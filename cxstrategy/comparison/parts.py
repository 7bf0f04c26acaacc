"""Two strategies -> every part and value that one has and the other has not, or has differently."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, get_args, get_origin

from cxstrategy.comparison.change import NO_STEP, ChangeKind, PartChange, PathKey, Told, item_name
from cxstrategy.comparison.matching import matched
from cxstrategy.comparison.value_words import ESTIMATE, Saying, told_value
from cxstrategy.model.objectives import Objective
from cxstrategy.model.part import Part
from cxstrategy.model.references import LISTS_OF_KEY
from cxstrategy.model.strategy import STEP_OF_KEY, STEPS, Strategy
from cxstrategy.model.titles import title_of
from cxstrategy.model.value_types import plain_type
from cxstrategy.words.language import Message, Sayable, say, say_many
from cxstrategy.words.terms import TERMS

# What single people answered: it is counted and not told.
OF_PERSONS = "assessments"


@dataclass(frozen=True)
class _At:
    """Where the comparison is: the step, the place and the same in words, and how values are said there."""

    step: str
    place: str
    trail: tuple[PathKey, ...]
    before: Saying
    after: Saying
    renamed: Mapping[str, str]

    def below(self, owner: type[Part], key: str, item: Sayable | None = None, name: str = "") -> "_At":
        place = "/".join(filter(None, (self.place, owner.model_fields[key].alias or key, name)))
        return replace(self, place=place, trail=(*self.trail, PathKey(owner, key, item)))


def changes_between(before: Strategy, after: Strategy) -> list[PartChange]:
    """What differs, in the order of the steps; what is about no step comes last. An order of items is no difference."""
    found = [*_of_strategy(before, after, {})]
    renamed = {one.before: one.after for one in found if one.trail[-1].key == "id"}
    if renamed:
        # Whatever pointed to the old id points to the new one: one change was made, not many.
        found = [*_of_strategy(before, after, renamed)]
    order = [*STEPS, NO_STEP]
    return sorted(found, key=lambda change: order.index(change.step))


def _of_strategy(before: Strategy, after: Strategy, renamed: Mapping[str, str]) -> Iterator[PartChange]:
    for key in Strategy.model_fields:
        at = _At(STEP_OF_KEY.get(key, NO_STEP), "", (), Saying(before), Saying(after), renamed)
        yield from _of_key(Strategy, key, getattr(before, key), getattr(after, key), at)


def _of_part(before: Part | None, after: Part | None, at: _At) -> Iterator[PartChange]:
    """What differs within a part; all that it says where it is there in one workbook only."""
    if isinstance(before, Objective) and isinstance(after, Objective):
        at = replace(at, before=_measured(before, at.before), after=_measured(after, at.after))
    fields = {**(before.model_fields if before else {}), **(after.model_fields if after else {})}
    for key, field in fields.items():
        owner = type(next(one for one in (after, before) if one is not None and key in one.model_fields))
        absent = () if get_origin(plain_type(field.annotation)) is tuple else None
        yield from _of_key(owner, key, getattr(before, key, absent), getattr(after, key, absent), at)


def _measured(objective: Objective, saying: Saying) -> Saying:
    return replace(saying, metric=saying.strategy.metric(objective.metric))


def _of_key(owner: type[Part], key: str, before: Any, after: Any, at: _At) -> Iterator[PartChange]:
    if before == after:
        return
    annotation = owner.model_fields[key].annotation
    listed = get_origin(plain_type(annotation)) is tuple
    if key == OF_PERSONS:
        yield from _of_persons(before, after, at.below(owner, key))
    elif listed:
        yield from _of_list(owner, key, before or (), after or (), at)
    elif _is_series(before) and _is_series(after) and len(before) == len(after):
        yield from _of_years(owner, key, before, after, at)
    elif _is_map(before) or _is_map(after):
        yield from _of_map(owner, key, before or {}, after or {}, at)
    elif _is_group(before) or _is_group(after):
        below = at.below(owner, key)
        if at.trail or (before and after):
            yield from _of_part(before, after, below)
        else:
            yield _change(before, after, below, None, None)
    else:
        yield from _of_value(key, before, after, annotation, at.below(owner, key))


def _is_map(value: Any) -> bool:
    """Whether it holds items under names; answers under numbers are one value, a distribution."""
    return isinstance(value, dict) and all(isinstance(name, str) for name in value) and bool(value)


def _is_group(value: Any) -> bool:
    return isinstance(value, Part) and not set(ESTIMATE) <= value.model_fields.keys()


def _of_value(key: str, before: Any, after: Any, annotation: Any, at: _At) -> Iterator[PartChange]:
    if key in LISTS_OF_KEY and after is not None and at.renamed.get(before) == after:
        return
    says = [told_value(one, key, annotation, how) for one, how in ((before, at.before), (after, at.after))]
    yield _change(before, after, at, *says)


def _is_series(value: Any) -> bool:
    """Whether it has an estimate for each of several years."""
    return isinstance(value, tuple) and len(value) > 1 and isinstance(value[0], Part)


def _of_years(
    owner: type[Part], key: str, before: tuple[Any, ...], after: tuple[Any, ...], at: _At
) -> Iterator[PartChange]:
    """The years of a series of which the value differs."""
    for year, (one, other) in enumerate(zip(before, after, strict=True), 1):
        if one != other:
            below = at.below(owner, key, say("in year {year}", year=year), str(year))
            yield from _of_value(key, one, other, None, below)


def _of_list(
    owner: type[Part], key: str, before: tuple[Any, ...], after: tuple[Any, ...], at: _At
) -> Iterator[PartChange]:
    inner = get_args(plain_type(owner.model_fields[key].annotation))[0]
    now = tuple(at.renamed.get(one, one) for one in before) if key in LISTS_OF_KEY else before
    for old, new in matched(now, after):
        one, other = None if old is None else before[old], None if new is None else after[new]
        if one == other or (old is not None and now[old] == other):
            continue
        item = other if one is None else one
        if not isinstance(item, Part):
            yield from _of_value(key, one, other, inner, at.below(owner, key))
            continue
        item, position = (item, old) if other is None else (other, new)
        name = getattr(item, "id", None) or str((position or 0) + 1)
        yield from _of_item(one, other, at.below(owner, key, item_name(title_of(item), position or 0), name))


def _of_item(before: Part | None, after: Part | None, at: _At) -> Iterator[PartChange]:
    """An item that came or went is one change; of one that stayed each of its keys may differ."""
    if before is None or after is None:
        yield _change(before, after, at, None, None)
    else:
        yield from _of_part(before, after, at)


def _of_map(
    owner: type[Part], key: str, before: dict[str, Any], after: dict[str, Any], at: _At
) -> Iterator[PartChange]:
    inner = get_args(plain_type(owner.model_fields[key].annotation))[1]
    for name in dict.fromkeys([*after, *before]):
        one, other = before.get(name), after.get(name)
        below = at.below(owner, key, TERMS["block"].get(name) or say("`{name}`", name=name), name)
        if isinstance(one or other, Part):
            yield from _of_item(one, other, below) if one != other else ()
        elif one != other:
            yield from _of_value("", one, other, inner, below)


def _of_persons(before: tuple[Part, ...], after: tuple[Part, ...], at: _At) -> Iterator[PartChange]:
    """How many people answered, and how many of them answer otherwise: not who, and not what."""
    pairs = matched(before, after)
    if len(before) != len(after):
        yield _change(len(before), len(after), at, _respondents(len(before)), _respondents(len(after)))
    others = sum(old is not None and new is not None and before[old] != after[new] for old, new in pairs)
    others += min(sum(old is None for old, _ in pairs), sum(new is None for _, new in pairs))
    if others:
        told = say_many("{count} respondent answers otherwise", "{count} respondents answer otherwise", others)
        yield PartChange(at.step, "changed", at.place, at.trail, None, others, None, told)


def _respondents(count: int) -> Message:
    return say_many("{count} respondent", "{count} respondents", count)


def _change(before: Any, after: Any, at: _At, told_before: Told, told_after: Told) -> PartChange:
    kind: ChangeKind = "added" if before in (None, ()) else "removed" if after in (None, ()) else "changed"
    return PartChange(at.step, kind, at.place, at.trail, plain(before), plain(after), told_before, told_after)


def plain(value: Any) -> Any:
    """A value of a workbook as JSON knows it: a part as what was written of it."""
    if isinstance(value, Part):
        fields = value.model_fields
        written = [name for name in fields if name in value.model_fields_set and name != OF_PERSONS]
        return {fields[name].alias or name: plain(getattr(value, name)) for name in written}
    if isinstance(value, tuple):
        return [plain(one) for one in value]
    if isinstance(value, dict):
        return {str(name): plain(one) for name, one in value.items()}
    return value.isoformat() if isinstance(value, date) else value
