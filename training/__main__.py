"""The steps of training, each a process of its own on one GPU: `python -m training STEP WORK …`.

    prepare   WORK GOLD.jsonl CORPUS…         papers -> WORK/gold.pkl, WORK/plain.pkl
    base      WORK WEIGHTS VOCAB OUT          a public encoder as our state
    masked    WORK IN OUT SETTINGS            masked-LM on the corpus; SETTINGS: arguments, and `keep`, `narrow`
    teach     WORK NAME SETTINGS              teachers learn the gold, all of it or out of fold, and label the corpus
    study     WORK NAME SETTINGS              a student learns those labels
    report    WORK NAME…                      F1 out of fold
    ship      WORK NAME FOLDER                a student as the files that citeweave ships

SETTINGS is JSON or a file of it. docs/training.md has the whole recipe.
"""

from __future__ import annotations

import sys
from pathlib import Path

from training import distil, steps
from training.work import Work

STEPS = {
    step.__name__: step
    for step in (
        *(steps.prepare, steps.base, steps.masked, steps.report, steps.ship),
        *(distil.teach, distil.study),
    )
}

if __name__ == "__main__":
    if len(sys.argv) < 3 or sys.argv[1] not in STEPS:
        raise SystemExit(__doc__)
    STEPS[sys.argv[1]](Work(Path(sys.argv[2])), *sys.argv[3:])
