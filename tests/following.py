"""What other people's packages do for long, kept from the program that follows which of our lines run.

Following costs as much again as the work, also where no line is ours: most of it in the PDF engine, the validator of
Word files, and the compiler of templates. The first call of each is followed all the same, for what it calls of ours.
"""

import sys
from collections.abc import Callable
from functools import wraps
from typing import Any


def keep_from_following() -> None:
    """From here on, in this process."""
    import jinja2
    import openpyxl
    import weasyprint
    from openxml_audit import OpenXmlValidator

    for owner, name in (
        (weasyprint.HTML, "write_pdf"),
        (OpenXmlValidator, "validate"),
        (jinja2.Environment, "compile"),
        (openpyxl, "load_workbook"),
    ):
        setattr(owner, name, _followed_once(getattr(owner, name)))


def _followed_once(work: Callable[..., Any]) -> Callable[..., Any]:
    met = False

    @wraps(work)
    def working(*given: Any, **named: Any) -> Any:
        nonlocal met
        follower = sys.gettrace()
        if follower is None or not met:
            met = True
            return work(*given, **named)
        sys.settrace(None)
        try:
            return work(*given, **named)
        finally:
            sys.settrace(follower)
            _go_on()

    return working


def _go_on() -> None:
    """The follower takes up its work with the first function that is called."""
