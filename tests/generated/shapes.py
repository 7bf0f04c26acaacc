"""The forty shapes of workbooks that nobody would choose for an example: what is in them, how many, how odd."""

from collections.abc import Iterator
from dataclasses import dataclass, field

SECTIONS = (
    "maturity", "building_blocks", "importance", "segments", "journeys", "expectations", "developments", "metrics",
    "objectives", "organisation_goals", "alignment", "compass", "story", "business_case", "route", "actions",
    "governance", "decided",
)  # fmt: skip
USUAL = {
    "segments": 2, "journeys": 2, "stages": 3, "expectations": 3, "developments": 2, "metrics": 2, "objectives": 2,
    "goals": 2, "directions": 2, "promises": 2, "actions": 3, "roles": 2, "answers": 3, "benefits": 2, "costs": 2,
    "listed": 2, "claims": 2, "values": 2, "rounds": 2, "messages": 3,
}  # fmt: skip
# How far a business case is uncertain: no estimate has a range, some have, all have, or low is as high as high.
RANGES = {"none": 0.0, "some": 0.5, "all": 1.0, "known": 1.0}


@dataclass(frozen=True)
class Shape:
    """One workbook to be made: whatever it does not say is usual."""

    name: str
    sections: tuple[str, ...] = SECTIONS
    sizes: dict[str, int] = field(default_factory=dict)
    flavour: str = "plain"
    markdown: bool = False
    language: str = "nl"
    sector: str = "winkel"
    status: str = "draft"
    currency: str = "EUR"
    years: int = 3
    ranges: str = "some"
    scale: float = 1.0  # what every amount of money is multiplied with
    tied: bool = False
    csv: bool = False
    filled: float = 0.9  # the chance that something that may be absent is there

    def size(self, what: str) -> int:
        """How many of something there are."""
        return self.sizes.get(what, USUAL[what])


def without(*names: str) -> tuple[str, ...]:
    """Every section but these."""
    return tuple(section for section in SECTIONS if section not in names)


FEW = {what: 1 for what in USUAL}
CUSTOMER_SIDE = ("importance", "segments", "journeys", "expectations", "compass")
MONEY_SIDE = ("metrics", "objectives", "business_case", "actions")
TEAM_SIDE = ("maturity", "building_blocks", "route", "actions", "governance")


def shapes() -> Iterator[Shape]:
    """All of them."""
    yield from _little()
    yield from _much()
    yield from _odd_texts()
    yield from _odd_numbers()
    yield from _kinds_of_house()


def _little() -> Iterator[Shape]:
    yield Shape("nothing-but-a-title", ())
    yield Shape("nothing-but-a-name", (), language="en", flavour="long", filled=0.0)
    yield Shape("only-importance", ("importance",), markdown=True)
    yield Shape("only-maturity", ("maturity",), language="en", csv=True)
    yield Shape("only-expectations", ("expectations",), {"expectations": 1})
    yield Shape("only-objectives", ("metrics", "objectives"), {"objectives": 1, "metrics": 1}, language="en")
    yield Shape("only-compass", ("compass",), flavour="accents")
    yield Shape("only-money", ("business_case",), ranges="none", years=1)
    yield Shape("only-route", ("route",), tied=True)
    yield Shape("only-governance", ("governance",), language="en", flavour="signs")
    yield Shape("one-of-everything", sizes=FEW, filled=1.0)
    yield Shape("bare", sizes=FEW, filled=0.0, language="en")


def _much() -> Iterator[Shape]:
    yield Shape("many-expectations", ("segments", "expectations"), {"expectations": 120, "segments": 5}, sector="zorg")
    yield Shape("many-objectives", ("metrics", "objectives"), {"objectives": 60, "metrics": 8}, language="en")
    yield Shape("many-journeys", CUSTOMER_SIDE, {"journeys": 14, "stages": 4}, sector="gemeente")
    yield Shape("many-stages", ("journeys", "governance"), {"journeys": 1, "stages": 20, "roles": 10})
    yield Shape("many-actions", ("route", "actions"), {"actions": 45}, language="en")
    yield Shape("many-people", ("route", "maturity"), {"answers": 500}, csv=True)
    yield Shape("many-drivers", ("business_case",), {"benefits": 10, "costs": 9}, years=10, ranges="all")


def _odd_texts() -> Iterator[Shape]:
    for flavour, sections in {
        "long": CUSTOMER_SIDE,
        "emoji": MONEY_SIDE,
        "greek": TEAM_SIDE,
        "leftward": CUSTOMER_SIDE,
        "eastern": ("organisation_goals", "alignment", "objectives", "metrics", "developments", "story"),
        "hidden": ("importance", "story", "governance", "expectations"),
        "twins": ("segments", "journeys", "business_case", "route", "metrics", "objectives", "governance"),
    }.items():
        yield Shape(f"texts-{flavour}", sections, flavour=flavour, sector="onderwijs", filled=1.0)
    yield Shape("texts-signs-everywhere", flavour="signs", language="en", filled=1.0)
    yield Shape("texts-long-everywhere", sizes=FEW, flavour="long", filled=1.0)
    yield Shape("markdown-everywhere", CUSTOMER_SIDE, markdown=True, sector="energie", filled=1.0)


def _odd_numbers() -> Iterator[Shape]:
    yield Shape("huge-money", MONEY_SIDE, scale=1e7, currency="SEK", years=2, ranges="all")
    yield Shape("tiny-money", ("business_case",), scale=1e-4, currency="USD", language="en", years=5)
    yield Shape("lost-money", ("business_case",), {"costs": 6}, scale=-1.0, years=4, ranges="none", language="en")
    yield Shape("no-costs", MONEY_SIDE, {"costs": 0}, currency="JPY", years=10, ranges="all")
    yield Shape("known-ends", ("business_case",), ranges="known", years=1, currency="GBP", language="en")
    yield Shape("nobody-answered", ("maturity", "route", "actions"), {"answers": 0})
    yield Shape("one-answered", TEAM_SIDE, {"answers": 1}, csv=True, sector="zorg")


def _kinds_of_house() -> Iterator[Shape]:
    yield Shape("care", sector="zorg", csv=True, filled=1.0)
    yield Shape("municipality", without("business_case"), sector="gemeente", tied=True)
    yield Shape("school", without("maturity", "developments"), sector="onderwijs", status="final", filled=1.0)
    yield Shape("housing-final", sector="housing", language="en", status="final", filled=1.0, ranges="all")
