/* The variance-preserving path with a linear rate: x = mu x0 + sqrt(variance) eps. */
#ifndef SCHEDULE_H
#define SCHEDULE_H
#include "contender.h"
#include <math.h>

typedef struct {
  double beta, mu, variance;
} Schedule;

/* beta(t) = beta_min + (beta_max - beta_min) t with B its integral from 0; mu = exp(-B/2). */
static Schedule schedule(double t) {
  static Matrix beta;
  if (!beta.values) beta = input("beta");
  double low = beta.values[0], rise = beta.values[1] - low, integral = low * t + rise * t * t / 2;
  return (Schedule){low + rise * t, exp(-integral / 2), -expm1(-integral)};
}
#endif
