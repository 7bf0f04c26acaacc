"""What a build for customers leaves in a folder: no file there, its name or a report of a failure holds a secret."""

import io
import re
import shutil
import zipfile
from pathlib import Path

import pytest
from PIL import Image, PngImagePlugin

from cxstrategy.workbook import make, make_all, open_workbook, told
from cxstrategy.writers.docx import write_docx
from tests.privacy.hunter import MARK, found

EXAMPLE = Path(__file__).parents[2] / "examples" / "reisbureau"
# Owners and authors of the example, the names of its benefits, and what it calls itself inside.
INSIDE = re.compile(
    r"Noor de Wit|Hanneke Oudshoorn|Sanne Willekes|Loïs Brandsma|CX-strategie|Vertrouwelijk|gerust$", re.M
)


@pytest.fixture
def workbook(tmp_path: Path) -> Path:
    """The example with a secret for each of those, and in what its pictures say of themselves."""
    folder = Path(shutil.copytree(EXAMPLE, tmp_path / "plan"))
    for path in folder.glob("*.yaml"):
        path.write_text(INSIDE.sub(f"Noor {MARK}", path.read_text("utf-8")), "utf-8")
    story = folder / "7-story.yaml"
    told = "Je kijkt maanden uit naar je reis."
    pictured = f"{told}\n\n        ![Een bericht](images/{MARK}.png)\n\n       "
    assert told in story.read_text("utf-8")
    story.write_text(story.read_text("utf-8").replace(told, pictured), "utf-8")
    for name in ("brand/logo.png", f"images/{MARK}.png"):
        _sign(folder / name, EXAMPLE / "brand" / "logo.png")
    return folder


def _sign(path: Path, source: Path) -> None:
    said = PngImagePlugin.PngInfo()
    said.add_text("Author", f"Noor {MARK}")
    stream = io.BytesIO()
    Image.open(source).save(stream, "PNG", pnginfo=said, exif=Image.Exif())
    path.write_bytes(stream.getvalue())


def places(folder: Path) -> list[str]:
    return [place for path in sorted(folder.iterdir()) for place in found(path.name, path.read_bytes())]


def test_no_file_of_a_build_for_customers_holds_a_secret(workbook: Path, tmp_path: Path) -> None:
    made = make(workbook, "docx,pdf,html", tmp_path / "uit", edition="customers")
    assert [path.name for path in made.files] == [f"plan-customers.{form}" for form in ("pdf", "docx", "html")]
    assert b"data:image/png" in (tmp_path / "uit" / "plan-customers.html").read_bytes()
    assert places(tmp_path / "uit") == []


def test_nor_does_the_report_of_a_failure(workbook: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(document: object) -> bytes:
        raise RuntimeError(repr(document))

    monkeypatch.setattr("cxstrategy.writers.html.write_html", fails)
    (made,) = make_all([workbook], "html", tmp_path / "uit", edition="customers")
    assert made.refused
    reports = list((tmp_path / "uit").glob("*-error.txt"))
    assert reports and "Zeilsteen Reizen" in reports[0].read_text("utf-8")
    assert places(tmp_path / "uit") == []


@pytest.mark.parametrize("edition", ["employees", "customers"])
def test_no_part_of_a_word_file_names_the_folder_that_it_was_made_from(edition: str, tmp_path: Path) -> None:
    folder = Path(shutil.copytree(EXAMPLE, tmp_path / f"plan-{MARK}"))
    (folder / "brand" / "logo.png").rename(folder / "brand" / f"{MARK}.png")
    named = [path for path in folder.glob("*.yaml") if "brand/logo.png" in path.read_text("utf-8")]
    assert named
    for path in named:
        path.write_text(path.read_text("utf-8").replace("brand/logo.png", f"brand/{MARK}.png"), "utf-8")
    content = write_docx(told(open_workbook(folder), "nl", edition))
    assert found("made.docx", content) == []
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        pictures = [name for name in archive.namelist() if name.startswith("word/media/")]
        core, fonts = (archive.read(name).decode() for name in ("docProps/core.xml", "word/fontTable.xml"))
    assert pictures and all(re.fullmatch(r"word/media/picture\d+\.\w+", name) for name in pictures)
    assert not re.search("reisbureau|plan-|[.]yaml", core) and "embed" not in fonts
