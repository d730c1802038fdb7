#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include <rapidjson/prettywriter.h>
#include <rapidjson/stringbuffer.h>

#include "base/samenvatting.h"

/// RapidJSON as mbc's documents use it: keys in the order of the calls, numbers with a fixed number of
/// decimals (so that equal runs are equal files), text always valid UTF-8.
namespace mbc {

/// Whole cents, and shares and counts as fine as anyone can use.
enum class Decimalen { euro = 2, aantal = 4, aandeel = 6 };

class JsonSchrijver {
 public:
  JsonSchrijver();

  void begin_object() { schrijver_.StartObject(); }
  void eind_object() { schrijver_.EndObject(); }
  void begin_lijst() { schrijver_.StartArray(); }
  void eind_lijst() { schrijver_.EndArray(); }
  void sleutel(std::string_view naam) { tekst(naam); }

  void tekst(std::string_view waarde);
  void geheel(std::int64_t waarde) { schrijver_.Int64(waarde); }
  void geheel(std::uint64_t waarde) { schrijver_.Uint64(waarde); }
  void getal(double waarde, Decimalen decimalen);
  void getal(double waarde);
  void getal(const std::optional<double>& waarde, Decimalen decimalen);
  void leeg() { schrijver_.Null(); }

  /// Under a key an object; `inhoud` writes what is in it.
  template <class F>
  void object(std::string_view naam, F inhoud) {
    sleutel(naam);
    begin_object();
    inhoud();
    eind_object();
  }
  /// Under a key a list; `schrijf` writes each.
  template <class Rij, class F>
  void lijst(std::string_view naam, const Rij& rij, F schrijf) {
    sleutel(naam);
    begin_lijst();
    for (const auto& x : rij) schrijf(x);
    eind_lijst();
  }
  /// Under a key a list of objects; `inhoud` writes what is in each.
  template <class Rij, class F>
  void objecten(std::string_view naam, const Rij& rij, F inhoud) {
    lijst(naam, rij, [&](const auto& x) {
      begin_object();
      inhoud(x);
      eind_object();
    });
  }

  /// An object of numbers, on one line.
  void samenvatting(const Samenvatting& s, Decimalen decimalen);
  /// A list of numbers, on one line.
  void getallen(std::string_view naam, std::span<const double> waarden, Decimalen decimalen);
  void teksten(std::string_view naam, std::span<const std::string> waarden);

  void veld(std::string_view naam, std::string_view waarde) {
    sleutel(naam);
    tekst(waarde);
  }
  void veld(std::string_view naam, const std::string& waarde) { veld(naam, std::string_view(waarde)); }
  void veld(std::string_view naam, const char* waarde) { veld(naam, std::string_view(waarde)); }
  void veld(std::string_view naam, int waarde) {
    sleutel(naam);
    geheel(std::int64_t{waarde});
  }
  void veld(std::string_view naam, const std::optional<int>& waarde) {
    sleutel(naam);
    waarde ? geheel(std::int64_t{*waarde}) : leeg();
  }
  void veld(std::string_view naam, const std::optional<std::string>& waarde) {
    sleutel(naam);
    waarde ? tekst(*waarde) : leeg();
  }
  void veld(std::string_view naam, bool waarde) {
    sleutel(naam);
    schrijver_.Bool(waarde);
  }
  void veld(std::string_view naam, double waarde) {
    sleutel(naam);
    getal(waarde);
  }
  void veld(std::string_view naam, const std::optional<double>& waarde) {
    sleutel(naam);
    waarde ? getal(*waarde) : leeg();
  }
  void veld(std::string_view naam, double waarde, Decimalen decimalen) {
    sleutel(naam);
    getal(waarde, decimalen);
  }
  void veld(std::string_view naam, const std::optional<double>& waarde, Decimalen decimalen) {
    sleutel(naam);
    getal(waarde, decimalen);
  }
  void veld(std::string_view naam, const Samenvatting& s, Decimalen decimalen) {
    sleutel(naam);
    samenvatting(s, decimalen);
  }
  void veld(std::string_view naam, const Moment& m, Decimalen decimalen) {
    object(naam, [&] {
      veld("gemiddelde", m.gemiddelde, decimalen);
      veld("sd", m.sd, decimalen);
      veld("mcse", m.mcse, decimalen);
    });
  }

  /// The document, ended by a newline.
  [[nodiscard]] std::string klaar() const;

 private:
  rapidjson::StringBuffer buffer_;
  rapidjson::PrettyWriter<rapidjson::StringBuffer> schrijver_;
};

}  // namespace mbc
