"""Charts in Word: what is drawn stands in the chart and in its workbook alike, and in that workbook stands no more."""

import zipfile
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from cxstrategy.document.chart import Chart, ChartMark, ChartSeries, ColumnChart, PointLabel, ValueAxis
from cxstrategy.document.figures.label import Box, label
from cxstrategy.writers.docx import write_docx
from tests.writers.sample import with_body
from tests.writers.word_file import audit, cached, chart_slips, found, media, parts, repairs

C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
CHART = ColumnChart(
    heading=label("jaren na de start", 320, 250),
    categories=(0, 1, 2),
    series=(
        ChartSeries("baten", (0.0, 60.0, 90.0), "#0b5fa5"),
        ChartSeries("kosten", (-100.0, -5.5, None), "#5a6672", hatched=True),
        ChartSeries("opgeteld", (-100.0, -45.5, 44.5), "#1d2733", "line", labels=(PointLabel(2, "0.0", "right"),)),
    ),
    axis=ValueAxis(-100.0, 100.0, 50.0, '"€ "0'),
    form="#,##0",
    plot=Box(64, 30, 576, 240),
    legend=Box(0, 260, 640, 280),
    column=0.5,
    marks=(
        ChartMark("dashed", Box(400, 22, 400, 130), "#c4520a"),
        ChartMark("line", Box(384, 20, 320, 30), "#c4520a"),
        ChartMark("diamond", Box(390, 120, 410, 140), "#c4520a"),
        ChartMark("words", Box(380, 0, 420, 16), "#c4520a", "terug na <2> jaar", bold=True),
    ),
)
FIGURE = (
    '<figure id="figure-{}"><svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 280"><title>Titel</title>'
    "<desc>Wat er staat.</desc></svg><figcaption>Wat het toont</figcaption></figure>"
)


def written(chart: Chart = CHART, **changes: Any) -> bytes:
    """A Word file with this chart as its one figure."""
    return write_docx(with_body(FIGURE.format("a"), charts={"figure-a": chart}, **changes))


def files(content: bytes) -> dict[str, bytes]:
    """Every part by its name."""
    with zipfile.ZipFile(BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def workbook(content: bytes) -> Any:
    """The workbook of the first chart."""
    return openpyxl.load_workbook(BytesIO(files(content)["word/embeddings/chart1.xlsx"]))


def chart(content: bytes) -> Any:
    """The first chart as a tree."""
    return parts(content)["word/charts/chart1.xml"]


def test_the_chart_shows_what_it_is_given() -> None:
    drawn = chart(written())
    columns, lines = drawn.findall(f".//{C}barChart/{C}ser"), drawn.findall(f".//{C}lineChart/{C}ser")
    assert [cached(one.find(f"{C}tx"))[0] for one in (*columns, *lines)] == ["baten", "kosten", "opgeteld"]
    assert [cached(one.find(f"{C}cat")) for one in columns] == [["0", "1", "2"]] * 2
    assert [cached(one.find(f"{C}val")) for one in columns] == [["0.0", "60.0", "90.0"], ["-100.0", "-5.5", None]]
    assert cached(lines[0].find(f"{C}val")) == ["-100.0", "-45.5", "44.5"]
    assert (drawn.find(f".//{C}max").get("val"), drawn.find(f".//{C}min").get("val")) == ("100.0", "-100.0")
    assert drawn.find(f".//{C}majorUnit").get("val") == "50.0"
    assert drawn.find(f".//{C}grouping").get("val") == "stacked"
    assert drawn.find(f"{C}lang").get("val") == "nl-NL"


def test_every_reference_of_the_chart_holds_what_its_cells_hold() -> None:
    assert len(list(chart(written()).iter(f"{C}strRef", f"{C}numRef"))) == 9
    assert chart_slips(written()) == []


def test_a_chart_that_shows_something_else_is_noticed() -> None:
    content = BytesIO()
    with zipfile.ZipFile(content, "w") as archive:
        for name, held in files(written()).items():
            archive.writestr(name, held.replace(b"<c:v>60.0</c:v>", b"<c:v>61.0</c:v>"))
    assert len(chart_slips(content.getvalue())) == 1


def test_the_workbook_holds_the_figures_of_the_chart_and_nothing_else() -> None:
    content = written()
    book = workbook(content)
    assert book.sheetnames == ["Figuur"]
    assert [[cell.value for cell in row] for row in book["Figuur"].iter_rows()] == [
        ["jaren na de start", "baten", "kosten", "opgeteld"], [0, 0, -100, -100], [1, 60, -5.5, -45.5],
        [2, 90, None, 44.5],
    ]  # fmt: skip
    inside = files(files(content)["word/embeddings/chart1.xlsx"])
    told = b"".join(inside.values()).decode()
    assert not [word for word in ("Zilvermeeuw", "Imke", "Vertrouwelijk", "Altijd weten") if word in told]
    assert not [name for name in inside if "comment" in name or "custom" in name or "media" in name]
    # The day of the document, not of the making.
    assert "2026-11-21T00:00:00Z" in inside["docProps/core.xml"].decode()


def test_a_chart_is_told_to_who_does_not_see_it_and_is_as_large_as_the_picture() -> None:
    drawn, plain = written(), write_docx(with_body(FIGURE.format("a")))
    for path in ("//wp:docPr/@descr", "//wp:extent/@cx", "//wp:extent/@cy"):
        assert found(drawn, path) == found(plain, path)
    assert found(drawn, "//wp:docPr/@descr") == ["Titel. Wat er staat."]


def test_a_drawing_with_a_chart_is_no_picture_and_one_without_is() -> None:
    document = with_body(FIGURE.format("a") + FIGURE.format("b") + FIGURE.format("c"))
    content = write_docx(replace(document, charts={"figure-a": CHART, "figure-c": CHART, "figure-elsewhere": CHART}))
    assert len(media(content)) == 1
    assert sorted(name for name in files(content) if name.startswith(("word/charts/c", "word/embed"))) == [
        "word/charts/chart1.xml", "word/charts/chart2.xml",
        "word/embeddings/chart1.xlsx", "word/embeddings/chart2.xlsx",
    ]  # fmt: skip


def test_the_package_says_what_each_part_is() -> None:
    types = {one.get("PartName"): one.get("ContentType") for one in parts(written())["[Content_Types].xml"]}
    assert types["/word/charts/chart1.xml"].endswith("drawingml.chart+xml")
    assert types["/word/drawings/chart1.xml"].endswith("drawingml.chartshapes+xml")
    kinds = {
        one.get("Type").rsplit("/", 1)[1]: one.get("Target")
        for one in parts(written())["word/charts/_rels/chart1.xml.rels"]
    }
    assert kinds == {"package": "../embeddings/chart1.xlsx", "chartUserShapes": "../drawings/chart1.xml"}


def test_colours_and_hatching_are_those_of_the_drawing() -> None:
    benefits, costs, total = chart(written()).iter(f"{C}ser")
    fills = [one.find(f"{C}spPr")[0] for one in (benefits, costs, total)]
    assert [fill.tag.rpartition("}")[2] for fill in fills] == ["solidFill", "pattFill", "ln"]
    # By their names in the theme: the brand, what small print has, ink.
    assert [fill.find(".//{*}schemeClr").get("val") for fill in fills] == ["accent1", "accent5", "tx1"]
    theme = parts(written())["word/theme/theme1.xml"]
    shown = {slot: theme.find(f".//{{*}}{slot}")[0].get("val") for slot in ("accent1", "accent5", "dk1")}
    assert shown == {"accent1": "0B5FA5", "accent5": "5A6672", "dk1": "1D2733"}


def test_a_label_is_the_value_itself_so_that_it_follows_a_change() -> None:
    (written_label,) = chart(written()).iter(f"{C}dLbl")
    assert (
        written_label.find(f"{C}idx").get("val") == "2" and written_label.find(f"{C}numFmt").get("formatCode") == "0.0"
    )
    assert written_label.find(f"{C}showVal").get("val") == "1" and written_label.find(f".//{C}tx") is None


def test_marks_stand_where_the_drawing_has_them() -> None:
    shapes = parts(written())["word/drawings/chart1.xml"]
    places = [[float(one.text) for one in anchor.iter("{*}x", "{*}y")] for anchor in shapes]
    assert places[0] == [0.625, pytest.approx(22 / 280, abs=1e-5), 0.625, pytest.approx(130 / 280, abs=1e-5)]
    # A line to the left: its box as any other, flipped.
    assert places[1] == [0.5, pytest.approx(20 / 280, abs=1e-5), 0.6, pytest.approx(30 / 280, abs=1e-5)]
    assert [one.get("flipH") for one in shapes[1].iter("{*}xfrm")] == ["1"]
    assert "".join(shapes.itertext()).endswith("terug na <2> jaar")


def test_a_wider_font_is_set_smaller() -> None:
    def size(font: str | None) -> int:
        document = with_body(FIGURE.format("a"), charts={"figure-a": CHART})
        content = write_docx(replace(document, house=replace(document.house, font=font)))
        return int(chart(content).findall("{*}txPr")[-1].find(".//{*}defRPr").get("sz"))

    assert size("Verdana") < size(None) == size("Calibri")


def test_the_same_chart_gives_the_same_bytes() -> None:
    assert written() == written()


@pytest.mark.parametrize(
    "edge",
    [
        CHART,
        replace(CHART, marks=(), heading=label("", 0, 0)),
        replace(CHART, categories=("x",), series=(ChartSeries("a", (1e15,), "#0b5fa5"),)),
        replace(CHART, categories=("x",), series=(ChartSeries("a", (None,), "#0b5fa5", "line"),)),
        replace(
            CHART, categories=tuple(range(40)), series=(ChartSeries("a", tuple(map(float, range(-20, 20))), "#0b5fa5"),)
        ),
        replace(
            CHART, categories=("=1+1", "<b>&\x01", "W" * 300),
            series=(ChartSeries('=HYPERLINK("https://a.example")', (1.0, 2.0, 3.0), "#0b5fa5", hatched=True),),
        ),
    ],
    ids=["sample", "bare", "one category", "no values", "forty categories", "words that look like something else"],
)  # fmt: skip
def test_word_and_the_schema_accept_it(edge: Chart, tmp_path: Path) -> None:
    content = written(edge)
    assert audit(content, tmp_path) == [] and repairs(content) == []
    assert audit(files(content)["word/embeddings/chart1.xlsx"], tmp_path, "inside.xlsx") == []
    cells = [cell for row in workbook(content)["Figuur"].iter_rows() for cell in row]
    assert not [cell for cell in cells if cell.data_type == "f" or cell.hyperlink]


def test_a_template_with_a_chart_of_its_own_keeps_its_number(tmp_path: Path) -> None:
    house = written()
    document = with_body(FIGURE.format("a"), charts={"figure-a": CHART})
    content = write_docx(replace(document, house=replace(document.house, word=house)))
    assert audit(content, tmp_path) == [] and repairs(content) == []
    assert len([one for one in found(content, "//wp:docPr/@name") if one.startswith("chart")]) == 1
