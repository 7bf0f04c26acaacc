"""What a reader sees each benefit called: the team's name for it, else that of its lever."""

from collections.abc import Callable, Iterable, Iterator

from cxstrategy.model.business_case import Benefit
from cxstrategy.model.strategy import Strategy
from cxstrategy.words.language import say
from cxstrategy.words.naming import capital, distinct
from cxstrategy.words.shorten import headline
from cxstrategy.words.terms import term
from cxstrategy.words.wording import Wording

# As many characters of an objective, a source or an owner as tell two benefits apart.
MOST = 60


def benefit_names(strategy: Strategy, wording: Wording) -> dict[str, str]:
    """The name of each benefit by its id, no two alike.

    Where two have the same name, what is different in them stands behind it: the objective, the source or the owner;
    a number where the team wrote nothing that tells them apart.
    """
    benefits = strategy.business_case.benefits if strategy.business_case else ()
    named = [(benefit, benefit.name or capital(wording.say(term("lever", benefit.lever)))) for benefit in benefits]
    told = {benefit.id: name for alike in _alike(named) for benefit, name in _told_apart(alike, strategy, wording)}
    names = [told[benefit.id] for benefit in benefits]
    return dict(zip((benefit.id for benefit in benefits), distinct(names), strict=True))


Named = tuple[Benefit, str]


def _alike(named: list[Named]) -> Iterable[list[Named]]:
    """Those with the same name together."""
    groups: dict[str, list[Named]] = {}
    for benefit, name in named:
        groups.setdefault(name, []).append((benefit, name))
    return groups.values()


def _told_apart(alike: list[Named], strategy: Strategy, wording: Wording) -> Iterator[Named]:
    """The same name with the first thing behind it that differs between all of them."""

    def objective(benefit: Benefit) -> str | None:
        found = strategy.objective(benefit.objective)
        return found.statement if found else None

    tellers: tuple[Callable[[Benefit], str | None], ...] = (
        objective, lambda benefit: benefit.source, lambda benefit: benefit.owner,
    )  # fmt: skip
    for teller in tellers if len(alike) > 1 else ():
        parts = [headline(teller(benefit) or "", MOST) for benefit, _ in alike]
        if all(parts) and len(set(parts)) == len(parts):
            for (benefit, name), part in zip(alike, parts, strict=True):
                yield benefit, wording.say(say("{name}: {difference}", name=name, difference=part))
            return
    yield from alike
