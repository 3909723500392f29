/* Eight doubles at once, in the notation of gcc, and 2^r over them. */
#ifndef VECTORS_H
#define VECTORS_H
#include <math.h>
#include <stdint.h>
#ifdef __AVX512F__
#include <immintrin.h>
#endif

enum { LANES = 8 };
typedef double Vector __attribute__((vector_size(64)));
typedef int64_t Bits __attribute__((vector_size(64)));

static const double LOG2_E = 0x1.71547652b82fep+0;

static inline Vector *at(double *values) {
  return (Vector *)values;
}

static inline Vector larger(Vector a, Vector b) {
  Bits first = a > b;
  return (Vector)((first & (Bits)a) | (~first & (Bits)b));
}

/* 2^r for r <= 0, from -1000 on: with k the whole number next to r, 2^k times the Taylor series of
   exp((r - k) log 2) to degree 11, whose rest is below 2^-47. Adding 1.5 2^52 rounds to k and leaves
   it in the low bits; the barriers keep -ffast-math from cancelling it. */
static inline Vector power_of_two(Vector r) {
  const double shift = 0x1.8p52;
  r = larger(r, (Vector){} - 1000);
  Vector shifted = __builtin_assoc_barrier(r + shift);
  Vector whole = __builtin_assoc_barrier(shifted - shift);
  Vector f = (r - whole) * 0x1.62e42fefa39efp-1;
  Vector p = f * (1.0 / 39916800) + 1.0 / 3628800;
  p = p * f + 1.0 / 362880;
  p = p * f + 1.0 / 40320;
  p = p * f + 1.0 / 5040;
  p = p * f + 1.0 / 720;
  p = p * f + 1.0 / 120;
  p = p * f + 1.0 / 24;
  p = p * f + 1.0 / 6;
  p = p * f + 0.5;
  p = p * f + 1;
  p = p * f + 1;
  return (Vector)((Bits)p + ((Bits)shifted << 52));
}
/* square^(-3/2): where the machine has an estimate of 1/sqrt (14 bits), two Newton steps make it
   exact to a few ulp and are faster than a root and a division. */
static inline Vector inverse_cube_of_root(Vector square) {
#ifdef __AVX512F__
  Vector root = (Vector)_mm512_rsqrt14_pd((__m512d)square);
  root *= 1.5 - 0.5 * square * root * root;
  root *= 1.5 - 0.5 * square * root * root;
  return root * root * root;
#else
  Vector root;
  for (int i = 0; i < LANES; i++) root[i] = sqrt(square[i]);
  return 1 / (square * root);
#endif
}
#endif
