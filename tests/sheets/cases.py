"""A seed in; a workbook with a business case out, as plain values: every lever, any length, ranges here and there."""

import random
from typing import Any

Book = dict[str, Any]
SERIES = {"retention": "churn_reduction", "cost_to_serve": "avoided", "other": "amounts"}


def case_book(seed: int, years: int | None = None) -> Book:
    """A workbook whose case nobody chose: what is in it, how large and how certain is up to the seed."""
    chance = random.Random(seed)
    case = Case(chance, years or chance.randint(1, 10))
    return {
        "workbook": {"format": "1", "title": "Zomaar", "date": "2027-01-15", "language": chance.choice(["nl", "en"])},
        "organisation": {"name": "Wij"},
        "business_case": case.made(),
    }


class Case:
    """One case being made up."""

    def __init__(self, chance: random.Random, years: int) -> None:
        self.chance, self.years = chance, years

    def made(self) -> Book:
        case: Book = {
            "currency": self.chance.choice(["EUR", "USD", "SEK"]),
            "start": f"2027-{self.chance.randint(1, 12):02}-28",
            "years": self.years,
            "discount_rate": {"value": self.chance.choice([0, 0.05, 0.085, 0.2, -0.02]), "kind": "nominal"},
            "base": self.base(),
            "benefits": [self.benefit(number, lever) for number, lever in enumerate(self.levers())],
            "costs": [self.cost(number) for number in range(self.chance.randint(0, 4))],
        }
        if self.chance.random() < 0.6:
            case["scenarios"] = [
                {"name": f"Geval {number}", "benefits": self.share(0, 1), "costs": self.share(0.5, 1)}
                for number in range(self.chance.randint(1, 4))
            ]
        return case

    def base(self) -> Book:
        return {
            "customers": self.estimate(10, 300_000, 0),
            "revenue_per_customer": self.estimate(5, 900, 2),
            "margin": self.estimate(0.05, 0.6, 4),
            "churn": self.estimate(0.02, 0.4, 4),
        }

    def levers(self) -> list[str]:
        known = ["retention", "upsell", "referral", "cost_to_serve", "employee_turnover", "other"]
        return [self.chance.choice(known) for _ in range(self.chance.randint(1, 6))]

    def benefit(self, number: int, lever: str) -> Book:
        own: Book = {
            "retention": lambda: {"churn_reduction": self.series(0, 0.05, 5)},
            "upsell": lambda: {"reach": self.estimate(0, 0.9, 4), "uplift": self.estimate(0, 0.2, 4)} | self.ramp(),
            "referral": lambda: {"new_customers": self.estimate(0, 2000, 0)} | self.ramp(),
            "cost_to_serve": self.cost_to_serve,
            "employee_turnover": self.employee_turnover,
            "other": lambda: {"amounts": self.series(-5000, 90_000, 2)},
        }[lever]()
        return {"id": f"baat-{number}", "lever": lever, "source": "=1+1", "certainty": "assumption"} | own

    def cost_to_serve(self) -> Book:
        found = {"contacts": self.estimate(100, 90_000, 0), "avoided": self.series(0, 0.2, 4)}
        cashable = {"cashable": self.estimate(0.2, 1, 2)} if self.chance.random() < 0.5 else {}
        return found | {"cost_per_contact": self.estimate(2, 12, 2)} | cashable

    def employee_turnover(self) -> Book:
        found = {"employees": self.estimate(10, 900, 0), "turnover_reduction": self.estimate(0, 0.05, 4)}
        paid = {"salary": self.estimate(20_000, 70_000, 0), "replacement_share": self.estimate(0.1, 0.8, 2)}
        return found | paid | self.ramp()

    def ramp(self) -> Book:
        return {"ramp": self.series(0, 1, 2)} if self.chance.random() < 0.7 else {}

    def cost(self, number: int) -> Book:
        found: Book = {"name": f"Kosten {number}"}
        if self.chance.random() < 0.7:
            return found | {"one_off": self.estimate(500, 400_000, 2), "year": self.chance.randint(0, self.years)}
        return found | {"yearly": self.series(100, 90_000, 2)}

    def share(self, low: float, high: float) -> float:
        return round(self.chance.uniform(low, high), 3)

    def estimate(self, low: float, high: float, digits: int) -> Any:
        """A number, or three points; sometimes of a point that is no range."""
        if self.chance.random() < 0.5:
            return self.number(low, high, digits)
        points = sorted(self.number(low, high, digits) for _ in range(3))
        return dict(zip(("low", "likely", "high"), points, strict=True))

    def series(self, low: float, high: float, digits: int) -> Any:
        """One value for all years, or one a year."""
        if self.chance.random() < 0.3:
            return self.estimate(low, high, digits)
        return [self.estimate(low, high, digits) for _ in range(self.years)]

    def number(self, low: float, high: float, digits: int) -> float | int:
        drawn = round(self.chance.uniform(low, high), digits)
        return int(drawn) if digits == 0 else drawn
