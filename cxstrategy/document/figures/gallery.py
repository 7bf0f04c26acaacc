"""The figures of a document by name, each drawn when a chapter asks for it."""

from collections.abc import Callable

from cxstrategy.document.chart import Chart
from cxstrategy.document.context import Context
from cxstrategy.document.document import ScreenDrawing
from cxstrategy.document.figures.building_blocks import draw_building_blocks
from cxstrategy.document.figures.cash_flow import draw_cash_flow
from cxstrategy.document.figures.chain import draw_chain
from cxstrategy.document.figures.compass import draw_compass
from cxstrategy.document.figures.expectations import draw_expectations
from cxstrategy.document.figures.figure import Figure
from cxstrategy.document.figures.journey import draw_journey
from cxstrategy.document.figures.maturity import draw_maturity
from cxstrategy.document.figures.npv_distribution import draw_npv_distribution
from cxstrategy.document.figures.objectives import draw_objectives
from cxstrategy.document.figures.pyramid import draw_pyramid
from cxstrategy.document.figures.roadmap import draw_roadmap
from cxstrategy.document.figures.route_bands import draw_route_bands
from cxstrategy.document.figures.route_triangle import draw_route_triangle
from cxstrategy.document.figures.scenarios import draw_scenarios
from cxstrategy.document.figures.service_promises import draw_service_promises
from cxstrategy.document.figures.small_journeys import draw_small_journeys
from cxstrategy.document.figures.team_line import draw_team_line
from cxstrategy.document.figures.tornado import draw_tornado

# A drawing gives one Figure, several (one a journey), or none when the workbook has nothing to draw.
Drawing = Callable[[Context], tuple[Figure, ...]]
DRAWINGS: dict[str, Drawing] = {
    "maturity": draw_maturity,
    "building_blocks": draw_building_blocks,
    "journey": draw_journey,
    "journeys_small": draw_small_journeys,
    "expectations": draw_expectations,
    "pyramid": draw_pyramid,
    "compass": draw_compass,
    "service_promises": draw_service_promises,
    "objectives": draw_objectives,
    "cash_flow": draw_cash_flow,
    "scenarios": draw_scenarios,
    "tornado": draw_tornado,
    "npv_distribution": draw_npv_distribution,
    "route_bands": draw_route_bands,
    "route_triangle": draw_route_triangle,
    "roadmap": draw_roadmap,
    "team_line": draw_team_line,
    "chain": draw_chain,
}


class Gallery:
    """What a template finds under `figures`: `figures["maturity"]` are the figures of that drawing, perhaps none."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._drawn: dict[str, tuple[Figure, ...]] = {}

    def __getitem__(self, name: str) -> tuple[Figure, ...]:
        """The figures of a drawing; raises KeyError for one that there is not."""
        if name not in self._drawn:
            self._drawn[name] = DRAWINGS[name](self._context)
        return self._drawn[name]

    @property
    def charts(self) -> dict[str, Chart]:
        """The charts of the figures that were asked for, by the figure's id."""
        drawn = (figure for figures in self._drawn.values() for figure in figures)
        return {figure.id: figure.chart for figure in drawn if figure.chart}

    @property
    def drawings(self) -> dict[str, ScreenDrawing]:
        """The same figures as a screen shows them."""
        drawn = (figure for figures in self._drawn.values() for figure in figures)
        return {figure.id: ScreenDrawing(figure.screen, figure.phone) for figure in drawn}
