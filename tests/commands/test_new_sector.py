"""`cxstrategy new --sector`: the examples of a sector, its word for customers, and another word with `--customers`."""

from pathlib import Path

import pytest
import yaml

from cxstrategy import open_workbook
from cxstrategy.finding import Severity
from cxstrategy.starter import SECTORS
from cxstrategy.template_folder import template_folder
from tests.commands.test_new import uncommented

LANGUAGES = ("nl", "en")


def laid_down(run, folder: Path, *options: str) -> Path:
    assert run("new", folder, "--organisation", "De Vaart", *options).exit_code == 0
    return folder


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("sector", SECTORS)
def test_a_fresh_workbook_of_a_sector_has_nothing_to_find(run, tmp_path: Path, sector: str, language: str) -> None:
    workbook = open_workbook(laid_down(run, tmp_path / "x", "--sector", sector, "--language", language))
    assert workbook.findings == []
    assert workbook.strategy.organisation.sector and workbook.strategy.organisation.customers_are


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("sector", SECTORS)
def test_every_example_of_a_sector_is_right_when_it_is_uncommented(
    run, tmp_path: Path, sector: str, language: str
) -> None:
    book = laid_down(run, tmp_path / "x", "--sector", sector, "--language", language)
    for file in book.glob("*.yaml"):
        lines = [uncommented(line) for line in file.read_text("utf-8").splitlines()]
        file.write_text("\n".join(lines) + "\n", "utf-8")
    workbook = open_workbook(book)
    # What is still empty is still missing; nothing that the examples say is wrong.
    assert {one.code for one in workbook.findings if one.severity is Severity.ERROR} <= {"CX005"}
    strategy, shown = workbook.strategy, particulars(language)[sector]
    for key in ("segments", "journeys", "developments"):
        assert [one.id for one in getattr(strategy, key)] == [one["id"] for one in shown[key]]
    assert {one["id"] for one in shown["metrics"]} < {metric.id for metric in strategy.metrics}
    assert {one.segment for one in strategy.expectations} == {shown["segments"][0]["id"]}
    assert {one.journey for one in strategy.governance.journey_owners} == {shown["journeys"][0]["id"]}


def particulars(language: str) -> dict[str, dict]:
    text = (template_folder() / "starter" / "sectors" / f"{language}.yaml").read_text("utf-8")
    return {one["id"]: one for one in yaml.safe_load_all(text) if one}


@pytest.mark.parametrize("language", LANGUAGES)
def test_both_languages_tell_the_same_sectors(language: str) -> None:
    shown, other = particulars(language), particulars("nl")
    assert list(shown) == list(SECTORS)
    for sector, told in shown.items():
        assert {key: len(value) for key, value in told.items() if isinstance(value, list)} == {
            key: len(value) for key, value in other[sector].items() if isinstance(value, list)
        }


def test_a_sector_has_a_dutch_and_an_english_name(run, tmp_path: Path) -> None:
    dutch, english = (
        laid_down(run, tmp_path / name, "--sector", name, "--language", "nl") for name in ("zorg", "healthcare")
    )
    for file in dutch.glob("*.yaml"):
        assert file.read_text("utf-8") == (english / file.name).read_text("utf-8")
    refused = run("new", tmp_path / "x", "--sector", "ruimtevaart")
    assert refused.exit_code == 2 and "gemeente" in refused.stderr and not (tmp_path / "x").exists()


def test_the_guiding_sentences_speak_of_customers_as_the_sector_does(run, tmp_path: Path) -> None:
    book = laid_down(run, tmp_path / "x", "--sector", "zorg", "--language", "nl")
    text = (book / "2-expectations.yaml").read_text("utf-8")
    assert "wie zijn onze patiënten" in text and "welke patiëntreis draagt deze medewerkersreis?" in text
    assert "  customers_are: patiënten\n" in (book / "workbook.yaml").read_text("utf-8")


@pytest.mark.parametrize("options", [(), ("--sector", "zorg")])
def test_customers_may_have_a_word_of_their_own(run, tmp_path: Path, options: tuple[str, ...]) -> None:
    book = laid_down(run, tmp_path / "x", "--customers", "cliënten", "--language", "nl", *options)
    assert "wie zijn onze cliënten" in (book / "2-expectations.yaml").read_text("utf-8")
    workbook = open_workbook(book)
    assert workbook.strategy.organisation.customers_are.many == "cliënten" and workbook.findings == []


def test_a_word_for_customers_that_is_not_known_is_kept_and_check_asks_for_its_forms(run, tmp_path: Path) -> None:
    book = laid_down(run, tmp_path / "x", "--customers", "ligplaatshouders: vast", "--language", "nl")
    workbook = open_workbook(book)
    assert workbook.strategy.organisation.customers_are.many == "ligplaatshouders: vast"
    assert [one.where for one in workbook.findings] == ["organisation/customers_are"]
