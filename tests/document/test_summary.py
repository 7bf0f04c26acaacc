"""The one page for the board: what it says, that it names what is missing, and that it stays one page."""

import pytest

from cxstrategy.analysis.analyse import Analysis
from cxstrategy.document.chapters.importance import INACTION
from cxstrategy.document.chapters.summary import ASK, summary
from cxstrategy.document.pagination.block_heights import KnownExtents
from cxstrategy.document.pagination.page_flow import flow
from cxstrategy.document.risks import MOST
from cxstrategy.model.route import ROUTE_STATEMENTS

DRAFT = "workbook: {format: 1, title: Weten, date: 2027-01-15, status: draft}\n"
# Case A of the notes on the trade: 8%, 250,000 and 40,000 a year against 100,000, 160,000, 190,000 and 190,000.
CASE = """
business_case:
  currency: EUR
  start: 2027-01-01
  years: 4
  discount_rate: {value: 8%, kind: nominal}
  benefits:
    - {id: opbrengst, lever: other, certainty: own_data, amounts: [100000, 160000, 190000, 190000]}
  costs:
    - {name: Start, one_off: 250000}
    - {name: Team, yearly: 40000}
  decision: {ask: Geef € 250.000 vrij voor het eerste jaar., amount: 250000, by: 2027-02-23, who: de directie}
"""
OBJECTIVE = """
metrics:
  - {id: rating, name: Rapportcijfer, kind: rating, method: mean, scale: [1, 10], level: contact}
  - {id: nps, name: NPS relatie, kind: nps, level: relationship}
objectives:
  - {id: contact, statement: Contact is prettig., metric: rating, baseline: {value: 7.4}, target: 8}
  - id: relatie
    statement: Reizigers bevelen ons vaker aan.
    metric: nps
    baseline: {value: 25, date: 2026-10-01, distribution: {10: 180, 8: 140, 3: 80}}
    target: 40
    deadline: 2028-12-31
"""


def sentences(page):
    return [risk.sentence for risk in page.risks]


def spoken(text):
    return text.replace("\N{NO-BREAK SPACE}", " ")


def test_the_page_opens_with_what_is_asked(told, read_edition):
    edition = read_edition(told(CASE))
    assert edition.all("//section[@id='summary']/h1") == [
        "Het gevraagde besluit Geef € 250.000 vrij voor het eerste jaar"
    ]
    page = spoken(edition.says("summary"))
    for words in ("Bedrag € 250.000", "Besluit uiterlijk 23 februari 2027", "Wie besluit de directie"):
        assert words in page


def test_the_three_numbers_are_those_of_the_case(telling_of):
    value, payback, goal = summary(telling_of(CASE + OBJECTIVE)).figures
    # 137,765.53 over four years, paid back after 2.4667 years and, discounted, after 2.7690.
    assert (spoken(value.name), spoken(value.value)) == ("Netto contante waarde over 4 jaar", "€ 138.000")
    assert (spoken(payback.value), spoken(payback.note)) == ("2,5 jaar", "contant gemaakt: 2,8 jaar")
    # 180 promoters, 140 passives and 80 detractors: +25, give or take 7.5114.
    assert (goal.name, goal.value) == ("NPS relatie", "+25 → +40")
    assert spoken(goal.note) == "uiterlijk op 31 december 2028; foutmarge nu ± 7,5 punten"


def test_the_main_objective_is_the_one_at_the_relationship_level(telling_of):
    assert telling_of(OBJECTIVE).main_objective.id == "relatie"
    assert telling_of(OBJECTIVE.replace(", level: relationship", "")).main_objective.id == "contact"


def test_the_range_without_chance_is_that_of_the_scenarios(telling_of):
    text = CASE + "  scenarios: [{name: laag, benefits: 60%, costs: 115%}, {name: hoog, benefits: 120%, costs: 100%}]\n"
    value = summary(telling_of(text)).figures[0]
    # 0.6 and 1.2 times 520,250.60, less 1.15 and 1 times 382,485.07.
    assert spoken(value.note) == "tussen € −128.000 en € 242.000, afhankelijk van het scenario"


def test_a_case_that_is_not_paid_back_says_so(telling_of):
    text = CASE.replace("[100000, 160000, 190000, 190000]", "[50000]")
    payback = summary(telling_of(text)).figures[1]
    assert (spoken(payback.value), spoken(payback.note)) == ("niet bereikt", "niet binnen 4 jaar")


def test_an_objective_without_a_baseline_says_that_it_is_still_to_be_measured(telling_of):
    text = OBJECTIVE.replace(
        "{value: 25, date: 2026-10-01, distribution: {10: 180, 8: 140, 3: 80}}", "{planned: 2027-04-01}"
    )
    goal = summary(telling_of(text)).figures[0]
    assert goal.value == "? → +40"
    assert spoken(goal.note) == "uiterlijk op 31 december 2028; de nulmeting volgt nog"


def test_a_draft_names_what_the_page_misses(told, read_edition):
    assert "Nog niet op deze pagina: het gevraagde besluit, de belofte, de businesscase, de belangrijkste " in (
        read_edition(told(DRAFT)).says("summary")
    )


def test_a_final_does_not_speak_of_what_it_leaves_out(told, read_edition):
    assert "ontbreekt" not in read_edition(told("")).says("summary")


def test_long_texts_are_shortened_where_a_reader_can_pause(telling_of):
    text = CASE.replace(
        "Geef € 250.000 vrij voor het eerste jaar.", "'" + "Dit is een lange vraag aan de directie. " * 30 + "'"
    )
    page = summary(
        telling_of(text + "importance: {reason: Het moet., cost_of_inaction: '" + "Het kost wat. " * 50 + "'}\n")
    )
    assert len(page.title) <= 130
    assert len(page.ask) <= ASK
    assert page.ask.endswith("directie.")
    assert len(page.inaction) <= INACTION


def test_a_short_ask_is_not_said_twice(telling_of):
    assert summary(telling_of(CASE)).ask == ""


def test_the_route_is_told_with_its_order(telling_of):
    answers = {"denkers": 2, "doeners": 5, "delers": 3}
    rows = "".join(
        f"    - {{respondent: r{number}, layer: staff, answers: {{"
        + ", ".join(f"{name}: {answers[style]}" for name, style in ROUTE_STATEMENTS.items())
        + "}}\n"
        for number in range(5)
    )
    assert summary(telling_of("route:\n  assessments:\n" + rows)).route == (
        "Die van de Doeners: eerst doen, dan denken, dan delen."
    )


def answered(**answers):
    """Five colleagues who give every statement of a style the same points; the last gives Denkers one point less."""
    rows = []
    for number in range(5):
        points = {name: answers[style] for name, style in ROUTE_STATEMENTS.items()}
        if number == 4:
            points[next(name for name, style in ROUTE_STATEMENTS.items() if style == "denkers")] -= 1
        marks = ", ".join(f"{name}: {value}" for name, value in points.items())
        rows.append(f"    - {{respondent: r{number}, layer: staff, answers: {{{marks}}}}}\n")
    return "route:\n  assessments:\n" + "".join(rows)


def test_a_difference_within_the_margin_is_no_difference(telling_of):
    chosen = "  choice: {route: denkers, reason: Wij beslissen zo.}\n"
    context = telling_of(answered(denkers=4, doeners=2, delers=4) + chosen)
    found = context.analysis.route
    assert found.outcome == "tied" and found.taken == "denkers" and found.scores["denkers"] < found.scores["delers"]
    assert not any("past minder goed" in one for one in summary(context).weighed)


def test_a_route_that_clearly_fits_less_well_was_weighed(telling_of):
    context = telling_of(answered(denkers=2, doeners=5, delers=3))
    assert any("past minder goed" in one for one in summary(context).weighed), summary(context).weighed


def test_risks_come_from_the_figures(telling_of):
    # Benefits of 520,250.60 against costs of 382,485.07: even at 73.5% of them.
    assert "De businesscase speelt pas quitte als 74% van de baten uitkomt." in sentences(summary(telling_of(CASE)))


@pytest.mark.parametrize(
    ("text", "risk"),
    [
        (CASE.replace("own_data", "assumption"), "Van de baten rust 100% op aannames."),
        ("compass: {promise: Je weet alles.}\n", "Nog geen klant heeft de belofte bevestigd."),
        (OBJECTIVE, "Eén doelstelling heeft nog geen nulmeting."),
        ("developments: [{id: a, title: Krapte, effect: threat}]\n", "Van buitenaf: Krapte."),
        ("expectations: [{id: a, statement: Neem op.}]\n", "Eén verwachting werkt niet door tot in een baat."),
    ],
)
def test_each_weak_spot_is_a_risk(telling_of, text, risk):
    if "nulmeting" in risk:
        text = text.replace("baseline: {value: 7.4}", "baseline: {planned: 2027-03-01}")
    assert risk in sentences(summary(telling_of(text)))


def test_a_promise_that_a_customer_confirmed_is_no_risk(telling_of):
    text = "compass: {promise: Je weet alles., validations: [{group: customer, outcome: confirmed}]}\n"
    assert summary(telling_of(text)).risks == ()


def test_there_are_never_more_risks_than_the_page_holds(telling_of):
    text = (
        CASE.replace("own_data", "assumption")
        + OBJECTIVE.replace("baseline: {value: 7.4}", "baseline: {planned: 2027-03-01}")
        + "compass: {promise: Je weet alles.}\n"
        + "expectations: [{id: a, statement: Neem op.}]\n"
        + "developments: [{id: a, title: Krapte, effect: threat}]\n"
    )
    assert len(summary(telling_of(text)).risks) == MOST == 3


def test_a_page_of_an_empty_workbook_is_its_title(telling_of):
    page = summary(telling_of("", analysis=Analysis()))
    assert (page.title, page.figures, page.risks, page.route) == ("Weten waar je aan toe bent", (), (), "")


def test_numbers_that_weigh_as_much_are_told_together_on_the_page(telling_of):
    # 50 · 10 · 20% = 100 a year, less 75: each of three factors 20% lower leaves 5, a fifth of 25.
    text = """
business_case:
  currency: EUR
  start: 2027-03-01
  years: 1
  discount_rate: {value: 0%, kind: real}
  base: {revenue_per_customer: 10, margin: 20%}
  benefits: [{id: nieuw, lever: referral, new_customers: 50}]
  costs: [{name: Start, one_off: 75}]
"""
    assert (
        "Het meest hangt af van dekkingsbijdrage, omzet per klant en nieuwe klanten (Aanbeveling), van elk evenveel:"
        " valt er één tegen, dan is de businesscase € 5 waard."
    ) in [spoken(one) for one in sentences(summary(telling_of(text)))]


def test_no_line_of_the_page_ends_between_a_number_and_its_unit(told):
    body = told(CASE + OBJECTIVE).body
    for words in ("2,5 jaar", "31 december 2028", "± 7,5 punten", "€ 138.000"):
        assert words.replace(" ", "\N{NO-BREAK SPACE}") in body and words not in body


def test_all_of_the_money_stands_on_the_page(telling_of):
    # Costs 250,000 and four times 40,000; benefits 100, 160, 190 and 190 thousand: deepest at the start.
    told = [(spoken(one.name), spoken(one.value), spoken(one.note)) for one in summary(telling_of(CASE)).money]
    assert told == [
        ("Bij de start", "€ 250.000", ""),
        ("Per jaar, gemiddeld", "€ 40.000", "na de start"),
        ("Over 4 jaar", "€ 410.000", "niet contant gemaakt"),
        ("Meeste geld tegelijk vast", "€ 250.000", "bij de start"),
    ]


def test_the_deepest_point_names_its_year(telling_of):
    text = CASE.replace("{name: Team, yearly: 40000}", "{name: Team, yearly: [180000, 40000, 40000, 40000]}")
    # −250 at the start, −250 + 100 − 180 = −330 after a year.
    deepest = summary(telling_of(text)).money[-1]
    assert (spoken(deepest.value), deepest.note) == ("€ 330.000", "aan het eind van jaar 1")


def test_each_risk_has_who_watches_it(telling_of):
    text = CASE.replace("certainty: own_data", "certainty: assumption, owner: Ada")
    assert {risk.owner for risk in summary(telling_of(text)).risks} == {"Ada"}
    threat = "governance: {sponsor: Bo}\ndevelopments: [{id: a, title: Krapte, effect: threat}]\n"
    assert [risk.owner for risk in summary(telling_of(threat)).risks] == ["Bo"]
    assert {risk.owner for risk in summary(telling_of(CASE)).risks} == {""}


def test_the_board_can_answer_in_three_ways(telling_of):
    text = CASE + "actions: [{id: a, title: Twaalf winkels, phase: do, start: 2027-03-01}]\n"
    told = [(one.name, spoken(one.meaning)) for one in summary(telling_of(text)).answers]
    assert told[0] == ("Ja", "Het werk begint op 1 maart 2027: Twaalf winkels.")
    assert [name for name, _ in told] == ["Ja", "Ja, mits", "Nee"]


def test_nothing_asked_is_nothing_to_answer(telling_of):
    assert summary(telling_of(OBJECTIVE)).answers == ()


def test_the_page_is_one_page_however_long_its_texts_are(told, read_edition):
    long = "Dat kost elk jaar veel geld en veel mensen, en het wordt ieder jaar meer. " * 30
    text = (
        CASE.replace("who: de directie", f"who: '{long}'")
        + f"importance: {{reason: Het moet., cost_of_inaction: '{long}'}}\n"
    )
    page = read_edition(told(text)).root.xpath("section[@id='summary']")[0]
    assert flow(page, KnownExtents()).taken <= 1
