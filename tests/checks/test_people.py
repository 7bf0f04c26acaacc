"""Who is written as owner: a person, a job that one person holds, or a department; in both languages."""

import pytest

from cxstrategy.checks.people import bare, is_group, is_person, names_in, several


@pytest.mark.parametrize(
    "owner",
    [
        "Klantenservice", "afdeling Nazorg", "Team van de Klantenservice", "CX-team", "Marketing en Communicatie",
        "P&O", "Financiën", "Financien", "ICT & Data", "de directie", "Raad van Advies", "Allen", "Reiswinkels Noord",
        "Marketing (2e verdieping)", "Customer Service", "the board", "Sales Team North", "everyone", "HR",
    ],
)  # fmt: skip
def test_a_department_or_group_is_no_owner(owner):
    assert is_group(owner)


@pytest.mark.parametrize(
    "owner",
    [
        "Noor de Wit", "Noor", "Kees de Raad", "Woody Allen", "Aïsha el Amrani (manager Klantenservice)",
        "Manager team Nazorg", "manager Sales en Marketing", "Teamleider Klantenservice", "Regiodirecteur",
        "Customer Service (Grace Marsh)", "Head of Customer Service", "CFO", "Product owner",
    ],
)  # fmt: skip
def test_a_name_or_a_job_is(owner):
    assert not is_group(owner)


def test_what_the_workbook_calls_a_department_is_one():
    assert is_group("De Vuurtoren", frozenset([bare("De vuurtoren")]))
    assert not is_group("De Vuurtoren")


@pytest.mark.parametrize("name", ["Noor de Wit", "Aïsha el Amrani", "Jan-Willem van den Berg", "Grace Marsh"])
def test_a_name_is_recognised(name):
    assert is_person(name)


@pytest.mark.parametrize(
    "text", ["Noor", "manager Wonen", "Raad van Advies", "Juridische Zaken", "alle collega's", "Customer Panel", ""]
)
def test_what_is_no_name_is_not(text):
    assert not is_person(text)


@pytest.mark.parametrize(
    "text, expected",
    [
        ("Noor de Wit en Thijs Vonk", True),
        ("Noor de Wit (directeur Klant) & Thijs Vonk (manager Reiswinkels)", True),
        ("directeur Klant / directeur Financiën", True),
        ("Head of Sales and Head of Service", True),
        ("Hanneke Oudshoorn, algemeen directeur", False),
        ("manager Sales en Marketing", False),
        ("Chief Customer and Marketing Officer", False),
        ("directeur en eigenaar", False),
        ("Noor de Wit en team", False),
    ],
)
def test_two_who_answer_for_one_thing_are_told_from_one_with_a_long_job(text, expected):
    assert several(text) is expected


def test_one_person_is_one_name_whatever_stands_in_brackets():
    assert bare("Noor  de Wit (directeur Klant)") == bare("noor de wit")
    assert bare("(onbekend)") == "(onbekend)"


def test_the_names_of_a_workbook_are_those_of_colleagues(built):
    strategy, _ = built(
        "workbook: {format: 1, title: T, date: 2026-11-21, authors: [Sanne Willekes (programmamanager CX)]}\n"
        "organisation: {name: Zeilsteen Reizen}\n"
        "objectives: [{id: o, statement: S., owner: Manager Wonen, agreed_with: [Thijs Vonk en Noor de Wit]}]\n"
        "story: {hero: {name: Mirjam de Vries}}\n"
        "governance:\n"
        "  team: [{role: Onderzoeker, name: Mees Rorije}]\n"
        "  raci: [{task: Meten, accountable: Mees Rorije, informed: [Zeilsteen Reizen, alle collega's]}]\n"
    )
    assert names_in(strategy) == ["Sanne Willekes", "Thijs Vonk", "Noor de Wit", "Mees Rorije"]
