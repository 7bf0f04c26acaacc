"""What the business case says of costs: what each kind costs once and over the horizon."""

from dataclasses import dataclass

from cxstrategy.analysis.money.inputs import Premises, premises_of
from cxstrategy.document.context import Context
from cxstrategy.model.quantities import series_of
from cxstrategy.words.language import Message, say
from cxstrategy.words.terms import term

# What a board reads of costs.
MOST_LINES = 4


@dataclass
class CostRow:
    """A kind of cost and what its lines cost (money, likely values, not discounted)."""

    kind: Message
    once: float = 0.0
    recurring: float = 0.0

    @property
    def total(self) -> float:
        """All of it over the horizon."""
        return self.once + self.recurring


@dataclass(frozen=True)
class CostLine:
    """A line of the chapter: what it is for, and what it costs once, over the years and in all (money)."""

    name: Message
    once: float
    recurring: float

    @property
    def total(self) -> float:
        """All of it over the horizon."""
        return self.once + self.recurring


def cost_lines(context: Context) -> tuple[CostLine, ...]:
    """The kinds of cost in at most four lines: where there are more, the three largest and the rest together."""
    rows = cost_rows(context)
    largest, rest = (rows, ()) if len(rows) <= MOST_LINES else (rows[: MOST_LINES - 1], rows[MOST_LINES - 1 :])
    lines = [CostLine(row.kind, row.once, row.recurring) for row in largest]
    if rest:
        name = say("the other {number} kinds", number=context.wording.count(len(rest)))
        lines.append(CostLine(name, sum(row.once for row in rest), sum(row.recurring for row in rest)))
    return tuple(lines)


def cost_rows(context: Context) -> tuple[CostRow, ...]:
    """The kinds of cost, the largest first; what a line costs past the horizon does not count."""
    case = context.strategy.business_case
    if case is None:
        return ()
    rows: dict[str | None, CostRow] = {}
    premises = premises_of(case)
    for index, cost in enumerate(case.costs):
        kind = term("cost_kind", cost.kind) if cost.kind else say("kind not given")
        row = rows.setdefault(cost.kind, CostRow(kind))
        row.once += _likely(premises, f"costs/{index}/one_off", 1) if cost.year <= case.years else 0.0
        row.recurring += _likely(premises, f"costs/{index}/yearly", case.years)
    return tuple(sorted(rows.values(), key=lambda row: -row.total))


def _likely(premises: Premises, key: str, years: int) -> float:
    """What this line costs in all at its likely value, 0 where it has no such amount."""
    premise = premises.get(key)
    return sum(point.likely for point in series_of(premise.points, years)) if premise else 0.0
