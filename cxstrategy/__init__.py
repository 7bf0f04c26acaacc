"""cxstrategy turns a strategy team's YAML workbook into a checked, costed and readable CX strategy."""

__version__ = "0.2.0.dev0"
