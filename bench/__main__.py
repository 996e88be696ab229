"""Run the benchmarks: `python -m bench --help`."""

from __future__ import annotations

import argparse
import importlib
import json
from pathlib import Path

import bench

HERE = Path(__file__).parent
NAMES = (
    "language",
    "speed",
    "reading",
    "tolls",
    "invented",
    "further",
    "surroundings",
    "adversarial",
    "gun_violence",
    "muc",
    "polnear",
    "gazetteer",
    "parties",
    "re3d",
    "timex",
    "geoparsing",
    "airwars",
    "airwars_events",
    "incidents",
    "copies",
    "ledger",
    "kill",
)


def main() -> None:
    parser = argparse.ArgumentParser(
        prog="python -m bench", description=bench.__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("corpora", type=Path, help="folder with treebanks/ and ner/")
    parser.add_argument("names", nargs="*", help=f"which: {', '.join(NAMES)} (default: all)")
    parser.add_argument("--freeze", action="store_true", help="write the results down as the new frozen ones")
    options = parser.parse_args()
    unknown = set(options.names) - set(NAMES)
    if unknown:
        parser.error(f"no benchmark is called {', '.join(sorted(unknown))}; there are {', '.join(NAMES)}")
    if not options.corpora.is_dir():
        parser.error(f"{options.corpora} is no folder; name the folder with the corpora")
    for name in options.names or NAMES:
        run(name, options.corpora, options.freeze)


def run(name: str, corpora: Path, freeze: bool) -> None:
    """Run one benchmark, print its figures beside the frozen ones."""
    found: dict[str, float | str] = importlib.import_module(f"bench.{name}").figures(corpora)
    path = HERE / f"{name}.json"
    frozen = json.loads(path.read_text(encoding="utf-8")) if path.exists() else {}
    print(f"\n{name}")
    for figure, value in found.items():
        before = frozen.get(figure)
        print(f"  {figure:<48} {value!s:>12}" + ("" if before in (None, value) else f"   frozen: {before}"))
    if freeze:
        path.write_text(json.dumps(found, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")


main()
