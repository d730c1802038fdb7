// Reading observations, or a design of them, survives any bytes: it ends in a list or in at least one error, and every
// message can be shown.
#include <cstdint>

#include "input/waarnemingen.h"
#include "klein.h"

namespace {

const mbc::Gelezen& studie() {
  static const mbc::Gelezen gelezen = mbc::lees_studie(mbc::GeheugenBron(mbc::proef::geldige_bestanden), "studie.yaml");
  return gelezen;
}

bool lees(const std::string& tekst) {
  const mbc::GelezenWaarnemingen gelezen =
      mbc::lees_waarnemingen(mbc::GeheugenBron({{"w.yaml", tekst}}), "w.yaml", *studie().studie, studie().prijsindex);
  return mbc::proef::gelezen_of_gemeld(gelezen.waarnemingen.has_value(), gelezen.meldingen);
}

bool lees_als_ontwerp(const std::string& tekst) {
  const mbc::GelezenOntwerp gelezen =
      mbc::lees_ontwerp(mbc::GeheugenBron({{"o.yaml", tekst}}), "o.yaml", *studie().studie, studie().prijsindex);
  return mbc::proef::gelezen_of_gemeld(gelezen.ontwerp.has_value(), gelezen.meldingen);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const bool bereikbaar =
      studie().studie &&
      lees(
          "waarnemingen: W\nscenario: 0\nlijst:\n"
          "  a: {indicator: vto, jaar: 2022, waarde: 7, gebruik: herijken}\n") &&
      lees_als_ontwerp("ontwerp: O\nlijst:\n  a: {indicator: vto, jaren: [2022, 2024], kosten: 7}\n");
  if (!bereikbaar) std::abort();  // what stands around the text must be right, or nothing behind it is reached
  const std::string tekst(data, data + size);
  lees(tekst);
  lees_als_ontwerp(tekst);
  return 0;
}
