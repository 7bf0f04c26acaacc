"""Documents and spreadsheets -> files in place, written several at a time, and only those that changed."""

import multiprocessing
from collections.abc import Callable
from concurrent.futures import Future, ProcessPoolExecutor
from pathlib import Path
from types import TracebackType

from cxstrategy.build_cache import Stamps
from cxstrategy.output import put
from cxstrategy.writers.formats import Product, written

# The PDF engine leaves some memory behind at every document; a worker is replaced before that counts.
DOCUMENTS_A_WORKER = 25


class Press:
    """Writes what was told into one folder: here and now with one worker, else in processes of their own."""

    def __init__(self, out: Path, workers: int, begun: Callable[[str], None]) -> None:
        self.out = out
        self.workers = workers
        self.begun = begun
        self.stamps = Stamps(out)
        self.pool: ProcessPoolExecutor | None = None

    def __enter__(self) -> "Press":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self.pool:
            self.pool.shutdown(wait=True, cancel_futures=error is not None)

    def begin(self, product: Product, name: str, form: str) -> Callable[[], Path]:
        """Begin one file, unless it is there and was made from the same; call the answer to have it in place.

        The answer raises WorkbookError when the world refuses: no PDF engine, a file that is open elsewhere.
        """
        target, source = self.out / f"{name}.{form}", Stamps.source(product, form)
        if self.stamps.fresh(target, source):
            return lambda: target
        self.begun(target.name)
        bytes_of = self._begin_writing(product, form)

        def done() -> Path:
            put(target, bytes_of())
            self.stamps.keep(target, source)
            return target

        return done

    def _begin_writing(self, product: Product, form: str) -> Callable[[], bytes]:
        if self.workers == 1:
            return lambda: written(product, form)
        if self.pool is None:
            fresh = multiprocessing.get_context("spawn")
            self.pool = ProcessPoolExecutor(self.workers, mp_context=fresh, max_tasks_per_child=DOCUMENTS_A_WORKER)
        future: Future[bytes] = self.pool.submit(written, product, form)
        return future.result
