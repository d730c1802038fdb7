#include "boom/scalair.h"

#include <algorithm>

#include "base/tekst.h"

namespace mbc {

std::optional<std::string> tekst_van(const Boom* b) {
  if (b == nullptr || !is_tekst(*b)) return std::nullopt;
  const std::string_view s = bijgesneden(b->data().tekst);
  if (s.empty()) return std::nullopt;
  return std::string(s);
}

namespace {

std::optional<std::int64_t> als_geheel(const std::optional<std::string>& s, const Schema& schema) {
  if (!s || !lees_getaltekst(*s, {}).waarde) return std::nullopt;  // no 010
  const std::optional<std::int64_t> x = lees_geheel(*s);
  if (!x || *x < schema.laagst || *x > schema.hoogst) return std::nullopt;
  return x;
}

std::optional<double> als_maat(const std::optional<std::string>& s, const Schema& schema) {
  if (!s) return std::nullopt;
  const std::optional<double> x = lees_getaltekst(*s, schema.getal->notatie).waarde;
  if (!x || *x < schema.getal->domein.laagst || *x > schema.getal->domein.hoogst) return std::nullopt;
  return x;
}

std::optional<bool> als_janee(const std::optional<std::string>& s) {
  if (s == "ja" || s == "true") return true;
  if (s == "nee" || s == "false") return false;
  return std::nullopt;
}

std::optional<bool> als_schakelaar(const std::optional<std::string>& s) {
  if (s == "aan") return true;
  if (s == "uit") return false;
  return std::nullopt;
}

std::optional<std::size_t> als_keuze(const std::optional<std::string>& s, std::span<const std::string_view> keuzes) {
  if (!s) return std::nullopt;
  const auto it = std::find(keuzes.begin(), keuzes.end(), *s);
  if (it == keuzes.end()) return std::nullopt;
  return static_cast<std::size_t>(it - keuzes.begin());
}

const Boom* onder(const Boom* kaart, const Studieveld& veld) { return kind(kaart, std::string(veld.naam)); }

/// Reads what stands in the kaart, and where that cannot be read the default.
template <class F>
auto of_standaard(const Boom* kaart, const Studieveld& veld, F&& lees) {
  const auto gegeven = lees(tekst_van(onder(kaart, veld)));
  return gegeven || veld.standaard.empty() ? gegeven : lees(std::string(veld.standaard));
}

}  // namespace

std::optional<std::int64_t> geheel_van(const Boom* b, const Schema& schema) { return als_geheel(tekst_van(b), schema); }
std::optional<double> maat_van(const Boom* b, const Schema& schema) { return als_maat(tekst_van(b), schema); }
std::optional<bool> janee_van(const Boom* b) { return als_janee(tekst_van(b)); }
std::optional<bool> schakelaar_van(const Boom* b) { return als_schakelaar(tekst_van(b)); }
std::optional<std::size_t> keuze_van(const Boom* b, std::span<const std::string_view> keuzes) {
  return als_keuze(tekst_van(b), keuzes);
}

std::optional<std::int64_t> geheel_van(const Boom* kaart, const Studieveld& veld) {
  return of_standaard(kaart, veld, [&](const auto& s) { return als_geheel(s, *veld.schema); });
}
std::optional<double> maat_van(const Boom* kaart, const Studieveld& veld) {
  return of_standaard(kaart, veld, [&](const auto& s) { return als_maat(s, *veld.schema); });
}
std::optional<bool> schakelaar_van(const Boom* kaart, const Studieveld& veld) {
  return of_standaard(kaart, veld, als_schakelaar);
}
std::optional<std::size_t> keuze_van(const Boom* kaart, const Studieveld& veld) {
  return of_standaard(kaart, veld, [&](const auto& s) { return als_keuze(s, veld.schema->keuzes); });
}

bool is_per_jaar(const Boom& b) {
  return is_kaart(b) && std::any_of(b.begin(), b.end(),
                                    [](const auto& onderdeel) { return lees_geheel(onderdeel.first).has_value(); });
}

std::string bezwaar_tegen_naam(std::string_view naam) {
  constexpr std::size_t langste = 100;
  if (bijgesneden(naam).empty()) return "is leeg";
  if (bijgesneden(naam) != naam) return "heeft spaties eromheen";
  if (naam.find('"') != std::string_view::npos) return "bevat een aanhalingsteken \"";
  if (naam.find('=') != std::string_view::npos) return "bevat een =";
  if (naam.find('\n') != std::string_view::npos) return "loopt over meer dan één regel";
  return aantal_tekens(naam) > langste ? "is langer dan 100 tekens" : std::string();
}

}  // namespace mbc
