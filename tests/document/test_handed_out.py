"""The editions to hand out, as their readers find them in the examples: headings, and what stands beneath them."""

from pathlib import Path

from cxstrategy.workbook import open_workbook, told

EXAMPLES = Path(__file__).parents[2] / "examples"


def test_the_leaflet_of_the_travel_company_speaks_to_its_travellers(read_edition):
    leaflet = read_edition(told(open_workbook(EXAMPLES / "reisbureau"), edition="customers"))
    assert leaflet.all("//h1")[0].startswith("Je weet onderweg altijd waar je aan toe bent")
    assert leaflet.all("//h2")[1:3] == ["Wat je vanaf 12 april 2027 merkt", "Laat van je horen"]
    assert "dan krijg je € 25 terug" in leaflet.says("leaflet").replace("\u00a0", " ")


def test_colleagues_of_the_energy_company_read_it_in_english_for_their_households(read_edition):
    edition = read_edition(told(open_workbook(EXAMPLES / "northern-energy"), edition="employees"))
    kickers = edition.all("//h1/span[@class='kicker']")
    assert kickers == ["Why we do this", "Our compass", "What households may hold us to", "Where we want to be",
                       "What changes for you, and what we ask", "Who you can turn to"]  # fmt: skip
    assert "Households may hold us to two promises, and it takes all of us to keep them" in edition.says("promises")
