"""Products -> their bytes, several at a time: each written in a process of its own that ends when this one does."""

import multiprocessing
import os
import shutil
import signal
import sys
import tempfile
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from multiprocessing import resource_tracker
from multiprocessing.connection import Connection
from tempfile import TemporaryDirectory
from threading import Thread
from traceback import format_exc

from cxstrategy.finding import WorkbookError
from cxstrategy.writers.formats import Product, written

# The PDF engine leaves some memory behind at every document; a process is replaced before that counts.
DOCUMENTS_A_PROCESS = 25
# A process starts anew and not as a copy of this one, which has threads.
_SPAWN = multiprocessing.get_context("spawn")


class WriterFailed(Exception):
    """A writer failed in a process of its own; the text is that process's traceback."""


class WriterEnded(Exception):
    """The process of a writer was ended from outside before it was ready."""


class WriterProcesses:
    """At most `count` processes that write; a thread waits for each, so that a process that dies fails one file."""

    def __init__(self, count: int) -> None:
        self._threads = ThreadPoolExecutor(count, thread_name_prefix="writer")
        self._idle: list[_WriterProcess] = []
        self._running: set[_WriterProcess] = set()
        self._stopped = False
        # What writers put with the temporary files (the PDF engine its fonts) goes when they do, however they end.
        self._temporary = TemporaryDirectory(prefix="cxstrategy-", ignore_cleanup_errors=True)

    def submit(self, product: Product, form: str) -> Future[bytes]:
        """Begin to write a product in a format.

        The result raises WorkbookError when the world refuses, WriterFailed when the writer does, and WriterEnded.
        """
        return self._threads.submit(self._write, product, form)

    def end(self) -> None:
        """Wait for what was begun, and end the processes."""
        self._threads.shutdown(wait=True)
        for process in self._idle:
            process.end()
        self._temporary.cleanup()

    def stop(self) -> None:
        """End the processes now, whatever they are doing."""
        self._stopped = True
        for process in list(self._running):
            process.kill()
        self._threads.shutdown(wait=True, cancel_futures=True)
        for process in self._running:
            process.end()
        self._temporary.cleanup()

    def _write(self, product: Product, form: str) -> bytes:
        if self._stopped:
            raise WriterEnded
        process = self._idle.pop() if self._idle else _WriterProcess(self._temporary.name)
        self._running.add(process)
        answer = process.write(product, form)
        if answer is None or process.documents >= DOCUMENTS_A_PROCESS:
            self._running.discard(process)
            process.end()
        else:
            self._idle.append(process)
        if answer is None:
            raise WriterEnded
        if isinstance(answer, Exception):
            raise answer
        return answer


class _WriterProcess:
    """One process that writes what it is sent, one after the other."""

    def __init__(self, temporary: str) -> None:
        self.documents = 0
        self.ours, theirs = _SPAWN.Pipe()
        self.process = _SPAWN.Process(target=_serve, args=(theirs, temporary), daemon=True)
        with _interrupts_held_back():
            self.process.start()
        theirs.close()

    def write(self, product: Product, form: str) -> bytes | Exception | None:
        """The bytes, what was raised, or None when the process ended in the middle."""
        self.documents += 1
        try:
            self.ours.send((product, form))
            answer: bytes | Exception = self.ours.recv()
        except (EOFError, OSError):
            return None
        return answer

    def kill(self) -> None:
        self.process.kill()

    def end(self) -> None:
        self.ours.close()
        self.process.join()


@contextmanager
def _interrupts_held_back() -> Iterator[None]:
    """A process that is started here gets no Ctrl-C before it can say that it does not listen to it."""
    if sys.platform == "win32":
        yield
    else:
        # Python's own helper process lets interrupts through again when it starts: that must be before.
        resource_tracker.ensure_running()
        before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
        try:
            yield
        finally:
            signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _serve(connection: "Connection[bytes | Exception, tuple[Product, str]]", temporary: str) -> None:
    """What a process does: write what it is sent until nothing more comes."""
    tempfile.tempdir = temporary
    # Ctrl-C reaches every process at once; this one is ended by the one that started it.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    Thread(target=_end_with_parent, daemon=True).start()
    while True:
        try:
            product, form = connection.recv()
        except EOFError:
            return
        connection.send(_answer(product, form))


def _end_with_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent:
        parent.join()
        shutil.rmtree(tempfile.gettempdir(), ignore_errors=True)
        os._exit(1)


def _answer(product: Product, form: str) -> bytes | Exception:
    try:
        return written(product, form)
    except WorkbookError as error:
        return error
    except Exception:
        return WriterFailed(format_exc())
