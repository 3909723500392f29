/* The peak of this core: independent multiply-adds on vectors in registers, billions of floating-point
   operations in a second; the best of some trials. */
#include "vectors.h"
#include <stdio.h>
#include <time.h>

enum { CHAINS = 16, TURNS = 1 << 22, TRIALS = 20 };

static double now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return time.tv_sec + 1e-9 * time.tv_nsec;
}

static double seconds(Vector *chains) {
  Vector local[CHAINS];
  for (int c = 0; c < CHAINS; c++) local[c] = chains[c];
  double begin = now();
  for (int i = 0; i < TURNS; i++) {
    for (int c = 0; c < CHAINS; c++) local[c] = local[c] * 0.999 + 0.001;
  }
  double end = now();
  for (int c = 0; c < CHAINS; c++) chains[c] = local[c];
  return end - begin;
}

int main(void) {
  static Vector chains[CHAINS];
  double best = 1e300;
  for (int trial = 0; trial < TRIALS; trial++) {
    double time = seconds(chains);
    best = time < best ? time : best;
  }
  printf("%.2f\n", 2.0 * LANES * CHAINS * TURNS / best * 1e-9);
  return chains[0][0] == 0;
}
