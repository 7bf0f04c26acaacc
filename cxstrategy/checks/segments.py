"""Step 2, segments: whether each wants something of its own, and whether together they are no more than everybody."""

from collections.abc import Iterator
from math import fsum

from cxstrategy.analysis.analyse import Analysis
from cxstrategy.checks.check import Remark, is_open, remark, tip, warning
from cxstrategy.model.strategy import Strategy
from cxstrategy.model.titles import named
from cxstrategy.words.language import say
from cxstrategy.words.said import Share

# Shares that were rounded to whole percentages may miss the whole by this much.
ROUNDED_SHARES = 0.005


@tip("CX212")
def segment_without_needs(strategy: Strategy, analysis: Analysis) -> Iterator[Remark]:
    """A segment that does not say what it needs.

    Age and income describe a group, but they do not tell anybody what to do for it. A segment earns its place when it
    wants something that others want less. Two or three needs in plain words are enough, each of them something that
    would make a colleague act differently. If two segments turn out to have the same needs, they are one segment.

    Wrong:

        segments:
          - {id: families, name: Families, share: 31%}

    Right:

        segments:
          - id: families
            name: Families
            share: 31%
            needs: [times that are right, everything in one place]
    """
    for segment in strategy.segments:
        if is_open(analysis, segment, "needs"):
            yield remark(
                segment,
                "needs",
                message=say("it does not say what segment {id} needs", id=named(segment)),
                help=say("write two or three `needs` that set this segment apart from the others"),
            )


@warning("CX213")
def more_than_everybody(strategy: Strategy, analysis: Analysis) -> Iterator[Remark]:
    """The shares of the segments add up to more than 100%.

    Then somebody is in two segments, or the shares count different things: customers in one, revenue in the other.
    Whoever multiplies a segment by what a customer brings in counts people twice. Divide the segments so that each
    customer belongs to one, and say in the description what the share is a part of. Less than 100% is allowed: a
    strategy need not be about everybody.

    Wrong:

        segments:
          - {id: families, name: Families, share: 65%}
          - {id: online, name: People who order online, share: 55%}

    Right:

        segments:
          - {id: families, name: Families, share: 65%}
          - {id: couples, name: Couples and singles, share: 35%}
    """
    shares = [segment.share for segment in strategy.segments if segment.share is not None]
    # One that is more than all by itself is reported where it is read.
    if fsum(shares) > 1 + ROUNDED_SHARES and max(shares) <= 1:
        yield remark(
            strategy,
            "segments",
            message=say("the shares of the segments add up to {sum}", sum=Share(fsum(shares))),
            help=say("let every customer belong to one segment, so that together they are 100% at most"),
        )
