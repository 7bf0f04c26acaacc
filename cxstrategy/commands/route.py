"""`cxstrategy route`: the recommended route of a workbook, how sure that is, and its step plan."""

import json
import sys
import textwrap
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import click

from cxstrategy.commands.options import format_option, language_option, path_argument
from cxstrategy.commands.system import _
from cxstrategy.queries import (
    CHARACTERS,
    ROUTE_STATEMENTS_TEXT,
    STYLES,
    PlannedStep,
    RouteAnalysis,
    Style,
    recognised,
    route_numbers,
    standing,
    step_plan,
    vote,
)
from cxstrategy.words.language import Message, Value, Voice, say, say_many
from cxstrategy.words.said import Sureness
from cxstrategy.words.wording import Wording
from cxstrategy.workbook import Workbook, open_workbook

PHASE_WORDS = {"think": say("think"), "do": say("do"), "share": say("share")}
STATE_WORDS = {"done": say("done"), "now": say("now"), "next": say("to come")}
# By outcome; the lead is counted in, and the rest filled in, where it is known.
OUTCOME_WORDS: dict[str, Message] = {
    "clear": say_many(
        "The outcome is clear: {first} lead {second} by {count} point and come first in {confidence} of resamples.",
        "The outcome is clear: {first} lead {second} by {count} points and come first in {confidence} of resamples.",
        0,
    ),
    "leaning": say_many(
        "It leans that way: {first} lead {second} by {count} point and come first in {confidence} of resamples.",
        "It leans that way: {first} lead {second} by {count} points and come first in {confidence} of resamples.",
        0,
    ),
    "tied": say_many(
        "The scores alone do not decide: {first} lead {second} by {count} point"
        " and come first in {confidence} of resamples.",
        "The scores alone do not decide: {first} lead {second} by {count} points"
        " and come first in {confidence} of resamples.",
        0,
    ),
}
OF_FEW = say_many(
    "Fewer than five people answered: {first} lead {second} by {count} point, which is a leaning at most.",
    "Fewer than five people answered: {first} lead {second} by {count} points, which is a leaning at most.",
    0,
)
BAR = 25
WIDTH = 96


@click.command(
    help=_(
        "Recommend a route (Denkers, Doeners or Delers) from the answers to the"
        " questionnaire, say how sure that is and why,"
        " and show the steps of that route: which are done, which are now, and what each leaves open."
    )
)
@path_argument
@click.option("--style", type=click.Choice(STYLES), help=_("Show the step plan of this route instead."))
@format_option
@language_option
def route(path: Path, style: Style | None, form: str, language: str | None) -> None:
    """Print the route and its plan; exit with 1 when the workbook has no usable answers."""
    workbook = open_workbook(path)
    spoken = workbook.voice(language)
    if form == "json":
        click.echo(json.dumps(route_numbers(workbook, style, spoken), ensure_ascii=False, indent=2))
    else:
        for line in _told(workbook, style, spoken):
            click.echo(line)
    sys.exit(0 if workbook.analysis.route else 1)


def _told(workbook: Workbook, style: Style | None, voice: Voice) -> Iterator[str]:
    found = workbook.analysis.route
    if found is None:
        yield say("There are too few answers to the questionnaire for a route: fill in `route` first.").into(voice)
    else:
        yield from (*_recommendation(found, voice), "", *_scores(found, voice), "", *_why(workbook, voice))
    asked = vote(workbook)
    if asked and not style:
        yield from (*_wrapped(asked.into(voice), ""), "")
        for one in _styles_to_show(found, None):
            yield from _brief(workbook, one, voice)
        return
    for one in _styles_to_show(found, style):
        yield from _plan(workbook, one, voice)


def _styles_to_show(found: RouteAnalysis | None, asked: Style | None) -> Sequence[Style]:
    """The style that was asked for, else the one that is taken, else those that tie."""
    if asked:
        return (asked,)
    if found is None:
        return ()
    return found.shown


def _recommendation(found: RouteAnalysis, voice: Voice) -> Iterator[str]:
    first, second = sorted(found.scores, key=lambda name: -found.scores[name])[:2]
    if found.recommended:
        yield say("Recommended route: {style}.", style=found.recommended.capitalize()).into(voice)
    else:
        names = ", ".join(name.capitalize() for name in found.contenders)
        yield say("No route is recommended: {names} are equally possible.", names=names).into(voice)
    lead = round(found.scores[first] - found.scores[second])
    values: dict[str, Value] = {
        "first": first.capitalize(),
        "second": second.capitalize(),
        "count": lead,
        "confidence": Sureness(found.confidence[first]),
    }
    why = OF_FEW if found.few else OUTCOME_WORDS[found.outcome]
    yield replace(why, values=tuple(values.items()), count=lead).into(voice)
    if found.decided_by == "tie_break":
        yield say("The votes of the tie-break decided.").into(voice)
    if found.taken and found.taken != found.recommended:
        yield say("The team chose {style} itself.", style=found.taken.capitalize()).into(voice)
    yield say("Respondents: {count}.", count=found.respondents).into(voice)
    if found.set_aside:
        yield say("Set aside, too few answers: {names}.", names=", ".join(found.set_aside)).into(voice)


def _scores(found: RouteAnalysis, voice: Voice) -> Iterator[str]:
    for name, score in found.scores.items():
        agreed = found.agreement.get(name)
        agreement = (
            say("agreement {value}", value=Wording(voice).fixed(agreed, 2)).into(voice) if agreed is not None else ""
        )
        yield f"  {name.capitalize():<8} {'█' * round(score / 100 * BAR):░<{BAR}} {score:3.0f}  {agreement}".rstrip()


def _why(workbook: Workbook, voice: Voice) -> Iterator[str]:
    """The statements that respondents recognise most and least; nothing where too few answered."""
    found = recognised(workbook)
    if found is None:
        return
    yield say("Recognised most, and least, from 1 to 5:").into(voice)
    for one in (*found.highest, *found.lowest):
        yield from _wrapped(
            ROUTE_STATEMENTS_TEXT[one.statement].into(voice), f"  {Wording(voice).fixed(one.mean, 1)}  "
        )
    yield ""


def _brief(workbook: Workbook, style: Style, voice: Voice) -> Iterator[str]:
    """One of the routes that tie: what it asks, and its steps in a line each."""
    yield say("The route of the {style} in brief:", style=style.capitalize()).into(voice)
    yield from _wrapped(CHARACTERS[style].asks.into(voice), "  ")
    for step in step_plan(workbook, style):
        state = STATE_WORDS[step.state].into(voice)
        yield f"  {step.number}. {step.title.into(voice)} ({step.duration.into(voice)}) · {state}"
    yield ""


def _plan(workbook: Workbook, style: Style, voice: Voice) -> Iterator[str]:
    yield from _wrapped(CHARACTERS[style].traits.into(voice), "")
    yield from _wrapped(CHARACTERS[style].asks.into(voice), "")
    steps = step_plan(workbook, style)
    yield say("The route of the {style}, step by step:", style=style.capitalize()).into(voice)
    yield standing(steps).into(voice)
    titles = {action.id: action.title for action in workbook.strategy.actions} if workbook.strategy else {}
    for step in steps:
        yield from _step(step, voice)
        for action in step.actions:
            yield from _wrapped(titles[action], "     → ")


def _step(step: PlannedStep, voice: Voice) -> Iterator[str]:
    """A step: one that is done by its name; of the others what it asks, and of those of now all that is open."""
    phase, state = PHASE_WORDS[step.phase].into(voice), STATE_WORDS[step.state].into(voice)
    yield f"\n  {step.number}. {step.title.into(voice)}  [{phase}] · {state}"
    if step.state == "done":
        return
    yield from _wrapped(step.purpose.into(voice), "     ")
    for sentence in (
        say("Takes {duration}. Who: {who}.", duration=step.duration, who=step.who),
        say("Result: {output}.", output=step.output),
        say("Go on once {condition}.", condition=step.go_on),
        say("Stop when {condition}.", condition=step.stop),
    ):
        yield from _wrapped(sentence.into(voice), "     ")
    for gap in (*step.open, *step.waits):
        yield from _wrapped(gap.into(voice), "     ○ ")


def _wrapped(text: str, mark: str) -> list[str]:
    return textwrap.wrap(text, WIDTH, initial_indent=mark, subsequent_indent=" " * len(mark))
