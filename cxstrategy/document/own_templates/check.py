"""The team's own templates and what they are told from -> the findings on them."""

from collections.abc import Callable, Mapping
from typing import Protocol

from cxstrategy.analysis.analyse import Analysis
from cxstrategy.document.editions import BOARD
from cxstrategy.finding import Finding, Source
from cxstrategy.model.strategy import Strategy
from cxstrategy.words.language import Message


class Templates(Protocol):
    """The files of a workbook's `templates/`: those that are templates, by their names, and the others."""

    @property
    def sources(self) -> Mapping[str, Source]:
        """The templates, without `.html` in their names."""

    @property
    def others(self) -> tuple[Source, ...]:
        """The other files there."""


def template_findings(
    templates: Templates, strategy: Strategy, analysis: Analysis, refusal: Callable[[str], Message | None]
) -> list[Finding]:
    """What is wrong with the names in `templates/` (CX020), and with each template when it tells its chapter (CX021).

    `refusal` says why a picture of the workbook cannot be used.
    """
    if not templates.sources and not templates.others:
        return []
    # Figures and chapters take long to load: most workbooks have no templates.
    from cxstrategy.document.context import Context, wording_for_readers
    from cxstrategy.document.figures.gallery import Gallery
    from cxstrategy.document.own_templates.own_chapters import name_findings, own_chapters

    context = Context(strategy, analysis, (), wording_for_readers(strategy, None), BOARD)
    told = own_chapters(templates.sources, context, Gallery(context), refusal)
    return [*name_findings(templates.sources, templates.others), *told.findings]
