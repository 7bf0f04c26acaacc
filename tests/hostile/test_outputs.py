"""Builds that are interrupted, killed, or two at once; folders and screens that refuse."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent
STARTEND = ROOT / "examples" / "startend"
# Long enough for any machine under any load.
PATIENCE = 300

posix_only = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signals and files")
with_proc = pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="the processes of others are not in /proc")


def _listen_to_interrupts() -> None:
    signal.signal(signal.SIGINT, signal.default_int_handler)


@contextmanager
def building(*arguments: object, **environment: str) -> Iterator[subprocess.Popen[str]]:
    """A build in a session of its own, which is ended at the end whatever happened."""
    process = subprocess.Popen(
        [sys.executable, str(ROOT / "cli.py"), "build", *map(str, arguments)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
        env={**os.environ, "LANGUAGE": "en", **environment},
        start_new_session=True,
        # Whoever runs the tests in the background may ignore Ctrl-C, which a process would inherit.
        preexec_fn=_listen_to_interrupts if sys.platform != "win32" else None,
    )
    try:
        yield process
    finally:
        process.kill()
        process.communicate()
        for member in _session(process.pid):
            os.kill(member, signal.SIGKILL)


def _session(number: int) -> list[int]:
    """The processes of a session that live."""
    members = []
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            state, _, _, session = (folder / "stat").read_text().rpartition(")")[2].split()[:4]
        except OSError:
            continue
        if int(session) == number and state != "Z":
            members.append(int(folder.name))
    return members


def until(condition: Callable[[], bool]) -> None:
    """Wait for a condition; fail when it does not come."""
    ends = time.monotonic() + PATIENCE
    while not condition():
        assert time.monotonic() < ends, "it never came"
        time.sleep(0.02)


def left_in(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()} if folder.exists() else set()


def begun(process: subprocess.Popen[str]) -> None:
    """Wait until a file is being made."""
    assert process.stderr
    assert process.stderr.readline().startswith("making ")


@posix_only
@with_proc
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
@pytest.mark.parametrize("workers", [1, 2])
def test_an_interrupt_ends_everything_without_a_word_too_many(number: int, workers: int, tmp_path: Path) -> None:
    (temporary := tmp_path / "tmp").mkdir()
    words = [STARTEND, "--to", "pdf,docx", "--out", tmp_path / "uit", "--workers", workers]
    with building(*words, TMPDIR=str(temporary)) as process:
        begun(process)
        if workers > 1:
            until(lambda: any(_is_writing_pdf(member) for member in _session(process.pid)))
        process.send_signal(number)
        _, said = process.communicate(timeout=PATIENCE)
        assert process.returncode == 128 + number
        assert "Traceback" not in said and "Exception" not in said
        until(lambda: not _session(process.pid))
    assert not {name for name in left_in(tmp_path / "uit") if name.startswith(".cxstrategy-")}
    assert not left_in(temporary)


@posix_only
@with_proc
def test_ctrl_c_reaches_the_workers_too_and_they_stay_silent(tmp_path: Path) -> None:
    with building(STARTEND, "--to", "pdf,docx", "--out", tmp_path, "--workers", 2) as process:
        begun(process)
        until(lambda: len(_session(process.pid)) > 2)
        os.killpg(process.pid, signal.SIGINT)
        _, said = process.communicate(timeout=PATIENCE)
    assert process.returncode == 130 and "Traceback" not in said


@posix_only
@with_proc
def test_workers_die_with_a_parent_that_is_killed_and_the_folder_is_free(tmp_path: Path, run) -> None:
    with building(STARTEND, "--to", "pdf,docx", "--out", tmp_path, "--workers", 2) as process:
        begun(process)
        until(lambda: len(_session(process.pid)) > 2)
        process.kill()
        until(lambda: not _session(process.pid))
    assert run("build", STARTEND, "--to", "html", "--out", tmp_path).returncode == 0


@posix_only
@with_proc
def test_a_worker_that_is_killed_fails_its_own_file_alone(tmp_path: Path) -> None:
    with building(STARTEND, "--to", "pdf,docx", "--out", tmp_path, "--workers", 2) as process:
        begun(process)
        until(lambda: any(_is_writing_pdf(member) for member in _session(process.pid)))
        for member in _session(process.pid):
            if _is_writing_pdf(member):
                os.kill(member, signal.SIGKILL)
        _, said = process.communicate(timeout=PATIENCE)
    assert process.returncode == 2 and "wrote startend.pdf was ended from outside" in said
    assert "startend.docx" in left_in(tmp_path) and "Traceback" not in said


def _is_writing_pdf(member: int) -> bool:
    """Whether the text engine of the PDF is loaded in a process."""
    try:
        return "libpango" in Path(f"/proc/{member}/maps").read_text()
    except OSError:
        return False


def test_what_a_killed_build_left_is_swept_by_the_next(tmp_path: Path, run) -> None:
    (tmp_path / ".cxstrategy-0123456789abcdef").write_text("half a file")
    (tmp_path / ".cxstrategy-mine").write_text("not ours")
    assert run("build", STARTEND, "--to", "html", "--out", tmp_path).returncode == 0
    assert left_in(tmp_path) == {".cxstrategy-mine", ".cxstrategy.json", "startend.html"}


def test_two_builds_at_once_leave_one_of_them_whole_and_bless_no_file_of_the_other(
    tmp_path: Path, run, workbook
) -> None:
    told, book = {}, workbook()
    for language in ("nl", "en"):
        run("build", book, "--to", "docx,html", "--out", tmp_path / language, "--language", language)
        told[language] = [(tmp_path / language / f"w.{form}").read_bytes() for form in ("docx", "html")]
    shared = [book, "--to", "docx,html", "--out", tmp_path / "both", "--language"]
    with building(*shared, "nl") as one, building(*shared, "en") as other:
        for process in (one, other):
            process.communicate(timeout=PATIENCE)
            assert process.returncode in (0, 1)
    held = [(tmp_path / "both" / f"w.{form}").read_bytes() for form in ("docx", "html")]
    assert held in told.values()
    for language in ("nl", "en"):
        run("build", *shared, language)
        held = [(tmp_path / "both" / f"w.{form}").read_bytes() for form in ("docx", "html")]
        assert held == told[language]


@posix_only
def test_a_pipe_in_the_place_of_a_file_is_refused_and_not_waited_for(tmp_path: Path, run) -> None:
    os.mkfifo(tmp_path / ".cxstrategy.json")
    done = run("build", STARTEND, "--to", "html", "--out", tmp_path)
    assert done.returncode == 2 and "cannot be written" in done.stderr
    os.mkfifo(tmp_path / "schema.json")
    done = run("schema", "--out", tmp_path / "schema.json")
    assert done.returncode == 2 and "cannot be written" in done.stderr


@posix_only
def test_a_device_is_written_to_and_stays_what_it_is(run) -> None:
    done = run("schema", "--out", "/dev/stdout")
    assert done.returncode == 0 and '"$schema"' in done.stdout
    assert run("schema", "--out", os.devnull).returncode == 0 and not Path(os.devnull).is_file()


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
@pytest.mark.parametrize("words", [["--version"], ["--help"], ["check", STARTEND], ["schema"]])
def test_a_screen_that_is_full_is_said_in_one_sentence(words: list[object], run) -> None:
    with open("/dev/full", "w") as full:
        done = run(*words, stdout=full)
    assert done.returncode == 2 and len(done.stderr.splitlines()) <= 1


@posix_only
def test_a_reader_that_is_gone_is_no_failure_to_talk_about(run) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    with open(writing, "w") as pipe:
        done = run("schema", stdout=pipe)
    assert done.stderr == ""


@posix_only
def test_a_folder_that_cannot_be_made_is_one_sentence(tmp_path: Path, run) -> None:
    (tmp_path / "file").write_text("")
    done = run("build", STARTEND, "--to", "html", "--out", tmp_path / "file" / "uit")
    assert done.returncode == 2 and "cannot be written" in done.stderr
