"""The page for a screen: how numbers were reached, and what a browser, where there is one, makes of it."""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from lxml import html

from cxstrategy.workbook import open_workbook, told
from cxstrategy.writers.html import write_html
from tests.writers.browser import Browser, browser, needs_browser

EXAMPLES = Path(__file__).parents[2] / "examples"
# How high the contrast of a text with what lies behind it is, least first; and what stands out of the window.
FAINT = """
const channels = (c) => (c.match(/[\\d.]+/g) || []).map(Number);
const linear = (c) => c / 255 <= .04045 ? c / 255 / 12.92 : ((c / 255 + .055) / 1.055) ** 2.4;
const light = ([r, g, b]) => [r, g, b].map(linear)
  .reduce((sum, c, i) => sum + c * [.2126, .7152, .0722][i], 0);
const behind = (e) => { for (; e; e = e.parentElement) { const c = channels(getComputedStyle(e).backgroundColor);
  if (c.length === 3 || c[3] > 0) return c; } return [255, 255, 255]; };
const told = "main :is(h1, h2, h3, h4, p, li, dt, dd, td, th, caption, figcaption, button, a)";
return [...document.querySelectorAll(told)].filter((e) => {
  const pair = [light(channels(getComputedStyle(e).color)), light(behind(e))].sort((a, b) => b - a);
  return (pair[0] + .05) / (pair[1] + .05) < 4.5; }).map((e) => e.textContent.slice(0, 60)).slice(0, 5);
"""
OUTSIDE = """
const wide = document.documentElement.clientWidth;
const all = [...document.querySelectorAll("main *")];
const out = all.filter((e) => e.getBoundingClientRect().right > wide + 1 && !e.closest(".scroll, svg, thead"));
return [document.documentElement.scrollWidth - wide, ...out.map((e) => e.textContent.slice(0, 60))];
"""
# What a phone must scroll sideways for, and what it shows smaller than 11 pixels or out of its drawing.
ON_A_PHONE = """
const shown = [...document.querySelectorAll("figure svg")].filter((e) => e.getBoundingClientRect().width > 0);
const wrong = [...document.querySelectorAll(".scroll")].filter((e) => e.scrollWidth > e.clientWidth + 1)
  .map((e) => e.ariaLabel);
if (!shown.length || document.scrollingElement.scrollWidth > innerWidth) wrong.push("the page");
for (const svg of shown) { const box = svg.getBoundingClientRect(), scale = box.width / svg.viewBox.baseVal.width;
  if (box.right > innerWidth) wrong.push(svg.querySelector("title").textContent);
  for (const text of svg.querySelectorAll("text")) { const at = text.getBoundingClientRect();
    if (parseFloat(getComputedStyle(text).fontSize) * scale < 11 || at.left < box.left - 1 || at.right > box.right + 1)
      wrong.push(text.textContent); } }
return wrong.slice(0, 5);
"""


@cache
def page_of(name: str, edition: str = "board") -> bytes:
    return write_html(told(open_workbook(EXAMPLES / name), edition=edition))


def test_a_number_tells_its_formula_what_went_in_and_where_that_stands() -> None:
    tree: Any = html.document_fromstring(page_of("reisbureau"))
    (row,) = tree.xpath("//table[@id='table-outcomes']//tr[contains(., 'Netto contante waarde')]")
    (button,) = row.xpath(".//button")
    note = tree.get_element_by_id(button.get("popovertarget"))
    assert "Netto contante waarde" in note.find("p").text_content() and note.get("popover") == "auto"
    text = note.text_content()
    assert "Σ CF_t / (1 + i)^t" in text and re.search(r"Disconteringsvoet i = 0,0\d+ 8-business-case\.yaml:\d+", text)
    assert note.xpath(".//button[@popovertargetaction='hide']")


def test_every_button_opens_a_note_that_is_there_once() -> None:
    tree: Any = html.document_fromstring(page_of("reisbureau"))
    asked = tree.xpath("//button[@class='why']")
    notes = {one.get("id") for one in tree.xpath("//div[@popover]")}
    assert len(asked) > 50 and {one.get("popovertarget") for one in asked} == notes
    assert not tree.xpath("//*[@data-explain]")


@pytest.mark.parametrize("edition", ["employees", "customers"])
def test_who_does_not_see_the_sums_is_told_of_none(edition: str) -> None:
    text = page_of("reisbureau", edition).decode()
    assert "popover" not in text.partition("<body>")[2] and ".yaml" not in text and "data-explain" not in text


def test_no_note_tells_what_one_person_answered() -> None:
    workbook = open_workbook(EXAMPLES / "reisbureau")
    assert workbook.strategy and workbook.strategy.maturity
    people = {one.respondent for one in workbook.strategy.maturity.assessments}
    notes: Any = html.document_fromstring(page_of("reisbureau")).xpath("//div[@popover]//dd")
    assert not [one.text_content() for one in notes if one.text_content().split(" = ")[0] in people]


@pytest.mark.parametrize("name", ["reisbureau", "ziekenhuis", "northern-energy"])
def test_a_note_names_what_went_in_as_readers_know_it(name: str) -> None:
    workbook = open_workbook(EXAMPLES / name)
    assert workbook.strategy
    case = workbook.strategy.business_case
    ids = [one.id for one in case.benefits] if case else []
    for place in html.document_fromstring(page_of(name)).xpath("//div[@popover]//dd"):
        text = place.text_content()
        assert not re.search(r"\b[a-z]+_[a-z]{2,}|\b(?:base|benefits|costs)/", text), text
        assert not [one for one in ids if text.startswith(one)], text


def test_a_formula_has_the_names_of_its_premises() -> None:
    text = html.document_fromstring(page_of("reisbureau")).text_content()
    assert "aantal contacten · min(1, voorkomen contacten_t) · kosten per contact" in text


def test_no_element_has_an_attribute_twice() -> None:
    for tag in re.findall(r"<[a-z][^<>]*>", page_of("reisbureau").decode()):
        names = re.findall(r' ([\w-]+)="', tag)
        assert len(names) == len(set(names)), tag


@pytest.fixture(scope="module")
def window() -> Iterator[Browser]:
    with browser() as opened:
        yield opened


@pytest.fixture(scope="module")
def saved(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("page") / "reisbureau.html"
    path.write_bytes(page_of("reisbureau"))
    return path


@needs_browser
def test_a_browser_asks_nothing_of_anywhere_and_has_nothing_against_it(window: Browser, saved: Path) -> None:
    window.requests()
    window.open(saved, 1280)
    assert window.requests() == [saved.as_uri()] and window.said() == []


@needs_browser
def test_contents_are_in_sight_on_a_wide_screen_and_folded_on_a_phone(window: Browser, saved: Path) -> None:
    shown = "return document.querySelector('nav.contents a').checkVisibility()"
    window.open(saved, 1280)
    assert window.run(shown) is True
    window.open(saved, 390)
    assert window.run(shown) is False
    window.run("document.querySelector('nav.contents summary').click()")
    assert window.run(shown) is True


@needs_browser
@pytest.mark.parametrize("width", [320, 390, 768, 1280])
def test_nothing_stands_out_of_the_window(window: Browser, saved: Path, width: int) -> None:
    window.open(saved, width)
    assert window.run(OUTSIDE) == [0]


@needs_browser
@pytest.mark.parametrize("width", [360, 390])
@pytest.mark.parametrize("name", ["reisbureau", "northern-energy", "startend"])
def test_a_phone_shows_drawings_of_its_own_that_can_be_read(
    window: Browser, tmp_path: Path, name: str, width: int
) -> None:
    path = tmp_path / "page.html"
    path.write_bytes(page_of(name))
    window.open(path, width)
    assert window.run(ON_A_PHONE) == []


def test_a_page_with_all_its_drawings_stays_under_a_megabyte() -> None:
    assert len(page_of("reisbureau")) < 1_000_000


@needs_browser
@pytest.mark.parametrize("dark", [False, True])
def test_every_text_stands_out_from_what_lies_behind_it(window: Browser, saved: Path, dark: bool) -> None:
    window.open(saved, 1280, dark=dark)
    assert window.run(FAINT) == []
    colour = window.run("return getComputedStyle(document.querySelector('svg .fill-paper')).fill")
    assert (colour == "rgb(255, 255, 255)") is not dark


@needs_browser
def test_a_reader_chooses_light_or_dark_by_the_keys_and_it_holds(window: Browser, saved: Path) -> None:
    paper = "return getComputedStyle(document.body).backgroundColor"
    pressed = "return document.querySelector('.theme [aria-pressed=true]').textContent"
    for width in (390, 1280):
        window.open(saved, width)
        day = window.run(paper)
        assert window.run(pressed) == "als het apparaat"
        window.run("document.querySelector('nav.contents details').open = true")
        window.run("document.querySelector('.theme [data-theme=dark]').focus()")
        window.keys("\ue007")
        assert window.run(pressed) == "donker" and window.run(paper) != day and window.run(FAINT) == []
        window.open(saved, width)
        assert window.run(pressed) == "donker" and window.run(paper) != day
        window.open(saved, width, dark=True)
        window.run("document.querySelector('.theme [data-theme=light]').click()")
        assert window.run(paper) == day and window.run(FAINT) == []
        window.run("document.querySelector('.theme [data-theme=\"\"]').click()")
        assert window.run(paper) != day
    assert window.said() == []


# Levels that are skipped, parts without a name, ids that stand twice, what a finger misses or the keys cannot show.
ACCESS = """
const wrong = [], name = (e) => e.ariaLabel || e.textContent.trim() ||
  (e.getAttribute("aria-labelledby") && document.getElementById(e.getAttribute("aria-labelledby"))?.textContent);
const levels = [...document.querySelectorAll("h1, h2, h3, h4, h5, h6")].map((e) => +e.tagName[1]);
if (levels.filter((one) => one === 1).length !== 1) wrong.push("h1");
levels.forEach((one, at) => { if (at && one - levels[at - 1] > 1) wrong.push("level " + at); });
const ids = [...document.querySelectorAll("[id]")].map((e) => e.id);
ids.forEach((id, at) => { if (ids.indexOf(id) !== at) wrong.push("twice " + id); });
for (const e of document.querySelectorAll("[aria-labelledby], [aria-describedby], [popovertarget]"))
  for (const key of ["aria-labelledby", "aria-describedby", "popovertarget"])
    for (const id of (e.getAttribute(key) || "").split(" ").filter(Boolean))
      if (!document.getElementById(id)) wrong.push("no " + id);
for (const e of document.querySelectorAll("button, a[href], summary, nav, [role=group], [role=dialog], [tabindex='0']"))
  if (!name(e)) wrong.push("nameless " + e.outerHTML.slice(0, 80));
for (const e of document.querySelectorAll("svg")) if (!e.querySelector("title")) wrong.push("svg");
for (const e of document.querySelectorAll("img")) if (!e.hasAttribute("alt")) wrong.push("img");
for (const e of document.querySelectorAll("th:not(:empty)")) if (!e.scope) wrong.push("th " + e.textContent);
for (const part of ["main", "nav"]) if (document.querySelectorAll(part).length !== 1) wrong.push(part);
for (const e of document.querySelectorAll("button, summary, nav a")) { const box = e.getBoundingClientRect();
  if (!box.width || !e.checkVisibility()) continue;
  if (box.width < 24 || box.height < 24) wrong.push("small " + e.textContent + box.width + "x" + box.height);
  e.focus({focusVisible: true});
  const seen = parseFloat(getComputedStyle(e).outlineWidth) >= 2;
  if (document.activeElement === e && !seen) wrong.push("unseen " + e.textContent); }
return wrong.slice(0, 6);
"""


@needs_browser
@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("name", ["reisbureau", "northern-energy", "startend"])
def test_the_page_can_be_used_by_ear_key_and_finger(window: Browser, tmp_path: Path, name: str, width: int) -> None:
    path = tmp_path / "page.html"
    path.write_bytes(page_of(name))
    window.open(path, width)
    assert window.run(ACCESS) == []


@needs_browser
def test_on_paper_stand_no_contents_choice_or_notes_and_a_chosen_night_is_day(window: Browser, saved: Path) -> None:
    window.open(saved, 794)
    window.run("document.documentElement.dataset.theme = 'dark'")
    window.devtools("Emulation.setEmulatedMedia", media="print")
    seen = "return [...document.querySelectorAll('nav, .theme, .explained, .skip, .for-phone')]"
    assert window.run(f"{seen}.filter((e) => e.getBoundingClientRect().height > 0).length") == 0
    assert window.run("return getComputedStyle(document.querySelector('h1')).color") != "rgb(255, 255, 255)"
    assert window.run("return getComputedStyle(document.querySelector('svg .fill-paper')).fill") == "rgb(255, 255, 255)"
    window.devtools("Emulation.setEmulatedMedia", media="")


@needs_browser
def test_a_number_that_is_pressed_shows_how_it_was_reached(window: Browser, saved: Path) -> None:
    window.open(saved, 390)
    window.run("document.querySelector('#table-outcomes .why').focus()")
    window.keys("\ue007")
    assert window.run("return document.querySelector(':popover-open dd')?.checkVisibility()") is True
    window.keys("\ue00c")
    assert window.run("return document.querySelector(':popover-open')") is None


@needs_browser
def test_a_row_is_a_card_on_a_phone(window: Browser, saved: Path) -> None:
    window.open(saved, 390)
    shown = "return getComputedStyle(document.querySelector('#table-outcomes tbody td'), '::before').content"
    assert "Hoe" in window.run(shown)
    window.open(saved, 1280)
    assert window.run(shown) == "none"
