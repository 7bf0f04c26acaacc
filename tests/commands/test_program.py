"""What happens around a command: help, signals, a screen that is gone, a mistake of the program itself."""

import gc
import gettext
import os
import signal
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from types import SimpleNamespace

import pytest

from cxstrategy.commands import group, main, system
from cxstrategy.commands.system import system_language
from cxstrategy.finding import WorkbookError
from cxstrategy.words.language import say

NAMES = ("SIGINT", "SIGTERM", "SIGHUP")


@pytest.fixture
def speak(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[..., None]]:
    """Sets the language of the system, which is looked up once in a process."""

    def set_language(**settings: str) -> None:
        for name in ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"):
            monkeypatch.delenv(name, raising=False)
        for name, value in settings.items():
            monkeypatch.setenv(name, value)
        system_language.cache_clear()

    yield set_language
    system_language.cache_clear()
    gettext.textdomain("messages")


@pytest.fixture
def undisturbed() -> Iterator[None]:
    """The settings of this process as they were, after the program made them its own."""
    kept, limits = {name: signal.getsignal(getattr(signal, name)) for name in NAMES}, gc.get_threshold()
    yield
    gc.set_threshold(*limits)
    for name, handler in kept.items():
        signal.signal(getattr(signal, name), handler)


def raising(error: BaseException) -> Callable[..., None]:
    def fail(*_values: object, **_named: object) -> None:
        raise error

    return fail


@pytest.mark.parametrize(
    ("error", "says"),
    [
        (WorkbookError(say("the folder is gone")), "cxstrategy cannot go on: the folder is gone"),
        (OSError(28, "No space left on device"), "its output could not be written (No space left on device)"),
        (OSError("odd"), "its output could not be written (odd)"),
    ],
)
def test_what_stops_a_command_is_one_sentence(
    speak: Callable[..., None],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    error: Exception,
    says: str,
) -> None:
    speak(LANGUAGE="en")
    monkeypatch.setattr(group, "program", raising(error))
    with pytest.raises(SystemExit) as stopped:
        group.run()
    assert stopped.value.code == 2
    assert says in capsys.readouterr().err


def test_a_mistake_of_the_program_is_a_sentence_with_the_file_that_tells_more(
    speak: Callable[..., None],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    tmp_path: Path,
) -> None:
    speak(LANGUAGE="nl")
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    monkeypatch.setattr(group, "program", raising(ZeroDivisionError("a mistake of ours")))
    with pytest.raises(SystemExit) as stopped:
        group.run()
    said = capsys.readouterr().err
    assert stopped.value.code == 2
    assert said.startswith("cxstrategy kan niet verder: ") and "Traceback" not in said
    (report,) = tmp_path.iterdir()
    assert report.name in said and "a mistake of ours" in report.read_text("utf-8")


def test_a_word_that_is_no_command_is_refused_and_help_lists_those_there_are(run) -> None:
    refused = run("buidl")
    assert refused.exit_code == 2 and "buidl" in refused.output
    shown = run("--help").output
    places = [shown.index(f"\n  {name} ") for name in group.COMMANDS]
    assert places == sorted(places) and len(places) == 13


@pytest.mark.parametrize(
    ("settings", "language"),
    [
        ({"LANG": "nl_NL.UTF-8"}, "nl"),
        ({"LANG": "nl_NL.UTF-8", "LC_ALL": "en_GB.UTF-8"}, "en"),
        ({"LANGUAGE": "nl:en", "LANG": "C"}, "nl"),
        ({"LANG": "fr_FR.UTF-8"}, "en"),
        ({}, "en"),
    ],
)
def test_the_program_speaks_the_language_of_the_system(
    speak: Callable[..., None], settings: dict[str, str], language: str
) -> None:
    speak(**settings)
    assert system_language() == language


@pytest.mark.parametrize(("number", "language"), [(0x0413, "nl"), (0x0409, "en"), (0x7FFF, "en")])
def test_on_windows_it_speaks_the_language_of_the_screen(
    speak: Callable[..., None], monkeypatch: pytest.MonkeyPatch, number: int, language: str
) -> None:
    import ctypes

    asked = SimpleNamespace(GetUserDefaultUILanguage=lambda: number)
    monkeypatch.setattr(ctypes, "windll", SimpleNamespace(kernel32=asked), raising=False)
    monkeypatch.setattr(system.sys, "platform", "win32")
    speak()
    assert system_language() == language


def test_the_version_is_said_before_anything_else(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "argv", ["cxstrategy", "--version"])
    main()
    assert capsys.readouterr().out.startswith("cxstrategy ")


@pytest.mark.parametrize(("error", "code"), [(SystemExit(1), 1), (OSError(32, "Broken pipe"), 2), (SystemExit(0), 0)])
def test_what_a_command_ends_with_is_what_the_program_ends_with(
    undisturbed: None, monkeypatch: pytest.MonkeyPatch, error: BaseException, code: int
) -> None:
    monkeypatch.setattr(sys, "argv", ["cxstrategy", "status"])
    monkeypatch.setattr(group, "run", raising(error))
    with pytest.raises(SystemExit) as ended:
        main()
    assert ended.value.code == code


def test_a_reader_that_is_gone_is_a_failure_without_a_complaint(
    undisturbed: None, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    read, write = os.pipe()
    os.close(read)
    monkeypatch.setattr(sys, "argv", ["cxstrategy", "status"])
    with os.fdopen(write, "w") as gone:
        monkeypatch.setattr(sys, "stdout", gone)
        monkeypatch.setattr(group, "run", lambda: print("a line"))
        with pytest.raises(SystemExit) as ended:
            main()
    assert ended.value.code == 2


@pytest.mark.parametrize(("name", "code"), [("SIGINT", 130), ("SIGTERM", 143), ("SIGHUP", 129)])
def test_a_signal_ends_the_program_as_an_exit_does(
    undisturbed: None, monkeypatch: pytest.MonkeyPatch, name: str, code: int
) -> None:
    closed = []

    def work() -> None:
        try:
            signal.raise_signal(getattr(signal, name))
        finally:
            closed.append(True)

    monkeypatch.setattr(sys, "argv", ["cxstrategy", "status"])
    monkeypatch.setattr(group, "run", work)
    with pytest.raises(SystemExit) as ended:
        main()
    assert ended.value.code == code and closed


def test_what_the_caller_ignores_stays_ignored(undisturbed: None, monkeypatch: pytest.MonkeyPatch) -> None:
    signal.signal(signal.SIGHUP, signal.SIG_IGN)
    monkeypatch.setattr(sys, "argv", ["cxstrategy", "status"])
    monkeypatch.setattr(group, "run", lambda: signal.raise_signal(signal.SIGHUP))
    main()


def test_doctor_says_that_a_slower_reader_of_yaml_works_too(run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "yaml._yaml", None)
    shown = run("doctor")
    assert shown.exit_code == 0 and "slower, but it works" in shown.output
