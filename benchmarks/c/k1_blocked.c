/* K1, blocked by hand: a tile stays in the nearest cache through all steps, four vectors of samples
   go through the components at a time with all sums in registers, threads share the tiles. */
#include "mixture.h"
#include "vectors.h"

enum { TILE = 512, ABREAST = 4 };

void prepare(Matrix start, Matrix times) {
  (void)start, (void)times;
  read_mixture();
}

/* Logits are taken to base 2 and computed twice rather than kept. */
static inline void velocity(const Mixture *m, const Vector *x, const Vector *y, Vector *vx, Vector *vy) {
  Vector most[ABREAST], total[ABREAST] = {}, sum_x[ABREAST] = {}, sum_y[ABREAST] = {};
  for (int j = 0; j < ABREAST; j++) most[j] = (Vector){} - INFINITY;
  for (int k = 0; k < COMPONENTS; k++) {
    for (int j = 0; j < ABREAST; j++) {
      most[j] = larger(most[j], m->x_slope[k] * x[j] + (m->y_slope[k] * y[j] + m->offset[k]));
    }
  }
#pragma GCC unroll 1
  for (int k = 0; k < COMPONENTS; k++) {
    for (int j = 0; j < ABREAST; j++) {
      Vector logit = m->x_slope[k] * x[j] + (m->y_slope[k] * y[j] + m->offset[k]);
      Vector weight = power_of_two(logit - most[j]);
      total[j] += weight;
      sum_x[j] += weight * mean_x[k];
      sum_y[j] += weight * mean_y[k];
    }
  }
  for (int j = 0; j < ABREAST; j++) {
    Vector share = m->pull / total[j];
    vx[j] = m->rate * x[j] + share * sum_x[j];
    vy[j] = m->rate * y[j] + share * sum_y[j];
  }
}

static void step(const Mixture *now, const Mixture *next, double h, double *xs, double *ys) {
  for (int i = 0; i < TILE; i += ABREAST * LANES) {
    Vector *x = at(xs + i), *y = at(ys + i), ax[ABREAST], ay[ABREAST], bx[ABREAST], by[ABREAST], px[ABREAST], py[ABREAST];
    velocity(now, x, y, ax, ay);
    for (int j = 0; j < ABREAST; j++) px[j] = x[j] + h * ax[j], py[j] = y[j] + h * ay[j];
    velocity(next, px, py, bx, by);
    for (int j = 0; j < ABREAST; j++) x[j] += h / 2 * (ax[j] + bx[j]), y[j] += h / 2 * (ay[j] + by[j]);
  }
}

static Mixture to_base_two(Mixture m) {
  for (int k = 0; k < COMPONENTS; k++) {
    m.x_slope[k] *= LOG2_E, m.y_slope[k] *= LOG2_E, m.offset[k] *= LOG2_E;
  }
  return m;
}

void draw(Matrix start, Matrix times, double *samples) {
  size_t count = times.columns;
  Mixture laws[count];
  for (size_t s = 0; s < count; s++) laws[s] = to_base_two(mixture(times.values[s]));
#pragma omp parallel for schedule(dynamic)
  for (size_t first = 0; first < start.rows; first += TILE) {
    size_t rows = start.rows - first < TILE ? start.rows - first : TILE;
    double x[TILE] __attribute__((aligned(64))) = {}, y[TILE] __attribute__((aligned(64))) = {};
    for (size_t i = 0; i < rows; i++) {
      x[i] = start.values[2 * (first + i)];
      y[i] = start.values[2 * (first + i) + 1];
    }
    for (size_t s = 0; s + 1 < count; s++) {
      step(laws + s, laws + s + 1, times.values[s + 1] - times.values[s], x, y);
    }
    for (size_t i = 0; i < rows; i++) {
      samples[2 * (first + i)] = x[i];
      samples[2 * (first + i) + 1] = y[i];
    }
  }
}
