"""The formulas that say, for one objective in its row, which change two measurements show."""

from collections.abc import Callable

from cxstrategy.analysis.measurement import share_unit
from cxstrategy.analysis.objectives import asked_group
from cxstrategy.analysis.precision import FINITE_FROM
from cxstrategy.model.objectives import Metric
from cxstrategy.sheets.address import at, literal
from cxstrategy.words.language import Message, say

(
    STATEMENT, METRIC, BASELINE, ANSWERS, MARGIN, LOW, HIGH, TARGET, CHANGE, VARIANCE, SAMPLE, SEEN_FROM, NEEDED, SEEN,
    DEADLINE, OWNER, PLACE, PER_ANSWER, ENDLESS_CHANGE, ENDLESS_ANSWERS, LOWEST, HIGHEST,
) = range(22)  # fmt: skip
SEEN_WORDS = {"seen": say("yes"), "unseen": say("no"), "unknown": say("unknown")}
NOTHING = "–"


class Formulas:
    """The formulas of a row; `known` is whether its variance is, else it is the least that the score can have."""

    def __init__(self, row: int, metric: Metric | None, known: bool) -> None:
        self.row, self.known = row, known
        self.share = share_unit(metric) is not None
        self.ends = bool(metric and metric.range and known)
        self.better = -1 if metric and metric.better == "lower" else 1
        self.people = f"people_{asked_group(metric)}"

    def _at(self, column: int) -> str:
        return at(self.row, column)

    @property
    def change(self) -> str:
        """Target less baseline; what is nothing but rounding is 0."""
        target, baseline = self._at(TARGET), self._at(BASELINE)
        slack = f"MAX(1E-9,1E-12*MAX(ABS({target}),ABS({baseline})))"
        moved = f"IF(ABS({target}-{baseline})<={slack},0,{target}-{baseline})"
        return f"IF(COUNT({target},{baseline})<2,{literal(NOTHING)},{moved})"

    @property
    def per_answer(self) -> str:
        """What the square of the change is to the variances, with the factor for a large part of everybody."""
        n, people = self._at(SAMPLE), f"N({self.people})"
        part = f"IF({people}>1,({people}-{n})/({people}-1),0)"
        factor = f"IF(AND({people}>0,{n}>{FINITE_FROM}*{people},{n}<={people}),{part},1)"
        return f"IF(N({n})=0,{literal(NOTHING)},(quantile_confidence+quantile_power)^2/{n}*{factor})"

    @property
    def endless_change(self) -> str:
        """The change that shows, as if the scale had no end: for a share the root of a quadratic equation."""
        variance, step = self._at(VARIANCE), self._at(PER_ANSWER)
        plain = f"SQRT({step}*2*{variance})"
        if self.share:
            tilt = f"{self._direction}*({self._at(LOWEST)}+{self._at(HIGHEST)}-2*{self._at(BASELINE)})*{step}"
            root = f"({tilt}+SQRT(({tilt})^2+8*{step}*(1+{step})*{variance}))/(2*(1+{step}))"
            plain = f"IF(COUNT({self._at(BASELINE)})=0,{plain},{root})"
        return f"IF(OR(N({variance})=0,N({self._at(SAMPLE)})=0),{literal(NOTHING)},{plain})"

    @property
    def _direction(self) -> str:
        change = self._at(CHANGE)
        return f"IF(N({change})=0,{self.better},SIGN({change}))"

    @property
    def shown(self) -> str:
        """The smallest change that two measurements show; a dash where the scale ends before it."""
        change, baseline = self._at(ENDLESS_CHANGE), self._at(BASELINE)
        if not self.ends:
            return change
        ended = f"IF({self._outside(f'{baseline}+{self._direction}*{change}')},{literal(NOTHING)},{change})"
        return f"IF(COUNT({change},{baseline})<2,{change},{ended})"

    def _outside(self, score: str) -> str:
        """Whether the metric ends before a score, by more than rounding."""
        return f"OR({score}<{self._at(LOWEST)}-1E-9,{score}>{self._at(HIGHEST)}+1E-9)"

    @property
    def endless_answers(self) -> str:
        """The answers that the change takes, unrounded; none where the variance is only a least one."""
        if not self.known:
            return literal(NOTHING)
        variance, change, target = self._at(VARIANCE), self._at(CHANGE), self._at(TARGET)
        then = variance
        if self.share:
            then = f"({target}-{self._at(LOWEST)})*({self._at(HIGHEST)}-{target})"
        answers = f"(quantile_confidence+quantile_power)^2*({variance}+{then})/{change}^2"
        return f"IF(OR(N({variance})=0,N({change})=0),{literal(NOTHING)},{answers})"

    @property
    def needed(self) -> str:
        """The answers that show the change: fewer where they would be a large part of everybody."""
        answers, target, people = self._at(ENDLESS_ANSWERS), self._at(TARGET), f"N({self.people})"
        fewer = f"IF(AND({people}>0,{answers}>{FINITE_FROM}*{people}),{answers}/(1+({answers}-1)/{people}),{answers})"
        whole = f"ROUNDUP({fewer}-1E-9,0)"
        if self.ends:
            whole = f"IF({self._outside(target)},{literal(NOTHING)},{whole})"
        return f"IF(NOT(ISNUMBER({answers})),{literal(NOTHING)},{whole})"

    def seen(self, say_: Callable[[Message], str]) -> str:
        """Yes or no where the change and what can be shown are known; a least variance can only say no."""
        change, shown, endless = self._at(CHANGE), self._at(SEEN_FROM), self._at(ENDLESS_CHANGE)
        words = {name: literal(say_(word)) for name, word in SEEN_WORDS.items()}
        compared = f"IF(ABS({change})>={shown},{words['seen' if self.known else 'unknown']},{words['unseen']})"
        ended = f"IF(ISNUMBER({endless}),{words['unseen']},{words['unknown']})"
        return f"IF(N({change})=0,{words['unknown']},IF(ISNUMBER({shown}),{compared},{ended}))"
