"""NumPy: a tile of samples goes through all steps, so that it stays in the cache, and the larger
arrays are written in place. In the plane a tile has a row for each coordinate."""

import numpy
import threadpoolctl

from contender import compete
from fields import Mixture, Points, Walk


def tiled(start, walk, tile):
    """Draws tile by tile; `walk` takes coordinates in rows."""

    def draw():
        samples = numpy.empty_like(start)
        for first in range(0, len(start), tile):
            rows = slice(first, first + tile)
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
        for i, h in enumerate(numpy.diff(times)):
            first = velocity(x, i)
            second = velocity(x + h * first, i + 1)
            x = x + h / 2 * (first + second)
        return x

    return walk


def rk4(velocity, times):
    def walk(x):
        for s, h in zip(times, numpy.diff(times)):
            a = velocity(x, s)
            b = velocity(x + h / 2 * a, s + h / 2)
            c = velocity(x + h / 2 * b, s + h / 2)
            d = velocity(x + h * c, s + h)
            x = x + h / 6 * (a + 2 * b + 2 * c + d)
        return x

    return walk


def k1(inputs):
    law = Mixture(inputs)

    def velocity(x, i):
        weights = softmax(law.slopes[i] @ x + law.offsets[i][:, None])
        return law.rate[i] * x + law.pull[i] * (law.means.T @ weights)

    return tiled(inputs.start, heun(velocity, inputs.times), 2048)


def k2(inputs):
    field = Points(inputs)
    across = numpy.ascontiguousarray(field.points.T)

    def velocity(x, i):
        weights = field.points @ (field.slope[i] * x)
        weights += field.offsets[i][:, None]
        return field.rate[i] * x + field.pull[i] * (across @ softmax(weights))

    return tiled(inputs.start, heun(velocity, inputs.times), 128)


def k3(inputs):
    charges = inputs.points
    sources = numpy.vstack([numpy.ones(len(charges)), charges.T])
    columns = charges.T[:, :, None]

    def velocity(x, t):
        weights = x[0] - columns[0]
        weights *= weights
        other = x[1] - columns[1]
        other *= other
        weights += other
        weights += t * t
        numpy.sqrt(weights, out=other)
        weights *= other
        numpy.reciprocal(weights, out=weights)
        sums = sources @ weights
        return (x - sums[1:] / sums[0]) / t

    return tiled(inputs.start, rk4(velocity, inputs.times), 64)


def k4(inputs):
    steps = Walk(inputs)
    generator = numpy.random.Generator(numpy.random.SFC64(1))

    def walk(x):
        for i in range(len(steps.keep)):
            weights = softmax(steps.slopes[i] @ x + steps.offsets[i][:, None])
            noise = generator.standard_normal(x.shape)
            noise *= steps.spread[i]
            noise += steps.keep[i] * x
            noise += steps.pull[i] * (steps.means.T @ weights)
            x = noise
        return x

    return tiled(inputs.start, walk, 2048)


def version():
    blas = threadpoolctl.threadpool_info()[0]
    return f"NumPy {numpy.__version__} {blas['internal_api']} {blas['version']} {blas['architecture']}"


if __name__ == "__main__":
    compete(version(), {"k1": k1, "k2": k2, "k3": k3, "k4": k4})
