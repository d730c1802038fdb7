#include <gtest/gtest.h>

#include <cmath>

#include "chance/verdeling.h"

namespace mbc {
namespace {

// Reference values from mpmath 1.2.1 at 40 digits: the quantile equation was solved by Newton's method on
// power series (shapes below 2000) or quadrature (above) of the tails. Poisson counts: the least n whose
// probability, summed or integrated at 60 digits, reaches u.
struct Normaal {
  double u, waarde;
};
struct Gamma {
  double vorm, u, waarde;
};
struct Beta {
  double gemiddelde, sd, u, waarde;
};
struct Poisson {
  double gemiddelde, u;
  std::int64_t waarde;
};

// clang-format off
constexpr Normaal normalen[] = {
    {0x1.0000000000000p-53, -0x1.06b48528cea52p+3},
    {0x1.0000000000000p-33, -0x1.95a1198fcf3d6p+2},
    {0x1.0c6f7a0b5ed8dp-20, -0x1.30381a9799f7ep+2},
    {0x1.930be0ded288dp-7, -0x1.1fb23bc8e099ep+1},
    {0x1.3333333333333p-2, -0x1.0c7e39582c5fbp-1},
    {0x1.0000000000000p-1, 0x0.0p+0},
    {0x1.8a3d70a3d70a4p-1, 0x1.7a4a225c019b3p-1},
    {0x1.ff7ced916872bp-1, 0x1.8b8cbb7204470p+1},
    {0x1.ffffffff00000p-1, 0x1.95a1198fcf3d6p+2},
    {0x1.fffffffffffffp-1, 0x1.06b48528cea52p+3},
    {0x1.1eb851eb851ecp-4, -0x1.79cd70d9c27f2p+0},
    {0x1.32ca57a786c22p-4, -0x1.70b374817af52p+0},
    {0x1.339c0ebedfa44p-4, -0x1.7056dc6686c9bp+0},
    {0x1.d98c7e28240b8p-1, 0x1.7056dc6686c9cp+0},
    {0x1.d9a6b50b0f27cp-1, 0x1.70b374817af53p+0},
    {0x1.c965971ea9c5cp-37, -0x1.aaba256709820p+2},
    {0x1.07e1fe91b0b70p-36, -0x1.a9616adc10a22p+2},
    {0x1.0000000000000p-2, -0x1.5956b87528a49p-1},
};

constexpr Gamma gammas[] = {
    {0x1.999999999999ap-5, 0x1.0000000000000p-33, 0x1.2b3ec2e4a3ce9p-661},
    {0x1.999999999999ap-5, 0x1.930be0ded288dp-7, 0x1.3fd82dab4da2fp-128},
    {0x1.999999999999ap-5, 0x1.0000000000000p-1, 0x1.2b3ecd4dc02a8p-21},
    {0x1.999999999999ap-5, 0x1.ff7ced916872bp-1, 0x1.5e44467e32e63p+1},
    {0x1.999999999999ap-5, 0x1.fffffffffffffp-1, 0x1.e7dd7867a6629p+4},
    {0x1.999999999999ap-4, 0x1.0000000000000p-53, 0x1.36f0a8d4b6b84p-531},
    {0x1.999999999999ap-4, 0x1.0000000000000p-33, 0x1.36f0a8d4b6b5ap-331},
    {0x1.999999999999ap-4, 0x1.0c6f7a0b5ed8dp-20, 0x1.f3a953fdd3861p-201},
    {0x1.999999999999ap-4, 0x1.930be0ded288dp-7, 0x1.c69e73b4e37b8p-65},
    {0x1.999999999999ap-4, 0x1.3333333333333p-2, 0x1.e150fa341df69p-19},
    {0x1.999999999999ap-4, 0x1.0000000000000p-1, 0x1.371b9b1962055p-11},
    {0x1.999999999999ap-4, 0x1.8a3d70a3d70a4p-1, 0x1.7c0c28ccbdb67p-5},
    {0x1.999999999999ap-4, 0x1.ff7ced916872bp-1, 0x1.ae8cf7e3d1cc9p+1},
    {0x1.999999999999ap-4, 0x1.ffffffff00000p-1, 0x1.1f97aed0ba3ffp+4},
    {0x1.999999999999ap-4, 0x1.fffffffffffffp-1, 0x1.f5b1259e6a416p+4},
    {0x1.0000000000000p-1, 0x1.0000000000000p-33, 0x1.921fb54442d18p-67},
    {0x1.0000000000000p-1, 0x1.930be0ded288dp-7, 0x1.f26b365e1067cp-14},
    {0x1.0000000000000p-1, 0x1.0000000000000p-1, 0x1.d1dada8c3b2b9p-3},
    {0x1.0000000000000p-1, 0x1.ff7ced916872bp-1, 0x1.5a7b6c0cc8b76p+2},
    {0x1.0000000000000p-1, 0x1.fffffffffffffp-1, 0x1.130d91fcdedcbp+5},
    {0x1.0000000000000p+0, 0x1.0000000000000p-33, 0x1.0000000040000p-33},
    {0x1.0000000000000p+0, 0x1.930be0ded288dp-7, 0x1.958bafbdead56p-7},
    {0x1.0000000000000p+0, 0x1.0000000000000p-1, 0x1.62e42fefa39efp-1},
    {0x1.0000000000000p+0, 0x1.ff7ced916872bp-1, 0x1.ba18a998fff9fp+2},
    {0x1.0000000000000p+0, 0x1.fffffffffffffp-1, 0x1.25e4f7b2737fap+5},
    {0x1.4000000000000p+1, 0x1.0000000000000p-53, 0x1.684cdb8488fe3p-21},
    {0x1.4000000000000p+1, 0x1.0000000000000p-33, 0x1.68515e2470af9p-13},
    {0x1.4000000000000p+1, 0x1.0c6f7a0b5ed8dp-20, 0x1.a694d52a5a545p-8},
    {0x1.4000000000000p+1, 0x1.930be0ded288dp-7, 0x1.3691a20e1560dp-2},
    {0x1.4000000000000p+1, 0x1.3333333333333p-2, 0x1.7ffcfd5c9aa71p+0},
    {0x1.4000000000000p+1, 0x1.0000000000000p-1, 0x1.167e52e2a67a1p+1},
    {0x1.4000000000000p+1, 0x1.8a3d70a3d70a4p-1, 0x1.b8161b332d597p+1},
    {0x1.4000000000000p+1, 0x1.ff7ced916872bp-1, 0x1.483d769127450p+3},
    {0x1.4000000000000p+1, 0x1.ffffffff00000p-1, 0x1.b9eeea3787496p+4},
    {0x1.4000000000000p+1, 0x1.fffffffffffffp-1, 0x1.50c7b687d6196p+5},
    {0x1.4000000000000p+3, 0x1.0000000000000p-33, 0x1.ebd175a6fad0cp-2},
    {0x1.4000000000000p+3, 0x1.930be0ded288dp-7, 0x1.11197f775b409p+2},
    {0x1.4000000000000p+3, 0x1.0000000000000p-1, 0x1.35661c3111bdfp+3},
    {0x1.4000000000000p+3, 0x1.ff7ced916872bp-1, 0x1.6a8499dffb047p+4},
    {0x1.4000000000000p+3, 0x1.fffffffffffffp-1, 0x1.e8d5ca8350d38p+5},
    {0x1.8e00000000000p+6, 0x1.0000000000000p-33, 0x1.857715a47aa66p+5},
    {0x1.8e00000000000p+6, 0x1.930be0ded288dp-7, 0x1.39c422977bacfp+6},
    {0x1.8e00000000000p+6, 0x1.0000000000000p-1, 0x1.8caadee64744cp+6},
    {0x1.8e00000000000p+6, 0x1.ff7ced916872bp-1, 0x1.0a62ca0a14b92p+7},
    {0x1.8e00000000000p+6, 0x1.fffffffffffffp-1, 0x1.997b6855786c6p+7},
    {0x1.2c00000000000p+7, 0x1.0000000000000p-53, 0x1.195c2b896b3fbp+6},
    {0x1.2c00000000000p+7, 0x1.0000000000000p-33, 0x1.53a5c44011e2fp+6},
    {0x1.2c00000000000p+7, 0x1.0c6f7a0b5ed8dp-20, 0x1.8b31a069f211dp+6},
    {0x1.2c00000000000p+7, 0x1.930be0ded288dp-7, 0x1.ef53fd4b09f8fp+6},
    {0x1.2c00000000000p+7, 0x1.3333333333333p-2, 0x1.1eb010e6ed8f9p+7},
    {0x1.2c00000000000p+7, 0x1.0000000000000p-1, 0x1.2b5566a2c8ec8p+7},
    {0x1.2c00000000000p+7, 0x1.8a3d70a3d70a4p-1, 0x1.3dc6171e5a7eep+7},
    {0x1.2c00000000000p+7, 0x1.ff7ced916872bp-1, 0x1.7d6cdd1647d70p+7},
    {0x1.2c00000000000p+7, 0x1.ffffffff00000p-1, 0x1.e23c18105a88fp+7},
    {0x1.2c00000000000p+7, 0x1.fffffffffffffp-1, 0x1.11b1941d08737p+8},
    {0x1.f380000000000p+9, 0x1.0000000000000p-33, 0x1.95c5596c0c369p+9},
    {0x1.f380000000000p+9, 0x1.930be0ded288dp-7, 0x1.d0a826d102cb4p+9},
    {0x1.f380000000000p+9, 0x1.0000000000000p-1, 0x1.f35555fb42be8p+9},
    {0x1.f380000000000p+9, 0x1.ff7ced916872bp-1, 0x1.12e1dee04c5efp+10},
    {0x1.f380000000000p+9, 0x1.fffffffffffffp-1, 0x1.4041e1bccb2f1p+10},
    {0x1.f480000000000p+9, 0x1.0000000000000p-33, 0x1.96abb868e7b5dp+9},
    {0x1.f480000000000p+9, 0x1.930be0ded288dp-7, 0x1.d19f0dac56e38p+9},
    {0x1.f480000000000p+9, 0x1.0000000000000p-1, 0x1.f45555faedd7ep+9},
    {0x1.f480000000000p+9, 0x1.ff7ced916872bp-1, 0x1.13681fd938374p+10},
    {0x1.f480000000000p+9, 0x1.fffffffffffffp-1, 0x1.40d2789338368p+10},
    {0x1.3880000000000p+13, 0x1.0000000000000p-33, 0x1.25199d35ea82dp+13},
    {0x1.3880000000000p+13, 0x1.930be0ded288dp-7, 0x1.3184b68dbaf66p+13},
    {0x1.3880000000000p+13, 0x1.0000000000000p-1, 0x1.387d55565e76ep+13},
    {0x1.3880000000000p+13, 0x1.ff7ced916872bp-1, 0x1.423f0075b92fcp+13},
    {0x1.3880000000000p+13, 0x1.fffffffffffffp-1, 0x1.52d9c63489654p+13},
    {0x1.e848000000000p+19, 0x1.0000000000000p-33, 0x1.e53162f99a0d5p+19},
    {0x1.e848000000000p+19, 0x1.930be0ded288dp-7, 0x1.e72f372acc5a9p+19},
    {0x1.e848000000000p+19, 0x1.0000000000000p-1, 0x1.e847f555555ffp+19},
    {0x1.e848000000000p+19, 0x1.ff7ced916872bp-1, 0x1.e9caa2a2c61aep+19},
    {0x1.e848000000000p+19, 0x1.fffffffffffffp-1, 0x1.ec4cf5d38145dp+19},
};

constexpr Beta betas[] = {
    {0x1.3333333333333p-2, 0x1.999999999999ap-4, 0x1.0000000000000p-33, 0x1.0a2f08b187ac0p-8},
    {0x1.3333333333333p-2, 0x1.999999999999ap-4, 0x1.930be0ded288dp-7, 0x1.b99ade5cf4aeep-4},
    {0x1.3333333333333p-2, 0x1.999999999999ap-4, 0x1.0000000000000p-1, 0x1.2c41e92d8a856p-2},
    {0x1.3333333333333p-2, 0x1.999999999999ap-4, 0x1.8a3d70a3d70a4p-1, 0x1.7d979396615bep-2},
    {0x1.3333333333333p-2, 0x1.999999999999ap-4, 0x1.ff7ced916872bp-1, 0x1.468fd9d085940p-1},
    {0x1.3333333333333p-2, 0x1.999999999999ap-4, 0x1.ffffffff00000p-1, 0x1.cae6d8257601cp-1},
    {0x1.999999999999ap-5, 0x1.3333333333333p-3, 0x1.0000000000000p-33, 0x1.d67c2b34c44c4p-595},
    {0x1.999999999999ap-5, 0x1.3333333333333p-3, 0x1.930be0ded288dp-7, 0x1.95bfb6508d364p-115},
    {0x1.999999999999ap-5, 0x1.3333333333333p-3, 0x1.0000000000000p-1, 0x1.d67c30e50ede4p-19},
    {0x1.999999999999ap-5, 0x1.3333333333333p-3, 0x1.8a3d70a3d70a4p-1, 0x1.10bd8b2adf2afp-7},
    {0x1.999999999999ap-5, 0x1.3333333333333p-3, 0x1.ff7ced916872bp-1, 0x1.f4321d82c4963p-1},
    {0x1.999999999999ap-5, 0x1.3333333333333p-3, 0x1.ffffffff00000p-1, 0x1.ffffffca01173p-1},
    {0x1.0000000000000p-1, 0x1.f5c28f5c28f5cp-2, 0x1.930be0ded288dp-7, 0x1.9b1e42796b4bdp-260},
    {0x1.0000000000000p-1, 0x1.f5c28f5c28f5cp-2, 0x1.0000000000000p-1, 0x1.0000000000000p-1},
    {0x1.ccccccccccccdp-1, 0x1.999999999999ap-3, 0x1.0000000000000p-33, 0x1.5f46385d13680p-27},
    {0x1.ccccccccccccdp-1, 0x1.999999999999ap-3, 0x1.930be0ded288dp-7, 0x1.0c3a9e02022a9p-3},
    {0x1.ccccccccccccdp-1, 0x1.999999999999ap-3, 0x1.0000000000000p-1, 0x1.fe51b202e849bp-1},
    {0x1.ccccccccccccdp-1, 0x1.999999999999ap-3, 0x1.8a3d70a3d70a4p-1, 0x1.ffff233d6f519p-1},
    {0x1.47ae147ae147bp-6, 0x1.0624dd2f1a9fcp-10, 0x1.0000000000000p-33, 0x1.d43c9cf239388p-7},
    {0x1.47ae147ae147bp-6, 0x1.0624dd2f1a9fcp-10, 0x1.930be0ded288dp-7, 0x1.23f1bb6dd958ap-6},
    {0x1.47ae147ae147bp-6, 0x1.0624dd2f1a9fcp-10, 0x1.0000000000000p-1, 0x1.47699b3e7affep-6},
    {0x1.47ae147ae147bp-6, 0x1.0624dd2f1a9fcp-10, 0x1.8a3d70a3d70a4p-1, 0x1.53a8b3a8dd473p-6},
    {0x1.47ae147ae147bp-6, 0x1.0624dd2f1a9fcp-10, 0x1.ff7ced916872bp-1, 0x1.7c99d1365904ep-6},
    {0x1.47ae147ae147bp-6, 0x1.0624dd2f1a9fcp-10, 0x1.ffffffff00000p-1, 0x1.ba2975db89cc6p-6},
    {0x1.0000000000000p-1, 0x1.0624dd2f1a9fcp-8, 0x1.0000000000000p-33, 0x1.e60e1ecd0826dp-2},
    {0x1.0000000000000p-1, 0x1.0624dd2f1a9fcp-8, 0x1.930be0ded288dp-7, 0x1.f6cb4518a244bp-2},
    {0x1.0000000000000p-1, 0x1.0624dd2f1a9fcp-8, 0x1.0000000000000p-1, 0x1.0000000000000p-1},
    {0x1.0000000000000p-1, 0x1.0624dd2f1a9fcp-8, 0x1.8a3d70a3d70a4p-1, 0x1.0183623d4dabcp-1},
    {0x1.0000000000000p-1, 0x1.0624dd2f1a9fcp-8, 0x1.ff7ced916872bp-1, 0x1.0654007eb0468p-1},
    {0x1.0000000000000p-1, 0x1.0624dd2f1a9fcp-8, 0x1.ffffffff00000p-1, 0x1.0cf8f0997bec9p-1},
};

constexpr Poisson poissons[] = {
    {0x1.0624dd2f1a9fcp-10, 0x1.0000000000000p-33, 0},
    {0x1.0624dd2f1a9fcp-10, 0x1.930be0ded288dp-7, 0},
    {0x1.0624dd2f1a9fcp-10, 0x1.0000000000000p-1, 0},
    {0x1.0624dd2f1a9fcp-10, 0x1.ff7ced916872bp-1, 0},
    {0x1.0624dd2f1a9fcp-10, 0x1.ffffffff00000p-1, 3},
    {0x1.0624dd2f1a9fcp-10, 0x1.fffffffffffffp-1, 4},
    {0x1.3333333333333p-2, 0x1.0000000000000p-33, 0},
    {0x1.3333333333333p-2, 0x1.930be0ded288dp-7, 0},
    {0x1.3333333333333p-2, 0x1.0000000000000p-1, 0},
    {0x1.3333333333333p-2, 0x1.ff7ced916872bp-1, 3},
    {0x1.3333333333333p-2, 0x1.ffffffff00000p-1, 8},
    {0x1.3333333333333p-2, 0x1.fffffffffffffp-1, 12},
    {0x1.8000000000000p+1, 0x1.0000000000000p-33, 0},
    {0x1.8000000000000p+1, 0x1.930be0ded288dp-7, 0},
    {0x1.8000000000000p+1, 0x1.0000000000000p-1, 3},
    {0x1.8000000000000p+1, 0x1.ff7ced916872bp-1, 10},
    {0x1.8000000000000p+1, 0x1.ffffffff00000p-1, 19},
    {0x1.8000000000000p+1, 0x1.fffffffffffffp-1, 26},
    {0x1.3fae147ae147bp+3, 0x1.0000000000000p-33, 0},
    {0x1.3fae147ae147bp+3, 0x1.930be0ded288dp-7, 4},
    {0x1.3fae147ae147bp+3, 0x1.0000000000000p-1, 10},
    {0x1.3fae147ae147bp+3, 0x1.ff7ced916872bp-1, 21},
    {0x1.3fae147ae147bp+3, 0x1.ffffffff00000p-1, 36},
    {0x1.3fae147ae147bp+3, 0x1.fffffffffffffp-1, 45},
    {0x1.4000000000000p+3, 0x1.0000000000000p-33, 0},
    {0x1.4000000000000p+3, 0x1.930be0ded288dp-7, 4},
    {0x1.4000000000000p+3, 0x1.0000000000000p-1, 10},
    {0x1.4000000000000p+3, 0x1.ff7ced916872bp-1, 21},
    {0x1.4000000000000p+3, 0x1.ffffffff00000p-1, 36},
    {0x1.4000000000000p+3, 0x1.fffffffffffffp-1, 45},
    {0x1.1800000000000p+4, 0x1.0000000000000p-33, 0},
    {0x1.1800000000000p+4, 0x1.930be0ded288dp-7, 9},
    {0x1.1800000000000p+4, 0x1.0000000000000p-1, 17},
    {0x1.1800000000000p+4, 0x1.ff7ced916872bp-1, 32},
    {0x1.1800000000000p+4, 0x1.ffffffff00000p-1, 50},
    {0x1.1800000000000p+4, 0x1.fffffffffffffp-1, 62},
    {0x1.0000000000000p+6, 0x1.0000000000000p-33, 20},
    {0x1.0000000000000p+6, 0x1.930be0ded288dp-7, 47},
    {0x1.0000000000000p+6, 0x1.0000000000000p-1, 64},
    {0x1.0000000000000p+6, 0x1.ff7ced916872bp-1, 90},
    {0x1.0000000000000p+6, 0x1.ffffffff00000p-1, 121},
    {0x1.0000000000000p+6, 0x1.fffffffffffffp-1, 140},
    {0x1.2c40000000000p+8, 0x1.0000000000000p-33, 197},
    {0x1.2c40000000000p+8, 0x1.930be0ded288dp-7, 262},
    {0x1.2c40000000000p+8, 0x1.0000000000000p-1, 300},
    {0x1.2c40000000000p+8, 0x1.ff7ced916872bp-1, 355},
    {0x1.2c40000000000p+8, 0x1.ffffffff00000p-1, 416},
    {0x1.2c40000000000p+8, 0x1.fffffffffffffp-1, 453},
    {0x1.3880000000000p+13, 0x1.0000000000000p-33, 9373},
    {0x1.3880000000000p+13, 0x1.930be0ded288dp-7, 9776},
    {0x1.3880000000000p+13, 0x1.0000000000000p-1, 10000},
    {0x1.3880000000000p+13, 0x1.ff7ced916872bp-1, 10310},
    {0x1.3880000000000p+13, 0x1.ffffffff00000p-1, 10640},
    {0x1.3880000000000p+13, 0x1.fffffffffffffp-1, 10832},
    {0x1.312d000000000p+23, 0x1.0000000000000p-33, 9979964},
    {0x1.312d000000000p+23, 0x1.930be0ded288dp-7, 9992893},
    {0x1.312d000000000p+23, 0x1.0000000000000p-1, 10000000},
    {0x1.312d000000000p+23, 0x1.ff7ced916872bp-1, 10009774},
    {0x1.312d000000000p+23, 0x1.ffffffff00000p-1, 10020049},
    {0x1.312d000000000p+23, 0x1.fffffffffffffp-1, 10025972},
};
// clang-format on

void verwacht_relatief(double berekend, double waarde, double tolerantie) {
  EXPECT_LE(std::abs(berekend / waarde - 1), tolerantie) << "expected " << waarde << ", calculated " << berekend;
}

TEST(Kwantiel, NormaalTegenHogePrecisie) {
  for (const Normaal& r : normalen) {
    SCOPED_TRACE(r.u);
    if (r.waarde == 0) {
      EXPECT_EQ(normaal_kwantiel(r.u), 0);
    } else {
      verwacht_relatief(normaal_kwantiel(r.u), r.waarde, 1e-15);
    }
  }
}

TEST(Kwantiel, GammaTegenHogePrecisie) {
  for (const Gamma& r : gammas) {
    SCOPED_TRACE(testing::Message() << "vorm " << r.vorm << ", u " << r.u);
    // The quantile is found as a logarithm, which the exponential turns into a relative error.
    verwacht_relatief(gamma_kwantiel(r.vorm, r.u), r.waarde, 1e-14 * (1 + std::abs(std::log(r.waarde))));
  }
}

TEST(Kwantiel, GammaVerdelingHeeftGemiddeldeEnVariatiecoefficient) {
  const Verdeling v{VerdelingSoort::gamma, {14, 0.5, 0}, {}, {}};
  for (const double u : {0.01, 0.5, 0.99}) verwacht_relatief(kwantiel(v, u), 14 * 0.25 * gamma_kwantiel(4, u), 1e-15);
}

TEST(Kwantiel, GammaBlijftPositiefWaarDeWaardeTeKleinIsVoorEenDouble) {
  EXPECT_GT(gamma_kwantiel(0.01, 0x1p-53), 0);
  EXPECT_LT(gamma_kwantiel(0.01, 0x1p-53), 1e-300);
}

TEST(Kwantiel, BetaTegenHogePrecisie) {
  for (const Beta& r : betas) {
    SCOPED_TRACE(testing::Message() << "beta " << r.gemiddelde << ", " << r.sd << ", u " << r.u);
    const Verdeling v{VerdelingSoort::beta, {r.gemiddelde, r.sd, 0}, {}, {}};
    verwacht_relatief(kwantiel(v, r.u), r.waarde, 1e-13 * (1 + std::abs(std::log(r.waarde))));
  }
}

TEST(Kwantiel, PoissonIsExact) {
  for (const Poisson& r : poissons)
    EXPECT_EQ(poisson_kwantiel(r.gemiddelde, r.u), r.waarde) << "mean " << r.gemiddelde << ", u " << r.u;
}

}  // namespace
}  // namespace mbc
