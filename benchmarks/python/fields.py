"""What every system computes before it starts: numbers of a time, from the inputs."""

import numpy


def schedule(beta, t):
    """beta(t), mu(t) and sigma(t)^2 of the variance-preserving path with a linear rate."""
    low, high = beta
    integral = low * t + (high - low) * t**2 / 2
    return low + (high - low) * t, numpy.exp(-integral / 2), -numpy.expm1(-integral)


class Mixture:
    """Normal laws of one deviation: with m the mean of the means under softmax(slopes x + offsets),
    velocity = rate x + pull m and score = (mu m - x)/spread. The logits are linear in x, because
    |x|^2 is the same for all components and cancels. Every field has a row for each time."""

    def __init__(self, inputs):
        self.means = inputs.means
        beta, mu, variance = schedule(inputs.beta, inputs.times)
        self.beta, self.mu = beta, mu
        self.spread = mu**2 * inputs.deviation**2 + variance
        self.rate = beta / 2 * (1 / self.spread - 1)
        self.pull = -beta / 2 * mu / self.spread
        sizes = (self.means**2).sum(1)
        self.slopes = (mu / self.spread)[:, None, None] * self.means
        self.offsets = numpy.log(inputs.weights) - (mu**2 / (2 * self.spread))[:, None] * sizes


class Points:
    """Data points: with m their mean under softmax(slope (x . y) - share |y|^2/2), velocity =
    rate x + pull m. |x|^2 is the same for all points and cancels."""

    def __init__(self, inputs):
        self.points = inputs.points
        beta, mu, variance = schedule(inputs.beta, inputs.times)
        self.slope = mu / variance
        self.offsets = -((mu**2 / (2 * variance))[:, None] * (self.points**2).sum(1))
        self.rate = beta / 2 * (1 / variance - 1)
        self.pull = -beta / 2 * self.slope


class Walk:
    """A step of the reverse SDE over the mixture: x becomes keep x + pull m + spread noise."""

    def __init__(self, inputs):
        law = Mixture(inputs)
        h = numpy.diff(inputs.times)
        half = abs(h) * law.beta[:-1] / 2
        self.means = law.means
        self.slopes, self.offsets = law.slopes[:-1], law.offsets[:-1]
        self.keep = 1 + h * law.rate[:-1] - half / law.spread[:-1]
        self.pull = h * law.pull[:-1] + half * law.mu[:-1] / law.spread[:-1]
        self.spread = numpy.sqrt(2 * half)


def halves(times):
    """The times of Runge and Kutta's stages: every time and the middle to the next."""
    middles = (times[:-1] + times[1:]) / 2
    return numpy.append(numpy.stack([times[:-1], middles], 1).ravel(), times[-1])
