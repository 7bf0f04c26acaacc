"""Each chapter opens with one sentence that says its conclusion: the team's own, or one that the figures give."""

import pytest

from cxstrategy.analysis.analyse import Analysis
from cxstrategy.analysis.maturity import MaturityAnalysis
from cxstrategy.analysis.money.business_case import BusinessCaseAnalysis
from cxstrategy.analysis.objectives import ObjectiveAnalysis
from cxstrategy.analysis.route.route import RouteAnalysis
from cxstrategy.document.chapters.chapter import conclusion
from cxstrategy.document.contents import CHAPTERS
from cxstrategy.model.maturity import PILLARS, STATEMENTS
from cxstrategy.model.route import ORDERS

RECORDS = {chapter.id: chapter for chapter in CHAPTERS}
ACTIONS = "actions:\n  - {id: bellen, title: Bel terug, start: 2027-02-01, end: 2027-03-01}\n"
NPS = """
metrics:
  - {id: nps, name: NPS relatie, kind: nps, level: relationship}
objectives:
  - id: aanbevelen
    statement: Reizigers bevelen ons vaker aan.
    metric: nps
    target: 40
    deadline: 2028-12-31
"""


def case_of(npv, payback, years=4, cumulative=(-250000.0, 230000.0), needed=0.7352):
    empty = {
        name: {} for name in ("benefits", "cost_lines", "scenarios", "pv_by_benefit", "pv_by_certainty", "missing")
    }
    flows = {name: () for name in ("cash_flow", "costs", "discount_factors", "cumulative", "discounted_cumulative")}
    none = dict.fromkeys(("irr", "irr_note", "discounted_payback_years", "roi", "bcr"))
    flows |= {"cumulative": cumulative}
    return BusinessCaseAnalysis(
        years=years,
        rate=0.08,
        pv_benefits=0,
        pv_costs=0,
        npv=npv,
        payback_years=payback,
        break_even_benefits=needed,
        **empty,
        **flows,
        **none,
    )


def route_of(outcome, recommended, taken=None, confidence=0.93, **more):
    scores = {"denkers": 60.0, "doeners": 75.0, "delers": 50.0}
    order = ORDERS[taken or recommended] if taken or recommended else None
    return RouteAnalysis(
        scores=scores, agreement={}, confidence={"doeners": confidence}, outcome=outcome, recommended=recommended,
        second="denkers", order=order, respondents=6, set_aside=(), taken=taken or recommended,
        **{"decided_by": "scores", **more},
    )  # fmt: skip


def scan_of(phase, blocking):
    return MaturityAnalysis(
        phase=phase, blocking=blocking, respondents=6, pillars={}, statements=dict.fromkeys(STATEMENTS),
        weakest=PILLARS[:1], past_all=not blocking,
    )  # fmt: skip


def told(chapter, context):
    return conclusion(RECORDS[chapter], context, something=True).replace("\N{NO-BREAK SPACE}", " ")


def test_the_teams_own_sentence_wins(telling_of):
    context = telling_of(
        "compass: {promise: Je weet alles.}\nstory: {conclusions: {compass: Een belofte is een keuze.}}\n"
    )
    assert told("compass", context) == "Een belofte is een keuze"


def test_a_chapter_without_anything_to_say_says_so(telling_of):
    assert conclusion(RECORDS["governance"], telling_of(""), something=False) == "Nog te schrijven"


@pytest.mark.parametrize(
    ("written", "title"),
    [
        ("urgency: Het contract loopt af. Dan is het te laat., cost_of_inaction: Vijf ton.", "Het contract loopt af"),
        ("cost_of_inaction: Een jaar wachten kost vijf ton.", "Een jaar wachten kost vijf ton"),
    ],
)
def test_importance_is_why_it_cannot_wait_and_never_the_feeling_that_is_wanted(telling_of, written, title):
    context = telling_of(
        f"importance: {{reason: Het moet., desired_feeling: Klanten voelen zich gerust., {written}}}\n"
    )
    assert told("importance", context) == title


def test_importance_without_urgency_is_the_first_sentence_of_the_reason(telling_of):
    context = telling_of("importance: {reason: 'Bij **34%** verandert er iets. En meer.'}\n")
    assert told("importance", context) == "Bij 34% verandert er iets"


@pytest.mark.parametrize(
    ("phase", "blocking", "sentence"),
    [
        (
            "repair",
            ("strategy-defined", "design-journeys"),
            "herstellen: van de acht basisstappen hebben we er zes op orde",
        ),
        ("elevate", ("strategy-shared",), "De basis staat; van de elf goede gewoonten"),
        ("optimise", ("strategy-translated",), "Goed werk is een gewoonte"),
        ("differentiate", ("strategy-distinctive",), "We sturen op feiten"),
        ("differentiate", (), "Alle vier de fasen liggen achter ons"),
    ],
)
def test_maturity_is_the_phase_and_how_much_of_it_stands(telling_of, phase, blocking, sentence):
    context = telling_of("maturity: {date: 2026-11-01}\n", analysis=Analysis(maturity=scan_of(phase, blocking)))
    assert sentence in told("maturity", context)


def test_maturity_of_building_blocks_alone_counts_the_firm_ones(telling_of):
    context = telling_of("building_blocks: {personal: {level: 3}, direct: {level: 2}, flexible: {level: 0}}\n")
    assert told("maturity", context) == "We hebben één van de drie bouwstenen stevig staan"


def test_expectations_are_the_widest_gap_in_the_customers_words_without_its_numbers(telling_of):
    context = telling_of(
        """
        expectations:
          - {id: a, statement: Neem op., importance: 9.1, performance: 8}
          - {id: b, statement: Vertel het me op tijd., importance: 8, performance: 4.5}
          - {id: c, statement: Zonder cijfers.}
        """
    )
    assert told("expectations", context) == "Wat we doen, blijft achter bij wat telt: “Vertel het me op tijd”"


def test_expectations_without_scores_are_counted_in_the_organisations_own_word(telling_of):
    context = telling_of(
        "organisation: {name: De Vaart, customers_are: bewoners}\nexpectations:\n  - {id: a, statement: Neem op.}\n"
    )
    assert told("expectations", context) == "We kennen één verwachting van bewoners"


JOURNEYS = """
    segments: [{id: a, name: Gezinnen}, {id: b, name: Gasten}]
    journeys:
      - {id: werken, name: Werken, kind: employee, stages: [{id: bellen, name: Bellen, feeling: -2}]}
      - id: boeken
        name: Boeken
        stages: [{id: zoeken, name: Zoeken, feeling: 1}, {id: betalen, name: Betalen, feeling: LOW}]
"""


@pytest.mark.parametrize(
    ("low", "sentence"),
    [
        ("-2", "Het gaat goed bij “Zoeken” en mis bij “Betalen”"),
        ("0.5", "De klantreis “Boeken” voelt het slechtst bij “Betalen”"),
        ("1", "De klantreis “Boeken” voelt het slechtst bij “Zoeken”"),
    ],
)
def test_the_customers_chapter_tells_where_their_journey_goes_wrong(telling_of, low, sentence):
    assert told("customers", telling_of(JOURNEYS.replace("LOW", low))) == sentence


def test_the_worst_journey_is_one_with_priority_and_of_those_the_lowest_on_average(telling_of):
    # Means: a -2 without priority, b -0.5, c -0.5 with a lower moment.
    context = telling_of(
        """
        journeys:
          - {id: a, name: A, stages: [{id: s, name: S, feeling: -2}]}
          - {id: b, name: B, priority: true, stages: [{id: s, name: S, feeling: -1}, {id: t, name: T, feeling: 0}]}
          - {id: c, name: C, priority: true, stages: [{id: s, name: U, feeling: -2}, {id: t, name: V, feeling: 1}]}
        """
    )
    assert told("customers", context) == "Het gaat goed bij “V” en mis bij “U”"


def test_customers_of_whom_only_the_groups_are_known_are_counted(telling_of):
    assert told("customers", telling_of("segments: [{id: a, name: Gezinnen}]\n")) == "We kennen één groep klanten"
    assert told("customers", telling_of("segments: [{id: a, name: A}, {id: b, name: B}]\n")) == (
        "We onderscheiden twee groepen klanten"
    )


def test_developments_are_counted_and_the_nearest_is_named(telling_of):
    context = telling_of(
        """
        developments:
          - {id: a, title: Vergrijzing, horizon: long, effect: threat}
          - {id: b, title: Nieuwe app, horizon: short, effect: opportunity}
          - {id: c, title: Strengere regels, horizon: short, effect: threat}
        """
    )
    assert told("developments", context) == (
        "Drie ontwikkelingen vragen een antwoord; “Strengere regels” komt het eerst"
    )


def test_what_a_development_asks_of_us_is_the_title_unless_it_is_too_long_for_one(telling_of):
    one = "developments: [{{id: a, title: Vergrijzing, consequence: '{}'}}]\n"
    assert told("developments", telling_of(one.format("Bellen blijft nodig."))) == "Bellen blijft nodig"
    long = one.format("Bellen blijft nodig " * 10 + "in dit land")
    assert told("developments", telling_of(long)) == "Eén ontwikkeling vraagt een antwoord: “Vergrijzing”"


def test_one_development_is_said_in_the_singular(telling_of):
    context = telling_of("developments: [{id: a, title: Vergrijzing}]\n")
    assert told("developments", context) == "Eén ontwikkeling vraagt een antwoord: “Vergrijzing”"


def test_the_compass_does_not_say_the_promise_again_as_if_it_were_kept(telling_of):
    assert told("compass", telling_of("compass: {promise: Je weet waar je aan toe bent.}\n")) == (
        "De belofte staat; wat we ervoor doen en laten, ligt nog open"
    )


def objective(baseline=None, target=40.0):
    return Analysis(objectives={"aanbevelen": ObjectiveAnalysis(
        metric="nps", baseline=baseline, n=None, margin=None, low=None, high=None, target=target,
        change=None, detectable_change=None, n_needed=None,
    )})  # fmt: skip


def test_objectives_say_what_still_misses_and_not_again_from_where_to_where(telling_of):
    assert told("objectives", telling_of(NPS, analysis=objective(25.0))) == (
        "Eén doelstelling heeft een nulmeting, maar nog geen datum en eigenaar"
    )


def test_without_a_baseline_we_do_not_know_where_we_stand(telling_of):
    assert told("objectives", telling_of(NPS, analysis=objective())) == (
        "We weten waar we heen willen, maar nog niet overal waar we staan"
    )


def test_metrics_alone_are_counted(telling_of):
    context = telling_of("metrics: [{id: nps, name: NPS, kind: nps}, {id: enps, name: eNPS, kind: enps}]\n")
    assert told("objectives", context) == "Twee maatstaven laten straks zien of klanten het verschil merken"


@pytest.mark.parametrize(
    ("story", "sentence"),
    [
        (
            "{situation: Het gaat goed., but: Het kan beter., therefore: Dus gaan we het anders doen.}",
            "Dus gaan we het",
        ),
        ("{situation: Het gaat goed., but: Het kan beter.}", "Het kan beter"),
        ("{hero: {name: Ria}}", "Het verhaal van Ria: ervoor en erna"),
        ("{messages: [{edition: employees, message: A}, {edition: customers, message: B}]}", "medewerkers en klanten"),
        ("{}", "Het verhaal moet nog verteld worden"),
    ],
)
def test_the_story_is_what_follows_from_it(telling_of, story, sentence):
    assert sentence in told("story", telling_of(f"story: {story}\n"))


@pytest.mark.parametrize(
    ("npv", "payback", "cumulative", "sentence"),
    [
        (
            242585.59,
            2.27,
            (-290000.0, -951000.0, 972000.0),
            "Tot het eind van jaar 1 schieten we geld voor; daarna verwachten we meer terug",
        ),
        (100, 1.2, (-290000.0, 972000.0), "Wat we bij de start voorschieten, verwachten we ruimschoots terug"),
        (-43000, None, (-250000.0, -60000.0), "We verwachten dat de strategie over 4 jaar meer kost dan ze oplevert"),
        (
            100,
            None,
            (-250000.0, -9.0),
            "We schieten geld voor en verwachten niet alles terug binnen 4 jaar",
        ),
        (100, 0.0, (0.0, 100.0), "Er komt naar verwachting vanaf de start meer binnen dan er uitgaat"),
    ],
)
def test_the_business_case_is_until_when_money_goes_in_and_whether_it_comes_back(
    telling_of, npv, payback, cumulative, sentence
):
    context = telling_of("", analysis=Analysis(business_case=case_of(npv, payback, cumulative=cumulative)))
    assert told("business_case", context) == sentence


@pytest.mark.parametrize(
    ("needed", "sentence"),
    [
        (0.7352, "Een deel van de baten kan wegvallen voordat het meer kost dan het opbrengt"),
        (0.9412, "Er kan maar weinig van de baten wegvallen voordat het meer kost dan het opbrengt"),
        (1.3, "Ook als alle baten uitkomen zoals geschat, kost het meer dan het opbrengt"),
        (0.0, "Er valt nauwelijks iets terug te verdienen, en dus weinig te verliezen"),
        (None, "Er staan nog geen baten tegenover de kosten"),
    ],
)
def test_how_sure_it_is_is_how_much_of_the_benefits_may_fall_away(telling_of, needed, sentence):
    context = telling_of("", analysis=Analysis(business_case=case_of(100, 2.0, needed=needed)))
    assert told("uncertainty", context) == sentence


@pytest.mark.parametrize(
    ("route", "sentence"),
    [
        (route_of("clear", "doeners"), "De route van de Doeners past duidelijk het best bij ons"),
        (
            route_of("clear", "doeners", confidence=1.0),
            "De route van de Doeners past duidelijk het best bij ons",
        ),
        (route_of("leaning", "doeners", confidence=0.71), "We neigen naar de route van de Doeners (71% zekerheid)"),
        (
            route_of("clear", "doeners", "delers"),
            "We kiezen de route van de Delers, al wijzen de antwoorden naar die van de Doeners",
        ),
        (route_of("tied", "doeners", decided_by="tie_break"), "De scores liggen te dicht bij elkaar; na stemming"),
        (
            route_of("tied", None, contenders=("denkers", "doeners"), decided_by=None),
            "Denkers en Doeners liggen te dicht bij elkaar: de route moet nog gekozen worden",
        ),
        (route_of("tied", None, "delers", decided_by=None), "We kiezen de route van de Delers"),
    ],
)
def test_the_route_is_told_with_how_sure_it_is(telling_of, route, sentence):
    assert told("route", telling_of(ACTIONS, analysis=Analysis(route=route))).startswith(sentence)


def test_the_styles_keep_their_names_in_english(telling_of):
    context = telling_of(ACTIONS, language="en", analysis=Analysis(route=route_of("clear", "doeners")))
    assert told("route", context) == "The route of the Doeners clearly fits us best"


@pytest.mark.parametrize(
    ("governance", "sentence"),
    [
        ("{sponsor: Ada, model: central}", "Ada draagt de strategie, met één centraal team"),
        ("{sponsor: Ada}", "Ada is de opdrachtgever van de strategie"),
        (
            "{model: embedded}",
            "We organiseren het met verankering in de afdelingen; wie de strategie draagt is nog open",
        ),
        ("{}", "Wie de strategie draagt, moet nog worden bepaald"),
    ],
)
def test_governance_is_who_carries_it_and_how(telling_of, governance, sentence):
    assert told("governance", telling_of(f"governance: {governance}\n")) == sentence


@pytest.mark.parametrize(
    ("actions", "sentence"),
    [
        ("{id: a, title: A, start: 2027-01-20}", "In de eerste honderd dagen begint één actie, zonder quick win erbij"),
        (
            "{id: a, title: A, lane: quick_win, start: 2027-01-20, end: 2027-03-05},"
            " {id: b, title: B, lane: quick_win, start: 2027-02-01, end: 2027-02-26},"
            " {id: late, title: Later, start: 2027-06-01}",
            "In de eerste honderd dagen beginnen twee acties; de andere wacht tot daarna",
        ),
        (
            "{id: a, title: A, lane: quick_win, start: 2027-01-20}",
            "In de eerste honderd dagen begint één actie; niets wacht tot daarna",
        ),
        (
            "{id: a, title: Klaar, start: 2027-01-20, end: 2027-02-01, done: true}",
            "Wat in de eerste honderd dagen begint, moet nog gepland worden",
        ),
    ],
)
def test_the_roadmap_opens_with_what_starts_and_what_waits(telling_of, actions, sentence):
    said = told("roadmap", telling_of(f"actions: [{actions}]\n"))
    assert said.replace("\N{NO-BREAK SPACE}", " ") == sentence
