// Setting values on the command line survives any text: each line is one --zet. It ends in a Studie or in at least one
// error, and every message can be shown.
#include <cstdint>
#include <vector>

#include "base/tekst.h"
#include "klein.h"

namespace {

bool lees(const std::vector<std::string>& zet) {
  const mbc::Gelezen gelezen = mbc::lees_studie(mbc::GeheugenBron(mbc::proef::geldige_bestanden), "studie.yaml", zet);
  return mbc::proef::gelezen_of_gemeld(gelezen.studie.has_value(), gelezen.meldingen);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const bool bereikbaar = lees({"gemeenten.\"Bergen (NH.)\".instroom=12"});
  if (!bereikbaar) std::abort();  // what stands around the text must be right, or nothing behind it is reached
  const std::string tekst(data, data + size);
  lees({tekst});
  std::vector<std::string> regels;
  for (const std::string_view regel : mbc::splits(tekst, '\n')) regels.emplace_back(regel);
  lees(regels);
  return 0;
}
