"""Every sentence in every language: none missing, none left of what is gone, none with other gaps to fill in."""

import re
from importlib.util import module_from_spec, spec_from_file_location
from io import BytesIO
from pathlib import Path
from types import ModuleType

import pytest
from babel.messages.catalog import Catalog
from babel.messages.mofile import read_mo

from cxstrategy.words.language import LANGUAGES, READERS, translations

ROOT = Path(__file__).parent.parent
TRANSLATED = [language for language in LANGUAGES if language != "en"]
each = pytest.mark.parametrize(("language", "reader"), [(one, reader) for one in TRANSLATED for reader in READERS])


@pytest.fixture(scope="module")
def words() -> ModuleType:
    """What `make words` runs."""
    spec = spec_from_file_location("words", ROOT / ".ci" / "words.py")
    assert spec and spec.loader
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def asked(words: ModuleType) -> dict[tuple[str, str], Catalog]:
    """The catalogues as the code asks for them today, by language and reader."""
    return {
        (language, reader): catalogue
        for language in TRANSLATED for reader, catalogue in words.updated(language).items()
    }  # fmt: skip


@each
def test_every_sentence_is_translated(language: str, reader: str, asked: dict[tuple[str, str], Catalog]) -> None:
    missing = [message.id for message in asked[language, reader] if message.id and not all(forms(message.string))]
    assert not missing, "translate these, with: make words"
    assert len(asked[language, reader]) > 300


@each
def test_the_catalogue_is_the_one_of_today(
    language: str, reader: str, words: ModuleType, asked: dict[tuple[str, str], Catalog]
) -> None:
    assert words.path_of(reader, language).read_bytes() == words.written(asked[language, reader]), "run: make words"


@each
def test_the_compiled_catalogue_is_the_one_of_today(language: str, reader: str, words: ModuleType) -> None:
    compiled = read_mo(BytesIO(words.path_of(reader, language).with_suffix(".mo").read_bytes()))
    assert spoken(compiled) == spoken(words.read(reader, language)), "run: make words"


@each
def test_the_gaps_to_fill_in_are_the_same(language: str, reader: str, words: ModuleType) -> None:
    for message in words.read(reader, language):
        english = set().union(*map(gaps, forms(message.id)))
        for string in forms(message.string) if message.id else ():
            assert gaps(string) <= english, message.id


def test_a_sentence_is_found_in_whichever_catalogue_it_stands(asked: dict[tuple[str, str], Catalog]) -> None:
    for (language, _), catalogue in asked.items():
        for message in catalogue:
            if isinstance(message.id, str) and message.id and not message.context:
                assert translations(language).gettext(message.id) == message.string
            elif message.id and message.context:
                assert translations(language).pgettext(message.context, message.id) == message.string


def forms(strings: str | tuple[str, ...]) -> tuple[str, ...]:
    """The forms of a sentence: one, or one and many."""
    return (strings,) if isinstance(strings, str) else tuple(strings)


def gaps(text: str) -> set[str]:
    """What is filled in: {name} or %(name)s, but not doubled braces."""
    return set(re.findall(r"%\(\w+\)s", text)) | set(re.findall(r"(?<!\{)\{(\w+)[^{}]*\}(?!\})", text))


def spoken(messages: Catalog) -> dict[tuple[str | None, str], tuple[str, ...]]:
    """What a catalogue says, by the English."""
    return {(one.context, forms(one.id)[0]): forms(one.string) for one in messages if one.id}
