"""PyTorch on tensors in double precision, operation by operation or compiled. The plane's states are
rows of coordinates and go through all steps tile by tile, which is several times as fast as samples
in rows: a softmax over a last axis of eight is slow."""

import sys

import torch

from contender import compete, threads
from fields import Mixture, Points, Walk, halves

torch.set_num_threads(threads())
torch.set_grad_enabled(False)
torch.manual_seed(1)


def tiled(start, walk, tile):
    """Draws tile by tile; `walk` takes coordinates in rows."""
    tiles = [part.T.contiguous() for part in torch.from_numpy(start).split(tile)]
    return lambda: torch.cat([walk(part) for part in tiles], 1).T.numpy()


def at_times(*arrays):
    """For each row of the arrays, tensors of it."""
    return list(zip(*(torch.from_numpy(array).unbind() for array in arrays)))


def heun(velocity, times, rows, transform):
    """`rows` has for each time what the velocity needs there."""

    def step(x, h, now, following):
        first = velocity(x, *now)
        second = velocity(x + h * first, *following)
        return x + h / 2 * (first + second)

    return walk(transform(step), times, zip(rows, rows[1:]))


def rk4(velocity, times, rows, transform):
    """`rows` has for each time and each middle of two what the velocity needs there."""

    def step(x, h, now, middle, following):
        a = velocity(x, *now)
        b = velocity(x + h / 2 * a, *middle)
        c = velocity(x + h / 2 * b, *middle)
        d = velocity(x + h * c, *following)
        return x + h / 6 * (a + 2 * b + 2 * c + d)

    return walk(transform(step), times, zip(rows[::2], rows[1::2], rows[2::2]))


def walk(step, times, stages):
    pairs = list(zip(torch.from_numpy(times).diff(), stages))

    def all_steps(x):
        for h, stage in pairs:
            x = step(x, h, *stage)
        return x

    return all_steps


def mean_by_products(means):
    """Without a compiler to fuse them, the sums are fastest as products of matrices."""

    def mean(x, slopes, offsets):
        return means.T @ torch.softmax(torch.addmm(offsets[:, None], slopes, x), 0)

    return mean


def mean_by_sums(means):
    def mean(x, slopes, offsets):
        weights = torch.softmax((slopes[:, :, None] * x).sum(1) + offsets[:, None], 0)
        return (means.T[:, :, None] * weights).sum(1)

    return mean


def k1(inputs, transform, mean_of):
    law = Mixture(inputs)
    mean = mean_of(torch.from_numpy(law.means))

    def velocity(x, slopes, offsets, rate, pull):
        return rate * x + pull * mean(x, slopes, offsets)

    rows = at_times(law.slopes, law.offsets, law.rate, law.pull)
    return tiled(inputs.start, heun(velocity, inputs.times, rows, transform), 10_000)


def k2(inputs, transform, _):
    field = Points(inputs)
    points = torch.from_numpy(field.points)
    start = torch.from_numpy(inputs.start)

    def velocity(x, slope, offsets, rate, pull):
        weights = torch.softmax(torch.addmm(offsets, slope * x, points.T), 1)
        return rate * x + pull * (weights @ points)

    rows = at_times(field.slope, field.offsets, field.rate, field.pull)
    draw = heun(velocity, inputs.times, rows, transform)
    return lambda: draw(start).numpy()


def k3(inputs, transform, _):
    charges = torch.from_numpy(inputs.points)
    sources = torch.cat([torch.ones(len(charges), 1, dtype=torch.double), charges], 1).T.contiguous()

    def velocity(x, t):
        squares = (x[0] - charges[:, :1]) ** 2 + (x[1] - charges[:, 1:]) ** 2 + t * t
        sums = sources @ (1 / (squares * squares.sqrt()))
        return (x - sums[1:] / sums[0]) / t

    rows = at_times(halves(inputs.times))
    return tiled(inputs.start, rk4(velocity, inputs.times, rows, transform), 50)


def k4(inputs, transform, mean_of):
    steps = Walk(inputs)
    mean = mean_of(torch.from_numpy(steps.means))

    def step(x, h, slopes, offsets, keep, pull, spread):
        return keep * x + pull * mean(x, slopes, offsets) + spread * torch.randn_like(x)

    rows = at_times(steps.slopes, steps.offsets, steps.keep, steps.pull, steps.spread)
    return tiled(inputs.start, walk(transform(step), inputs.times, rows), 10_000)


WAYS = {
    "eager": (lambda step: step, mean_by_products),
    "compiled": (torch.compile, mean_by_sums),
}

if __name__ == "__main__":
    way = sys.argv[3]
    drawings = {
        name: lambda inputs, k=k: k(inputs, *WAYS[way])
        for name, k in {"k1": k1, "k2": k2, "k3": k3, "k4": k4}.items()
    }
    compete(f"PyTorch {torch.__version__} {way}", drawings)
