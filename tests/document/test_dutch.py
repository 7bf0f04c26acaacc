"""The Dutch of the documents is whole, compiled, and says one thing for one sentence."""

import re
from functools import cache
from io import BytesIO

import pytest
from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import read_mo
from babel.messages.pofile import read_po

from cxstrategy.document.terms import TERMS, term
from cxstrategy.language import LOCALE, translations
from cxstrategy.shelf import shelf

HERE = LOCALE / "nl" / "LC_MESSAGES"
HOUSE = LOCALE.parent / "document"
DOMAINS = [path.stem for part in ("document", "figures") for path in sorted(HERE.glob(f"{part}*.po"))]
TRIMMED = {"trimmed": "true", "newstyle_gettext": "true", "silent": "false"}
KEYWORDS = {"_": None, "gettext": None, "ngettext": (1, 2), "say": None, "say_many": (1, 2)}


def catalogue(domain: str) -> Catalog:
    return read_po(BytesIO((HERE / f"{domain}.po").read_bytes()))


def _all(strings: object) -> tuple[str, ...]:
    return (strings,) if isinstance(strings, str) else tuple(strings)


@cache
def sentences() -> frozenset[object]:
    """Every sentence in the code and the templates of the documents."""
    folders = [
        (HOUSE, [("**.py", "python")], {}),
        (shelf() / "document", [("**.html", "jinja2")], {"**.html": TRIMMED}),
    ]
    found: set[object] = set()
    for folder, methods, options in folders:
        found |= {message for _, _, message, _, _ in extract_from_dir(folder, methods, options, KEYWORDS)}
    return frozenset(found)


def test_every_sentence_of_the_documents_has_its_dutch():
    known = {message.id for domain in DOMAINS for message in catalogue(domain)}
    assert {str(one) for one in sentences()} - {str(one) for one in known} == set()


def test_no_dutch_is_left_of_a_sentence_that_is_gone():
    known = {message.id for domain in DOMAINS for message in catalogue(domain) if message.id}
    assert {str(one) for one in known} - {str(one) for one in sentences()} == set()


@pytest.mark.parametrize("domain", DOMAINS)
def test_no_sentence_is_left_without_words_or_in_doubt(domain):
    for message in catalogue(domain):
        strings = message.string if isinstance(message.string, tuple) else (message.string,)
        assert not message.id or (all(strings) and not message.fuzzy), message.id


@pytest.mark.parametrize("domain", [*DOMAINS, "statements"])
def test_what_goes_into_a_sentence_goes_into_its_dutch(domain):
    for message in catalogue(domain):
        if not message.id:
            continue
        english = message.id[-1] if isinstance(message.id, tuple) else message.id
        dutch = message.string[-1] if isinstance(message.string, tuple) else message.string
        names = re.compile(r"%\((\w+)\)s|(?<!\{)\{(\w+)\}")
        assert set(names.findall(dutch)) == set(names.findall(english)), english


@pytest.mark.parametrize("domain", [*DOMAINS, "statements"])
def test_the_compiled_catalogue_is_that_of_the_text(domain):
    compiled = read_mo(BytesIO((HERE / f"{domain}.mo").read_bytes()))

    def words(messages: Catalog) -> dict[str, tuple[str, ...]]:
        return {str(tuple([m.id] if isinstance(m.id, str) else m.id)): _all(m.string) for m in messages if m.id}

    assert words(compiled) == words(catalogue(domain))


@pytest.mark.parametrize("domain", [*DOMAINS, "statements"])
def test_no_other_catalogue_says_a_sentence_differently(domain):
    """Catalogues are chained, and the first that knows a sentence answers for all of them."""
    words = translations("nl")
    for message in catalogue(domain):
        if message.id and not isinstance(message.id, tuple):
            assert words.gettext(message.id) == message.string, message.id


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
