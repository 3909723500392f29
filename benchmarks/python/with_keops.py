"""KeOps: sums over points by compiled reductions that hold no matrix of all pairs; the steps are
NumPy's. A first evaluation for two samples compiles before the clock runs."""

from contender import compete  # first, because KeOps prints when it is imported

import numpy
import pykeops
from pykeops.numpy import LazyTensor

from fields import Points
from with_numpy import heun, rk4


def columns(points):
    return LazyTensor(numpy.ascontiguousarray(points)[None, :, :])


def rows(samples):
    return LazyTensor(numpy.ascontiguousarray(samples)[:, None, :])


def k2(inputs):
    field = Points(inputs)
    points = columns(field.points)

    def velocity(x, i):
        offsets = columns(field.offsets[i][:, None])
        logits = (rows(field.slope[i] * x) | points) + offsets
        return field.rate[i] * x + field.pull[i] * logits.sumsoftmaxweight(points, 1)

    velocity(inputs.start[:2], 0)
    return lambda: heun(velocity, inputs.times)(inputs.start)


def k3(inputs):
    charges = columns(inputs.points)
    sources = columns(numpy.hstack([numpy.ones((len(inputs.points), 1)), inputs.points]))

    def velocity(x, t):
        squares = rows(x).sqdist(charges) + t * t
        sums = (squares.rsqrt() ** 3 * sources).sum(1)
        return (x - sums[:, 1:] / sums[:, :1]) / t

    velocity(inputs.start[:2], inputs.times[0])
    return lambda: rk4(velocity, inputs.times)(inputs.start)


if __name__ == "__main__":
    compete(f"KeOps {pykeops.__version__}", {"k2": k2, "k3": k3})
