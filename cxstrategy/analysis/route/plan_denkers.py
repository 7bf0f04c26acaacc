"""The step plan of Denkers as data (think, do, share: understand first): its character, nine steps and the risk."""

from cxstrategy.analysis.route.plan_sentences import (
    BOARD_HAS_DECIDED,
    CONFIRMED_PROMISE,
    CORE_TEAM_AND_JUDGES,
    EVERY_OBJECTIVE_MEASURED,
    OWNERS_IN_THE_LINE,
    PROMISE_IS_RECOGNISED,
    SPONSOR_AND_FINANCE,
)
from cxstrategy.analysis.route.plan_step import Character, PlanStep, Risk, months, weeks
from cxstrategy.words.language import say

STEPS: tuple[PlanStep, ...] = (
    PlanStep(
        "think",
        say("Put the facts on the table"),
        say(
            "Bring together what is already known: how mature the organisation is, why this matters now and what"
            " doing nothing costs. Agree on an end date first, because facts are never complete."
        ),
        ("maturity", "importance"),
        ("other",),
        duration=weeks(3, 4),
        who=say("the core team, with research and finance"),
        output=say("one page: the phase, the weakest spots and the price of doing nothing"),
        go_on=say("the sponsor recognises the picture and the end date has come"),
        stop=say("a month of collecting has changed nothing in the picture"),
    ),
    PlanStep(
        "think",
        say("Understand the customer"),
        say(
            "Find out what customers expect, in figures and in their own words, and what changes around"
            " you. Have the people who must act on it listen in from the first interview."
        ),
        ("expectations", "journeys", "developments"),
        ("listening", "chain", "expectation"),
        duration=weeks(6, 10),
        who=say("research, with colleagues from three departments who listen along"),
        output=say("the expectations in order of importance, each with its evidence"),
        go_on=say("new conversations bring no new expectations"),
        stop=say("no choice depends on the answer any more"),
    ),
    PlanStep(
        "think",
        say("Set objectives with a baseline"),
        say(
            "Say what must change for customers and how that serves the organisation, and measure where you stand"
            " before anything changes."
        ),
        ("objectives", "baseline", "alignment"),
        ("measuring", "objective"),
        "before",
        duration=weeks(4, 6),
        who=say("the owners of the objectives, with research and finance"),
        output=say("at most seven objectives, each with a baseline, a target and an owner"),
        go_on=EVERY_OBJECTIVE_MEASURED,
        stop=say("nobody wants to own an objective: then it goes"),
    ),
    PlanStep(
        "think",
        say("Draw the compass and test it"),
        say(
            "Put the promise and the behaviour behind it on one page, and show it to colleagues and to customers"
            " before anyone hangs it on the wall."
        ),
        ("compass",),
        duration=weeks(4, 6),
        who=CORE_TEAM_AND_JUDGES,
        output=CONFIRMED_PROMISE,
        go_on=PROMISE_IS_RECOGNISED,
        stop=say("customers reject the promise twice: go back to what they expect"),
    ),
    PlanStep(
        "think",
        say("Calculate and decide"),
        say(
            "Let the board decide on costs, on benefits and on what these rest on. Fix the date of the first"
            " pilot in the same decision, so that the analysis ends there."
        ),
        ("business_case", "sponsor"),
        duration=weeks(3, 4),
        who=SPONSOR_AND_FINANCE,
        output=say("a decision on costs, benefits and the date of the first pilot"),
        go_on=BOARD_HAS_DECIDED,
        stop=say("the case rests on hope: no benefit can be tested in a pilot"),
    ),
    PlanStep(
        "do",
        say("Run a pilot with a measurement plan"),
        say(
            "Test the most important assumptions on a small scale: one journey, a group to compare with, and in"
            " advance the result at which you go on or stop."
        ),
        ("pilot", "assumptions"),
        ("quick_win", "other"),
        duration=weeks(8, 12),
        who=say("the owner of one journey with a small team, and research for the measuring"),
        output=say("a result beside the result that was expected"),
        go_on=say("the result reaches the level that was agreed beforehand"),
        stop=say("that level has not been reached on the agreed date"),
    ),
    PlanStep(
        "do",
        say("Scale what works"),
        say(
            "Measure again the way you did before, stop what did not work and roll out the rest, with an owner in"
            " the line for each part."
        ),
        ("measuring", "scale"),
        ("foundation",),
        "after",
        duration=months(6, 12),
        who=OWNERS_IN_THE_LINE,
        output=say("what works, in use everywhere, with an owner in the line"),
        go_on=say("the second measurement shows the change that the case counts on"),
        stop=say("two departments in a row stay below half of what the pilot brought"),
    ),
    PlanStep(
        "share",
        say("Make it everybody's story"),
        say(
            "Tell what you found and what it asks of people, train the behaviour of the compass and give"
            " ambassadors the stories behind the figures."
        ),
        ("story", "ambassadors"),
        ("training", "other"),
        duration=months(3, 6),
        who=say("managers and ambassadors, with communication and HR"),
        output=say("colleagues who can tell the promise in their own words"),
        go_on=say("colleagues from every department come with stories of their own"),
        stop=say("only the core team tells the story: first find out why"),
    ),
    PlanStep(
        "share",
        say("Look back together once a year"),
        say(
            "Repeat the scan and the measurements, hold the result beside the business case and let everyone who"
            " contributed say what to keep and what to change."
        ),
        ("review",),
        ("measuring",),
        "after",
        duration=say("two weeks, every year"),
        who=say("everyone who took part, chaired by the sponsor"),
        output=say("a list of what stays, what changes and what ends"),
        go_on=say("the scan and the measurements have been repeated"),
        stop=say("an objective has been reached or serves no goal any more: close it"),
    ),
)

RISK = Risk(
    say("The analysis goes on and on, and colleagues hear of it when everything has been decided."),
    say("An end date for every study, the date of the first pilot fixed beforehand, and an audience from the start."),
)

CHARACTER = Character(
    say(
        "Denkers start from facts and want to understand before they act. They look for the logic in things,"
        " judge objectively and work with discipline."
    ),
    say("It takes patience from those who want to begin, and an end date from those who want to know more."),
)
