"""What seldom stands in a template of one's own: boxes without names, empty elements, files in a circle, odd values."""

from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pytest
from click import unstyle
from lxml import etree

from cxstrategy.document.own_templates.faults import finding_of
from cxstrategy.finding import Source
from cxstrategy.report.terminal import render
from cxstrategy.workbook import Workbook, open_workbook, told

WORKBOOK = (
    "workbook: {format: 1, title: Proef, date: 2026-11-01}\norganisation: {name: De Zwaluw, customers: 1200}\n"
    "segments: [{id: a, name: 'Alfa (groot)', share: 0.5}, {id: b, name: Beta}]\n"
    "metrics: [{id: nps, name: NPS, kind: nps}]\n"
)
Templated = Callable[..., Workbook]


@pytest.fixture
def templated(tmp_path: Path) -> Templated:
    """A small workbook whose chapter on customers is told by this template, with these files beside it."""

    def made(text: str, **beside: str) -> Workbook:
        (tmp_path / "templates").mkdir()
        (tmp_path / "workbook.yaml").write_text(WORKBOOK, "utf-8")
        for name, one in {"customers": text, **beside}.items():
            (tmp_path / "templates" / f"{name}.html").write_text(one, "utf-8")
        return open_workbook(tmp_path)

    return made


def shown(workbook: Workbook, language: str = "en") -> str:
    return unstyle(render([one for one in workbook.findings if one.code == "CX021"], language))


def words_of(workbook: Workbook) -> str:
    """The chapter as one line of words, without its heading."""
    assert shown(workbook) == ""
    (section,) = etree.fromstring(told(workbook).body.encode()).xpath("//section[@id='customers']")
    return " ".join(" ".join(part.xpath("string()") for part in section.xpath("*[not(self::h1)]")).split())


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("<strong>vet</strong> en bloot<p>a</p>", "vet en bloot a"),
        ("<div><p>in een doos</p></div><div></div>", "in een doos"),
        ("<p>a</p><ul></ul><dl><dd>los</dd></dl><blockquote></blockquote><table></table><pre> </pre>", "a"),
        ("<p>a</p><aside class='side'></aside><p><strong> </strong></p>", "a"),
        ("<p>{{ segments[0].name|without_function }}</p>", "Alfa"),
        ("<p>{{ score(25, 'nps') }} {{ change(5, metrics[0]) }}</p>", "+25 5 punten"),
        ("<p>{{ term('pillar', 'strategy') }}</p>", "strategie"),
        ("<p>{% for a in segments %}{{ loop.index }}{{ '' if loop.last else ', ' }}{% endfor %}</p>", "1, 2"),
        ("<p>{{ chapter.subject }}: {{ chapter.id }}</p>", "Onze klanten: customers"),
        ("<p>De cijfers{{ see('table-costs') }}.</p>", "De cijfers."),
        ("<p>Die{{ see('figure-journey') }}.</p>", "Die."),
        ("<p>{{ []|first|default('niemand') }} {{ (segments|max(attribute='id')).name }}</p>", "niemand Beta"),
        ("<ul><li>a <div><ul><li>b</li></ul></div></li></ul>", "ab"),
    ],
)
def test_what_is_seldom_written_reads_as_it_should(templated: Templated, text: str, says: str) -> None:
    assert words_of(templated(text)).casefold() == says.casefold()


def test_the_pieces_of_a_shared_file_go_by_the_name_that_it_gets(templated: Templated) -> None:
    pieces = "{% macro row(a) %}<p>{{ a.name }}!</p>{% endmacro %}"
    text = '{% import "_parts.html" as parts %}{{ parts.row(segments[1]) }}'
    assert words_of(templated(text, _parts=pieces)) == "Beta!"


@pytest.mark.parametrize(
    ("text", "says", "instead"),
    [
        ("{{ range(15000)|join('ßßßßßß')|upper }}", "this text becomes longer than", "a page or two"),
        ("{{ range(20000)|join('ßßßßßßßßßßßßßß') }}", "this text becomes longer than", "a page or two"),
        ("{% set a = range(9000)|join('0123456789') %}{{ a ~ a ~ a }}", "this text becomes longer", "a page or two"),
        ("{{ (range(15000) + range(15000))|length }}", "this list becomes longer than", "make it shorter"),
        ("{{ see('table-objectivs') }}", "no table or figure is called", "did you mean `table-objectives`?"),
        ("{{ see('hoofdstuk zeven') }}", "no table or figure is called", "`figure-journey`"),
        ("{{ 10 ** 90 }}", "this number becomes too large", "larger units"),
        ("{% call segments %}{% endcall %}", "this is no template that can be read", "between"),
        ("{% set 1 = 2 %}", "only a name can get a value here", "{% set total = 5 %}"),
        ("{% %}", "a value is missing here", "between"),
        ("{{ 1 + }}", "a value is missing here", "between"),
        ("{{ segments|map('name')|join }}", "there is no filter `name`", 'map(attribute="name")'),
        ("{{ segments|select('nope')|join }}", "there is no test `nope`", "did you mean"),
        ("{{ segments|selectattr('id', 'nope')|join }}", "there is no test `nope`", "did you mean"),
        ("{{ 'a'|format }}", "there is no filter `format`", "did you mean `fixed`?"),
        ("{{ upper('a') }}", "there is nothing called `upper`", "it is a filter"),
        ("{{ segments|sort(attribute='share')|length }}", "`sort` cannot compare these", '"ne", none)'),
        ("{% for a, b in segments %}x{% endfor %}", "cannot be taken apart into these names", "one name"),
        ("{% macro kop(a) %}{% endmacro %}{{ kop(1, 2) }}", "`kop` cannot be called", "says what it takes"),
        ("{{ segments ? }}", "`?` has no meaning here", "between"),
        ("{% for a segments %}{% endfor %}", "`segments` stands here, where in is expected", "between"),
        ("{{ segments[0", "something is missing here", "between"),
        ("{{ [[1]]|listed }}", "`listed` cannot be called with these values", "what it takes"),
        ("{{ table('T', ['a'], [[[1]]]) }}", "`table` cannot be called with these values", "what it takes"),
        ("{{ organisation.nope + 1 }}", "there is no key `nope` here", "its keys"),
        ("{{ organisation.nope|upper }}", "there is no key `nope` here", "its keys"),
        ("{% if organisation.nope > 1 %}{% endif %}", "there is no key `nope` here", "its keys"),
        ("{% if organisation.nope is odd %}{% endif %}", "there is no key `nope` here", "its keys"),
        ("{% for a in organisation.nope %}{% endfor %}", "there is no key `nope` here", "its keys"),
        ("{{ organisation.nope() }}", "there is no key `nope` here", "its keys"),
        ("{% for a, b in organisation.items() %}{% endfor %}", "there is no key `items`", "as a filter: `|items`"),
        ("{% for a in segments recursive %}{% endfor %}", "a loop cannot call itself", "a loop within the loop"),
        ("{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}", "macros call one another more than", "use a loop"),
        ("<p", "this tag has no end", "close it with `>`"),
        ("<marquee>a</marquee>", "the element `<marquee>` cannot stand in a chapter", "choose from"),
        ("{% set loop = 1 %}{% for a in segments %}{{ loop.nope }}{% endfor %}", "nothing called `nope`", "lists"),
    ],
)
def test_what_cannot_be_is_said_where_it_stands(templated: Templated, text: str, says: str, instead: str) -> None:
    said = shown(templated(f"<p>a</p>\n{text}"))
    assert "templates/customers.html:2:" in said and "Traceback" not in said
    assert says in said and instead in said


@pytest.mark.parametrize("text", ["", " \n<!-- later -->", "{% if organisation.customers < 5 %}<p>a</p>{% endif %}"])
def test_a_chapter_of_nothing_but_its_title_is_not_printed(templated: Templated, text: str) -> None:
    workbook = templated(text)
    assert "this template tells nothing" in shown(workbook) and "our own chapter is told" in shown(workbook)
    (section,) = etree.fromstring(told(workbook).body.encode()).xpath("//section[@id='customers']")
    assert "Alfa" in section.xpath("string()")


def test_the_caret_stands_under_the_filter_and_not_under_a_key_of_that_name(templated: Templated) -> None:
    said = shown(templated("<p>{{ workbook.date|month }} {{ '1 mei'| date }}"))
    assert "customers.html:1:42" in said and "takes a day" in said


def test_files_that_take_in_each_other_are_named_with_the_tag_that_does(templated: Templated) -> None:
    said = shown(templated('{% include "_a.html" %}', _a='\n{% include "_b.html" %}', _b='{% include "_a.html" %}'))
    assert said.count("this file takes in itself") == 2
    assert "templates/_a.html:2:4" in said and "templates/_b.html:1:4" in said


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("<p>x {{ []|first }} {{ 1 }}", "first"),
        ("<p>x {{ 1e300|int }} {{ 1 }}", "int"),
        ("<p>x {{ 1e300|money }} {{ 1 }}", "money"),
        ("<p>x {{ 1 }} {{ 1e300|percent }}", "percent"),
        ("<p>{{ 10**17*90 }} {{ 1 }}", "*"),
        ("<p>{% if 'a' in 5 %}x{% endif %}", "in"),
        ("<p>{% if 1 < 'a' %}x{% endif %}", "<"),
        ("<p>a</p>{{ 1 / 0 }} {{ 1 }}", "/"),
        ("<p>x {{ segments }} y", "{{ segments }}"),
        ("<p>x {{ segments|map('nope')|join }}", "nope"),
        ("<p>x {{ organisation.items }}", "items"),
    ],
)
def test_the_carets_stand_under_what_is_wrong(templated: Templated, text: str, marked: str) -> None:
    lines = shown(templated(text)).splitlines()
    shown_line, carets = next(pair for pair in pairwise(lines) if "^" in pair[1])
    start = carets.index("^")
    assert shown_line[start : start + carets.count("^")] == marked
    assert start > shown_line.index("<p>") + 2


@pytest.mark.parametrize(
    ("error", "says"),
    [(RecursionError(), "stands too deep in itself"), (AssertionError(), "cannot be worked out")],
)
def test_what_nobody_foresaw_is_a_finding_too(error: Exception, says: str) -> None:
    found = finding_of(error, Source("templates/customers.html", "<p>\n  {{ a }}"), "customers", 2, None)
    assert says in found.message.into("en") and (found.span.line, found.span.column) == (2, 3)
