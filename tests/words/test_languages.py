"""A language is whole: what is said by language, has each of them."""

import pytest

from cxstrategy.checks import wordlists
from cxstrategy.template_folder import template_folder
from cxstrategy.words.language import CONVENTIONS, LANGUAGES

LISTS = {name: found for name, found in vars(wordlists).items() if name.isupper() and isinstance(found, dict)}


@pytest.mark.parametrize("name", LISTS)
def test_the_words_that_checks_look_for_are_there_in_every_language(name: str) -> None:
    assert set(LISTS[name]) == set(LANGUAGES) and all(LISTS[name].values())


def test_how_a_language_is_called_elsewhere_is_known_of_each() -> None:
    assert set(CONVENTIONS) == set(LANGUAGES)


def test_a_fresh_workbook_has_the_same_files_in_every_language() -> None:
    starter = template_folder() / "starter"
    files = {language: {path.name for path in (starter / language).rglob("*.yaml")} for language in LANGUAGES}
    assert files["en"] and all(names == files["en"] for names in files.values())
