"""Every form of a workshop by its name, in the order of the steps."""

from cxstrategy.workshop.forms.asked import Form
from cxstrategy.workshop.forms.delivery import ACTIONS, RACI
from cxstrategy.workshop.forms.direction import COMPASS, OBJECTIVES, SERVICE_PROMISES, STORY
from cxstrategy.workshop.forms.understanding import DEVELOPMENTS, EXPECTATIONS, IMPORTANCE, JOURNEYS

# The forms of groups, by name, in the order of the steps.
FORMS: dict[str, Form] = {
    "importance": IMPORTANCE,
    "expectations": EXPECTATIONS,
    "journeys": JOURNEYS,
    "developments": DEVELOPMENTS,
    "objectives": OBJECTIVES,
    "compass": COMPASS,
    "service-promises": SERVICE_PROMISES,
    "story": STORY,
    "actions": ACTIONS,
    "raci": RACI,
}
