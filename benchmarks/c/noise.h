/* The normals of Difflow's docs/decisions/0002: Threefry4x64-20 with key (seed, sample, step, use) and
   counter nought; a uniform is ((w >> 12) + 1/2)/2^52, and the first two of them make a pair of
   normals (rho cos 2 pi u1, rho sin 2 pi u1) with rho = sqrt(-2 log u0). */
#ifndef NOISE_H
#define NOISE_H
#include <math.h>
#include <stdint.h>

/* The first place in the text of a step that draws noise. */
static const uint64_t USE = 16;
static const uint64_t PARITY = 0x1BD11BDAA9FC1A22;

#define ROTATED(word, by) ((word) << (by) | (word) >> (64 - (by)))
#define MIX(a, b, by) (a += b, b = ROTATED(b, by) ^ a)
#define ROUNDS_OF_FOUR(r0, r1, r2, r3, r4, r5, r6, r7)       \
  MIX(w0, w1, r0), MIX(w2, w3, r1), MIX(w0, w3, r2), MIX(w2, w1, r3), \
  MIX(w0, w1, r4), MIX(w2, w3, r5), MIX(w0, w3, r6), MIX(w2, w1, r7)
#define EVEN ROUNDS_OF_FOUR(14, 16, 52, 57, 23, 40, 5, 37)
#define ODD ROUNDS_OF_FOUR(25, 33, 46, 12, 58, 22, 32, 32)
#define INJECT(k0, k1, k2, k3, number) (w0 += k0, w1 += k1, w2 += k2, w3 += k3 + number)

/* The first two words of the block, for one sample (Word is uint64_t) or a vector of them. */
#define THREEFRY(Word, seed, sample, step, first, second)       \
  do {                                                          \
    Word k0 = (Word){0} + seed, k1 = sample, k2 = (Word){0} + step, k3 = (Word){0} + USE; \
    Word k4 = PARITY ^ k0 ^ k1 ^ k2 ^ k3, w0 = k0, w1 = k1, w2 = k2, w3 = k3; \
    EVEN, INJECT(k1, k2, k3, k4, 1);                            \
    ODD, INJECT(k2, k3, k4, k0, 2);                             \
    EVEN, INJECT(k3, k4, k0, k1, 3);                            \
    ODD, INJECT(k4, k0, k1, k2, 4);                             \
    EVEN, INJECT(k0, k1, k2, k3, 5);                            \
    first = w0, second = w1;                                    \
  } while (0)
#endif
