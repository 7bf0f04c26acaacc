"""What stays on one line in a text of the team: a day and its month, an amount and what it is of."""

import pytest

from cxstrategy.document.finishing import held_together

GLUE = "\N{NO-BREAK SPACE}"


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("op 20 mei 2026 en 3 juni", f"op 20{GLUE}mei 2026 en 3{GLUE}juni"),
        ("voor € 35.000 of € −2", f"voor €{GLUE}35.000 of €{GLUE}−2"),
        ("1,2 mln en 3,5 procentpunt", f"1,2{GLUE}mln en 3,5{GLUE}procentpunt"),
        ("on 4 March, in May 2027", f"on 4{GLUE}March, in May 2027"),
        ("meivakantie, 12 meisjes, 3 mensen, een euro €", "meivakantie, 12 meisjes, 3 mensen, een euro €"),
    ],
)
def test_a_day_and_an_amount_are_not_parted(written, shown):
    assert held_together(written) == shown
