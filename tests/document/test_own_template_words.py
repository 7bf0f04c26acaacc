"""What the filters, functions, signs and elements of a template of one's own give, and say when they cannot."""

from collections.abc import Callable
from pathlib import Path

import pytest
from click import unstyle
from click.testing import CliRunner
from lxml import etree

from cxstrategy.commands.templates import templates
from cxstrategy.report.terminal import render
from cxstrategy.workbook import Workbook, open_workbook, told

WORKBOOK = (
    "workbook: {format: 1, title: Proef, date: 2026-11-01}\norganisation: {name: De Zwaluw, customers: 1200}\n"
    "segments: [{id: a, name: Alfa}, {id: b, name: Beta}, {id: c, name: Alfa}]\n"
    "importance: {reason: 'Wij **moeten** nu.'}\n"
)
Templated = Callable[[str], Workbook]


@pytest.fixture
def templated(tmp_path: Path) -> Templated:
    """A small workbook whose chapter on customers is told by this template."""

    def made(text: str) -> Workbook:
        (tmp_path / "templates").mkdir()
        (tmp_path / "workbook.yaml").write_text(WORKBOOK, "utf-8")
        (tmp_path / "templates" / "customers.html").write_text(text, "utf-8")
        return open_workbook(tmp_path)

    return made


def shown(workbook: Workbook, language: str = "en") -> str:
    return unstyle(render([one for one in workbook.findings if one.code == "CX021"], language))


def chapter(workbook: Workbook) -> etree._Element:
    assert shown(workbook) == ""
    (section,) = etree.fromstring(told(workbook).body.encode()).xpath("//section[@id='customers']")
    return section


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("{{ 'abc'|upper }} {{ 'ABC'|lower }} {{ ' a '|trim }}", "ABC abc a"),
        ("{{ 'zin.'|unstopped|capital }}", "Zin"),
        ("{{ 'een twee drie'|truncate(9) }} {{ 'kort'|truncate }}", "een twee… kort"),
        ("{{ 'a-b'|replace('-', '+') }}", "a+b"),
        ("{{ 7.256|fixed(1) }} {{ 7.6|round }} {{ -3|abs }} {{ 3.9|int }}", "7,3 8 3 3"),
        ("{{ segments|map(attribute='name')|unique|join(' / ') }}", "Alfa / Beta"),
        ("{{ segments|join(', ', attribute='id') }}", "a, b, c"),
        ("{{ (segments|first).id }}{{ (segments|reverse|first).id }}", "ac"),
        ("{% for name, ones in segments|groupby('name') %}{{ name }} {{ ones|length }};{% endfor %}", "Alfa 2;Beta 1;"),
        ("{% for key, value in segments[0]|items if key == 'id' %}{{ key }}={{ value }}{% endfor %}", "id=a"),
        ("{{ {'a': 1}|keys|join }}{{ {'a': 1}|values|join }}", "a1"),
        ("{{ [1, none, 2.5]|sum }} {{ [3, 1]|min }} {{ [3, 1]|max }}", "3,5 1 3"),
        ("{{ segments|selectattr('name', 'eq', 'Alfa')|map(attribute='id')|listed }}", "a en c"),
        ("{{ [1, 2, 3, 4]|select('odd')|join }}", "13"),
        ("{{ range(3)|join }} {{ 7 // 2 }} {{ -2 + 5 }} {{ 'ab'[:1] }}", "012 3 3 a"),
        ("{% if 1 < 2 and 'a' in ['a'] and 2 >= 2 and 1 != 2 %}ja{% endif %}", "ja"),
        ("{% set ns = namespace(n=0) %}{% for a in segments %}{% set ns.n = ns.n + 1 %}{% endfor %}{{ ns.n }}", "3"),
        ("{{ 'a' ~ 1 ~ '<' }}", "a1<"),
    ],
)
def test_filters_functions_and_signs_give_words(templated: Templated, text: str, says: str) -> None:
    (paragraph,) = chapter(templated(f"<p>{text}</p>")).xpath("p")
    assert "".join(paragraph.itertext()) == says


def test_the_markdown_of_a_text_becomes_paragraphs(templated: Templated) -> None:
    assert chapter(templated("{{ importance.reason|prose }}")).xpath("p/strong")[0].text == "moeten"


@pytest.mark.parametrize(
    ("text", "says", "instead"),
    [
        ("{{ 'x'|prose }}", "reads the Markdown of a text of the workbook", "write HTML"),
        ("{{ 'a' + 1 }}", "`+` works on numbers, and this is a text", "join texts with `~`"),
        ("{{ 1 / 0 }}", "this sum has no outcome", "divided by zero"),
        ("{% if 'a' < 1 %}x{% endif %}", "these cannot be compared: a text and a number", "one kind"),
        ("{% for a in 5 %}x{% endfor %}", "`for` goes through a list", "take a list"),
        ("{{ 5[:2] }}", "a part is taken of a list or a text", "[:3]"),
        ("{{ [1, 'a']|sum }}", "`sum` cannot be called", "says what it takes"),
        ("{{ 1.5|fixed('x') }}", "`fixed` cannot be called", "says what it takes"),
        ("{{ 'a'() }}", "this is nothing to call", "brackets"),
        ("{{ true }}", "cannot be printed", "{% if"),
        ("{{ organisation }}", "cannot be printed", "`name`"),
        ("{{ draw }}", "cannot be printed", "with brackets behind it"),
        ("{{ none.name }}", "is not filled in in this workbook", "{% if"),
        ("{{ []|last }}", "a list is empty here", "{% if"),
        ("{{ segments.name }}", "a list has no `name`", "[0]"),
        ("{{ term('nope', 'x') }}", "`term` has no word for this", "choose from"),
        ("{{ score(5, 'nope') }}", "no metric of that id", "id of a metric"),
        ("{{ range(10**6) }}", "`range` counts to", "list"),
        ("{% if 'a' is odd %}x{% endif %}", "`is odd` cannot be asked of this", "another kind"),
        ("{% endif %}", "`endif`", "nothing is open"),
        ("{% for a in segments %}{% endif %}{% endfor %}", "`endif` does not belong here", "{% endfor %}"),
    ],
)
@pytest.mark.parametrize("language", ["en", "nl"])
def test_what_cannot_be_is_said_with_its_place(
    templated: Templated, text: str, says: str, instead: str, language: str
) -> None:
    said = shown(templated(f"<p>\n{text}</p>"), language)
    assert "templates/customers.html:2:" in said and "^" in said and "Traceback" not in said
    if language == "en":
        assert says in said and instead in said


@pytest.mark.parametrize(
    ("html", "path"),
    [
        ("<div class='columns'><div class='box'><h2>Een</h2><p>a</p></div></div>", "div/div[@class='box']/h3"),
        ("<dl><dt>Wie</dt><dd>Wij</dd></dl>", "dl[@class='facts']/dd"),
        ("<blockquote>Zo is het.</blockquote>", "blockquote/p"),
        ("<blockquote><p>Zo is het.</p></blockquote>", "blockquote/p"),
        ("<pre>een\n  twee</pre>", "pre[contains(., 'twee')]"),
        ("<p>a</p><hr><p>b</p>", "hr"),
        ("<aside class='side'><h3>Let op</h3><p>a</p></aside>", "aside[@class='side']/p[@class='label']"),
        ("<ol start='3'><li>a<ul><li>b</li></ul></li></ol>", "ol[@start='3']/li/ul/li"),
        ("<table><tr><th>Eén rij</th><th>b</th></tr></table>", "p[contains(., 'Eén rij')]"),
        ("<table><tr><th>a</th><th>b</th></tr><tr><th>c</th></tr></table>", "table/tbody/tr[th[@scope]]/td"),
        ("<p>a<br>b <span class='tag'>c</span> <b>d</b></p>", "p[br]/span[@class='tag']/../strong"),
        ("<p>Zie <a href='https://example.org/'>de bron</a></p>", "p/a[@href='https://example.org/']"),
        ("bare<p>a</p>", "p[.='bare']"),
    ],
)
def test_every_element_keeps_its_sense(templated: Templated, html: str, path: str) -> None:
    assert chapter(templated(html)).xpath(path)


@pytest.mark.parametrize(("language", "heading"), [("en", "Why now"), ("nl", "Waarom nu")])
def test_the_command_lists_what_there_is(language: str, heading: str) -> None:
    done = CliRunner().invoke(templates, ["--language", language])
    assert done.exit_code == 0
    lines = done.output.splitlines()
    assert any(line.split() == ["importance", *heading.split()] for line in lines)
    assert any("journeys_small, " in line for line in lines) and all(len(line) <= 200 for line in lines)
