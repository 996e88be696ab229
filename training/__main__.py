"""Train and export: `python -m training CORPORA BUILD`; then copy BUILD/weights over the package's weights folder."""

from __future__ import annotations

import argparse
import subprocess
import sys
from pathlib import Path

SECOND = "--epochs 5 --rate 0.6 --passes 2.5 --joined 0.4 --renamed 0.1"
THIRD = "--epochs 3 --rate 0.4 --passes 0.7 --joined 0.35 --renamed 0.1"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("corpora", type=Path, help="folder with treebanks/ and ner/")
    parser.add_argument("build", type=Path, help="folder for the runs and the weights")
    options = parser.parse_args()
    for module, *arguments in steps(options.corpora, options.build):
        subprocess.run([sys.executable, "-m", module, *arguments], check=True)  # noqa: S603


def steps(corpora: Path, build: Path) -> list[list[str]]:
    """The commands that made the shipped model, in order; MODEL_CARD.md gives each one's scores."""
    first, second, third = (str(build / name) for name in ("first", "second", "third"))
    return [
        ["training.train", str(corpora), first, "--epochs", "15"],
        ["training.train", str(corpora), second, "--start", first, *SECOND.split()],
        ["training.train", str(corpora), third, "--start", second, *THIRD.split()],
        ["training.export", third, str(build / "weights")],
    ]


if __name__ == "__main__":
    main()
