/* K4, straightforward: every step draws the noise of all samples and then moves them. */
#include "mixture.h"
#include "noise.h"

static double *x, *y, *noise_x, *noise_y, *radius;
static uint64_t seed;

void prepare(Matrix start, Matrix times) {
  (void)times;
  read_mixture();
  seed = input("seed").values[0];
  x = numbers(start.rows);
  y = numbers(start.rows);
  noise_x = numbers(start.rows);
  noise_y = numbers(start.rows);
  radius = numbers(start.rows);
}

static double uniform(uint64_t word) {
  return ((double)(int64_t)(word >> 12) + 0.5) * 0x1p-52;
}

/* In three loops, because the compiler makes no vectors of a sine and a cosine of one angle. */
static void draw_noise(uint64_t step, size_t n, double *restrict noise_x, double *restrict noise_y) {
  for (size_t i = 0; i < n; i++) {
    uint64_t first, second;
    THREEFRY(uint64_t, seed, i, step, first, second);
    radius[i] = sqrt(-2 * log(uniform(first)));
    noise_y[i] = 2 * M_PI * uniform(second);
  }
  for (size_t i = 0; i < n; i++) noise_x[i] = radius[i] * cos(noise_y[i]);
  for (size_t i = 0; i < n; i++) noise_y[i] = radius[i] * sin(noise_y[i]);
}

/* x + h velocity + |h| beta/2 score + sqrt(|h| beta) noise, gathered by x, the mean and the noise. */
/* Apart, because within another loop the compiler makes no vectors of this one. */
__attribute__((noinline))
static void step(Mixture now, double h, size_t n, double *restrict x, double *restrict y) {
  double half = fabs(h) * now.beta / 2;
  double keep = 1 + h * now.rate - half / now.spread;
  double pull = h * now.pull + half * now.mu / now.spread;
  double spread = sqrt(2 * half);
  for (size_t i = 0; i < n; i++) {
    double mx, my;
    mean_given(&now, x[i], y[i], &mx, &my);
    x[i] = keep * x[i] + pull * mx + spread * noise_x[i];
    y[i] = keep * y[i] + pull * my + spread * noise_y[i];
  }
}

void draw(Matrix start, Matrix times, double *samples) {
  for (size_t i = 0; i < start.rows; i++) {
    x[i] = start.values[2 * i];
    y[i] = start.values[2 * i + 1];
  }
  for (size_t s = 0; s + 1 < times.columns; s++) {
    draw_noise(s, start.rows, noise_x, noise_y);
    step(mixture(times.values[s]), times.values[s + 1] - times.values[s], start.rows, x, y);
  }
  for (size_t i = 0; i < start.rows; i++) {
    samples[2 * i] = x[i];
    samples[2 * i + 1] = y[i];
  }
}
