"""The forms on objectives, compass, service promises and story."""

from cxstrategy.model.compass import Compass, Direction, ServicePromise, Value
from cxstrategy.model.objectives import Objective
from cxstrategy.model.story import Story
from cxstrategy.words.language import say
from cxstrategy.workshop.forms.asked import OWNER, Asked, AskedQuestions, AskedTable, Form

OBJECTIVES = Form(
    "objectives",
    say("What we want to reach"),
    say("Agree what success is: from where we stand to where we want to be, by when, and who answers for it."),
    (
        AskedTable(
            "objectives",
            Objective,
            say("Objectives"),
            say("How would we see, in a figure, that customers notice it?"),
            "statement",
            (
                Asked("statement", say("Objective"), say("What is different for customers when it has been reached?")),
                Asked("metric", say("What we measure it by")),
                Asked("baseline/value", say("Where we stand")),
                Asked("baseline/date", say("Measured on")),
                Asked("baseline/n", say("Number of answers")),
                Asked("target", say("What we want to reach")),
                Asked("deadline", say("By when")),
                OWNER,
            ),
            spare=8,
        ),
    ),
)
COMPASS = Form(
    "compass",
    say("The customer compass"),
    say("Put into words what customers may count on, and what that asks of us every day."),
    (
        AskedQuestions(
            "compass",
            Compass,
            say("The promise"),
            say("What may every customer count on, whoever they meet here?"),
            (
                Asked("promise", say("Our promise to customers"), say("One sentence to the customer, with “you”.")),
                Asked("core_emotion", say("The one feeling that stays"), say("A word or two.")),
                Asked("refusals", say("What we do not do because of it"), say("One on each line.")),
            ),
        ),
        AskedTable(
            "compass/values",
            Value,
            say("Values"),
            say("What does a customer notice of this value?"),
            "name",
            (Asked("name", say("Value")), Asked("meaning", say("What it means to a customer"))),
            spare=4,
        ),
        AskedTable(
            "compass/directions",
            Direction,
            say("Directions"),
            say("What do we do, and what do we stop doing, when we mean the promise?"),
            "name",
            (
                Asked("name", say("Direction"), say("A few words that colleagues remember.")),
                Asked("experience", say("What customers notice of it")),
                Asked("do", say("What we do"), say("One on each line.")),
                Asked("avoid", say("What we leave"), say("One on each line.")),
                Asked("principle", say("Rule for whoever designs something")),
                Asked("proof", say("What proves it to customers")),
                Asked("dimension", say("What it serves most")),
            ),
            spare=5,
        ),
    ),
    prose=True,
)
SERVICE_PROMISES = Form(
    "compass",
    say("Service promises"),
    say("Make promises that can be kept or broken, and say what happens when we break one."),
    (
        AskedTable(
            "compass/service_promises",
            ServicePromise,
            say("Service promises"),
            say("What may a customer hold us to?"),
            "promise",
            (
                Asked("promise", say("What customers may count on")),
                Asked("norm", say("When it is kept"), say("So that it can be measured: 95% before five o'clock.")),
                Asked("condition", say("For whom, or when")),
                Asked("compensation", say("What they get when we do not keep it")),
                Asked("kept", say("How often it is kept today"), say("A percentage.")),
                Asked("channel", say("Where it holds")),
            ),
            spare=8,
        ),
    ),
)
STORY = Form(
    "story",
    say("The story"),
    say("Tell it so that a colleague can tell it on."),
    (
        AskedQuestions(
            "story",
            Story,
            say("The story in three sentences"),
            say("How would you tell it at the kitchen table?"),
            (
                Asked("situation", say("Where we stand"), say("One sentence that everybody would agree to.")),
                Asked("but", say("But"), say("What stands in the way.")),
                Asked("therefore", say("Therefore"), say("What follows from it.")),
                Asked("hero/name", say("Who it is about"), say("A customer, by an invented first name.")),
                Asked("hero/before", say("How it goes for this customer now")),
                Asked("hero/after", say("How it will go")),
                Asked("hero/quote", say("What this customer says afterwards")),
            ),
        ),
    ),
    prose=True,
)
