"""`cxstrategy diff`: two folders, two revisions, and names that are no revisions."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from lxml import etree

from cxstrategy.comparison.compare import compare
from cxstrategy.comparison.page import page
from cxstrategy.workbook import open_workbook
from tests.programs import program

ROOT = Path(__file__).parent.parent.parent
STARTEND = ROOT / "examples" / "startend"
Git = Callable[..., None]


@pytest.fixture
def git(tmp_path: Path) -> Git:
    """Git in a repository of its own, which does not know who runs the tests."""
    (path, nobody) = (program("git", "git"), {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull})
    name = ("-c", "user.name=Test", "-c", "user.email=test@example.org", "-c", "init.defaultBranch=main")

    def run(*words: str) -> None:
        environment = {**os.environ, **nobody}
        subprocess.run([path, *name, *words], cwd=tmp_path, check=True, capture_output=True, env=environment)

    run("init")
    return run


@pytest.fixture
def versions(copy: Path, git: Git, tmp_path: Path) -> Path:
    """A workbook of which git has two versions, and that has changed since."""
    for sample in (1200, 1300, 1400):
        file = copy / "4-objectives.yaml"
        text = file.read_text("utf-8").replace(f"sample: {sample}\n", f"sample: {sample + 100}\n")
        if sample > 1200:
            file.write_text(text, "utf-8")
        else:
            file.write_text(file.read_text("utf-8").replace("sample: 1200\n", "sample: 1300\n"), "utf-8")
        if sample < 1400:
            git("add", ".")
            git("commit", "-m", f"{sample}")
    return copy


def test_two_folders(run, copy: Path, example: Path) -> None:
    same = run("diff", example, copy, "--language", "en", "--exit-code")
    assert same.exit_code == 0
    assert "say the same" in same.output
    file = copy / "4-objectives.yaml"
    file.write_text(file.read_text("utf-8").replace("sample: 1200\n", "sample: 1300\n"), "utf-8")
    assert "~ Sample: 1,200 → 1,300" in run("diff", example, copy, "--language", "en").output
    assert run("diff", example, copy).exit_code == 0
    assert run("diff", example, copy, "--exit-code").exit_code == 1


def test_it_speaks_the_language_of_the_workbook(run, copy: Path, example: Path) -> None:
    file = copy / "4-objectives.yaml"
    file.write_text(file.read_text("utf-8").replace("sample: 1200\n", "sample: 1300\n"), "utf-8")
    assert "~ Steekproef: 1.200 → 1.300" in run("diff", example, copy).output


def test_what_cannot_be_read_is_said_beside_the_comparison(run, copy: Path, example: Path) -> None:
    file = copy / "4-objectives.yaml"
    file.write_text(file.read_text("utf-8").replace("sample: 1200\n", "sample: many\n"), "utf-8")
    said = run("diff", example, copy, "--language", "en", "--format", "json")
    assert f"{copy.as_posix()} has errors" in said.stderr
    assert example.as_posix() not in said.stderr
    json.loads(said.stdout)


def test_json_is_for_programs(run, copy: Path) -> None:
    found = json.loads(run("diff", STARTEND, copy, "--format", "json").output)
    assert found["before"] == STARTEND.as_posix()
    assert {change["kind"] for change in found["changes"]} == {"added", "removed", "changed"}


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["HEAD~1..HEAD"], "1,300 → 1,400"),
        (["HEAD~1.."], "1,300 → 1,400"),
        (["HEAD~1...HEAD"], "1,300 → 1,400"),
        (["--git", "HEAD~1..HEAD"], "1,300 → 1,400"),
        (["--git", "HEAD"], "1,400 → 1,500"),
        (["--git", "HEAD~1"], "1,300 → 1,500"),
    ],
)
def test_revisions(run, versions: Path, words: list[str], told: str) -> None:
    assert f"Sample: {told}" in run("diff", versions, *words, "--language", "en").output


def test_revisions_of_one_file_and_of_where_one_stands(run, versions: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = versions / "4-objectives.yaml"
    assert "1.300 → 1.400" in run("diff", file, "HEAD~1..HEAD").output
    monkeypatch.chdir(versions)
    said = run("diff", "HEAD~1..HEAD", "--language", "en").output
    assert said.startswith("HEAD~1:. → HEAD:.")


def test_a_workbook_that_is_gone_now_was_there_then(run, versions: Path) -> None:
    file = versions / "4-objectives.yaml"
    file.unlink()
    assert "1.300 → 1.400" in run("diff", file, "HEAD~1..HEAD").output


@pytest.mark.parametrize(
    ("revisions", "reason"),
    [
        ("--output=stolen", "is not the name of a revision"),
        ("--upload-pack=touch stolen..HEAD", "is not the name of a revision"),
        ("HEAD..--output=stolen", "is not the name of a revision"),
        ("", "is not the name of a revision"),
        ("HEAD\nHEAD", "is not the name of a revision"),
        ("nowhere..HEAD", "git knows no revision nowhere here"),
        ("HEAD~1;touch stolen", "git knows no revision"),
        ("$(touch stolen)", "git knows no revision"),
        ("HEAD:4-objectives.yaml", "git knows no revision"),
    ],
)
def test_hostile_names_of_revisions(run, versions: Path, tmp_path: Path, revisions: str, reason: str) -> None:
    from cxstrategy.comparison.revisions import at_revisions, read_range
    from cxstrategy.finding import WorkbookError

    with pytest.raises(WorkbookError, match=reason), at_revisions(versions, read_range(revisions)):
        pass
    assert not [*tmp_path.rglob("stolen*")]


def test_what_a_repository_would_run_is_not_run(run, versions: Path, git: Git, tmp_path: Path) -> None:
    (tmp_path / ".gitattributes").write_text("*.yaml filter=evil diff=evil\n", "utf-8")
    for key in ("filter.evil.smudge", "filter.evil.clean", "diff.evil.textconv", "core.fsmonitor", "core.pager"):
        git("config", key, f"touch {tmp_path / 'stolen'}; cat")
    assert "1.300 → 1.400" in run("diff", versions, "HEAD~1..HEAD").output
    assert not (tmp_path / "stolen").exists()


def test_nothing_is_fetched_from_elsewhere(versions: Path, git: Git, tmp_path: Path) -> None:
    from cxstrategy.comparison.revisions import at_revisions, read_range
    from cxstrategy.finding import WorkbookError

    git("config", "uploadpack.allowFilter", "true")
    git("clone", "--filter=blob:none", "--no-checkout", f"file://{tmp_path}", "partial")
    git("-C", "partial", "config", "protocol.file.allow", "always")
    asked = read_range("HEAD~1..HEAD")
    with (
        pytest.raises(WorkbookError, match="cannot be read from git"),
        at_revisions(tmp_path / "partial" / versions.name, asked),
    ):
        pass


def test_a_link_in_a_revision_leads_nowhere(run, versions: Path, git: Git, tmp_path: Path) -> None:
    (tmp_path / "secret.yaml").write_text("metrics: []\n", "utf-8")
    (versions / "link.yaml").symlink_to(tmp_path / "secret.yaml")
    git("add", ".")
    git("commit", "-m", "link")
    assert "1.400 → 1.500" in run("diff", versions, "HEAD~1..HEAD").output


def test_a_workbook_that_did_not_exist_then(run, versions: Path, git: Git, tmp_path: Path) -> None:
    from cxstrategy.comparison.revisions import at_revisions, read_range
    from cxstrategy.finding import WorkbookError

    asked = read_range("HEAD~1..HEAD")
    with pytest.raises(WorkbookError, match="did not exist in revision HEAD"), at_revisions(tmp_path / "other", asked):
        pass


def test_a_folder_without_git_says_so(run, copy: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    from cxstrategy.comparison.revisions import at_revisions, read_range
    from cxstrategy.finding import WorkbookError

    asked = read_range("HEAD")
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    with pytest.raises(WorkbookError, match="cannot be read from git: not a git repository"), at_revisions(copy, asked):
        pass
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(WorkbookError, match="git is not on this computer"), at_revisions(copy, asked):
        pass


@pytest.mark.parametrize("form", ["html", "docx"])
def test_one_page_to_hand_out(run, tmp_path: Path, example: Path, form: str) -> None:
    assert "--out" in run("diff", STARTEND, example, "--format", form).output
    file = tmp_path / f"changes.{form}"
    assert run("diff", STARTEND, example, "--format", form, "--out", file).output == f"{file}\n"
    again = tmp_path / f"again.{form}"
    run("diff", STARTEND, example, "--format", form, "--out", again)
    assert file.read_bytes() == again.read_bytes()


def test_the_page_tells_what_has_no_room(example: Path) -> None:
    old, new = open_workbook(STARTEND), open_workbook(example)
    assert new.strategy is not None
    found = compare(old, new, ("old", "new"), "en")
    document = page(found, new.strategy)
    body = etree.fromstring(document.body)
    rows = len(body.findall(".//tbody/tr"))
    assert rows == 22
    figures = len(body.find(".//table").findall("tbody/tr"))
    (note,) = body.findall(".//p[@class='note']")
    assert note.text == f"{len(found.changes) - (rows - figures)} more changes have no room on this page."
    assert "€476,000" in document.body.replace(" ", "").replace("\N{NO-BREAK SPACE}", "")


def test_a_text_on_the_page_is_a_text(copy: Path, example: Path) -> None:
    file = copy / "4-objectives.yaml"
    file.write_text(file.read_text("utf-8").replace("name: Aanbeveling (NPS)", "name: A & B <em>{{ 7 * 7 }}"), "utf-8")
    new = open_workbook(copy)
    assert new.strategy is not None
    body = page(compare(open_workbook(example), new, ("<old>", "new")), new.strategy).body
    assert "A &amp; B &lt;em&gt;{{ 7 * 7 }}" in body
    assert "&lt;old&gt; → new" in etree.tostring(etree.fromstring(body), encoding="unicode")


def test_git_shows_what_a_file_means(versions: Path, git: Git, tmp_path: Path) -> None:
    (tmp_path / ".gitattributes").write_text("*.yaml diff=cxstrategy\n", "utf-8")
    git("config", "diff.cxstrategy.textconv", f"{sys.executable} {ROOT / 'cli.py'} diff --textconv --language nl")
    done = subprocess.run(
        ["git", "diff", "HEAD~1", "HEAD"], cwd=tmp_path, capture_output=True, encoding="utf-8",
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )  # fmt: skip
    changed = [line for line in done.stdout.splitlines() if line[:1] in "+-" and line[:3] not in ("+++", "---")]
    assert "-Maatstaven `nps` › Steekproef: 1.300" in changed, done.stderr
    assert "+Maatstaven `nps` › Steekproef: 1.400" in changed
    assert all("Steekproef" in line for line in changed)


def test_a_file_says_the_same_in_other_quotes_and_another_order_of_keys(run, tmp_path: Path) -> None:
    old, new = tmp_path / "old.yaml", tmp_path / "new.yaml"
    old.write_text("segments:\n  - id: a\n    name: One  two # and more\n    share: 0.25\n", "utf-8")
    new.write_text("segments: [{share: '25%', name: \"One two\", id: a}]\n", "utf-8")
    said = run("diff", "--textconv", old, "--language", "en").output
    assert said == run("diff", "--textconv", new, "--language", "en").output
    assert said.splitlines() == ["Segments `a` › Id: a", "Segments `a` › Name: One two", "Segments `a` › Share: 25%"]


@pytest.mark.parametrize(
    "text", ["segments: [\n", "a: 1\na: 2\n", "- only\n- a list\n", "segments:\n\t- id: a\n", "# nothing\n", ""]
)
def test_a_file_with_a_slip_is_shown_as_it_is_written(run, tmp_path: Path, text: str) -> None:
    (tmp_path / "slip.yaml").write_text(text, "utf-8")
    assert run("diff", "--textconv", tmp_path / "slip.yaml").output == text


def test_what_the_format_does_not_know_or_refuses_is_not_left_out(run, tmp_path: Path) -> None:
    file = tmp_path / "odd.yaml"
    file.write_text("segments:\n  - {id: a, share: a lot, colour: [red, {deep: blue}]}\nodd: {x: {y: 1}}\n", "utf-8")
    said = run("diff", "--textconv", file, "--language", "en").output
    for words in ("Share: a lot", "`colour`: red", "blue", "`odd` `x` `y`: 1"):
        assert words in said


def test_textconv_wants_one_file_that_is_there(run, tmp_path: Path) -> None:
    from cxstrategy.comparison.plain_meaning import meaning
    from cxstrategy.finding import WorkbookError

    assert run("diff", "--textconv").exit_code == 2
    with pytest.raises(WorkbookError, match="cannot be told"):
        [*meaning(tmp_path / "nowhere.yaml", "en")]


def test_a_path_that_climbs_is_no_range(run, copy: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(copy)
    assert "say the same" in run("diff", "../reisbureau", ".", "--language", "en").output


@pytest.mark.parametrize("words", [[], ["one"], ["a", "b", "c"], ["a", "b", "HEAD~1..HEAD"]])
def test_a_wrong_call_says_what_to_name(run, words: list[str]) -> None:
    wrong = run("diff", *words)
    assert wrong.exit_code == 2
    assert "Name " in wrong.output
