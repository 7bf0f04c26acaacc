"""Dot plots in Word: signs stand where the cells say, and what is written beside them is what the cells show."""

from dataclasses import replace
from pathlib import Path

import pytest

from cxstrategy.document.chart import (
    CellLabel,
    ChartMark,
    DotPlot,
    DotSeries,
    SheetColumn,
    ValueAxis,
    formulas_of,
    key_marks,
    links,
    uprights,
)
from cxstrategy.document.figures.label import Box
from cxstrategy.document.figures.legend import lay_out_legend
from tests.writers.test_docx_charts import C, chart, files, workbook, written
from tests.writers.word_file import audit, cached, chart_slips, in_cells, parts, repairs

C15 = "{http://schemas.microsoft.com/office/drawing/2012/chart}"
BEFORE, AFTER = (2.0, 4.0, None), (3.0, 1.5, 2.0)
LABELS = (CellLabel("2,0", "#1d2733"), CellLabel("4,0", "#1d2733", -8.0), None)
PLOT = DotPlot(
    columns=(
        SheetColumn("", ("a", "b", "c")),
        SheetColumn("nu", BEFORE, ("0.0",)),
        SheetColumn("straks", AFTER, ("0.0",)),
        SheetColumn("verschil", (1.0, -2.5, None), ("0.0", "0.00", "0"), formulas_of("=C{row}-B{row}", BEFORE)),
        SheetColumn("rij", (1, 2, 3)),
        *links("lijn", "rij", ("=B{row}", BEFORE), ("=C{row}", AFTER)),
    ),
    first=40.0,
    apart=50.0,
    series=(
        DotSeries(5, 6, "line", "#0b5fa5", 3.0),
        DotSeries(1, 4, "ring", "#0b5fa5", written=1, labels=LABELS),
        DotSeries(2, 4, "diamond", "#c4520a"),
    ),
    axis=ValueAxis(0, 5, 1, "0"),
    plot=Box(100, 15, 600, 190),
    marks=(ChartMark("ring", Box(0, 0, 9, 9), "#0b5fa5"), ChartMark("plane", Box(20, 0, 44, 12), "#0b5fa5")),
)


def series(content: bytes) -> list:
    """The series in the order in which Word draws them."""
    return sorted(chart(content).iter(f"{C}ser"), key=lambda one: int(one.find(f"{C}order").get("val")))


def test_signs_stand_where_the_cells_say() -> None:
    content = written(PLOT)
    line, outside, inside, after = series(content)
    assert [one.find(f".//{C}symbol").get("val") for one in (line, outside, inside, after)] == [
        "none", "circle", "circle", "diamond",
    ]  # fmt: skip
    assert cached(outside.find(f"{C}xVal"))[:3] == ["2.0", "4.0", None] == cached(inside.find(f"{C}xVal"))[:3]
    assert cached(after.find(f"{C}xVal"))[:3] == ["3.0", "1.5", "2.0"]
    assert cached(after.find(f"{C}yVal"))[:3] == ["1", "2", "3"]
    # From 2 to 3 in the first row, from 4 to 1.5 in the second; the third has no start.
    assert cached(line.find(f"{C}xVal")) == ["2.0", "3.0", None, "4.0", "1.5", None, None, None, None]
    assert cached(line.find(f"{C}yVal")) == ["1", "1", None, "2", "2", None, None, None, None]


def test_every_cell_that_a_series_points_to_holds_what_it_shows() -> None:
    assert chart_slips(written(PLOT)) == []


def test_what_follows_from_other_cells_is_a_formula() -> None:
    content = written(PLOT)
    sheet = workbook(content)["Figuur"]
    assert [sheet[f"D{row}"].value for row in (2, 3, 4)] == ["=C2-B2", "=C3-B3", None]
    assert [sheet[f"D{row}"].number_format for row in (2, 3)] == ["0.0", "0.00"]
    (line, *_) = series(content)
    assert in_cells(workbook(content), line.find(f"{C}xVal/{C}numRef"))[:5] == ["=B2", "=C2", None, "=B3", "=C3"]


def test_a_label_shows_its_cell() -> None:
    (shown,) = chart(written(PLOT)).iter(f"{C15}datalabelsRange")
    assert shown.find(f"{C15}f").text == "'Figuur'!$B$2:$B$10"
    assert cached(shown)[:3] == ["2,0", "4,0", None]
    labels = list(chart(written(PLOT)).iter(f"{C}dLbl"))
    assert [(one.find(f"{C}idx").get("val"), "".join(one.itertext())) for one in labels] == [("0", "2,0"), ("1", "4,0")]
    assert [one.find(".//{*}fld").get("type") for one in labels] == ["CELLRANGE"] * 2


def test_rows_stand_as_in_the_drawing() -> None:
    # Rows at 40 and 90 of a plot from 15 to 190: half a row above the first, one and a half below the second.
    across, rows = chart(written(PLOT)).iter(f"{C}valAx")
    assert float(rows.find(f".//{C}min").get("val")) == 0.5 and float(rows.find(f".//{C}max").get("val")) == 4.0
    assert rows.find(f".//{C}orientation").get("val") == "maxMin" and rows.find(f"{C}delete").get("val") == "1"
    assert (across.find(f".//{C}min").get("val"), across.find(f".//{C}max").get("val")) == ("0", "5")


def test_its_legend_is_that_of_the_drawing() -> None:
    content = written(PLOT)
    assert chart(content).find(f".//{C}legend") is None
    forms = [one.get("prst") for one in parts(content)["word/drawings/chart1.xml"].iter("{*}prstGeom")]
    assert forms == ["ellipse", "rect"]


def test_a_scale_without_figures_keeps_its_lines() -> None:
    across, _ = chart(written(replace(PLOT, axis=ValueAxis(0, 5, 1, "")))).iter(f"{C}valAx")
    assert across.find(f"{C}tickLblPos").get("val") == "none" and across.find(f"{C}majorGridlines") is not None


def test_an_upright_line_stands_over_a_part_of_its_row() -> None:
    # The first row from 0.6 to 1.4, the second from 1.6 to 2.4; the third has no place.
    places, rows = uprights("gemiddelde", "rij", ("=B{row}", BEFORE), 0.4)
    assert places.values == (2, 2, None, 4, 4, None, None, None, None)
    assert places.formulas[:6] == ("=B2", "=B2", "", "=B3", "=B3", "")
    assert rows.values == (0.6, 1.4, None, 1.6, 2.4, None, None, None, None)


def test_a_legend_is_drawn_sign_by_sign() -> None:
    signs = [
        ("tick", "#0b5fa5", "a"),
        ("square", "#0b5fa5", "b"),
        ("dashed", "#0b5fa5", "c"),
        ("plane", "#0b5fa5", "d"),
    ]
    marks = list(key_marks(lay_out_legend(signs, 0, 0, 640), "#1d2733"))
    assert [one.kind for one in marks if one.kind != "words"] == ["plane", "square", "dashed", "plane"]
    assert [one.words for one in marks if one.words] == ["a", "b", "c", "d"]


def test_the_same_plot_gives_the_same_bytes() -> None:
    assert written(PLOT) == written(PLOT)


@pytest.mark.parametrize(
    "edge",
    [
        PLOT,
        replace(PLOT, series=PLOT.series[1:], marks=()),
        replace(
            PLOT, columns=(SheetColumn("", ("a",)), SheetColumn("nu", (None,)), SheetColumn("rij", (1,))),
            series=(DotSeries(1, 2, "ring", "#0b5fa5"),),
        ),
    ],
    ids=["sample", "no line", "no values"],
)  # fmt: skip
def test_word_and_the_schema_accept_it(edge: DotPlot, tmp_path: Path) -> None:
    content = written(edge)
    assert audit(content, tmp_path) == [] and repairs(content) == []
    assert audit(files(content)["word/embeddings/chart1.xlsx"], tmp_path, "inside.xlsx") == []
