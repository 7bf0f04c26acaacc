"""Colours that know their role in the palette: a drawing for paper has their value, one for a screen their name."""

import re
from dataclasses import fields
from functools import cache

from cxstrategy.document.palette import Palette, palette

# How a template writes a colour; the words of a workbook are escaped and hold no quotation mark like these.
_WRITTEN = re.compile(r'(fill|stroke)="~(\w+)~"')
_TAG = re.compile(r'<[a-z][^<>]*"~\w+~"[^<>]*>')


class RoleColour(str):
    """A colour as #rrggbb that is written into a template by its role, such as `~primary_text~`."""

    __slots__ = ("role",)
    role: str

    def __html__(self) -> str:
        return f"~{self.role}~"


def written(colour: str | None) -> str | None:
    """What stands in an attribute for a colour: its role where it has one."""
    return colour.__html__() if isinstance(colour, RoleColour) else colour


@cache
def role_colours(primary: str, accent: str) -> Palette:
    """The palette of a house on paper, each colour with its role."""
    made = palette(primary, accent)
    return Palette(**{field.name: _with_role(getattr(made, field.name), field.name) for field in fields(made)})


def _with_role(value: str, role: str) -> RoleColour:
    colour = RoleColour(value)
    colour.role = role
    return colour


def for_paper(drawn: str, colours: Palette) -> str:
    """A drawing with the colours of the paper."""
    return _WRITTEN.sub(lambda found: f'{found[1]}="{str(getattr(colours, found[2]))}"', drawn)


def for_screen(drawn: str) -> str:
    """A drawing whose colours are classes, `fill-primary` and `stroke-line`, that a style sheet gives their values."""
    return _TAG.sub(lambda found: _with_classes(found[0]), drawn)


def _with_classes(tag: str) -> str:
    names = " ".join(f"{found[1]}-{found[2].replace('_', '-')}" for found in _WRITTEN.finditer(tag))
    name, _, rest = _WRITTEN.sub("", tag).partition(" ")
    return f'{name} class="{names}" {rest}'


def class_rules() -> str:
    """The rules of those classes; their values are variables of the page."""
    names = [field.name.replace("_", "-") for field in fields(Palette)]
    return "".join(f".{part}-{name} {{ {part}: var(--{name}) }}\n" for part in ("fill", "stroke") for name in names)
