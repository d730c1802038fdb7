#pragma once

#include <cstddef>
#include <vector>

#include "analyse/rijen.h"

/// Small symmetric matrices and what they do to a sample. Knows no study.
namespace mbc {

/// Row by row; of a symmetric one both halves.
using Matrix = Rooster<double, 2>;

struct Eigenstelsel {
  std::vector<double> waarden;
  Matrix vectoren;  ///< a column for each
};

/// Of a symmetric matrix, by Jacobi's rotations (Golub and Van Loan, "Matrix computations", §8.5).
Eigenstelsel eigenstelsel(Matrix a);

/// What deviations with covariance `gezien` are multiplied by to have covariance `waar`: (waar gezien^-1)^(1/2). It
/// follows the options whatever they are compared with and however they are scaled, so a choice that is told in another
/// way, or twice, is the same choice. Where `waar` is below zero in some direction, it is taken as zero there.
Matrix krimp(const Matrix& gezien, const Matrix& waar);

}  // namespace mbc
