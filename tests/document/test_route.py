"""What the chapter on the route tells: why it is ours, how sure that is, the plan, and what a tie has to settle."""

import pytest

from cxstrategy.model.route import ROUTE_STATEMENTS, STYLES

ACTIONS = """
objectives: [{id: rust, statement: Klanten zijn gerust.}]
actions:
  - {id: later, title: Feest, phase: share, start: 2028-01-10, end: 2028-02-01}
  - {id: proef, title: Proef, phase: do, lane: quick_win, start: 2027-03-01, end: 2027-05-28, owner: Coen,
     budget: 60000, fte: 1.2, objective: rust}
  - {id: plan, title: Plan, phase: think, start: 2027-02-01, budget: 5000, done: true}
  - {id: los, title: Los}
"""


def answers(*people, **more):
    """A workbook's route: one respondent for each triple of answers to denkers, doeners and delers."""
    assessments = []
    for number, marks in enumerate(people, start=1):
        given = dict(zip(STYLES, marks, strict=True))
        said = ", ".join(f"{name}: {given[style]}" for name, style in ROUTE_STATEMENTS.items())
        layer = ("board", "staff")[number % 2]
        assessments.append(f"{{respondent: r{number}, layer: {layer}, answers: {{{said}}}}}")
    rest = "".join(f", {key}: {value}" for key, value in more.items())
    return f"route: {{assessments: [{', '.join(assessments)}]{rest}}}\n"


@pytest.fixture(scope="module")
def edition(told, read_edition):
    # Denkers score 25, doeners 100 and delers 50; everybody says the same, so doeners come first in every draw.
    return read_edition(told(answers(*[(2, 5, 3)] * 5) + ACTIONS))


def test_the_order_is_told_with_the_decision_and_the_lead_says_what_it_asks(edition):
    (lead,) = edition.all("//section[@id='route']/p[@class='lead']")
    assert lead.startswith("Dat vraagt om een cijfer van vóór elk experiment") and lead.endswith("(figuur 1)")
    assert "eerst doen, dan denken, dan delen" in edition.says("summary")
    assert "dan denken" not in edition.says("route")


def test_the_outcome_says_who_answered_what_came_out_and_how_sure(edition):
    words = edition.says("route")
    assert "Vijf collega's (directie en medewerkers) beantwoordden de vijftien stellingen" in words
    assert edition.all("//section[@id='route']/h1")[0].endswith(
        "De route van de Doeners past duidelijk het best bij ons"
    )
    assert "100 van de 100 punten, 50 meer dan die van de Delers." in words
    assert "in meer dan 99% van de gevallen bovenaan: een duidelijke uitkomst." in words


def test_styles_stand_by_score_with_agreement_and_confidence(edition):
    assert edition.rows("table-styles") == [
        ["Doeners onze route", "doen → denken → delen", "100,0", "1,00", "100%"],
        ["Delers", "delen → denken → doen", "50,0", "1,00", "0%"],
        ["Denkers", "denken → doen → delen", "25,0", "1,00", "0%"],
    ]


def test_the_plan_has_nine_steps_with_what_each_brings(edition):
    steps = edition.rows("table-steps")
    assert [step[0].split(".")[0] for step in steps] == [str(number) for number in range(1, 10)]
    assert steps[1][1].endswith("en een logboek van wat werd verwacht")
    # What the workbook leaves open is the team's business: a final does not show it.
    assert not edition.part("table-steps").xpath(".//span[@class='open']")


def test_a_draft_shows_what_is_open_in_the_step_we_are_at(told, read_edition):
    draft = "workbook: {format: 1, title: Weten, date: 2027-01-15, status: draft}\n"
    plan = read_edition(told(draft + answers(*[(2, 5, 3)] * 5) + ACTIONS)).part("table-steps")
    assert plan.xpath(".//span[@class='open']")


def test_the_plan_stands_on_the_page_as_bands_and_in_full_in_the_appendix(edition):
    assert edition.root.xpath("//section[@id='route']/figure[@id='figure-route-bands']")
    assert edition.root.xpath("//section[@id='more']//table[@id='table-steps']")
    # Nothing is done, so the first is now; the table says of it and the two that follow what they bring.
    assert [row[0] for row in edition.rows("table-results")] == ["1", "2", "3"]
    assert edition.rows("table-results")[0][1:] == [
        "Twee klantreizen met een eigenaar en een nulmeting van een paar vragen",
        "Kiezen langer dan twee weken duurt: neem de twee met de meeste klachten",
    ]


def test_every_answer_together_stands_in_the_appendix_and_not_on_the_page(edition):
    assert not edition.root.xpath("//section[@id='route']/figure[@id='figure-route-triangle']")
    assert edition.root.xpath("//section[@id='more']//figure[@id='figure-route-triangle']")


def test_each_style_is_explained_in_a_line_ours_first(edition):
    meanings = edition.all("//section[@id='route']/ul/li")
    assert [one.split()[0] for one in meanings] == ["Doeners", "Denkers", "Delers"]
    assert (
        meanings[0]
        == "Doeners onze route leren door te doen: praktisch, met experimenten en niet bang voor een risico."
    )


def test_what_goes_wrong_on_this_route_stands_with_what_helps(edition):
    words = edition.says("more") + edition.says("route")
    assert "Waar we op letten: Overal projecten, geen gezamenlijke richting" in words
    assert "Wat helpt: Eerst een korte nulmeting" in words


def test_a_tie_shows_every_route_that_ties_and_makes_no_choice_up(told, read_edition):
    edition = read_edition(told(answers((5, 1, 5), (5, 1, 5)) + ACTIONS))
    words = edition.says("route")
    assert "Denkers en Delers liggen te dicht bij elkaar: de route moet nog gekozen worden" in words
    assert "De scores beslissen niet tussen Denkers en Delers" in words
    assert "daarom staat hieronder elk van deze routes" in words
    assert not edition.has("table-steps")
    assert edition.all("//table[@id='table-plans']/thead/tr/th") == ["Stap", "Denkers", "Delers"]
    plans = edition.rows("table-plans")
    assert len(plans) == 9
    assert plans[0] == [
        "1",
        "Leg de feiten op tafel (drie tot vier weken)",
        "Breng opdrachtgever en coalitie bijeen (twee tot vier weken)",
    ]


def test_a_tie_asks_for_the_vote_first_and_then_shows_the_plans(told, read_edition):
    edition = read_edition(told(answers((5, 1, 5), (5, 1, 5))))
    words = edition.says("route")
    asked = "nog één vraag: wat moet bij ons eerst komen, denken, doen of delen?"
    assert asked in words
    boxes = edition.all("//section[@id='route']/div[@class='columns']/div")
    assert [one.split()[0] for one in boxes] == ["Denkers", "Delers"]
    assert "Eerst denken, dan doen, dan delen. Begint met Leg de feiten op tafel (drie tot vier weken)" in boxes[0]
    assert words.index(asked) < words.index(boxes[0])


def test_of_three_routes_that_tie_none_is_told_in_full(told, read_edition):
    edition = read_edition(told(answers(*[(4, 4, 4)] * 5)))
    boxes = edition.all("//section[@id='route']/div[@class='columns']/div")
    assert [one.split()[0] for one in boxes] == ["Denkers", "Doeners", "Delers"]
    assert edition.root.xpath("count(//section[@id='route']/div[@class='columns']/div/ul/li)") == 9
    assert not any("Wat helpt" in one or "Dat vraagt" in one for one in boxes)
    assert edition.root.xpath("//section[@id='more']//table[@id='table-plans']")


def test_a_vote_that_ties_as_well_says_how_it_fell(told, read_edition):
    votes = "[{respondent: r1, first: share}, {respondent: r2, first: think}]"
    words = read_edition(told(answers((5, 1, 5), (5, 1, 5), tie_break=votes))).says("route")
    assert "1 stem voor denken en 1 stem voor delen" in words
    assert "kies er samen een en schrijf op waarom" in words


def test_the_chapter_says_what_makes_us_one_of_a_style_and_by_which_statements(told, read_edition):
    edition = read_edition(told(answers((2, 5, 3), (2, 5, 3), (2, 4, 3))))
    words = edition.says("route")
    assert "Wat ons Doeners maakt" in words
    assert "Dat vraagt om een cijfer van vóór elk experiment" in words
    # Two fives and a four for each statement of the Doeners; the least recognised is no part of the page.
    highest = edition.all("//section[@id='route']/aside[p='Meest herkend (1 tot 5)']/p[@class='note']")
    assert [part.count("4,7") for part in highest] == [3]
    assert "De stelling die collega's het minst herkennen, hoort bij de Denkers" in edition.says("more")


def test_of_one_respondent_no_statement_is_shown(told, read_edition):
    edition = read_edition(told(answers((2, 5, 3))))
    assert "Meest herkend (1 tot 5) Minder dan drie" in edition.says("route")
    assert "iedereen zou weten wie het zei" in edition.says("route")


STANDS = """
journeys: [{id: j, name: Reis, priority: true, owner: Mees, stages: [{id: s, name: Stap, feeling: 1}]}]
objectives: [{id: o, statement: Doel, baseline: {value: 4, date: 2026-12-01}}]
"""


def test_a_step_says_its_state_and_the_one_at_hand_what_it_waits_for(told, read_edition):
    edition = read_edition(told(answers((2, 5, 3), (2, 5, 3)) + STANDS))
    done, now, following = edition.rows("table-steps")[:3]
    assert done[0] == "1. Kies twee klantreizen die pijn doen" and done[1].startswith("klaar ")
    assert now[1].startswith("nu ") and "Er is nog niets afgerond van wat is uitgeprobeerd." in now[1]
    assert following[1].startswith("straks Per experiment één pagina")
    caption = edition.all("//figure[@id='figure-route-bands']/figcaption")
    assert caption == ["Van de negen stappen is er één klaar. Nu is stap 2 aan de beurt"]


def test_a_vote_breaks_a_tie_and_says_so(told, read_edition):
    votes = "[{respondent: r1, first: share}, {respondent: r2, first: share}, {respondent: r3, first: think}]"
    edition = read_edition(told(answers((5, 1, 5), (5, 1, 5), tie_break=votes)))
    words = edition.says("route")
    assert "We stemden over wat eerst komt, en daarmee wordt het Delers." in words
    assert "eerst delen, dan denken, dan doen" in edition.says("summary")
    assert "elk van deze routes" not in words


@pytest.mark.parametrize(
    ("people", "choice", "said"),
    [
        ((2, 5, 3), "{route: delers, reason: Zo werken wij}", "We kiezen een andere route, Delers: Zo werken wij."),
        ((2, 5, 3), "{route: delers}", "We kiezen een andere route, Delers; de reden moet nog worden opgeschreven."),
        ((2, 5, 3), "{route: doeners, reason: Klopt.}", "We volgen dat en kiezen voor Doeners: Klopt."),
        ((5, 1, 5), "{route: denkers, reason: Nodig}", "We kiezen zelf voor Denkers: Nodig."),
    ],
)
def test_a_choice_of_our_own_is_told_with_its_reason(told, read_edition, people, choice, said):
    edition = read_edition(told(answers(people, people, choice=choice)))
    assert edition.all("//section[@id='route']/p[@class='lead']")[0].endswith(said)


def test_who_answered_too_little_is_named(told, read_edition):
    text = answers((2, 5, 3), (2, 5, 3), (2, 5, 3))
    text = text.replace(text[text.index("r3, layer") :], "r3, layer: staff, answers: {start-small: 4}}]}\n")
    words = read_edition(told(text)).says("route")
    assert "minder dan vier van de vijf stellingen beantwoord zijn: r3." in words


def test_a_leaning_is_called_no_more_than_that(told, read_edition):
    # Doeners lead by 12.5 points, but three of six people put delers first: of 64 resamples doeners stay ahead in 42
    # and share the first place in 15.
    words = read_edition(told(answers(*[(1, 5, 3)] * 3, *[(1, 3, 4)] * 3))).says("route")
    assert "in 77% van de gevallen bovenaan: een neiging, meer niet." in words


def test_of_fewer_than_five_it_is_a_leaning_without_a_percentage(told, read_edition):
    edition = read_edition(told(answers(*[(2, 5, 3)] * 4)))
    assert "Met minder dan vijf respondenten is dat een neiging" in edition.says("route")
    assert [row[-1] for row in edition.rows("table-styles")] == ["–"] * 3
    assert "We neigen op grond van weinig antwoorden naar de route van de Doeners" in edition.says("route")


def test_colleagues_who_disagree_are_asked_to_talk(told, read_edition):
    # Answers 1 and 5 to each statement vary more than chance: agreement is 0.
    edition = read_edition(told(answers((1, 5, 3), (5, 5, 3))))
    words = edition.says("route") + edition.says("more")
    assert "Over Denkers antwoordden collega's heel verschillend." in words


def test_it_is_told_in_english(told, read_edition):
    edition = read_edition(told(answers((2, 5, 3), (2, 5, 3)), language="en"))
    assert "That of the Doeners: first do, then think, then share." in edition.says("summary")
    assert "It has 100 of 100 points, 50 more than Delers." in edition.says("route")
