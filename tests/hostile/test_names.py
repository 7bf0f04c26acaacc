"""Names of files as people write them and as nobody should: each works or is one finding, in every place."""

import os
import re
import socket
import unicodedata
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from cxstrategy import open_workbook
from tests.hostile.conftest import Run

# As written in the workbook, and the name on the disk.
WORKS = {
    "foto%20van%20team.png": "foto van team.png",
    "foto van dorp.png": "foto van dorp.png",
    "wijk%20nul.png": "wijk%20nul.png",
    "lijst#1.png": "lijst#1.png",
    "waarom?.png": "waarom?.png",
    "50%.png": "50%.png",
    unicodedata.normalize("NFC", "café.png"): unicodedata.normalize("NFD", "café.png"),
    unicodedata.normalize("NFD", "thé.png"): unicodedata.normalize("NFC", "thé.png"),
    "./punt.png": "punt.png",
    "beeld//dubbel.png": "beeld/dubbel.png",
    "binnen.png": "-> punt.png",
    "GROOT.PNG": "GROOT.PNG",
}
# What a finding says of what does not work.
SAYS = {
    "groot.png": r"did you mean `GROOT\.PNG`",
    "beeld\\dubbel.png": r"did you mean `beeld/dubbel\.png`",
    "./beeld/../punt.png": r"goes through `\.\.`|without `\.\.`",
    "/etc/passwd": r"out of the workbook|outside the workbook",
    "../buiten.png": r"out of the workbook|outside the workbook",
    "%2e%2e/buiten.png": r"out of the workbook|outside the workbook",
    "C:/x.png": r"out of the workbook|outside the workbook",
    "uit.png": r"outside the workbook",
    "map/buiten.png": r"outside the workbook",
    "lus.png": r"cannot be read",
    "nul.png": r"outside the workbook|no ordinary file",
    "pijp.png": r"no ordinary file",
    "beeld": r"no ordinary file",
    "stopcontact.png": r"no ordinary file",
    "%00.png": r"no name of a file",
    "weg.png": r"no(t)? (such )?file",
}
SECRET = (1, 2, 3)


def png(colour: tuple[int, int, int] = (9, 99, 9)) -> bytes:
    target = BytesIO()
    Image.new("RGB", (7, 5), colour).save(target, "PNG")
    return target.getvalue()


@pytest.fixture
def folder(workbook: Callable[..., Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A workbook with a file for every name, and beside it one that nobody may read."""
    made = workbook()
    (tmp_path / "buiten.png").write_bytes(png(SECRET))
    (made / "beeld").mkdir()
    for name in dict.fromkeys(WORKS.values()):
        if name.startswith("-> "):
            (made / "binnen.png").symlink_to(name[3:])
        else:
            (made / name).write_bytes(png())
    (made / "uit.png").symlink_to("../buiten.png")
    (made / "map").symlink_to("..")
    (made / "lus.png").symlink_to("lus.png")
    (made / "nul.png").symlink_to("/dev/zero")
    os.mkfifo(made / "pijp.png")
    monkeypatch.chdir(made)
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind("stopcontact.png")  # a socket's path may not be long
    return made


def write(folder: Path, brand: str = "", prose: str = "", maturity: str = "") -> None:
    text = f"workbook: {{format: 1, title: Proef, date: 2026-11-01{brand and f', brand: {{{brand}}}'}}}\n"
    text += f"organisation: {{name: De Zwaluw}}\nimportance:\n  reason: |\n    Klanten gaan weg.\n{prose}{maturity}"
    (folder / "workbook.yaml").write_text(text, "utf-8")


def pictures(names: dict[str, str]) -> str:
    return "".join(f"\n    ![Beeld](<{name}>)\n" if " " in name else f"\n    ![Beeld]({name})\n" for name in names)


def test_every_picture_in_prose_works_or_is_one_finding_and_every_format_is_made(
    run: Run, folder: Path, tmp_path: Path
) -> None:
    write(folder, prose=pictures(WORKS | SAYS))
    done = run("check", folder, "--language", "en", "--all")
    assert done.returncode == 1
    reports = re.findall(r"^error CX0(?:09|18).*?(?=^\S+ CX|\Z)", done.stdout, re.DOTALL | re.MULTILINE)
    assert len(reports) == len(SAYS), done.stdout
    for name, said in SAYS.items():
        assert [report for report in reports if f"`{name}`" in report and re.search(said, report)], name
    built = run("build", folder, "--to", "docx,pdf,html", "--out", tmp_path / "out")
    assert built.returncode == 1
    assert {path.suffix for path in (tmp_path / "out").glob("w.*")} == {".html", ".docx", ".pdf"}
    assert (tmp_path / "out" / "w.html").read_text("utf-8").count("<img ") == len(WORKS)


@pytest.mark.parametrize("name", WORKS)
def test_a_logo_works_by_every_spelling_of_its_name(name: str, folder: Path) -> None:
    write(folder, brand=f"logo: '{name}'")
    workbook = open_workbook(folder)
    assert [str(finding) for finding in workbook.findings if finding.code in ("CX009", "CX018")] == []
    assert workbook.reading.picture(name).startswith(b"\x89PNG")


@pytest.mark.parametrize("name", SAYS)
@pytest.mark.parametrize("key", ["logo", "word"])
def test_a_logo_or_house_style_that_is_none_is_one_finding(key: str, name: str, folder: Path) -> None:
    write(folder, brand=f"{key}: '{name}'")
    found = [finding for finding in open_workbook(folder).findings if finding.code in ("CX009", "CX018")]
    assert len(found) == 1
    sentence = f"{found[0].message.into('en')}\n{found[0].help.into('en') if found[0].help else ''}"
    assert re.search(SAYS[name], sentence), sentence


@pytest.mark.parametrize("name", SAYS)
def test_a_list_of_answers_that_is_none_is_one_finding(name: str, folder: Path) -> None:
    write(folder, maturity=f"maturity: {{date: 2026-10-01, responses: '{name}'}}\n")
    found = [finding for finding in open_workbook(folder).findings if finding.code == "CX009"]
    assert len(found) == 1


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_may_not_be_read_is_a_finding(folder: Path) -> None:
    (folder / "punt.png").chmod(0)
    write(folder, brand="logo: punt.png")
    (found,) = [finding for finding in open_workbook(folder).findings if finding.code == "CX018"]
    assert "no permission" in found.message.into("en")


def test_files_beside_a_link_to_itself_are_still_found(tmp_path: Path) -> None:
    from cxstrategy.text.named_files import files_inside

    for number in range(20):
        (tmp_path / f"{number}.png").write_bytes(b"")
        (tmp_path / f"lus{number}.png").symlink_to(f"lus{number}.png")
    assert files_inside(tmp_path) == {f"{number}.png" for number in range(20)}
