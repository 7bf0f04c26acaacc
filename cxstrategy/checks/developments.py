"""Step 3, developments: whether the team looked outside its own industry, and says what it means and how it knows."""

from collections.abc import Iterator

from cxstrategy.analysis.analyse import Analysis
from cxstrategy.analysis.gaps.outlook import scope_of
from cxstrategy.checks.age import older_than
from cxstrategy.checks.check import Remark, is_open, listed, remark, tip, warning
from cxstrategy.model.developments import MACRO_KINDS
from cxstrategy.model.strategy import Strategy
from cxstrategy.model.titles import named
from cxstrategy.words.language import Message, say, say_many
from cxstrategy.words.said import Day, Keys

# Three years: what was new then has arrived by now, or it never will.
SOURCE_MONTHS = 36
# Of the six kinds. Fewer than four means that somebody's own field was scanned, not the world.
FEWEST_MACRO_KINDS = 4


@warning("CX301")
def nothing_inside_industry(strategy: Strategy, analysis: Analysis) -> Iterator[Remark]:
    """None of the developments comes from inside the industry.

    Customers compare you with those they could go to tomorrow. What competitors promise, what suppliers change and how
    the rules of the trade shift decides whether your own promise is still special next year. Look at two or three
    competitors as a customer would, and at what the trade itself is changing.

    Wrong:

        developments:
          - {id: parcels, title: People follow their parcel, scope: outside}

    Right:

        developments:
          - {id: parcels, title: People follow their parcel, scope: outside}
          - {id: always-open, title: Largest rival answers day and night, scope: industry}
    """
    if strategy.developments and "industry" not in map(scope_of, strategy.developments):
        yield remark(
            strategy,
            "developments",
            message=say("no development comes from inside the industry"),
            help=say("add what competitors, suppliers or the trade are changing, with `scope: industry`"),
        )


@warning("CX302")
def nothing_outside_industry(strategy: Strategy, analysis: Analysis) -> Iterator[Remark]:
    """None of the developments comes from outside the industry.

    People learn what to expect of you somewhere else. Anyone who can follow a parcel by the minute expects the same of
    a repair, a permit and a treatment. Teams that look only at competitors copy them a year later. Ask customers which
    organisation of any kind helped them best lately, and what it did; look abroad as well.

    Wrong:

        developments:
          - {id: always-open, title: Largest rival answers day and night, scope: industry}

    Right:

        developments:
          - {id: always-open, title: Largest rival answers day and night, scope: industry}
          - {id: parcels, title: People follow their parcel, scope: outside}
    """
    if strategy.developments and "outside" not in map(scope_of, strategy.developments):
        yield remark(
            strategy,
            "developments",
            message=say("no development comes from outside the industry"),
            help=say("add what customers get used to elsewhere, with `scope: outside`"),
        )


@warning("CX303")
def development_without_meaning(strategy: Strategy, analysis: Analysis) -> Iterator[Remark]:
    """A development without its source, or without what it means for your customers.

    "Digitalisation" is true for everybody and asks nothing of anybody. A development belongs in the strategy when it
    changes what your customers expect or what you can give them. Write that in one sentence, as `consequence`. The
    source lets a reader judge how firm it is; your own observation is a source too, if you say where and when.

    Wrong:

        developments:
          - {id: ageing, title: The population grows older}

    Right:

        developments:
          - id: ageing
            title: The population grows older
            consequence: One in three patients wants a person on the phone.
            source: Population forecast, Statistics Office, 2026
    """
    for development in strategy.developments:
        lacking = [key for key in ("source", "consequence") if is_open(analysis, development, key)]
        if lacking:
            yield remark(
                development,
                message=say("development {id} lacks: {keys}", id=named(development), keys=listed(lacking)),
                help=say(
                    "write where it comes from (`source`) and what customers will expect because of it (`consequence`)"
                ),
            )


@tip("CX304")
def narrow_view(strategy: Strategy, analysis: Analysis) -> Iterator[Remark]:
    """Fewer than four of the six kinds of development occur.

    Demographic, economic, social, technological, ecological and political: the list is there because a team left to
    itself looks at what it knows. A web team finds six technologies and no ageing population. Not every kind has to
    yield something, but each is worth a quarter of an hour. Competitors and the market are not among the six: those are
    kept apart, as your industry.

    Wrong:

        developments:
          - {id: chatbots, kind: technological}
          - {id: passkeys, kind: technological}

    Right:

        developments:
          - {id: chatbots, kind: technological}
          - {id: ageing, kind: demographic}
          - {id: new-care-act, kind: political}
          - {id: hotter-summers, kind: ecological}
    """
    present = {development.kind for development in strategy.developments}
    absent = [kind for kind in MACRO_KINDS if kind not in present]
    if strategy.developments and len(MACRO_KINDS) - len(absent) < FEWEST_MACRO_KINDS:
        yield remark(
            strategy,
            "developments",
            message=_occurring(len(MACRO_KINDS) - len(absent), listed(absent, "development_kind")),
            help=say("spend a quarter of an hour on each of these; add what changes something for your customers"),
        )


def _occurring(count: int, absent: Keys) -> Message:
    if not count:
        return say("none of the six kinds of development occurs: {kinds}", kinds=absent)
    return say_many(
        "only one of the six kinds of development occurs; absent: {kinds}",
        "only {count} of the six kinds of development occur; absent: {kinds}",
        count,
        kinds=absent,
    )


@tip("CX305")
def development_touching_nothing(strategy: Strategy, analysis: Analysis) -> Iterator[Remark]:
    """A development that touches no expectation and no objective.

    Scanning the world is pleasant work, and a long list looks thorough. Yet only a development that moves an
    expectation or makes an objective harder or easier asks for a decision. Name which ones it touches. If you cannot
    think of any, the development is background: take it out and keep the list short.

    Wrong:

        developments:
          - {id: parcels, title: People follow their parcel}

    Right:

        developments:
          - id: parcels
            title: People follow their parcel
            touches: [know-in-time]
    """
    for development in strategy.developments:
        if not development.touches:
            yield remark(
                development,
                "touches",
                message=say("development {id} touches no expectation and no objective", id=named(development)),
                help=say("name under `touches` the ids of what it changes, or take the development out"),
            )


@warning("CX306")
def old_source(strategy: Strategy, analysis: Analysis) -> Iterator[Remark]:
    """The source of a development is more than three years old on the date of the workbook.

    A forecast from four years ago has by now come true or failed, and a reader who knows which will stop trusting the
    rest of the page. Look for the newest edition of the same source, or write what has become of it. The age is counted
    from the development's `date` up to `workbook.date`.

    Wrong:

        workbook: {date: 2026-11-21, ...}
        developments:
          - {id: ageing, date: 2021-06-01, source: Population forecast 2021}

    Right:

        developments:
          - {id: ageing, date: 2026-06-01, source: Population forecast 2026}
    """
    for development in strategy.developments:
        if development.date and older_than(development.date, SOURCE_MONTHS, strategy.workbook.date):
            yield remark(
                development,
                "date",
                message=say(
                    "the source of development {id} dates from {date}, over {months} months before the workbook",
                    id=named(development),
                    date=Day(development.date),
                    months=SOURCE_MONTHS,
                ),
                help=say("look for a newer edition, or write what has become of it since"),
            )
