"""Whether a file must be made again: what it was made from is kept beside it, and a build does only what changed."""

import hashlib
import json
from functools import cache
from pathlib import Path

from cxstrategy import __version__
from cxstrategy.document.document import Document
from cxstrategy.output import put
from cxstrategy.sheets.spreadsheet import Spreadsheet
from cxstrategy.template_folder import template_folder

STAMPS = ".cxstrategy.json"


class Stamps:
    """The stamps of one folder: for each file what it was made from and what it held when it was put there."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.known = _read(folder / STAMPS)

    @staticmethod
    def source(product: Document | Spreadsheet, form: str) -> str:
        """A digest of all that decides the bytes of a product in a format: the product, the house style, the tool."""
        digest = hashlib.sha256(f"{form} {_tool()} {product!r}".encode())
        pictures = product.pictures if isinstance(product, Document) else {}
        for name in sorted(pictures):
            digest.update(name.encode() + pictures[name])
        return digest.hexdigest()

    def fresh(self, target: Path, made_from: str) -> bool:
        """Whether `target` is there, untouched, and was made from the same."""
        stamp = self.known.get(target.name)
        return bool(stamp) and stamp == [made_from, _held(target)]

    def keep(self, target: Path, made_from: str) -> None:
        """Remember what `target` was made from."""
        self.known[target.name] = [made_from, _held(target)]
        put(self.folder / STAMPS, json.dumps(self.known, indent=1, sort_keys=True).encode())


def _read(path: Path) -> dict[str, list[str]]:
    """The stamps of a folder; none when the file is not there or not ours."""
    try:
        known = json.loads(path.read_text("utf-8"))
    except (OSError, ValueError):
        return {}
    return known if isinstance(known, dict) else {}


def _held(target: Path) -> str:
    try:
        return hashlib.sha256(target.read_bytes()).hexdigest()
    except OSError:
        return ""


@cache
def _tool() -> str:
    """A digest of what writes: the version, the writers and the house style."""
    digest = hashlib.sha256(__version__.encode())
    writers = Path(__file__).parent / "writers"
    for path in sorted(
        [*writers.rglob("*.py"), *(template_folder() / "page").rglob("*"), *(template_folder() / "word").rglob("*")]
    ):
        if path.is_file():
            digest.update(path.read_bytes())
    return digest.hexdigest()
