"""`cxstrategy diff`: what changed in meaning between two workbooks, or two revisions of one."""

import json
import sys
from pathlib import Path

import click

from cxstrategy.commands.options import language_option, out_option
from cxstrategy.commands.system import _, system_language
from cxstrategy.comparison.change import Comparison
from cxstrategy.comparison.compare import compare
from cxstrategy.comparison.lines import as_json, lines
from cxstrategy.comparison.page import page
from cxstrategy.comparison.plain_meaning import meaning
from cxstrategy.comparison.revisions import Revisions, at_revisions, is_range, read_range
from cxstrategy.output.write_file import put
from cxstrategy.words.language import say
from cxstrategy.workbook import open_workbook
from cxstrategy.writers.formats import written

FORMATS = ("text", "json", "html", "docx")
PAGES = ("html", "docx")


@click.command(
    help=_(
        "Say what changed in meaning, step by step, and the figures before and after: of two workbooks"
        " (`cxstrategy diff OLD NEW`), or of one between two revisions in git"
        " (`cxstrategy diff my-strategy HEAD~3..HEAD`). Another order, other quotes or spaces are no change."
        " With --textconv it tells one YAML file in plain lines, so that `git diff` shows what changed in it."
        " Exits with 0 also when something changed, unless --exit-code is given."
    )
)
@click.argument("words", metavar="[A] [B]", nargs=-1, type=click.Path())
@click.option(
    "--git",
    "revisions",
    metavar="REVISIONS",
    help=_("Compare two revisions, `HEAD~3..HEAD`, or one, `HEAD~3`, with the files as they are now."),
)
@click.option(
    "--format",
    "form",
    type=click.Choice(FORMATS),
    default="text",
    help=_("Words for the screen, JSON for programs, or one page in html or docx."),
)
@out_option
@click.option("--textconv", is_flag=True, help=_("Tell one YAML file in plain lines, for git to compare."))
@click.option("--exit-code", "by_exit", is_flag=True, help=_("Exit with 1 when something changed, else with 0."))
@language_option
def diff(
    words: tuple[str, ...],
    revisions: str | None,
    form: str,
    out: Path | None,
    textconv: bool,
    by_exit: bool,
    language: str | None,
) -> None:
    """Print the comparison; findings of the workbooks are counted and decide nothing."""
    if textconv:
        _tell_file(words, language or system_language())
        return
    if form in PAGES and out is None:
        raise click.UsageError(_("Name the file of the page with --out."))
    paths, asked = _asked(words, revisions)
    if asked is None:
        before, after = paths
        found, content = _compared((before, before.as_posix()), (after, after.as_posix()), form, language)
    else:
        with at_revisions(paths[0], asked) as (old, new):
            found, content = _compared(old, new, form, language)
    if out is None:
        click.echo(content.decode(), nl=False)
    else:
        put(out, content)
        click.echo(str(out))
    sys.exit(int(by_exit and not found.is_empty))


def _tell_file(words: tuple[str, ...], language: str) -> None:
    """Print what one file means; raises UsageError where not one is named."""
    if len(words) != 1:
        raise click.UsageError(_("Name one YAML file with --textconv."))
    for line in meaning(Path(words[0]), language):
        click.echo(line)


def _asked(words: tuple[str, ...], revisions: str | None) -> tuple[list[Path], Revisions | None]:
    """The paths and the revisions of a command line; raises UsageError where it is neither two paths nor a range."""
    ranges = [word for word in words if is_range(word)] if revisions is None else []
    paths = [Path(word) for word in words if word not in ranges]
    if revisions is None and not ranges:
        if len(paths) != 2:
            raise click.UsageError(_("Name two workbooks, or one and a range of revisions: HEAD~3..HEAD."))
        return paths, None
    if len(paths) > 1 or len(ranges) > 1:
        raise click.UsageError(_("Name one workbook with a range of revisions."))
    return paths or [Path(".")], read_range(revisions if revisions is not None else ranges[0])


def _compared(
    old: tuple[Path, str], new: tuple[Path, str], form: str, language: str | None
) -> tuple[Comparison, bytes]:
    """The comparison of two workbooks, each with what to call it, and the same in a format."""
    (before, name_before), (after, name_after) = old, new
    earlier, later = open_workbook(before), open_workbook(after)
    found = compare(earlier, later, (name_before, name_after), language)
    for workbook, name in ((earlier, name_before), (later, name_after)):
        if workbook.has_errors:
            warning = say("{name} has errors; a value that cannot be read counts as one that is not there.", name=name)
            click.echo(warning.into(found.voice), err=True)
    if form == "json":
        return found, json.dumps(as_json(found), ensure_ascii=False, indent=2).encode() + b"\n"
    if form in PAGES and later.strategy is not None:
        return found, written(page(found, later.strategy), form)
    return found, "".join(f"{line}\n" for line in lines(found)).encode()
