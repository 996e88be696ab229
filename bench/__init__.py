"""Every claim about quality or speed: one script a benchmark, its frozen result beside it.

    python -m bench CORPORA [NAME ...] [--freeze]

CORPORA is the folder that holds the corpora (see training/README.md); NAME picks benchmarks. A result that differs
from the frozen one is printed beside it; `--freeze` writes it down.
"""
