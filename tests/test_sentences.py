"""Every sentence of the project in Dutch: none missing, none left of what is gone, none with other gaps to fill in."""

import re
from importlib.util import module_from_spec, spec_from_file_location
from io import BytesIO
from pathlib import Path
from types import ModuleType

import pytest
from babel.messages.catalog import Catalog
from babel.messages.mofile import read_mo

from cxstrategy.words.language import READERS, translations

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="module")
def words() -> ModuleType:
    """What `make words` runs."""
    spec = spec_from_file_location("words", ROOT / ".ci" / "words.py")
    assert spec and spec.loader
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def asked(words: ModuleType) -> dict[str, Catalog]:
    """The catalogues as the code asks for them today."""
    return words.updated()


@pytest.mark.parametrize("reader", READERS)
def test_every_sentence_has_its_dutch(reader: str, asked: dict[str, Catalog]) -> None:
    missing = [message.id for message in asked[reader] if message.id and not all(dutch(message.string))]
    assert not missing, "give these their Dutch, with: make words"
    assert len(asked[reader]) > 300


@pytest.mark.parametrize("reader", READERS)
def test_the_catalogue_is_the_one_of_today(reader: str, words: ModuleType, asked: dict[str, Catalog]) -> None:
    assert words.path_of(reader).read_bytes() == words.written(asked[reader]), "run: make words"


@pytest.mark.parametrize("reader", READERS)
def test_the_compiled_catalogue_is_the_one_of_today(reader: str, words: ModuleType) -> None:
    compiled = read_mo(BytesIO(words.path_of(reader).with_suffix(".mo").read_bytes()))
    assert spoken(compiled) == spoken(words.read(reader)), "run: make words"


@pytest.mark.parametrize("reader", READERS)
def test_the_gaps_to_fill_in_are_the_same(reader: str, words: ModuleType) -> None:
    for message in words.read(reader):
        english = set().union(*map(gaps, dutch(message.id)))
        for string in dutch(message.string) if message.id else ():
            assert gaps(string) <= english, message.id


def test_a_sentence_is_found_in_whichever_catalogue_it_stands(asked: dict[str, Catalog]) -> None:
    for reader in READERS:
        for message in asked[reader]:
            if isinstance(message.id, str) and message.id and not message.context:
                assert translations("nl").gettext(message.id) == message.string
            elif message.id and message.context:
                assert translations("nl").pgettext(message.context, message.id) == message.string


def dutch(strings: str | tuple[str, ...]) -> tuple[str, ...]:
    """The forms of a sentence: one, or one and many."""
    return (strings,) if isinstance(strings, str) else tuple(strings)


def gaps(text: str) -> set[str]:
    """What is filled in: {name} or %(name)s, but not doubled braces."""
    return set(re.findall(r"%\(\w+\)s", text)) | set(re.findall(r"(?<!\{)\{(\w+)[^{}]*\}(?!\})", text))


def spoken(messages: Catalog) -> dict[tuple[str | None, str], tuple[str, ...]]:
    """What a catalogue says, by the English."""
    return {(one.context, dutch(one.id)[0]): dutch(one.string) for one in messages if one.id}
