"""The codes with which a build says what had no room, was not there or argues nothing: only their explanations."""

from cxstrategy.checks.check import tip, warning


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


@warning("CX981", reported_elsewhere=True)
def edition_without() -> None:
    """An edition for colleagues or customers lacks something that only the workbook can say.

    Each edition is told from what its readers may read and from nothing else. Colleagues read why, the promise, what
    to do and to leave, the objectives, what changes and who to turn to; customers read the promise, the service
    promises, what they will notice and how to be heard. What is not written is left out, and without a promise there is
    no leaflet at all. `build` says which keys to fill in.

    Wrong:

        compass:
          promise: You always know where you stand.

    Right:

        compass:
          promise: You always know where you stand.
          service_promises:
            - promise: You hear of a change from us first.
              norm: Within an hour
              compensation: If we are late, you get € 25 back.
        story:
          messages:
            - {edition: customers, message: You know where you stand., date: 2027-04-12}
    """


@tip("CX982", reported_elsewhere=True)
def title_that_argues_nothing() -> None:
    """The title of a chapter only repeats a number, a name or a wish.

    Who reads nothing but the titles must have followed the argument. A title therefore holds a contrast, a consequence
    or a choice: what matters most and is done least well, what follows from a figure, what comes first and what has to
    wait. Most titles can be derived from the workbook. Where only a count is known, the sentence has to come from you;
    until then the count stands there, and `build` says so.

    Write no stronger than the evidence allows, and never what you hope as if it were so already.

    Wrong:

        story:
          conclusions:
            objectives: We have six objectives, and each has an owner.

    Right:

        story:
          conclusions:
            objectives: Where calling less and trusting more collide, trust goes first.
    """
