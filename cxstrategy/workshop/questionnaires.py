"""The questionnaires that each participant fills in alone, as Worksheets: maturity scan, building blocks, route."""

from collections.abc import Callable, Iterable, Sequence

from cxstrategy.model.maturity import LEVELS
from cxstrategy.model.statements import (
    AGREEMENT,
    AGREEMENT_QUESTION,
    LADDER_OF,
    LADDER_QUESTIONS,
    LADDERS,
    MATURITY_STATEMENTS,
    ROUTE_STATEMENTS_TEXT,
    UNKNOWN_ANSWER,
    in_order_of_asking,
    mixed_route_statements,
)
from cxstrategy.words.language import Message, Voice, say
from cxstrategy.words.terms import TERMS
from cxstrategy.workshop.field import FieldKind, FormField, Option
from cxstrategy.workshop.notices import HOW_TO_ANSWER, PERSONAL_PRIVACY
from cxstrategy.workshop.origin import Origin
from cxstrategy.workshop.scribe_sheets import layer_field
from cxstrategy.workshop.worksheet import Questions, Worksheet

UNKNOWN = "unknown"
TITLES = {
    "maturity": say("Where do we stand?"),
    "building-blocks": say("What do customers meet?"),
    "route": say("How do we like to work?"),
}
PURPOSES = {
    "maturity": say("36 statements about what people do here. It takes a quarter of an hour."),
    "building-blocks": say("Seven statements about how we serve customers today. It takes five minutes."),
    "route": say("Fifteen statements about how we like to go about things. It takes five minutes."),
}
BLOCKS_QUESTION = say("How far is this true today?")


def questionnaire(name: str, origin: Origin) -> Worksheet:
    """One questionnaire (a name of `QUESTIONNAIRES`): statements in a mixed order, each with its ladder of answers."""
    voice = origin.voice
    return Worksheet(
        name=name,
        stamp=origin.stamp(name),
        title=TITLES[name].into(voice),
        purpose=PURPOSES[name].into(voice),
        instructions=tuple(one.into(voice) for one in HOW_TO_ANSWER),
        privacy=PERSONAL_PRIVACY.into(voice),
        organisation=origin.organisation,
        language=voice.language,
        house=origin.house,
        sections=_SECTIONS[name](voice),
        layer=layer_field(origin),
        group=FormField("group", FieldKind.TEXT, ""),
        personal=True,
        pictures=origin.pictures,
    )


def _scan(voice: Voice) -> tuple[Questions, ...]:
    """The statements of the scan, those with the same answers together."""
    return tuple(
        _asked(
            "maturity",
            LADDER_QUESTIONS[ladder],
            {name: MATURITY_STATEMENTS[name] for name in in_order_of_asking() if LADDER_OF[name] == ladder},
            _answers(LEVELS, words, voice),
            voice,
        )
        for ladder, words in LADDERS.items()
    )


def _blocks(voice: Voice) -> tuple[Questions, ...]:
    answers = _answers(map(str, range(len(LEVELS))), LADDERS["whole"], voice)
    return (_asked("building_blocks", BLOCKS_QUESTION, TERMS["block_meaning"], answers, voice),)


def _route(voice: Voice) -> tuple[Questions, ...]:
    statements = {name: ROUTE_STATEMENTS_TEXT[name] for name in mixed_route_statements()}
    answers = _answers(map(str, range(1, len(AGREEMENT) + 1)), AGREEMENT, voice)
    return (_asked("route", AGREEMENT_QUESTION, statements, answers, voice),)


_SECTIONS: dict[str, Callable[[Voice], tuple[Questions, ...]]] = {
    "maturity": _scan,
    "building-blocks": _blocks,
    "route": _route,
}


def _answers(values: Iterable[str], words: Sequence[Message], voice: Voice) -> tuple[Option, ...]:
    ladder = tuple(Option(value, word.into(voice)) for value, word in zip(values, words, strict=True))
    return (*ladder, Option(UNKNOWN, UNKNOWN_ANSWER.into(voice)))


def _asked(
    place: str, question: Message, statements: dict[str, Message], answers: tuple[Option, ...], voice: Voice
) -> Questions:
    fields = tuple(
        FormField(name, FieldKind.CHOICE, statement.into(voice), choices=answers)
        for name, statement in statements.items()
    )
    return Questions(place, question.into(voice), "", fields, answers=answers)
