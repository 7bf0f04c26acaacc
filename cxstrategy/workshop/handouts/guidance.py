"""What a facilitator needs to know of each step: what it is for, its question, examples, disagreement, and time."""

from dataclasses import dataclass

from cxstrategy.words.language import Message, say
from cxstrategy.workshop.forms.delivery import RACI
from cxstrategy.workshop.forms.direction import COMPASS, OBJECTIVES, STORY
from cxstrategy.workshop.forms.understanding import DEVELOPMENTS, EXPECTATIONS, IMPORTANCE


@dataclass(frozen=True)
class Guidance:
    """One step on the day: `good` and `weak` are examples of what a group may write, `minutes` what a round takes."""

    purpose: Message
    question: Message
    good: Message
    weak: Message
    disagreement: Message
    minutes: int


GUIDANCE: dict[str, Guidance] = {
    "maturity": Guidance(
        say("See together where the organisation stands, so that plans begin from there and not from a wish."),
        say("Which answer surprised you most, and what did you see that others did not?"),
        say("“We usually call back: at the branch always, at head office when somebody thinks of it.”"),
        say("“We are a customer-minded organisation.”"),
        say(
            "Layers that differ are the finding itself. Ask each for an example of last week, and write both down; do"
            " not settle on the mean."
        ),
        30,
    ),
    "importance": Guidance(
        say("Say why this has to be done now, so that a colleague who was not here would agree."),
        IMPORTANCE.question,
        say("“One in eight customers leaves within a year, and four out of ten of them after a complaint.”"),
        say("“Customer experience is more and more important.”"),
        say("Ask which fact would convince the other. Note it as something to look up, with who does that."),
        30,
    ),
    "expectations": Guidance(
        say("Collect what customers expect in their own words, and how we know."),
        EXPECTATIONS.question,
        say("“I want to hear it before I have to ask”: eleven interviews in May, and a third of all complaints."),
        say("“Customers want good service.”"),
        say("Nobody is right without evidence. Give both a number for importance, and mark them to be asked."),
        60,
    ),
    "developments": Guidance(
        say("Bring in what changes outside, and say what it does to what customers expect."),
        DEVELOPMENTS.question,
        say("“Parcel services show where the van is. Customers now want to see that of their appointment with us.”"),
        say("“Digitisation.”"),
        say("Opportunity and threat can both be true. Split it in two, each with its own consequence."),
        30,
    ),
    "objectives": Guidance(
        say("Agree what success is, in a figure that moves when customers notice something."),
        OBJECTIVES.question,
        say("“From 62% to 80% first-time answers before 31 December 2028; head of customer service.”"),
        say("“Improve satisfaction considerably.”"),
        say("Disagreement about a target is usually about means. Ask what each would do for the higher one."),
        45,
    ),
    "alignment": Guidance(
        say("Tie every objective to a goal that the organisation already has."),
        say("Which goal of the organisation comes nearer when we reach this, and how?"),
        say("“Who is helped the first time does not call again: 40,000 fewer calls a year.”"),
        say("“Satisfied customers are good for everything.”"),
        say("Ask for the step in between. Who cannot name it calls it an assumption, and that is allowed."),
        30,
    ),
    "compass": Guidance(
        say("Put into words what customers may count on, and what that asks of everybody, every day."),
        COMPASS.question,
        say("“You hear from us before you have to ask.” We do: call first. We leave: “that is another department”."),
        say("“We go for the best customer experience.”"),
        say("Do not write by committee. Put the versions on the wall, vote with dots, and note who dissents and why."),
        75,
    ),
    "story": Guidance(
        say("Make it a story that colleagues tell on, with the customer as its hero."),
        STORY.question,
        say("“She called three times. Next year she gets a message before she has thought of calling.”"),
        say("“Synergy in the chain for an optimal experience.”"),
        say("Let two groups tell theirs aloud. Keep the one that the others can repeat after lunch."),
        45,
    ),
    "business_case": Guidance(
        say("Show what it costs and what it brings, with how sure that is."),
        say("Which of these amounts would you sign for, and which is a guess?"),
        say("“30,000 calls fewer at € 6.50, of which 60% can be saved; counted in a pilot in March.”"),
        say("“Loyal customers spend five times as much.”"),
        say("Write down the lowest and the highest that anybody in the room believes. A range is an answer."),
        45,
    ),
    "route": Guidance(
        say("Choose what to begin with, in the way that suits the people here."),
        say("What will customers notice first, and who begins on Monday?"),
        say("“From 1 March two teams call back the same day; a third measures what that does.”"),
        say("“Roll out the customer programme.”"),
        say("The questionnaire says which way suits you and how sure that is. Where it is a tie, vote and note it."),
        45,
    ),
    "governance": Guidance(
        say("Agree who may decide, so that it does not stop when this day is over."),
        RACI.question,
        say("“The owner of the journey decides up to € 25,000; the board hears it every quarter.”"),
        say("“Everybody is responsible for customers.”"),
        say("One name answers for a task. If two want to, or nobody, put it to the sponsor by name and date."),
        30,
    ),
}
