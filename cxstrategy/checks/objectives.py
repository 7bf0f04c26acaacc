"""Step 4, objectives: whether each says what customers will notice, where it starts and which person answers for it."""

from collections import defaultdict
from collections.abc import Iterator

from cxstrategy.analysis.analyse import Analysis
from cxstrategy.analysis.loyalty import loyalty
from cxstrategy.checks.check import Remark, is_open, listed, quoted, remark, tip, warning
from cxstrategy.checks.people import bare, departments_of, is_body, is_group
from cxstrategy.checks.wordlists import METRIC_WORDS
from cxstrategy.checks.words import occurrences
from cxstrategy.model.objectives import Objective
from cxstrategy.model.strategy import Strategy
from cxstrategy.model.titles import named
from cxstrategy.words.language import Message, say
from cxstrategy.words.said import Day, Share

# One person can push five things beside the daily work; the sixth is on a list.
MOST_FOR_ONE_OWNER = 5
# What a board can name without the paper before it, and discuss in one meeting.
MOST_OBJECTIVES = 7


@warning("CX405")
def baseline_not_measured(strategy: Strategy, analysis: Analysis) -> Iterator[Remark]:
    """The baseline of an objective has not been measured yet.

    Without it the target is a wish: nobody can say whether it is a step or a leap, and a year from now nobody can say
    whether it worked. A first measurement on a small scale, done next month, is worth more than a perfect one after the
    start, because by then the strategy has already changed the score. Until it is there, write when it will be; the
    document then shows that date.

    Wrong:

        objectives:
          - {id: recommend, metric: nps, target: 35}

    Right:

        objectives:
          - id: recommend
            metric: nps
            baseline: {planned: 2027-02-15}
            target: 35
    """
    for objective in strategy.objectives:
        if is_open(analysis, objective, "baseline"):
            help = say("measure it before the strategy starts to change it, or write when you will (`planned`)")
            yield remark(objective, "baseline", message=_unmeasured(objective), help=help)


def _unmeasured(objective: Objective) -> Message:
    if objective.baseline is None:
        return say("objective {id} has no baseline", id=named(objective))
    planned = objective.baseline.planned
    if planned is None:
        return say("the baseline of objective {id} has not been measured", id=named(objective))
    return say(
        "the baseline of objective {id} has not been measured; it is planned for {date}",
        id=named(objective), date=Day(planned),
    )  # fmt: skip


@warning("CX406")
def objective_without_a_person(strategy: Strategy, analysis: Analysis) -> Iterator[Remark]:
    """Nobody owns an objective, or a department does.

    A department does not lie awake over a score, and sends somebody else to every meeting. Name one person who wants to
    be asked about it and who may move people and money for it. That need not be the person who does the work. A job
    counts as a person ("manager Customer Service"), as long as one person has it; the department may follow the name,
    in brackets. A board or a council as owner has a check of its own (CX427).

    Wrong:

        objectives:
          - {id: fewer-calls, owner: Customer Service}

    Right:

        objectives:
          - {id: fewer-calls, owner: Anna Verhoef (manager Customer Service)}
    """
    departments = departments_of(strategy)
    for objective in strategy.objectives:
        if is_open(analysis, objective, "owner"):
            message = say("objective {id} has no owner", id=named(objective))
        elif objective.owner and is_group(objective.owner, departments) and not is_body(objective.owner):
            message = say(
                "a department or group owns objective {id}: {owner}", id=named(objective), owner=quoted(objective.owner)
            )
        else:
            continue
        help = say("name one person, with the job in brackets, who may move people and money for it")
        yield remark(objective, "owner", message=message, help=help)


@warning("CX411")
def one_owner_for_many(strategy: Strategy, analysis: Analysis) -> Iterator[Remark]:
    """One person owns more than five objectives.

    Often it is the person who writes the workbook. It looks tidy, and it means that everybody else can stand by. Owning
    an objective takes hours every month: reading the answers, speaking to departments, deciding what gives way. Move
    objectives to those who run the journey or the department that moves the score. If that meets resistance, you have
    found out something that the strategy needs to know.

    Wrong:

        objectives:
          - {id: recommend, owner: Noor de Wit}
          - {id: fewer-calls, owner: Noor de Wit}
          # and four more

    Right:

        objectives:
          - {id: recommend, owner: Noor de Wit}
          - {id: fewer-calls, owner: Ali Demir (manager Customer Service)}
    """
    owned: dict[str, list[Objective]] = defaultdict(list)
    for objective in strategy.objectives:
        if objective.owner:
            owned[bare(objective.owner)].append(objective)
    for objectives in owned.values():
        if len(objectives) > MOST_FOR_ONE_OWNER:
            name = quoted(objectives[0].owner or "")
            yield remark(
                objectives[MOST_FOR_ONE_OWNER],
                "owner",
                message=say("{owner} owns {count} objectives", owner=name, count=len(objectives)),
                help=say("leave at most {most}, and move the others to whoever runs it", most=MOST_FOR_ONE_OWNER),
            )


@warning("CX412")
def too_many_objectives(strategy: Strategy, analysis: Analysis) -> Iterator[Remark]:
    """There are more than seven objectives.

    Every department got its own, and so nobody had to choose. A board that follows twelve scores steers by none: there
    is always one that went up. Five to seven is what people can remember and discuss in one meeting. Keep those that
    follow from the promise, and let the others live as metrics in the dashboards of the teams.

    Wrong:

        objectives:
          - {id: recommend}
          - {id: ease-of-the-app}
          - {id: ease-of-the-site}
          # and six more

    Right:

        objectives:
          - {id: recommend}
          - {id: arrange-it-myself, metric: ease-online}
    """
    count = len(strategy.objectives)
    if count > MOST_OBJECTIVES:
        yield remark(
            strategy,
            "objectives",
            message=say("there are {count} objectives; {most} is the most", count=count, most=MOST_OBJECTIVES),
            help=say("keep those that follow from the promise, and follow the other metrics without an objective"),
        )


@tip("CX422")
def statement_names_the_metric(strategy: Strategy, analysis: Analysis) -> Iterator[Remark]:
    """The statement of an objective names the score, not what customers notice.

    As soon as a score is the aim, people find ways to raise the score: they ask happy customers only, or beg for a
    nine. Write what will be different for a customer, and let the metric show whether it is so. It is also the sentence
    that colleagues remember; nobody gets up in the morning for three points of NPS.

    Wrong:

        objectives:
          - {id: recommend, statement: NPS rises to 28, metric: nps}

    Right:

        objectives:
          - id: recommend
            statement: Customers recommend us, also when something went wrong.
            metric: nps
            target: 28
    """
    for objective in strategy.objectives:
        metric = strategy.metric(objective.metric)
        own = bare(metric.name) if metric else ""
        # A name of one word (`ease`, `trust`) may well be the outcome itself.
        phrases = METRIC_WORDS | ({own} if len(own.split()) > 1 else set())
        found = next(iter(occurrences(objective.statement, phrases)), None)
        if found:
            yield remark(
                objective,
                "statement",
                message=say("objective {id} names a score: {words}", id=named(objective), words=quoted(found)),
                help=say("write what customers will notice; the score has its place in `metric` and `target`"),
            )


@warning("CX423")
def objective_without_a_goal(strategy: Strategy, analysis: Analysis) -> Iterator[Remark]:
    """An objective without a metric, a target or a deadline.

    "Customers feel at home" can be a fine sentence, and nobody will ever be able to say that it did not work. The
    metric says what you look at, the target how far you want to get, the deadline when you will judge. Two of the three
    are not enough: a score without a date is a dream, a date without a score is a plan to keep busy.

    Wrong:

        objectives:
          - {id: at-home, statement: Customers feel at home.}

    Right:

        objectives:
          - id: at-home
            statement: Customers feel at home.
            metric: mark-for-the-stay
            target: 8.2
            deadline: 2028-12-31
    """
    for objective in strategy.objectives:
        keys = ("metric", "target", "deadline")
        # A deadline that has passed is open work as well, and it is there: CX401 speaks of it.
        lacking = [key for key in keys if is_open(analysis, objective, key) and getattr(objective, key) is None]
        if lacking:
            yield remark(
                objective,
                message=say("objective {id} lacks: {keys}", id=named(objective), keys=listed(lacking)),
                help=say("write what shows it, how far you want to get and by when, so that somebody can judge it"),
            )


@warning("CX424")
def promoters_who_leave(strategy: Strategy, analysis: Analysis) -> Iterator[Remark]:
    """Those who recommend you stay no longer than the others.

    The reasoning behind NPS is that people who recommend you stay. Here it does not hold: as many promoters left within
    the year as passives and detractors, or more. Then a rising NPS does not bring customers who stay, and a case that
    counts on retention must not lean on it. Look for what does tell who stays (ease, a complaint that was solved,
    price) and set the objective on that. The check compares the share that stayed where at least 30 of either group
    were looked up.

    Wrong:

        baseline:
          stayed: {promoters: {asked: 180, stayed: 120}, detractors: {asked: 80, stayed: 60}}
        # and the case counts on retention because of the NPS

    Right:

        # the NPS as a signal, and an objective on what keeps customers
        objectives:
          - {id: solved-at-once, metric: solved-first-time, ...}
    """
    for objective in strategy.objectives:
        found = loyalty(objective.baseline)
        if objective.baseline and found and not found.holds:
            message = say(
                "{mine} of the promoters of objective {id} stayed, and {others} of the others",
                id=named(objective), mine=_in_whole_percents(found.promoters), others=_in_whole_percents(found.others),
            )  # fmt: skip
            help = say("recommending is not loyalty here: find out what does keep them, and base the objective on that")
            yield remark(objective.baseline, "stayed", message=message, help=help)


def _in_whole_percents(share: float) -> Share:
    """A share of some tens or hundreds of people, which decimals would make look more exact than it is."""
    return Share(round(share, 2))
