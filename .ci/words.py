"""Extract every English sentence, update the catalogues of the other languages and compile them: `make words`.

Three catalogues a language, by who reads them. A sentence stands in one: the first of the three whose code says it.
"""

import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

from babel import Locale
from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

from cxstrategy.words.language import LANGUAGES, READERS

ROOT = Path(__file__).parent.parent
HOUSE = ROOT / "cxstrategy"
LOCALE = HOUSE / "words" / "locale"
# English stands in the code.
TRANSLATED = tuple(language for language in LANGUAGES if language != "en")
KEYWORDS: dict[str, tuple[int, ...] | None] = {
    "say": None, "_": None, "say_many": (1, 2), "gettext": None, "ngettext": (1, 2),
}  # fmt: skip
JINJA = {"trimmed": "true", "newstyle_gettext": "true", "silent": "false"}
# The reader of what a folder or file says; the longest path that fits decides, and the terminal reads the rest.
SAID_IN = {
    "words": "document",
    "document": "document",
    "sheets": "document",
    "workshop": "document",
    "workshop/reading": "terminal",
    "analysis": "document",
    "analysis/next_steps.py": "terminal",
    "analysis/explain": "explanations",
    "model/statements.py": "document",
    "model/descriptions.py": "explanations",
}
# A date of the compiled catalogues that never changes.
EPOCH = datetime(2026, 1, 1, tzinfo=UTC)
Sentence = tuple[str | None, str | tuple[str, ...]]  # context, and the English (with its plural)


def extracted() -> dict[str, dict[Sentence, str]]:
    """Every sentence by the catalogue it stands in, with a note for translators (the code of a check) or ""."""
    found: dict[str, dict[Sentence, str]] = {reader: {} for reader in READERS}
    for reader, sentence, note in _all_sentences():
        found[reader].setdefault(sentence, note)
    taken: set[Sentence] = set()
    for reader in READERS:
        found[reader] = {sentence: note for sentence, note in found[reader].items() if sentence not in taken}
        taken |= set(found[reader])
    return found


def _all_sentences() -> Iterator[tuple[str, Sentence, str]]:
    for name, message in _marked(HOUSE, [("**.py", "python")]):
        yield _reader_of(name), (None, message), ""
    for _, message in _marked(ROOT / "templates", [("**.html", "jinja2"), ("**.svg", "jinja2")]):
        yield "document", (None, message), ""
    yield from (("terminal", sentence, "") for sentence in _of_click())
    yield from (("explanations", sentence, note) for sentence, note in _written_in_docstrings())


def _marked(folder: Path, methods: list[tuple[str, str]]) -> Iterator[tuple[str, str | tuple[str, ...]]]:
    options = {pattern: JINJA for pattern, method in methods if method == "jinja2"}
    for name, _, message, _, _ in extract_from_dir(str(folder), methods, options, KEYWORDS):
        if message and message != "":
            yield name, message


def _reader_of(name: str) -> str:
    fits = [place for place in SAID_IN if name == place or name.startswith(place + "/")]
    return SAID_IN[max(fits, key=len)] if fits else "terminal"


def _of_click() -> list[Sentence]:
    """The sentences of click itself that we have words for: it looks them up in the terminal's catalogue."""
    import click

    own = {message for _, message in _marked(Path(click.__file__).parent, [("**.py", "python")])}
    known = {message.id for language in TRANSLATED for message in read("terminal", language) if message.string}
    return [(None, message) for message in sorted(own & known, key=str)]


def _written_in_docstrings() -> Iterator[tuple[Sentence, str]]:
    """What a check is about, from its docstring; and what each key of the format is for, from below its field."""
    from cxstrategy.checks.catalogue import CATALOGUE
    from cxstrategy.model.descriptions import described, english_title
    from cxstrategy.model.part import Part

    for check in CATALOGUE:
        yield (None, check.explanation), check.code
    parts = list(Part.__subclasses__())
    for part in parts:
        parts += part.__subclasses__()
        for name, field in part.model_fields.items():
            yield ("key", english_title(part, field.alias or name)), ""
        yield from (((None, text), "") for text in described(part).values())


def read(reader: str, language: str) -> Catalog:
    """A language's catalogue of a reader as it stands; empty where there is none yet."""
    path = path_of(reader, language)
    return read_po(BytesIO(path.read_bytes()), locale=language) if path.exists() else Catalog(locale=language)


def path_of(reader: str, language: str) -> Path:
    """Where a language's words for a reader stand."""
    return LOCALE / language / "LC_MESSAGES" / f"{reader}.po"


def updated(language: str) -> dict[str, Catalog]:
    """The catalogues as the code asks for them: what is new without translation, what is gone left out."""
    before = [message for reader in READERS for message in read(reader, language)]
    known = {(message.context, _identity(message.id)): message for message in before}
    name = Locale.parse(language).english_name
    catalogues = {}
    for reader, sentences in extracted().items():
        catalogue = Catalog(
            locale=language, project="cxstrategy", version="1", header_comment=f"# {name}: {reader}.",
            language_team=language, last_translator="cxstrategy", fuzzy=False, charset="utf-8",
        )  # fmt: skip
        for (context, english), note in sentences.items():
            said = known.get((context, _identity(english)))
            catalogue.add(english, said.string if said else "", context=context, auto_comments=[note] if note else ())
        catalogues[reader] = catalogue
    return catalogues


def _identity(english: str | tuple[str, ...]) -> str:
    return english if isinstance(english, str) else english[0]


def written(catalogue: Catalog) -> bytes:
    """The text of a catalogue: sorted, without dates, so that two branches seldom touch the same lines."""
    file = BytesIO()
    write_po(file, catalogue, width=110, no_location=True, sort_output=True)
    gone = (b'"POT-Creation-Date', b'"PO-Revision-Date', b'"Generated-By', b'"Report-Msgid')
    return b"".join(line for line in file.getvalue().splitlines(keepends=True) if not line.startswith(gone))


def compiled(catalogue: Catalog) -> bytes:
    """The bytes that gettext reads, the same for the same sentences."""
    catalogue.creation_date = catalogue.revision_date = EPOCH
    file = BytesIO()
    write_mo(file, catalogue)
    return file.getvalue()


def main() -> int:
    """Write the catalogues; 1 where a sentence has no translation yet."""
    missing = [sentence for language in TRANSLATED for sentence in _write(language)]
    print("\n".join(["without translation:", *missing] if missing else ["every sentence has its translation"]))
    return bool(missing)


def _write(language: str) -> Iterator[str]:
    for reader, catalogue in updated(language).items():
        path = path_of(reader, language)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(written(catalogue))
        path.with_suffix(".mo").write_bytes(compiled(read(reader, language)))
        for message in catalogue:
            if message.id and not all([message.string] if isinstance(message.string, str) else message.string):
                yield f"{path.relative_to(ROOT)}: {_identity(message.id)[:100]!r}"


if __name__ == "__main__":
    sys.exit(main())
