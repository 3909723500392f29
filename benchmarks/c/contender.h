/* What a program of a workload is given, and what it has to do. */
#ifndef CONTENDER_H
#define CONTENDER_H
#include <stddef.h>

typedef struct {
  size_t rows, columns;
  double *values; /* row by row */
} Matrix;

/* The matrix that Difflow wrote to NAME.npy in the folder of the workload; a vector is one row. */
Matrix input(const char *name);

/* Memory at a multiple of 64 bytes. */
double *numbers(size_t count);

/* Reads what the workload needs beside `start` and `times`; called once. */
void prepare(Matrix start, Matrix times);

/* From `start` to the samples, row by row as `start` is. */
void draw(Matrix start, Matrix times, double *samples);

#endif
