#include "base/diagnostics.h"

#include <algorithm>

#include "base/tekst.h"

namespace mbc {

void Diagnostics::voeg_toe(const Diagnostics& ander) {
  meldingen_.insert(meldingen_.end(), ander.meldingen_.begin(), ander.meldingen_.end());
}

bool Diagnostics::heeft_fouten() const noexcept {
  return std::any_of(meldingen_.begin(), meldingen_.end(), [](const Melding& m) { return m.ernst == Ernst::fout; });
}

std::vector<Melding> Diagnostics::gesorteerd() const {
  std::vector<Melding> uit = meldingen_;
  std::sort(uit.begin(), uit.end());
  uit.erase(std::unique(uit.begin(), uit.end()), uit.end());
  return uit;
}

namespace {

std::string plaats_tekst(const Plaats& p, const std::filesystem::path& map) {
  std::string uit = p.bestand;
  if (!map.empty() && !p.bestand.starts_with("--")) uit = (map / p.bestand).lexically_normal().generic_string();
  if (p.regel > 0) uit += ":" + std::to_string(p.regel) + ":" + std::to_string(p.kolom);
  return veilig(uit);
}

/// The part of a source line around the caret: `kop` characters of it stand before the caret.
struct Venster {
  std::string tekst;
  std::size_t kop = 0;
};

Venster venster(const std::string& regel, std::size_t kolom) {
  constexpr std::size_t breed = 100;
  constexpr std::size_t aanloop = 60;
  const std::string tekst = veilig(regel);
  const std::size_t voor = std::min(kolom - 1, aantal_tekens(tekst));
  const std::size_t weg = voor > aanloop && aantal_tekens(tekst) > breed ? voor - aanloop : 0;
  Venster v;
  std::string_view rest = tekst;
  for (std::size_t i = 0; !rest.empty() && i < weg + breed; ++i) {
    const std::size_t n = std::max<std::size_t>(1, eerste_teken(rest).bytes);
    if (i >= weg) v.tekst += rest.substr(0, n);
    rest.remove_prefix(n);
  }
  v.kop = voor - weg;
  if (weg > 0) {
    v.tekst = "..." + v.tekst;
    v.kop += 3;
  }
  if (!rest.empty()) v.tekst += "...";
  return v;
}

}  // namespace

std::string toon(const Melding& m, const std::filesystem::path& map) {
  std::string uit = plaats_tekst(m.plaats, map);
  uit += m.ernst == Ernst::fout ? ": fout: " : ": waarschuwing: ";
  uit += veilig(m.wat);
  if (!m.verwacht.empty()) uit += "; verwacht: " + veilig(m.verwacht);
  if (!m.bedoelde.empty()) uit += "; bedoelde u " + veilig(m.bedoelde) + "?";
  if (!m.bronregel.empty() && m.plaats.kolom > 0) {
    const Venster v = venster(m.bronregel, static_cast<std::size_t>(m.plaats.kolom));
    uit += "\n    " + v.tekst + "\n    " + std::string(v.kop, ' ') + "^";
  }
  for (const Noot& n : m.noten) uit += "\n  " + plaats_tekst(n.plaats, map) + ": " + veilig(n.tekst);
  return uit;
}

}  // namespace mbc
