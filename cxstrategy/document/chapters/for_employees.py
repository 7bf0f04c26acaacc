"""The chapters of the edition for colleagues: why, the compass, what we promise, where to, what changes, and who."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from cxstrategy.document.chapters.chapter import Chapter
from cxstrategy.document.chapters.objectives import ObjectiveRow, ObjectivesView, conclude_objectives, view_objectives
from cxstrategy.document.chapters.service_promises import CHAPTER as SERVICE_PROMISES
from cxstrategy.document.chapters.story import HeroView, hero_view
from cxstrategy.document.context import Context
from cxstrategy.document.pagination.composition import ChapterPart
from cxstrategy.document.prose import plain
from cxstrategy.model.compass import ServicePromise
from cxstrategy.model.importance import Importance
from cxstrategy.model.route import Action
from cxstrategy.model.story import Hero, Story, StoryMessage
from cxstrategy.words.language import Message, say, say_many
from cxstrategy.words.naming import without_function
from cxstrategy.words.shorten import first_sentence, headline

# So many actions say what changes; a colleague looks at what comes first.
MOST_ACTIONS = 8
ALWAYS = date.max


@dataclass(frozen=True)
class WhyView:
    """`opening` are the sentences of the story that do not stand above the chapter already."""

    opening: str
    importance: Importance | None
    hero: Hero | None
    beside: HeroView | None


def view_why(context: Context) -> WhyView:
    """Empty without a reason and a story."""
    story, importance = context.strategy.story, context.strategy.importance
    heading = context.wording.say(conclude_why(context)).casefold()
    told = [one for one in _sentences(story) if headline(one).casefold() != heading]
    hero = story.hero if story else None
    return WhyView(
        opening=" ".join(one if one.endswith((".", "!", "?", "…")) else f"{one}." for one in told),
        importance=importance,
        hero=hero,
        beside=hero_view(hero, context.wording.language) if hero else None,
    )


def _sentences(story: Story | None) -> list[str]:
    return [one for one in (story.situation, story.but, story.therefore) if one] if story else []


def _own(context: Context, chapter: str) -> str:
    """The sentence that the team itself opens a chapter with."""
    written = context.strategy.story.conclusions.get(chapter) if context.strategy.story else None
    return headline(written) if written else ""


def conclude_why(context: Context) -> Message | str:
    """The team's own sentence; else what stands in the way, or the first of the reason."""
    story, importance = context.strategy.story, context.strategy.importance
    if own := _own(context, "importance"):
        return own
    if story and story.but:
        return headline(story.but)
    if importance:
        return headline(first_sentence(plain(importance.reason)))
    return headline(_sentences(story)[0]) if _sentences(story) else ""


def _tells_why(context: Context) -> bool:
    return bool(context.strategy.importance or _sentences(context.strategy.story))


@dataclass(frozen=True)
class PromisesView:
    """What customers are promised and refused, and what they will hear of it."""

    promises: tuple[ServicePromise, ...]
    refusals: tuple[str, ...]
    told: tuple[StoryMessage, ...]


def view_promises(context: Context) -> PromisesView:
    """Empty without a compass."""
    compass = context.strategy.compass
    return PromisesView(
        promises=compass.service_promises if compass else (),
        refusals=compass.refusals if compass else (),
        told=tuple(one for one in _messages(context, "customers") if one.message),
    )


def _messages(context: Context, edition: str) -> list[StoryMessage]:
    story = context.strategy.story
    return [one for one in story.messages if one.edition == edition] if story else []


def conclude_promises(context: Context) -> Message | str:
    """The team's own sentence; else how many promises customers may hold us to."""
    if own := _own(context, "service_promises"):
        return own
    count = len(view_promises(context).promises)
    if not count:
        return say("What we refuse says what our promise is worth")
    return say_many(
        "Customers may hold us to one promise, and it takes each of us to keep it",
        "Customers may hold us to {number} promises, and it takes all of us to keep them",
        count,
        number=context.wording.count(count),
    )


def _tells_promises(context: Context) -> bool:
    found = view_promises(context)
    return bool(found.promises or found.refusals)


@dataclass(frozen=True)
class AimsView:
    """Where each objective goes, and the feeling that all of it is for."""

    rows: tuple[ObjectiveRow, ...]
    feeling: str


def view_aims(context: Context) -> AimsView:
    """Without rows where there is no objective."""
    found: ObjectivesView = view_objectives(context)
    importance = context.strategy.importance
    return AimsView(found.rows, (importance.desired_feeling or "") if importance else "")


@dataclass(frozen=True)
class YoursView:
    """`messages` to colleagues without the one that stands above the chapter, `asked` what each asks of them."""

    messages: tuple[str, ...]
    narratives: tuple[str, ...]
    asked: tuple[str, ...]
    actions: tuple[Action, ...]


def view_yours(context: Context) -> YoursView:
    """What colleagues are told and asked, and what is done when; what is finished changes nothing any more."""
    messages = _messages(context, "employees")
    heading = context.wording.say(conclude_yours(context)).casefold()
    coming = [one for one in context.strategy.actions if not one.done]
    return YoursView(
        messages=tuple(one.message for one in messages if one.message and headline(one.message).casefold() != heading),
        narratives=tuple(one.narrative for one in messages if one.narrative),
        asked=tuple(one.call_to_action for one in messages if one.call_to_action),
        actions=tuple(sorted(coming, key=lambda one: one.start or ALWAYS)[:MOST_ACTIONS]),
    )


def conclude_yours(context: Context) -> Message | str:
    """The message to colleagues; else how much is on its way."""
    message = next((one.message for one in _messages(context, "employees") if one.message), None)
    if message:
        return headline(message)
    return say("What happens in the coming time, and who sees to it")


@dataclass(frozen=True)
class Person:
    """Somebody whom a colleague can turn to, and what about."""

    about: Message | str
    name: str


def view_people(context: Context) -> tuple[Person, ...]:
    """Who tells the story, who answers for the whole, who owns each journey, and who is in the team; each once."""
    found: dict[str, list[Message | str]] = {}
    for about, name in _people(context):
        found.setdefault(name, []).append(about)
    return tuple(Person(context.wording.listed(dict.fromkeys(map(context.wording.say, abouts))), name)
                 for name, abouts in found.items())  # fmt: skip


def _people(context: Context) -> Iterator[tuple[Message | str, str]]:
    strategy = context.strategy
    governance, importance = strategy.governance, strategy.importance
    for message in _messages(context, "employees"):
        if message.owner:
            yield say("what this means for you"), message.owner
    sponsor = (governance.sponsor if governance else None) or (importance.sponsor if importance else None)
    if sponsor:
        yield say("the strategy as a whole"), sponsor
    for name, owner in _owners(context).items():
        if journey := strategy.journey(name):
            yield journey.name, owner
    for role in governance.team if governance else ():
        if role.name:
            yield role.role, role.name


def _owners(context: Context) -> dict[str, str]:
    """Who owns each journey, by its id."""
    strategy = context.strategy
    written = {one.id: one.owner for one in strategy.journeys if one.owner}
    return written | {
        one.journey: one.owner for one in (strategy.governance.journey_owners if strategy.governance else ())
    }


def conclude_people(context: Context) -> Message | str:
    """Whom to ask first."""
    first = next(iter(view_people(context)), None)
    return (
        say("With your first question you can go to {name}", name=without_function(first.name) or "") if first else ""
    )


CHAPTERS = (
    Chapter(
        "why",
        say("Why we do this"),
        tells=_tells_why,
        view=view_why,
        conclude=conclude_why,
        parts=(
            ChapterPart("reason", say("the reason"), core=True),
            ChapterPart("hero", say("before and after")),
            ChapterPart("urgency", say("why it cannot wait")),
        ),
    ),
    Chapter(
        "compass_page",
        say("Our compass"),
        tells=lambda context: context.strategy.compass is not None,
        conclude=lambda context: headline(context.strategy.compass.promise) if context.strategy.compass else "",
    ),
    Chapter(
        "promises",
        SERVICE_PROMISES.subject,
        tells=_tells_promises,
        view=view_promises,
        conclude=conclude_promises,
        parts=(
            ChapterPart("promises", say("the service promises"), core=True),
            ChapterPart("refusals", say("what we leave")),
        ),
    ),
    Chapter(
        "aims",
        say("Where we want to be"),
        tells=lambda context: bool(context.strategy.objectives),
        view=view_aims,
        conclude=lambda context: _own(context, "objectives") or conclude_objectives(context),
        parts=(ChapterPart("aims", say("where each objective goes"), core=True),),
    ),
    Chapter(
        "yours",
        say("What changes for you, and what we ask"),
        tells=lambda context: bool(_messages(context, "employees") or view_yours(context).actions),
        view=view_yours,
        conclude=conclude_yours,
        parts=(
            ChapterPart("told", say("what colleagues are told"), core=True),
            ChapterPart("asked", say("what is asked"), core=True),
            ChapterPart("actions", say("what changes and when")),
        ),
    ),
    Chapter(
        "people",
        say("Who you can turn to"),
        tells=lambda context: bool(view_people(context)),
        view=view_people,
        conclude=conclude_people,
        parts=(ChapterPart("people", say("who to turn to"), core=True),),
    ),
)
