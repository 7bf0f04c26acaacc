"""Documents and spreadsheets -> files in a folder, several at a time and only those that changed."""

from collections.abc import Callable
from contextlib import ExitStack
from functools import partial
from pathlib import Path
from types import TracebackType

from cxstrategy.finding import WorkbookError
from cxstrategy.output.build_cache import BuildCache, digest_of
from cxstrategy.output.failure_report import failure, forget_failure
from cxstrategy.output.folder_lock import held
from cxstrategy.output.processes import WriterProcesses
from cxstrategy.output.write_file import make_folder, put, sweep
from cxstrategy.words.language import Message, say
from cxstrategy.writers.formats import Product, written


class OutputFolder:
    """Writes products into one folder, which is this process's own from the first file until the end.

    With one worker each is written here and now, else in processes of their own. `tell` is given what happens: the name
    of each file that is begun, and that another build is waited for.
    """

    def __init__(self, folder: Path, workers: int, tell: Callable[[Message], None]) -> None:
        self.folder = folder
        self.workers = workers
        self.tell = tell
        self._cache: BuildCache | None = None
        self._processes: WriterProcesses | None = None
        self._until_closed = ExitStack()

    def __enter__(self) -> "OutputFolder":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        with self._until_closed:
            if self._processes and error:
                self._processes.stop()
            elif self._processes:
                self._processes.end()

    def begin(self, product: Product, name: str, form: str) -> Callable[[], Path]:
        """Begin one file, unless it is there and was made from the same; call the answer to have it in place.

        The answer raises WorkbookError when the file cannot be made: no PDF engine, a file that is open elsewhere, or a
        writer that failed, of which a report is written beside it.
        """
        target, made_from = self.folder / f"{name}.{form}", digest_of(product, form)
        if self._open().is_fresh(target, made_from):
            return partial(self._finished, target)
        self.tell(say("making {name} …", name=target.name))
        return partial(self._finish, target, made_from, self._begin_writing(product, form))

    def failed(self, what: str, error: Exception) -> WorkbookError:
        """What is said of a failure before anything could be written; its report is put in the folder."""
        self._open()
        return failure(self.folder, what, error)

    def _open(self) -> BuildCache:
        """Hold the folder and read its cache, once."""
        if self._cache is None:
            make_folder(self.folder)
            wait = partial(self.tell, say("waiting for another build in {folder} …", folder=self.folder))
            if self._until_closed.enter_context(held(self.folder, wait)):
                sweep(self.folder)
            self._cache = BuildCache(self.folder)
        return self._cache

    def _begin_writing(self, product: Product, form: str) -> Callable[[], bytes]:
        if self.workers == 1:
            return partial(written, product, form)
        self._processes = self._processes or WriterProcesses(self.workers)
        return self._processes.submit(product, form).result

    def _finish(self, target: Path, made_from: str, bytes_of: Callable[[], bytes]) -> Path:
        try:
            content = bytes_of()
        except WorkbookError:
            raise
        except Exception as error:
            raise failure(self.folder, target.name, error) from error
        put(target, content)
        self._open().record(target, made_from, content)
        return self._finished(target)

    def _finished(self, target: Path) -> Path:
        forget_failure(self.folder, target.name)
        return target
