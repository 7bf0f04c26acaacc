"""What the chapter on success tells: from where to where, who stayed, and what it serves."""

import pytest

from cxstrategy.analysis.objectives import analyse_objectives
from tests.parts import changed

METRICS = """
metrics:
  - {id: nps, name: Aanbeveling, kind: nps, level: relationship, sample: 400, question: Raad je ons aan?,
     open_question: true, frequency: quarterly, follow_up: {owner: Sanne, within_days: 1}}
  - {id: ces, name: Gemak, kind: ces, level: contact, channel: human, scale: [1, 7], method: top3,
     follow_up: {within_days: 3}}
"""
# 180 promoters, 140 passives and 80 detractors: NPS 25.0, margin 7.5114; worked out by hand.
OBJECTIVES = """
objectives:
  - id: aanbevelen
    statement: Klanten raden ons aan.
    metric: nps
    baseline: {date: 2026-11-20, distribution: {0: 80, 7: 140, 10: 180}}
    target: 40
    deadline: 2029-12-31
    owner: Noor de Wit
    agreed_with: [Hanneke, Thijs]
  - {id: gemak, statement: Het is makkelijk., metric: ces, target: 80, baseline: {planned: 2027-06-01}}
  - {id: rust, statement: Klanten zijn gerust.}
"""
GOALS = """
organisation_goals:
  - {id: groei, statement: We groeien., owner: Ruben, source: Meerjarenplan, indicator: Marge}
  - {id: werk, statement: Collega's blijven.}
alignment:
  - {objective: aanbevelen, goal: groei, mechanism: Wie aanraadt brengt iemand mee., evidence: own_data,
     source: Boekingen}
"""


@pytest.fixture(scope="module")
def edition(told, read_edition):
    return read_edition(told(METRICS + OBJECTIVES + GOALS))


def test_every_objective_goes_from_somewhere_to_somewhere_with_its_margin(edition):
    first, second, third = edition.rows("table-objectives")
    assert first[0] == "Klanten raden ons aan."
    assert "+25 ± 7,5 punten" in first[1]
    assert "n = 400, november 2026" in first[1]
    # Owner and deadline stand in the figure.
    assert first[1].endswith("→ +40")
    assert first[2:] == ["15 punten: nee; te zien vanaf 15,2 punten; n ≥ 410", "Hanneke en Thijs"]
    assert "te meten op 1 juni 2027" in second[1]
    assert third[1:] == ["nog niet gemeten", "–", "–"]


def test_the_lead_counts_what_has_been_measured(edition):
    words = edition.says("objectives")
    assert "Drie doelstellingen zeggen wat er anders moet worden." in words
    assert "Bij één daarvan is de nulmeting gedaan; bij de rest moet dat nog gebeuren." in words


def test_few_answers_are_called_indicative(told, read_edition):
    few = OBJECTIVES.replace("{0: 80, 7: 140, 10: 180}", "{0: 8, 7: 14, 10: 18}")
    edition = read_edition(told(METRICS + few))
    assert "n = 40, november 2026) indicatief" in edition.rows("table-objectives")[0][1]
    assert "Bij een n onder de honderd is een cijfer indicatief." in edition.says("more")


def test_a_net_score_without_its_answers_has_a_margin_at_most(told, read_edition):
    bare = OBJECTIVES.replace("distribution: {0: 80, 7: 140, 10: 180}", "value: 25, n: 400")
    assert "± hoogstens" in read_edition(told(METRICS + bare)).says("table-objectives")


def test_links_with_goals_are_told_and_what_is_loose_is_named(edition):
    words = edition.says("objectives")
    assert "Hoe Aanbeveling het doel dichterbij brengt (eigen data): Wie aanraadt brengt iemand mee." in words
    assert "Nog niet gekoppeld aan een doel: “Het is makkelijk” en “Klanten zijn gerust”." in words
    assert "Doelen die geen doelstelling dient: “Collega's blijven”." in words


def test_a_goal_that_does_not_stand_in_the_drawing_is_named_with_the_link(told, read_edition):
    second = GOALS + "  - {objective: aanbevelen, goal: werk, mechanism: Lof is fijn.}\n"
    words = read_edition(told(METRICS + OBJECTIVES + second)).says("objectives")
    assert "Hoe Aanbeveling het doel “Collega's blijven” dichterbij brengt: Lof is fijn." in words
    undrawn = GOALS.replace("objective: aanbevelen", "objective: rust")
    words = read_edition(told(METRICS + OBJECTIVES + undrawn)).says("objectives")
    assert "Hoe “Klanten zijn gerust” het doel “We groeien” dichterbij brengt (eigen data): Wie aanraadt" in words


def test_what_is_drawn_is_in_the_appendix_as_a_table_and_not_beside_it(edition):
    assert edition.all("//section[@id='objectives']//table") == []
    assert edition.root.xpath("//section[@id='more']//table/@id") == ["table-objectives"]
    assert "Zonder maatstaf, of zonder nulmeting en streefwaarde, zijn: “Klanten zijn gerust”." in edition.says(
        "objectives"
    )


@pytest.mark.parametrize(
    ("target", "sentence"),
    [
        # The answers spread by 76.8 points (1 for 180, -1 for 80 of 400), so that two measurements of 400 show
        # (1.96 + 0.84) · 76.8 · sqrt(2 / 400) = 15.2 points four times out of five.
        ("41", "Onze metingen kunnen deze veranderingen laten zien; voor Gemak en “Klanten zijn gerust” is dat nog"),
    ],
)
def test_a_sentence_says_which_changes_our_measurements_can_show(told, read_edition, target, sentence):
    text = METRICS + OBJECTIVES.replace("target: 40", f"target: {target}")
    assert sentence in read_edition(told(text)).says("objectives")


def test_a_change_too_small_to_show_is_told_with_the_decision_alone(told, read_edition):
    edition = read_edition(told(METRICS + OBJECTIVES))
    assert "De verandering in Aanbeveling is te klein om met deze steekproef te zien" in edition.says("summary")
    assert "Aanbeveling is te klein" not in edition.says("objectives") + edition.says("measurement")


def test_the_appendix_says_where_goals_are_laid_down(edition):
    assert edition.rows("table-goals")[0] == ["We groeien.", "Marge; Ruben", "Meerjarenplan", "Boekingen"]


def test_metrics_without_objectives_are_told_as_such(told, read_edition):
    edition = read_edition(told(METRICS))
    assert "Hoe we meten ligt vast; wat we willen bereiken moet nog besloten worden." in edition.says("objectives")
    assert not edition.has("table-objectives")


SHARE = """
metrics: [{id: terug, name: Terugkeer, kind: retention, level: business, scale: SCALE, method: share}]
objectives:
  - {id: blijven, statement: Klanten komen terug., metric: terug, baseline: {value: BASE, n: 400}, target: 75%}
"""


@pytest.mark.parametrize(
    ("scale", "base"), [("[0, 1]", "0.62"), ("[0, 1]", "62%"), ("[0, 100]", "62"), ("[0, 100]", "62%")]
)
def test_a_percentage_is_read_by_the_scale_of_its_metric(told, read_edition, scale, base):
    edition = read_edition(told(SHARE.replace("SCALE", scale).replace("BASE", base)))
    row = edition.rows("table-objectives")[0]
    assert "62%" in row[1] and row[1].endswith("→ 75%")
    assert row[2].startswith("13 procentpunt: ja")


def test_nothing_is_summed_where_the_metric_does_not_exist(strategy_of):
    strategy = strategy_of(SHARE.replace("SCALE", "[0, 1]").replace("BASE", "0.62"))
    unknown = changed(strategy.objectives[0], metric="terugg")
    found = analyse_objectives(changed(strategy, objectives=(unknown,)))["blijven"]
    assert (found.baseline, found.target, found.change) == (0.62, 0.75, None)


STAYED = """
metrics:
  - {id: nps, name: Aanbeveling, kind: nps, level: relationship}
objectives:
  - id: aanbevelen
    statement: Klanten raden ons aan.
    metric: nps
    baseline:
      value: 25
      n: 200
      stayed:
        {promoters: {asked: 100, stayed: 90}, passives: {asked: 60, stayed: 45}, detractors: {asked: 40, stayed: 25}}
"""


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("nl", "Van de promotors bij Aanbeveling was een jaar later 90% er nog, van de anderen 70%: wie ons aanraadt,"
         " blijft ook vaker."),
        ("en", "90% of the promoters of Aanbeveling were still there a year later, and 70% of the others: those who"
         " recommend us also stay more often."),
    ],
)  # fmt: skip
def test_who_stayed_is_told_in_a_sentence_and_a_table(told, read_edition, language, sentence):
    # Of the others: (45 + 25) / (60 + 40).
    edition = read_edition(told(STAYED, language=language))
    assert sentence in edition.says("more")
    groups = {"nl": ["Promotors", "Passieven", "Criticasters"], "en": ["Promoters", "Passives", "Detractors"]}[language]
    shares = {"nl": ["90%", "75%", "62,5%"], "en": ["90%", "75%", "62.5%"]}[language]
    counts = [["100", "90"], ["60", "45"], ["40", "25"]]
    rows = zip(groups, counts, shares, strict=True)
    assert edition.rows("table-stayed") == [["Aanbeveling", group, *count, share] for group, count, share in rows]


def test_promoters_who_leave_as_often_are_told_so(told, read_edition):
    words = read_edition(told(STAYED.replace("stayed: 90", "stayed: 70"))).says("more")
    assert (
        "70% er nog, van de anderen 70%: ons aanraden en bij ons blijven zijn hier twee verschillende dingen." in words
    )


def test_a_few_who_were_looked_up_are_not_compared_and_one_or_two_not_even_shown(told, read_edition):
    few = "{promoters: {asked: 29, stayed: 29}, passives: {asked: 2, stayed: 1}}"
    start = STAYED.index("{promoters")
    edition = read_edition(told(STAYED[:start] + few + "\n"))
    assert "Er zijn er te weinig nagegaan om dat te kunnen zeggen." in edition.says("more")
    assert [row[2:] for row in edition.rows("table-stayed")] == [["29", "29", "100%"], ["–"] * 3, ["–"] * 3]
    assert not read_edition(told(METRICS + OBJECTIVES)).has("table-stayed")


def test_what_nobody_was_asked_for_is_not_called_answers(told, read_edition):
    register = """
organisation: {name: Zeilsteen, customers: 248000}
metrics: [{id: churn, name: Klantverloop, kind: churn, level: business, scale: [0, 100], method: share}]
objectives:
  - {id: blijven, statement: Klanten blijven., metric: churn, baseline: {value: 21.5, n: 248000}, target: 20.3}
"""
    edition = read_edition(told(register))
    # Everybody was counted: no chance plays a part, and every change shows.
    seen = edition.rows("table-objectives")[0][2]
    assert seen.startswith("1,2 procentpunt: ja; elke verandering")
    assert "n = 248.000" in edition.rows("table-objectives")[0][1]
