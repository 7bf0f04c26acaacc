"""What has to be true of every Word file: the schema and Word accept it, and it says what the document says."""

import re
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from tests.judges.made import Made
from tests.writers.word_file import W, audit, chart_slips, repairs

TOLD_ALIKE = ((("h1", "h2", "h3"), "p"), (("td", "th"), "tc"), (("li",), "p"), (("caption",), "p"))


def the_schema_has_nothing_against_it(made: Made) -> Iterator[str]:
    with tempfile.TemporaryDirectory() as folder:
        yield from audit(made.docx, Path(folder))


def word_has_nothing_to_repair(made: Made) -> Iterator[str]:
    yield from repairs(made.docx)


def every_chart_shows_what_its_sheet_holds(made: Made) -> Iterator[str]:
    yield from chart_slips(made.docx)


def words(text: str) -> list[str]:
    """Words and numbers, without the signs and blanks that layout adds."""
    return re.findall(r"[^\W_]+", text.replace("\u00ad", ""))


def told_in_word(element: Any) -> str:
    """The words of a part of a Word file, without blanks or signs."""
    return "".join(words(" ".join(part.text or " " for part in element.iter(f"{W}t", f"{W}br"))))


def told_on_page(element: Any) -> str:
    """The words of a part of the page, without blanks or signs."""
    return "".join(words(" ".join(element.itertext())))


def it_has_every_heading_cell_list_item_and_caption(made: Made) -> Iterator[str]:
    body, main = made.word.element.body, made.page.find(".//main")
    for names, part in TOLD_ALIKE:
        there = {told_in_word(one) for one in body.iter(f"{W}{part}")} | {""}
        for element in main.iter(*names):
            is_told = element.get("class") != "contents-heading" and not list(element.iter("ul", "ol"))
            if is_told and told_on_page(element) not in there:
                yield f"{element.tag} “{told_on_page(element)}”"


def it_has_every_word(made: Made) -> Iterator[str]:
    there = told_in_word(made.word.element.body)
    yield from sorted(word for word in set(words(made.text)) if word not in there)
