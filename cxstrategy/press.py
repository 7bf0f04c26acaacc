"""Documents in, their bytes out, several at a time: writing takes most of a build, and knows nothing of other files."""

import multiprocessing
from collections.abc import Callable
from concurrent.futures import Future, ProcessPoolExecutor
from types import TracebackType

from cxstrategy.document.document import Document
from cxstrategy.writers.formats import written

# The PDF engine leaves some memory behind at every document; a worker is replaced before that counts.
DOCUMENTS_A_WORKER = 25


class Press:
    """Writes documents: here and now with one worker, else in processes of their own."""

    def __init__(self, workers: int) -> None:
        self.workers = workers
        self.pool: ProcessPoolExecutor | None = None

    def __enter__(self) -> "Press":
        if self.workers > 1:
            fresh = multiprocessing.get_context("spawn")
            self.pool = ProcessPoolExecutor(self.workers, mp_context=fresh, max_tasks_per_child=DOCUMENTS_A_WORKER)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self.pool:
            self.pool.shutdown(wait=True, cancel_futures=error is not None)

    def begin(self, document: Document, form: str) -> Callable[[], bytes]:
        """Begin to write a document in a format; call the answer for its bytes, or for the writer's own error."""
        if self.pool is None:
            return lambda: written(document, form)
        future: Future[bytes] = self.pool.submit(written, document, form)
        return future.result
