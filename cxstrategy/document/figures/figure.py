"""Figure: an SVG drawing with its title and its alternative in words."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import Any

from cxstrategy.document.chart import Chart
from cxstrategy.document.context import Context
from cxstrategy.document.figures.colour_roles import for_paper, for_screen, role_colours
from cxstrategy.document.figures.phone_rows import PhoneDrawing
from cxstrategy.document.lettering import BODY
from cxstrategy.document.pagination.block_styles import TEXT_WIDTH
from cxstrategy.document.palette import Palette
from cxstrategy.document.tokens import ACCENT, CANVAS_PHONE, CANVAS_TALLEST, CANVAS_WIDTH, PAGE, PRIMARY, RULES, units
from cxstrategy.template_folder import template_folder
from cxstrategy.words.language import Message

WIDTH, TALLEST = CANVAS_WIDTH, CANVAS_TALLEST
# As wide as running text, on the same scale: something else can stand beside it.
NARROW = round(WIDTH * TEXT_WIDTH / PAGE.text_width)
# The widths of lines by their names, in units of the canvas.
RULE = {name: units(points) for name, points in RULES.items()}


@dataclass(frozen=True)
class Figure:
    """A drawing for a chapter.

    `title` says in a sentence what it shows; `desc` gives its figures in words, for who does not see it; `note` says
    how to read it and where it comes from. `svg` is one <svg> element, WIDTH units wide (NARROW where it is
    `narrow`); it is safe in HTML as it is.
    `screen` is the same drawing with classes for colours, `phone` another of them, as wide as a phone.
    `chart` shows the same for who wants to change it, where a chart can.
    """

    id: str
    title: str
    desc: str
    svg: str
    note: str
    chart: Chart | None = None
    narrow: bool = False
    screen: str = ""
    phone: str = ""


def colours(context: Context) -> Palette:
    """The house's colours, fit for drawing."""
    brand = context.strategy.workbook.brand
    return role_colours(brand.primary or PRIMARY, brand.accent or ACCENT)


def draw(
    template: str,
    context: Context,
    *,
    name: str,
    title: Message | str,
    told: Iterable[Message | str],
    height: float,
    width: float = WIDTH,
    note: Message | str = "",
    chart: Chart | None = None,
    narrow: bool = False,
    phone: PhoneDrawing | None = None,
    **parts: object,
) -> Figure:
    """The Figure of a template in templates/figures, which finds `parts`, `colour`s and `rule`s by their names.

    `name` is unique in a document: the figure's id is `figure-` and this. `told` are the sentences of the alternative.
    """
    from markupsafe import Markup

    say = context.wording.say
    heading, words = say(title), " ".join(say(sentence) for sentence in told)
    common = {"title": heading, "desc": words, "language": context.wording.language}
    house = colours(context)
    drawn = drawing(template, house, NARROW if narrow else width, height, **parts, **common)
    small = drawing(phone.template, house, CANVAS_PHONE, phone.height, **phone.parts, **common) if phone else ""
    return Figure(
        f"figure-{name}", heading, words, Markup(for_paper(drawn, house)), say(note), chart, narrow,
        for_screen(drawn), for_screen(small),
    )  # fmt: skip


def drawing(template: str, house: Palette, wide: float, high: float, /, **parts: object) -> str:
    """The drawing of a template in these colours (of `role_colours`), for paper or a screen yet to be chosen.

    Among the parts are its `title`, its `desc` (the alternative in words) and their `language`.
    """
    sizes = {"width": round(wide), "height": round(high), "size": BODY, "colour": house, "rule": RULE}
    return str(_environment().get_template(template).render(parts, **sizes))


@cache
def _environment() -> Any:
    """The templates of the figures: what the workbook holds is escaped, what a template lacks is a mistake of ours."""
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    return Environment(
        loader=FileSystemLoader(template_folder() / "figures"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
        optimized=False,
    )
