"""Excel chart with bars to either side of zero, which follows the cells it was made from."""

from typing import Any

from cxstrategy.document.colour import SHAPE_CONTRAST, readable
from cxstrategy.document.document import House
from cxstrategy.document.tokens import WHITE
from cxstrategy.sheets.spreadsheet import BarChart, Sheet

_ROW_HEIGHT, _WIDTH = 20, 1050  # in pixels
_AMOUNT = "#,##0"


def add_chart(book: Any, page: Any, sheet: Sheet, drawn: BarChart, house: House) -> None:
    """The chart at its place on the sheet."""
    chart = book.add_chart({"type": "bar"})
    colours = (readable(house.accent, WHITE, SHAPE_CONTRAST), readable(house.primary, WHITE, SHAPE_CONTRAST))
    for column, colour in zip((drawn.low, drawn.high), colours, strict=True):
        chart.add_series(
            {
                "name": [sheet.name, drawn.first - 1, column],
                "categories": [sheet.name, drawn.first, drawn.names, drawn.last, drawn.names],
                "values": [sheet.name, drawn.first, column, drawn.last, column],
                "fill": {"color": colour},
                "overlap": 100,
                "gap": 40,
            }
        )
    chart.set_title({"name": drawn.title, "name_font": {"size": 13}, "overlay": False})
    chart.set_y_axis(
        {
            "reverse": True,
            "label_position": "low",
            "num_font": {"size": 9},
            "crossing": "max",
            "line": {"none": True},
            "major_tick_mark": "none",
        }
    )
    chart.set_x_axis(
        {
            "name": drawn.axis,
            "num_format": _AMOUNT,
            "num_font": {"size": 9},
            "name_font": {"size": 9, "bold": False},
            "major_gridlines": {"visible": True, "line": {"color": "#d9dde2", "width": 0.75}},
            "line": {"none": True},
        }
    )
    chart.set_legend({"position": "bottom"})
    chart.set_size({"width": _WIDTH, "height": drawn.rows * _ROW_HEIGHT})
    page.insert_chart(drawn.at, 0, chart, {"description": drawn.description, "object_position": 1})
