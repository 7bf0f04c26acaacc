"""Every Worksheet of a workshop by its name: what each participant fills in, and what the scribe of a group does."""

from cxstrategy.workshop.forms.every_form import FORMS
from cxstrategy.workshop.origin import Origin
from cxstrategy.workshop.questionnaires import TITLES, questionnaire
from cxstrategy.workshop.scribe_sheets import scribe_sheet
from cxstrategy.workshop.worksheet import Worksheet

QUESTIONNAIRES = tuple(TITLES)
WORKSHEETS = (*QUESTIONNAIRES, *FORMS)


def worksheet(name: str, origin: Origin) -> Worksheet:
    """The form of this name (one of `WORKSHEETS`), made from a workbook or from nothing."""
    return questionnaire(name, origin) if name in QUESTIONNAIRES else scribe_sheet(name, origin)
