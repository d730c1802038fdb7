#pragma once

/// Functions that are compiled once more for each width of vectors; the program takes the widest that the machine has.
/// One body and no contraction (-ffp-contract=off), so the same bytes on every machine.
///
/// Not under ThreadSanitizer: it instruments the function that chooses, which runs before the sanitizer has begun.
#ifdef __SANITIZE_THREAD__
#define MBC_KLONEN 0
#define MBC_TOT_AVX2
#define MBC_TOT_AVX512
#else
#define MBC_KLONEN 1
#define MBC_TOT_AVX2 [[gnu::target_clones("avx2", "default")]]
#define MBC_TOT_AVX512 [[gnu::target_clones("avx512f", "avx2", "default")]]
#endif
