"""A Document as a page: the HTML asks nothing of anywhere, the PDF is tagged, archival and the same every time."""

import base64
import hashlib
import re
import sys
from pathlib import Path

import page as page_validation
import pikepdf
import pytest
from lxml import etree, html

sys.path.insert(0, str(Path(__file__).parent))
from sample import sample_document

from cxstrategy.document.colour import contrast, readable
from cxstrategy.document.pagination.print_rules import print_rules
from cxstrategy.document.vocabulary import VOCABULARY
from cxstrategy.writers.html import write_html
from cxstrategy.writers.page import style_file
from cxstrategy.writers.pdf import write_pdf

# Words that look right without a rule of their own.
PLAIN = {
    "article", "section.summary", "dt", "dd", "em", "br", "li", "svg", "tbody", "td", "th", "thead", "table.sums", "tr",
    "ul", "ol", "img", "h1", "h2", "h3", "p", "a", "strong", "code", "pre", "hr", "blockquote", "figure", "figcaption",
    "table", "caption", "dd.note", "figure.narrow",
}  # fmt: skip


@pytest.fixture(scope="module")
def pdf() -> bytes:
    return write_pdf(sample_document())


@pytest.fixture(scope="module")
def html_page() -> str:
    return write_html(sample_document()).decode()


def test_the_page_asks_nothing_of_anywhere(html_page: str) -> None:
    tree = html.document_fromstring(html_page)
    links = [link for element, attribute, link, _ in tree.iterlinks() if attribute in ("src", "srcset", "data")]
    assert links and all(link.startswith("data:") for link in links)
    assert not re.findall(r"url\((?!data:)", html_page)
    assert not tree.xpath("//link") and "@import" not in html_page


def test_the_policy_forbids_to_load_anything_and_allows_our_own_script_and_style_alone(html_page: str) -> None:
    (policy,) = html.document_fromstring(html_page).xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
    asked = dict(one.strip().split(" ", 1) for one in policy.split(";"))
    assert asked.pop("default-src") == "'none'" and asked.pop("img-src") == asked.pop("font-src") == "data:"
    for name, tag in (("script-src", "script"), ("style-src", "style")):
        (content,) = re.findall(rf"<{tag}>(.*?)</{tag}>", html_page, re.S)
        digest = base64.b64encode(hashlib.sha256(content.encode()).digest()).decode()
        assert asked.pop(name) == f"'sha256-{digest}'"
    assert asked == {"base-uri": "'none'", "form-action": "'none'"}
    assert not re.search(r"<[^>]* style=|<[^>]* on[a-z]+=", html_page), "what the policy would leave out"


def test_a_cell_says_what_its_column_is_called(html_page: str) -> None:
    table = html.document_fromstring(html_page).get_element_by_id("table-expectations")
    heads = [one.text_content() for one in table.xpath("./thead//th")]
    for row in table.xpath("./tbody/tr[not(@class='sum')]"):
        assert [cell.get("data-label") for cell in row.xpath("./td")] == heads[1:]


def test_the_contents_come_before_the_text_and_fold(html_page: str) -> None:
    body = html.document_fromstring(html_page).body
    assert [one.tag for one in body][:3] == ["a", "nav", "main"]
    assert body.xpath("./nav/details[not(@open)]/summary/text()") == [sample_document().words.contents]
    assert len(body.xpath("./nav//a")) == 4 and not body.xpath(".//main//nav")


def test_the_page_says_its_language_title_and_main_part(html_page: str) -> None:
    tree = html.document_fromstring(html_page)
    assert tree.get("lang") == "nl"
    assert tree.findtext(".//title") == sample_document().title
    assert len(tree.xpath("//main")) == 1 and tree.xpath("//nav/@aria-label")


def test_no_heading_skips_a_level(html_page: str) -> None:
    levels = [int(tag.tag[1]) for tag in html.document_fromstring(html_page).iter("h1", "h2", "h3", "h4")]
    assert levels.count(1) == 1
    assert all(later - earlier <= 1 for earlier, later in zip(levels, levels[1:], strict=False))


def test_every_word_of_the_document_is_on_the_page(html_page: str) -> None:
    told = "".join(etree.fromstring(sample_document().body).itertext()).split()
    shown = "".join(html.document_fromstring(html_page).find("body").itertext()).split()
    assert set(told) <= set(shown)


@pytest.mark.parametrize("profile", ["ua1", "3a"])
def test_the_pdf_is_accessible_and_archival(pdf: bytes, profile: str) -> None:
    report = page_validation.validate_pdf_bytes(pdf, profile=profile)
    assert report.is_compliant, [failure.message for failure in report.failures]


def test_the_pdf_is_the_same_every_time(pdf: bytes) -> None:
    assert write_pdf(sample_document()) == pdf


def test_the_pdf_has_bookmarks_a_title_and_its_fonts(pdf: bytes) -> None:
    import io

    with pikepdf.open(io.BytesIO(pdf)) as read, read.open_outline() as outline:
        labels = [item.title for item in outline.root]
        fonts = [font for page in read.pages for font in page.Resources.get("/Font", {}).values()]
        assert any("Klanten vergeven vertraging, geen stilte" in label for label in labels)
        assert str(read.docinfo["/Title"]) == sample_document().title
        assert str(read.Root.Lang) == "nl"
        assert fonts and all("FontFile" in str(font.DescendantFonts[0].FontDescriptor.keys()) for font in fonts)


def test_running_heads_are_not_read_aloud(pdf: bytes) -> None:
    import io

    with pikepdf.open(io.BytesIO(pdf)) as read:
        stack: list[str] = []
        silent = 0
        for operation in pikepdf.parse_content_stream(read.pages[3]):
            name = str(operation.operator)
            if name in ("BMC", "BDC"):
                stack.append(str(operation.operands[0]))
            elif name == "EMC":
                stack.pop()
            elif name in ("Tj", "TJ"):
                assert stack, "text that is neither told nor marked as decoration"
                silent += stack[-1] == "/Artifact"
        assert silent >= 2  # the running head and the page's number


def test_every_word_of_the_vocabulary_has_its_look() -> None:
    style = style_file("base.css") + style_file("print.css") + print_rules()
    for word in VOCABULARY:
        name = word.split(".")[-1] if "." in word else word
        assert word in PLAIN or re.search(rf"(?<![\w-])\.?{re.escape(name)}(?![\w-])", style), word


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("#000000", "#ffffff", 21.0),
        ("#777777", "#ffffff", 4.48),
        ("#0000ff", "#ffffff", 8.59),
        ("#ff0000", "#ffffff", 4.0),
    ],
)
def test_contrast_is_that_of_the_published_examples(one: str, other: str, expected: float) -> None:
    assert contrast(one, other) == pytest.approx(expected, abs=0.006)


@pytest.mark.parametrize("colour", ["#ffff00", "#f28c28", "#00ff00", "#ffffff", "#000000", "#0b5fa5"])
@pytest.mark.parametrize("on", ["#ffffff", "#14191f"])
def test_any_brand_colour_becomes_readable(colour: str, on: str) -> None:
    assert contrast(readable(colour, on), on) >= 4.5
