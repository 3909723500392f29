/* K4, blocked by hand: tiles as in k1_blocked.c, with Threefry, the logarithm and the sine and cosine
   for a vector of samples at a time. */
#include "mixture_blocked.h"
#include "noise.h"

typedef uint64_t Words __attribute__((vector_size(64)));

static uint64_t seed;

void prepare(Matrix start, Matrix times) {
  (void)start, (void)times;
  read_mixture();
  seed = input("seed").values[0];
}

static inline Vector uniform(Words word) {
  return (__builtin_convertvector((Bits)(word >> 12), Vector) + 0.5) * 0x1p-52;
}

/* 0 < u < 1 is 2^k m with sqrt(1/2) <= m < sqrt(2), and log m = 2 artanh((m - 1)/(m + 1)), whose
   series to degree 21 leaves a rest below 2^-54. */
static inline Vector logarithm(Vector u) {
  const int64_t low = 0x3fe6a09e667f3bcd; /* sqrt(1/2) */
  Bits k = ((Bits)u - low) >> 52;
  Vector m = (Vector)((Bits)u - (k << 52));
  Vector s = (m - 1) / (m + 1), z = s * s, p = z * (1.0 / 21) + 1.0 / 19;
  p = p * z + 1.0 / 17;
  p = p * z + 1.0 / 15;
  p = p * z + 1.0 / 13;
  p = p * z + 1.0 / 11;
  p = p * z + 1.0 / 9;
  p = p * z + 1.0 / 7;
  p = p * z + 1.0 / 5;
  p = p * z + 1.0 / 3;
  return __builtin_convertvector(k, Vector) * M_LN2 + 2 * (s + s * z * p);
}

/* cos and sin of 2 pi u for 0 < u < 1: to the next quarter of a turn by the shift of power_of_two,
   Taylor series to degrees 16 and 15 on an eighth to either side, then exchanged and turned. */
static inline void cosine_and_sine(Vector u, Vector *cosine, Vector *sine) {
  const double shift = 0x1.8p52;
  Vector shifted = __builtin_assoc_barrier(4 * u + shift);
  Bits quarter = (Bits)shifted;
  Vector a = (4 * u - __builtin_assoc_barrier(shifted - shift)) * M_PI_2, z = a * a;
  Vector c = z * (1.0 / 20922789888000) - 1.0 / 87178291200;
  c = c * z + 1.0 / 479001600;
  c = c * z - 1.0 / 3628800;
  c = c * z + 1.0 / 40320;
  c = c * z - 1.0 / 720;
  c = c * z + 1.0 / 24;
  c = c * z - 0.5;
  c = c * z + 1;
  Vector s = z * (-1.0 / 1307674368000) + 1.0 / 6227020800;
  s = s * z - 1.0 / 39916800;
  s = s * z + 1.0 / 362880;
  s = s * z - 1.0 / 5040;
  s = s * z + 1.0 / 120;
  s = s * z - 1.0 / 6;
  s = s * z * a + a;
  Bits odd = (quarter & 1) != 0;
  Bits first = (odd & (Bits)s) | (~odd & (Bits)c), second = (odd & (Bits)c) | (~odd & (Bits)s);
  *cosine = (Vector)(first ^ ((quarter + 1) >> 1 << 63));
  *sine = (Vector)(second ^ (quarter >> 1 << 63));
}

static inline void draw_noise(uint64_t step, Words sample, Vector *noise_x, Vector *noise_y) {
  Words first, second;
  THREEFRY(Words, seed, sample, step, first, second);
  Vector square = -2 * logarithm(uniform(first)), radius = square;
  for (int i = 0; i < LANES; i++) radius[i] = sqrt(square[i]);
  cosine_and_sine(uniform(second), noise_x, noise_y);
  *noise_x *= radius;
  *noise_y *= radius;
}

/* The step of k4.c, for ABREAST vectors from sample `first` on. */
static void step(const Mixture *now, double h, uint64_t number, size_t first, Vector *x, Vector *y) {
  double half = fabs(h) * now->beta / 2;
  double keep = 1 + h * now->rate - half / now->spread;
  double pull = h * now->pull + half * now->mu / now->spread;
  double spread = sqrt(2 * half);
  Vector mx[ABREAST], my[ABREAST], noise_x, noise_y;
  mean_of_vectors(now, x, y, mx, my);
  for (int j = 0; j < ABREAST; j++) {
    Words sample = (Words){0, 1, 2, 3, 4, 5, 6, 7} + (first + LANES * j);
    draw_noise(number, sample, &noise_x, &noise_y);
    x[j] = keep * x[j] + pull * mx[j] + spread * noise_x;
    y[j] = keep * y[j] + pull * my[j] + spread * noise_y;
  }
}

void draw(Matrix start, Matrix times, double *samples) {
  size_t count = times.columns;
  Mixture laws[count];
  for (size_t s = 0; s < count; s++) laws[s] = to_base_two(mixture(times.values[s]));
#pragma omp parallel for schedule(dynamic)
  for (size_t first = 0; first < start.rows; first += TILE) {
    Tile tile;
    fill(&tile, start, first);
    for (size_t s = 0; s + 1 < count; s++) {
      double h = times.values[s + 1] - times.values[s];
      for (int i = 0; i < TILE / LANES; i += ABREAST) {
        step(laws + s, h, s, first + LANES * i, tile.x + i, tile.y + i);
      }
    }
    empty(&tile, start, first, samples);
  }
}
