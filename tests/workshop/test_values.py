"""What a form shows of a workbook is read back as the same value, and people may write it in their own way."""

from pathlib import Path
from typing import Any

import pytest

from cxstrategy.model.places import every, name_at
from cxstrategy.model.shape import read_value
from cxstrategy.text.nodes import Node
from cxstrategy.workbook import open_workbook
from cxstrategy.workshop.every_worksheet import WORKSHEETS, worksheet
from cxstrategy.workshop.field import FieldKind, FormField, Option
from cxstrategy.workshop.origin import Origin, of_nothing, of_workbook
from cxstrategy.workshop.values import NotUnderstood, plain_value
from cxstrategy.workshop.worksheet import BELONGS_TO, Questions, Table

EXAMPLES = sorted(path for path in (Path(__file__).parents[2] / "examples").iterdir() if path.is_dir())
WITH_WORKBOOK = [path for path in EXAMPLES if list(path.glob("*.yaml"))]


def origin_of(path: Path) -> Origin:
    workbook = open_workbook(path)
    assert workbook.strategy is not None and workbook.reading.root is not None
    return of_workbook(workbook.strategy, workbook.reading.root, workbook.reading.picture)


def written(root: Node) -> dict[str, Any]:
    """Every value of a workbook by what findings call its place."""
    found: dict[str, Any] = {}
    for depth in range(1, 7):
        found |= {name_of(root, path): node.value for path, node in every(root, "/".join("*" * depth))}
    return found


def name_of(root: Node, path: tuple[str | int, ...]) -> str:
    *above, last = path
    return f"{name_at(root, tuple(above))}/{last}" if isinstance(last, str) else name_at(root, path)


def typed(value: Any, field: FormField) -> Any:
    """The value as the format reads it: 9 and 9.0 are one number."""
    read, errors = read_value(field.annotation, value)
    assert not errors
    return read


@pytest.mark.parametrize("path", WITH_WORKBOOK, ids=lambda path: path.name)
def test_what_a_form_shows_is_read_back_as_what_the_workbook_says(path: Path) -> None:
    origin = origin_of(path)
    values, compared = written(origin.root), 0
    for name in WORKSHEETS:
        form = worksheet(name, origin)
        for place, field, text in form.fields():
            if text and field.name != BELONGS_TO:
                said = plain_value(text, field, form.language)
                assert typed(said, field) == typed(values[place], field), place
                compared += 1
    assert compared > 50


@pytest.mark.parametrize("language", ["nl", "en"])
def test_a_blank_form_says_all_it_asks_in_its_language_and_shows_no_code(language: str) -> None:
    origin = of_nothing(language, "patiënten" if language == "nl" else "patients")
    for name in WORKSHEETS:
        form = worksheet(name, origin)
        assert all(text == "" for _, _, text in form.fields())
        said = [form.title, form.purpose, form.privacy, *form.instructions]
        for section in form.sections:
            said += [section.title, section.question]
            for field in section.fields if isinstance(section, Questions) else section.columns:
                said += [field.label, field.hint, *(choice.label for choice in field.choices)]
        everything = "\n".join(said)
        assert "_" not in everything and "`" not in everything
        assert "klant" not in everything.replace("klantkompas", "").lower().replace("klantbeleving", "")


def test_the_rows_of_a_list_within_items_say_to_which_item_they_belong() -> None:
    form = worksheet("journeys", origin_of(WITH_WORKBOOK[0].parent / "reisbureau"))
    stages = next(one for one in form.sections if isinstance(one, Table) and one.place == "journeys/*/stages")
    assert stages.rows[0].place.startswith("journeys/")
    assert stages.rows[0].values[BELONGS_TO] in {choice.label for choice in stages.columns[0].choices}
    assert stages.rows[-1].place == "journeys/stages/+20"


NUMBER = FormField("x", FieldKind.NUMBER, "x")
DATE = FormField("x", FieldKind.DATE, "x")
CHOICE = FormField("x", FieldKind.CHOICE, "x", choices=(Option("3", "3 Betrokken"), Option("ad_hoc", "Soms.")))


def understood(said: list[tuple[str, FormField, str, str]]) -> list[Any]:
    return [pytest.param(*one, id=f"{one[0]} ({one[2]})") for one in said]


@pytest.mark.parametrize(
    ("text", "field", "language", "value"),
    understood(
        [
            ("7,5", NUMBER, "nl", "7.5"),
            ("7.5", NUMBER, "nl", "7.5"),
            ("1.234", NUMBER, "nl", "1234"),
            ("1,234", NUMBER, "nl", "1.234"),
            ("1,234", NUMBER, "en", "1234"),
            ("1.234", NUMBER, "en", "1.234"),
            ("€ 12.500,50", NUMBER, "nl", "12500.5"),
            ("12,500.50", NUMBER, "nl", "12500.5"),
            ("1 200", NUMBER, "nl", "1200"),
            ("-2", NUMBER, "en", "-2"),
            ("100", NUMBER, "nl", "100"),
            ("87 %", FormField("x", FieldKind.SHARE, "x"), "nl", "87%"),
            ("31-3-2027", DATE, "nl", "2027-03-31"),
            ("31/03/2027", DATE, "en", "2027-03-31"),
            ("2027-03-31 00:00:00", DATE, "nl", "2027-03-31"),
            ("soms", CHOICE, "nl", "ad_hoc"),
            ("3", CHOICE, "nl", "3"),
            ("3 betrokken ", CHOICE, "nl", "3"),
        ]
    ),
)
def test_people_write_a_value_in_their_own_way(text: str, field: FormField, language: str, value: str) -> None:
    assert plain_value(text, field, language) == value


@pytest.mark.parametrize(
    ("text", "field"),
    [("veel", NUMBER), ("1.2.3", NUMBER), ("maart 2027", DATE), ("31-02-2027", DATE), ("7", CHOICE), (" ", NUMBER)],
)
def test_what_is_no_value_of_its_field_is_not_guessed(text: str, field: FormField) -> None:
    with pytest.raises(NotUnderstood):
        plain_value(text, field, "nl")
