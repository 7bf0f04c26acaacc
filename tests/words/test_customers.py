"""What an organisation calls its customers, in every sentence of ours and in none of the team's."""

from pathlib import Path

import pytest

from cxstrategy import make, open_workbook
from cxstrategy.report.terminal import render
from cxstrategy.words.customers import CustomerWord, customer_word, with_word
from cxstrategy.words.language import Voice, say

EXAMPLE = Path(__file__).parent.parent.parent / "examples" / "reisbureau"


@pytest.mark.parametrize(
    ("word", "said", "instead"),
    [
        ("patiënten", "Wat klanten verwachten", "Wat patiënten verwachten"),
        ("patiënten", "Klantreizen: de klantreis van één klant", "Patiëntreizen: de patiëntreis van één patiënt"),
        ("inwoners", "klant- en medewerkersreis, klantgericht", "inwoners- en medewerkersreis, inwonersgericht"),
        ("leden", "De klant en elke klant, die klant; de klantreis", "Het lid en elk lid, dat lid; de ledenreis"),
        ("huurders", "Het klantkompas van onze klanten", "Het klantkompas van onze huurders"),
        ("gasten", "{klanten} `klant` klanten", "{klanten} `klant` gasten"),
        ("klanten", "De klant", "De klant"),
        ("patiënten", "De directie en de directieleden: Directie", "Het bestuur en de bestuursleden: Bestuur"),
        ("gasten", "Aan de directie", "Aan de directie"),
        ("inwoners", "binnen onze branche en daarbuiten", "binnen onze sector en daarbuiten"),
        ("patiënten", "Concurrenten en een concurrent", "Andere aanbieders en een andere aanbieder"),
        ("huurders", "De merkwaarden van `branche`", "De waarden van `branche`"),
        ("reizigers", "De branche, een concurrent, de merkwaarden", "De branche, een concurrent, de merkwaarden"),
    ],
)
def test_dutch_sentences_take_every_form(word: str, said: str, instead: str) -> None:
    known = customer_word(word, "nl")
    assert known and with_word(said, "nl", known) == instead


@pytest.mark.parametrize(
    ("word", "said", "instead"),
    [
        ("patiënten", "Customers' needs, a customer's view", "Patients' needs, a patient's view"),
        ("ondernemers", "A customer with a customer journey", "An entrepreneur with an entrepreneur journey"),
        ("residents", "the customer compass for customers", "the customer compass for residents"),
        (
            "residents",
            "Competitors in an industry, or a competitor",
            "Other providers in a sector, or another provider",
        ),
        ("tenants", "the brand values", "the values"),
        ("guests", "the brand values of an industry", "the brand values of an industry"),
        ("Patients", "customer experience of %(customers)s", "patient experience of %(customers)s"),
    ],
)
def test_english_sentences_take_every_form(word: str, said: str, instead: str) -> None:
    known = customer_word(word, "en")
    assert known and with_word(said, "en", known) == instead


def test_a_value_that_is_filled_in_stays_as_the_team_wrote_it() -> None:
    sentence = say("customers say {quote}", quote="the customer is king")
    voice = Voice("en", CustomerWord("guest", "guests", "guest"))
    assert sentence.into(voice) == "guests say the customer is king"
    assert sentence.into("en") == "customers say the customer is king"


def _book(folder: Path, customers: str) -> Path:
    (folder / "book.yaml").write_text(
        "workbook: {format: 1, title: Beter op tijd, date: 2027-01-15}\n"
        f"organisation: {{name: Streekziekenhuis, customers_are: {customers}}}\n"
        "importance: {reason: Wie wacht wordt onzeker.}\n"
        "journeys: [{id: poli, name: Poli, kind: customer}]\n"
        "expectations: [{id: bel-me, statement: Bel me terug, dimension: ease}]\n",
        "utf-8",
    )
    return folder / "book.yaml"


def test_a_hospital_reads_of_patients_alone(tmp_path: Path) -> None:
    book = _book(tmp_path, "patiënten")
    made = make(book, "html", tmp_path / "uit")
    text = made.files[0].read_text("utf-8")
    assert "patiënt" in text and "Patiënt" in text
    assert not [word for word in ("klant", "Klant") if word in text.replace("lantkompas", "")]
    findings = render(open_workbook(book).findings, open_workbook(book).voice())
    assert "patiënt" in findings and "klant" not in findings.replace("klantkompas", "")
    assert "patients" in make(book, "html", tmp_path / "en", language="en").files[0].read_text("utf-8")


def test_another_word_comes_with_its_forms_and_counts_in_its_own_language(tmp_path: Path) -> None:
    book = _book(tmp_path, "{one: zeiler, many: zeilers, stem: zeilers}")
    assert open_workbook(book).voice() == Voice("nl", CustomerWord("zeiler", "zeilers", "zeilers"))
    assert open_workbook(book).voice("en") == Voice("en")
    assert "één verwachting van zeilers" in make(book, "html", tmp_path / "uit").files[0].read_text("utf-8")


def test_a_word_that_is_not_known_leaves_customers() -> None:
    assert customer_word("watersporters", "nl") is None and open_workbook(EXAMPLE).voice("en").customers is not None


def test_a_known_word_written_out_is_the_same_word_in_each_language(tmp_path: Path) -> None:
    (tmp_path / "known").mkdir()
    written = open_workbook(_book(tmp_path, "{one: patiënt, many: patiënten, stem: patiënt}"))
    known = open_workbook(_book(tmp_path / "known", "patiënten"))
    for language in ("nl", "en"):
        assert written.voice(language) == known.voice(language)


@pytest.mark.parametrize(
    ("who", "said"),
    [("gemeenteraad", "het bestuur, de waarden"), ("Anna Verhoef (directeur)", "de directie, de merkwaarden")],
)
def test_another_word_for_whom_a_council_decides_is_of_no_market(tmp_path: Path, who: str, said: str) -> None:
    book = _book(tmp_path, "{one: dorpsgenoot, many: dorpsgenoten, stem: dorpsgenoot}")
    asked = f"{{ask: Stem in., who: {who}}}"
    rate = "discount_rate: {value: 3%, kind: real}"
    case = f"business_case: {{currency: EUR, start: 2027-04-01, years: 1, {rate}, decision: {asked}}}\n"
    book.write_text(book.read_text("utf-8") + case, "utf-8")
    voice = open_workbook(book).voice()
    assert voice.customers and with_word("de directie, de merkwaarden", "nl", voice.customers) == said
