#include "vorm/json_schrijver.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/getaltekst.h"
#include "base/tekst.h"

namespace mbc {
namespace {

/// JSON knows no infinity and no NaN.
std::string json_tekst(std::string getal) { return getal.empty() ? "null" : std::move(getal); }

/// JSON is UTF-8: other bytes (from a command line) become the replacement character.
std::string als_utf8(std::string_view s) {
  std::string uit;
  uit.reserve(s.size());
  while (!s.empty()) {
    const std::size_t n = eerste_teken(s).bytes;
    uit += n == 0 ? std::string_view("\uFFFD") : s.substr(0, n);
    s.remove_prefix(std::max<std::size_t>(n, 1));
  }
  return uit;
}

}  // namespace

JsonSchrijver::JsonSchrijver() : schrijver_(buffer_) { schrijver_.SetIndent(' ', 2); }

void JsonSchrijver::tekst(std::string_view waarde) {
  const std::string geldig = als_utf8(waarde);
  schrijver_.String(geldig.data(), static_cast<rapidjson::SizeType>(geldig.size()));
}

void JsonSchrijver::getal(double waarde, Decimalen decimalen) {
  const std::string s = json_tekst(punt_getal(waarde, static_cast<int>(decimalen)));
  schrijver_.RawValue(s.data(), s.size(), rapidjson::kNumberType);
}

void JsonSchrijver::getal(double waarde) {
  const std::string s = json_tekst(punt_getal(waarde));
  schrijver_.RawValue(s.data(), s.size(), rapidjson::kNumberType);
}

void JsonSchrijver::getal(const std::optional<double>& waarde, Decimalen decimalen) {
  if (waarde) {
    getal(*waarde, decimalen);
  } else {
    leeg();
  }
}

void JsonSchrijver::getallen(std::string_view naam, std::span<const double> waarden, Decimalen decimalen) {
  sleutel(naam);
  std::string regel = "[";
  for (const double waarde : waarden)
    regel += (regel.size() > 1 ? ", " : "") + json_tekst(punt_getal(waarde, static_cast<int>(decimalen)));
  regel += "]";
  schrijver_.RawValue(regel.data(), regel.size(), rapidjson::kArrayType);
}

void JsonSchrijver::samenvatting(const Samenvatting& gemeten, Decimalen decimalen) {
  const Samenvatting s = wat_bekend_is(gemeten);
  const std::array<std::pair<const char*, double>, 8> velden = {{{"gemiddelde", s.gemiddelde},
                                                                 {"sd", s.sd},
                                                                 {"mcse", s.mcse},
                                                                 {"p5", s.p5},
                                                                 {"p25", s.p25},
                                                                 {"p50", s.p50},
                                                                 {"p75", s.p75},
                                                                 {"p95", s.p95}}};
  std::string regel = "{";
  for (const auto& [naam, waarde] : velden)
    regel += "\"" + std::string(naam) + "\": " + json_tekst(punt_getal(waarde, static_cast<int>(decimalen))) + ", ";
  regel += "\"kans_positief\": " + json_tekst(punt_getal(s.kans_positief, static_cast<int>(Decimalen::aandeel))) + "}";
  schrijver_.RawValue(regel.data(), regel.size(), rapidjson::kObjectType);
}

void JsonSchrijver::teksten(std::string_view naam, std::span<const std::string> waarden) {
  sleutel(naam);
  begin_lijst();
  for (const std::string& w : waarden) tekst(w);
  eind_lijst();
}

std::string JsonSchrijver::klaar() const { return std::string(buffer_.GetString(), buffer_.GetSize()) + '\n'; }

}  // namespace mbc
