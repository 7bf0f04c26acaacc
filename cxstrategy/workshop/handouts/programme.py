"""Participants and route -> the programme of the day: rounds with their times, groups, and what to print."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from cxstrategy.document.document import Document
from cxstrategy.model.route import STYLES, Style
from cxstrategy.words.language import Message, say, say_many
from cxstrategy.words.terms import term
from cxstrategy.workshop.forms.delivery import ACTIONS
from cxstrategy.workshop.forms.direction import COMPASS, OBJECTIVES
from cxstrategy.workshop.forms.understanding import DEVELOPMENTS, EXPECTATIONS
from cxstrategy.workshop.handouts.guidance import GUIDANCE
from cxstrategy.workshop.handouts.handout import handout
from cxstrategy.workshop.origin import Origin

# A table at which everybody speaks: more than six do not, fewer than three have nobody to disagree with.
GROUP_SIZE, SMALLEST_GROUP, LARGEST_GROUP = 5, 3, 6
PARTICIPANTS = range(3, 61)
# Minutes: what a group takes to tell the others what it has, and what the route gives a round more.
EXCHANGE, MORE = 3, 15
BEGIN = 9 * 60


@dataclass(frozen=True)
class Round:
    """One entry of the programme, `minutes` long; `told` when each group tells the others what it has."""

    title: Message
    minutes: int
    how: Message | None = None
    print: tuple[Message, ...] = ()
    told: bool = False


@dataclass(frozen=True)
class Planned:
    """A round with the time at which it begins, as minutes after midnight."""

    begins: int
    round: Round

    @property
    def time(self) -> str:
        """The time as a clock shows it: 09:15."""
        return f"{self.begins // 60:02}:{self.begins % 60:02}"


@dataclass(frozen=True)
class DayPlan:
    """The programme for one route."""

    route: Style
    opening: Message
    rounds: tuple[Planned, ...]

    @property
    def ends(self) -> str:
        """When the last round ends."""
        last = self.rounds[-1]
        return Planned(last.begins + last.round.minutes, last.round).time


OPENINGS: dict[Style, Message] = {
    "denkers": say("Begin with the figures: put the outcome of the questionnaires on the wall and let people read."),
    "doeners": say("Begin with doing: each table calls one customer, or walks a journey, before anybody presents."),
    "delers": say("Begin with stories: in a circle, everybody tells of one moment with a customer, in a minute."),
}
# The round to which a route gives more time.
FAVOURED: dict[Style, str] = {"denkers": "expectations", "doeners": "actions", "delers": "compass"}


def groups_for(participants: int) -> int:
    """How many groups there are: of five, of three to six where that does not come out."""
    return max(1, -(-participants // LARGEST_GROUP), round(participants / GROUP_SIZE))


def day(route: Style, participants: int) -> DayPlan:
    """The programme of one day for so many participants; groups take longer to tell each other when there are more."""
    begins, planned = BEGIN, []
    for name, one in _rounds(route, groups_for(participants)):
        more = (MORE if name == FAVOURED[route] else 0) + (EXCHANGE * groups_for(participants) if one.told else 0)
        timed = Round(one.title, _fives(one.minutes + more), one.how, one.print, one.told)
        planned.append(Planned(begins, timed))
        begins += timed.minutes
    return DayPlan(route, OPENINGS[route], tuple(planned))


def _fives(minutes: int) -> int:
    """To five minutes, upwards: nobody plans a break at 10:43."""
    return -(-minutes // 5) * 5


def _rounds(route: Style, groups: int) -> Iterator[tuple[str, Round]]:
    sheets = say_many("{count} scribe sheet", "{count} scribe sheets", groups)
    yield "welcome", Round(say("Welcome, and what happens with what we write"), 15, OPENINGS[route])
    yield "maturity", _step("maturity", say("Where we stand"), say("In the whole room; layers beside each other."))
    yield "expectations", _step(
        "expectations", EXPECTATIONS.title, say("In groups, one journey each; one of them writes."),
        (say("Wall sheet of the journey, A1"), say("Wall sheet of expectations, A1"), sheets), told=True,
    )  # fmt: skip
    yield "break", Round(say("Break"), 15)
    yield (
        "developments",
        _step(
            "developments",
            DEVELOPMENTS.title,
            say("In pairs, then on one wall; cluster together."),
            (sheets,),
        ),
    )
    yield "lunch", Round(say("Lunch"), 45)
    yield (
        "objectives",
        _step("objectives", OBJECTIVES.title, say("In groups, an objective each."), (sheets,), told=True),
    )
    yield "compass", _step(
        "compass", COMPASS.title, say("Write alone, in pairs, in groups; vote with dots on the wall."),
        (say("Wall sheet of the compass, A1"), sheets), told=True,
    )  # fmt: skip
    yield "break", Round(say("Break"), 15)
    yield "actions", _step(
        "route", ACTIONS.title, say("On the wall, by month; nobody leaves without a task."),
        (say("Wall sheet of the roadmap, A1"), sheets),
    )  # fmt: skip
    yield "close", Round(
        say("What was decided, and what happens now"), 20,
        say("The decision sheet on the screen: vote, choose, and note who dissents and why."),
        (say("Decision sheet"),),
    )  # fmt: skip


def _step(step: str, title: Message, how: Message, print: tuple[Message, ...] = (), told: bool = False) -> Round:
    return Round(title, GUIDANCE[step].minutes, how, print, told)


def programme(origin: Origin, participants: int, routes: Sequence[Style] = STYLES) -> Document:
    """The programme for these routes, the first of them the one that the workbook recommends."""
    return handout(
        origin,
        say("Programme of the day"),
        "programme.html",
        participants=participants,
        groups=groups_for(participants),
        days=[(term("style", one), day(one, participants)) for one in routes],
    )
