"""JAX on the CPU in double precision: the whole walk is one compiled program."""

import jax

jax.config.update("jax_enable_x64", True)
jax.config.update("jax_platforms", "cpu")

import jax.numpy as jnp
import numpy

from contender import compete
from fields import Mixture

TILE = 2000


def tiled(start, walk):
    """Tile by tile, which keeps a state in the cache; `walk` takes coordinates in rows."""
    count, dimension = start.shape
    tile = min(TILE, count)

    def all_tiles(x):
        tiles = jnp.swapaxes(x.reshape(count // tile, tile, dimension), 1, 2)
        return jnp.swapaxes(jax.lax.map(walk, tiles), 1, 2).reshape(count, dimension)

    return drawing(start, all_tiles)


def drawing(start, walk):
    compiled = jax.jit(walk)
    given = jnp.asarray(start)
    return lambda: numpy.asarray(compiled(given))


def heun(velocity, times, rows):
    """`rows` are arrays that have for each time what the field needs there."""
    pairs = (numpy.diff(times), tuple(r[:-1] for r in rows), tuple(r[1:] for r in rows))

    def step(x, at):
        h, now, following = at
        first = velocity(x, *now)
        second = velocity(x + h * first, *following)
        return x + h / 2 * (first + second), None

    return lambda x: jax.lax.scan(step, x, pairs)[0]


def mixture_velocity(means):
    def velocity(x, slopes, offsets, rate, pull):
        weights = jax.nn.softmax(slopes @ x + offsets[:, None], 0)
        return rate * x + pull * (means.T @ weights)

    return velocity


def k1(inputs):
    law = Mixture(inputs)
    rows = (law.slopes, law.offsets, law.rate, law.pull)
    return tiled(inputs.start, heun(mixture_velocity(law.means), inputs.times, rows))


if __name__ == "__main__":
    compete(f"JAX {jax.__version__}", {"k1": k1})
