/* K1, blocked by hand: a tile stays in the nearest cache through all steps, four vectors of samples
   go through the components at a time with all sums in registers, threads share the tiles. */
#include "mixture_blocked.h"

void prepare(Matrix start, Matrix times) {
  (void)start, (void)times;
  read_mixture();
}

static inline void velocity(const Mixture *at, const Vector *x, const Vector *y, Vector *vx, Vector *vy) {
  mean_of_vectors(at, x, y, vx, vy);
  for (int j = 0; j < ABREAST; j++) {
    vx[j] = at->rate * x[j] + at->pull * vx[j];
    vy[j] = at->rate * y[j] + at->pull * vy[j];
  }
}

static void step(const Mixture *now, const Mixture *next, double h, Vector *x, Vector *y) {
  Vector ax[ABREAST], ay[ABREAST], bx[ABREAST], by[ABREAST], px[ABREAST], py[ABREAST];
  velocity(now, x, y, ax, ay);
  for (int j = 0; j < ABREAST; j++) {
    px[j] = x[j] + h * ax[j];
    py[j] = y[j] + h * ay[j];
  }
  velocity(next, px, py, bx, by);
  for (int j = 0; j < ABREAST; j++) {
    x[j] += h / 2 * (ax[j] + bx[j]);
    y[j] += h / 2 * (ay[j] + by[j]);
  }
}

void draw(Matrix start, Matrix times, double *samples) {
  size_t count = times.columns;
  Mixture laws[count];
  for (size_t s = 0; s < count; s++) laws[s] = to_base_two(mixture(times.values[s]));
#pragma omp parallel for schedule(dynamic)
  for (size_t first = 0; first < start.rows; first += TILE) {
    Tile tile;
    fill(&tile, start, first);
    for (size_t s = 0; s + 1 < count; s++) {
      double h = times.values[s + 1] - times.values[s];
      for (int i = 0; i < TILE / LANES; i += ABREAST) {
        step(laws + s, laws + s + 1, h, tile.x + i, tile.y + i);
      }
    }
    empty(&tile, start, first, samples);
  }
}
