/* K1, straightforward: every step goes over all samples, the compiler makes vectors of the loop. */
#include "mixture.h"

static double *x, *y;

void prepare(Matrix start, Matrix times) {
  (void)times;
  read_mixture();
  x = numbers(start.rows);
  y = numbers(start.rows);
}

static inline void velocity(const Mixture *at, double x, double y, double *vx, double *vy) {
  double mx, my;
  mean_given(at, x, y, &mx, &my);
  *vx = at->rate * x + at->pull * mx;
  *vy = at->rate * y + at->pull * my;
}

static void step(Mixture now, Mixture next, double h, size_t n) {
  for (size_t i = 0; i < n; i++) {
    double ax, ay, bx, by;
    velocity(&now, x[i], y[i], &ax, &ay);
    velocity(&next, x[i] + h * ax, y[i] + h * ay, &bx, &by);
    x[i] += h / 2 * (ax + bx);
    y[i] += h / 2 * (ay + by);
  }
}

void draw(Matrix start, Matrix times, double *samples) {
  for (size_t i = 0; i < start.rows; i++) {
    x[i] = start.values[2 * i];
    y[i] = start.values[2 * i + 1];
  }
  for (size_t s = 0; s + 1 < times.columns; s++) {
    double now = times.values[s], next = times.values[s + 1];
    step(mixture(now), mixture(next), next - now, start.rows);
  }
  for (size_t i = 0; i < start.rows; i++) {
    samples[2 * i] = x[i];
    samples[2 * i + 1] = y[i];
  }
}
