"""Every example in every edition before the judges of the story; and what they say of one that repeats itself."""

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from cxstrategy.document.editions import EDITIONS
from cxstrategy.workbook import open_workbook
from tests.judges import story
from tests.judges.made import Made
from tests.test_judges import BOOKS, EXAMPLES

pytestmark = pytest.mark.no_cover


def complaints(made: Made) -> list[str]:
    return [f"{judge.__name__}: {one}" for judge in story.JUDGES for one in judge(made)]


@pytest.mark.parametrize("edition", EDITIONS)
@pytest.mark.parametrize(("name", "language"), BOOKS)
def test_an_example_tells_each_fact_once_and_in_names(name: str, language: str, edition: str) -> None:
    assert complaints(Made(open_workbook(EXAMPLES / name), language, edition)) == []


@pytest.fixture(scope="module")
def agency() -> Made:
    return Made(open_workbook(EXAMPLES / "reisbureau"), "nl")


def with_text(made: Made, chapter: str, text: str) -> list[str]:
    """What is said of a document of which one chapter ends in this text too."""
    start = made.document.body.index(f'id="{chapter}"')
    end = made.document.body.index("</section>", start)
    body = f"{made.document.body[:end]}<p>{text}</p>{made.document.body[end:]}"
    other = Made(made.workbook, made.language, made.edition)
    other.__dict__ |= {"document": replace(made.document, body=body)}
    return complaints(other)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Zie CX102.", "code CX102"),
        ("Dat was op 2027-01-15.", "date 2027-01-15"),
        ("Het cijfer is 4.8 geworden.", "point in 4.8"),
        ("Dat is op-tijd-weten.", "id op-tijd-weten"),
    ],
)
def test_what_no_reader_should_meet_is_noticed(agency: Made, text: str, said: str) -> None:
    assert [one.partition(": ")[2] for one in with_text(agency, "governance", text)] == [f"governance: {said}"]


def test_a_time_of_day_has_a_point(agency: Made) -> None:
    assert with_text(agency, "governance", "Bel voor 15.00 uur.") == []


def test_what_is_told_twice_is_noticed(agency: Made) -> None:
    page = agency.article.find(".//section[@id='summary']")
    amount = next(value.text for value in page.iter("dd") if "€" in (value.text or ""))
    (found,) = with_text(agency, "governance", f"Dat vraagt {amount} van ons.")
    assert found.startswith("no_number_of_the_decision_is_told_again: governance: €")
    risk = next(page.iter("li")).text
    assert any("the_risks_of_the_decision" in one for one in with_text(agency, "governance", risk))


def test_a_number_of_the_thread_that_is_nowhere_to_be_seen_is_noticed(agency: Made) -> None:
    other = Made(agency.workbook, agency.language, agency.edition)
    start = agency.document.body.index('id="service_promises"')
    body = agency.document.body[:start] + agency.document.body[start:].replace('<span class="tag">2</span>', "", 1)
    other.__dict__ |= {"document": replace(agency.document, body=body)}
    assert list(story.the_thread_is_unbroken_or_a_finding_says_where(other)) == ["service_promises: 2 is not shown"]


def test_a_thread_that_ends_without_a_finding_is_noticed(agency: Made) -> None:
    """Of the analysis one benefit loses its number."""
    thread = agency.workbook.analysis.thread
    lost = {name: numbers for name, numbers in thread.benefits.items() if numbers != (2,)}
    analysis = replace(agency.workbook.analysis, thread=replace(thread, benefits=lost))
    other = Made(replace(agency.workbook, analysis=analysis), agency.language, agency.edition)
    other.__dict__ |= {"document": agency.document}
    found = [one for one in complaints(other) if "thread" in one]
    assert found == [
        "the_thread_is_unbroken_or_a_finding_says_where: business_case: 2 ends here and no finding says so"
    ]


def titled(made: Made, chapter: str, title: str) -> Made:
    """The same document of which one chapter has this title."""
    start = made.document.body.index("</span>", made.document.body.index(f'id="{chapter}"')) + len("</span>")
    end = made.document.body.index("</h1>", start)
    other = Made(made.workbook, made.language, made.edition)
    other.__dict__ |= {
        "document": replace(made.document, body=f"{made.document.body[:start]} {title}{made.document.body[end:]}")
    }
    return other


@pytest.mark.parametrize(
    ("title", "said"),
    [
        ("We hebben zes baten en vier kostenposten", ["argues nothing, and no finding says so"]),
        ("We kiezen voor geld dat terugkomt", []),
        ("Daarna verdient het zich terug", []),
    ],
)
def test_a_title_that_only_counts_is_noticed(agency: Made, title: str, said: list[str]) -> None:
    found = complaints(titled(agency, "business_case", title))
    assert [one.partition("” ")[2] for one in found] == said


def test_a_wish_as_a_title_is_noticed(agency: Made) -> None:
    assert agency.workbook.strategy is not None
    feeling = agency.workbook.strategy.importance.desired_feeling
    assert any(one.startswith("no_wish_is_told_as_a_fact: customers: ") for one in complaints(
        titled(agency, "customers", feeling.rstrip("."))
    ))  # fmt: skip


def test_a_title_that_only_counts_may_stand_where_a_finding_asks_for_a_better_one(tmp_path: Path) -> None:
    folder = shutil.copytree(EXAMPLES / "reisbureau", tmp_path / "book")
    story = folder / "7-story.yaml"
    lines = story.read_text("utf-8").splitlines(keepends=True)
    story.write_text("".join(line for line in lines if "objectives: " not in line), "utf-8")
    made = Made(open_workbook(folder), "nl")
    assert complaints(made) == []
    (asked,) = [one for one in made.document.findings if one.code == "CX982"]
    assert asked.where == "story/conclusions/objectives"
    assert asked.help is not None
    assert asked.help.into("nl") == (
        "schrijf in `story.conclusions.objectives` in één zin welke doelstelling voorgaat als er twee botsen"
    )
    made.__dict__ |= {"document": replace(made.document, findings=())}
    assert [one.partition(": ")[2][:11] for one in complaints(made)] == ["objectives:"]
