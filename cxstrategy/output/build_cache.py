"""Products and files -> whether a file must be made again: what each was made from, and what was written."""

import hashlib
import json
from functools import cache
from pathlib import Path

from cxstrategy import __version__
from cxstrategy.document.document import Document
from cxstrategy.output.write_file import put
from cxstrategy.template_folder import template_folder
from cxstrategy.writers.formats import FORMATS, Product, installed_version

CACHE_FILE = ".cxstrategy.json"
# A thousand files take 150 kB; what is larger is not ours.
SIZE_LIMIT = 5_000_000


class BuildCache:
    """The cache of one folder: for each file a digest of what it was made from and one of what was written."""

    def __init__(self, folder: Path) -> None:
        self.path = folder / CACHE_FILE
        self.known = _read(self.path)

    def is_fresh(self, target: Path, made_from: str) -> bool:
        """Whether `target` is there, untouched, and was made from the same."""
        entry = self.known.get(target.name)
        return bool(entry) and entry == [made_from, _held(target)]

    def record(self, target: Path, made_from: str, content: bytes) -> None:
        """Remember what `target` was made from and what was written there: not what it holds now, which may be another
        program's."""
        # Read again: another thread of this process may write in the same folder.
        self.known = _read(self.path) | {target.name: [made_from, hashlib.sha256(content).hexdigest()]}
        put(self.path, json.dumps(self.known, indent=1, sort_keys=True).encode())


def digest_of(product: Product, form: str) -> str:
    """A digest of all that decides the bytes of a product in a format: the product, the house style, the tool."""
    digest = hashlib.sha256(f"{form} {_tool(form)} {product!r}".encode())
    if isinstance(product, Document):
        for name, content in [*sorted(product.pictures.items()), ("", product.house.word or b"")]:
            digest.update(f"{name} {len(content)} ".encode())
            digest.update(content)
    return digest.hexdigest()


def _read(path: Path) -> dict[str, list[str]]:
    """The entries of a cache file; none when it is not there or not ours."""
    try:
        if not path.is_file() or path.stat().st_size > SIZE_LIMIT:
            return {}
        known = json.loads(path.read_text("utf-8"))
    except (OSError, ValueError, RecursionError):
        return {}
    return known if isinstance(known, dict) else {}


def _held(target: Path) -> str:
    try:
        return hashlib.sha256(target.read_bytes()).hexdigest() if target.is_file() else ""
    except OSError:
        return ""


@cache
def _tool(form: str) -> str:
    """A digest of what writes a format: this version, the writers, the house style and the libraries of others."""
    digest = hashlib.sha256(f"{__version__} {library_versions(form)}".encode())
    writers = Path(__file__).parent.parent / "writers"
    for path in sorted(
        [*writers.rglob("*.py"), *(template_folder() / "page").rglob("*"), *(template_folder() / "word").rglob("*")]
    ):
        if path.is_file():
            digest.update(path.read_bytes())
    return digest.hexdigest()


def library_versions(form: str) -> dict[str, str]:
    """The version of each library that writes a format, "" for one that is not installed."""
    return {library: installed_version(library) for library in FORMATS[form].libraries}
