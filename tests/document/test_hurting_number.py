"""The number that hurts: found in whatever way it is written, and never where a figure counts nothing."""

import pytest

from cxstrategy.document.hurting_number import hurting_fact, hurting_number
from cxstrategy.model.importance import Evidence

NUMBERS = {
    # Shares.
    "Bij 34% van de boekingen verandert er iets.": "34%",
    "Bij 34 % van de boekingen verandert er iets.": "34 %",
    "Van de 2.400 gesprekken gaat 41,5% over de stand van zaken.": "41,5%",
    "Of the complaints received, 66% were about a bill that turned out to be correct.": "66%",
    "Only 7.5 percent of customers say so.": "7.5 percent",
    "Het verloop steeg met 1,7 procentpunt.": "1,7 procentpunt",
    "Churn rose by 2 percentage points in 2026.": "2 percentage points",
    "In 2026 belde 30–40% nog eens.": "30–40%",
    "Ergens tussen de 30 en 40% belt nog eens.": "40%",
    "Zo'n 30 tot 40% belt nog eens.": "30 tot 40%",
    "Het verloop steeg van 19,8% naar 21,5%.": "21,5%",
    "Churn went from 19.8% to 21.5% in three years.": "21.5%",
    "Een op drie belt twee keer.": "Een op drie",
    "Eén op de vijf klanten belt terug.": "Eén op de vijf",
    "Maar 1 op de 3 wordt teruggebeld.": "1 op de 3",
    "Zeker vier van de tien patiënten weten het niet.": "Vier van de tien",
    "Van de storingen bleven 23 van de 38 een dag staan.": "23 van de 38",
    "One in three customers calls twice.": "One in three",
    "We lost 3 out of 10 bookings.": "3 out of 10",
    "A third of all calls is about a bill.": "A third",
    "Bijna de helft van de klanten haakt af.": "De helft",
    "Driekwart van de reizigers hoort het niet van ons.": "Driekwart",
    # Money.
    "Het kost ons € 35.000 per jaar.": "€ 35.000",
    "Het kost ons €35.000,50 per jaar, 3 keer zoveel als in 2024.": "€35.000,50",
    "Leegstand kost € 1,1 miljoen.": "€ 1,1 miljoen",
    "Leegstand kost 1,1 miljoen euro.": "1,1 miljoen euro",
    "Complaints cost us £1.2m in 2026.": "£1.2m",
    "Complaints cost us $3.4 billion.": "$3.4 billion",
    "Herstel kost EUR 2000 per woning.": "EUR 2000",
    "Een klacht kost € 2026.": "€ 2026",
    # How long, how often.
    "Huurders wachten gemiddeld negen werkdagen op een eerste antwoord.": "Negen werkdagen",
    "Een vacature stond in 2026 gemiddeld 97 dagen open.": "97 dagen",
    "Klanten bellen vier keer voordat het klopt.": "Vier keer",
    "Customers wait 12 working days for an answer.": "12 working days",
    "Customers called 2.5 times on average.": "2.5 times",
    # How many.
    "We kregen 3.912 klachten in 2026.": "3.912",
    "We kregen 10 000 klachten.": "10 000",
    "In 2026 we had 12,800 empty places.": "12,800",
    "Er bleven 1,2 miljoen vragen liggen.": "1,2 miljoen",
    "De telefoon krijgt een 5,4.": "5,4",
    "De NPS staat op −12.": "−12",
    "Van de 400 klanten belden 120 ons terug.": "120",
    "In 38 vertrekgesprekken noemden 23 reizigers dat ze niets hoorden.": "23",
    "Of 400 customers 120 called back within 2 days.": "120",
    "Na 3 weken waren er 60 klachten.": "60",
}
NOTHING = (
    "Huurders voelen zich niet gehoord.",
    "Sinds 2019 is er niets veranderd.",
    "In 2025/2026 en in 2027-2028 komt er een wijziging.",
    "Op 12 maart 2026 ging het mis.",
    "Op 12-03-2026 en 2026-03-12 ging het mis.",
    "On March 3, 2026 it went wrong.",
    "We zijn 24/7 bereikbaar, van 9:00 tot 17.30 uur.",
    "De 2e keer en de 3rd time gaat het mis.",
    "Onze B2B-klanten op 4G missen een A4, sinds Covid-19.",
    "Dit vroegen we in week 12 en in kwartaal 3 (n = 1.204).",
    "We volgen ISO 9001 en artikel 7.",
    "Een op een gesprekken helpen.",
    "Bel 088 123 45 67.",
    "Binnen 2 dagen weten ze het.",
)  # fmt: skip


@pytest.mark.parametrize(("claim", "number"), NUMBERS.items())
def test_a_number_is_taken_as_its_team_wrote_it(claim, number):
    assert hurting_number(claim) == number


@pytest.mark.parametrize("claim", NOTHING)
def test_a_figure_that_counts_nothing_is_no_number(claim):
    assert hurting_number(claim) == ""


def fact(claim: str, source: str | None = "Telling") -> Evidence:
    return Evidence(claim=claim, source=source)


def test_the_first_fact_with_a_number_and_a_source_is_the_one_that_hurts():
    facts = [fact("Klanten wachten."), fact("Het zijn er 40.", None), fact("Het is 12%."), fact("Het is 60%.")]
    assert hurting_fact(facts) == ("12%", facts[2])
    assert hurting_fact(facts[:2]) == ("40", facts[1])
    assert hurting_fact(facts[:1]) is None and hurting_fact([]) is None


@pytest.mark.parametrize(
    "trial",
    [
        fact("Met een kaart werd 17% minder gebeld.", "Evaluatie proef Volgende stap"),
        fact("Customers who had their bill explained called 38% less.", "Trial in Aldermoor"),
        fact("In de pilots belde 5% minder."),
    ],
)
def test_what_a_trial_brought_about_does_not_hurt(trial):
    assert hurting_fact([trial]) is None
    assert hurting_fact([trial, fact("Nu belt 41% nog eens.")])[0] == "41%"
