"""What a tie asks first: a vote on what comes first, or where votes tie as well, a choice with its reason."""

from collections import Counter

from cxstrategy.model.route import ACTION_PHASES, ActionPhase
from cxstrategy.model.strategy import Strategy
from cxstrategy.words.language import Message, say, say_many
from cxstrategy.words.naming import listed
from cxstrategy.words.terms import term


def vote_asked(strategy: Strategy) -> Message:
    """The question to everyone who answered, until they voted; then how the votes fell and what decides now."""
    votes = Counter(vote.first for vote in strategy.route.tie_break) if strategy.route else Counter()
    if not votes:
        return say(
            "Put one more question to everyone who answered: should thinking, doing or sharing come first with us? The"
            " route with the most votes is ours."
        )
    return say(
        "We voted on what comes first, and that did not decide either: {votes}. Lay the plans beside each other, choose"
        " one together and write down why.",
        votes=listed([_votes(phase, votes[phase]) for phase in ACTION_PHASES if votes[phase]]),
    )


def _votes(phase: ActionPhase, count: int) -> Message:
    return say_many("{count} vote for {phase}", "{count} votes for {phase}", count, phase=term("action_phase", phase))
