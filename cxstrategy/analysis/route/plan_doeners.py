"""The step plan of Doeners as data (do, think, share: learn by trying): its character, nine steps and the risk."""

from cxstrategy.analysis.route.plan_sentences import (
    BOARD_HAS_DECIDED,
    CORE_TEAM_AND_JUDGES,
    GAIN_STILL_STANDS,
    OWNERS_IN_THE_LINE,
    PROMISE_IS_RECOGNISED,
    SPONSOR_AND_FINANCE,
)
from cxstrategy.analysis.route.plan_step import Character, PlanStep, Risk, months, weeks
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
        duration=weeks(1, 2),
        who=say("a small team from the departments that the journeys cross"),
        output=say("two journeys with an owner and a baseline of a few questions"),
        go_on=say("both journeys have a figure from before"),
        stop=say("choosing takes longer than two weeks: take the two with the most complaints"),
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
        duration=say("two to six weeks for each sprint"),
        who=say("teams on the floor, each with one person who decides"),
        output=say("improvements that customers notice, and a log of what was expected"),
        go_on=say("two experiments have ended, whatever they brought"),
        stop=say("after six weeks nobody can say what an experiment has changed"),
    ),
    PlanStep(
        "do",
        say("Measure and write down what you learned"),
        say(
            "Ask the same questions as at the start and note for every experiment what was expected, what"
            " happened and what you do with it, including those that failed."
        ),
        ("measuring",),
        ("measuring",),
        "after",
        duration=say("one week, after each sprint"),
        who=say("the teams themselves, helped by research"),
        output=say("a page for each experiment: expected, happened, and what now"),
        go_on=say("at least one experiment does better than the baseline"),
        stop=say("three experiments in a row show nothing: choose another journey"),
    ),
    PlanStep(
        "think",
        say("Derive a promise and objectives"),
        say(
            "Look at what the successful experiments have in common. Turn it into a provisional promise, say why"
            " it matters, and set objectives that serve the organisation."
        ),
        ("importance", "objectives", "alignment"),
        ("measuring", "objective", "other"),
        duration=weeks(2, 3),
        who=say("the core team, with those who did the experiments"),
        output=say("a provisional promise, the reason for it and the first objectives"),
        go_on=say("every experiment that runs fits the provisional promise"),
        stop=say("the promise could be anybody's: go back to what worked"),
    ),
    PlanStep(
        "think",
        say("Find out what you do not know yet"),
        say(
            "By now you know which questions are open. Research those: expectations that no experiment touched,"
            " developments around you, and the pillars on which the organisation is weak."
        ),
        ("expectations", "developments", "maturity"),
        ("listening", "chain", "expectation"),
        duration=weeks(4, 6),
        who=say("research, with two people from the teams"),
        output=say("answers to the open questions, and what they mean for the promise"),
        go_on=say("the promise survives the answers or has been changed by them"),
        stop=say("a question leads to no action: leave it"),
    ),
    PlanStep(
        "think",
        say("Make the compass final"),
        say(
            "Replace the provisional promise with a compass that colleagues and customers have confirmed, with"
            " behaviour that the experiments have shown to work."
        ),
        ("compass",),
        duration=weeks(3, 4),
        who=CORE_TEAM_AND_JUDGES,
        output=say("a confirmed promise, with behaviour that has proved to work"),
        go_on=PROMISE_IS_RECOGNISED,
        stop=say("it takes more meetings than sprints: keep the provisional promise and go on"),
    ),
    PlanStep(
        "think",
        say("Calculate with your own results"),
        say(
            "Build the business case on what the experiments brought instead of on what others report, and have"
            " the board decide on what comes next."
        ),
        ("business_case", "assumptions", "sponsor"),
        duration=weeks(2, 3),
        who=SPONSOR_AND_FINANCE,
        output=say("a decision on what grows and what that may cost"),
        go_on=BOARD_HAS_DECIDED,
        stop=say("there are too few results of your own to calculate with: do one more round of sprints"),
    ),
    PlanStep(
        "share",
        say("Show what worked"),
        say(
            "Let the people who did it tell it, with the customer as the hero and the figures before and after."
            " One good story from the floor convinces more than a plan."
        ),
        ("story", "ambassadors"),
        ("quick_win", "other"),
        duration=months(1, 2),
        who=say("the people who did it, on a stage that managers give them"),
        output=say("stories with figures from before and after"),
        go_on=say("other teams ask to join"),
        stop=say("applause is all that follows: ask each team for one thing that it takes over"),
    ),
    PlanStep(
        "share",
        say("Spread it and keep measuring"),
        say(
            "Hand every improvement that works to an owner in the line, help other teams to copy it and keep"
            " measuring whether it holds."
        ),
        ("scale", "review"),
        ("measuring", "training", "foundation"),
        "after",
        duration=months(6, 12),
        who=OWNERS_IN_THE_LINE,
        output=say("improvements with an owner in the line, still being measured"),
        go_on=GAIN_STILL_STANDS,
        stop=say("an improvement loses its gain and nobody misses it"),
    ),
)

RISK = Risk(
    say("Projects everywhere, no common direction, and no figures from before to show what they brought."),
    say("A short baseline first, at most three experiments at a time, and a provisional promise that binds them."),
)

CHARACTER = Character(
    say(
        "Doeners learn by doing. They are practical, try things out in experiments and are not afraid of a risk:"
        " a mistake is there to learn from."
    ),
    say("It takes a figure from before each experiment, and the courage to end what does not work."),
)
