"""How fast English is read, and what it costs: in fresh processes, on the raw text of the treebanks' test sets.

Rates are words a second of reading alone, after the model is loaded; the machine's other work is in them. Memory is
the peak of the whole process, in megabytes of 1,000,000 bytes.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from pathlib import Path

from bench.language import Figures, raw_documents

_READ = """
import json, resource, sys, time
from pathlib import Path
text = Path(sys.argv[1]).read_text(encoding="utf-8").split("\\x00")
started = time.perf_counter()
from warledger.language.english.reader import Reader
reader = Reader()
reader.read("One sentence loads the model.")
loaded = time.perf_counter()
words = sum(len(sentence.words) for document in text for sentence in reader.read(document))
stopped = time.perf_counter()
peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024 / 1e6
print(json.dumps({"load": loaded - started, "rate": words / (stopped - loaded), "peak": peak}))
"""


def figures(folder: Path) -> Figures:
    """Loading time, words a second in one and in two processes, peak memory, and the model's size."""
    banks = sorted((folder / "treebanks").glob("*-test.conllu.gz"))
    text = "\x00".join(document.text for bank in banks for document in raw_documents(bank))
    with tempfile.NamedTemporaryFile("w", encoding="utf-8", suffix=".txt") as file:
        file.write(text)
        file.flush()
        (one,) = _runs(file.name, 1)
        two = _runs(file.name, 2)
    return {
        "model megabytes": round(_weights() / 1e6, 2),
        "load seconds": round(one["load"], 2),
        "words/s, one process": round(one["rate"]),
        "words/s, two processes": round(sum(run["rate"] for run in two)),
        "peak megabytes": round(max(run["peak"] for run in (one, *two))),
        "help seconds": round(min(_help_seconds() for _ in range(5)), 2),
    }


def _runs(path: str, processes: int) -> list[dict[str, float]]:
    """What each of so many processes reports, all reading at the same time."""
    started = [
        subprocess.Popen([sys.executable, "-c", _READ, path], stdout=subprocess.PIPE)  # noqa: S603
        for _ in range(processes)
    ]
    return [json.loads(process.communicate()[0]) for process in started]


def _weights() -> int:
    from warledger.language.english.network import WEIGHTS

    return sum(file.stat().st_size for file in WEIGHTS.iterdir())


def _help_seconds() -> float:
    from time import perf_counter

    started = perf_counter()
    subprocess.run([Path(sys.executable).parent / "warledger", "--help"], stdout=subprocess.DEVNULL, check=True)  # noqa: S603
    return perf_counter() - started
