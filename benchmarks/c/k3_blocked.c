/* K3, blocked by hand: four vectors of samples against a charge at a time with all sums in registers;
   threads share the groups of samples. The field is that of k3.c. */
#include "contender.h"
#include "vectors.h"

enum { ABREAST = 4, GROUP = ABREAST * LANES };

typedef struct {
  Vector x[ABREAST], y[ABREAST];
} Group;

static Matrix points;

void prepare(Matrix start, Matrix times) {
  (void)start, (void)times;
  points = input("points");
}

static Group velocity(double t, const Group *at) {
  Vector total[ABREAST] = {};
  Group sum = {};
  for (size_t k = 0; k < points.rows; k++) {
    double charge_x = points.values[2 * k], charge_y = points.values[2 * k + 1];
    for (int j = 0; j < ABREAST; j++) {
      Vector dx = at->x[j] - charge_x, dy = at->y[j] - charge_y;
      Vector weight = inverse_cube_of_root(t * t + dx * dx + dy * dy);
      total[j] += weight;
      sum.x[j] += weight * dx;
      sum.y[j] += weight * dy;
    }
  }
  for (int j = 0; j < ABREAST; j++) {
    sum.x[j] /= t * total[j];
    sum.y[j] /= t * total[j];
  }
  return sum;
}

static Group moved(const Group *from, double h, const Group *slope) {
  Group to;
  for (int j = 0; j < ABREAST; j++) {
    to.x[j] = from->x[j] + h * slope->x[j];
    to.y[j] = from->y[j] + h * slope->y[j];
  }
  return to;
}

static void step(double s, double h, Group *at) {
  Group a = velocity(s, at), to = moved(at, h / 2, &a);
  Group b = velocity(s + h / 2, &to);
  to = moved(at, h / 2, &b);
  Group c = velocity(s + h / 2, &to);
  to = moved(at, h, &c);
  Group d = velocity(s + h, &to);
  for (int j = 0; j < ABREAST; j++) {
    at->x[j] += h / 6 * (a.x[j] + 2 * b.x[j] + 2 * c.x[j] + d.x[j]);
    at->y[j] += h / 6 * (a.y[j] + 2 * b.y[j] + 2 * c.y[j] + d.y[j]);
  }
}

void draw(Matrix start, Matrix times, double *samples) {
#pragma omp parallel for schedule(dynamic)
  for (size_t first = 0; first < start.rows; first += GROUP) {
    size_t rows = start.rows - first < GROUP ? start.rows - first : GROUP;
    Group group = {};
    for (size_t i = 0; i < rows; i++) {
      group.x[i / LANES][i % LANES] = start.values[2 * (first + i)];
      group.y[i / LANES][i % LANES] = start.values[2 * (first + i) + 1];
    }
    for (size_t s = 0; s + 1 < times.columns; s++) {
      step(times.values[s], times.values[s + 1] - times.values[s], &group);
    }
    for (size_t i = 0; i < rows; i++) {
      samples[2 * (first + i)] = group.x[i / LANES][i % LANES];
      samples[2 * (first + i) + 1] = group.y[i / LANES][i % LANES];
    }
  }
}
