"""The dialogue of a contender: reads the inputs of a workload, then obeys lines on standard input.

`run` draws all samples and prints the seconds it took, `save FILE` writes the last samples.
"""

import os
import sys
import time
from pathlib import Path

import numpy


# What libraries print, some when they are imported, is no answer.
answers = os.fdopen(os.dup(1), "w", buffering=1)
os.dup2(2, 1)


class Inputs:
    """The arrays that Difflow wrote into the folder of a workload, by name."""

    def __init__(self, folder):
        self.folder = Path(folder)

    def __getattr__(self, name):
        return numpy.load(self.folder / f"{name}.npy")


def threads():
    return int(os.environ.get("OMP_NUM_THREADS", os.cpu_count()))


def compete(version, drawings):
    """`drawings` has for each workload a function from the inputs to one that draws the samples."""
    folder, workload = sys.argv[1:3]
    draw = drawings[workload](Inputs(folder))
    print("ready", version, file=answers)
    samples = None
    for line in sys.stdin:
        command, _, file = line.strip().partition(" ")
        if command == "run":
            begin = time.perf_counter()
            samples = draw()
            print(time.perf_counter() - begin, file=answers)
        elif command == "save":
            numpy.save(file, numpy.ascontiguousarray(samples))
            print("saved", file=answers)
