"""A form and what a workbook holds -> the Worksheet that a scribe fills in for a group; without a workbook blank."""

from collections.abc import Iterator, Mapping, Sequence

from cxstrategy.model.maturity import LAYERS
from cxstrategy.model.places import every, name_at
from cxstrategy.model.titles import TITLES
from cxstrategy.text.nodes import Node
from cxstrategy.words.language import Message
from cxstrategy.words.naming import distinct
from cxstrategy.words.terms import TERMS
from cxstrategy.workshop.field import FieldKind, FormField, Option, field_of
from cxstrategy.workshop.forms.asked import Asked, AskedQuestions, AskedTable
from cxstrategy.workshop.forms.every_form import FORMS
from cxstrategy.workshop.notices import GROUP, GROUP_HINT, GROUP_PRIVACY, HOW_TO_NOTE, LAYER
from cxstrategy.workshop.origin import Origin
from cxstrategy.workshop.values import shown
from cxstrategy.workshop.worksheet import BELONGS_TO, SPARE, ItemRow, Questions, Table, Worksheet


def scribe_sheet(name: str, origin: Origin) -> Worksheet:
    """The form of this name (a key of FORMS), with what is there already filled in."""
    form, voice = FORMS[name], origin.voice
    sections = tuple(
        _table(one, origin) if isinstance(one, AskedTable) else _questions(one, origin) for one in form.sections
    )
    return Worksheet(
        name=name,
        stamp=origin.stamp(name),
        title=form.title.into(voice),
        purpose=form.purpose.into(voice),
        instructions=tuple(one.into(voice) for one in HOW_TO_NOTE),
        privacy=GROUP_PRIVACY.into(voice),
        organisation=origin.organisation,
        language=voice.language,
        house=origin.house,
        sections=sections,
        layer=layer_field(origin),
        group=FormField("group", FieldKind.TEXT, GROUP.into(voice), GROUP_HINT.into(voice)),
        pictures=origin.pictures,
    )


def layer_field(origin: Origin) -> FormField:
    """Which layer of the organisation somebody belongs to."""
    choices = tuple(Option(layer, TERMS["layer"][layer].into(origin.voice)) for layer in LAYERS)
    return FormField("layer", FieldKind.CHOICE, LAYER.into(origin.voice), choices=choices)


def _questions(asked: AskedQuestions, origin: Origin) -> Questions:
    fields = tuple(_fields(asked, asked.fields, origin))
    node = next((node for _, node in _nodes(origin, asked.place)), None)
    return Questions(
        place=asked.place,
        title=asked.title.into(origin.voice),
        question=asked.question.into(origin.voice),
        fields=fields,
        values=_values(node, fields, origin) if node else {},
    )


def _table(asked: AskedTable, origin: Origin) -> Table:
    columns = tuple(_fields(asked, asked.columns, origin))
    above = _items_above(asked, origin)
    rows = [
        ItemRow(place, _belonging(asked, place, above) | _values(node, columns, origin))
        for place, node in _nodes(origin, f"{asked.place}/*")
    ]
    list_place = asked.place.replace("/*/", "/")
    spare = [ItemRow(f"{list_place}/{SPARE}{number}") for number in range(1, asked.spare + 1)]
    if asked.belongs_to:
        columns = (_belongs_to(asked.belongs_to, above, origin), *columns)
    return Table(
        place=asked.place,
        title=asked.title.into(origin.voice),
        question=asked.question.into(origin.voice),
        columns=columns,
        rows=(*rows, *spare),
        named_by=asked.named_by,
    )


def _fields(asked: AskedTable | AskedQuestions, wanted: Sequence[Asked], origin: Origin) -> Iterator[FormField]:
    for one in wanted:
        yield field_of(asked.part, one.name, one.label, one.hint, origin.voice, origin.strategy)


def _nodes(origin: Origin, pattern: str) -> Iterator[tuple[str, Node]]:
    """What is written at the places of a pattern, each with what findings call it."""
    if origin.root is not None:
        yield from ((name_at(origin.root, path), node) for path, node in every(origin.root, pattern))


def _values(node: Node, fields: Sequence[FormField], origin: Origin) -> dict[str, str]:
    """What is there of an item, as the form shows it."""
    found = {}
    for field in fields:
        below: Node | None = node
        for step in field.name.split("/"):
            below = below.child(step) if below is not None else None
        if below is not None and (text := shown(below.value, field, origin.voice.language)):
            found[field.name] = text
    return found


def _items_above(asked: AskedTable, origin: Origin) -> dict[str, str]:
    """The items that rows of a list within items belong to: their places, each with its title, no two the same."""
    if not asked.belongs_to:
        return {}
    items = list(_nodes(origin, asked.place.rpartition("/*/")[0] + "/*"))
    titles = [next((text for key in TITLES if (text := _text(node, key))), place) for place, node in items]
    return dict(zip((place for place, _ in items), distinct(titles), strict=True))


def _text(node: Node, key: str) -> str:
    below = node.child(key)
    return " ".join(below.value.split()) if below is not None and isinstance(below.value, str) else ""


def _belonging(asked: AskedTable, place: str, above: Mapping[str, str]) -> dict[str, str]:
    if not asked.belongs_to:
        return {}
    return {BELONGS_TO: next((title for item, title in above.items() if place.startswith(f"{item}/")), "")}


def _belongs_to(label: Message, above: Mapping[str, str], origin: Origin) -> FormField:
    choices = tuple(Option(place, title) for place, title in above.items())
    return FormField(BELONGS_TO, FieldKind.CHOICE, label.into(origin.voice), choices=choices, open=True, required=True)
