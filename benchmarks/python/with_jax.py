"""JAX on the CPU in double precision: the whole walk is one compiled program. Where that is faster,
a tile of samples goes through all steps, with a row for each coordinate."""

import jax

jax.config.update("jax_enable_x64", True)
jax.config.update("jax_platforms", "cpu")

import jax.numpy as jnp
import numpy

from contender import compete
from fields import Mixture, Points, Walk


def drawing(start, walk):
    compiled = jax.jit(walk)
    given = jnp.asarray(start)
    return lambda: numpy.asarray(compiled(given))


def tiled(start, walk, tile):
    """`walk` takes the number of a tile and its coordinates in rows."""
    count, dimension = start.shape
    tile = min(tile, count)
    numbers = jnp.arange(count // tile)

    def all_tiles(x):
        tiles = jnp.swapaxes(x.reshape(count // tile, tile, dimension), 1, 2)
        drawn = jax.lax.map(lambda part: walk(*part), (numbers, tiles))
        return jnp.swapaxes(drawn, 1, 2).reshape(count, dimension)

    return drawing(start, all_tiles)


def heun(velocity, times, rows):
    """`rows` are arrays that have for each time what the velocity needs there."""
    pairs = (numpy.diff(times), tuple(r[:-1] for r in rows), tuple(r[1:] for r in rows))

    def step(x, at):
        h, now, following = at
        first = velocity(x, *now)
        second = velocity(x + h * first, *following)
        return x + h / 2 * (first + second), None

    return lambda x: jax.lax.scan(step, x, pairs)[0]


def rk4(velocity, times):
    def step(x, at):
        s, h = at
        a = velocity(x, s)
        b = velocity(x + h / 2 * a, s + h / 2)
        c = velocity(x + h / 2 * b, s + h / 2)
        d = velocity(x + h * c, s + h)
        return x + h / 6 * (a + 2 * b + 2 * c + d), None

    return lambda x: jax.lax.scan(step, x, (times[:-1], numpy.diff(times)))[0]


def k1(inputs):
    law = Mixture(inputs)

    def velocity(x, slopes, offsets, rate, pull):
        weights = jax.nn.softmax(slopes @ x + offsets[:, None], 0)
        return rate * x + pull * (law.means.T @ weights)

    rows = (law.slopes, law.offsets, law.rate, law.pull)
    walk = heun(velocity, inputs.times, rows)
    return tiled(inputs.start, lambda _, x: walk(x), 2000)


def k2(inputs):
    field = Points(inputs)

    def velocity(x, slope, offsets, rate, pull):
        weights = jax.nn.softmax(slope * x @ field.points.T + offsets)
        return rate * x + pull * (weights @ field.points)

    rows = (field.slope, field.offsets, field.rate, field.pull)
    return drawing(inputs.start, heun(velocity, inputs.times, rows))


def k3(inputs):
    charges = inputs.points

    def velocity(x, t):
        squares = (x[0] - charges[:, :1]) ** 2 + (x[1] - charges[:, 1:]) ** 2 + t * t
        weights = 1 / (squares * jnp.sqrt(squares))
        return (x - charges.T @ weights / weights.sum(0)) / t

    walk = rk4(velocity, inputs.times)
    return tiled(inputs.start, lambda _, x: walk(x), 50)


def k4(inputs):
    steps = Walk(inputs)
    key = jax.random.key(1)

    def walk(number, x):
        keys = jax.random.split(jax.random.fold_in(key, number), len(steps.keep))

        def step(x, at):
            key, slopes, offsets, keep, pull, spread = at
            weights = jax.nn.softmax(slopes @ x + offsets[:, None], 0)
            noise = jax.random.normal(key, x.shape)
            return keep * x + pull * (steps.means.T @ weights) + spread * noise, None

        rows = (keys, steps.slopes, steps.offsets, steps.keep, steps.pull, steps.spread)
        return jax.lax.scan(step, x, rows)[0]

    return tiled(inputs.start, walk, 2000)


if __name__ == "__main__":
    compete(f"JAX {jax.__version__}", {"k1": k1, "k2": k2, "k3": k3, "k4": k4})
