"""NumPy: a tile of samples goes through all steps, in arrays of one row for each coordinate or
component, written in place."""

import numpy
import threadpoolctl

from contender import compete
from fields import Mixture

TILE = 2048


def tiled(start, walk):
    """Draws tile by tile; `walk` takes coordinates in rows."""

    def draw():
        samples = numpy.empty_like(start)
        for first in range(0, len(start), TILE):
            rows = slice(first, first + TILE)
            samples[rows] = walk(numpy.ascontiguousarray(start[rows].T)).T
        return samples

    return draw


def softmax(logits):
    logits -= logits.max(0)
    numpy.exp(logits, out=logits)
    logits /= logits.sum(0)
    return logits


def heun(velocity, times):
    def walk(x):
        for i in range(len(times) - 1):
            h = times[i + 1] - times[i]
            first = velocity(x, i)
            second = velocity(x + h * first, i + 1)
            x = x + h / 2 * (first + second)
        return x

    return walk


def mixture_velocity(law):
    def velocity(x, i):
        weights = softmax(law.slopes[i] @ x + law.offsets[i][:, None])
        return law.rate[i] * x + law.pull[i] * (law.means.T @ weights)

    return velocity


def k1(inputs):
    return tiled(inputs.start, heun(mixture_velocity(Mixture(inputs)), inputs.times))


def version():
    blas = threadpoolctl.threadpool_info()[0]
    return f"NumPy {numpy.__version__} {blas['internal_api']} {blas['version']} {blas['architecture']}"


if __name__ == "__main__":
    compete(version(), {"k1": k1})
