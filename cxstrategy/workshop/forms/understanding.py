"""The forms on importance, expectations, journeys and developments."""

from cxstrategy.model.developments import Development
from cxstrategy.model.expectations import Evidence, Expectation, Journey, Stage
from cxstrategy.model.importance import Importance
from cxstrategy.words.language import say
from cxstrategy.workshop.forms.asked import OWNER, Asked, AskedQuestions, AskedTable, Form

IMPORTANCE = Form(
    "importance",
    say("Why customer experience"),
    say("Write down why this matters here, in words that a colleague outside this room would believe."),
    (
        AskedQuestions(
            "importance",
            Importance,
            say("Why customer experience"),
            say("What would we lose if we did nothing for three years?"),
            (
                Asked("reason", say("Why it matters to us"), say("A few sentences, with a fact in them.")),
                Asked("urgency", say("Why now"), say("What has changed, or what is about to?")),
                Asked(
                    "cost_of_inaction",
                    say("What doing nothing costs"),
                    say("Customers, money or people: name one figure that you know."),
                ),
                Asked(
                    "desired_feeling",
                    say("The feeling we want to give our customers"),
                    say("One sentence, as a customer would say it afterwards."),
                ),
                Asked("sponsor", say("Who answers for it"), say("A role on the board.")),
            ),
        ),
    ),
    prose=True,
)
EXPECTATIONS = Form(
    "expectations",
    say("What customers expect"),
    say("Note what customers expect of us, in their words, and how we know."),
    (
        AskedTable(
            "expectations",
            Expectation,
            say("Expectations"),
            say("What did customers say, word for word, the last time it went well or badly?"),
            "statement",
            (
                Asked("statement", say("What customers expect"), say("In the customer's words, starting with “I”.")),
                Asked("segment", say("Group of customers"), say("Leave it empty when it holds for everybody.")),
                Asked("journey", say("Journey"), say("In which journey do they expect it?")),
                Asked("dimension", say("What it is about"), say("It meets the need, it is easy, or how it feels.")),
                Asked("pyramid", say("Level today"), say("How far do we come today?")),
                Asked("importance", say("Importance, 1 to 10"), say("How important is it to customers?")),
                Asked("performance", say("How well we do, 1 to 10"), say("According to customers, not to ourselves.")),
            ),
            spare=15,
        ),
        AskedTable(
            "expectations/*/evidence",
            Evidence,
            say("How we know"),
            say("Who told us, how many were they, and when was that?"),
            "source",
            (
                Asked("kind", say("Who says so"), say("Customers, colleagues, or figures.")),
                Asked("method", say("How it was found out")),
                Asked("date", say("When")),
                Asked("n", say("How many people")),
                Asked("quote", say("A quote"), say("Without a name: who said it must not be recognisable.")),
                Asked("source", say("Where it can be looked up")),
            ),
            belongs_to=say("Expectation"),
        ),
    ),
)
JOURNEYS = Form(
    "expectations",
    say("Journeys"),
    say("Walk through a journey as the customer does, and note how each stage feels today."),
    (
        AskedTable(
            "journeys",
            Journey,
            say("Journeys"),
            say("Where does it begin and end for the customer, not for us?"),
            "name",
            (
                Asked("name", say("Journey"), say("From the customer's side: from … to …")),
                Asked("kind", say("Whose journey")),
                Asked("segment", say("Group of customers")),
                OWNER,
                Asked("peak", say("The moment to remember"), say("Which moment should stay with customers?")),
                Asked("ending", say("How it ends"), say("The last impression stays.")),
            ),
            spare=4,
        ),
        AskedTable(
            "journeys/*/stages",
            Stage,
            say("Stages"),
            say("What does the customer do, and how does that feel?"),
            "name",
            (
                Asked("name", say("Stage"), say("What the customer does.")),
                Asked("contact", say("Contact")),
                Asked("feeling", say("Feeling, -2 to 2"), say("From very bad (-2) to very good (2).")),
                Asked("pyramid", say("Level today")),
                Asked("status_visible", say("Can customers see how things stand?")),
                Asked("note", say("What happens here")),
            ),
            spare=20,
            belongs_to=say("Journey"),
        ),
    ),
)
DEVELOPMENTS = Form(
    "developments",
    say("What changes around us"),
    say("Note what is changing around us, and what that does to what customers expect."),
    (
        AskedTable(
            "developments",
            Development,
            say("Developments"),
            say("What do customers get elsewhere today that they will soon ask of us?"),
            "title",
            (
                Asked("title", say("Development"), say("What changes, in one line.")),
                Asked("scope", say("Where")),
                Asked("kind", say("Kind")),
                Asked("description", say("What we see")),
                Asked("source", say("How we know"), say("A report, a figure, an article.")),
                Asked("consequence", say("What it does to expectations")),
                Asked("effect", say("Opportunity or threat")),
                Asked("horizon", say("When we notice it")),
            ),
        ),
    ),
)
