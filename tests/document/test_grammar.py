"""The vocabulary is closed: what leaves it is found, and nothing else is."""

import pytest
from lxml import etree

from tests.document.grammar import mistakes, words_used

GOOD = """<article lang="nl"><section class="chapter" id="one"><h1><span class="kicker">1 Een</span> Titel</h1>
<p class="lead">Zie <a href="#table-x">tabel 1</a>.</p><ul><li>a<ol><li>b</li></ol></li></ul>
<table id="table-x"><caption>Iets</caption><thead><tr><th scope="col">A</th><th scope="col" class="number">B</th></tr>
</thead><tbody><tr><td>a</td><td class="number">1</td></tr></tbody></table>
<figure id="f"><svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><rect onclick="x"/></svg>
<figcaption>Wat het toont</figcaption></figure></section></article>"""


def test_what_keeps_to_the_vocabulary_has_no_mistakes():
    assert mistakes(GOOD) == []


@pytest.mark.parametrize(
    ("right", "wrong", "complaint"),
    [
        ('class="lead"', 'class="big"', "p.big is not in the vocabulary"),
        ("<ul>", "<menu>", "menu is not in the vocabulary"),
        ('<p class="lead">', '<p class="lead" style="x">', "p has the attribute style"),
        ("#table-x", "#elsewhere", "#elsewhere leads nowhere"),
        ('id="f"', 'id="one"', "the id one is given 2 times"),
        ("<caption>Iets</caption>", "", "table table-x is not caption, thead, tbody"),
        ("<caption>Iets</caption>", "<caption> </caption>", "caption is empty"),
        ("<td>a</td>", "", "table table-x has rows of [1, 2] cells"),
        ('<figure id="f">', "<figure>", "figure has no id"),
        ("<li>b</li>", "<li>b<p>c</p></li>", "li holds p"),
        ("</ol></li>", "</ol>na</li>", "li has text after its list"),
        ('<p class="lead">', '<h3>Kop</h3><p class="lead">', "h3 “Kop” skips a level"),
        ("Zie <a", "Zie <ul><li>x</li></ul><a", "p.lead holds ul"),
    ],
)
def test_what_leaves_the_vocabulary_is_found(right, wrong, complaint):
    body = GOOD.replace(right, wrong, 1)
    if wrong == "<menu>":
        body = body.replace("</ul>", "</menu>", 1)
    assert complaint in mistakes(body)


def test_what_is_no_xml_is_refused():
    with pytest.raises(etree.XMLSyntaxError):
        mistakes("<article><p>a & b</article>")


def test_the_words_in_use_are_elements_with_their_class():
    assert {"article", "section.chapter", "p.lead", "th.number", "svg"} <= words_used(GOOD)
    assert "rect" not in words_used(GOOD)
