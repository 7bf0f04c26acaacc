"""What the plans of several routes say alike: who does a step, what it yields and when to go on."""

from cxstrategy.words.language import say

CORE_TEAM_AND_JUDGES = say("the core team, with colleagues and customers who judge it")
SPONSOR_AND_FINANCE = say("the sponsor and finance; the board decides")
OWNERS_IN_THE_LINE = say("owners in the line, helped by the core team")
BOARD_HAS_DECIDED = say("the board has decided and the money is there")
PROMISE_IS_RECOGNISED = say("customers recognise the promise and colleagues know what it asks of them")
CONFIRMED_PROMISE = say("a promise with behaviour, confirmed by colleagues and customers")
EVERY_OBJECTIVE_MEASURED = say("every objective has been measured and serves a goal of the organisation")
GAIN_STILL_STANDS = say("the gain is still there half a year later")
