/* K2, straightforward: a tile of samples side by side, so that the compiler makes vectors over samples;
   first the logits of all points, then their weights, then the weighted mean. */
#include "points.h"
#include <string.h>

enum { TILE = 32, HIGH = 2, BLOCK = 64 };

typedef double Row[TILE]; /* one number for each sample of a tile */

static size_t dimension;
static Row *weights, *x, *moved, *first, *second;

static Row *tile_of(size_t count) {
  return (Row *)numbers(count * TILE);
}

void prepare(Matrix start, Matrix times) {
  (void)start, (void)times;
  read_points();
  dimension = points.columns;
  weights = tile_of(points.rows);
  x = tile_of(dimension);
  moved = tile_of(dimension);
  first = tile_of(dimension);
  second = tile_of(dimension);
}

static void find_weights(Pull at, const Row *x, double *most) {
  for (int i = 0; i < TILE; i++) most[i] = -INFINITY;
  for (size_t k = 0; k < points.rows; k++) {
    const double *y = points.values + k * dimension;
    Row product = {};
    for (size_t j = 0; j < dimension; j++) {
      for (int i = 0; i < TILE; i++) product[i] += y[j] * x[j][i];
    }
    for (int i = 0; i < TILE; i++) {
      weights[k][i] = at.slope * product[i] - at.share * half_sizes[k];
      most[i] = weights[k][i] > most[i] ? weights[k][i] : most[i];
    }
  }
}

/* sums[j] = sum over the points of weight times coordinate j, in blocks of points whose weights stay in
   the nearest cache. */
static void add_up(Row *sums) {
  memset(sums, 0, dimension * sizeof(Row));
  for (size_t begin = 0; begin < points.rows; begin += BLOCK) {
    size_t end = begin + BLOCK < points.rows ? begin + BLOCK : points.rows;
    for (size_t j = 0; j < dimension; j += HIGH) {
      Row sum[HIGH];
      memcpy(sum, sums + j, sizeof sum);
      for (size_t k = begin; k < end; k++) {
        for (int a = 0; a < HIGH; a++) {
          double y = points.values[k * dimension + j + a];
          for (int i = 0; i < TILE; i++) sum[a][i] += weights[k][i] * y;
        }
      }
      memcpy(sums + j, sum, sizeof sum);
    }
  }
}

static void velocity(Pull at, const Row *x, Row *v) {
  Row most, total = {};
  find_weights(at, x, most);
  for (size_t k = 0; k < points.rows; k++) {
    for (int i = 0; i < TILE; i++) {
      weights[k][i] = exp(weights[k][i] - most[i]);
      total[i] += weights[k][i];
    }
  }
  add_up(v);
  for (size_t j = 0; j < dimension; j++) {
    for (int i = 0; i < TILE; i++) v[j][i] = at.rate * x[j][i] + at.pull / total[i] * v[j][i];
  }
}

static void step(Pull now, Pull next, double h) {
  velocity(now, x, first);
  for (size_t j = 0; j < dimension; j++) {
    for (int i = 0; i < TILE; i++) moved[j][i] = x[j][i] + h * first[j][i];
  }
  velocity(next, moved, second);
  for (size_t j = 0; j < dimension; j++) {
    for (int i = 0; i < TILE; i++) x[j][i] += h / 2 * (first[j][i] + second[j][i]);
  }
}

void draw(Matrix start, Matrix times, double *samples) {
  for (size_t begin = 0; begin < start.rows; begin += TILE) {
    size_t rows = start.rows - begin < TILE ? start.rows - begin : TILE;
    for (size_t j = 0; j < dimension; j++) {
      for (size_t i = 0; i < TILE; i++) x[j][i] = i < rows ? start.values[(begin + i) * dimension + j] : 0;
    }
    for (size_t s = 0; s + 1 < times.columns; s++) {
      step(pull(times.values[s]), pull(times.values[s + 1]), times.values[s + 1] - times.values[s]);
    }
    for (size_t j = 0; j < dimension; j++) {
      for (size_t i = 0; i < rows; i++) samples[(begin + i) * dimension + j] = x[j][i];
    }
  }
}
