"""What has to be true of every page of HTML: it asks nothing of anywhere and says what the document says."""

import base64
import hashlib
import re
from collections import Counter
from collections.abc import Iterator
from typing import Any

from cxstrategy.writers.article import read_article
from tests.judges.made import Made


def it_asks_nothing_of_anywhere(made: Made) -> Iterator[str]:
    text = made.html.decode()
    for _, attribute, link, _ in made.page.iterlinks():
        if attribute in ("src", "srcset", "data", "poster") and not link.startswith("data:"):
            yield link
    yield from (f"<{one.tag}>" for one in made.page.iter("link", "iframe", "object", "embed", "base", "form"))
    styles = " ".join(style.text or "" for style in made.page.iter("style"))
    yield from re.findall(r"url\((?!data:)[^)]*|@import.*", styles)
    policy = "".join(made.page.xpath("//meta[@http-equiv='Content-Security-Policy']/@content"))
    if not policy.startswith("default-src 'none';"):
        yield "its policy lets it load what it likes"
    for script in made.page.iter("script"):
        digest = base64.b64encode(hashlib.sha256((script.text or "").encode()).digest()).decode()
        if script.attrib or f"script-src 'sha256-{digest}';" not in policy:
            yield "a script that is not ours"
    if not text.startswith("<!DOCTYPE html>"):
        yield "it does not say that it is HTML"


def links_within_it_lead_somewhere(made: Made) -> Iterator[str]:
    names = Counter(element.get("id") for element in made.page.iter() if element.get("id"))
    yield from (f"{name} is there {count} times" for name, count in names.items() if count > 1)
    for link in made.page.iter("a"):
        if (link.get("href") or "").startswith("#") and link.get("href")[1:] not in names:
            yield f"nothing at {link.get('href')}"


def no_heading_skips_a_level(made: Made) -> Iterator[str]:
    levels = [(int(one.tag[1]), one.text_content()) for one in made.page.iter("h1", "h2", "h3")]
    for (earlier, _), (later, text) in zip(levels, levels[1:], strict=False):
        if later > earlier + 1:
            yield text


def every_word_of_the_document_is_on_it_in_order(made: Made) -> Iterator[str]:
    """The contents stand before the text, whatever their place in the document."""
    told: Any = read_article(made.document.body)
    for nav in list(told.iter("nav")):
        yield from _missing(nav, made.page.find(".//nav"))
        nav.clear()
    yield from _missing(told, made.page.find(".//main"))


def _missing(told: Any, shown: Any) -> list[str]:
    """The first word that is not there, or not in its place."""
    words = iter(" ".join(shown.itertext()).split())
    return [word for word in " ".join(told.itertext()).split() if not any(word == other for other in words)][:1]


def nothing_stands_there_that_a_program_says(made: Made) -> Iterator[str]:
    yield from re.findall(r"(?<!\S)(?:None(?! of)|nan|-?inf|True|False|Undefined)(?!\S)", made.text)
