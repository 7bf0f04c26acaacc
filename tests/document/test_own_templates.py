"""A team tells a chapter by a template of its own: it replaces ours, and what is wrong in it has a line and a caret."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from click import unstyle
from lxml import etree

from cxstrategy.document.own_templates.listing import listing
from cxstrategy.report.terminal import render
from cxstrategy.workbook import Workbook, open_workbook, told
from cxstrategy.writers.formats import written
from tests.document.grammar import mistakes

ROOT = Path(__file__).parents[2]
EXAMPLE = ROOT / "examples" / "reisbureau"
DOCS = ROOT / "docs" / "own-templates.md"
CUSTOMERS = """<p class="lead">{{ organisation.name }} heeft {{ organisation.customers|number }} reizigers,
in {{ segments|length|count }} groepen.</p>
{{ draw("journey") }}
<div data-part="groepen">
{{ table("Wie onze reizigers zijn", ["Groep", "Wat zij vragen"], [["Gezinnen", "rust"]]) }}
<ul>
{% for segment in segments if segment.needs %}
  <li><strong>{{ segment.name }}</strong>: {{ segment.needs|listed }}
{% endfor %}
</ul>
</div>
"""
Templated = Callable[..., Workbook]


@pytest.fixture
def templated(tmp_path: Path) -> Templated:
    """The full example with these templates in it, by their file names."""

    def made(**texts: str) -> Workbook:
        folder = tmp_path / "w"
        shutil.copytree(EXAMPLE, folder, dirs_exist_ok=True)
        (folder / "templates").mkdir(exist_ok=True)
        for name, text in texts.items():
            (folder / "templates" / f"{name}.html").write_text(text, "utf-8")
        return open_workbook(folder)

    return made


def chapter(workbook: Workbook, name: str = "customers", **how: str) -> etree._Element:
    """The section of a chapter in an edition that keeps to the grammar."""
    body = told(workbook, **how).body
    assert mistakes(body) == []
    (section,) = etree.fromstring(body.encode()).xpath("//section[@id=$name]", name=name)
    return section


def words_of(element: etree._Element) -> str:
    return " ".join("".join(element.itertext()).split())


def wrong(workbook: Workbook, language: str = "en") -> str:
    """What a terminal shows of the templates."""
    found = [one for one in workbook.findings if one.code in ("CX020", "CX021")]
    return unstyle(render(found, language))


@pytest.mark.parametrize("edition", ["board", "team"])
def test_a_team_tells_the_chapter_on_customers_in_its_own_way(templated: Templated, edition: str) -> None:
    workbook = templated(customers=CUSTOMERS)
    assert wrong(workbook) == ""
    section = chapter(workbook, edition=edition)
    assert section.xpath("h1/span")[0].text.endswith("Onze reizigers")
    assert (
        words_of(section.xpath("p[@class='lead']")[0]) == "Zeilsteen Reizen heeft 248.000 reizigers, in vier groepen."
    )
    assert section.xpath("figure/@id") == ["figure-journey"]
    assert words_of(section.xpath("table/tbody/tr")[0]) == "Gezinnenrust"
    assert len(section.xpath("ul/li")) == 4
    assert not section.xpath(".//table[@id='table-segments']"), "our own chapter is not told beside it"


def test_a_part_with_no_room_moves_to_the_appendix_under_its_name(templated: Templated) -> None:
    long = "<p>{}</p>".format("Dat is een lange alinea over onze reizigers. " * 12)
    parts = "".join(f'<div data-part="deel-{number}">{long * 3}</div>' for number in range(9))
    document = told(templated(customers=parts))
    assert mistakes(document.body) == []
    assert [one for one in document.findings if one.where == "customers" and "deel 8" in one.message.into("nl")]


def test_colleagues_and_customers_read_an_edition_without_it(templated: Templated) -> None:
    workbook = templated(customers=CUSTOMERS, importance="<p>{{ business_case.currency }} geheim</p>")
    for edition in ("employees", "customers"):
        assert "geheim" not in told(workbook, edition=edition).body


def test_every_format_takes_it(templated: Templated) -> None:
    document = told(templated(customers=CUSTOMERS))
    assert b"248.000" in written(document, "html")
    assert written(document, "docx").startswith(b"PK")


def test_a_chapter_that_the_workbook_says_nothing_about_is_told_under_its_subject(tmp_path: Path) -> None:
    (tmp_path / "workbook.yaml").write_text(
        "workbook: {format: 1, title: Proef, date: 2026-11-01}\norganisation: {name: De Zwaluw}\n", "utf-8"
    )
    (tmp_path / "templates").mkdir()
    (tmp_path / "templates" / "developments.html").write_text("<p>De wereld om {{ organisation.name }}.</p>", "utf-8")
    section = chapter(open_workbook(tmp_path), "developments")
    assert words_of(section.xpath("p")[0]) == "De wereld om De Zwaluw."
    assert "Nog te schrijven" not in words_of(section)


@pytest.mark.parametrize(
    ("text", "line", "says", "instead"),
    [
        ("<p>\n{{ objectivs }}", 2, "nothing called `objectivs`", "did you mean `objectives`?"),
        ("{% for one in objectives %}\n{{ one.statment }}\n{% endfor %}", 2, "no key `statment`", "`statement`?"),
        ("{% if false %}\n{{ objectivs }}{% endif %}", 2, "nothing called `objectivs`", "`objectives`?"),
        ("\n\n{{ segments[0].share|mony }}", 3, "no filter `mony`", "did you mean `money`?"),
        ("{{ organisation.name|money }}", 1, "`money` takes a number, and this is a text", "another value"),
        ("{{ none|percent }}", 1, "`percent` takes a number", "is not none"),
        ("{% for one in segments %}\n<p>x</p>", 2, "`for` is still open", "{% endfor %}"),
        ("{% fro one in segments %}", 1, "no tag `fro`", "did you mean `for`?"),
        ("{{ segments }}", 1, "this is a list, which cannot be printed", "{% for"),
        ("{{ organisation.name.upper() }}", 1, "a text has no `upper`", "|upper"),
        ("<p>\n<p clas='lead'>x", 2, "`<p>` cannot have `clas` here", "did you mean `class`?"),
        ("<p class='laed'>x", 1, "no class `laed`", "did you mean `lead`?"),
        ("<font>x", 1, "`<font>` cannot stand in a chapter", "choose from: p, h2"),
        ("{{ draw('jorney') }}", 1, "no figure is called `jorney`", "did you mean `journey`?"),
        ("{{ draw('cash_flow') }}", 1, "stands in the document already: in `business_case`", "see("),
        ("{{ a b }}", 1, "`b` stands here", "{{"),
        ("{{ 'a }}", 1, "has no end", "close it"),
    ],
)
def test_a_mistake_has_its_line_and_what_to_write_instead(
    templated: Templated, text: str, line: int, says: str, instead: str
) -> None:
    workbook = templated(customers=text)
    shown = wrong(workbook)
    assert says in shown and instead in shown
    assert f"templates/customers.html:{line}:" in shown and "^" in shown
    assert chapter(workbook).xpath(".//table[@id='table-segments']"), "until then our own chapter is told"


def test_a_chapter_is_told_without_a_picture_that_cannot_be_used(templated: Templated) -> None:
    workbook = templated(customers="<p>Onze groep.</p>\n<img src='images/nope.png' alt='Wij'>")
    shown = wrong(workbook)
    assert "`images/nope.png` cannot be used" in shown and "customers.html:2:11" in shown
    assert words_of(chapter(workbook).xpath("p")[0]) == "Onze groep."
    assert not chapter(workbook).xpath("figure")


def test_a_picture_of_the_workbook_is_shown(templated: Templated) -> None:
    (picture,) = sorted(EXAMPLE.rglob("*.png"))[:1]
    path = picture.relative_to(EXAMPLE).as_posix()
    workbook = templated(customers=f"<p>Onze groep <img src='{path}' alt='Wij samen'></p>")
    assert wrong(workbook) == ""
    (figure,) = chapter(workbook).xpath("figure")
    assert figure[0].get("alt") == "Wij samen" and words_of(figure) == "Wij samen"


def test_the_caret_stands_under_the_word(templated: Templated) -> None:
    lines = wrong(templated(customers="<p>{{ organisation.nam }}</p>"), "nl").splitlines()
    text, caret = next((lines[at], lines[at + 1]) for at, one in enumerate(lines) if "{{" in one)
    assert text[caret.index("^") : caret.rindex("^") + 1] == "nam"
    assert any("`name`" in line for line in lines)


def test_a_mistake_in_a_shared_file_is_said_there(templated: Templated) -> None:
    shown = wrong(
        templated(
            customers="{% from '_parts.html' import row %}<p>{{ row(segments[0]) }}</p>",
            _parts="{% macro row(one) %}\n{{ one.nam }}\n{% endmacro %}",
        )
    )
    assert "templates/_parts.html:2:" in shown and "did you mean `name`?" in shown


def test_shared_files_are_taken_in(templated: Templated) -> None:
    workbook = templated(
        customers="{% from '_parts.html' import row %}<p>{{ row(segments[0]) }}</p>{% include '_end.html' %}",
        _parts="{% macro row(one) %}Groep: {{ one.name }}{% endmacro %}",
        _end="<p>{{ organisation.name }}</p>",
    )
    assert wrong(workbook) == ""
    said = words_of(chapter(workbook))
    assert "Groep: Gezinnen met schoolgaande kinderen" in said and said.endswith("Zeilsteen Reizen")


def test_a_file_that_is_called_after_no_chapter_is_found(templated: Templated) -> None:
    workbook = templated(costumers="<p>x</p>", _ours="")
    (workbook.path / "templates" / "story.html.txt").write_text("x")
    shown = wrong(open_workbook(workbook.path))
    assert "CX020" in shown and "did you mean `customers.html`?" in shown and "`story.html`?" in shown
    assert "_ours" not in shown


def test_an_error_in_a_template_makes_a_draft(templated: Templated) -> None:
    assert templated(customers="{{ nothing_here }}").has_errors


def test_numbers_days_and_what_is_not_filled_in_are_said_as_a_page_says_them(templated: Templated) -> None:
    text = "<p>{{ 0.5 }} {{ workbook.date }} {{ journeys[0].owner|default('x') }} {{ none }} {{ 'a' if false }}.</p>"
    said = words_of(chapter(templated(customers=text)).xpath("p")[0])
    assert said.startswith("0,5 1 ") or said.startswith("0,5 ")
    assert "2026-" not in said and said.endswith("– .")


def test_answers_of_single_people_are_no_values(templated: Templated) -> None:
    single = ("maturity.assessments", "route.assessments", "route.tie_break", "analysis.route.by_respondent")
    for name in (*single, "analysis.route.set_aside"):
        assert "no key" in wrong(templated(customers=f"{{{{ {name} }}}}"))


def test_what_the_workbook_holds_is_never_a_template(tmp_path: Path) -> None:
    text = "{{ 7*7 }} {% raw %} {# x #}"
    (tmp_path / "workbook.yaml").write_text(
        f"workbook: {{format: 1, title: '{text}', date: 2026-11-01}}\norganisation: {{name: '{text}'}}\n"
        f"importance: {{reason: 'Onze klant zegt: {text}'}}\n",
        "utf-8",
    )
    (tmp_path / "templates").mkdir()
    (tmp_path / "templates" / "customers.html").write_text("<p>{{ organisation.name }}</p>", "utf-8")
    workbook = open_workbook(tmp_path)
    document = told(workbook)
    assert words_of(chapter(workbook).xpath("p")[0]) == text
    assert words_of(chapter(workbook, "importance")).endswith(text) and "49" not in document.body
    assert document.title == text


def test_the_page_of_documentation_lists_what_there_is() -> None:
    page = DOCS.read_text("utf-8")
    for heading, rows in listing("en"):
        for name, said in rows:
            row = f"| `{name}` | {said} |" if said else f"`{name}`"
            assert row.replace("|percent", "\\|percent") in page, f"{heading}: {name}"


def test_the_example_in_the_documentation_works(templated: Templated) -> None:
    example = DOCS.read_text("utf-8").split("```html\n")[1].split("```")[0]
    workbook = templated(customers=example)
    assert wrong(workbook) == ""
    assert "Gezinnen" in words_of(chapter(workbook))
