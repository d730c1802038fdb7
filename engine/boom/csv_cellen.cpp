#include "boom/csv_cellen.h"

#include <algorithm>

#include "base/tekst.h"

namespace mbc {
namespace {

bool alleen_cijfers(std::string_view s) { return !s.empty() && std::all_of(s.begin(), s.end(), cijfer); }

/// Whole thousands between points: `1.400`, `12.345.678`.
bool in_duizendtallen(std::string_view s) {
  const std::vector<std::string_view> groepen = splits(s, '.');
  constexpr std::size_t groep = 3;
  return groepen.size() > 1 && groepen.front().size() <= groep && alleen_cijfers(groepen.front()) &&
         std::all_of(groepen.begin() + 1, groepen.end(),
                     [](std::string_view g) { return g.size() == groep && alleen_cijfers(g); });
}

}  // namespace

std::size_t csv_kopregel(const Brontekst& bron) {
  std::size_t rij = 0;
  const auto leeg = [&] { return bijgesneden(bron.regel(rij)).empty(); };
  while (rij < bron.aantal_regels() && (leeg() || kleine_letters(bron.regel(rij)).starts_with("sep="))) ++rij;
  return rij;
}

char csv_scheiding(std::string_view kop) {
  for (const char c : {';', '\t'})
    if (kop.find(c) != std::string_view::npos) return c;
  return kop.find(',') != std::string_view::npos ? ',' : ';';
}

std::optional<std::vector<Invoercel>> csv_cellen(const Brontekst& bron, std::size_t nummer, char scheiding,
                                                 Melder& melder) {
  const std::string_view regel = bron.regel(nummer);
  std::vector<Invoercel> uit;
  for (std::size_t i = 0; i <= regel.size();) {
    const std::size_t begin = i;
    std::string tekst;
    const bool aanhaling = i < regel.size() && regel[i] == '"';
    if (aanhaling) {
      for (++i; i < regel.size(); ++i) {
        if (regel[i] != '"') {
          tekst += regel[i];
        } else if (i + 1 < regel.size() && regel[i + 1] == '"') {
          tekst += regel[++i];
        } else {
          break;
        }
      }
      if (i == regel.size()) {
        melder.fout(bron.plaats(bron.begin_van(nummer) + begin),
                    {"dit aanhalingsteken wordt op deze regel niet gesloten", "een cel op één regel", {}, {}});
        return std::nullopt;
      }
      ++i;
    }
    const std::size_t eind = std::min(regel.find(scheiding, i), regel.size());
    tekst += regel.substr(i, eind - i);
    const std::string_view rest = regel.substr(begin, eind - begin);
    const std::size_t wit = std::min(rest.find_first_not_of(" \t"), rest.size());
    uit.push_back(
        {std::string(bijgesneden(tekst)), bron.plaats(bron.begin_van(nummer) + begin + (aanhaling ? 0 : wit))});
    i = eind + 1;
  }
  return uit;
}

Invoercellen csv_tabel(const Brontekst& bron, Melder& melder) {
  Invoercellen uit;
  std::size_t nummer = csv_kopregel(bron);
  if (nummer == bron.aantal_regels()) return uit;
  uit.scheiding = csv_scheiding(bron.regel(nummer));
  for (; nummer < bron.aantal_regels(); ++nummer) {
    if (bijgesneden(bron.regel(nummer)).empty()) continue;
    auto rij = csv_cellen(bron, nummer, uit.scheiding, melder);
    if (rij && !std::all_of(rij->begin(), rij->end(), [](const Invoercel& c) { return c.tekst.empty(); }))
      uit.rijen.push_back(std::move(*rij));
  }
  return uit;
}

std::string met_decimale_punt(std::string_view tekst, char scheiding) {
  if (scheiding == ',') return std::string(tekst);
  std::string_view s = bijgesneden(tekst);
  for (const std::string_view voor : {"€", "EUR", "\u00A0", " "})
    while (s.starts_with(voor)) s.remove_prefix(voor.size());
  const bool procent = s.ends_with('%');
  if (procent) s.remove_suffix(1);
  const std::size_t komma = s.find(',');
  std::string_view heel = s.substr(0, komma);
  std::string_view deel = komma == std::string_view::npos ? std::string_view() : s.substr(komma + 1);
  if (komma == std::string_view::npos)
    return alleen_cijfers(heel) ? std::string(heel) + (procent ? "%" : "") : std::string(tekst);
  const bool streep = !deel.empty() && deel.find_first_not_of('-') == std::string_view::npos;
  if (!(alleen_cijfers(heel) || in_duizendtallen(heel)) || !(streep || alleen_cijfers(deel))) return std::string(tekst);
  std::string uit;
  std::copy_if(heel.begin(), heel.end(), std::back_inserter(uit), cijfer);
  if (!streep) uit += "." + std::string(deel);
  return uit + (procent ? "%" : "");
}

}  // namespace mbc
