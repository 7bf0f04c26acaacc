"""The layers that a scan can show beside each other: a layer of too few people is taken together with another."""

from collections.abc import Callable, Iterable, Sequence

from cxstrategy.analysis.privacy import FEWEST_SHOWN
from cxstrategy.model.maturity import LAYERS, Assessment

# Layers that are shown as one, in the order of the organisation.
Group = tuple[str, ...]
# How many people of a group answered each part of the scan.
Counted = Callable[[Group], Sequence[int]]
# What stands between the layers of a group in its name.
AND = "+"


def shown_groups(assessments: Sequence[Assessment], parts: Iterable[Sequence[str]]) -> tuple[Group, ...]:
    """The groups in which layers are shown; none where only one would be left, or too few people answered at all.

    `parts` are the statements of each pillar. A group in which one or two people answered a pillar is taken together
    with the smallest other one, until no number tells of fewer than three.
    """
    pillars = [tuple(part) for part in parts]

    def counted(group: Group) -> list[int]:
        members = [one for one in assessments if one.layer in group]
        return [sum(any(one.answers.get(name) is not None for name in part) for one in members) for part in pillars]

    groups: list[Group] = [(layer,) for layer in LAYERS if any(counted((layer,)))]
    one_layer = len(groups) == 1
    while len(groups) > 1 and (few := _too_few(groups, counted)) is not None:
        groups = _together(groups, few, counted)
    if len(groups) == 1 and not one_layer:
        return ()
    return () if _too_few(groups, counted) else tuple(groups)


def _too_few(groups: Iterable[Group], counted: Counted) -> Group | None:
    """The smallest group that would show what one or two people answered."""
    few = [group for group in groups if any(0 < count < FEWEST_SHOWN for count in counted(group))]
    return min(few, key=lambda group: max(counted(group)), default=None)


def _together(groups: Sequence[Group], few: Group, counted: Counted) -> list[Group]:
    """The groups with one of them added to the smallest other."""
    others = [group for group in groups if group != few]
    smallest = min(others, key=lambda group: max(counted(group)))
    one = tuple(layer for layer in LAYERS if layer in (*few, *smallest))
    return sorted([group for group in others if group != smallest] + [one], key=lambda group: LAYERS.index(group[0]))


def group_name(group: Group) -> str:
    """The name of a group in the analysis: `staff`, `board+management`."""
    return AND.join(group)


def layers_of(name: str) -> Group:
    """The layers of a group, by its name."""
    return tuple(name.split(AND))
