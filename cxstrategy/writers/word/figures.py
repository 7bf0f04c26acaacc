"""Figures and pictures in Word: they fit the page and carry their alternative text."""

from cxstrategy.document.chart import Chart, ColumnChart
from cxstrategy.document.element_text import plain
from cxstrategy.document.palette import palette
from cxstrategy.document.tokens import MEASURES, POINTS_IN_PIXEL, TYPE, twips
from cxstrategy.writers import drawing
from cxstrategy.writers.article import SVG, Element, UnknownWord
from cxstrategy.writers.chart_sheet import chart_workbook
from cxstrategy.writers.column_chart import ColumnChartPart
from cxstrategy.writers.dot_plot import DotPlotPart
from cxstrategy.writers.ooxml import EMU, inline_chart, inline_picture, page_picture
from cxstrategy.writers.picture import Picture, look_at
from cxstrategy.writers.word.body import WordBody
from cxstrategy.writers.word.charts import add_chart
from cxstrategy.writers.word.colours import theme_colours
from cxstrategy.writers.word.language import tag
from cxstrategy.writers.word.tables import write_caption

PIXEL = twips(points=POINTS_IN_PIXEL)
# A drawing wider than this is meant to be as wide as the text; a narrow one stays as it is.
_NEARLY = 0.7
# How much of the page's height a figure may take: beside other text, and on a page of its own.
SHARE, OWN_PAGE_SHARE = 0.62, 0.96
# How little the shape of a drawing that fills a page may differ from that of the page.
_SHAPE = 0.01
# What a line of text takes from a page of its own, in twips, and one of its heading, with so many characters each.
_LINE, _CHARACTERS = twips(points=TYPE["text"].line), 95
_HEADING, _HEADING_CHARACTERS = twips(points=TYPE["chapter"].line), 42


def write_figure(body: WordBody, element: Element) -> str:
    """`figure`: what is drawn, then its caption on the same page."""
    written = ""
    for child in element:
        if child.tag == "figcaption":
            written += write_caption(body, child, "figure")
        elif child.tag == SVG and element.get("id") in body.document.charts:
            written += write_chart(body, child, body.document.charts[element.get("id") or ""])
        elif child.tag in (SVG, "svg", "img"):
            written += body.write(child)
        else:
            raise UnknownWord(f"`{child.tag}` may not stand in a figure")
    return written


def write_svg(body: WordBody, element: Element) -> str:
    """`svg`: as a picture, for not every Word draws it."""
    if _fills_page(body, element):
        return _page_wide(body, element)
    width, height = _drawn_size(body, element)
    content = drawing.rasterise(drawing.source(element), width)
    picture = Picture(content, "png", round(width), round(height))
    return _figure(body, picture, drawing.alternative(element), width, height)


def _fills_page(body: WordBody, element: Element) -> bool:
    """Whether a drawing has the shape of the page of ours that is left bare for it."""
    width, height = drawing.size(element)
    page = body.base.bare
    return body.place == "compass" and page is not None and abs(width / height - page.width / page.height) < _SHAPE


def _page_wide(body: WordBody, element: Element) -> str:
    """A drawing to the edges of its page; its title lies beneath it, for the contents and for who hears the page."""
    page, number = body.page, body.count("drawing")
    content = drawing.rasterise(drawing.source(element), page.width / PIXEL)
    picture = Picture(content, "png", round(page.width / PIXEL), round(page.height / PIXEL))
    size, told = (page.width * EMU, page.height * EMU), drawing.alternative(element)
    run = page_picture(body.base.picture(picture), number, f"figure {number}", (0, 0), size, told)
    return body.paragraph("Picture", run)


def write_chart(body: WordBody, element: Element, chart: Chart) -> str:
    """The chart behind a drawing, which can be changed in Word, as large as the drawing would be."""
    width, height = _drawn_size(body, element)
    across, up = drawing.size(element)
    document = body.document
    unit = width * POINTS_IN_PIXEL / across
    colours = palette(document.house.primary, document.house.accent)
    drawn = colours, across, up, unit, body.base.type_width, document.words.figure, tag(document.language)
    part = ColumnChartPart(chart, *drawn) if isinstance(chart, ColumnChart) else DotPlotPart(chart, *drawn)
    # The theme of a house-style file is its own: there a chart keeps the brand's colours.
    theme = theme_colours(document.house) if body.base.own else {}
    relation = add_chart(body.base, part, chart_workbook(chart.columns, part.sheet, document.date), theme)
    number, sizes = body.count("drawing"), (round(width * PIXEL * EMU), round(height * PIXEL * EMU))
    run = inline_chart(relation, number, f"chart {number}", drawing.alternative(element), *sizes)
    return body.paragraph("Picture", run)


def _drawn_size(body: WordBody, element: Element) -> tuple[float, float]:
    """The size of a drawing in CSS pixels: as wide as the text where it is nearly so, and as high as there is room."""
    width, height = drawing.size(element)
    room = body.width / PIXEL
    if width > room * _NEARLY:
        width, height = room, height * room / width
    return _fit(body, width, height)


def write_img(body: WordBody, element: Element) -> str:
    """`img`: one of the Document's pictures, never larger than it is."""
    name = element.get("src") or ""
    picture = picture_of(body, name)
    return _figure(body, picture, element.get("alt") or "", *_fit(body, picture.width, picture.height))


def write_logo(body: WordBody) -> str:
    """The house's logo above the title, if there is one; one that is damaged is said to be."""
    name = body.document.house.logo
    if not name or name not in body.document.pictures:
        return ""
    picture = picture_of(body, name)
    width, height = (twips(mm=MEASURES[f"logo-{side}"]) / PIXEL for side in ("width", "height"))
    scale = min(width / picture.width, height / picture.height, 1)
    size = picture.width * scale, picture.height * scale
    return body.paragraph("Logo", _run(body, picture, body.document.organisation, *size, "logo"))


def picture_of(body: WordBody, name: str) -> Picture:
    """One of the Document's pictures; raises WorkbookError for what no picture is, KeyError for what is not there."""
    return look_at(name, body.document.pictures[name])


def _fit(body: WordBody, width: float, height: float) -> tuple[float, float]:
    """The size in CSS pixels at which a figure fits the room and leaves some of the page."""
    share = OWN_PAGE_SHARE if body.place == "compass" else SHARE
    tallest = (body.page.text_height * share - body.taken) / PIXEL
    scale = min(body.width / PIXEL / width, max(tallest, 100) / height, 1)
    return width * scale, height * scale


def room_taken(element: Element) -> int:
    """About how much of a page the heading and the paragraphs beside a figure take, in twips."""
    lines = [1 + len(plain(child)) // _CHARACTERS for child in element if child.tag not in ("h1", "figure")]
    heads = [1 + len(plain(child)) // _HEADING_CHARACTERS for child in element if child.tag == "h1"]
    return sum(_LINE * (count + 1) for count in lines) + sum(_HEADING * (count + 1) for count in heads)


def _figure(body: WordBody, picture: Picture, told: str, width: float, height: float) -> str:
    return body.paragraph("Picture", _run(body, picture, told, width, height))


def _run(body: WordBody, picture: Picture, told: str, width: float, height: float, name: str = "figure") -> str:
    number = body.count("drawing")
    relation = body.base.picture(picture)
    sizes = round(width * PIXEL * EMU), round(height * PIXEL * EMU)
    return inline_picture(relation, number, f"{name} {number}", told, *sizes)
