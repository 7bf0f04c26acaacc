"""`cxstrategy analyse`: every number of a workbook, in words or as JSON."""

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click

from cxstrategy.commands.options import exit_code, format_option, language_option, path_argument
from cxstrategy.commands.system import _
from cxstrategy.queries import explainable, explained, numbers
from cxstrategy.report.counts import closing_line
from cxstrategy.workbook import Workbook, open_workbook

# What stands below these keys may be what one or two people answered (`groups` shows the layers together), and below
# the other how sure an outcome is, of which nothing is told where fewer than five answered.
OF_PERSONS, OF_FEW = ("by_respondent", "layers"), "confidence"


@click.command(
    help=_("Print every number that the document rests on: progress, maturity, objectives, route and business case.")
)
@path_argument
@click.option("--explain", "key", help=_("Show how one number was reached, for example business_case.npv."))
@format_option
@language_option
def analyse(path: Path, key: str | None, form: str, language: str | None) -> None:
    """Print the analysis; findings only decide the exit code."""
    workbook = open_workbook(path)
    if key is not None:
        _explain(workbook, key, language or workbook.language)
        return
    found = numbers(workbook)
    if form == "json":
        click.echo(json.dumps(found, ensure_ascii=False, indent=2))
    else:
        for line in _lines(_for_everybody(found, _private(workbook))):
            click.echo(line)
    if workbook.has_errors:
        click.echo(closing_line(workbook.findings, path.as_posix()).into(language or workbook.language), err=True)
    sys.exit(exit_code(workbook.findings, strict=False))


def _explain(workbook: Workbook, key: str, language: str) -> None:
    """Print how a number was reached, or exit with 2 and the keys that come near."""
    told = explained(workbook, key, language)
    if told is None:
        near = ", ".join(explainable(workbook, key))
        if near:
            click.echo(_("There is no number {key}. Near it: {near}.").format(key=key, near=near), err=True)
        else:
            click.echo(_("There is no number {key}. `cxstrategy analyse` lists them all.").format(key=key), err=True)
        sys.exit(2)
    click.echo(told)


def _private(workbook: Workbook) -> tuple[str, ...]:
    """The keys of groups of numbers that are not printed."""
    route = workbook.analysis.route
    return (*OF_PERSONS, OF_FEW) if route and route.few else OF_PERSONS


def _for_everybody(numbers: Any, private: tuple[str, ...]) -> Any:
    """The numbers without those of single persons and of a few; the JSON has these for the team itself."""
    if not isinstance(numbers, dict):
        return numbers
    shown = {key: below for key, below in numbers.items() if key not in private or not isinstance(below, dict)}
    return {key: _for_everybody(below, private) for key, below in shown.items()}


def _lines(numbers: Any, name: str = "") -> Iterator[str]:
    """Every number on a line of its own, under the name that the JSON gives it."""
    if isinstance(numbers, dict):
        for key, below in numbers.items():
            yield from _lines(below, f"{name}.{key}" if name else key)
    elif isinstance(numbers, list) and any(isinstance(item, dict | list) for item in numbers):
        for index, below in enumerate(numbers):
            yield from _lines(below, f"{name}[{index}]")
    else:
        yield f"{name:<48} {_shown(numbers)}"


def _shown(value: Any) -> str:
    if isinstance(value, list):
        return ", ".join(_shown(item) for item in value)
    return "-" if value is None else f"{value:.10g}" if isinstance(value, float) else str(value)
