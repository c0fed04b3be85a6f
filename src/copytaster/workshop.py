"""A child process that computes for others, so that no key ever waits for a parser.

What is read from outside can take for ever, eat all memory or end the process that reads it. Here it
does so to a child: the child is killed and replaced, and only the caller whose work it was hears of it.

Parent and child speak over the child's stdin and stdout: eight bytes of length (big-endian), then a
pickle. A request is `(seconds, task, arguments)`, an answer `(ok, value or error)`.
"""

from __future__ import annotations

import asyncio
import contextlib
import importlib
import os
import pickle
import signal
import sys
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, BinaryIO, TypeVar

from copytaster.model.errors import CopytasterError, WorkshopError

T = TypeVar("T")

MEMORY = 2 * 1024**3
"""Bytes of address space the child may use; what needs more fails there with a MemoryError."""
ANSWER_LIMIT = 256 * 1024**2
"""Bytes of the longest answer taken from the child."""
_PREFIX = 8


class Workshop:
    """One child process, started when first needed; what is asked of it is done in the order asked."""

    def __init__(self, *, memory: int = MEMORY) -> None:
        """`memory`: bytes of address space that the child may use."""
        self._memory = memory
        self._turn = asyncio.Lock()
        self._child: asyncio.subprocess.Process | None = None
        self._jobs: set[asyncio.Task[Any]] = set()
        self._closed = False

    async def start(self) -> None:
        """Start the child now, so that the first task does not wait for it."""
        async with self._turn:
            await self._running()

    async def do(self, task: Callable[..., T], *args: object, deadline: float = 10.0) -> T:
        """What `task(*args)` returns, computed in the child.

        `task` is a function of a module, its arguments and result can be pickled; `deadline` is in
        seconds from when the child begins. A CopytasterError raised there is raised here; a task that
        overruns, ends the child or has a bug raises WorkshopError, and the next task gets a new child.
        A cancelled caller leaves its task to finish: the next answer is never taken for this one.
        """
        if self._closed:
            raise WorkshopError("the workshop is closed")
        request = pickle.dumps((deadline, task, args), protocol=pickle.HIGHEST_PROTOCOL)
        job: asyncio.Task[Any] = asyncio.create_task(self._in_turn(request, deadline))
        self._jobs.add(job)
        job.add_done_callback(self._finished)
        result: T = await asyncio.shield(job)
        return result

    async def close(self) -> None:
        """End the child, whatever it is doing; tasks not finished are cancelled."""
        self._closed = True
        for job in (jobs := list(self._jobs)):
            job.cancel()
        await asyncio.gather(*jobs, return_exceptions=True)
        await self._dismiss()

    def _finished(self, job: asyncio.Task[Any]) -> None:
        self._jobs.discard(job)
        if not job.cancelled():
            job.exception()  # looked at, or a caller that left would be complained about

    async def _in_turn(self, request: bytes, deadline: float) -> object:
        async with self._turn:
            child = await self._running()
            whole = False
            try:
                async with asyncio.timeout(deadline):
                    ok, value = await self._exchange(child, request)
                whole = True
            except TimeoutError:
                raise WorkshopError(f"reading took longer than {deadline:g} s, stopped") from None
            except (asyncio.IncompleteReadError, OSError):
                raise WorkshopError("the process that reads ended in the middle of its work") from None
            finally:
                if not whole:  # also when cancelled: half an answer in the pipe would be taken for the next
                    await self._dismiss()
            if ok:
                return value
            if isinstance(value, _Told):
                raise value.error()
            await self._dismiss()
            raise WorkshopError(f"reading failed: {value}")

    async def _exchange(self, child: asyncio.subprocess.Process, request: bytes) -> tuple[bool, object]:
        assert child.stdin is not None and child.stdout is not None
        child.stdin.write(len(request).to_bytes(_PREFIX, "big"))
        child.stdin.write(request)
        await child.stdin.drain()
        length = int.from_bytes(await child.stdout.readexactly(_PREFIX), "big")
        if length > ANSWER_LIMIT:
            return False, "it gave more than can be taken"
        ok, value = pickle.loads(await child.stdout.readexactly(length))
        return ok, value

    async def _running(self) -> asyncio.subprocess.Process:
        if self._child is None or self._child.returncode is not None:
            await self._dismiss()
            # The child finds what we find (PYTHONPATH), but never a module that lies in the current folder (-P).
            path = os.pathsep.join(entry for entry in sys.path if entry)
            self._child = await asyncio.create_subprocess_exec(
                sys.executable, "-P", "-m", "copytaster.workshop", str(self._memory),
                stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.DEVNULL,
                limit=1024**2, start_new_session=True, env={**os.environ, "PYTHONPATH": path},
            )  # fmt: skip
        return self._child

    async def _dismiss(self) -> None:
        child, self._child = self._child, None
        if child is None:
            return
        with contextlib.suppress(ProcessLookupError):
            # Not `child.kill()`: it looks first whether the child lives, and takes its end from asyncio.
            os.kill(child.pid, signal.SIGKILL)
        if child.stdin is not None:
            child.stdin.close()
        await child.wait()


def _receive(pipe: BinaryIO) -> bytes | None:
    """The next message, None when the parent has gone."""
    prefix = pipe.read(_PREFIX)
    if len(prefix) < _PREFIX:
        return None
    length = int.from_bytes(prefix, "big")
    message = pipe.read(length)
    return message if len(message) == length else None


def _send(pipe: BinaryIO, ok: bool, value: object) -> None:
    message = pickle.dumps((ok, value), protocol=pickle.HIGHEST_PROTOCOL)
    pipe.write(len(message).to_bytes(_PREFIX, "big") + message)
    pipe.flush()


@dataclass(frozen=True, slots=True)
class _Told:
    """An error of ours in its parts: unpickled as it is, it would be made anew from its sentence alone."""

    kind: type[CopytasterError]
    args: tuple[object, ...]
    fields: dict[str, object]

    def error(self) -> CopytasterError:
        error = self.kind.__new__(self.kind, *self.args)
        error.__dict__.update(self.fields)
        return error


def _serve(requests: BinaryIO, answers: BinaryIO) -> None:
    """Do what is asked until the parent has gone or a task has used up the memory."""
    while (message := _receive(requests)) is not None:
        seconds, task, args = pickle.loads(message)
        # A parent that was killed cannot stop us: the clock does.
        signal.setitimer(signal.ITIMER_REAL, seconds + 1.0)
        try:
            _send(answers, True, task(*args))
        except CopytasterError as error:
            _send(answers, False, _Told(type(error), error.args, error.__dict__))
        except MemoryError:
            _send(answers, False, "it needed more memory than it may use")
            return  # a decoder that ran out of memory is not to be used again
        except RecursionError:
            _send(answers, False, "it is nested too deep")
            return
        finally:
            signal.setitimer(signal.ITIMER_REAL, 0)


def _main() -> None:
    """The child: bounded memory, deaf to Ctrl+C, stdout kept for answers alone."""
    import resource

    signal.signal(signal.SIGINT, signal.SIG_IGN)
    with contextlib.suppress(OSError, ValueError):  # not every system can
        resource.setrlimit(resource.RLIMIT_AS, (int(sys.argv[1]),) * 2)
    with contextlib.suppress(OSError, ValueError):
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # what a library prints must not be taken for an answer

    def bug(kind: type[BaseException], error: BaseException, trace: object) -> None:
        while trace is not None and getattr(trace, "tb_next", None) is not None:
            trace = trace.tb_next  # type: ignore[attr-defined]
        line = f" (line {getattr(trace, 'tb_lineno', '?')})"
        with contextlib.suppress(OSError):
            _send(answers, False, f"{kind.__name__}: {str(error)[:300]}{line}")

    sys.excepthook = bug
    _serve(sys.stdin.buffer, answers)


if __name__ == "__main__":
    # What goes over the pipe is named after this module, not after `__main__`.
    importlib.import_module("copytaster.workshop")._main()
