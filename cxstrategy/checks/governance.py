"""Organising: whether somebody answers for each thing, has the time for it, and the work moves into the line."""

from collections import Counter
from collections.abc import Iterator

from cxstrategy.analysis.analyse import Analysis
from cxstrategy.checks.check import Remark, error, is_open, listed, quoted, remark, tip, warning
from cxstrategy.checks.people import bare, several
from cxstrategy.checks.wordlists import CENTRAL_TEAM_WORDS
from cxstrategy.checks.words import mentions
from cxstrategy.model.governance import Governance, RaciRow
from cxstrategy.model.strategy import Strategy
from cxstrategy.words.language import Message, say
from cxstrategy.words.said import Day, Termed

# Below four a forum is a chat; above twenty it listens and decides nothing.
SMALLEST_FORUM, LARGEST_FORUM = 4, 20
# With fewer rows than this somebody nearly always has more than half.
FEWEST_ROWS = 3


@warning("CX941")
def no_sponsor_for_the_organisation(strategy: Strategy, analysis: Analysis) -> Iterator[Remark]:
    """Nobody on the board is the sponsor of how customer experience is organised.

    Sooner or later the strategy asks a department for something that is good for the customer and bad for the
    department. A programme manager cannot decide that; a board member can. The sponsor chairs the steering group, frees
    people and keeps the promise when a quarter is poor. Name one person, not "the board", and agree how much time it
    takes: a morning a month is little.

    Wrong:

        governance:
          model: central

    Right:

        governance:
          sponsor: Hanneke Oudshoorn (general director)
          model: central
    """
    if strategy.governance and is_open(analysis, strategy.governance, "sponsor"):
        yield remark(
            strategy.governance,
            "sponsor",
            message=say("the organisation of customer experience has no sponsor"),
            help=say("write `sponsor`: the name and job of one board member who frees people and decides"),
        )


@error("CX942")
def task_without_one_to_answer(strategy: Strategy, analysis: Analysis) -> Iterator[Remark]:
    """A row of the RACI without exactly one accountable person, or without anybody who does the work.

    Two people who are accountable for the same thing each think that the other will see to it. With nobody, it is the
    first thing to be dropped when things get busy. And an accountable person without somebody who does the work is a
    name on paper. Choose one; whoever has to agree as well belongs under `consulted`. The check recognises two names or
    two jobs in one text.

    Wrong:

        raci:
          - {task: Guard the compass, accountable: Noor de Wit and Thijs Vonk}

    Right:

        raci:
          - task: Guard the compass
            responsible: [Sanne Willekes]
            accountable: Noor de Wit
            consulted: [Thijs Vonk]
    """
    for row in strategy.governance.raci if strategy.governance else ():
        for key, message in _wrong_with(row, analysis):
            help = say("name one person under `accountable` and at least one under `responsible`")
            yield remark(row, key, message=message, help=help)


def _wrong_with(row: RaciRow, analysis: Analysis) -> Iterator[tuple[str, Message]]:
    task = quoted(row.task)
    if is_open(analysis, row, "accountable"):
        yield "accountable", say("nobody is accountable for {task}", task=task)
    elif row.accountable and several(row.accountable):
        yield "accountable", say("more than one person is accountable for {task}", task=task)
    if is_open(analysis, row, "responsible"):
        yield "responsible", say("nobody is responsible for doing {task}", task=task)


@warning("CX943")
def no_central_team(strategy: Strategy, analysis: Analysis) -> Iterator[Remark]:
    """The maturity scan says repair, and there is no central team to begin with.

    In that phase the basics are missing: a shared picture of the journeys, follow-up of complaints, a plan for
    measuring. Spread over departments, each makes its own version or waits. One small team that does it first and shows
    how works quicker; from there ownership moves out, and in the end the team may go. Start with `central`, and let
    `model_path` say when it changes.

    Wrong:

        # the scan says: repair
        governance: {model: embedded}

    Right:

        governance:
          model: central
          model_path:
            - {by: 2028-03-31, model: hub_and_spoke}
            - {by: 2030-03-31, model: embedded}
    """
    governance, maturity = strategy.governance, analysis.maturity
    if governance and maturity and maturity.phase == "repair" and _spread(governance):
        yield remark(
            governance,
            "model",
            message=say(
                "the maturity scan says {phase}, but there is no central team", phase=Termed("phase", "repair")
            ),
            help=say("begin with `model: central`, and let `model_path` say when ownership moves into the line"),
        )


def _spread(governance: Governance) -> bool:
    return governance.model in ("hub_and_spoke", "embedded") or (governance.model is None and not governance.team)


@tip("CX944")
def no_handover(strategy: Strategy, analysis: Analysis) -> Iterator[Remark]:
    """Nothing is planned to move from the CX team into the line.

    As long as the team does it, customer experience belongs to the team. Departments then wait, and when the budget is
    cut it stops. Say for each task who takes it over, by when, and what has to be in place first: a condition that can
    be checked works better than a date alone. It also shows the board that this is not a department for ever.

    Wrong:

        governance:
          team: [{role: Programme manager, name: Sanne Willekes}]

    Right:

        governance:
          handover:
            - task: Follow-up of answers per journey
              to: journey owners
              by: 2028-03-31
              condition: Three months in a row at least 80% within the norm.
    """
    if strategy.governance and is_open(analysis, strategy.governance, "handover"):
        yield remark(
            strategy.governance,
            "handover",
            message=say("nothing is handed over from the CX team into the line"),
            help=say("write under `handover` which task moves, to whom, by when and on what condition"),
        )


@tip("CX945")
def forum_of_the_wrong_size(strategy: Strategy, analysis: Analysis) -> Iterator[Remark]:
    """A forum has fewer than four members, or more than twenty.

    With three it is a conversation, and one absence stops every decision. With twenty-five, everybody reports and
    nobody decides; the real meeting takes place afterwards in the corridor. Six to twelve works for a steering group:
    everybody who can stop something, and nobody who only needs to know. That is what the minutes are for.

    Wrong:

        forums:
          - {name: Steering group, members: 26}

    Right:

        forums:
          - {name: Steering group, members: 8}
    """
    for forum in strategy.governance.forums if strategy.governance else ():
        if forum.members is not None and not SMALLEST_FORUM <= forum.members <= LARGEST_FORUM:
            yield remark(
                forum,
                "members",
                message=say("forum {name} has {count} members", name=quoted(forum.name), count=forum.members),
                help=say("keep it between {least} and {most}", least=SMALLEST_FORUM, most=LARGEST_FORUM),
            )


@warning("CX946")
def role_on_paper(strategy: Strategy, analysis: Analysis) -> Iterator[Remark]:
    """A role in the team without a person, time or money.

    A drawing of an organisation with roles that nobody has is the most popular page of a strategy, because it costs
    nothing. A name shows that somebody said yes, time that other work makes way, and a budget that it is in somebody's
    plan. If the person still has to be found, plan it as an action with a date, and leave the role out until then.

    Wrong:

        team:
          - {role: Journey researcher}

    Right:

        team:
          - {role: Journey researcher, name: Mees Rorije, fte: 0.8, budget: 68000}
    """
    for role in strategy.governance.team if strategy.governance else ():
        lacking = [key for key in ("name", "fte", "budget") if getattr(role, key) is None]
        if lacking:
            yield remark(
                role,
                message=say("role {role} lacks: {keys}", role=quoted(role.role), keys=listed(lacking)),
                help=say("write who fills the role, for how much of the week and what that costs a year"),
            )


@warning("CX947")
def one_name_for_most(strategy: Strategy, analysis: Analysis) -> Iterator[Remark]:
    """One person is accountable for more than half of the tasks.

    It looks like clear leadership. In practice everything waits for one diary, and the others have learned that they
    need not decide. It is also a risk that a board recognises: what if this person leaves? Leave this person what
    concerns the whole, and give each journey, the measuring and the money to whoever runs them. The check begins at
    three rows.

    Wrong:

        raci:
          - {task: Compass, accountable: Noor de Wit}
          - {task: Measuring, accountable: Noor de Wit}
          - {task: Journeys, accountable: Noor de Wit}

    Right:

        raci:
          - {task: Compass, accountable: Noor de Wit}
          - {task: Measuring, accountable: Mees Rorije}
          - {task: Journeys, accountable: Thijs Vonk}
    """
    rows = strategy.governance.raci if strategy.governance else ()
    counts = Counter(bare(row.accountable) for row in rows if row.accountable)
    name, count = next(iter(counts.most_common(1)), ("", 0))
    if strategy.governance and len(rows) >= FEWEST_ROWS and count * 2 > len(rows):
        first = next(row.accountable for row in rows if row.accountable and bare(row.accountable) == name)
        yield remark(
            strategy.governance,
            "raci",
            message=say(
                "{name} is accountable for {count} of the {all} tasks", name=quoted(first), count=count, all=len(rows)
            ),
            help=say("give each task to whoever runs it, and leave this person what concerns the whole"),
        )


@warning("CX948")
def never_in_the_line(strategy: Strategy, analysis: Analysis) -> Iterator[Remark]:
    """The path of the model, or the hand-over, does not end with customer experience in the line.

    A central team is a scaffold: it holds up what cannot stand yet. If it is still there at the end, departments have
    learned that customers are the team's business, and with the first round of cuts both are gone. Plan how the team
    makes itself superfluous: by when the line owns the journeys, the follow-up and the compass. The last step of
    `model_path` is `embedded`, or tasks are handed over to those who run the journeys and not to the team itself.

    Wrong:

        governance:
          model: central
          model_path:
            - {by: 2028-03-31, model: hub_and_spoke}

    Right:

        governance:
          model: central
          model_path:
            - {by: 2028-03-31, model: hub_and_spoke}
            - {by: 2030-03-31, model: embedded}
    """
    governance = strategy.governance
    last = max(governance.model_path, key=lambda step: step.by) if governance and governance.model_path else None
    receivers = [one.to for one in governance.handover if one.to] if governance else []
    help = say("end with `embedded`: say by when the line owns the journeys, the follow-up and the compass")
    if governance and last and last.model != "embedded":
        message = say(
            "the path of the model ends with {model} on {date}",
            model=Termed("organising_model", last.model),
            date=Day(last.by),
        )
        yield remark(governance, "model_path", message=message, help=help)
    elif governance and receivers and not last and governance.model != "embedded" and all(map(_is_team, receivers)):
        message = say("nothing is handed over to the line: {receiver} keeps it", receiver=quoted(receivers[0]))
        yield remark(governance, "handover", message=message, help=help)


def _is_team(receiver: str) -> bool:
    return mentions(receiver, CENTRAL_TEAM_WORDS)
