from cxstrategy.finding import Finding as Finding
from cxstrategy.finding import Severity as Severity
from cxstrategy.finding import Source as Source
from cxstrategy.finding import Span as Span
from cxstrategy.finding import WorkbookError as WorkbookError
from cxstrategy.queries import explained as explained
from cxstrategy.queries import numbers as numbers
from cxstrategy.words.language import Message as Message
from cxstrategy.workbook import Made as Made
from cxstrategy.workbook import Workbook as Workbook
from cxstrategy.workbook import make as make
from cxstrategy.workbook import make_all as make_all
from cxstrategy.workbook import open_workbook as open_workbook

__version__: str
