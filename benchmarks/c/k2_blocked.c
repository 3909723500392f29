/* K2, blocked by hand: four vectors of samples against four points (then four coordinates) at a time
   with all sums in registers, weights of a block of points in the nearest cache and kept relative to
   the largest logit so far; threads share the panels of samples. */
#include "points.h"
#include "vectors.h"

enum { WIDE = 4, PANEL = WIDE * LANES, HIGH = 4, BLOCK = 32 };

typedef struct {
  Vector of[WIDE];
} Row; /* one number for each sample of a panel */

static size_t dimension, blocks;
static double *by_point, *by_coordinate;

/* Points in groups of four, a coordinate of all four side by side, and for the mean the other way
   round; filled up with points of weight nought. */
void prepare(Matrix start, Matrix times) {
  (void)start, (void)times;
  read_points();
  dimension = points.columns;
  blocks = (points.rows + BLOCK - 1) / BLOCK;
  size_t count = blocks * BLOCK;
  by_point = numbers(count * dimension);
  by_coordinate = numbers(count * dimension);
  for (size_t k = 0; k < count; k++) {
    for (size_t j = 0; j < dimension; j++) {
      double value = k < points.rows ? points.values[k * dimension + j] : 0;
      by_point[(k / HIGH * dimension + j) * HIGH + k % HIGH] = value;
      by_coordinate[(k / BLOCK * (dimension / HIGH) + j / HIGH) * BLOCK * HIGH + k % BLOCK * HIGH + j % HIGH] = value;
    }
  }
}

/* to[a] += sum over i of from[i] times factors[4 i + a]. */
static inline void accumulate(const Row *from, const double *factors, size_t count, Row *to) {
  Row sum[HIGH];
  for (int a = 0; a < HIGH; a++) sum[a] = to[a];
  for (size_t i = 0; i < count; i++) {
    for (int a = 0; a < HIGH; a++) {
      for (int w = 0; w < WIDE; w++) sum[a].of[w] += from[i].of[w] * factors[HIGH * i + a];
    }
  }
  for (int a = 0; a < HIGH; a++) to[a] = sum[a];
}

/* The logits of a block to base 2, and what of the largest so far remains: 2^(old - new). */
static inline Row logits(Pull at, size_t block, const Row *x, Row *logit, Row *most) {
  Row old = *most;
  for (size_t p = 0; p < BLOCK; p += HIGH) {
    size_t first = block * BLOCK + p;
    for (int a = 0; a < HIGH; a++) logit[p + a] = (Row){};
    accumulate(x, by_point + first * dimension, dimension, logit + p);
    for (int a = 0; a < HIGH; a++) {
      double size = first + a < points.rows ? at.share * LOG2_E * half_sizes[first + a] : 1e300;
      for (int w = 0; w < WIDE; w++) {
        logit[p + a].of[w] = at.slope * LOG2_E * logit[p + a].of[w] - size;
        most->of[w] = larger(most->of[w], logit[p + a].of[w]);
      }
    }
  }
  for (int w = 0; w < WIDE; w++) old.of[w] = power_of_two(old.of[w] - most->of[w]);
  return old;
}

static void velocity(Pull at, const Row *x, Row *v) {
  Row logit[BLOCK], most, total = {};
  for (int w = 0; w < WIDE; w++) most.of[w] = (Vector){} - 1e300;
  for (size_t j = 0; j < dimension; j++) v[j] = (Row){};
  for (size_t b = 0; b < blocks; b++) {
    Row rest = logits(at, b, x, logit, &most);
    for (int w = 0; w < WIDE; w++) total.of[w] *= rest.of[w];
    for (size_t p = 0; p < BLOCK; p++) {
      for (int w = 0; w < WIDE; w++) {
        logit[p].of[w] = power_of_two(logit[p].of[w] - most.of[w]);
        total.of[w] += logit[p].of[w];
      }
    }
    for (size_t j = 0; j < dimension; j += HIGH) {
      for (int a = 0; a < HIGH; a++) {
        for (int w = 0; w < WIDE; w++) v[j + a].of[w] *= rest.of[w];
      }
      accumulate(logit, by_coordinate + (b * dimension + j) * BLOCK, BLOCK, v + j);
    }
  }
  for (size_t j = 0; j < dimension; j++) {
    for (int w = 0; w < WIDE; w++) v[j].of[w] = at.rate * x[j].of[w] + at.pull * v[j].of[w] / total.of[w];
  }
}

static void step(double now, double next, Row *x, Row *first, Row *second, Row *moved) {
  double h = next - now;
  velocity(pull(now), x, first);
  for (size_t j = 0; j < dimension; j++) {
    for (int w = 0; w < WIDE; w++) moved[j].of[w] = x[j].of[w] + h * first[j].of[w];
  }
  velocity(pull(next), moved, second);
  for (size_t j = 0; j < dimension; j++) {
    for (int w = 0; w < WIDE; w++) x[j].of[w] += h / 2 * (first[j].of[w] + second[j].of[w]);
  }
}

void draw(Matrix start, Matrix times, double *samples) {
  schedule(1); /* reads its input before there are threads */
#pragma omp parallel for schedule(dynamic)
  for (size_t first = 0; first < start.rows; first += PANEL) {
    size_t rows = start.rows - first < PANEL ? start.rows - first : PANEL;
    Row x[dimension], a[dimension], b[dimension], moved[dimension];
    for (size_t j = 0; j < dimension; j++) {
      x[j] = (Row){};
      for (size_t i = 0; i < rows; i++) x[j].of[i / LANES][i % LANES] = start.values[(first + i) * dimension + j];
    }
    for (size_t s = 0; s + 1 < times.columns; s++) step(times.values[s], times.values[s + 1], x, a, b, moved);
    for (size_t j = 0; j < dimension; j++) {
      for (size_t i = 0; i < rows; i++) samples[(first + i) * dimension + j] = x[j].of[i / LANES][i % LANES];
    }
  }
}
