/* K3, straightforward: the Poisson field of charges in the plane. In the space of (t, x) a charge at
   (0, y) pulls with the inverse third power of the distance, and dx/dt is the ratio of the components
   of the field: velocity = (x - m)/t with m the mean of the charges under these weights. */
#include "contender.h"
#include <math.h>

static Matrix points;
static double *charge_x, *charge_y;

void prepare(Matrix start, Matrix times) {
  (void)start, (void)times;
  points = input("points");
  charge_x = numbers(points.rows);
  charge_y = numbers(points.rows);
  for (size_t k = 0; k < points.rows; k++) {
    charge_x[k] = points.values[2 * k];
    charge_y[k] = points.values[2 * k + 1];
  }
}

static void velocity(double t, double x, double y, double *vx, double *vy) {
  double total = 0, sum_x = 0, sum_y = 0;
  for (size_t k = 0; k < points.rows; k++) {
    double dx = x - charge_x[k], dy = y - charge_y[k];
    double square = t * t + dx * dx + dy * dy;
    double weight = 1 / (square * sqrt(square));
    total += weight;
    sum_x += weight * dx;
    sum_y += weight * dy;
  }
  *vx = sum_x / (t * total);
  *vy = sum_y / (t * total);
}

static void step(double s, double h, double *x, double *y) {
  double ax, ay, bx, by, cx, cy, dx, dy;
  velocity(s, *x, *y, &ax, &ay);
  velocity(s + h / 2, *x + h / 2 * ax, *y + h / 2 * ay, &bx, &by);
  velocity(s + h / 2, *x + h / 2 * bx, *y + h / 2 * by, &cx, &cy);
  velocity(s + h, *x + h * cx, *y + h * cy, &dx, &dy);
  *x += h / 6 * (ax + 2 * bx + 2 * cx + dx);
  *y += h / 6 * (ay + 2 * by + 2 * cy + dy);
}

void draw(Matrix start, Matrix times, double *samples) {
  for (size_t i = 0; i < start.rows; i++) {
    double x = start.values[2 * i], y = start.values[2 * i + 1];
    for (size_t s = 0; s + 1 < times.columns; s++) {
      step(times.values[s], times.values[s + 1] - times.values[s], &x, &y);
    }
    samples[2 * i] = x;
    samples[2 * i + 1] = y;
  }
}
