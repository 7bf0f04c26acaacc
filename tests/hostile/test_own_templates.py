"""Templates of strangers: each stops with one sentence, in little time and memory, and nothing of theirs comes out."""

import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from cxstrategy.document.own_templates.allowance import WORK
from cxstrategy.workbook import open_workbook, told
from tests.hostile.conftest import Run

TWICE = "{%% set ns = namespace(x=%s) %%}{%% for i in range(100) %%}{%% set ns.x = %s %%}{%% endfor %%}%s"
GREEDY = {
    "a range of a billion": "{% for i in range(1000000000) %}x{% endfor %}",
    "a loop in a loop": "{% for i in range(20000) %}{% for j in range(20000) %}{% endfor %}{% endfor %}",
    "a loop that writes": "{% for i in range(20000) %}{% for j in range(20000) %}x{% endfor %}{% endfor %}",
    "a loop in a text": "{% set x %}{% for i in range(20000) %}" + "y" * 1000 + "{% endfor %}{% endset %}",
    "a repeated text": "{{ 'x' * 10**9 }}",
    "a repeated list": "{{ ([1] * 10**9)|length }}",
    "a tower of powers": "{{ 10**10**9 }}",
    "numbers that grow": TWICE % ("9", "ns.x * ns.x", ""),
    "a wide text": "{{ 'x'|center(10**9) }}",
    "a format": "{{ '{:>1000000000}'.format(1) }}",
    "an old format": "{{ '%1000000000d' % 5 }}",
    "decimals": "{{ 1|fixed(10**9) }}",
    "a macro that calls itself": "{% macro a() %}{{ a() }}{% endmacro %}{{ a() }}",
    "macros that multiply": "{% macro a() %}{% for i in range(99) %}{{ b() }}{% endfor %}{% endmacro %}"
    "{% macro b() %}{% for i in range(99) %}{{ c() }}{% endfor %}{% endmacro %}"
    "{% macro c() %}{% for i in range(99) %}{{ i }}{% endfor %}{% endmacro %}{{ a() }}",
    "a text that doubles": TWICE % ("'aaaaaaaaaa'", "ns.x ~ ns.x", ""),
    "a list that doubles": TWICE % ("[1]", "ns.x + ns.x", ""),
    "lists in lists, compared": TWICE % ("[1]", "[ns.x, ns.x]", "{{ 1 if ns.x == [1] }}{{ ns.x|sort|length }}"),
    "texts within one another": "{{ " + "'aaaa'" + "|replace('', 'bbbb')" * 30 + " }}",
    "a search in a loop": "{% set ns = namespace(x='a') %}{% for i in range(17) %}{% set ns.x = ns.x ~ ns.x %}"
    "{% endfor %}{% for i in range(20000) %}{% if 'z' in ns.x %}{% endif %}{% endfor %}",
    "brackets": "{{ " + "(" * 3000 + "1" + ")" * 3000 + " }}",
    "sums": "{{ " + "1+" * 20000 + "1 }}",
    "points": "{{ organisation" + ".b" * 20000 + " }}",
    "loops in loops": "{% for a in segments %}" * 30 + "{% endfor %}" * 30,
    "choices": "{% if 1 %}a" + "{% elif 2 %}b" * 5000 + "{% endif %}",
    "a long list": "{{ [" + "1," * 45_000 + "]|length }}",
    "boxes": "<div>" * 5000,
    "boxes from a loop": "{% for i in range(9000) %}<div>{% endfor %}",
    "marks": "<b>" * 30_000,
    "beginnings of tags": "<a " * 30_000,
    "comments": "<!--" * 20_000,
    "quotes": '<p class="' * 9000,
    "tables": "<table>" * 10_000,
    "pictures": "{% for i in range(5000) %}<img src='a.png'>{% endfor %}",
}
PRYING = {
    "a class": "{{ ''.__class__.__mro__ }}",
    "a class by its key": "{{ workbook['__class__'] }}",
    "a class by attribute": "{{ segments|map(attribute='__class__')|join }}",
    "a class by path": "{{ segments|map(attribute='name.__class__')|join }}",
    "a filter that asks": "{{ workbook|attr('__class__') }}",
    "globals of a function": "{{ draw.__globals__ }}",
    "globals of a macro": "{% macro a() %}{% endmacro %}{{ a._func.__globals__ }}",
    "the loop": "{% for a in range(2) %}{{ loop._iterator }}{% endfor %}",
    "the values that change": "{% set a = namespace(x=1) %}{{ a.__init__ }}",
    "the template": "{{ self.__init__ }}",
    "a shared file's own": "{% import '_parts.html' as parts %}{{ parts.__loader__ }}",
    "a file of the system": "{% include '/etc/passwd' %}",
    "a file above": "{% include '../workbook.yaml' %}",
    "a template of ours": "{% import 'macros.html' as macros %}",
    "a page of ours": "{% extends 'chapter.html' %}",
    "a name from the workbook": "{% include organisation.name %}",
    "no escaping": "{% autoescape false %}{{ organisation.name }}{% endautoescape %}",
    "safe": "{{ organisation.name|safe }}",
    "functions of Jinja": "{{ cycler('a') }}{{ lipsum() }}{{ dict(a=1) }}",
    "a change of the workbook": "{{ segments.append(1) }}",
}
MARKUP = (
    "<script>alert(1)</script>", "<p style='background: url(http://x/y)'>a</p>", "<p onclick='x'>a</p>",
    "<a href='javascript:alert(1)'>a</a>", "<a href='file:///etc/passwd'>a</a>", "<a href='data:text/html,x'>a</a>",
    "<img src='http://x/y.png'>", "<img src='//x/y.png'>", "<img src='data:image/png;base64,AAAA'>",
    "<img src='/etc/passwd'>", "<img src='../x.png'>", "<iframe src='x'></iframe>", "<svg onload='x'></svg>",
    "<link rel='stylesheet' href='x'>", "<object data='x'></object>", "<form action='x'></form>", "<base href='x'>",
    "<{{ 'script' }}>alert(1)</{{ 'script' }}>", "<p {{ 'onclick' }}='x'>a</p>", "<p {{ 'style' }}='x'>a</p>",
    "<a href='{{ 'java' ~ 'script' }}:alert(1)'>a</a>", "<img src='{{ 'http' }}://x/y.png'>",
    "<a href='java&#115;cript:alert(1)'>a</a>", "<a href='\tjavascript:alert(1)'>a</a>", "<math><mtext></math>",
    "<noscript><p title='</noscript><img src=x onerror=y>'></noscript>", "</section></article><h1>x</h1>",
    "<cx-drawn data-name='cash_flow'></cx-drawn>", "<cx-see data-name='x?><b>'></cx-see>", "&#0;&#1;&#xD800;",
)  # fmt: skip
WORKBOOK = (
    "workbook: {format: 1, title: Proef, date: 2026-11-01}\norganisation: {name: De Zwaluw}\n"
    "segments: [{id: a, name: A}, {id: b, name: B}]\n"
)


@pytest.fixture
def templated(tmp_path: Path) -> Callable[..., Path]:
    """A small workbook with a template for the chapter on customers, and other files in its folder."""

    def made(text: str) -> Path:
        folder = tmp_path / "w"
        (folder / "templates").mkdir(parents=True)
        (folder / "workbook.yaml").write_text(WORKBOOK, "utf-8")
        (folder / "templates" / "customers.html").write_text(text, "utf-8")
        (folder / "templates" / "_parts.html").write_text("{% macro a() %}{% endmacro %}", "utf-8")
        return folder

    return made


@pytest.mark.parametrize("name", GREEDY | PRYING)
def test_a_template_is_stopped_with_a_sentence(name: str, templated: Callable[..., Path]) -> None:
    workbook = open_workbook(templated((GREEDY | PRYING)[name]))
    found = [one for one in workbook.findings if one.code == "CX021"]
    assert found and all(one.span and one.span.source.path.endswith("customers.html") for one in found)
    body = told(workbook).body
    assert "__" not in body and "root:" not in body and len(body) < 100_000


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="the high-water mark is read from /proc")
def test_all_of_them_together_stay_within_200_megabytes(tmp_path: Path) -> None:
    code = (
        "import sys\nfrom pathlib import Path\nfrom tests.hostile.test_own_templates import GREEDY, WORKBOOK\n"
        "from cxstrategy.workbook import open_workbook\nfolder = Path(sys.argv[1])\n"
        "(folder / 'templates').mkdir()\n(folder / 'workbook.yaml').write_text(WORKBOOK)\n"
        "for text in GREEDY.values():\n"
        "    (folder / 'templates' / 'customers.html').write_text(text)\n    open_workbook(folder)\n"
        "print(Path('/proc/self/status').read_text())"
    )
    root = Path(__file__).parents[2]
    ran = subprocess.run(
        [sys.executable, "-c", code, str(tmp_path)], capture_output=True, text=True, check=True, cwd=root
    )
    assert int(re.search(r"VmHWM:\s+(\d+) kB", ran.stdout)[1]) < 200_000  # type: ignore[index]


def test_the_work_of_a_chapter_is_counted_and_not_timed() -> None:
    assert WORK <= 2_000_000, "more than this takes longer than two seconds on a slow computer"


@pytest.mark.parametrize("text", MARKUP)
def test_nothing_of_a_page_of_the_web_comes_out(text: str, templated: Callable[..., Path]) -> None:
    body = told(open_workbook(templated(f"<p>begin</p>{text}<p>eind</p>"))).body
    assert not re.search(
        r"<script|style=|\son\w+=|javascript:|file:|data:|https?://x|//x/y|<iframe|<object|<link|<base|<form|passwd",
        body.replace("http://www.w3.org/2000/svg", ""),
    )
    assert body.count("<article") == 1 and "<cx-" not in body


def test_the_command_line_says_it_and_builds(run: Run, templated: Callable[..., Path], tmp_path: Path) -> None:
    folder = templated("{% for i in range(1000000000) %}x{% endfor %}")
    done = run("check", folder, "--language", "en")
    assert done.returncode == 1 and "CX021" in done.stdout and "templates/customers.html:1:13" in done.stdout
    assert run("build", folder, "--to", "html", "--out", tmp_path / "out").returncode == 1
    assert (tmp_path / "out" / "w.html").exists()


def findings_of(folder: Path) -> str:
    return "\n".join(f"{one}" for one in open_workbook(folder).findings if "templates" in str(one.span))


def test_a_template_that_is_a_link_out_of_the_workbook_is_not_read(
    templated: Callable[..., Path], tmp_path: Path
) -> None:
    folder = templated("<p>x</p>")
    (tmp_path / "secret.html").write_text("geheim", "utf-8")
    (folder / "templates" / "customers.html").unlink()
    (folder / "templates" / "customers.html").symlink_to(tmp_path / "secret.html")
    assert "CX009" in findings_of(folder)
    assert "geheim" not in told(open_workbook(folder)).body


def test_a_folder_of_templates_that_leads_out_is_not_looked_into(tmp_path: Path) -> None:
    outside, folder = tmp_path / "outside", tmp_path / "w"
    outside.mkdir()
    folder.mkdir()
    (outside / "geheim.html").write_text("geheim", "utf-8")
    (folder / "workbook.yaml").write_text(WORKBOOK, "utf-8")
    (folder / "templates").symlink_to(outside)
    assert "CX009" in findings_of(folder) and "geheim" not in findings_of(folder)


def test_large_and_many_and_odd_files_are_findings(templated: Callable[..., Path]) -> None:
    folder = templated("<p>" + "x" * 200_000)
    assert "CX012" in findings_of(folder) and "100 kB" in findings_of(folder)
    (folder / "templates" / "customers.html").write_bytes(b"<p>caf\xe9")
    assert "CX012" in findings_of(folder)
    for number in range(100):
        (folder / "templates" / f"{number}.html").write_text("x")
    assert findings_of(folder).count("CX") == 1 and "more than 60 files" in findings_of(folder)


def test_names_of_files_do_not_reach_the_terminal_raw(templated: Callable[..., Path]) -> None:
    folder = templated("<p>x</p>")
    (folder / "templates" / "a\x1b[31m\n.html").write_text("x")
    assert "CX020" in findings_of(folder) and "\x1b" not in findings_of(folder)


def test_a_workbook_of_one_file_has_no_templates(templated: Callable[..., Path]) -> None:
    folder = templated("{{ nothing }}")
    assert not [one for one in open_workbook(folder / "workbook.yaml").findings if one.code == "CX021"]
