"""Times of many calls, by one client or by several at once."""

import statistics
import threading
import time
from collections.abc import Callable, Sequence


def quantile(seconds: Sequence[float], share: float) -> float:
    """In milliseconds."""
    ordered = sorted(seconds)
    return 1000 * ordered[min(len(ordered) - 1, int(share * len(ordered)))]


def median_ms(seconds: Sequence[float]) -> float:
    return 1000 * statistics.median(seconds)


def timed(work: Callable[[], object], times: int) -> list[float]:
    """Seconds of each of `times` runs, one after the other."""
    found: list[float] = []
    for _ in range(times):
        started = time.perf_counter()
        work()
        found.append(time.perf_counter() - started)
    return found


def at_once(clients: int, work: Callable[[int], list[float]]) -> tuple[list[float], float]:
    """Every client's times together, and the seconds it all took. `work(n)` is what the n-th client does."""
    found: list[float] = []
    lock = threading.Lock()
    gate = threading.Barrier(clients + 1)

    def run(number: int) -> None:
        gate.wait()
        mine = work(number)
        with lock:
            found.extend(mine)

    threads = [threading.Thread(target=run, args=(number,)) for number in range(clients)]
    for thread in threads:
        thread.start()
    gate.wait()
    started = time.perf_counter()
    for thread in threads:
        thread.join()
    return found, time.perf_counter() - started
