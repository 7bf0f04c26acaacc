"""Starting point: whether the maturity scan was filled in by enough people, with evidence, and lately."""

from collections.abc import Iterator

from cxstrategy.analysis.analyse import Analysis
from cxstrategy.analysis.layers import layers_of
from cxstrategy.analysis.maturity import MaturityAnalysis, statements_of
from cxstrategy.checks.age import months_before, older_than
from cxstrategy.checks.check import Remark, listed, remark, tip, warning
from cxstrategy.model.maturity import PHASES, REPEATABLE, Maturity
from cxstrategy.model.strategy import Strategy
from cxstrategy.words.language import Message, say, say_many
from cxstrategy.words.said import All, Day, Termed, rounded

# One level is what two people make of one and the same practice; more is another picture. The hair is for rounding.
LARGEST_DIFFERENCE = 1.0 + 1e-9
# A phase asks for six to ten practices that are followed most of the time: a year for one is quick.
MONTHS_A_PHASE = 12
# A scan is compared with the one of the year before; after that people and practices have changed.
SCAN_MONTHS = 12


def _scan(strategy: Strategy, analysis: Analysis) -> tuple[Maturity, MaturityAnalysis] | tuple[None, None]:
    """The scan and what it comes to, once somebody has filled it in."""
    maturity, found = strategy.maturity, analysis.maturity
    return (maturity, found) if maturity and found and found.respondents else (None, None)


def _answers(maturity: Maturity) -> str:
    """The key under which the answers stand."""
    return "responses" if maturity.responses else "assessments"


@warning("CX901")
def pillar_in_part(strategy: Strategy, analysis: Analysis) -> Iterator[Remark]:
    """A pillar has statements that nobody answered.

    The score of a pillar is the mean of its statements, so leaving out a hard one makes it better. And a phase is only
    behind you when each statement that guards it is in order; one without an answer counts as not in order. Ask
    somebody who does know, or take the question to the department. "Unknown" is an honest answer from one person; from
    everybody it means that it is not done.

    Wrong:

        answers: {strategy-defined: repeatable, strategy-aligned: unknown, ...}

    Right:

        answers: {strategy-defined: repeatable, strategy-aligned: ad_hoc, ...}
    """
    scan = strategy.maturity
    if scan and any(one.answers for one in scan.assessments) and not scan.answered:
        yield remark(
            scan,
            _answers(scan),
            message=say("the maturity scan holds no answer: whoever filled it in answered `unknown` to everything"),
            help=say("ask somebody who knows; what nobody knows of is `undeveloped`"),
        )
    maturity, found = _scan(strategy, analysis)
    for name, pillar in found.pillars.items() if found else ():
        if maturity and found and pillar.answered < pillar.expected:
            unanswered = [one for one in statements_of(name) if found.statements[one] is None]
            yield remark(
                maturity,
                _answers(maturity),
                message=say_many(
                    "{count} statement of pillar {pillar} was answered by nobody",
                    "{count} statements of pillar {pillar} were answered by nobody",
                    len(unanswered), pillar=Termed("pillar", name),
                ),
                help=say(
                    "ask somebody who knows ({statements}); anything that nobody knows of is `undeveloped`",
                    statements=listed(unanswered),
                ),
            )  # fmt: skip


@warning("CX902")
def level_without_evidence(strategy: Strategy, analysis: Analysis) -> Iterator[Remark]:
    """A statement or a building block stands at repeatable or above, and nothing shows it.

    Everybody does it "mostly", until somebody asks for the document, the figure or the fixed meeting. Repeatable means
    that there is a way of working that is followed most of the time, so there is something to point at. Asking for it
    is the best conversation that the scan brings: either the level goes down, or the next person can build on it. One
    line is enough.

    Wrong:

        answers: {measurement-framework: systematic}

    Right:

        answers: {measurement-framework: systematic}
        evidence:
          measurement-framework: Measurement plan 2025, followed in eight of the nine surveys
    """
    maturity, found = _scan(strategy, analysis)
    means = found.statements if found else {}
    high = [name for name, mean in means.items() if mean is not None and mean >= REPEATABLE]
    unshown = [name for name in high if maturity and name not in maturity.evidence]
    if maturity and unshown:
        yield remark(
            maturity,
            "evidence",
            message=say_many(
                "{count} statement stands at repeatable or above without evidence",
                "{count} statements stand at repeatable or above without evidence",
                len(unshown),
            ),
            help=say(
                "write under `evidence` what shows it: a document, a figure, a fixed meeting; or lower the level:"
                " {statements}",
                statements=listed(unshown),
            ),
        )
    for name, block in strategy.building_blocks.items():
        if block.level >= REPEATABLE and not block.evidence:
            yield remark(
                block,
                "level",
                message=say(
                    "building block {block} stands at level {level} without evidence",
                    block=Termed("block", name),
                    level=block.level,
                ),
                help=say("write under `evidence` what shows it, or lower the level"),
            )


@warning("CX903")
def one_view_only(strategy: Strategy, analysis: Analysis) -> Iterator[Remark]:
    """The maturity scan was filled in by one person, or by the board only.

    One person knows one department, and a board sees what was decided, not what is done at the counter. In nearly every
    organisation the board gives the highest marks. The difference between layers is the most useful outcome of the
    scan, and you only get it by asking all three. Six to twelve people, each on their own, is a good number.

    Wrong:

        assessments:
          - {respondent: General director, layer: board, answers: {...}}

    Right:

        assessments:
          - {respondent: General director, layer: board, answers: {...}}
          - {respondent: Manager Home Care, layer: management, answers: {...}}
          - {respondent: District nurse, layer: staff, answers: {...}}
    """
    maturity, found = _scan(strategy, analysis)
    message = _view(found) if found else None
    if maturity and message:
        help = say("have people from all three layers fill it in, each on their own: `board`, `management`, `staff`")
        yield remark(maturity, _answers(maturity), message=message, help=help)


def _view(found: MaturityAnalysis) -> Message | None:
    if found.respondents == 1:
        return say("only one person filled in the maturity scan")
    if {layer for pillar in found.pillars.values() for layer in pillar.layers} == {"board"}:
        return say("only the board filled in the maturity scan")
    return None


@warning("CX904")
def ambition_in_a_leap(strategy: Strategy, analysis: Analysis) -> Iterator[Remark]:
    """The ambition is more than one phase further, and is to be reached within twelve months.

    Phases build on each other: an organisation that does not follow up complaints yet cannot predict them. Moving up
    one phase means that some eight practices are followed most of the time, by people who have other work as well. One
    phase a year is quick. A leap on paper costs the trust of those who know how things are. Choose the next phase, or a
    later date.

    Wrong:

        # the scan says: repair
        maturity: {date: 2026-11-12, ambition: optimise, ambition_by: 2027-06-30}

    Right:

        maturity: {date: 2026-11-12, ambition: elevate, ambition_by: 2028-06-30}
    """
    maturity, found = _scan(strategy, analysis)
    if maturity and found and found.phase and maturity.ambition and maturity.ambition_by:
        steps = PHASES.index(maturity.ambition) - PHASES.index(found.phase)
        earliest = months_before(strategy.workbook.date, -MONTHS_A_PHASE * steps)
        if steps > 1 and months_before(maturity.ambition_by, MONTHS_A_PHASE) <= strategy.workbook.date:
            message = say(
                "the ambition is {ambition} by {date}, {steps} phases beyond {phase}",
                ambition=Termed("phase", maturity.ambition), date=Day(maturity.ambition_by), steps=steps,
                phase=Termed("phase", found.phase),
            )  # fmt: skip
            help = say("choose the next phase, or give every phase a year: {date} at the earliest", date=Day(earliest))
            yield remark(maturity, "ambition", message=message, help=help)


@warning("CX905")
def old_scan(strategy: Strategy, analysis: Analysis) -> Iterator[Remark]:
    """The maturity scan is more than twelve months older than the workbook.

    In a year teams are reorganised, a system is replaced, and somebody leaves who kept it all going. A board that
    recognises last year's organisation doubts the rest too. Have the scan filled in again, by the same people where you
    can; the difference from last year is worth a page. The age counts from `maturity.date` to `workbook.date`.

    Wrong:

        workbook: {date: 2026-11-21, ...}
        maturity: {date: 2025-03-01, ...}

    Right:

        maturity: {date: 2026-11-12, ...}
    """
    maturity = strategy.maturity
    if maturity and older_than(maturity.date, SCAN_MONTHS, strategy.workbook.date):
        yield remark(
            maturity,
            "date",
            message=say(
                "the maturity scan dates from {date}, over {months} months before the workbook",
                date=Day(maturity.date),
                months=SCAN_MONTHS,
            ),
            help=say("have it filled in again, by the same people where you can, and show what changed"),
        )


@tip("CX906")
def block_beside_its_pillar(strategy: Strategy, analysis: Analysis) -> Iterator[Remark]:
    """A building block and the pillar that asks the same thing differ by more than one level.

    `controlled` asks in other words what the pillar `measurement` asks, and `coordinated` what `governance` asks. The
    quick look and the long list were filled in by different people, or on different days, and one of the two is too
    rosy. Do not average them. Put them side by side in one conversation and ask what each had in mind; then correct the
    level that nothing bears out.

    Wrong:

        building_blocks:
          controlled: {level: 3}  # pillar measurement: 1.1

    Right:

        building_blocks:
          controlled: {level: 1, evidence: The cost of a contact has been known since 2026.}
    """
    for one in analysis.maturity.comparisons if analysis.maturity else ():
        if abs(one.difference) > LARGEST_DIFFERENCE:
            yield remark(
                strategy.building_blocks[one.block],
                "level",
                message=say(
                    "building block {block} stands at {level}, and pillar {pillar} at {score}",
                    block=Termed("block", one.block), level=one.level,
                    pillar=Termed("pillar", one.pillar), score=rounded(one.score),
                ),
                help=say("put the two side by side with those who filled them in, and correct the one without "
                         "evidence"),
            )  # fmt: skip


@warning("CX907")
def layers_apart(strategy: Strategy, analysis: Analysis) -> Iterator[Remark]:
    """The layers of the organisation differ by more than one level on a pillar.

    The board sees a fixed way of working where staff see chance, or the other way round. Both are right about what they
    see. The mean of the two is a score that nobody recognises, and plans based on it miss the mark. Talk about it
    before you go on: read the statements aloud together and ask for an example from last month. Write what came of it
    under `evidence`. A layer of fewer than three people counts with another one, so that nobody's answers are told.

    Wrong:

        # pillar governance: board 2.6, staff 0.9
        assessments: [...]

    Right:

        # discussed with both layers, then filled in again: board 1.9, staff 1.2
        assessments: [...]
    """
    maturity, found = _scan(strategy, analysis)
    for name, pillar in found.pillars.items() if found else ():
        if maturity and (pillar.layer_gap or 0) > LARGEST_DIFFERENCE:
            high, low = (chosen(pillar.groups, key=lambda name: pillar.groups[name]) for chosen in (max, min))
            yield remark(
                maturity,
                _answers(maturity),
                message=say(
                    "on pillar {pillar} layers differ by more than one level: {high} {most}, {low} {least}",
                    pillar=Termed("pillar", name), high=_words(high), most=rounded(pillar.groups[high]),
                    low=_words(low), least=rounded(pillar.groups[low]),
                ),
                help=say("read the statements together and ask for an example from last month, then fill it in again"),
            )  # fmt: skip


def _words(group: str) -> All:
    return All(tuple(Termed("layer", layer) for layer in layers_of(group)))
