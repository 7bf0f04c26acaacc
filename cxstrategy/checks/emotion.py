"""Step 6 beside step 4: whether the core emotion that the compass chose is asked of anybody."""

import re
from collections.abc import Iterator

from cxstrategy.analysis.analyse import Analysis
from cxstrategy.checks.check import Remark, quoted, remark, tip
from cxstrategy.checks.wordlists import FEELING_WORDS
from cxstrategy.checks.words import folded
from cxstrategy.model.compass import Compass
from cxstrategy.model.objectives import Metric
from cxstrategy.model.strategy import Strategy
from cxstrategy.words.language import say

# What a word may lose at its end and still be the same feeling: `gerust` is in `geruststellend`, `safely` has `safe`.
ENDING, SHORTEST_STEM = 2, 4
_WORD = re.compile(r"[^\W\d_]+")


@tip("CX615")
def unmeasured_emotion(strategy: Strategy, analysis: Analysis) -> Iterator[Remark]:
    """No metric and no question is about the core emotion of the compass.

    The emotion is the destination, and nobody can read off whether it is coming nearer. Satisfaction does not tell you:
    people can be satisfied without feeling at ease. One statement in an existing survey is enough ("I felt at ease
    during my stay"), or the brand values with this one among them. The check looks for the word in the names and the
    questions of the metrics, and is silent while there are no metrics.

    Wrong:

        compass: {core_emotion: at ease, ...}
        metrics:
          - {id: nps, kind: nps, question: Would you recommend us?}

    Right:

        metrics:
          - {id: nps, kind: nps, question: Would you recommend us?}
          - {id: ease-of-mind, kind: other, question: How far did you feel at ease during your stay?}
    """
    compass = strategy.compass
    if compass and compass.core_emotion and strategy.metrics and not _is_measured(compass, strategy.metrics):
        yield remark(
            compass,
            "core_emotion",
            message=say(
                "no metric and no question is about the core emotion {emotion}", emotion=quoted(compass.core_emotion)
            ),
            help=say("add a statement about it to a survey that you have, or include it in the brand values"),
        )


def _is_measured(compass: Compass, metrics: tuple[Metric, ...]) -> bool:
    asked = " ".join(f"{metric.name} {metric.question or ''}" for metric in metrics)
    if any(metric.kind == "brand_values" for metric in metrics):
        asked += " " + " ".join(value.name for value in compass.values)
    said = _WORD.findall(folded(asked))
    stems = [_stem(word) for word in _WORD.findall(folded(compass.core_emotion or "")) if word not in FEELING_WORDS]
    return not stems or any(word.startswith(stem) for word in said for stem in stems)


def _stem(word: str) -> str:
    return word[: max(len(word) - ENDING, SHORTEST_STEM)]
