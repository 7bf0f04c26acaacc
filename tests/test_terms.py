"""The terms of the format and of the field: one word for each value, and one word for one thing in every sentence."""

import re
from io import BytesIO

import pytest
from babel.messages.pofile import read_po

from cxstrategy.words.language import LOCALE, READERS
from cxstrategy.words.terms import TERMS, term


def test_the_styles_keep_their_names():
    for style in ("denkers", "doeners", "delers"):
        assert term("style", style).into("nl") == term("style", style).into("en") == style.capitalize()


def test_a_scenario_of_the_teams_own_is_its_own_word():
    assert term("scenario", "expected").into("nl") == "verwacht"
    assert term("scenario", "Zonder {proef}").into("nl") == "Zonder {proef}"


def test_terms_cover_every_value_that_the_format_knows():
    from cxstrategy.model import developments, expectations, maturity, objectives, route, strategy

    known = {
        "phase": maturity.PHASES, "phase_meaning": maturity.PHASES, "pillar": maturity.PILLARS,
        "layer": maturity.LAYERS,
        "block": maturity.BUILDING_BLOCKS, "dimension": expectations.DIMENSIONS,
        "development_kind": developments.DEVELOPMENT_KINDS, "metric_level": objectives.METRIC_LEVELS,
        "style": route.STYLES, "action_phase": route.ACTION_PHASES, "step": tuple(strategy.STEPS),
    }  # fmt: skip
    for kind, values in known.items():
        assert tuple(TERMS[kind]) == tuple(values), kind


@pytest.mark.parametrize(
    ("kind", "part", "field"),
    [
        ("contact", "expectations.Stage", "contact"),
        ("evidence_kind", "expectations.Evidence", "kind"),
        ("method", "expectations.Evidence", "method"),
        ("journey_kind", "expectations.Journey", "kind"),
        ("scope", "developments.Development", "scope"),
        ("effect", "developments.Development", "effect"),
        ("horizon", "developments.Development", "horizon"),
        ("metric_kind", "objectives.Metric", "kind"),
        ("counting", "objectives.Metric", "method"),
        ("frequency", "objectives.Metric", "frequency"),
        ("better", "objectives.Metric", "better"),
        ("link_evidence", "alignment.Alignment", "evidence"),
        ("certainty", "business_case.Retention", "certainty"),
        ("cost_kind", "business_case.Cost", "kind"),
        ("rate_kind", "business_case.DiscountRate", "kind"),
        ("validation_group", "compass.Validation", "group"),
        ("outcome", "compass.Validation", "outcome"),
        ("edition", "story.StoryMessage", "edition"),
        ("lane", "route.Action", "lane"),
        ("organising_model", "governance.Governance", "model"),
    ],
)
def test_a_closed_field_has_a_term_for_each_of_its_values(kind, part, field):
    from importlib import import_module
    from typing import get_args

    module, name = part.split(".")
    annotation = getattr(import_module(f"cxstrategy.model.{module}"), name).model_fields[field].annotation

    def values(of):
        return [value for arg in get_args(of) for value in (values(arg) if get_args(arg) else [arg])]

    assert [one for one in values(annotation) if one is not type(None)] == list(TERMS[kind])


# The words of the field in both languages: where the English says the one, the Dutch says one of the others. A word
# that has an ordinary meaning too (phase, design, value) is left out: it would say nothing.
PAIRS = [
    (r"customer experience", r"klantbeleving|klantstrategie|CX"),
    (r"customer journeys?", r"klantreis|klantreizen"),
    (r"journeys? of employees|employees' journey", r"medewerkersrei[sz]"),
    (r"compass(?! direction)", r"kompas"),
    (r"compass directions?", r"kompasrichting"),
    (r"customer promise", r"klantbelofte"),
    (r"service promises?", r"servicebelofte"),
    (r"core emotion", r"kernemotie"),
    (r"brand values", r"merkwaarden"),
    (r"peak", r"topmoment"),
    (r"maturity scan", r"volwassenheidsscan"),
    (r"pillars?", r"pijler"),
    (r"step plans?", r"stappenplan"),
    (r"quick wins?", r"quick win"),
    (r"expectations?", r"verwachting"),
    (r"external developments?", r"externe ontwikkeling"),
    (r"industry", r"branche"),
    (r"objectives?", r"doelstelling"),
    (r"baselines?", r"nulmeting"),
    (r"owners?", r"eigena"),
    (r"deadlines?", r"deadline"),
    (r"reference date", r"peildatum"),
    (r"promoters", r"promotors"),
    (r"detractors?", r"criticaster"),
    (r"margins? of error", r"foutmarge"),
    (r"churn", r"klantverloop"),
    (r"employee turnover", r"personeelsverloop"),
    (r"contacts avoided", r"voorkomen contacten"),
    (r"cost to serve", r"kosten van klantcontact"),
    (r"share of wallet", r"aandeel in de uitgaven"),
    (r"contribution margin", r"dekkingsbijdrage"),
    (r"one-off", r"eenmalig"),
    (r"net present value", r"netto contante waarde"),
    (r"discounted", r"contant"),
    (r"discount rate", r"disconteringsvoet|voet"),
    (r"internal rate of return", r"interne rentevoet"),
    (r"payback period", r"terugverdientijd"),
    (r"benefit-cost ratio", r"baten-kostenverhouding"),
    (r"sensitivity", r"gevoeligheid"),
    (r"assumptions?", r"aanname|uitgangspunt"),
    (r"seed", r"startwaarde"),
    (r"sponsor(?!s the)", r"opdrachtgever"),
    (r"accountable", r"eindverantwoordelijk"),
    (r"hand-over", r"overdracht|overgedragen"),
    (r"core team", r"kernteam"),
    (r"ambassadors?", r"ambassadeur"),
    (r"validation", r"validatie|valideren|gevalideerd"),
    (r"likely (?:values?|estimates?|outcome|numbers)", r"waarschijnlijke"),
    (r"ramps?", r"opbouw"),
    (r"ranges(?! of)", r"bandbreedte"),
    (r"resamples", r"hertrekking"),
    (r"triangular", r"driehoeksverdeling"),
    (r"findings", r"bevinding"),
    (r"levers?", r"hefbo[om]"),
    (r"waves?", r"meting"),
    (r"retention", r"behoud"),
    (r"cash flow", r"kasstroom"),
    (r"building blocks?", r"bouwste"),
    (r"steering group", r"stuurgroep"),
    (r"tie-break", r"beslisronde|stemming"),
    (r"follow-up", r"opvolg"),
    (r"net score", r"nettoscore"),
    (r"pilots?", r"proef|proeven"),
    (r"finance", r"financi"),
    (r"roadmap(?! delivers)", r"roadmap"),
    (r"spreadsheets?", r"spreadsheet"),
]  # fmt: skip

# Words that had another word beside them for the same thing, and Dutch in English words.
GONE = {
    "nl": r"sponsor|verdisconteerd|startgetal|begingetal|beginwaarde|piek|snelle winst|vermeden contacten|alle twee"
          r"|gewogen verwachting|toetsingen|logboek van toetsen|nietsdoen|business case|naar weerszijden|portemonnee"
          r"|staat voor het geheel|bedieningskosten|ids|dubbelepunt|aanspreekbaar|discontovoet|routekaart|actieplan"
          r"|enquêtes?|bladzijden?|rekenblad|commando|netto scores?|verwachte waarden?|herhaalde trekkingen|voorrang"
          r"|vermeden|jullie|nodige omvang",
    "en": r"weigh us|of one objective|on top with|the one brings the other|answers for the whole|hangs on|lay down"
          r"|speak this language|decision asked|is to be seen|a longer look|answers a (?:wave|measurement)"
          r"|one a line|of themselves|at which it speaks|speaks more of|mostly (?:it|one|a|she|he)|in the one"
          r"|change places|turn round|seen it happen|staff turnover|financial director|in the board|mend|of which no"
          r"|stands? in (?:two|front)|may stand in|keys stand|on each as much|two things here"
          r"|swings? together|who is kept|it asks (?:that|patience|for a)|rests? for|the plan of actions",
}  # fmt: skip


def sentences():
    """Every English sentence with its Dutch, form by form, without code, keys and what is filled in."""
    for reader in READERS:
        for message in read_po(BytesIO((LOCALE / "nl" / "LC_MESSAGES" / f"{reader}.po").read_bytes())):
            forms = zip(_forms(message.id), _forms(message.string), strict=True) if message.id else ()
            yield from ((_prose(english), _prose(dutch)) for english, dutch in forms)


def _forms(text: str | tuple[str, ...]) -> tuple[str, ...]:
    return (text,) if isinstance(text, str) else text


def _prose(text: str) -> str:
    told = " ".join(part for part in text.split("\n\n") if not part.startswith("    "))
    return " ".join(re.sub(r"`[^`]*`|%\(\w+\)s|\{[^}]*\}|\w+\.csv|“[^”]*”", "…", told).split())


@pytest.mark.parametrize(("english", "dutch"), PAIRS)
def test_a_word_of_the_field_has_one_word_in_the_other_language(english, dutch):
    word, other = re.compile(rf"\b(?:{english})\b", re.I), re.compile(dutch, re.I)
    found = [(one, two) for one, two in sentences() if word.search(one)]
    assert found, "a word that no sentence uses any more"
    assert [pair for pair in found if not other.search(pair[1])] == []


@pytest.mark.parametrize("side", ["en", "nl"])
def test_a_word_that_made_way_for_another_does_not_come_back(side):
    gone = re.compile(rf"\b(?:{GONE[side]})\b", re.I)
    assert [one for pair in sentences() for one in pair[side == "nl" :][:1] if gone.search(one)] == []


def test_a_dutch_sentence_does_not_begin_with_an_accented_capital_for_stress():
    assert [dutch for _, dutch in sentences() if re.search(r"\bÉ[ée]n\b", dutch)] == []
