"""What every form says of privacy and of how to fill it in."""

from cxstrategy.words.language import say

GROUP_PRIVACY = say(
    "Write roles and groups, no names of persons. What you write here goes to the strategy team, which keeps it in the"
    " workbook of the strategy; what differs between groups is put to the room to choose from."
)
PERSONAL_PRIVACY = say(
    "You answer without your name. We keep only your answers and the layer you belong to, for this strategy alone."
    " Answers of fewer than three people are never shown by themselves."
)
HOW_TO_ANSWER = (
    say("Answer on your own and for your own part of the organisation."),
    say("Answer how it is today, not how it should be."),
    say("There are no wrong answers. If you do not know, say so."),
)
HOW_TO_NOTE = (
    say("One of you writes for the whole group."),
    say("What is filled in already may be changed: what you change is compared with what other groups say."),
    say("Leave open what you do not agree on, or do not know."),
)
GROUP = say("Name of the group")
GROUP_HINT = say("For example: group 2. No names of persons.")
LAYER = say("Where do you work?")
