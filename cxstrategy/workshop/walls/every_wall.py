"""A workbook, or none -> its sheets for the wall, in the order of the steps."""

from cxstrategy.document.figures.label import Box, label
from cxstrategy.document.lettering import BODY, LARGE, SEMIBOLD, SMALL
from cxstrategy.model.expectations import Journey
from cxstrategy.model.route import ORDERS, STYLES, ActionPhase, Style
from cxstrategy.words.language import say
from cxstrategy.words.terms import term
from cxstrategy.workshop.forms.delivery import ACTIONS, RACI
from cxstrategy.workshop.forms.direction import COMPASS
from cxstrategy.workshop.forms.understanding import EXPECTATIONS, JOURNEYS
from cxstrategy.workshop.handouts.guidance import GUIDANCE
from cxstrategy.workshop.origin import Origin
from cxstrategy.workshop.walls.wall import GAP, Wall

# How many stages a blank journey has room for, and how many journeys are printed at most.
STAGES, MOST_JOURNEYS = 7, 4
QUARTERS = 8
DIRECTIONS, KNOWN = 4, 16
RINGS = (
    say("Who decides"), RACI.label("responsible"), RACI.label("consulted"), RACI.label("informed"),
)  # fmt: skip
_JOURNEY_ROWS = (
    say("What the customer does"), say("What the customer thinks and says"), say("Who or what the customer meets"),
    say("What goes wrong"), say("What would be better"),
)  # fmt: skip
_QUADRANTS = (
    (say("Fix first"), say("Important, and we do it badly.")),
    (say("Hold on"), say("Important, and we do it well.")),
    (say("Leave"), say("Not so important, and we do it badly.")),
    (say("Enough"), say("Not so important, and we do it well.")),
)


def every_wall(origin: Origin, route: Style | None = None) -> list[Wall]:
    """All sheets; the roadmap has the order of the `route` that is taken."""
    journeys = [one for one in origin.strategy.journeys if one.stages] if origin.strategy else []
    first = sorted(journeys, key=lambda one: not one.priority)[:MOST_JOURNEYS]
    walks = [journey_wall(origin, one) for one in first] or [journey_wall(origin, None)]
    return [expectations_wall(origin), *walks, compass_wall(origin), roadmap_wall(origin, route), stakeholders(origin)]


def compass_wall(origin: Origin) -> Wall:
    """The promise in a box above, a column for each direction below it, and what is not done at the bottom."""
    question = COMPASS.question
    wall = Wall("compass", COMPASS.title, question, origin)
    compass = origin.strategy.compass if origin.strategy else None
    room, wide = wall.room, wall.room.width
    promise = Box(room.left, room.top, room.left + wide * 0.72, room.top + 130)
    feeling = Box(promise.right + GAP, room.top, room.right, promise.bottom)
    below = wall.box(promise, wall.words(COMPASS.label("promise")))
    if compass:
        wall.text(compass.promise, Box(promise.left + GAP, below + GAP, promise.right - GAP, promise.bottom - GAP))
    below = wall.box(feeling, wall.words(COMPASS.label("core_emotion")))
    if compass and compass.core_emotion:
        inside = Box(feeling.left + GAP, below + GAP, feeling.right - GAP, feeling.bottom - GAP)
        wall.text(compass.core_emotion, inside)
    refusals = Box(room.left, room.bottom - 110, room.right, room.bottom)
    wall.box(refusals, wall.words(COMPASS.label("refusals")))
    directions = list(compass.directions) if compass else []
    columns = max(DIRECTIONS, min(len(directions), 6))
    for index, left, right in _spread(room.left, room.right, columns):
        name = directions[index].name if index < len(directions) else ""
        _direction(wall, Box(left, promise.bottom + GAP, right, refusals.top - GAP), name)
    return wall


def _direction(wall: Wall, box: Box, name: str) -> None:
    """One direction: its name, what we do and what we leave."""
    below = wall.box(box, wall.words(say("Direction")))
    if name:
        wall.text(name, Box(box.left + GAP / 2, below, box.right - GAP / 2, below + 46), BODY)
    top = below + 52
    half = (box.bottom - top) / 2
    for index, heading in enumerate((COMPASS.label("do"), COMPASS.label("avoid"))):
        part = Box(box.left, top + index * half, box.right, top + (index + 1) * half)
        wall.box(part, wall.words(heading))


def journey_wall(origin: Origin, journey: Journey | None) -> Wall:
    """A journey: a column for each stage, with a scale of feeling and rows to stick notes in."""
    question = JOURNEYS.sections[1].question
    wall = Wall(
        f"journey-{journey.id}" if journey else "journey", say("The journey"), question, origin,
        about=journey.name if journey else "",
    )  # fmt: skip
    room = wall.room
    head, side = 58.0, 96.0
    names = [stage.name for stage in journey.stages][:10] if journey else [""] * STAGES
    feelings = [stage.feeling for stage in journey.stages][:10] if journey else [None] * STAGES
    feeling = Box(room.left, room.top + head, room.right, room.top + head + 130)
    _scale(wall, feeling, side)
    rows = list(_spread(feeling.bottom + GAP, room.bottom, len(_JOURNEY_ROWS)))
    for (_, top, bottom), heading in zip(rows, _JOURNEY_ROWS, strict=True):
        wall.box(Box(room.left, top, room.left + side, bottom), wall.words(heading), lines=4)
    for index, left, right in _spread(room.left + side + GAP, room.right, len(names)):
        below = wall.box(Box(left, room.top, right, room.top + head - GAP / 2), wall.words(say("Stage")))
        if names[index]:
            wall.text(names[index], Box(left + GAP / 2, below, right - GAP / 2, room.top + head - GAP), BODY, 2)
        if (felt := feelings[index]) is not None:
            wall.dots.append(((left + right) / 2, _height(feeling, felt)))
        for _, top, bottom in rows:
            wall.frames.append(Box(left, top, right, bottom))
    return wall


def _scale(wall: Wall, box: Box, side: float) -> None:
    """The scale of feeling, from very good above to very bad below."""
    wall.planes.append((Box(box.left + side + GAP, box.top, box.right, box.bottom), wall.colours.primary_tint))
    words = {2: say("very good"), 0: say("neither good nor bad"), -2: say("very bad")}
    for value in (2, 1, 0, -1, -2):
        y = _height(box, value)
        wall.paths.append(f"M{box.left + side + GAP} {y:.1f}H{box.right}")
        if value in words:
            wall.labels.append(
                label(wall.words(words[value]), box.left, y, side, size=SMALL, lines=2, upright="middle")
            )


def _height(box: Box, feeling: float) -> float:
    return box.top + 16 + (2 - feeling) / 4 * (box.height - 32)


def expectations_wall(origin: Origin) -> Wall:
    """Importance upwards and how well we do it to the right, with the expectations that are known as dots."""
    wall = Wall(
        "expectations", EXPECTATIONS.title, say("What is important to customers, and do we do it well?"),
        origin,
    )  # fmt: skip
    room = wall.room
    known = _known(origin)
    list_wide = room.width * 0.24 if known else 0
    square = Box(room.left + 40, room.top, room.right - list_wide, room.bottom - 34)
    middle = (square.left + square.right) / 2, (square.top + square.bottom) / 2
    for index, (heading, hint) in enumerate(_QUADRANTS):
        left, right = ((square.left, middle[0]), (middle[0], square.right))[index % 2]
        top, bottom = ((square.top, middle[1]), (middle[1], square.bottom))[index // 2]
        wall.box(Box(left, top, right, bottom), wall.words(heading), wall.words(hint))
    wall.labels += [
        label(
            wall.words(EXPECTATIONS.label("performance")) + " →", square.right, square.bottom + GAP / 2, anchor="end"
        ),
        label("10", square.left - GAP, square.top, anchor="end"),
        label("1", square.left - GAP, square.bottom, anchor="end", upright="bottom"),
        label(f"{wall.words(EXPECTATIONS.label('importance'))} ↑", room.left, square.bottom + 5),
    ]
    if known:
        _known_expectations(wall, square, known, Box(square.right + GAP, room.top, room.right, square.bottom))
    return wall


def _known(origin: Origin) -> list[tuple[str, float, float]]:
    """The expectations with both scores: the statement, importance, performance."""
    found = origin.strategy.expectations if origin.strategy else ()
    return [
        (one.statement, one.importance, one.performance)
        for one in found
        if one.importance is not None and one.performance is not None
    ][:KNOWN]


def _known_expectations(wall: Wall, square: Box, known: list[tuple[str, float, float]], beside: Box) -> None:
    """A dot with a number for each, and the list of what the numbers stand for."""
    below = wall.box(beside, wall.words(say("What we know already"))) + GAP / 2
    for number, (statement, importance, performance) in enumerate(known, 1):
        x = square.left + (performance - 1) / 9 * square.width
        y = square.bottom - (importance - 1) / 9 * square.height
        wall.dots.append((x, y))
        wall.labels.append(label(str(number), x + 8, y, upright="middle", weight=SEMIBOLD))
        line = label(f"{number}  {statement}", beside.left + GAP / 2, below, beside.width - GAP, size=SMALL, lines=2)
        wall.labels.append(line)
        below = line.box.bottom + 2


def roadmap_wall(origin: Origin, route: Style | None) -> Wall:
    """A row for thinking, doing and sharing in the order of the route, a column for each quarter."""
    wall = Wall(
        "roadmap", ACTIONS.title, GUIDANCE["route"].question,
        origin,
    )  # fmt: skip
    room, head, side = wall.room, 34.0, 110.0
    phases: tuple[ActionPhase, ...] = ORDERS[route or STYLES[0]]
    rows = list(_spread(room.top + head, room.bottom, len(phases)))
    for (_, top, bottom), phase in zip(rows, phases, strict=True):
        name = term("action_phase", phase).into(origin.voice)
        wall.box(Box(room.left, top, room.left + side, bottom), name[:1].upper() + name[1:])
    for index, left, right in _spread(room.left + side + GAP, room.right, QUARTERS):
        quarter = wall.words(say("Quarter {number}", number=index + 1))
        wall.labels.append(
            label(quarter, (left + right) / 2, room.top + GAP / 2, right - left, anchor="middle", weight=SEMIBOLD)
        )
        for _, top, bottom in rows:
            wall.frames.append(Box(left, top, right, bottom))
    return wall


def stakeholders(origin: Origin) -> Wall:
    """Rings around what is to be decided: who decides, does it, is asked first, is told afterwards."""
    wall = Wall("stakeholders", say("Whom we need"), GUIDANCE["governance"].question, origin, landscape=False)
    room = wall.room
    x, y = room.left + room.width / 2, (room.top + room.bottom) / 2
    widest = min(room.width, room.height) / 2
    for number in range(len(RINGS), 0, -1):
        radius = widest * number / len(RINGS)
        wall.rings.append((x, y, radius))
    for number, name in enumerate(RINGS, 1):
        top = y - widest * number / len(RINGS)
        wall.labels.append(
            label(wall.words(name), x, top + 2 * GAP, anchor="middle", size=LARGE, colour=wall.colours.primary_text)
        )
    return wall


def _spread(start: float, end: float, count: int) -> list[tuple[int, float, float]]:
    """So many equal parts between two edges, with a gap between them: number, start and end."""
    part = (end - start - GAP * (count - 1)) / count
    return [(index, start + index * (part + GAP), start + index * (part + GAP) + part) for index in range(count)]
