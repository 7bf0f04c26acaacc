"""The code with which a build says what a page had no room for: nothing to run here, only its explanation."""

from cxstrategy.checks.check import tip


@tip("CX980", reported_elsewhere=True)
def moved_to_appendix() -> None:
    """A chapter holds more than its page, and part of it stands in the appendix.

    A board reads a page a subject. Each chapter therefore says what matters most on one page, or on two where it must,
    and puts the rest in the appendix in an order that is the same for every organisation. Nothing is lost: the chapter
    says where it stands. `build` reports this, for only then is it known how long everything becomes.

    To keep a part on its page, shorten what stands above it: a reason of three paragraphs instead of eight, statements
    of one line, an explanation of one sentence.

    Wrong:

        importance:
          reason: |
            Eight paragraphs, from the founding of the organisation to the meeting of last week.

    Right:

        importance:
          reason: |
            One in three patients hears of a change from the notice board and not from us.
    """
