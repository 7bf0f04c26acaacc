"""Whether a sentence names somebody: a title or a first name with a surname, and not a place, a house or the team."""

import pytest

from cxstrategy.checks.names import names_somebody

TEAM = frozenset({"noor", "wit", "marsh", "grace"})


@pytest.mark.parametrize(
    "text",
    [
        "Gelukkig belde mevrouw Jansen ons zelf.",
        "Volgens mevr. dr. Jansen ging het mis.",
        "Wij spraken met Kees van der Berg over zijn reis.",
        "Dit zei Jan Jansen.",
        "Mrs. Miller called us twice.",
        "De klant heet Ben Visser.",
    ],
)
def test_a_person_outside_the_team_is_named(text: str) -> None:
    assert names_somebody(text, TEAM)


@pytest.mark.parametrize(
    "text",
    [
        "Noor de Wit zorgt ervoor.",
        "Grace Marsh sees to it.",
        "Mevrouw De Wit zorgt ervoor.",
        "Het gebeurde in het Jan Jansen Ziekenhuis.",
        "Wij zitten aan de Jan Jansenstraat.",
        "Mevrouw belde ons zelf.",
        "Kees van der",
        "Op maandag belt Jan Maandag niet.",
        "Will Customers come back?",
        "Wij vroegen het Jan: Visser was er niet.",
        "Jan CEO",
        "Onze klanten wachten te lang.",
    ],
)
def test_the_team_a_place_or_a_word_is_nobody(text: str) -> None:
    assert not names_somebody(text, TEAM)
