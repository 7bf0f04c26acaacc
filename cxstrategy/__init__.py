"""cxstrategy turns a strategy team's YAML workbook into a checked, costed and readable CX strategy.

Public names, for use from Python; each loads with its first use, and `__init__.pyi` says their types. What is not named
here may change in any version.
"""

__version__ = "0.2.0.dev0"

_MODULES = {
    "finding": ("Finding", "Severity", "Source", "Span", "WorkbookError"),
    "words.language": ("Message",),
    "workbook": ("Made", "Workbook", "make", "make_all", "open_workbook"),
    "queries": ("explained", "numbers"),
}
_MODULE_OF = {name: module for module, names in _MODULES.items() for name in names}
__all__ = ["__version__", *_MODULE_OF]


def __getattr__(name: str) -> object:
    # Imported late: `cxstrategy --version` takes no longer than Python itself.
    from importlib import import_module

    if name not in _MODULE_OF:
        raise AttributeError(f"module 'cxstrategy' has no attribute {name!r}")
    return getattr(import_module(f"cxstrategy.{_MODULE_OF[name]}"), name)


def __dir__() -> list[str]:
    return sorted(__all__)
