"""The step plan of Delers as data (share, think, do: carry everyone along): nine steps and the risk."""

from cxstrategy.analysis.route.plan_step import PlanStep, Risk
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
    ),
    PlanStep(
        "share",
        say("Listen together"),
        say(
            "Hold sessions in which colleagues from several departments listen to customers and to each other,"
            " and write down what is expected in the words that were used."
        ),
        ("expectations", "journeys"),
        ("expectation",),
    ),
    PlanStep(
        "share",
        say("Find ambassadors and a shared language"),
        say(
            "Collect the stories that everybody recognises, choose the words you will all use and ask in every"
            " department somebody to carry them."
        ),
        ("story", "ambassadors"),
        ("objective", "other"),
    ),
    PlanStep(
        "think",
        say("Make the compass together"),
        say(
            "Write the promise and the behaviour with those who will keep it, and have customers confirm it. The"
            " core group decides when words differ."
        ),
        ("compass",),
    ),
    PlanStep(
        "think",
        say("Agree where you stand and where you go"),
        say(
            "Fill in the scan with all layers, look at what changes around you, set objectives that serve the"
            " organisation and measure where you start."
        ),
        ("maturity", "developments", "objectives", "baseline", "alignment"),
        ("objective", "expectation", "other"),
        "before",
    ),
    PlanStep(
        "think",
        say("Calculate and choose"),
        say(
            "Show what it costs and brings, and let the sponsor decide on the agreed date. Support is wide by now;"
            " this is where it turns into a choice."
        ),
        ("business_case", "assumptions"),
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
    ),
    PlanStep(
        "do",
        say("Measure and celebrate together"),
        say(
            "Measure again the way you did at the start, show every team what its improvement brought and"
            " celebrate it where everyone can see."
        ),
        ("measuring",),
        (),
        "after",
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
    ),
)

RISK = Risk(
    say("Everybody is heard, everybody agrees, and little is done."),
    say("A calendar of decisions, clear roles for each task, and a core group that is small enough to decide."),
)
