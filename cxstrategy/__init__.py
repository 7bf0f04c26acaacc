"""cxstrategy turns a strategy team's YAML workbook into a checked, costed and readable CX strategy."""

__version__ = "1.0.0"
