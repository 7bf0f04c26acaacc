"""The step plan of Delers as data (share, think, do: carry everyone along): its character, nine steps and the risk."""

from cxstrategy.analysis.route.plan_sentences import (
    BOARD_HAS_DECIDED,
    CONFIRMED_PROMISE,
    EVERY_OBJECTIVE_MEASURED,
    GAIN_STILL_STANDS,
    OWNERS_IN_THE_LINE,
    PROMISE_IS_RECOGNISED,
    SPONSOR_AND_FINANCE,
)
from cxstrategy.analysis.route.plan_step import Character, PlanStep, Risk, months, weeks
from cxstrategy.words.language import say

STEPS: tuple[PlanStep, ...] = (
    PlanStep(
        "share",
        say("Bring sponsor and coalition together"),
        say(
            "Find a sponsor and people from every department that customers meet, few enough to decide. Agree at"
            " once why you do this, who decides what and on which dates."
        ),
        ("importance", "sponsor"),
        duration=weeks(2, 4),
        who=say("the sponsor, with one person from every department that customers meet"),
        output=say("a core group with a calendar of decisions"),
        go_on=say("it is known who decides what, and when"),
        stop=say("the group grows beyond ten: split it into deciders and advisers"),
    ),
    PlanStep(
        "share",
        say("Listen together"),
        say(
            "Hold sessions in which colleagues from several departments listen to customers and to each other,"
            " and write down what is expected in the words that were used."
        ),
        ("expectations", "journeys"),
        ("listening", "chain", "expectation"),
        duration=weeks(4, 6),
        who=say("colleagues from all layers, with customers at the table"),
        output=say("what customers expect, in words that all recognise"),
        go_on=say("every department has heard a customer itself"),
        stop=say("the same stories come back for the third time"),
    ),
    PlanStep(
        "share",
        say("Find ambassadors and a shared language"),
        say(
            "Collect the stories that everybody recognises, choose the words you will all use and ask somebody in "
            "every department to spread them."
        ),
        ("story", "ambassadors"),
        ("training", "foundation", "objective", "other"),
        duration=weeks(3, 6),
        who=say("ambassadors from every department, with communication"),
        output=say("a few shared stories, and an ambassador in every department"),
        go_on=say("the story is told without the core group in the room"),
        stop=say("a department sends nobody: let the sponsor ask first"),
    ),
    PlanStep(
        "think",
        say("Make the compass together"),
        say(
            "Write the promise and the behaviour with those who will keep it, and have customers"
            " confirm it. If you cannot agree on a word, the core group decides."
        ),
        ("compass",),
        duration=weeks(4, 6),
        who=say("the core group, with customers and those who will keep the promise"),
        output=CONFIRMED_PROMISE,
        go_on=PROMISE_IS_RECOGNISED,
        stop=say("words are still being weighed in the third round: then the core group decides"),
    ),
    PlanStep(
        "think",
        say("Agree where you stand and where you are going"),
        say(
            "Fill in the scan with all layers, look at what changes around you, set objectives that serve the"
            " organisation and measure where you start."
        ),
        ("maturity", "developments", "objectives", "baseline", "alignment"),
        ("measuring", "objective", "expectation", "other"),
        "before",
        duration=weeks(3, 4),
        who=say("all layers for the scan, the core group for the objectives"),
        output=say("a shared picture, and objectives with a baseline"),
        go_on=EVERY_OBJECTIVE_MEASURED,
        stop=say("layers keep seeing it differently: write both views down and go on"),
    ),
    PlanStep(
        "think",
        say("Calculate and choose"),
        say(
            "Show what it costs and brings, and let the sponsor decide on the agreed date. Support is wide by now;"
            " this is where it turns into a choice."
        ),
        ("business_case", "assumptions"),
        duration=weeks(3, 4),
        who=SPONSOR_AND_FINANCE,
        output=say("a choice with a date, known to everyone who took part"),
        go_on=BOARD_HAS_DECIDED,
        stop=say("delay is asked for a second time: then the sponsor decides alone"),
    ),
    PlanStep(
        "do",
        say("Every team takes one improvement"),
        say(
            "Each team picks one improvement that customers will notice within three months and makes one of its"
            " members responsible for it."
        ),
        ("pilot",),
        ("quick_win", "other"),
        duration=months(2, 3),
        who=say("every team, with one member who is responsible"),
        output=say("one improvement from each team that customers notice"),
        go_on=say("most teams have finished theirs"),
        stop=say("a team has not begun after a month: help it choose something smaller"),
    ),
    PlanStep(
        "do",
        say("Measure and celebrate together"),
        say(
            "Measure again the way you did at the start, show every team what its improvement brought and"
            " celebrate it where everyone can see."
        ),
        ("measuring",),
        ("measuring",),
        "after",
        duration=weeks(2, 4),
        who=say("the teams together, with research"),
        output=say("figures from before and after for every team, and a day to celebrate"),
        go_on=say("everyone knows the second measurement"),
        stop=say("nothing has changed for customers: celebrate the effort and choose again"),
    ),
    PlanStep(
        "do",
        say("Let it grow"),
        say(
            "Carry what works into other teams, with an owner in the line and a date for each, and end what"
            " nobody wants to continue."
        ),
        ("scale", "review"),
        ("foundation",),
        duration=months(6, 12),
        who=OWNERS_IN_THE_LINE,
        output=say("what works, in more teams, with an owner in the line"),
        go_on=GAIN_STILL_STANDS,
        stop=say("nobody wants to go on with it"),
    ),
)

RISK = Risk(
    say("Everybody is heard, everybody agrees, and little is done."),
    say("A calendar of decisions, clear roles for each task, and a core group that is small enough to decide."),
)

CHARACTER = Character(
    say(
        "Delers have a strong team feeling and learn from each other. They involve everyone and work as one whole"
        " instead of in silos."
    ),
    say(
        "It takes somebody who decides once everyone has been heard, and an agreed date on which talking turns into "
        "doing."
    ),
)
