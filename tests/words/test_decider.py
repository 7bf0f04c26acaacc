"""Who decides is named where our sentences speak of deciding, and nowhere else."""

import pytest

from cxstrategy.words.decider import decider_of
from cxstrategy.words.language import Voice, say


@pytest.mark.parametrize(
    ("who", "dutch", "english"),
    [
        ("Gemeenteraad, in de vergadering van 12 maart", "De gemeenteraad", "The council"),
        ("De raad", "De raad", "The council"),
        ("Raad van bestuur, na advies van de cliëntenraad", "De raad van bestuur", "The executive board"),
        ("Executive board", "De raad van bestuur", "The executive board"),
        ("Council", "De gemeenteraad", "The council"),
        ("Directie van Zeilsteen", "De directie", "The board"),
        ("Raad van advies", "De directie", "The board"),
        ("Anna Verhoef", "De directie", "The board"),
        (None, "De directie", "The board"),
    ],
)
def test_the_body_that_a_decision_is_asked_of_decides(who, dutch, english):
    decided = say("The board has not decided yet.")
    assert decided.into(Voice("nl", decider=decider_of(who))) == f"{dutch} heeft nog niet besloten."
    assert decided.into(Voice("en", decider=decider_of(who))) == f"{english} has not decided yet."


def test_a_sponsor_still_comes_from_the_board():
    council = decider_of("gemeenteraad")
    message = say("Nobody on the board is accountable for the whole yet.")
    assert "directie" in message.into(Voice("nl", decider=council))
    assert message.into(Voice("en", decider=council)) == "Nobody on the board is accountable for the whole yet."
