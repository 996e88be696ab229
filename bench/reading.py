"""How fast whole reports are read, from text to claims of every kind: reports of 400 words a second.

120 wire reports of MUC's development part, in two processes at the same time, each half of them; rates count words and
divide by 400, after the model is loaded. Memory is each process's peak, in megabytes of 1,000,000 bytes.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from itertools import islice
from pathlib import Path

from bench.data import rows
from bench.language import Figures

REPORTS = 120

_READ = """
import json, resource, sys, time
from warledger.acquire import from_text
from warledger.pipeline import reading
texts = json.load(open(sys.argv[1], encoding="utf-8"))[int(sys.argv[2])::2]
reading(from_text("One soldier was killed near Gao on Friday, the army said."))
started = time.process_time(), time.perf_counter()
reports = [reading(from_text(text)) for text in texts]
spent = time.perf_counter() - started[1]
words = sum(len(text.split()) for text in texts)
peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024 / 1e6
print(json.dumps({"rate": words / 400 / spent, "peak": peak, "claims": sum(len(r.claims) for r in reports)}))
"""


def figures(folder: Path) -> Figures:
    """Reports a second in two processes, claims a report, peak memory."""
    asked = (row["text"] for row in rows(folder / "muc.jsonl.gz") if row["split"] == "dev")
    texts = list(islice(asked, REPORTS))
    with tempfile.NamedTemporaryFile("w", encoding="utf-8", suffix=".json") as written:
        json.dump(texts, written)
        written.flush()
        runs = [
            subprocess.Popen([sys.executable, "-c", _READ, written.name, str(half)], stdout=subprocess.PIPE)  # noqa: S603
            for half in (0, 1)
        ]
        found = [json.loads(run.communicate()[0]) for run in runs]
    return {
        "reports of 400 words a second, two processes": round(sum(run["rate"] for run in found), 1),
        "claims a report": round(sum(run["claims"] for run in found) / len(texts), 1),
        "peak megabytes": round(max(run["peak"] for run in found)),
    }
