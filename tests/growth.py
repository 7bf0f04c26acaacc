"""How the time that something takes grows with its input, judged so that a busy computer does not decide."""

import time
from collections.abc import Callable

ATTEMPTS = 3


def assert_time_grows_with_size(run: Callable[[int], object], size: int) -> None:
    """Twice the input takes at most three times as long: best of three, in this process's own time."""
    ratios = []
    for _ in range(ATTEMPTS):
        once, twice = (min(_seconds(run, count) for _ in range(3)) for count in (size, 2 * size))
        ratios.append(twice / once)
        if ratios[-1] <= 3:
            return
    raise AssertionError(f"twice the input takes {min(ratios):.1f} times as long")


def _seconds(run: Callable[[int], object], size: int) -> float:
    begun = time.process_time()
    run(size)
    return time.process_time() - begun
