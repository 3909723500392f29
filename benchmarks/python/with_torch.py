"""PyTorch on tensors in double precision, operation by operation or compiled. The plane's states are
rows of coordinates and go through all steps tile by tile, which is several times as fast as samples
in rows: a softmax over a last axis of eight is slow."""

import sys

import torch

from contender import compete, threads
from fields import Mixture

TILE = 10_000

torch.set_num_threads(threads())
torch.set_grad_enabled(False)


def tiled(start, walk):
    """Draws tile by tile; `walk` takes coordinates in rows."""
    tiles = [tile.T.contiguous() for tile in torch.from_numpy(start).split(TILE)]
    return lambda: torch.cat([walk(tile) for tile in tiles], 1).T.numpy()


def heun(velocity):
    def step(x, h, now, following):
        first = velocity(x, *now)
        second = velocity(x + h * first, *following)
        return x + h / 2 * (first + second)

    return step


def steps(step, times, rows):
    """Walks a state through all times; `rows` has for each time what the field needs there."""
    lengths = torch.from_numpy(times).diff()

    def walk(x):
        for i, h in enumerate(lengths):
            x = step(x, h, rows[i], rows[i + 1])
        return x

    return walk


def at_times(*arrays):
    """For each row of the arrays, tensors of it."""
    return list(zip(*(torch.from_numpy(array).unbind() for array in arrays)))


def mixture_velocity(means):
    def velocity(x, slopes, offsets, rate, pull):
        logits = (slopes[:, :, None] * x).sum(1) + offsets[:, None]
        weights = torch.softmax(logits, 0)
        return rate * x + pull * (means.T[:, :, None] * weights).sum(1)

    return velocity


def mixture_velocity_by_products(means):
    """Without a compiler to fuse them, the sums are faster as products of matrices."""

    def velocity(x, slopes, offsets, rate, pull):
        weights = torch.softmax(torch.addmm(offsets[:, None], slopes, x), 0)
        return rate * x + pull * (means.T @ weights)

    return velocity


def k1(inputs, compiled):
    law = Mixture(inputs)
    field = mixture_velocity if compiled else mixture_velocity_by_products
    step = heun(field(torch.from_numpy(law.means)))
    step = torch.compile(step) if compiled else step
    rows = at_times(law.slopes, law.offsets, law.rate, law.pull)
    return tiled(inputs.start, steps(step, inputs.times, rows))


if __name__ == "__main__":
    way = sys.argv[3]
    drawings = {"k1": k1}
    compete(
        f"PyTorch {torch.__version__} {way}",
        {name: lambda inputs, k=k: k(inputs, way == "compiled") for name, k in drawings.items()},
    )
