"""What the chapters on customers tell, and in which order the route has them tell it."""

import pytest

from cxstrategy.document.finishing import finish
from cxstrategy.model.route import ROUTE_STATEMENTS

MATURITY = """
maturity:
  date: 2026-11-01
  ambition: elevate
  ambition_by: 2028-06-30
  evidence: {design-journeys: Vier reizen zijn getekend.}
  assessments:
    - respondent: Directeur
      layer: board
      answers: {design-journeys: 1, design-process: 3, strategy-defined: 3}
    - respondent: Adviseur
      layer: staff
      answers: {design-journeys: 0, design-process: 1, strategy-defined: 2}
"""
EXPECTATIONS = """
segments:
  - {id: gezin, name: Gezinnen, share: 31%, needs: [rust, overzicht]}
journeys:
  - id: boeken
    name: Boeken
    peak: Het klopt.
    priority: true
    stages:
      - {id: zoeken, name: Zoeken, feeling: 1, pyramid: 2}
      - {id: betalen, name: Betalen, feeling: -2, pyramid: 1, note: Drie schermen}
expectations:
  - {id: klein, statement: Neem op., importance: 6, performance: 7, dimension: ease}
  - id: groot
    statement: Vertel het me.
    importance: 9
    performance: 4.5
    dimension: gain
    evidence:
      - {kind: customer, method: interview, n: 14, date: 2026-05-20, quote: Ik hoorde het op het vliegveld.}
      - {kind: customer, method: survey, n: 400, date: 2026-06-01}
"""
COMPASS = """
compass:
  promise: Je weet waar je aan toe bent.
  core_emotion: gerust
  values: [{name: Nabij, meaning: Je treft iemand.}]
  expectations: [groot]
  refusals: [We bellen niet tijdens het eten.]
  directions:
    - id: eerder
      name: Eerder
      experience: Je hoort het van ons.
      do: [Stuur een bericht., Zeg wat je weet.]
      avoid: [Wachten.]
      proof: In de proef hoorde 83% het van ons.
  service_promises:
    - {promise: Je hoort een wijziging., norm: Binnen een uur, kept: 61%, compensation: € 25 terug}
    - {promise: Je spreekt een mens.}
  validations: [{group: customer, n: 24, outcome: adjusted}, {group: internal, n: 46, outcome: confirmed}]
"""


def choice(route):
    return f"route: {{choice: {{route: {route}, reason: Zo zijn we}}, assessments: [{_answers()}]}}\n"


def _answers():
    return "{respondent: r1, layer: staff, answers: {" + ", ".join(f"{name}: 3" for name in ROUTE_STATEMENTS) + "}}"


def test_maturity_tells_the_phase_the_scores_and_what_comes_first(told, read_edition):
    edition = read_edition(told(MATURITY))
    words = edition.says("maturity")
    assert "We zitten in de fase Herstellen" in words
    assert "Onze ambitie: de fase Verhogen, uiterlijk op 30 juni 2028." in words
    assert "Twee collega's beantwoordden de 36 stellingen van de scan (peildatum 1 november 2026)." in words
    practices = edition.all("//table[starts-with(@id, 'table-blocking')]/tbody/tr/td[last()]")
    assert "Vier reizen zijn getekend." in practices


def test_a_practice_is_told_in_words_with_its_mean_and_a_dash_where_nobody_knew(told, read_edition):
    edition = read_edition(told(MATURITY))
    rows = edition.all("//table[starts-with(@id, 'table-blocking')]/tbody/tr")
    assert any(row.startswith("Onze belangrijke klantreizen zijn getekend") and "0,5" in row for row in rows)
    assert any(row.startswith("Op vaste momenten vragen we klanten") and "–" in row for row in rows)


def scan(**people):
    """A scan of so many people a layer, who give the design of journeys a level: the board 3, management 2, staff 0."""
    levels = {"board": 3, "management": 2, "staff": 0}
    rows = [
        f"    - {{respondent: {layer} {number}, layer: {layer}, answers: {{design-journeys: {levels[layer]}}}}}"
        for layer, count in people.items()
        for number in range(count)
    ]
    return "maturity:\n  date: 2026-11-01\n  assessments:\n" + "\n".join(rows) + "\n"


def pillars(edition):
    """The heads and the row of the pillar design in the table of the scan."""
    (design,) = [row for row in edition.rows("table-pillars") if row[0] in ("Ontwerp", "Design")]
    return edition.all("//table[@id='table-pillars']/thead/tr/th"), design


def test_a_pillar_has_its_score_out_of_three_and_out_of_a_hundred(told, read_edition):
    # Design: statements of 0.5 and 2 on average, so 1.25 of 3, 41.7 of 100.
    edition = read_edition(told(MATURITY))
    _, design = pillars(edition)
    assert design[1:3] == ["1,3", "42"]
    assert edition.rows("table-pillars")[-1][1:] == ["–"] * 3


def test_layers_of_three_stand_beside_each_other_and_where_they_differ_is_named(told, read_edition):
    edition = read_edition(told(scan(board=3, management=3, staff=3)))
    heads, design = pillars(edition)
    assert heads[4:] == ["Directie", "Management", "Medewerkers"]
    assert design[4:] == ["3,0", "2,0", "0,0"]
    assert "Ontwerp: directie 3 tegenover medewerkers 0" in edition.says("more")
    assert "minder dan drie mensen" not in edition.says("maturity") + edition.says("more")


@pytest.mark.parametrize(
    ("language", "heads", "mean", "differ", "why"),
    [
        ("nl", ["Directie en management", "Medewerkers"], "2,4",
         "Ontwerp: directie en management 2,4 tegenover medewerkers 0",
         "Een laag waarin minder dan drie mensen antwoordden, staat er niet apart: iedereen zou weten wie wat zei."),
        ("en", ["Board and management", "Staff"], "2.4", "Design: board and management 2.4 against staff 0",
         "A layer in which fewer than three people answered is not shown by itself: everybody would know who said it."),
    ],
)  # fmt: skip
def test_a_layer_of_two_stands_with_the_smallest_other_one(told, read_edition, language, heads, mean, differ, why):
    # (3 + 3 + 2 + 2 + 2) / 5
    edition = read_edition(told(scan(board=2, management=3, staff=6), language=language))
    found, design = pillars(edition)
    assert found[4:] == heads and design[4] == mean
    assert differ in edition.says("more") and why in edition.says("more")


def test_where_everybody_is_one_of_two_no_layer_is_shown(told, read_edition):
    edition = read_edition(told(scan(board=1, management=1, staff=2)))
    heads, _ = pillars(edition)
    assert heads[4:] == []
    assert "Een laag waarin minder dan drie mensen antwoordden" in edition.says("more")
    assert "Waar lagen verschillend antwoorden" not in edition.says("maturity") + edition.says("more")


def test_the_four_practices_that_block_most_stand_on_the_page_and_the_others_after_them(told, read_edition):
    # Eight practices guard the first phase; all but one are unknown, and the one that is known is the least low.
    edition = read_edition(told(scan(management=3)))
    first, more = (edition.rows(f"table-blocking{end}") for end in ("", "-more"))
    assert (len(first), len(more)) == (4, 3) and {row[1] for row in first + more} == {"–"}


def test_a_building_block_beside_the_pillar_that_asks_the_same(told, read_edition):
    text = MATURITY + "building_blocks: {coordinated: {level: 3}}\n"
    edition = read_edition(told(text.replace("strategy-defined", "governance-ownership")))
    # Governance: 3 and 2 to one statement.
    assert "De pijler Besturing van de scan vraagt hetzelfde als Gecoördineerd: 2,5 naast niveau 3." in (
        edition.says("maturity") + edition.says("more")
    )


def test_the_next_level_of_the_pyramid_says_what_it_asks_of_which_journeys(told, read_edition):
    text = """
    journeys:
      - {id: a, name: Boeken, pyramid_target: 3, stages: [{id: s, name: Zoeken, pyramid: 1}]}
      - {id: b, name: Bellen, stages: [{id: s, name: Vragen, pyramid: 1}]}
      - {id: c, name: Klagen, pyramid_target: 2, stages: [{id: s, name: Schrijven, pyramid: 2}]}
      - {id: d, name: Reizen, stages: [{id: s, name: Gaan, pyramid: 5}]}
    """
    edition = read_edition(told(text))
    assert edition.all("//section[@id='customers']/ul/li") == [
        "Niveau 2, Responsief (Boeken en Bellen) vraagt dat wie een probleem heeft snel en volledig geholpen wordt,"
        " zonder twee keer te hoeven vragen."
    ]
    rows = [row[-1] for row in edition.rows("table-journeys")]
    assert rows == ["1 Communicatiedoel: 3 Betrokken", "1 Communicatie", "2 Responsiefdoel: 2 Responsief", "5 Evolutie"]


CARRIED = """
    journeys:
      - id: boeken
        name: Van idee tot boeking
        stages:
          - {id: vragen, name: Vragen, status_visible: true}
          - {id: wachten, name: Wachten, status_visible: false}
          - {id: betalen, name: Betalen}
          - {id: klaar, name: Bevestigen, status_visible: false}
      - {id: balie, name: Een dag aan de balie, kind: employee, serves: boeken}
      - {id: klagen, name: Klagen, stages: [{id: horen, name: Horen, status_visible: true}]}
    """


@pytest.mark.parametrize(
    ("language", "carries", "label", "seen"),
    [
        ("nl", "draagt: Van idee tot boeking", "Waar klanten kunnen zien hoever het is",
         ["Van idee tot boeking: wel bij “Vragen”, nog niet bij “Wachten” en “Bevestigen”.",
          "Klagen: wel bij “Horen”."]),
        ("en", "carries: Van idee tot boeking", "Where customers can see how far it is",
         ["Van idee tot boeking: yes at “Vragen”; not yet at “Wachten” and “Bevestigen”.", "Klagen: yes at “Horen”."]),
    ],
)  # fmt: skip
def test_a_journey_tells_whom_it_carries_and_where_customers_see_how_far_it_is(
    told, read_edition, language, carries, label, seen
):
    edition = read_edition(told(CARRIED, language=language))
    names = edition.all("//table[@id='table-journeys']/tbody/tr/th")
    assert [carries in name for name in names] == [False, True, False]
    assert label in edition.all("//section[@id='customers']/h2")
    assert edition.all("//section[@id='customers']/ul[last()]/li") == seen


def test_a_workbook_that_does_not_say_where_it_can_be_seen_has_no_list_of_it(told, read_edition):
    assert "zien hoever" not in read_edition(told(EXPECTATIONS)).says("customers")


def test_building_blocks_alone_make_a_chapter(told, read_edition):
    edition = read_edition(told("building_blocks: {personal: {level: 2, evidence: In de winkel.}}\n"))
    assert edition.all("//table[@id='table-building-blocks']/tbody/tr") == ["Persoonlijk2In de winkel."]
    assert edition.root.xpath("//table[@id='table-pillars']") == []


def test_expectations_stand_by_importance_times_gap_in_the_appendix(told, read_edition):
    edition = read_edition(told(EXPECTATIONS))
    assert edition.all("//table[@id='table-expectations']/tbody/tr") == [
        "1 Vertel het me. gewin9,0 · 4,5Sterk: "
        "Klanten, interviews, n = 14, mei 2026; Klanten, vragenlijst, n = 400, juni 2026",
        "Neem op. gemak6,0 · 7,0Dun",
    ]


def test_a_journey_tells_its_lowest_moment_and_the_peak_that_is_wanted(told, read_edition):
    row = read_edition(told(EXPECTATIONS)).all("//table[@id='table-journeys']/tbody/tr")
    assert row == ["BoekenBetalen (−2)Drie schermenHet klopt.1 Communicatie1 van 2 momenten"]


JOURNEYS = """
journeys:
  - id: boeken
    name: Boeken
    priority: true
    pyramid_target: 3
    stages: [{id: betalen, name: Betalen, feeling: -2, pyramid: 1, note: Drie schermen}, {id: b, name: Na, feeling: 0}]
  - {id: bellen, name: Bellen, pyramid_target: 2, stages: [{id: vragen, name: Vragen, feeling: 1, pyramid: 1}]}
  - {id: werken, name: Werken, kind: employee, stages: [{id: zoeken, name: Zoeken, feeling: 0, pyramid: 1}]}
expectations:
  - {id: a, statement: Een., journey: boeken, importance: 9, performance: 4}
  - {id: b, statement: Twee., journey: boeken, importance: 9, performance: 5}
"""


def test_journeys_that_all_stand_at_one_level_are_told_in_a_sentence_and_not_drawn(told, read_edition):
    edition = read_edition(told(JOURNEYS))
    assert (
        "Alle drie de klantreizen staan op niveau 1 van 5: Communicatie. Het doel: niveau 2 voor “Bellen” en 3 voor "
        "“Boeken”. Niveau 2, Responsief, vraagt dat wie een probleem heeft snel en volledig geholpen wordt"
    ) in edition.says("customers")
    assert edition.root.xpath("//figure[@id='figure-pyramid']") == []


def test_the_journey_to_begin_with_is_drawn_large_with_what_is_seen_there_and_the_others_small(told, read_edition):
    edition = read_edition(told(JOURNEYS))
    assert edition.all("//section[@id='customers']/h2")[0] == "1 2 De laagste met prioriteit: Boeken"
    assert "Wat we zien bij “Betalen”: Drie schermen." in edition.says("customers")
    figures = edition.root.xpath("//section[@id='customers']/figure/@id")
    assert figures == ["figure-journey", "figure-small-journeys"]


def test_a_quotation_says_how_we_know(told, read_edition):
    edition = read_edition(told(EXPECTATIONS))
    assert edition.all("//section[@id='expectations']/aside[@class='side']/blockquote") == [
        "Ik hoorde het op het vliegveld.1 interviews, 14 respondenten, mei 2026"
    ]


def test_a_quotation_stands_once_in_a_document(told, read_edition):
    quotes = "".join(
        f"  - {{id: e{at}, statement: Zin {at}., importance: 9, performance: {at}, evidence: "
        f"[{{kind: customer, method: interview, quote: Woord {at}.}}]}}\n"
        for at in range(1, 7)
    )
    edition = read_edition(told(f"importance: {{reason: Het moet.}}\nexpectations:\n{quotes}"))
    said = [one.partition(".")[0] for one in edition.all("//blockquote")]
    assert said == ["Woord 1", "Woord 2", "Woord 3", "Woord 4"]
    assert "Woord 2.2 interviews" in edition.says("expectations")
    without = read_edition(told(f"expectations:\n{quotes}")).all("//blockquote")
    assert [one.partition(".")[0] for one in without] == ["Woord 1", "Woord 2", "Woord 3"]


def test_a_segment_tells_its_share_and_its_needs(told, read_edition):
    rows = read_edition(told(EXPECTATIONS)).all("//table[@id='table-segments']/tbody/tr")
    assert rows == ["Gezinnen31%Rust; overzicht"]


def test_many_expectations_are_all_in_the_appendix(told, read_edition):
    text = "expectations:\n" + "".join(
        f"  - {{id: e{number}, statement: Zin {number}., importance: 8, performance: 5}}\n" for number in range(20)
    )
    edition = read_edition(told(text))
    assert len(edition.all("//section[@id='evidence']/table[@id='table-expectations']/tbody/tr")) == 20
    assert "Te zien zijn 10 van de 20 beoordeelde verwachtingen" in edition.says("expectations")
    assert "We kennen 20 verwachtingen van klanten." in edition.says("expectations")


@pytest.mark.parametrize(
    ("kinds", "said"),
    [
        (("customer",), "We kennen één verwachting van klanten"),
        (("customer", "employee"), "We kennen twee verwachtingen van klanten en collega's"),
        (("employee", "employee"), "We kennen twee verwachtingen van collega's"),
    ],
)
def test_expectations_are_said_to_be_of_those_whose_journeys_they_are_about(told, read_edition, kinds, said):
    text = (
        "journeys: [{id: customer, name: K, kind: customer}, {id: employee, name: M, kind: employee}]\nexpectations:\n"
    )
    text += "".join(f"  - {{id: e{place}, statement: Zin., journey: {kind}}}\n" for place, kind in enumerate(kinds))
    assert said in read_edition(told(text)).says("expectations")


DEVELOPMENTS = """
expectations: [{id: bericht, statement: Vertel het me., importance: 9, performance: 4}]
developments:
  - {id: a, title: Vergrijzing, kind: demographic, horizon: long, scope: outside, effect: opportunity,
     consequence: Bellen blijft nodig.}
  - {id: b, title: Krapte, kind: market, horizon: short, scope: industry, effect: threat,
     description: Vacatures staan *lang* open., consequence: Behoud collega's., source: HR., date: 2026-10-15}
  - {id: c, title: Pakjes volgen, horizon: medium, effect: opportunity, touches: [bericht],
     consequence: Stilte telt als slecht nieuws.}
  - {id: d, title: Hitte, horizon: medium, effect: threat, description: Routes liggen stil.}
  - {id: f, title: Stikstof, horizon: short}
  - {id: e, title: Koopkracht, horizon: long, effect: threat, consequence: De lat ligt hoger.}
"""


def test_the_developments_that_touch_what_we_follow_come_first_then_the_nearest(told, read_edition):
    edition = read_edition(told(DEVELOPMENTS))
    chapter = "//section[@id='developments']"
    assert edition.all(f"{chapter}/h1") == ["2 De wereld om ons heen Stilte telt als slecht nieuws"]
    assert edition.all(f"{chapter}/h2") == ["1 Pakjes volgen", "Krapte", "Hitte"]
    assert edition.all(f"{chapter}/aside[@class='side']") == [
        "Kans, middellange termijn",
        "Bedreiging, korte termijn Bron: HR., oktober 2026",
        "Bedreiging, middellange termijn",
    ]
    words = edition.says("developments")
    assert "Vacatures staan lang open." in words
    assert "Wat dat voor ons betekent: Behoud collega's." in words
    assert words.count("Stilte telt als slecht nieuws") == 1, "what the title says is not said again"


def test_the_other_developments_are_a_table_with_their_sources_in_the_appendix(told, read_edition):
    edition = read_edition(told(DEVELOPMENTS))
    assert edition.all("//table[@id='table-developments']/tbody/tr") == [
        "Stikstof–korte termijn",
        "KoopkrachtDe lat ligt hoger.bedreiginglange termijn",
        "Vergrijzing demografischBellen blijft nodig.kanslange termijn",
    ]
    assert [row[0] for row in edition.rows("table-development-sources")] == ["Stikstof", "Koopkracht", "Vergrijzing"]
    assert "vonden we niets op: economisch, sociaal-cultureel, technologisch" in edition.says("developments")


def test_few_developments_have_no_table_and_say_whom_they_touch(told, read_edition):
    edition = read_edition(
        told(
            """
            objectives: [{id: rust, statement: Klanten slapen rustig.}]
            developments:
              - {id: a, title: Vergrijzing, scope: outside, touches: [rust], date: 2026-04-01}
              - {id: b, title: Krapte, scope: industry}
            """
        )
    )
    words = edition.says("developments")
    assert "We bekeken twee ontwikkelingen: één binnen onze branche en één daarbuiten." in words
    assert "Dit raakt “Klanten slapen rustig”." in words and "Bron: april 2026" in words
    assert not edition.has("table-developments") and not edition.has("evidence")


def test_what_customers_may_hold_us_to_tells_how_the_promise_was_tested_and_what_is_refused(told, read_edition):
    edition = read_edition(told(COMPASS + EXPECTATIONS))
    words = edition.says("service_promises")
    assert "Onze belofte geeft antwoord op één van de twee bekende verwachtingen." in words
    assert "We legden de belofte voor aan 24 klanten. We valideerden de belofte met 46 collega's." in words
    assert "We bellen niet tijdens het eten." in words
    assert edition.all("//section[@id='service_promises']//figcaption") == [
        "Hoe vaak we elke servicebelofte nu nakomen, en wat klanten krijgen als dat niet lukt; één is niet gemeten"
    ]


def test_no_table_repeats_the_figure_of_the_service_promises(told, read_edition):
    edition = read_edition(told(COMPASS + EXPECTATIONS))
    assert not edition.has("table-service-promises")
    assert edition.all("//section[@id='service_promises']//table") == []


def test_the_compass_is_a_page_with_its_drawing_and_nothing_else(told, read_edition):
    edition = read_edition(told(COMPASS + EXPECTATIONS))
    page = edition.part("compass")
    assert page.get("class") == "compass"
    assert [child.tag for child in page] == ["h1", "figure"]
    assert edition.all("//section[@id='compass']/h1") == [
        "3 Ons kompas De belofte bepaalt wat we doen, en ook wat we laten"
    ]
    assert "In het midden de belofte: Je weet waar je aan toe bent. Eromheen: Eerder." in edition.says("compass")


def test_what_proves_a_direction_stands_in_the_appendix(told, read_edition):
    edition = read_edition(told(COMPASS + EXPECTATIONS))
    (row,) = edition.all("//section[@id='more']//table[@id='table-directions']/tbody/tr")
    # What to do and what to leave stand in the drawing.
    assert "In de proef hoorde 83% het van ons." in row and "Zeg wat je weet." not in row and "Wachten." not in row
    assert "en wat elke richting waarmaakt (tabel" in edition.says("service_promises")


def test_a_figure_without_a_caption_takes_no_number(told, read_edition):
    edition = read_edition(told(COMPASS + EXPECTATIONS))
    captions = edition.root.xpath("//figcaption")
    assert len(captions) < len(edition.root.xpath("//figure"))
    assert not edition.root.xpath("//section[@class='compass']//figcaption")


@pytest.mark.parametrize(
    ("route", "order"),
    [
        ("denkers", ["table-importance", "Waarom dit niet kan wachten", "Gerust"]),
        ("doeners", ["Waarom dit niet kan wachten", "Gerust", "table-importance"]),
        ("delers", ["Gerust", "Waarom dit niet kan wachten", "table-importance"]),
    ],
)
def test_the_route_sets_the_accent_within_a_chapter(told, route, order):
    body = told(
        "importance:\n"
        "  {reason: Het moet., urgency: Nu. Later is te laat., desired_feeling: Gerust, evidence: [{claim: Feit}]}\n"
        + choice(route)
    ).body
    places = [body.index(words) for words in order]
    assert places == sorted(places)


def test_a_reference_names_the_table_by_its_number(told):
    body = (
        "<article><table><caption>a</caption></table><p>Zie<?see table-b?><?see table-c?>.</p>"
        '<table id="table-b"><caption>b</caption></table></article>'
    )
    finished, _ = finish(body, "nl", lambda name: b"")
    assert '<p>Zie (<a href="#table-b">tabel\xa02</a>).</p>' in finished


def test_a_quotation_from_what_was_counted_has_an_n_and_no_respondents(told, read_edition):
    evidence = [
        ("customer, method: reviews, n: 25400", "recensies, n = 25.400"),
        ("customer, method: survey, n: 2340", "vragenlijst, 2.340 respondenten"),
        ("data, n: 1184", "data, n = 1.184"),
        ("employee, method: workshop, n: 7", "medewerkers, werksessie, 7 respondenten"),
    ]
    for kind, said in evidence:
        edition = read_edition(told(
            "expectations:\n  - {id: e1, statement: Vertel het me, evidence: [{kind: " + kind + ", quote: Te laat.}]}\n"
        ))  # fmt: skip
        assert said in edition.says("expectations")


RATED = (
    "expectations: [{{id: a, statement: A, dimension: {0}, importance: 9, performance: {1}}},"
    " {{id: b, statement: B, dimension: {2}, importance: 8, performance: {3}}}]\n"
)


@pytest.mark.parametrize(
    ("language", "rated", "said"),
    [
        ("nl", ("ease", 5, "gain", 7.5), "achter bij wat telt: 4 punten op gemak en 0,5 op gewin. Nog niet beoordeeld"),
        ("en", ("ease", 8, "ease", 7), "On average performance trails importance by 1 point on ease. Nothing is rated"),
        ("en", ("gain", 9, "emotion", 9), "On needs and feeling, performance keeps up with importance."),
    ],
)
def test_each_of_the_three_questions_says_how_far_we_fall_short(told, read_edition, language, rated, said):
    assert said in read_edition(told(RATED.format(*rated), language=language)).says("expectations")


def test_what_is_known_and_not_rated_is_listed_and_the_title_is_not_said_twice(told, read_edition):
    edition = read_edition(told("expectations: [{id: a, statement: Vertel het me.}, {id: b, statement: Neem op.}]\n"))
    assert edition.all("//section[@id='expectations']/*") == [
        "1 Wat het meest telt We kennen twee verwachtingen van klanten",
        "Bekend, maar nog niet beoordeeld",
        "Vertel het me. Neem op.",
    ]
