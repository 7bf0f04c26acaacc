"""`cxstrategy route`: the recommended route of a workbook, how sure that is, and its step plan."""

import json
import sys
import textwrap
from collections.abc import Iterator, Sequence
from pathlib import Path

import click

from cxstrategy.commands.options import format_option, language_option, path_argument
from cxstrategy.commands.system import _
from cxstrategy.queries import STYLES, RouteAnalysis, Style, numbers, step_plan
from cxstrategy.words.language import Message, Voice, say
from cxstrategy.workbook import Workbook, open_workbook

PHASE_WORDS = {"think": say("think"), "do": say("do"), "share": say("share")}
OUTCOME_WORDS: dict[str, Message] = {
    "clear": say("That is clear: {first} leads {second} by {gap} points and comes first in {confidence} of resamples."),
    "leaning": say(
        "It leans that way: {first} leads {second} by {gap} points and comes first in {confidence} of resamples."
    ),
    "tied": say(
        "The scores alone do not decide: {first} leads {second} by {gap} points"
        " and comes first in {confidence} of resamples."
    ),
}
OF_FEW = say("Fewer than five people answered: {first} leads {second} by {gap} points, which is a leaning at most.")
BAR = 25
WIDTH = 96


@click.command(
    help=_(
        "Recommend a route (Denkers, Doeners or Delers) from the answers to the"
        " questionnaire, say how sure that is and why,"
        " and show the steps of that route, each with what this workbook still leaves open."
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
        found = numbers(workbook)
        click.echo(json.dumps({"route": found["route"], "step_plan": found["step_plan"]}, ensure_ascii=False, indent=2))
        return
    for line in _told(workbook, style, spoken):
        click.echo(line)
    sys.exit(0 if workbook.analysis.route else 1)


def _told(workbook: Workbook, style: Style | None, voice: Voice) -> Iterator[str]:
    found = workbook.analysis.route
    if found is None:
        yield say("There are too few answers to the questionnaire for a route: fill in `route` first.").into(voice)
    else:
        yield from (*_recommendation(found, voice), "", *_scores(found, voice), "")
    for one in _styles_to_show(found, style):
        yield from _plan(workbook, one, voice)


def _styles_to_show(found: RouteAnalysis | None, asked: Style | None) -> Sequence[Style]:
    """The style that was asked for, else the one that is taken, else those that tie."""
    if asked:
        return (asked,)
    if found is None:
        return ()
    return (found.taken,) if found.taken else found.contenders


def _recommendation(found: RouteAnalysis, voice: Voice) -> Iterator[str]:
    first, second = sorted(found.scores, key=lambda name: -found.scores[name])[:2]
    if found.recommended:
        yield say("Recommended route: {style}.", style=found.recommended.capitalize()).into(voice)
    else:
        names = ", ".join(name.capitalize() for name in found.contenders)
        yield say("No route is recommended: {names} are equally possible.", names=names).into(voice)
    why = OF_FEW if found.few else OUTCOME_WORDS[found.outcome]
    values = {
        "first": first.capitalize(),
        "second": second.capitalize(),
        "gap": round(found.scores[first] - found.scores[second]),
        "confidence": f"{found.confidence[first]:.0%}",
    }
    yield say(why.template, **values).into(voice)
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
        agreement = say("agreement {value}", value=f"{agreed:.2f}").into(voice) if agreed is not None else ""
        yield f"  {name.capitalize():<8} {'█' * round(score / 100 * BAR):░<{BAR}} {score:3.0f}  {agreement}".rstrip()


def _plan(workbook: Workbook, style: Style, voice: Voice) -> Iterator[str]:
    yield say("The route of {style}, step by step:", style=style.capitalize()).into(voice)
    titles = {action.id: action.title for action in workbook.strategy.actions} if workbook.strategy else {}
    for step in step_plan(workbook, style):
        yield f"\n  {step.number}. {step.title.into(voice)}  [{PHASE_WORDS[step.phase].into(voice)}]"
        yield from _wrapped(step.purpose.into(voice), "     ")
        for gap in step.open:
            yield from _wrapped(gap.into(voice), "     ○ ")
        for action in step.actions:
            yield from _wrapped(titles[action], "     → ")


def _wrapped(text: str, mark: str) -> list[str]:
    return textwrap.wrap(text, WIDTH, initial_indent=mark, subsequent_indent=" " * len(mark))
