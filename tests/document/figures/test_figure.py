"""A figure is one whole drawing with its words; all of a workbook's figures stand in its document, once each."""

import subprocess
import sys
from pathlib import Path

import pytest
from lxml import etree

from cxstrategy.document.context import Context
from cxstrategy.document.figures.gallery import DRAWINGS, Gallery
from cxstrategy.document.figures.legend import lay_out_legend
from cxstrategy.words.wording import Wording
from cxstrategy.workbook import open_workbook
from tests.document.figures.workbooks import context

EXAMPLE = Path(__file__).parents[3] / "examples" / "reisbureau"
# Draws every drawing that comes in as one line, as the Word writer does, and lets the rasteriser say what it thinks.
RASTERISE = """
import sys
from pathlib import Path
from resvg_py import svg_to_bytes
fonts = [str(path) for path in Path(sys.argv[1]).glob("*.ttf")]
for line in sys.stdin:
    png = svg_to_bytes(svg_string=line, skip_system_fonts=True, font_files=fonts, log_information=True)
    assert len(png) > 4000, "an empty picture"
"""


@pytest.fixture(scope="module")
def gallery():
    workbook = open_workbook(EXAMPLE)

    def made(language):
        return Gallery(
            Context(workbook.strategy, workbook.analysis, (), Wording(workbook.strategy.voice(language)), "board")
        )

    return made


# The compass fills the paper.
PAPER = (794, 1123)
# Of the example every journey stands at level 1 of the pyramid, which a sentence tells.
DRAWN = [name for name in DRAWINGS if name != "pyramid"]


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("name", DRAWN)
def test_the_example_has_every_figure_and_each_can_be_read(gallery, readable, name, language):
    figures = gallery(language)[name]
    assert figures
    for figure in figures:
        readable(figure, PAPER if name == "compass" else None)
        assert etree.fromstring(figure.svg).get("lang") == language
        assert figure.id.startswith("figure-")
        assert not figure.title.endswith(".") and figure.desc.endswith((".", "!", "?"))


def test_the_rasteriser_has_nothing_to_say(gallery):
    drawn = [figure.svg.replace("\n", " ") for name in DRAWINGS for figure in gallery("nl")[name]]
    fonts = Path(__file__).parents[3] / "templates" / "page" / "fonts"
    done = subprocess.run(
        [sys.executable, "-c", RASTERISE, str(fonts)],
        input="\n".join(drawn),
        capture_output=True,
        text=True,
        check=True,
    )
    assert (done.stdout, done.stderr) == ("", "")


def test_every_figure_stands_once_in_the_document(gallery, example, read_edition):
    ids = read_edition(example("nl")).root.xpath("//figure/@id")
    # The scenarios have a figure of their own only where there are no draws to mark them on.
    ours = [figure.id for name in DRAWINGS for figure in gallery("nl")[name] if name != "scenarios"]
    assert sorted(one for one in ids if not one.startswith("figure-picture")) == sorted(ours)


def test_a_figure_is_drawn_once_however_often_it_is_asked_for(gallery):
    made = gallery("nl")
    assert made["maturity"] is made["maturity"]
    with pytest.raises(KeyError):
        made["nothing"]


def test_what_a_workbook_holds_is_never_a_template_and_never_markup(readable):
    text = "{{ 7 * 7 }} <script>alert(1)</script> & {% if %}"
    (figure,) = Gallery(context(expectations=[{"id": "e", "statement": text, "importance": "9", "performance": "3"}]))[
        "expectations"
    ]
    readable(figure)
    assert "<script" not in figure.svg and "49" not in figure.svg.partition("<desc>")[2].partition("</desc>")[0]


def test_an_empty_workbook_has_no_figures():
    empty = Gallery(context())
    assert all(empty[name] == () for name in DRAWINGS)


def test_a_key_goes_on_below_when_its_line_is_full():
    entries = [("dot", "#000000", "words " * 4)] * 6
    key = lay_out_legend(entries, 10, 100, 310)
    assert len({sign.y for sign in key.signs}) > 1
    assert all(sign.x >= 10 and sign.label.box.right <= 310 for sign in key.signs)
    assert max(sign.label.box.bottom for sign in key.signs) <= 100 + key.height
    assert lay_out_legend([], 0, 0, 100).height == 0
