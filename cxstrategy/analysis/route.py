"""Which route fits, and how sure that is: the questionnaire in; scores, agreement, confidence and the outcome out."""

from dataclasses import dataclass
from typing import Literal

from cxstrategy.model.route import ActionPhase, Style


@dataclass(frozen=True)
class RouteAnalysis:
    """Scores 0 to 100 a style; agreement is r_WG(J), 0 to 1; confidence the share of resamples it comes first in.

    `recommended` is None when tied and no tie-break decides; then `contenders` holds the styles that tie.
    `taken` is the team's own choice if it made one, else the recommended style; `order` follows it.
    """

    scores: dict[str, float]
    agreement: dict[str, float | None]
    confidence: dict[str, float]
    outcome: Literal["clear", "leaning", "tied"]
    recommended: Style | None
    second: Style | None
    order: tuple[ActionPhase, ...] | None
    respondents: int
    set_aside: tuple[str, ...]
    contenders: tuple[Style, ...] = ()
    decided_by: Literal["scores", "tie_break", None] = None
    taken: Style | None = None
    layers: tuple[str, ...] = ()
    by_respondent: dict[str, dict[str, float]] | None = None
