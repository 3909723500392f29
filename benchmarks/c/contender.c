/* Reads the inputs of a workload from the folder given, then obeys lines on standard input:
   "run" draws all samples and prints the seconds it took, "save FILE" writes the last samples. */
#include "contender.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static const char *folder;

static void fail(const char *what, const char *name) {
  fprintf(stderr, "%s: %s\n", what, name);
  exit(1);
}

double *numbers(size_t count) {
  void *memory;
  if (posix_memalign(&memory, 64, (count + 8) * sizeof(double))) fail("no memory", "for numbers");
  return memory;
}

/* The format of NumPy, version 1, doubles in C order: magic, length of the header, header, numbers. */
Matrix input(const char *name) {
  char path[4096], header[65536];
  unsigned char start[10];
  snprintf(path, sizeof path, "%s/%s.npy", folder, name);
  FILE *file = fopen(path, "rb");
  if (!file || fread(start, 1, 10, file) != 10) fail("cannot read", path);
  size_t length = start[8] + 256u * start[9];
  if (fread(header, 1, length, file) != length) fail("cannot read", path);
  header[length] = 0;
  size_t rows = 1, columns = 1;
  int sides = sscanf(strstr(header, "'shape': (") + 10, "%zu, %zu", &rows, &columns);
  if (!strstr(header, "<f8") || strstr(header, "True")) fail("not doubles in C order", path);
  Matrix matrix = sides == 2 ? (Matrix){rows, columns, 0} : (Matrix){1, rows, 0};
  size_t count = matrix.rows * matrix.columns;
  matrix.values = numbers(count);
  if (fread(matrix.values, sizeof(double), count, file) != count) fail("cut short", path);
  fclose(file);
  return matrix;
}

static void save(const char *path, Matrix start, const double *samples) {
  char header[118];
  int length = snprintf(header, sizeof header,
      "{'descr': '<f8', 'fortran_order': False, 'shape': (%zu, %zu), }", start.rows, start.columns);
  memset(header + length, ' ', sizeof header - length);
  header[sizeof header - 1] = '\n';
  FILE *file = fopen(path, "wb");
  if (!file) fail("cannot write", path);
  fwrite("\x93NUMPY\x01\x00\x76\x00", 1, 10, file);
  fwrite(header, 1, sizeof header, file);
  fwrite(samples, sizeof(double), start.rows * start.columns, file);
  fclose(file);
}

static double now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return time.tv_sec + 1e-9 * time.tv_nsec;
}

static double seconds(Matrix start, Matrix times, double *samples) {
  double begin = now();
  draw(start, times, samples);
  return now() - begin;
}

int main(int count, char **arguments) {
  if (count != 2) fail("needs", "the folder of the inputs");
  folder = arguments[1];
  Matrix start = input("start"), times = input("times");
  double *samples = numbers(start.rows * start.columns);
  prepare(start, times);
  printf("ready %s %s\n", COMPILER, FLAGS);
  fflush(stdout);
  char line[4096];
  while (fgets(line, sizeof line, stdin)) {
    line[strcspn(line, "\n")] = 0;
    if (!strcmp(line, "run")) {
      printf("%.9f\n", seconds(start, times, samples));
    } else if (!strncmp(line, "save ", 5)) {
      save(line + 5, start, samples);
      printf("saved\n");
    }
    fflush(stdout);
  }
  return 0;
}
