"""The forms on actions and the division of roles."""

from cxstrategy.model.governance import RaciRow
from cxstrategy.model.route import Action
from cxstrategy.words.language import say
from cxstrategy.workshop.forms.asked import OWNER, Asked, AskedTable, Form

ACTIONS = Form(
    "route",
    say("What we are going to do"),
    say("Write down who does what, from when until when."),
    (
        AskedTable(
            "actions",
            Action,
            say("Actions"),
            say("What will customers notice of this, and who begins on Monday?"),
            "title",
            (
                Asked("title", say("Action"), say("What is going to happen, in one line.")),
                Asked("phase", say("Thinking, doing or sharing")),
                Asked("lane", say("Foundation or quick win")),
                Asked("start", say("From")),
                Asked("end", say("Until")),
                OWNER,
                Asked("objective", say("Which objective it serves")),
                Asked("expectation", say("Which expectation it answers")),
                Asked("budget", say("Budget")),
                Asked("fte", say("Time, in full-time jobs")),
            ),
            spare=15,
        ),
    ),
)
RACI = Form(
    "governance",
    say("Who does what (RACI)"),
    say("Agree for each task who does it, who answers for it, who is asked and who is told."),
    (
        AskedTable(
            "governance/raci",
            RaciRow,
            say("Tasks"),
            say("Who may decide, without asking anybody?"),
            "task",
            (
                Asked("task", say("Task or decision")),
                Asked("responsible", say("Who does it"), say("Roles, one on each line.")),
                Asked("accountable", say("Who answers for it"), say("One role.")),
                Asked("consulted", say("Who is asked first"), say("Roles, one on each line.")),
                Asked("informed", say("Who is told afterwards"), say("Roles, one on each line.")),
            ),
            spare=10,
        ),
    ),
)
