"""Step 8, benefits: whether each is counted once, in margin, from the right year, and belongs to somebody."""

from collections.abc import Iterator
from math import fsum

from cxstrategy.analysis.analyse import Analysis
from cxstrategy.analysis.money.valuation import missing_numbers
from cxstrategy.checks.check import Remark, error, is_open, listed, remark, warning
from cxstrategy.checks.wordlists import ACQUISITION_WORDS
from cxstrategy.checks.words import folded, mentions
from cxstrategy.model.business_case import Benefit, CostToServe, EmployeeTurnover, Retention
from cxstrategy.model.quantities import EstimateOfMoney, EstimateOfShare, series_of
from cxstrategy.model.strategy import Strategy
from cxstrategy.model.titles import all_named, named
from cxstrategy.words.language import Message, say
from cxstrategy.words.said import Share, points

# A ramp that is this near to its end in year 1 is none.
WHOLE = 1.0 - 1e-9


def benefits_of(strategy: Strategy) -> tuple[Benefit, ...]:
    """The benefits of the case; none without a case."""
    return strategy.business_case.benefits if strategy.business_case else ()


@error("CX801")
def revenue_without_margin(strategy: Strategy, analysis: Analysis) -> Iterator[Remark]:
    """A benefit counts revenue, because the contribution margin is missing.

    Out of every hundred euros that a customer spends, purchasing, production and commission take their share. What
    remains is the margin, and only that pays for a strategy. With a margin of 15% a case in revenue looks nearly seven
    times too good, and a finance director sees it in a minute. Retention, upsell and referral all need it: write the
    contribution margin, agreed with finance, under `base`.

    Wrong:

        business_case:
          base: {customers: 248000, revenue_per_customer: 940, churn: 21.5%}
          benefits:
            - {id: who-stays, lever: retention, churn_reduction: 1%}

    Right:

        business_case:
          base: {customers: 248000, revenue_per_customer: 940, margin: 15%, churn: 21.5%}
    """
    case = strategy.business_case
    counted = [one for one in benefits_of(strategy) if case and "margin" in missing_numbers(case, one)]
    if case and counted:
        yield remark(
            case.base or case,
            "margin" if case.base else "base",
            message=say(
                "there is no margin, so revenue would count as benefit: {benefits}", benefits=all_named(counted)
            ),
            help=say("write the contribution margin under `base`, as a share of revenue, and agree it with finance"),
        )


@error("CX802")
def more_kept_than_leave(strategy: Strategy, analysis: Analysis) -> Iterator[Remark]:
    """The fall in churn is larger than the churn itself.

    More customers would stay than leave. Usually a percentage was taken for points: if churn falls by a tenth, from 20%
    to 18%, the reduction is `2%` and not `10%`. It also happens when churn per month stands beside a reduction per
    year. The check looks at the likely and at the highest value of every year.

    Wrong:

        base: {churn: 8%, ...}
        benefits:
          - {id: who-stays, lever: retention, churn_reduction: 10%}

    Right:

        benefits:
          - {id: who-stays, lever: retention, churn_reduction: 0.8%}
    """
    case = strategy.business_case
    churn = case.base.churn if case and case.base else None
    for benefit in benefits_of(strategy):
        if isinstance(benefit, Retention) and churn:
            for year, kept in enumerate(benefit.churn_reduction, 1):
                if kept.likely > churn.likely or kept.high > churn.high:
                    yield _more_kept(benefit, year, kept, churn)
                    break


def _more_kept(benefit: Retention, year: int, kept: EstimateOfShare, churn: EstimateOfShare) -> Remark:
    fall, all_churn = (kept.likely, churn.likely) if kept.likely > churn.likely else (kept.high, churn.high)
    message = say(
        "benefit {id} lowers churn by {fall} in year {year}, but churn is only {churn}",
        id=named(benefit), fall=points(fall), year=year, churn=Share(all_churn),
    )  # fmt: skip
    help = say("write the fall in points a year: from 20% to 18% is `2%`, and the churn of a year beside it")
    return remark(benefit, "churn_reduction", message=message, help=help)


@warning("CX803")
def full_from_the_start(strategy: Strategy, analysis: Analysis) -> Iterator[Remark]:
    """A benefit is counted in full from the first year.

    Customers do not become more loyal in the week you start. Something has to be built, introduced and noticed, and a
    customer who renews in autumn decides in autumn. More cases fail on this than on the size of the benefit, because
    the costs do start at once. Give each benefit a ramp, or a value for each year, that follows the roadmap: what is
    ready when, and how long before customers act on it.

    Wrong:

        benefits:
          - {id: fewer-calls, lever: cost_to_serve, avoided: 12%, ...}

    Right:

        benefits:
          - {id: fewer-calls, lever: cost_to_serve, avoided: [3%, 8%, 12%], ...}
    """
    case = strategy.business_case
    years = case.years if case else 1
    for benefit in benefits_of(strategy):
        key, series = _over_the_years(benefit)
        likely = [point.likely for point in series_of(series, years)] if len(series) in (1, years) else []
        if len(likely) > 1 and likely[0] > 0 and likely[0] >= max(likely) * WHOLE:
            yield remark(
                benefit,
                key,
                message=say("benefit {id} is counted in full from year 1", id=named(benefit)),
                help=say("write `{key}` for each year, as the roadmap delivers and customers notice", key=key),
            )


def _over_the_years(benefit: Benefit) -> tuple[str, tuple[EstimateOfShare | EstimateOfMoney, ...]]:
    """The key under which a benefit says how it grows, and what stands there."""
    if isinstance(benefit, Retention):
        return "churn_reduction", benefit.churn_reduction
    if isinstance(benefit, CostToServe):
        return "avoided", benefit.avoided
    if benefit.lever == "other":
        return "amounts", benefit.amounts
    return "ramp", benefit.ramp


@warning("CX804")
def benefit_of_nobody(strategy: Strategy, analysis: Analysis) -> Iterator[Remark]:
    """A benefit without an owner, or without the objective that earns it.

    After the decision the costs are in a budget and the benefits in a document. A benefit comes when somebody is
    responsible for it, after the project as well: who cuts the budget when there are fewer calls? The objective ties
    the money to something that customers notice, and shows in time whether the benefit is on its way.

    Wrong:

        benefits:
          - {id: fewer-calls, lever: cost_to_serve, ...}

    Right:

        benefits:
          - id: fewer-calls
            lever: cost_to_serve
            owner: Ali Demir (manager Customer Service)
            objective: fewer-questions
    """
    for benefit in benefits_of(strategy):
        lacking = [key for key in ("owner", "objective") if is_open(analysis, benefit, key)]
        if lacking:
            yield remark(
                benefit,
                message=say("benefit {id} lacks: {keys}", id=named(benefit), keys=listed(lacking)),
                help=say("name who is accountable for it after the project (`owner`) and which `objective` earns it"),
            )


@warning("CX805")
def largest_on_an_assumption(strategy: Strategy, analysis: Analysis) -> Iterator[Remark]:
    """The largest benefit of the case rests on an assumption.

    Then the whole case does. One number that nobody has seen decides whether the strategy pays, and the neat table
    around it does not change that. A pilot of three months, a comparison of customers with and without, or the
    experience of a peer turns it into something you can count on. Until then, show the board what remains without this
    benefit.

    Wrong:

        benefits:
          - {id: who-stays, lever: retention, certainty: assumption, ...}

    Right:

        benefits:
          - id: who-stays
            lever: retention
            certainty: own_data
            source: Pilot with messages, 3,940 customers followed for a year
    """
    found = analysis.business_case
    gained = {name: value for name, value in found.pv_by_benefit.items() if value > 0} if found else {}
    counted = (one for one in benefits_of(strategy) if one.id in gained)
    largest = max(counted, key=lambda one: gained[one.id], default=None)
    if largest and is_open(analysis, largest, "certainty"):
        yield remark(
            largest,
            "certainty",
            message=_rests_on(largest, Share(round(gained[largest.id] / fsum(gained.values()), 2))),
            help=say("test it in a pilot or find figures for it, and show what remains of the case without it"),
        )


def _rests_on(benefit: Benefit, part: Share) -> Message:
    if benefit.certainty is None:
        return say(
            "{id} is the largest benefit ({part}) and does not say what it rests on", id=named(benefit), part=part
        )
    return say("{id} is the largest benefit ({part}) and rests on an assumption", id=named(benefit), part=part)


@warning("CX808")
def hours_counted_as_money(strategy: Strategy, analysis: Analysis) -> Iterator[Remark]:
    """All the time that is saved on contacts is counted as money.

    Eight thousand fewer calls are a few people's work, in slices of six minutes spread over forty advisers. As long as
    nobody leaves and no temp is let go, the budget stays the same. That time is worth something: longer conversations,
    shorter queues. But only what really leaves the budget belongs in the case. Ask the head of the department which
    part that is; a half is often bold already.

    Wrong:

        benefits:
          - {id: fewer-calls, lever: cost_to_serve, cost_per_contact: 8.20, ...}

    Right:

        benefits:
          - {id: fewer-calls, lever: cost_to_serve, cost_per_contact: 8.20, cashable: 50%, ...}
    """
    for benefit in benefits_of(strategy):
        if isinstance(benefit, CostToServe) and benefit.cashable.likely >= WHOLE:
            yield remark(
                benefit,
                "cashable",
                message=say("benefit {id} counts every hour that is saved as money", id=named(benefit)),
                help=say("write under `cashable` which part really leaves the budget"),
            )


@warning("CX809")
def counted_twice(strategy: Strategy, analysis: Analysis) -> Iterator[Remark]:
    """Two benefits count the same thing.

    Two projects that both keep customers keep the same customers: whoever stays, stays once. The same goes for contacts
    that are avoided twice, and for referral: a customer who comes through a friend brings margin, or saves what winning
    a customer costs, but not both at full value. Make one benefit of them, or give each the part of the customers that
    is its own, and say so in `source`.

    Wrong:

        benefits:
          - {id: stay-by-messages, lever: retention, churn_reduction: 1%}
          - {id: stay-by-service, lever: retention, churn_reduction: 0.5%}

    Right:

        benefits:
          - {id: who-stays, lever: retention, churn_reduction: 1.2%}
    """
    benefits = benefits_of(strategy)
    for index, benefit in enumerate(benefits):
        twin = next((one for one in benefits[:index] if _same_base(one, benefit)), None)
        if twin:
            span = twin.at("lever")
            yield remark(
                benefit,
                "lever",
                message=say("benefits {one} and {other} count the same base", one=named(twin), other=named(benefit)),
                help=say("make one benefit of them, or leave out of each what the other counts"),
                related=((span, say("the other one is here")),) if span else (),
            )


def _same_base(one: Benefit, other: Benefit) -> bool:
    if isinstance(one, Retention) and isinstance(other, Retention):
        return True
    if isinstance(one, CostToServe) and isinstance(other, CostToServe):
        return one.contacts.likely == other.contacts.likely
    if isinstance(one, EmployeeTurnover) and isinstance(other, EmployeeTurnover):
        return one.employees.likely == other.employees.likely
    referring = {one.lever, other.lever} == {"referral", "other"}
    return referring and any(_saves_acquisition(benefit) for benefit in (one, other) if benefit.lever == "other")


def _saves_acquisition(benefit: Benefit) -> bool:
    return mentions(f"{benefit.id.replace('-', ' ')} {folded(benefit.source or '')}", ACQUISITION_WORDS)
