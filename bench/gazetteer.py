"""What the gazetteer costs: the default built and opened in fresh processes, its files, its memory, its look-ups.

The default is built in a folder of its own, with nothing kept from before; the dumps in the corpora's geonames/ are
then imported over it. The machine's other work is in the times. Private memory is what one process more holds of its
own once it has looked up ten thousand names: what is mapped from the files is shared and not in it.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from bench.language import Figures

_OPEN = """
import json, sys, time
started = time.perf_counter()
from warledger.knowledge.gazetteer import gazetteer
found = gazetteer()
found.find("Gao")
seconds, processor = time.perf_counter() - started, time.process_time()
print(json.dumps({"seconds": seconds, "processor": processor, "folder": str(found.folder), **found.about}))
"""

_LOOK = """
import itertools, json, time
from pathlib import Path
from warledger.knowledge.gazetteer import Gazetteer, gazetteer

def private():
    rows = (line.split() for line in Path("/proc/self/smaps_rollup").read_text().splitlines()[1:])
    return sum(int(row[1]) for row in rows if row[0] == "Anonymous:") / 1000

def each(names, look):
    started = time.perf_counter()
    for name in names:
        look(name)
    return (time.perf_counter() - started) / len(names) * 1e6

before = private()
found = gazetteer()
names = [entry.name for entry in itertools.islice(found.entries(), 0, None, 23)][:10_000]
each(names, found.find)
used = private() - before
strange = [name[:-1] + "q" for name in names[:500]]
text = "Officials in " + " and near ".join(names[:2000])
starts = [place for place in range(len(text)) if text[place].isupper() and text[place - 1] == " "]
print(json.dumps({
    "find": each(names[-2000:] + names[:4000], found.find),
    "longest": each(starts, lambda start: found.longest(text, start)),
    "similar": each(strange, found.similar),
    "near": each(names[:500], lambda name: found.near(*[(e.latitude, e.longitude) for e in found.find(name)][0], 25)),
    "private": used,
}))
"""


_IMPORT = """
import json, sys, time
from pathlib import Path
started = time.perf_counter()
from warledger.knowledge.gazetteer.importing import import_files
made = import_files([Path(path) for path in sys.argv[1:]])
print(json.dumps({"seconds": time.perf_counter() - started, **made.gazetteer.about}))
"""


def figures(folder: Path) -> Figures:
    """Seconds to build and to open, megabytes on disk and of memory, microseconds a look-up."""
    with tempfile.TemporaryDirectory() as home:
        first, second = _run(_OPEN, home), min((_run(_OPEN, home) for _ in range(3)), key=_seconds)
        looked = _run(_LOOK, home)
        default = Path(str(first["folder"]))
        imported = _run(_IMPORT, home, *map(str, dumps(folder))) if dumps(folder) else {}
        return {
            "places": int(str(first["places"])),
            "names": int(str(first["names"])),
            "ready the first time, seconds": round(_seconds(first), 1),
            "of them of the processor": round(float(str(first["processor"])), 1),
            "ready after, seconds": round(_seconds(second), 2),
            "on disk, megabytes": round(sum(file.stat().st_size for file in default.iterdir()) / 1e6, 1),
            "private memory a process, megabytes": round(float(str(looked["private"])), 1),
            "find, microseconds": round(float(str(looked["find"])), 1),
            "longest, microseconds": round(float(str(looked["longest"])), 1),
            "similar, microseconds": round(float(str(looked["similar"]))),
            "near 25 km, microseconds": round(float(str(looked["near"]))),
            **(
                {"dumps imported, seconds": round(_seconds(imported)), "places then": int(str(imported["places"]))}
                if imported
                else {}
            ),
        }


def dumps(folder: Path) -> list[Path]:
    """The dumps of GeoNames in the corpora, with the codes of their divisions."""
    return sorted((folder / "geonames").glob("*.zip")) + sorted((folder / "geonames").glob("admin*Codes*"))


def _run(script: str, home: str, *arguments: str) -> dict[str, object]:
    done = subprocess.run(  # noqa: S603
        [sys.executable, "-c", script, *arguments],
        stdout=subprocess.PIPE,
        env={**os.environ, "WARLEDGER_HOME": home},
        check=True,
    )
    told: dict[str, object] = json.loads(done.stdout)
    return told


def _seconds(run: dict[str, object]) -> float:
    return float(str(run["seconds"]))
