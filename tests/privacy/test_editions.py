"""No secret of a workbook reaches an audience that may not read it: all bytes of all formats are searched."""

import random
from functools import cache
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as some

from cxstrategy.analysis.analyse import analyse
from cxstrategy.checks.catalogue import check
from cxstrategy.document.tell import tell
from cxstrategy.model.audiences import AUDIENCES, for_audience
from cxstrategy.model.strategy import Strategy
from cxstrategy.words.language import LANGUAGES
from cxstrategy.workbook import Workbook, open_workbook
from cxstrategy.writers.formats import FORMATS, written
from tests.parts import changed
from tests.privacy.hunter import everything, found
from tests.privacy.planting import AMOUNTS, READ, Planter

EXAMPLES = Path(__file__).parents[2] / "examples"
NAMES = ("reisbureau", "ziekenhuis", "northern-energy", "startend")
FORMS = [name for name, form in FORMATS.items() if form.product == "document"]
# Each workbook is told anew in three formats; a failing one is shown as it is.
SEVERAL = settings(
    max_examples=6, deadline=None, suppress_health_check=list(HealthCheck), phases=[Phase.explicit, Phase.generate],
)  # fmt: skip
pytestmark = pytest.mark.no_cover


@cache
def example(name: str) -> Workbook:
    """An example, read once."""
    return open_workbook(EXAMPLES / name)


def leaks(workbook: Workbook, strategy: Strategy, audience: str, language: str, forms=FORMS) -> list[str]:
    """The places where a secret of a strategy stands in the files of an edition."""
    analysis = analyse(strategy)
    document = tell(
        strategy, analysis, check(strategy, analysis), picture=workbook.reading.picture, language=language,
        edition=audience,
    )  # fmt: skip
    places = []
    for form in forms:
        content = written(document, form)
        places += found(f"made.{form}", content)
        places += [f"{place} (amount)" for place, text in everything("made", content)
                   if place.endswith(("text", "pages")) and AMOUNTS.search(text)]  # fmt: skip
    return places


@pytest.mark.parametrize("audience", AUDIENCES)
@pytest.mark.parametrize("name", NAMES[:3])
def test_nothing_of_a_full_workbook_reaches_those_who_may_not_read_it(name: str, audience: str) -> None:
    planted = Planter(audience, random.Random(7)).strategy(example(name).strategy)
    assert leaks(example(name), planted, audience, example(name).language) == []


@SEVERAL
@given(
    name=some.sampled_from(NAMES), audience=some.sampled_from(list(AUDIENCES)), language=some.sampled_from(LANGUAGES),
    filled=some.sampled_from([0.0, 0.4, 1.0]), status=some.sampled_from(["draft", "final"]),
    randomly=some.randoms(use_true_random=False),
)  # fmt: skip
def test_nor_of_any_workbook_in_any_language_and_state(name, audience, language, filled, status, randomly):
    planted = Planter(audience, randomly, filled).strategy(example(name).strategy)
    planted = changed(planted, workbook=changed(planted.workbook, status=status))
    assert leaks(example(name), planted, audience, language) == []


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("audience", AUDIENCES)
def test_a_secret_in_what_may_be_read_is_found_so_the_search_can_fail(audience: str, form: str) -> None:
    planted = Planter(audience, random.Random(7)).strategy(example("ziekenhuis").strategy)
    told = changed(planted, compass=changed(planted.compass, promise=Planter(audience, random.Random(1)).secret()))
    assert leaks(example("ziekenhuis"), told, audience, "nl", [form]) != []


@pytest.mark.parametrize("audience", AUDIENCES)
def test_the_board_reads_what_others_may_not(audience: str) -> None:
    """The secrets are real: the board's edition is full of them."""
    planted = Planter(audience, random.Random(7)).strategy(example("northern-energy").strategy)
    assert len(leaks(example("northern-energy"), planted, "board", "en", ["html"])) >= 3


@pytest.mark.parametrize("audience", AUDIENCES)
def test_a_key_that_the_format_gets_later_is_not_read(audience: str) -> None:
    """What is not on the list is as if nobody wrote it, in every part of a workbook."""
    whole = example("reisbureau").strategy
    read = for_audience(whole, audience, draft=False)
    assert read.business_case is None and read.maturity is None and read.developments == () and read.decided == ()
    assert read.workbook.authors == () and read.workbook.accepted == () and read.route is None
    kept = {type(part).__name__ for part in read.parts()}
    assert not kept & {"Evidence", "Development", "Validation", "Benefit", "Assessment", "RouteAssessment", "RaciRow"}


def test_a_part_that_a_list_lets_through_whole_is_a_mistake(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(AUDIENCES, "customers", {**AUDIENCES["customers"], "business_case": None})
    with pytest.raises(TypeError, match="BusinessCase"):
        for_audience(example("reisbureau").strategy, "customers", draft=False)


def test_each_audience_is_searched_for() -> None:
    assert set(READ) == set(AUDIENCES)
