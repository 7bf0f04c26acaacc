"""Where templates/ stands: in the installed package, or beside it in a checkout."""

from functools import cache
from pathlib import Path


@cache
def template_folder() -> Path:
    """The folder of templates; raises FileNotFoundError when the installation lost it."""
    here = Path(__file__).parent
    for place in (here / "templates", here.parent / "templates"):
        if (place / "__init__.py").is_file():
            return place
    raise FileNotFoundError("templates/ is neither in the package nor beside it")
