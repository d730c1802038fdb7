// Reading a study survives any bytes: as the study's file, as a scenario and as a kassabon. It ends in a
// Studie or in at least one error, and every message can be shown.
#include <cstdint>
#include <utility>

#include "klein.h"

namespace {

/// Whether it was read as a study.
bool lees(std::map<std::string, std::string> bestanden) {
  const mbc::Gelezen gelezen = mbc::lees_studie(mbc::GeheugenBron(std::move(bestanden)), "studie.yaml");
  return mbc::proef::gelezen_of_gemeld(gelezen.studie.has_value(), gelezen.meldingen);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const bool bereikbaar = lees(mbc::proef::geldige_bestanden);
  if (!bereikbaar) std::abort();  // what stands around the bytes must be right, or nothing behind it is reached
  for (const auto& vervangen : mbc::proef::geldige_bestanden) {
    std::map<std::string, std::string> bestanden = mbc::proef::geldige_bestanden;
    bestanden[vervangen.first] = std::string(data, data + size);
    lees(std::move(bestanden));
  }
  return 0;
}
