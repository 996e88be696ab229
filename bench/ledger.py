"""The ledger at size: 100,000 generated reports added by one writer, and what it takes to add and to look at the end.

Reports are values composed without a reader (bench/generated.py) in another process, as readers do, which prepares them
too; what is timed is keeping them, in transactions of 25 that wait for the disk, with the bytes they came from. Times
are of a machine that does other work too: `calibration` is what a fixed piece of arithmetic takes at the same moments,
and rates are given by processor time as well. WARLEDGER_BENCH_REPORTS takes fewer, those of the first days; the corpora
are not read.
"""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from functools import partial
from itertools import islice
from multiprocessing import get_context
from multiprocessing.queues import Queue
from pathlib import Path
from random import Random
from statistics import median
from time import perf_counter, process_time

from bench.generated import arriving, occurrences, raw
from bench.language import Figures
from warledger.ledger import Ledger, audit, create, deriving, reading
from warledger.pipeline.keeping import Prepared, keep_all, prepare
from warledger.pipeline.weighing import weighed

REPORTS = int(os.environ.get("WARLEDGER_BENCH_REPORTS", "100000"))
_WHOLE = 100_000  # fewer are those of fewer days, as dense
_TOGETHER = 25
_SINGLE = 200  # reports added one by one, to time what one takes
_AT = datetime(2026, 1, 1, tzinfo=UTC)


def figures(_corpora: Path) -> Figures:
    """Rates, memory, and the time of single steps at a tenth of the reports and at the end."""
    with tempfile.TemporaryDirectory() as folder:
        return measured(str(Path(folder) / "ledger.db"), REPORTS)


def measured(where: str, reports: int) -> Figures:
    """The figures of a new ledger at `where`, with so many reports added."""
    found: Figures = {"reports": reports}
    with _composed(reports + 2 * _SINGLE) as coming:
        ledger = create(where)
        first = last = _added(ledger, islice(coming, reports // 10))
        early = _looked_at(ledger, coming)
        for _ in range(9):
            last = _added(ledger, islice(coming, reports // 10))
        late = _looked_at(ledger, coming)
    for name, (one, other) in {"the first tenth": (first, early), "the last tenth": (last, late)}.items():
        found |= {f"{name}, {figure}": value for figure, value in (one | other).items()}
    found["linking, last to first"] = round(late["ms to add one report"] / early["ms to add one report"], 2)
    found["linking, last to first, of its calibration"] = round(_relative(late) / _relative(early), 2)
    found["megabytes, last to first"] = round(late["megabytes of memory"] / early["megabytes of memory"], 2)
    return found | _whole(ledger, where, reports)


def _relative(looked: dict[str, float]) -> float:
    return looked["ms to add one report"] / looked["calibration ms"]


@contextmanager
def _composed(reports: int) -> Iterator[Iterator[Prepared]]:
    """So many reports, composed and prepared by another process, a little ahead."""
    context = get_context("fork")  # before the ledger is opened, which is not to be in two processes
    waiting: Queue[list[Prepared]] = context.Queue(maxsize=8)
    composer = context.Process(target=_compose, args=(reports, waiting), daemon=True)
    composer.start()
    yield (each for batch in iter(waiting.get, []) for each in batch)
    composer.kill()
    composer.join()


def _compose(reports: int, waiting: Queue[list[Prepared]]) -> None:
    coming = (prepare(each, raw(each)) for each in islice(arriving(max(reports, _WHOLE)), reports))
    while batch := list(islice(coming, _TOGETHER)):
        waiting.put(batch)
    waiting.put([])


def _added(ledger: Ledger, reports: Iterator[Prepared]) -> dict[str, float]:
    """Reports a second by the clock, and by what the processor spent on them; waiting for new ones is not counted."""
    number, spent, used = 0, 0.0, 0.0
    while batch := list(islice(reports, _TOGETHER)):
        started, began = perf_counter(), process_time()
        keep_all(ledger, batch, made_by="bench", at=_AT)
        spent, used, number = spent + perf_counter() - started, used + process_time() - began, number + len(batch)
    return {"reports/s": round(number / spent), "reports/s of processor time": round(number / used)}


def _looked_at(ledger: Ledger, coming: Iterator[Prepared]) -> dict[str, float]:
    """What single steps take, in milliseconds: the middle of many."""
    chance = Random(1)  # noqa: S311
    new = [_timed(partial(keep_all, ledger, [each], made_by="bench", at=_AT)) for each in islice(coming, _SINGLE)]
    with ledger.reading() as connection:
        shown = [row.id for row in deriving.incidents(connection, most=5000)]
    some = chance.sample(shown, min(50, len(shown)))
    with ledger.reading() as connection:
        read = [reading.report(connection, row.id) for row in reading.listed(connection, most=_SINGLE)]
    return {
        "ms to prepare one report": round(median(_timed(partial(prepare, each)) for each in read), 1),
        "ms to add one report": round(median(new), 1),
        "ms to add one report, 95 of 100": round(sorted(new)[len(new) * 95 // 100], 1),
        "ms to list 50 reports": _middle(lambda: list(_read(ledger, reading.listed))),
        "ms to list 50 incidents": _middle(lambda: list(_read(ledger, deriving.incidents))),
        "ms to show an incident": round(median(_timed(partial(_show, ledger, each)) for each in some), 1),
        "ms to search": _middle(lambda: _search(ledger)),
        "calibration ms": _middle(lambda: sum(number * number % 7 for number in range(100_000))),
        "megabytes of memory": _resident(),
    }


def _read(ledger: Ledger, rows: Callable[..., Iterable[object]]) -> list[object]:
    with ledger.reading() as connection:
        return list(rows(connection, most=50))


def _show(ledger: Ledger, incident: str) -> None:
    weighed(ledger, incident).by_policy()


def _search(ledger: Ledger) -> None:
    with ledger.reading() as connection:
        list(reading.searched(connection, "monument pipeline"))


def _middle(step: Callable[[], object]) -> float:
    return round(median(_timed(step) for _ in range(15)), 1)


def _timed(step: Callable[[], object]) -> float:
    started = perf_counter()
    step()
    return (perf_counter() - started) * 1000


def _resident() -> int:
    """Megabytes that the process has now (not at its peak)."""
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return round(pages * os.sysconf("SC_PAGE_SIZE") / 1e6)


def _whole(ledger: Ledger, where: str, reports: int) -> Figures:
    """What stands in the end, and whether it is whole."""
    started = perf_counter()
    broken = audit(ledger)
    spent = perf_counter() - started
    with ledger.reading() as connection:
        counted = reading.counts(connection)
    ledger.close()
    return {
        "documents": counted["reports"],
        "incidents for each that happened": round(counted["incidents"] / occurrences(reports + 2 * _SINGLE), 3),
        "audit": "whole" if broken is None else f"{broken.row} {broken.problem}",
        "seconds to audit": round(spent),
        "kilobytes a report": round(Path(where).stat().st_size / 1000 / counted["reports"], 1),
    }
