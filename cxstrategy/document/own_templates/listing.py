"""What a team may use in its own templates, as lists of a name and what it stands for: made from the code itself."""

from cxstrategy.document.contents import CHAPTERS
from cxstrategy.document.figures.gallery import DRAWINGS
from cxstrategy.document.own_templates.filters import TESTS, filters_for
from cxstrategy.document.own_templates.functions import FUNCTIONS
from cxstrategy.document.own_templates.markup import ATTRIBUTES, ELEMENTS
from cxstrategy.document.own_templates.plain_values import BESIDE, section_names
from cxstrategy.model.descriptions import description
from cxstrategy.model.strategy import Strategy
from cxstrategy.words.language import Message, Voice, say
from cxstrategy.words.wording import Wording

# A heading, and the names below it with what each stands for.
Listed = tuple[str, list[tuple[str, str]]]


def listing(language: str) -> list[Listed]:
    """Chapters, values, functions, figures, filters, tests and elements."""
    voice = Voice(language)

    def told(rows: dict[str, Message]) -> list[tuple[str, str]]:
        return [(name, message.into(voice)) for name, message in rows.items()]

    filters = filters_for(Wording(voice))
    lists: tuple[tuple[Message, list[tuple[str, str]]], ...] = (
        (say("Chapters, each told by a file `templates/NAME.html`"), told({one.id: one.subject for one in CHAPTERS})),
        (say("Values: the workbook as you wrote it, and what follows from it"), _values(language) + told(BESIDE)),
        (say("Functions"), told(dict(FUNCTIONS))),
        (say("Figures for `draw`, each in one place of the document"), [(name, "") for name in DRAWINGS]),
        (
            say("Filters, written behind a value: `{{{{ 0.125|percent }}}}`"),
            [(name, f"{one.takes.into(voice)} → {one.does.into(voice)}") for name, one in filters.items()],
        ),
        (say("Tests, written after `is`"), [(name, "") for name in TESTS if name.isalpha()]),
        (say("HTML: elements, with their classes and attributes"), [(_element(name), "") for name in ELEMENTS]),
    )
    return [(heading.into(voice), rows) for heading, rows in lists]


def _values(language: str) -> list[tuple[str, str]]:
    """The sections of a workbook with what the schema says of each."""
    return [(name, description(Strategy, name, language)) for name in section_names()]


def _element(name: str) -> str:
    classes = "".join(f".{one}" for one in ELEMENTS[name])
    attributes = "".join(f" {one}" for one in ATTRIBUTES.get(name, ()))
    return f"<{name}>{f' {classes}' if classes else ''}{attributes}"
