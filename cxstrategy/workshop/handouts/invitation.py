"""A workbook, or none -> the invitation for participants, with what happens with their answers, as a Document."""

from cxstrategy.document.document import Document
from cxstrategy.words.language import say
from cxstrategy.workshop.handouts.handout import handout
from cxstrategy.workshop.notices import PERSONAL_PRIVACY
from cxstrategy.workshop.origin import Origin
from cxstrategy.workshop.questionnaires import PURPOSES, TITLES


def invitation(origin: Origin) -> Document:
    """The invitation: why, when and where, what to do beforehand, and the privacy notice."""
    questionnaires = [(TITLES[name], PURPOSES[name]) for name in TITLES]
    return handout(
        origin, say("Invitation"), "invitation.html", questionnaires=questionnaires, privacy=PERSONAL_PRIVACY
    )
