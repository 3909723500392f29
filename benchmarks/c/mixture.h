/* Normal laws of one deviation in the plane under the variance-preserving path. The logit of
   component k is linear in x, because |x|^2 is the same for all of them and cancels. */
#ifndef MIXTURE_H
#define MIXTURE_H
#include "schedule.h"

enum { COMPONENTS = 8 };

/* At one time: logit_k = x_slope[k] x + y_slope[k] y + offset[k], and with m the mean of the means
   under the weights that follow, velocity = rate x + pull m and score = (mu m - x)/spread. */
typedef struct {
  double x_slope[COMPONENTS], y_slope[COMPONENTS], offset[COMPONENTS];
  double rate, pull, mu, spread, beta;
} Mixture;

static double mean_x[COMPONENTS], mean_y[COMPONENTS], log_weight[COMPONENTS], deviation;

static void read_mixture(void) {
  Matrix means = input("means"), weights = input("weights");
  deviation = input("deviation").values[0];
  for (int k = 0; k < COMPONENTS; k++) {
    mean_x[k] = means.values[2 * k];
    mean_y[k] = means.values[2 * k + 1];
    log_weight[k] = log(weights.values[k]);
  }
}

/* velocity = -beta/2 x - beta/2 score, and the variance at this time is spread = mu^2 s^2 + sigma^2. */
static Mixture mixture(double t) {
  Schedule at = schedule(t);
  double spread = at.mu * at.mu * deviation * deviation + at.variance;
  Mixture now = {.mu = at.mu, .spread = spread, .beta = at.beta};
  now.rate = at.beta / 2 * (1 / spread - 1);
  now.pull = -at.beta / 2 * at.mu / spread;
  for (int k = 0; k < COMPONENTS; k++) {
    double size = mean_x[k] * mean_x[k] + mean_y[k] * mean_y[k];
    now.x_slope[k] = at.mu / spread * mean_x[k];
    now.y_slope[k] = at.mu / spread * mean_y[k];
    now.offset[k] = log_weight[k] - at.mu * at.mu * size / (2 * spread);
  }
  return now;
}

/* The mean of the means of the components, weighted by what (x, y) says of them. */
static inline void mean_given(const Mixture *at, double x, double y, double *mx, double *my) {
  double logit[COMPONENTS], most = -INFINITY, total = 0, sum_x = 0, sum_y = 0;
  for (int k = 0; k < COMPONENTS; k++) {
    logit[k] = at->x_slope[k] * x + at->y_slope[k] * y + at->offset[k];
    most = logit[k] > most ? logit[k] : most;
  }
  for (int k = 0; k < COMPONENTS; k++) {
    double weight = exp(logit[k] - most);
    total += weight;
    sum_x += weight * mean_x[k];
    sum_y += weight * mean_y[k];
  }
  *mx = sum_x / total;
  *my = sum_y / total;
}
#endif
