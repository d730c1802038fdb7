// Reading a table of receipts, CSV or workbook, survives any bytes: it ends in receipts or in at least one error, and
// every message can be shown.
#include <cstdint>

#include "input/bonnentabel.h"
#include "klein.h"

namespace {

bool lees(std::string_view inhoud) {
  const mbc::Bonnentabel tabel = mbc::lees_bonnentabel("tabel", inhoud);
  return mbc::proef::gelezen_of_gemeld(!tabel.bonnen.empty(), tabel.meldingen);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const bool bereikbaar = lees("kassabon;omschrijving;geldstroom;fase;zonder\na-1;Hulp;Jeugdwet;traject;7\n");
  if (!bereikbaar) std::abort();
  lees(std::string(data, data + size));
  return 0;
}
