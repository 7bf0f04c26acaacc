"""A workbook on the disk: which files are read, in which order, under which names, and what is said when one is not."""

import os
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cxstrategy.finding import WorkbookError
from cxstrategy.text.characters import decode
from cxstrategy.text.folder import read_workbook
from cxstrategy.text.read import read


def lay(folder: Path, **files: str) -> Path:
    """A workbook with these files; `__` in a name stands for `/`, and `.yaml` is added when it has no ending."""
    for name, text in files.items():
        path = folder / name.replace("__", "/").replace("_dot_", ".")
        path = path if path.suffix else path.with_suffix(".yaml")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    return folder


def test_every_yaml_file_directly_in_the_folder_is_read(tmp_path: Path) -> None:
    for name in ("a.yaml", "b.yml", "C.YAML", ".hidden.yaml", "notes.txt", "sub/d.yaml"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(f"{Path(name).stem.lstrip('.')}: 1\n")
    reading = read_workbook(tmp_path)
    assert set(reading.root.value) == {"a", "b", "C"}
    assert reading.findings == []
    assert not reading.broken


def test_files_stand_in_the_order_of_people(tmp_path: Path) -> None:
    for name in ("10-governance", "2-expectations", "0-maturity", "9-route", "workbook"):
        (tmp_path / f"{name}.yaml").write_text(f"{name.split('-')[-1]}: 1\n")
    names = [Path(source.path).stem for source in read_workbook(tmp_path).sources]
    assert names == ["0-maturity", "2-expectations", "9-route", "10-governance", "workbook"]


def test_one_file_is_a_workbook_too(tmp_path: Path) -> None:
    (tmp_path / "plan.yaml").write_text("workbook: {title: Samen}\n")
    (tmp_path / "other.yaml").write_text("organisation: {name: x}\n")
    reading = read_workbook(tmp_path / "plan.yaml")
    assert reading.root.value == {"workbook": {"title": "Samen"}}


def test_files_are_shown_as_the_user_named_them(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "werk").mkdir()
    (tmp_path / "werk" / "a.yaml").write_text("a: b: c\nroute: {responses: r.csv}\n")
    (tmp_path / "werk" / "r.csv").write_text("x\n")
    monkeypatch.chdir(tmp_path)
    assert [source.path for source in read_workbook(Path("werk")).sources] == ["werk/a.yaml", "werk/r.csv"]
    assert [source.path for source in read_workbook(Path("werk/a.yaml")).sources] == ["werk/a.yaml", "werk/r.csv"]
    monkeypatch.chdir(tmp_path / "werk")
    assert [source.path for source in read_workbook(Path()).sources] == ["a.yaml", "r.csv"]
    assert [source.path for source in read_workbook(Path("../werk")).sources] == ["../werk/a.yaml", "../werk/r.csv"]


def test_a_key_keeps_the_place_it_has_in_its_own_file(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text("workbook:\n  title: Samen\n")
    (tmp_path / "b.yaml").write_text("\norganisation:\n  name: De Zwaluw\n")
    root = read_workbook(tmp_path).root
    assert str(root.key("organisation")) == f"{tmp_path.as_posix()}/b.yaml:2:1"
    assert str(root.at("organisation", "name").span) == f"{tmp_path.as_posix()}/b.yaml:3:9"
    assert str(root.key("story")) == f"{tmp_path.as_posix()}/a.yaml:1:1"


def test_an_empty_workbook_is_an_empty_group_of_keys(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text("# nothing yet\n")
    reading = read_workbook(tmp_path)
    assert (reading.root.value, reading.root.children, reading.findings) == ({}, {}, [])
    assert str(reading.root.key("workbook")) == f"{tmp_path.as_posix()}/a.yaml:1:1"


def test_a_folder_without_yaml_is_a_finding(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("a: b\n")
    reading = read_workbook(tmp_path)
    assert [finding.code for finding in reading.findings] == ["CX009"]
    assert reading.root.value == {}
    assert "cxstrategy new" in reading.findings[0].help.into("nl")  # type: ignore[union-attr]


def test_what_is_not_there_is_an_error_of_the_world(tmp_path: Path) -> None:
    for path in (tmp_path / "nowhere", tmp_path / "x\0y", tmp_path / ("x" * 5_000)):
        with pytest.raises(WorkbookError) as caught:
            read_workbook(path)
        assert caught.value.message.into("nl") != caught.value.message.into("en")
    (tmp_path / "a.yaml").write_text("a: b\n")
    with pytest.raises(WorkbookError):
        read_workbook(tmp_path / "a.yaml" / "b")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes here")
def test_a_pipe_named_as_the_workbook_is_an_error_of_the_world(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    for path in (tmp_path / "pipe", Path("/dev/zero")):
        with pytest.raises(WorkbookError):
            read_workbook(path)


def test_a_folder_one_may_not_open_is_an_error_of_the_world(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(path: Path) -> list[str]:
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(os, "listdir", refuse)
    with pytest.raises(WorkbookError) as caught:
        read_workbook(tmp_path)
    assert "Permission denied" in caught.value.message.into("en")


def test_a_file_one_may_not_read_is_a_finding(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.yaml").write_text("a: b\n")

    def refuse(*_: object) -> int:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(os, "open", refuse)
    finding = read_workbook(tmp_path).findings[0]
    assert (finding.code, finding.message.into("en")) == (
        "CX009",
        "this file is not read: you have no permission to read it",
    )


def test_a_link_to_a_workbook_and_a_link_inside_one_are_followed(tmp_path: Path) -> None:
    real = tmp_path / "real"
    (real / "sub").mkdir(parents=True)
    (real / "sub" / "a.txt").write_text("a: b\n")
    (real / "a.yaml").symlink_to("sub/a.txt")
    (tmp_path / "current").symlink_to("real")
    reading = read_workbook(tmp_path / "current")
    assert reading.root.value == {"a": "b"}
    assert reading.files == {"a.yaml", "sub/a.txt"}
    assert reading.findings == []


def test_too_many_files_are_said_once_each_and_not_read(tmp_path: Path) -> None:
    for number in range(203):
        (tmp_path / f"{number}.yaml").write_text(f"k{number}: x\n")
    reading = read_workbook(tmp_path)
    assert [finding.code for finding in reading.findings] == ["CX012"] * 3
    assert len(reading.root.value) == 200


def test_a_name_a_terminal_would_act_on_is_shown_harmless(tmp_path: Path) -> None:
    (tmp_path / "a\x1b[31m\n.yaml").write_text("a: b: c\n")
    finding = read_workbook(tmp_path).findings[0]
    assert str(finding.span) == f"{tmp_path.as_posix()}/a\ufffd[31m\ufffd.yaml:1:5"


def test_a_name_in_a_broken_encoding_is_no_reason_to_stop(tmp_path: Path) -> None:
    with open(os.path.join(os.fsencode(tmp_path), b"caf\xe9.yaml"), "w") as file:
        file.write("a: b\n")
    reading = read_workbook(tmp_path)
    assert reading.root.value == {"a": "b"}
    assert reading.sources[0].path.encode("utf-8").endswith("caf\ufffd.yaml".encode())
    assert reading.files == frozenset()


def test_files_are_those_in_the_folder_and_below_it_without_what_is_hidden_or_outside(tmp_path: Path) -> None:
    workbook = lay(tmp_path / "w", workbook="a: b\n", images__logo_dot_png="x", brand__word__house_dot_docx="x")
    lay(workbook / ".git", config_dot_txt="x")
    lay(tmp_path / "secret", key_dot_txt="x")
    (workbook / "out").symlink_to(tmp_path / "secret")
    (workbook / "key.txt").symlink_to(tmp_path / "secret" / "key.txt")
    (workbook / "up").symlink_to("..")
    (workbook / "round").symlink_to(".")
    (workbook / "pictures").symlink_to("images")
    assert read_workbook(workbook).files == {
        "workbook.yaml",
        "images/logo.png",
        "pictures/logo.png",
        "brand/word/house.docx",
    }


def test_names_with_accents_are_found_however_the_disk_spells_them(tmp_path: Path) -> None:
    (tmp_path / "cafe\u0301.csv").write_text("respondent;layer;facts-first\nr1;board;4\n")  # as a Mac zips it
    (tmp_path / "workbook.yaml").write_text("route: {responses: caf\u00e9.csv}\n", "utf-8")
    reading = read_workbook(tmp_path)
    assert reading.findings == []
    assert "caf\u00e9.csv" in reading.files
    assert reading.responses["route"].value[0]["respondent"] == "r1"


@pytest.mark.parametrize(
    "content, place, said",
    [
        (b"\xef\xbb\xbfa: b\n", None, ""),
        (b"a: caf\xe9\n", "1:7", "byte 0xE9"),
        (b"a: \xc3\xa9\r\nb: \xc3\xa9\xff\r\n", "2:5", "byte 0xFF"),
        ("a: café\n".encode("utf-16"), "1:1", "UTF-16"),
        ("a: café\n".encode("utf-16-le"), "1:1", "UTF-16"),
        ("a: café\n".encode("utf-16-be"), "1:1", "UTF-16"),
        (b"a: x\x00y\n", "1:5", "U+0000"),
        (b"a: b\nc: x\x0by\x1b[31m\n", "2:5", "2"),
        (b"a: \xed\xa0\x80\n", "1:4", "byte 0xED"),
        (b"a: x\xc2\x85\n", "1:5", "U+0085"),
    ],
)
def test_what_is_no_utf8_is_named_at_its_first_place_and_read_as_well_as_it_goes(
    content: bytes, place: str | None, said: str, tmp_path: Path
) -> None:
    (tmp_path / "workbook.yaml").write_bytes(content)
    reading = read_workbook(tmp_path)
    if place is None:
        assert reading.findings == []
    else:
        assert [(finding.code, str(finding.span)) for finding in reading.findings] == [
            ("CX012", f"{tmp_path.as_posix()}/workbook.yaml:{place}")
        ]
        assert said in reading.findings[0].message.into("en")
        assert reading.findings[0].message.into("nl") != reading.findings[0].message.into("en")
    assert "a" in reading.root.value
    assert not reading.broken


def test_a_text_from_an_older_windows_program_is_read_with_its_accents(tmp_path: Path) -> None:
    (tmp_path / "workbook.yaml").write_bytes("name: Café “De Zwaluw” – één\n".encode("cp1252"))
    assert read_workbook(tmp_path).root.value == {"name": "Café “De Zwaluw” – één"}


@given(st.binary(max_size=300))
@settings(deadline=None, max_examples=400)
def test_no_bytes_make_it_fall_over(content: bytes) -> None:
    source, findings = decode("workbook.yaml", content)
    node, more = read(source)
    assert node is None or isinstance(node.value, dict)
    for finding in [*findings, *more]:
        assert finding.span and finding.help
        finding.span.source.line(finding.span.line).encode("utf-8")
        assert "\x1b" not in finding.message.into("nl")
