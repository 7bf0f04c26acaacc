"""The team's Markdown becomes the vocabulary's HTML, whatever the team writes."""

import pytest
from hypothesis import given
from hypothesis import strategies as some

from cxstrategy.document.prose import inline_code, plain, prose
from tests.document.grammar import mistakes

CASES = [
    ("Eén alinea.", "<p>Eén alinea.</p>"),
    ("**vet** en *schuin*", "<p><strong>vet</strong> en <em>schuin</em></p>"),
    ("# Een kop", '<p class="label">Een kop</p>'),
    ("a < b & c", "<p>a &lt; b &amp; c</p>"),
    ("[site](https://a.nl/?x=1&y=2)", '<p><a href="https://a.nl/?x=1&amp;y=2">site</a></p>'),
    ("[post](mailto:a@b.nl)", '<p><a href="mailto:a@b.nl">post</a></p>'),
    ("- een\n- twee", "<ul><li>een</li><li>twee</li></ul>"),
    ("3. een\n4. twee", '<ol start="3"><li>een</li><li>twee</li></ol>'),
    ("- een\n  - diep", "<ul><li>een<ul><li>diep</li></ul></li></ul>"),
    ("- een\n\n  twee", "<ul><li>een<br/>twee</li></ul>"),
    ("> gezegd", "<blockquote><p>gezegd</p></blockquote>"),
    ("`code`", "<p><code>code</code></p>"),
    ("```\na <b>\n```", "<pre>a &lt;b&gt;</pre>"),
    ("een\n\n---\n\ntwee", "<p>een</p>\n<hr/>\n<p>twee</p>"),
    ("een\\\ntwee", "<p>een<br/>twee</p>"),
]


@pytest.mark.parametrize(("markdown", "html"), CASES, ids=[markdown for markdown, _ in CASES])
def test_markdown_becomes_the_words_of_the_vocabulary(markdown, html):
    assert prose(markdown, "nl") == html


@pytest.mark.parametrize(
    "address",
    ["javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "//evil.example", "pagina.html", "#top"],
)
def test_a_link_to_anywhere_but_the_web_or_mail_leaves_only_its_words(address):
    assert prose(f"[lees]({address})", "nl") == "<p>lees</p>"


def test_raw_html_is_shown_and_never_rendered():
    assert "<script" not in prose("<script>alert(1)</script>\n\nen <b>tekst</b>", "nl")


def test_a_template_in_the_text_stays_text():
    assert prose("{{ 7 * 7 }} {% include 'x' %}", "nl") == "<p>{{ 7 * 7 }} {% include &#x27;x&#x27; %}</p>"


def test_a_table_has_a_caption_and_headings():
    html = prose("| a | b |\n|---|--:|\n| 1 | 2 |", "nl")
    assert html.startswith('<table><caption>Overzicht</caption><thead><tr><th scope="col">a</th>')
    assert '<td class="number">2</td>' in html


def test_a_picture_of_the_workbook_stands_below_its_paragraph():
    html = prose("Kijk: ![De proef](images/a%20b.png) zo.", "nl")
    assert html == (
        "<p>Kijk:  zo.</p>\n"
        '<figure><img src="images/a b.png" alt="De proef"/><figcaption>De proef</figcaption></figure>'
    )


def test_a_picture_without_words_gets_an_alternative():
    assert 'alt="Afbeelding uit het werkboek"' in prose("![](a.png)", "nl")


@pytest.mark.parametrize("source", ["https://evil.example/x.png", "data:image/png;base64,AAAA", "//evil.example/x.png"])
def test_a_picture_from_elsewhere_is_left_out(source):
    assert "img" not in prose(f"![x]({source}) tekst", "nl")


def test_plain_takes_the_marks_off():
    assert plain("Bij **34%** gaat [iets](https://a.nl) *mis* & meer.") == "Bij 34% gaat iets mis & meer."


def test_backticks_in_a_sentence_of_ours_become_code():
    assert inline_code("het doel `nps<1` faalt") == "het doel <code>nps&lt;1</code> faalt"
    assert inline_code("een ` alleen") == "een ` alleen"


@given(some.text(alphabet="ab *_#>-+1.|`[]()!\\\n\t<&:/", max_size=120))
def test_whatever_is_typed_stays_within_the_vocabulary(text):
    body = f"<article><h1>x</h1>{prose(text, 'nl')}</article>".replace("<figure>", '<figure id="f">')
    wrong = [one for one in mistakes(body) if "is given" not in one]
    assert wrong == []
