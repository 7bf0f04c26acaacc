"""How a reader asks for a form as it is now: by its name and, where the file says it, its language."""

from collections.abc import Callable

from cxstrategy.workshop.worksheet import Worksheet

# A name of `every_worksheet.WORKSHEETS` and a language ("" for that of the workbook) -> the form.
WorksheetOf = Callable[[str, str], Worksheet]
