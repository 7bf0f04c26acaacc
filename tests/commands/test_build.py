"""`cxstrategy build`: files in place, drafts for what is wrong, nothing lost, nothing outside the folder."""

import zipfile
from pathlib import Path

import pytest

from cxstrategy.finding import WorkbookError

STARTEND = Path(__file__).parent.parent.parent / "examples" / "startend"


def test_all_formats_are_made_and_named_after_the_folder(run, tmp_path: Path) -> None:
    result = run("build", STARTEND, "--out", tmp_path / "uit", "--workers", "1")
    assert result.exit_code == 0, result.output
    made = {path.name: path for path in (tmp_path / "uit").iterdir() if not path.name.startswith(".")}
    assert set(made) == {"startend.docx", "startend.html", "startend.pdf"}
    assert made["startend.pdf"].read_bytes().startswith(b"%PDF")
    assert zipfile.ZipFile(made["startend.docx"]).testzip() is None
    assert all(str(path) in result.stdout for path in made.values())


def test_the_team_has_an_edition_of_its_own_with_what_is_open(run, tmp_path: Path) -> None:
    result = run("build", STARTEND, "--to", "html,xlsx", "--edition", "all", "--out", tmp_path)
    assert {path.name for path in tmp_path.iterdir() if path.suffix == ".html"} == {
        "startend.html",
        "startend-team.html",
        "startend-employees.html",
        "startend-customers.html",
    }
    board, team = ((tmp_path / name).read_text("utf-8") for name in ("startend.html", "startend-team.html"))
    assert "CX102" in team and '<aside class="open"' in team
    assert "CX102" not in board and '<aside class="open"' not in board
    assert [path.name for path in tmp_path.glob("*.xlsx")] in ([], ["startend.xlsx"])
    assert "team" in run("build", STARTEND, "--edition", "raad", "--out", tmp_path).stderr
    assert result.exit_code in (0, 2)


@pytest.mark.parametrize("edition", ["employees", "customers"])
def test_an_edition_to_hand_out_is_made_by_its_name_and_says_what_it_lacks(run, tmp_path: Path, edition: str) -> None:
    result = run("build", STARTEND, "--to", "html,pdf,docx", "--edition", edition, "--out", tmp_path)
    assert {path.name for path in tmp_path.iterdir() if not path.name.startswith(".")} == {
        f"startend-{edition}.{form}" for form in ("html", "pdf", "docx")
    }
    assert "CX981" in result.stderr and "compass/service_promises" in result.stderr


@pytest.mark.parametrize("edition", ["employees", "customers"])
def test_the_sums_do_not_go_with_an_edition_to_hand_out(run, tmp_path: Path, edition: str) -> None:
    with pytest.raises(WorkbookError, match="xlsx holds the sums"):
        run("build", STARTEND, "--to", "html,xlsx", "--edition", edition, "--out", tmp_path / "uit")
    assert not (tmp_path / "uit").exists()


def test_no_leaflet_is_made_of_a_workbook_without_a_promise(run, tmp_path: Path) -> None:
    (tmp_path / "plan.yaml").write_text(
        "workbook: {format: 1, title: Plan, date: 2027-01-15}\norganisation: {name: Wij}\n"
    )
    result = run("build", tmp_path / "plan.yaml", "--to", "html", "--edition", "customers", "--out", tmp_path / "uit")
    assert not list((tmp_path / "uit").glob("*.html"))
    assert "CX981" in result.stderr and "compass/promise" in result.stderr and result.exit_code in (0, 1)


def test_the_compass_is_a_poster_of_a3_on_one_sheet(run, tmp_path: Path) -> None:
    import pikepdf

    result = run("build", STARTEND, "--to", "html", "--poster", "--out", tmp_path)
    assert str(tmp_path / "startend-poster.pdf") in result.stdout
    assert {path.name for path in tmp_path.iterdir() if not path.name.startswith(".")} == {
        "startend.html",
        "startend-poster.pdf",
    }
    with pikepdf.open(tmp_path / "startend-poster.pdf") as poster:
        (sheet,) = poster.pages
        # 297 by 420 mm in points.
        assert [round(float(side)) for side in sheet.mediabox[2:]] == [842, 1191]


def test_no_poster_is_made_without_a_compass(run, tmp_path: Path) -> None:
    (tmp_path / "plan.yaml").write_text(
        "workbook: {format: 1, title: Plan, date: 2027-01-15}\norganisation: {name: Wij}\n"
    )
    run("build", tmp_path / "plan.yaml", "--to", "html", "--poster", "--out", tmp_path / "uit")
    assert [path.name for path in (tmp_path / "uit").glob("*.*") if not path.name.startswith(".")] == ["plan.html"]


def test_an_edition_never_takes_the_name_of_another_workbook(run, tmp_path: Path) -> None:
    for name in ("plan", "plan-team"):
        (tmp_path / f"{name}.yaml").write_text(
            f"workbook: {{format: 1, title: {name}, date: 2027-01-15}}\norganisation: {{name: Wij}}\n"
        )
    out = tmp_path / "uit"
    run("build", tmp_path / "plan.yaml", tmp_path / "plan-team.yaml", "--to", "html", "--edition", "all", "--out", out)
    titles = {path.name: path.read_text("utf-8").split("<title>")[1].split("<")[0] for path in out.glob("*.html")}
    # There is too little in them for the editions to hand out.
    assert len(titles) == 4
    assert titles["plan.html"] == titles["plan-team.html"] == "plan"


def test_only_what_changed_is_made_again(run, tmp_path: Path) -> None:
    first = run("build", STARTEND, "--to", "html", "--out", tmp_path)
    again = run("build", STARTEND, "--to", "html", "--out", tmp_path)
    assert "startend.html …" in first.stderr and "startend.html …" not in again.stderr
    assert str(tmp_path / "startend.html") in again.stdout
    (tmp_path / "startend.html").write_text("spoiled")
    assert "startend.html …" in run("build", STARTEND, "--to", "html", "--out", tmp_path).stderr
    assert (tmp_path / "startend.html").read_text("utf-8") != "spoiled"


def test_a_workbook_with_errors_is_made_as_a_draft(run, tmp_path: Path) -> None:
    book = tmp_path / "boek.yaml"
    book.write_text(
        "workbook: {format: 1, title: Plan, date: 2027-01-15, status: final, tittel: x}\norganisation: {name: Wij}\n"
    )
    result = run("build", book, "--to", "html", "--out", tmp_path / "uit")
    assert result.exit_code == 1
    assert 'class="mark"' in (tmp_path / "uit" / "boek.html").read_text("utf-8")
    assert "CX004" in result.stderr


def test_two_workbooks_of_one_name_do_not_overwrite_each_other(run, tmp_path: Path) -> None:
    for parent in ("a", "b"):
        (tmp_path / parent / "plan").mkdir(parents=True)
        text = f"workbook: {{format: 1, title: {parent}, date: 2027-01-15}}\norganisation: {{name: Wij}}\n"
        (tmp_path / parent / "plan" / "boek.yaml").write_text(text)
    run("build", tmp_path / "a" / "plan", tmp_path / "b" / "plan", "--to", "html", "--out", tmp_path / "uit")
    assert {path.name for path in (tmp_path / "uit").glob("*.html")} == {"a-plan.html", "b-plan.html"}


def test_a_title_never_decides_where_a_file_goes(run, tmp_path: Path) -> None:
    book = tmp_path / "boek.yaml"
    book.write_text('workbook: {format: 1, title: "../../elders", date: 2027-01-15}\norganisation: {name: Wij}\n')
    run("build", book, "--to", "html", "--out", tmp_path / "uit")
    assert [path.name for path in (tmp_path / "uit").glob("*.html")] == ["boek.html"]
    assert not (tmp_path.parent / "elders.html").exists()


def test_an_output_that_cannot_be_written_is_said_and_exits_with_2(run, tmp_path: Path) -> None:
    (tmp_path / "uit").mkdir()
    (tmp_path / "uit" / "startend.html").mkdir()
    result = run("build", STARTEND, "--to", "html", "--out", tmp_path / "uit")
    assert result.exit_code == 2 and "cannot be written" in result.stderr
    assert not list((tmp_path / "uit").glob(".cxstrategy-*"))


@pytest.mark.parametrize("asked", ["doc", "pdf,odt", ""])
def test_a_format_that_does_not_exist_is_refused(run, tmp_path: Path, asked: str) -> None:
    result = run("build", STARTEND, "--to", asked, "--out", tmp_path)
    assert result.exit_code == 2 and "docx" in result.output


def test_workers_make_the_same_bytes(run, tmp_path: Path) -> None:
    run("build", STARTEND, "--to", "docx,html", "--out", tmp_path / "one", "--workers", "1")
    run("build", STARTEND, "--to", "docx,html", "--out", tmp_path / "two", "--workers", "2")
    for name in ("startend.docx", "startend.html"):
        assert (tmp_path / "one" / name).read_bytes() == (tmp_path / "two" / name).read_bytes()


def test_a_workbook_that_is_named_twice_is_made_once(run, tmp_path: Path) -> None:
    twice = [STARTEND, STARTEND.parent / "reisbureau" / ".." / "startend"]
    result = run("build", *twice, "--to", "html", "--out", tmp_path)
    assert result.stdout.count("startend") == 1 and [path.name for path in tmp_path.glob("*.html")] == ["startend.html"]
