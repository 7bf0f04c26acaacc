"""Two things to time in; medians of alternating runs and their ratio, printed as a line of a table, out."""

import os
import platform
import resource
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Sequence

RUNS = 9


def machine() -> str:
    """What the figures were measured on."""
    return f"{platform.system()} {platform.machine()}, {os.cpu_count()} cores, Python {platform.python_version()}"


# As on anybody's machine: modules are compiled once, and not anew by every process.
ENVIRONMENT = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}


def timed(work: Callable[[], object]) -> float:
    """Milliseconds that one run takes."""
    start = time.perf_counter()
    work()
    return (time.perf_counter() - start) * 1000


def worked(work: Callable[[], object]) -> float:
    """Milliseconds of processor time that one run takes, its processes included: the same on a busy machine."""
    start = _processor_time()
    work()
    return (_processor_time() - start) * 1000


def _processor_time() -> float:
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(one.ru_utime + one.ru_stime for one in used)


def process(*words: str) -> Callable[[], object]:
    """A whole process as something to time: its output is thrown away, findings may make it exit with 1."""
    quiet = subprocess.DEVNULL
    return lambda: subprocess.run(words, stdout=quiet, stderr=quiet, env=ENVIRONMENT, check=False)


def python(code: str) -> Callable[[], object]:
    """A Python process that runs `code`."""
    return process(sys.executable, "-c", code)


def compare(
    what: str,
    ours: Callable[[], object],
    other: Callable[[], object],
    target: float,
    runs: int = RUNS,
    clock: Callable[[Callable[[], object]], float] = timed,
) -> float:
    """Time both in turn, one warm-up each, and print medians and ratio beside the target; returns the ratio."""
    ours(), other()
    pairs = [(clock(ours), clock(other)) for _ in range(runs)]
    mine, theirs = (statistics.median(column) for column in zip(*pairs, strict=True))
    ratio = statistics.median(one / two for one, two in pairs)
    mark = "" if ratio <= target else "   above target"
    print(f"{what:<58} {mine:9.1f} ms  {theirs:9.1f} ms  {ratio:6.2f}x  (target {target:.2f}x){mark}")
    return ratio


def heading(columns: Sequence[str] = ("ours", "against", "ratio")) -> None:
    """The line above a table."""
    print(
        f"{machine()}; medians of {RUNS} alternating runs\n{'':<58} {columns[0]:>12}  {columns[1]:>12}  {columns[2]:>7}"
    )
