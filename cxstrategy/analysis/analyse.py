"""A Strategy in, every number of it out: the Analysis, whose names are those of `cxstrategy analyse --format json`."""

from dataclasses import dataclass, field

from cxstrategy.analysis.business_case import BusinessCaseAnalysis
from cxstrategy.analysis.chain import ChainLink
from cxstrategy.analysis.expectations import ExpectationsAnalysis
from cxstrategy.analysis.maturity import MaturityAnalysis
from cxstrategy.analysis.objectives import ObjectiveAnalysis
from cxstrategy.analysis.progress import StepProgress
from cxstrategy.analysis.route import RouteAnalysis
from cxstrategy.analysis.step_plan import PlannedStep


@dataclass(frozen=True)
class Analysis:
    """The numbers of one workbook; None or empty where the workbook gives nothing to say."""

    progress: dict[str, StepProgress] = field(default_factory=dict)
    maturity: MaturityAnalysis | None = None
    expectations: ExpectationsAnalysis | None = None
    objectives: dict[str, ObjectiveAnalysis] = field(default_factory=dict)
    route: RouteAnalysis | None = None
    step_plan: tuple[PlannedStep, ...] = ()
    business_case: BusinessCaseAnalysis | None = None
    chain: tuple[ChainLink, ...] = ()
