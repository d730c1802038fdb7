#pragma once

#include "base/tekst.h"
#include "gevoeligheid/gevoeligheid.h"
#include "support/studie_bouwer.h"

namespace mbc::proef {

/// Reads a study again with other values, as the reader of the input does with `--zet`.
inline Studielezer lezer_van(Studie studie) {
  return [studie = std::move(studie)](const std::vector<std::string>& zetten) {
    Studie uit = studie;
    for (const std::string& z : zetten) {
      const std::size_t is = z.find('=');
      const bool procent = z.ends_with('%');
      const std::string tekst = z.substr(is + 1, z.size() - is - 1 - (procent ? 1 : 0));
      zet(uit, z.substr(0, is), *lees_double(procent ? tekst + "e-2" : tekst));
    }
    return uit;
  };
}

inline As as(const std::string& pad, std::vector<double> waarden) {
  As uit{pad, {}, std::move(waarden)};
  for (const double w : uit.waarden) uit.teksten.push_back(getal_tekst(w));
  return uit;
}

}  // namespace mbc::proef
