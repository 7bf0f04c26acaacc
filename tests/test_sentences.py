"""Every sentence of the project in Dutch: none missing, none said in two ways, none with other gaps to fill in."""

import re
from collections import defaultdict
from functools import cache
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import read_mo
from babel.messages.pofile import read_po

ROOT = Path(__file__).parent.parent
CATALOGUES = sorted((ROOT / "cxstrategy" / "locale" / "nl" / "LC_MESSAGES").glob("*.po"))
# Click's own words live beside ours and are looked up apart from them.
OURS = [path for path in CATALOGUES if path.stem != "click"]
KEYWORDS: dict[str, tuple[int, ...] | None] = {
    "say": None,
    "_": None,
    "say_many": (1, 2),
    "gettext": None,
    "ngettext": (1, 2),
}
JINJA = {"trimmed": "true", "newstyle_gettext": "true", "silent": "false"}


@cache
def catalogue(path: Path) -> Catalog:
    with path.open("rb") as file:
        return read_po(file, locale="nl")


@cache
def sentences() -> frozenset[str]:
    """Every English sentence in the code and the templates."""
    found = set()
    for folder, methods in (
        ("cxstrategy", [("**.py", "python")]),
        ("templates", [("**.html", "jinja2"), ("**.svg", "jinja2")]),
    ):
        options = {"**.html": JINJA, "**.svg": JINJA}
        for _, _, message, _, _ in extract_from_dir(ROOT / folder, methods, options, KEYWORDS):
            found.add(message[0] if isinstance(message, tuple) else message)
    return frozenset(found - {""})


def test_no_sentence_is_without_its_dutch() -> None:
    known = {
        identity(message.id) for path in OURS for message in catalogue(path) if message.id and all_said(message.string)
    }
    missing = sorted(sentences() - known)
    assert not missing, f"{len(missing)} without Dutch, the first: {missing[:5]}"


def identity(message_id: str | tuple[str, ...]) -> str:
    return message_id[0] if isinstance(message_id, tuple | list) else message_id


def all_said(dutch: str | tuple[str, ...]) -> bool:
    return all(dutch) if isinstance(dutch, tuple | list) else bool(dutch)


def test_no_sentence_is_said_in_two_ways() -> None:
    said: dict[str, set[object]] = defaultdict(set)
    for path in OURS:
        for message in catalogue(path):
            if message.id:
                said[identity(message.id)].add(
                    message.string if isinstance(message.string, str) else tuple(message.string)
                )
    double = {english: dutch for english, dutch in said.items() if len(dutch) > 1}
    assert not double


@pytest.mark.parametrize("path", CATALOGUES, ids=lambda path: path.stem)
def test_the_gaps_to_fill_in_are_the_same(path: Path) -> None:
    for message in catalogue(path):
        if not message.id:
            continue
        english = set().union(*map(gaps, message.id)) if isinstance(message.id, tuple | list) else gaps(message.id)
        for dutch in message.string if isinstance(message.string, tuple | list) else [message.string]:
            assert gaps(dutch) <= english, message.id


def gaps(text: str) -> set[str]:
    """What is filled in: {name} or %(name)s, but not doubled braces."""
    return set(re.findall(r"%\(\w+\)s", text)) | set(re.findall(r"(?<!\{)\{(\w+)[^{}]*\}(?!\})", text))


@pytest.mark.parametrize("path", CATALOGUES, ids=lambda path: path.stem)
def test_the_compiled_catalogue_is_the_one_of_today(path: Path) -> None:
    """Compiled again with: make words."""
    with path.with_suffix(".mo").open("rb") as file:
        compiled = read_mo(file)
    assert spoken(compiled) == spoken(catalogue(path))


def spoken(messages: Catalog) -> dict[str, tuple[str, ...]]:
    """What a catalogue says, by the English."""
    told = {identity(message.id): message.string for message in messages if message.id}
    return {english: (dutch,) if isinstance(dutch, str) else tuple(dutch) for english, dutch in told.items()}
