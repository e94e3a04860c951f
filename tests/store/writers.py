"""Programs that write records, to be run as `python -m tests.store.writers WAY FOLDER ...`.

They stand apart from the tests, so that they can be killed, starved of room, or run side by side.
"""

from __future__ import annotations

import errno
import os
import random
import resource
import signal
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

from edp_cli.errors import EdpError
from edp_cli.store.recording import remove_record, write_record

if TYPE_CHECKING:
    from collections.abc import Callable

CALLS = ("open", "fsync", "link", "rename", "unlink", "mkdir", "close", "fdopen", "lstat")
"""What a record is written with. A child is killed before each of these calls, and after it."""
SHARED = 20


def name_of(number: int) -> str:
    """The name of the record of that number."""
    return f"records/progress/5.1-{number % 7}/{number}.yaml"


def text_of(number: int) -> str:
    """What is to stand in it: enough that half of it would be seen."""
    return f"for: 5.1/{number}\non: 2003-11-03\nnote: {f'{number} ' * 400}\n"


def write(plans: Path, number: int) -> bool:
    """Write the record of that number, and say whether it was new."""
    try:
        write_record(plans, name_of(number), text_of(number), cwd=plans)
    except EdpError as error:
        if error.exit_code == 3:
            raise
        return False
    return True


def without_hard_links() -> None:
    """Have the system answer as a memory stick does."""

    def refuse(*_: object, **__: object) -> None:
        raise OSError(errno.EPERM, os.strerror(errno.EPERM))

    os.link = refuse


def side_by_side(plans: Path, first: int, last: int) -> None:
    """Write the records from the first to the last, and some that all writers write; name those that were new."""
    numbers = [*range(first, last), *range(-SHARED, 0)]
    random.shuffle(numbers)
    say("\n".join(str(number) for number in numbers if write(plans, number)))


def to_and_fro(plans: Path, first: int, last: int) -> None:
    """Write records and take them back at once, so that folders come and go under the feet of others."""
    for number in range(first, last):
        name = f"records/done/2003-autumn/{number}.yaml"
        write_record(plans, name, text_of(number), cwd=plans)
        remove_record(plans, name)


def killed_at_random(plans: Path, times: int, seed: int) -> None:
    """Have so many children write record after record, and kill each at some instant."""
    chance = random.Random(seed)
    for child in range(times):
        number = os.fork()
        if not number:
            for record in range(child * 1000, child * 1000 + 1000):
                write(plans, record)
            os._exit(0)
        time.sleep(chance.random() * 0.02)
        os.kill(number, signal.SIGKILL)
        os.waitpid(number, 0)


def killed_at_each_call(plans: Path) -> None:
    """Have children write the same record, each killed at the next call; the last one comes to its end."""
    for call in range(1000):
        (plans / str(call)).mkdir()
        child = os.fork()
        if not child:
            _kill_at(call)
            write(plans / str(call), 1)
            os._exit(0)
        if os.waitpid(child, 0)[1] == 0:
            say(str(call))
            return


def _kill_at(call: int) -> None:
    """End this program before or after one of the calls that it is going to make: two numbers for each."""
    left = call

    def dying(function: Callable[..., Any]) -> Callable[..., Any]:
        def run(*arguments: Any, **named: Any) -> Any:  # noqa: ANN401  any of the system's calls
            nonlocal left
            _die_if(left == 0)
            done = function(*arguments, **named)
            _die_if(left == 1)
            left -= 2
            return done

        return run

    for name in CALLS:
        setattr(os, name, dying(getattr(os, name)))


def _die_if(now: bool) -> None:  # noqa: FBT001
    if now:
        signal.raise_signal(signal.SIGKILL)


def starved(plans: Path, most: int) -> None:
    """Write a record where no file may have more bytes than that; say what is said."""
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (most, most))
    once(plans, 1)


def as_nobody(plans: Path) -> None:
    """Write a record as somebody who owns nothing; say what is said."""
    if os.getuid() == 0:
        os.setgroups([])
        os.setgid(65534)
        os.setuid(65534)
    once(plans, 1)


def once(plans: Path, number: int) -> None:
    """Write a record, and say what is said."""
    try:
        say(write_record(plans, name_of(number), text_of(number), cwd=plans))
    except EdpError as error:
        say(str(error))
        sys.exit(error.exit_code)


def say(words: str) -> None:
    """Tell the test."""
    sys.stdout.write(f"{words}\n")


def main() -> None:
    """Run what is asked for."""
    way, folder, *words = sys.argv[1:]
    if words and words[-1] == "without-hard-links":
        without_hard_links()
        words.pop()
    run: Callable[..., None] = globals()[way]
    run(Path(folder), *map(int, words))


if __name__ == "__main__":
    main()
