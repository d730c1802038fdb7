#include "run/bewaarmap.h"

#include <algorithm>
#include <cerrno>
#include <charconv>

#include "base/bestanden.h"
#include "base/heel_bestand.h"
#include "base/machinefout.h"
#include "base/sha256.h"
#include "base/systeemfout.h"

namespace mbc {
namespace {

constexpr std::string_view zegelnaam = "zegel.txt";
constexpr std::string_view begin_van_naam = "deel-";
constexpr std::size_t grootste_zegel = std::size_t{64} << 20;
constexpr std::size_t grootste_deel = std::size_t{16} << 30;

/// So many digits that the names sort as the numbers do.
std::string cijfers(std::int64_t n) {
  const std::string s = std::to_string(n);
  constexpr std::size_t breedte = 10;
  return std::string(breedte - std::min(breedte, s.size()), '0') + s;
}

std::string naam_van(Stuk s) { return std::string(begin_van_naam) + cijfers(s.van) + "-" + cijfers(s.tot); }

/// The part a file is of; none for a file that is no part.
std::optional<Stuk> stuk_van(std::string_view naam) {
  if (!naam.starts_with(begin_van_naam)) return std::nullopt;
  const char* einde = naam.data() + naam.size();
  Stuk s;
  const auto van = std::from_chars(naam.data() + begin_van_naam.size(), einde, s.van);
  if (van.ec != std::errc() || van.ptr == einde || *van.ptr != '-') return std::nullopt;
  const auto tot = std::from_chars(van.ptr + 1, einde, s.tot);
  if (tot.ec != std::errc() || s.van < 0 || s.van >= s.tot || naam_van(s) != naam) return std::nullopt;
  return s;
}

}  // namespace

Bewaarmap::Bewaarmap(std::filesystem::path map, Schijf& schijf, Schademelder melder)
    : map_(std::move(map)), schijf_(schijf), melder_(std::move(melder)) {
  const auto slaag = [this](int fout) {
    if (fout != 0) throw MachineFout(map_.generic_string() + " is niet te gebruiken: " + systeemfout(fout));
  };
  if (const int fout = schijf_.maak_map(map_, eigen_map); fout != EEXIST) slaag(fout);
  slaag(schijf_.open_map(map_, slot_));
  const int fout = schijf_.vergrendel(slot_);
  if (fout == 0) return;
  schijf_.sluit(slot_);
  if (fout == EWOULDBLOCK) throw MachineFout("een andere opdracht gebruikt nu " + map_.generic_string());
  slaag(fout);
}

Bewaarmap::~Bewaarmap() { schijf_.sluit(slot_); }

std::optional<std::string> Bewaarmap::zegel() const {
  Bestandsinhoud b = lees_bestand(map_ / zegelnaam, grootste_zegel);
  if (b.soort != Bestandsoort::bestand) return std::nullopt;
  return std::move(b.inhoud);
}

bool Bewaarmap::is_van_iets_anders() const {
  if (zegel()) return false;
  std::error_code fout;
  for (std::filesystem::directory_iterator it(map_, fout); !fout && it != std::filesystem::directory_iterator();
       it.increment(fout)) {
    // A run that was killed at its very beginning leaves half a zegel.
    if (!it->path().filename().string().starts_with("." + std::string(zegelnaam))) return true;
  }
  return false;
}

void Bewaarmap::begin(const std::string& zegel) {
  if (this->zegel() != zegel) schrijf_heel(map_ / zegelnaam, zegel, schijf_);
  zegel_som_ = sha256_hex(zegel);
}

std::vector<Stuk> Bewaarmap::stukken(Stuk bereik) const {
  std::vector<Stuk> alle;
  for (const std::string& naam : bestanden_in(map_)) {
    if (const auto s = stuk_van(naam); s && s->van >= bereik.van && s->tot <= bereik.tot) alle.push_back(*s);
  }
  // Parts overlap where the number of replicaties went down and up again: then the longest.
  std::sort(alle.begin(), alle.end(), [](Stuk a, Stuk b) { return a.van != b.van ? a.van < b.van : a.tot > b.tot; });
  std::vector<Stuk> uit;
  for (const Stuk s : alle) {
    if (uit.empty() || s.van >= uit.back().tot) uit.push_back(s);
  }
  return uit;
}

std::string Bewaarmap::kop(Stuk s, std::string_view bytes) const {
  return "mbc " + naam_van(s) + "\nzegel " + zegel_som_ + "\nsha256 " + sha256_hex(bytes) + "\n";
}

std::optional<std::string> Bewaarmap::lees(Stuk s) {
  Bestandsinhoud b = lees_bestand(map_ / naam_van(s), grootste_deel);
  if (b.soort == Bestandsoort::bestand) {
    const std::size_t lengte = kop(s, {}).size();
    if (b.inhoud.size() >= lengte) {
      const std::string_view bytes = std::string_view(b.inhoud).substr(lengte);
      if (b.inhoud.starts_with(kop(s, bytes))) return std::string(bytes);
    }
  }
  schijf_.verwijder(map_ / naam_van(s));
  melder_((map_ / naam_van(s)).generic_string() + " is beschadigd; dat deel wordt opnieuw gerekend");
  return std::nullopt;
}

void Bewaarmap::bewaar(Stuk s, std::string_view bytes) {
  schrijf_heel(map_ / naam_van(s), kop(s, bytes) + std::string(bytes), schijf_);
  heeft_bewaard_ = true;
}

}  // namespace mbc
