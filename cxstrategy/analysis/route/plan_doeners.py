"""The step plan of Doeners as data (do, think, share: learn by trying): nine steps and the risk."""

from cxstrategy.analysis.route.plan_step import PlanStep, Risk
from cxstrategy.words.language import say

STEPS: tuple[PlanStep, ...] = (
    PlanStep(
        "do",
        say("Pick two journeys that hurt"),
        say(
            "Choose the two journeys in which customers and colleagues lose most, and note in a few days how they"
            " score now. Without that short baseline nobody can show later that it got better."
        ),
        ("journeys", "baseline"),
        (),
        "before",
    ),
    PlanStep(
        "do",
        say("Improve in short sprints"),
        say(
            "Run two or three experiments at a time, each of two to six weeks and each with one sentence about"
            " what you expect. A new one starts when an old one has ended."
        ),
        ("pilot",),
        ("quick_win", "foundation", "other"),
    ),
    PlanStep(
        "do",
        say("Measure and write down what you learned"),
        say(
            "Ask the same questions as at the start and note for every experiment what was expected, what"
            " happened and what you do with it, including those that failed."
        ),
        ("measuring",),
        (),
        "after",
    ),
    PlanStep(
        "think",
        say("Derive a promise and objectives"),
        say(
            "Look at what the successful experiments have in common. Turn it into a provisional promise, say why"
            " it matters, and set objectives that serve the organisation."
        ),
        ("importance", "objectives", "alignment"),
        ("objective", "other"),
    ),
    PlanStep(
        "think",
        say("Find out what you do not know yet"),
        say(
            "By now you know which questions are open. Research those: expectations that no experiment touched,"
            " developments around you, and the pillars on which the organisation is weak."
        ),
        ("expectations", "developments", "maturity"),
        ("chain", "expectation"),
    ),
    PlanStep(
        "think",
        say("Make the compass final"),
        say(
            "Replace the provisional promise by a compass that colleagues and customers have confirmed, with"
            " behaviour that the experiments have shown to work."
        ),
        ("compass",),
    ),
    PlanStep(
        "think",
        say("Calculate with your own results"),
        say(
            "Build the business case on what the experiments brought instead of on what others report, and have"
            " the board decide on what comes next."
        ),
        ("business_case", "assumptions", "sponsor"),
    ),
    PlanStep(
        "share",
        say("Show what worked"),
        say(
            "Let the people who did it tell it, with the customer as the hero and the figures before and after."
            " One good story from the floor convinces more than a plan."
        ),
        ("story", "ambassadors"),
        ("other",),
    ),
    PlanStep(
        "share",
        say("Spread it and keep measuring"),
        say(
            "Hand every improvement that works to an owner in the line, help other teams to copy it and keep"
            " measuring whether it holds."
        ),
        ("scale", "review"),
        (),
        "after",
    ),
)

RISK = Risk(
    say("Projects everywhere, no common direction, and no figures from before to show what they brought."),
    say("A short baseline first, at most three experiments at a time, and a provisional promise that binds them."),
)
