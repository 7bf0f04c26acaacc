"""Where the organisation stands: the maturity scan of 36 statements over six pillars, and the seven building blocks."""

from typing import Annotated, Any, Literal, NamedTuple

from cxstrategy.model.field import InvalidValue, ReadBy
from cxstrategy.model.part import Part
from cxstrategy.model.quantities import Date, Text, in_editors
from cxstrategy.model.statements import scan_answers

Phase = Literal["repair", "elevate", "optimise", "differentiate"]
Layer = Literal["board", "management", "staff"]
Pillar = Literal["strategy", "understanding", "design", "measurement", "governance", "culture"]
PHASES: tuple[Phase, ...] = ("repair", "elevate", "optimise", "differentiate")
LAYERS: tuple[Layer, ...] = ("board", "management", "staff")
PILLARS: tuple[Pillar, ...] = ("strategy", "understanding", "design", "measurement", "governance", "culture")
LEVELS = ("undeveloped", "ad_hoc", "repeatable", "systematic")
# A statement guards its phase until its mean reaches this level.
REPEATABLE = 2
BUILDING_BLOCKS = ("customer-centred", "personal", "flexible", "direct", "consistent", "controlled", "coordinated")


class Statement(NamedTuple):
    """One statement of the scan: its id, the pillar it belongs to and the phase it guards."""

    id: str
    pillar: Pillar
    phase: Phase


def _statements() -> dict[str, Statement]:
    letters = {phase[0].upper(): phase for phase in PHASES}
    listed = {
        "strategy": "defined R, aligned E, shared E, translated O, guides-funding O, distinctive D",
        "understanding": "feedback R, employees R, unstructured E, behaviour O, shared E, unmet-needs D",
        "design": "journeys R, process E, tested E, cocreated O, dependencies O, peaks D",
        "measurement": "framework R, levels E, shared E, drivers O, results O, predictive D",
        "governance": "ownership R, follow-up R, backlog E, standards O, screening O, ecosystem D",
        "culture": "leadership R, training E, stories E, recognition O, hiring O, autonomy D",
    }
    found = {}
    for pillar in PILLARS:
        for entry in listed[pillar].split(", "):
            name, letter = entry.split()
            found[f"{pillar}-{name}"] = Statement(f"{pillar}-{name}", pillar, letters[letter])
    return found


STATEMENTS: dict[str, Statement] = _statements()


def read_level(value: Any) -> int | None:
    """A level by name, as 0 to 3 or in the words of the questionnaire; `unknown` is None. Refuses: level_form."""
    text = str(value).strip()
    if text in LEVELS:
        return LEVELS.index(text)
    if text in ("0", "1", "2", "3"):
        return int(text)
    answers = scan_answers()
    if text.casefold() in answers:
        return answers[text.casefold()]
    raise InvalidValue("level_form", wrote=text, instead=_offered(text, "unknown"))


def read_block_level(value: Any) -> int:
    """A building block's level, 0 to 3 (or by its name). Refuses: level_form."""
    try:
        level = read_level(value)
    except InvalidValue:
        text = str(value).strip()
        raise InvalidValue("level_form", wrote=text, instead=_offered(text)) from None
    if level is None:
        raise InvalidValue("level_form", wrote="unknown", instead="0, 1, 2, 3")
    return level


def _offered(text: str, *more: str) -> str:
    """The levels as they were written: by number for whoever began with a digit or a sign, else by name."""
    numbers = text[:1].isdigit() or text[:1] in ("-", "+", ".")
    return ", ".join((*(("0", "1", "2", "3") if numbers else LEVELS), *more))


_NUMBERED = (0, 1, 2, 3, "0", "1", "2", "3")
Level = Annotated[int | None, ReadBy(read_level), in_editors(enum=[*LEVELS, "unknown", *_NUMBERED])]
BlockLevel = Annotated[int, ReadBy(read_block_level), in_editors(enum=[*LEVELS, *_NUMBERED])]
StatementId = Literal[tuple(STATEMENTS)]  # type: ignore[valid-type]
BlockId = Literal[BUILDING_BLOCKS]  # type: ignore[valid-type]


class Assessment(Part):
    """What one respondent answered: a level a statement, None where the respondent does not know."""

    respondent: Text
    """Who answered: a name, a role or a number of their own, e.g. `r1`."""
    layer: Layer
    """The layer of the respondent: `board`, `management` or `staff`."""
    answers: dict[StatementId, Level]  # type: ignore[valid-type]
    """For each statement how far it holds: `undeveloped`, `ad_hoc`, `repeatable`, `systematic` (0 to 3), or `unknown`.
    """


class Maturity(Part):
    """The scan: who answered what, with which evidence, and where the organisation wants to be."""

    date: Date
    """When the scan was filled in, e.g. `2026-11-12`."""
    assessments: tuple[Assessment, ...] = ()
    """Who answered what. Answers from a CSV file are added to these."""
    responses: Text | None = None
    """The path of a CSV file with answers, e.g. `responses/maturity.csv`: columns `respondent`, `layer` and one for
    each statement."""
    evidence: dict[StatementId, Text] = {}  # type: ignore[valid-type]
    """For each statement what shows its level: a document, a figure, a fixed meeting."""
    ambition: Phase | None = None
    """The phase you want to reach: `repair`, `elevate`, `optimise` or `differentiate`."""
    ambition_by: Date | None = None
    """The date by which you want to be there, e.g. `2028-06-30`."""

    @property
    def answered(self) -> tuple[Assessment, ...]:
        """The assessments with an answer; `unknown` is none."""
        return tuple(one for one in self.assessments if any(level is not None for level in one.answers.values()))


class BuildingBlock(Part):
    """One of the seven building blocks: its level, 0 to 3, and what shows it."""

    level: BlockLevel
    """Where this building block stands: 0 (undeveloped), 1 (ad hoc), 2 (repeatable) or 3 (systematic)."""
    evidence: Text | None = None
    """What shows that level."""


BuildingBlocks = dict[BlockId, BuildingBlock]
