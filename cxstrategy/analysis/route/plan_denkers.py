"""The step plan of Denkers as data (think, do, share: understand first): nine steps and the risk."""

from cxstrategy.analysis.route.plan_step import PlanStep, Risk
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
    ),
    PlanStep(
        "think",
        say("Understand the customer"),
        say(
            "Find out what customers expect, in figures and in their own words, and what changes around you. Let"
            " the people who will have to act on it listen along from the first interview."
        ),
        ("expectations", "journeys", "developments"),
        ("chain", "expectation"),
    ),
    PlanStep(
        "think",
        say("Set objectives with a baseline"),
        say(
            "Say what must change for customers and how that serves the organisation, and measure where you stand"
            " before anything changes."
        ),
        ("objectives", "baseline", "alignment"),
        ("objective",),
        "before",
    ),
    PlanStep(
        "think",
        say("Draw the compass and test it"),
        say(
            "Put the promise and the behaviour behind it on one page, and show it to colleagues and to customers"
            " before anyone hangs it on the wall."
        ),
        ("compass",),
    ),
    PlanStep(
        "think",
        say("Calculate and decide"),
        say(
            "Let the board decide on costs, on benefits and on what these rest on. Fix the date of the first"
            " pilot in the same decision, so that the analysis ends there."
        ),
        ("business_case", "sponsor"),
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
    ),
    PlanStep(
        "share",
        say("Make it everybody's story"),
        say(
            "Tell what you found and what it asks of people, train the behaviour of the compass and give"
            " ambassadors the stories behind the figures."
        ),
        ("story", "ambassadors"),
        ("other",),
    ),
    PlanStep(
        "share",
        say("Look back together once a year"),
        say(
            "Repeat the scan and the measurements, hold the result beside the business case and let everyone who"
            " contributed say what to keep and what to change."
        ),
        ("review",),
        (),
        "after",
    ),
)

RISK = Risk(
    say("The analysis goes on and on, and colleagues hear of it when everything has been decided."),
    say("An end date for every study, the date of the first pilot fixed beforehand, and an audience from the start."),
)
