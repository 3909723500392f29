/* The field of mixture.h for a tile of samples that stays in the nearest cache. */
#ifndef MIXTURE_BLOCKED_H
#define MIXTURE_BLOCKED_H
#include "mixture.h"
#include "vectors.h"

enum { TILE = 512, ABREAST = 4 };

typedef struct {
  Vector x[TILE / LANES], y[TILE / LANES];
} Tile;

static void fill(Tile *tile, Matrix start, size_t first) {
  *tile = (Tile){};
  for (size_t i = 0; i < TILE && first + i < start.rows; i++) {
    tile->x[i / LANES][i % LANES] = start.values[2 * (first + i)];
    tile->y[i / LANES][i % LANES] = start.values[2 * (first + i) + 1];
  }
}

static void empty(const Tile *tile, Matrix start, size_t first, double *samples) {
  for (size_t i = 0; i < TILE && first + i < start.rows; i++) {
    samples[2 * (first + i)] = tile->x[i / LANES][i % LANES];
    samples[2 * (first + i) + 1] = tile->y[i / LANES][i % LANES];
  }
}

/* The mean of the means for ABREAST vectors of samples. Logits are to base 2, and are computed twice
   rather than kept. */
static inline void mean_of_vectors(const Mixture *m, const Vector *x, const Vector *y, Vector *mx, Vector *my) {
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
    Vector share = 1 / total[j];
    mx[j] = share * sum_x[j];
    my[j] = share * sum_y[j];
  }
}

static Mixture to_base_two(Mixture m) {
  for (int k = 0; k < COMPONENTS; k++) {
    m.x_slope[k] *= LOG2_E, m.y_slope[k] *= LOG2_E, m.offset[k] *= LOG2_E;
  }
  return m;
}
#endif
