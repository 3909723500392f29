/* Data points under the variance-preserving path. Because |x|^2 is the same for all points, the logit
   of point k is slope (x . y_k) - share |y_k|^2/2, and with m the mean of the points under the weights
   that follow, velocity = rate x + pull m. */
#ifndef POINTS_H
#define POINTS_H
#include "schedule.h"

typedef struct {
  double slope, share, rate, pull;
} Pull;

/* velocity = -beta/2 x - beta/2 score with score = (mu m - x)/variance. */
static Pull pull(double t) {
  Schedule at = schedule(t);
  return (Pull){at.mu / at.variance, at.mu * at.mu / at.variance, at.beta / 2 * (1 / at.variance - 1),
                -at.beta / 2 * at.mu / at.variance};
}

static Matrix points;
static double *half_sizes;

static void read_points(void) {
  points = input("points");
  half_sizes = numbers(points.rows);
  for (size_t k = 0; k < points.rows; k++) {
    const double *y = points.values + k * points.columns;
    half_sizes[k] = 0;
    for (size_t j = 0; j < points.columns; j++) half_sizes[k] += y[j] * y[j] / 2;
  }
}
#endif
