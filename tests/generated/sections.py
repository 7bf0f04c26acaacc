"""A shape and its pen in; the sections of a workbook out, as plain values: ids that lead somewhere, odd texts."""

import random
from collections.abc import Callable
from typing import Any, get_args

from cxstrategy.model.business_case import Cost
from cxstrategy.model.developments import DEVELOPMENT_KINDS
from cxstrategy.model.expectations import DIMENSIONS, EvidenceKind, Method
from cxstrategy.model.governance import OrganisingModel
from cxstrategy.model.maturity import BUILDING_BLOCKS, LAYERS, LEVELS, PHASES, STATEMENTS
from cxstrategy.model.objectives import METRIC_LEVELS
from cxstrategy.model.route import ACTION_PHASES, ROUTE_STATEMENTS, STYLES
from cxstrategy.model.story import EDITIONS
from tests.generated.shapes import RANGES, Shape
from tests.generated.texts import Pen
from tests.sheets.cases import Case

Values = dict[str, Any]
# Kinds of metric that say their scale and method, with values and targets that lie on it.
MEASURES = [
    ("nps", [0, 10], "net", (-60, 60)), ("csat", [1, 5], "top2", (10, 90)), ("ces", [1, 7], "top3", (10, 90)),
    ("rating", [1, 10], "mean", (2, 9)), ("enps", [0, 10], "net", (-60, 60)), ("other", [0, 1], "mean", (0.01, 0.9)),
    ("other", [0, 1000000], "count", (3, 900000)), ("retention", [0, 100], "share", (5, 95)),
]  # fmt: skip
CHANNELS = ("human", "online")
GROUPS = ("internal", "customer")
COST_KINDS = [one for one in get_args(get_args(Cost.model_fields["kind"].annotation)[0])]


class Sums(Case):
    """A business case whose estimates are as uncertain, and whose amounts as large, as the shape wants."""

    def __init__(self, chance: random.Random, shape: Shape) -> None:
        super().__init__(chance, shape.years)
        self.shape = shape

    def levers(self) -> list[str]:
        known = ["retention", "upsell", "referral", "cost_to_serve", "employee_turnover", "other"]
        return [known[number % len(known)] for number in range(self.shape.size("benefits"))]

    def estimate(self, low: float, high: float, digits: int) -> Any:
        if high > 1 and digits == 2:  # money
            low, high = (end * abs(self.shape.scale) for end in (low, high))
            digits = 2 if abs(self.shape.scale) >= 1 else 6
        if self.chance.random() >= RANGES[self.shape.ranges]:
            return self.number(low, high, digits)
        points = sorted(self.number(low, high, digits) for _ in range(3))
        if self.shape.ranges == "known":
            points = [points[1]] * 3
        return dict(zip(("low", "likely", "high"), points, strict=True))


class Sections:
    """The sections of one workbook; each function is called after the key that it fills."""

    def __init__(self, shape: Shape, chance: random.Random, pen: Pen) -> None:
        self.shape, self.chance, self.pen = shape, chance, pen

    def one(self, choices: Any) -> Any:
        """One of several."""
        return self.chance.choice(list(choices))

    def part(self, needed: Values, **optional: Callable[[], Any]) -> Values:
        """What is needed, and of what may be absent as much as the shape is filled."""
        there = {key: made() for key, made in optional.items() if self.chance.random() < self.shape.filled}
        return needed | {key.rstrip("_"): value for key, value in there.items() if value not in (None, [], {})}

    def many(self, what: str, made: Callable[[int], Values]) -> list[Values]:
        return [made(number) for number in range(self.shape.size(what))]

    def texts(self) -> list[str]:
        """Texts of a list, each once."""
        return list(dict.fromkeys(self.pen.sentence() for _ in range(self.shape.size("listed"))))

    def there(self, section: str, what: str, prefix: str) -> str | None:
        """The id of one of the things of a section; None where the workbook has none."""
        count = self.shape.size(what) if section in self.shape.sections else 0
        return f"{prefix}-{self.chance.randrange(count)}" if count else None

    def segment(self) -> str | None:
        return self.there("segments", "segments", "segment")

    def journey(self) -> str | None:
        return self.there("journeys", "journeys", "journey")

    def metric(self) -> str | None:
        return self.there("metrics", "metrics", "metric")

    def objective(self) -> str | None:
        return self.there("objectives", "objectives", "objective")

    def expectation(self) -> str | None:
        return self.there("expectations", "expectations", "expectation")

    def day(self, year: int) -> str:
        """A day in a year."""
        return f"{year}-{self.chance.randint(1, 12):02}-{self.chance.randint(1, 28):02}"

    def assessments(self, statements: Any, levels: Any) -> list[Values]:
        return [
            {
                "respondent": f"r{number} {self.pen.odd()}".strip(),
                "layer": self.one(LAYERS),
                "answers": {statement: self.one(levels) for statement in statements},
            }
            for number in range(self.shape.size("answers"))
        ]

    def maturity(self) -> Values:
        evidence = {statement: self.pen.sentence() for statement in self.chance.sample(list(STATEMENTS), 3)}
        return self.part(
            {"date": "2026-12-01", "assessments": self.assessments(STATEMENTS, [*LEVELS, "unknown"])},
            evidence=lambda: evidence, ambition=lambda: self.one(PHASES), ambition_by=lambda: self.day(2028),
        )  # fmt: skip

    def building_blocks(self) -> Values:
        return {
            block: self.part({"level": self.one(range(4))}, evidence=self.pen.sentence) for block in BUILDING_BLOCKS
        }

    def importance(self) -> Values:
        pen = self.pen
        return self.part(
            {"reason": pen.prose()}, urgency=pen.prose, cost_of_inaction=pen.prose, desired_feeling=pen.sentence,
            sponsor=pen.person,
            evidence=lambda: self.many(
                "claims", lambda number: {"claim": pen.sentence(), "source": pen.sentence(), "year": 2026}
            ),
        )  # fmt: skip

    def segments(self) -> list[Values]:
        share = f"{100 // max(1, self.shape.size('segments'))}%"
        return self.many("segments", lambda number: self.part(
            {"id": f"segment-{number}", "name": self.pen.name()}, description=self.pen.prose, share=lambda: share,
            needs=self.texts, channels=self.texts,
        ))  # fmt: skip

    def journeys(self) -> list[Values]:
        return self.many("journeys", lambda number: self.part(
            {"id": f"journey-{number}", "name": self.pen.name()}, kind=lambda: "employee" if number % 5 == 4 else None,
            segment=self.segment, owner=self.pen.person, priority=lambda: number < 2, peak=self.pen.sentence,
            ending=self.pen.sentence, stages=lambda: self.many("stages", self.stage),
        ))  # fmt: skip

    def stage(self, number: int) -> Values:
        return self.part(
            {"id": f"stage-{number}", "name": self.pen.name()}, contact=lambda: self.one([*CHANNELS, "none"]),
            feeling=lambda: self.one([-2, -1.5, 0, 1, 2]), pyramid=lambda: self.one(range(1, 6)),
            note=self.pen.sentence,
        )  # fmt: skip

    def expectations(self) -> list[Values]:
        return self.many("expectations", lambda number: self.part(
            {"id": f"expectation-{number}", "statement": self.pen.sentence()}, segment=self.segment,
            journey=self.journey, dimension=lambda: self.one(DIMENSIONS), pyramid=lambda: self.one(range(1, 6)),
            importance=lambda: self.one([1, 7.5, 10]), performance=lambda: self.one([1, 3, 6.25, 10]),
            evidence=lambda: [self.evidence() for _ in range(number % 3)],
        ))  # fmt: skip

    def evidence(self) -> Values:
        return self.part(
            {"kind": self.one(get_args(EvidenceKind))}, method=lambda: self.one(get_args(Method)),
            date=lambda: self.day(2026), n=lambda: self.one([1, 12, 4000]), quote=self.pen.sentence,
            source=self.pen.sentence,
        )  # fmt: skip

    def developments(self) -> list[Values]:
        return self.many("developments", lambda number: self.part(
            {"id": f"development-{number}", "title": self.pen.name()}, scope=lambda: self.one(["industry", "outside"]),
            kind=lambda: self.one(DEVELOPMENT_KINDS), description=self.pen.prose, source=self.pen.sentence,
            date=lambda: self.day(2026), consequence=self.pen.sentence,
            effect=lambda: self.one(["opportunity", "threat"]), horizon=lambda: self.one(["short", "medium", "long"]),
            touches=lambda: [one for one in (self.expectation(), self.objective()) if one],
        ))  # fmt: skip

    def metrics(self) -> list[Values]:
        return self.many("metrics", self.metric_part)

    def metric_part(self, number: int) -> Values:
        kind, scale, method, _ = MEASURES[number % len(MEASURES)]
        level = "employee" if kind == "enps" else METRIC_LEVELS[number % 3]
        journey = self.journey() if level in ("journey", "contact") else None
        needed = {"id": f"metric-{number}", "name": self.pen.name(), "kind": kind, "scale": scale, "method": method}
        return self.part(
            needed | ({"channel": self.one(CHANNELS)} if level == "contact" else {}),
            level=lambda: level, journey=lambda: journey, question=self.pen.sentence, open_question=lambda: True,
            follow_up=lambda: {"owner": self.pen.person(), "within_days": 5}, frequency=lambda: "quarterly",
            sample=lambda: self.one([30, 400, 12000]),
        )  # fmt: skip

    def objectives(self) -> list[Values]:
        return self.many("objectives", self.objective_part)

    def objective_part(self, number: int) -> Values:
        needed: Values = {"id": f"objective-{number}", "statement": self.pen.sentence()}
        if "metrics" in self.shape.sections:
            place = number % self.shape.size("metrics")
            _, _, _, (low, high) = MEASURES[place % len(MEASURES)]
            value, target = sorted(round(self.chance.uniform(low, high), 2) for _ in range(2))
            measured = {"value": value, "date": self.day(2026), "n": self.one([25, 400]), "source": self.pen.sentence()}
            baseline = {"planned": self.day(2028)} if number % 7 == 6 else measured
            needed |= {"metric": f"metric-{place}", "baseline": baseline, "target": target}
        return self.part(
            needed, deadline=lambda: self.day(2029), owner=self.pen.person, agreed_with=self.texts,
        )  # fmt: skip

    def organisation_goals(self) -> list[Values]:
        return self.many("goals", lambda number: self.part(
            {"id": f"goal-{number}", "statement": self.pen.sentence()}, owner=self.pen.person,
            source=self.pen.sentence, indicator=self.pen.name,
        ))  # fmt: skip

    def alignment(self) -> list[Values]:
        count = (
            min(self.shape.size("objectives"), self.shape.size("goals")) if "objectives" in self.shape.sections else 0
        )
        return [
            self.part(
                {"objective": f"objective-{number}", "goal": f"goal-{number}"}, mechanism=self.pen.sentence,
                evidence=lambda: self.one(["own_data", "external", "assumption"]), source=self.pen.sentence,
            )
            for number in range(count)
        ]  # fmt: skip

    def compass(self) -> Values:
        pen = self.pen
        return self.part(
            {"promise": pen.sentence()}, core_emotion=pen.sentence,
            values=lambda: self.many("values", lambda number: {"name": pen.name(), "meaning": pen.sentence()}),
            directions=lambda: self.many("directions", self.direction),
            service_promises=lambda: self.many("promises", self.promise), refusals=self.texts,
            expectations=lambda: list(filter(None, [self.expectation()])),
            validations=lambda: [self.validation(one) for one in GROUPS[: self.shape.size("rounds")]],
        )  # fmt: skip

    def direction(self, number: int) -> Values:
        pen = self.pen
        return self.part(
            {"id": f"direction-{number}", "name": pen.name()}, experience=pen.sentence, do=self.texts,
            avoid=self.texts, principle=pen.sentence, proof=pen.sentence, metric=self.metric,
            dimension=lambda: DIMENSIONS[number % 3],
        )  # fmt: skip

    def promise(self, number: int) -> Values:
        pen = self.pen
        return self.part(
            {"promise": pen.sentence()}, norm=pen.sentence, condition=pen.sentence, compensation=pen.sentence,
            kept=lambda: self.one(["0%", "71%", "100%"]), metric=self.metric, channel=pen.name,
        )  # fmt: skip

    def validation(self, group: str) -> Values:
        pen = self.pen
        return self.part(
            {"group": group}, who=pen.sentence, method=pen.name, n=lambda: self.one([1, 40]),
            date=lambda: self.day(2026), outcome=lambda: self.one(["confirmed", "adjusted"]), change=pen.sentence,
        )  # fmt: skip

    def story(self) -> Values:
        pen = self.pen
        return self.part(
            {}, situation=pen.sentence, but=pen.sentence, therefore=pen.sentence,
            hero=lambda: self.part({"name": pen.name()}, segment=self.segment, before=pen.prose, after=pen.prose,
                                   quote=pen.sentence),
            messages=lambda: [self.message(edition) for edition in EDITIONS[: self.shape.size("messages")]],
        ) or {"but": pen.sentence()}  # fmt: skip

    def message(self, edition: str) -> Values:
        pen = self.pen
        return self.part(
            {"edition": edition}, message=pen.sentence, feeling=pen.name, call_to_action=pen.sentence,
            narrative=pen.prose, channel=pen.name, date=lambda: self.day(2027), owner=pen.person,
        )  # fmt: skip

    def business_case(self) -> Values:
        pen, sums = self.pen, Sums(self.chance, self.shape)
        case = sums.made() | {"currency": self.shape.currency}
        case["costs"] = self.many("costs", lambda number: self.cost(sums, number))
        for benefit in case["benefits"]:
            benefit |= self.part({}, owner=pen.person, objective=self.objective, source=pen.sentence)
        decision = {"ask": pen.sentence(), "amount": 1234567.89, "by": "2027-06-30", "who": pen.person()}
        return self.part(case, soft_benefits=self.texts, decision=lambda: decision, simulation=lambda: {"draws": 500})

    def cost(self, sums: Sums, number: int) -> Values:
        cost = sums.cost(number) | {"name": self.pen.name(), "kind": COST_KINDS[number % len(COST_KINDS)]}
        if self.shape.scale < 0:  # a fortune spent
            cost |= {"one_off": 9_000_000} if "one_off" in cost else {"yearly": 900_000}
        return cost

    def route(self) -> Values:
        assessments = self.assessments(ROUTE_STATEMENTS, [3] if self.shape.tied else [1, 2, 3, 4, 5, "unknown"])
        votes = [{"respondent": one["respondent"], "first": self.one(ACTION_PHASES)} for one in assessments[:5]]
        choice = {"route": self.one(STYLES), "reason": self.pen.sentence()}
        return self.part(
            {"assessments": assessments}, tie_break=lambda: votes if self.shape.filled == 1 else None,
            choice=lambda: choice if self.shape.filled == 1 else None,
        )  # fmt: skip

    def actions(self) -> list[Values]:
        return self.many("actions", lambda number: self.part(
            {"id": f"action-{number}", "title": self.pen.name()}, phase=lambda: self.one(ACTION_PHASES),
            lane=lambda: self.one(["foundation", "quick_win"]), start=lambda: self.day(2027),
            end=lambda: self.day(2028), owner=self.pen.person, objective=self.objective,
            expectation=self.expectation, budget=lambda: self.one([0, 12500, 3_000_000_000]),
            fte=lambda: self.one([0, 0.2, 40]), done=lambda: number % 4 == 0,
        ))  # fmt: skip

    def governance(self) -> Values:
        pen, models = self.pen, get_args(OrganisingModel)
        journeys = range(self.shape.size("journeys") if "journeys" in self.shape.sections else 0)
        return self.part(
            {}, sponsor=pen.person, model=lambda: self.one(models),
            model_path=lambda: [{"by": "2028-01-01", "model": models[1]}, {"by": "2029-01-01", "model": models[2]}],
            team=lambda: self.many("roles", self.role), forums=lambda: self.many("roles", self.forum),
            journey_owners=lambda: [{"journey": f"journey-{number}", "owner": pen.person()} for number in journeys],
            ambassadors=lambda: {"number": 12, "departments": self.texts()},
            raci=lambda: self.many("roles", self.raci), handover=lambda: self.many("roles", self.handover),
        ) or {"sponsor": pen.person()}  # fmt: skip

    def decided(self) -> list[Values]:
        return self.many("listed", lambda number: self.part(
            {"about": "organisation/name" if number else "compass/promise", "chosen": self.pen.sentence()},
            alternatives=lambda: [{"text": self.pen.sentence(), "by": self.pen.name(), "votes": self.one([0, 7, 300])}
                                  for _ in range(2)],
            date=lambda: self.day(2026), by=self.texts, dissent=self.pen.sentence,
        ))  # fmt: skip

    def role(self, number: int) -> Values:
        return self.part({"role": self.pen.name()}, name=self.pen.person, fte=lambda: 0.4, budget=lambda: 90000)

    def forum(self, number: int) -> Values:
        pen = self.pen
        return self.part(
            {"name": pen.name()}, purpose=pen.sentence, rhythm=pen.name, chair=pen.person, members=lambda: 7,
            decides=pen.sentence,
        )  # fmt: skip

    def raci(self, number: int) -> Values:
        pen = self.pen
        return self.part(
            {"task": pen.sentence()}, responsible=lambda: [pen.person()], accountable=pen.person,
            consulted=self.texts, informed=self.texts,
        )  # fmt: skip

    def handover(self, number: int) -> Values:
        pen = self.pen
        return self.part(
            {"task": pen.sentence()}, from_=pen.person, to=pen.person, by=lambda: self.day(2028),
            condition=pen.sentence,
        )  # fmt: skip
