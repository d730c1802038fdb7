#include "cli/zegel.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "base/tekst.h"
#include "report/verslag.h"
#include "result/deel.h"

namespace mbc {
namespace {

constexpr std::string_view invoer = "invoer ";
constexpr std::string_view bron = "broncode";

using Kenmerken = std::vector<std::pair<std::string, std::string>>;

Kenmerken kenmerken(std::string_view zegel) {
  Kenmerken uit;
  for (const std::string_view regel : splits(zegel, '\n')) {
    const std::size_t is = regel.find('=');
    if (is != std::string_view::npos) uit.emplace_back(regel.substr(0, is), regel.substr(is + 1));
  }
  return uit;
}

const std::string* zoek(const Kenmerken& k, const std::string& naam) {
  const auto er = std::find_if(k.begin(), k.end(), [&](const auto& x) { return x.first == naam; });
  return er == k.end() ? nullptr : &er->second;
}

std::string toon(const std::string& naam, const std::string* daar, const std::string* nu) {
  if (naam.starts_with(invoer)) {
    const std::string hoe = daar == nullptr ? "staat er nu bij" : nu == nullptr ? "hoorde er toen bij" : "is veranderd";
    return "  " + naam.substr(invoer.size()) + " " + hoe + "\n";
  }
  const auto waarde = [](const std::string* w) { return w == nullptr || w->empty() ? std::string("niets") : *w; };
  const std::string waarom = naam == bron ? "; een andere bouw van mbc kan anders rekenen" : "";
  return "  " + naam + ": toen " + waarde(daar) + ", nu " + waarde(nu) + waarom + "\n";
}

}  // namespace

std::string zegel(const Opties& opties, const Gelezen& gelezen, const Studie& s) {
  std::string uit;
  const auto regel = [&](const std::string& naam, const std::string& waarde) {
    uit += veilig(naam) + "=" + veilig(waarde) + "\n";
  };
  regel("mbc", versie());
  regel(std::string(bron), std::string(broncode()));
  regel("indeling", std::to_string(deel_indeling));
  regel("zaad", std::to_string(s.zaad));
  regel("nulalternatief", std::to_string(s.nulalternatief));
  std::string gemeenten, zet;
  for (const std::string& g : opties.gemeenten) gemeenten += (gemeenten.empty() ? "" : ", ") + g;
  for (const std::string& z : opties.zet) zet += (zet.empty() ? "" : " ") + z;
  regel("gemeenten", gemeenten.empty() ? "alle" : gemeenten);
  regel("zet", zet);
  for (const auto& [naam, waarden] : {std::pair{"geldstromen", &opties.geldstromen}, {"dragers", &opties.dragers}}) {
    std::string samen;
    for (const std::string& w : *waarden) samen += (samen.empty() ? "" : ", ") + w;
    if (!samen.empty()) regel(naam, samen);
  }
  // Elsewhere the first replicaties of a longer run are those of a shorter one.
  if (s.trekking == Trekking::lhs) regel("replicaties", std::to_string(s.replicaties));
  for (const Invoerbestand& b : gelezen.bestanden) regel(std::string(invoer) + b.naam, b.sha256);
  return uit;
}

std::string zegelverschil(std::string_view daar, std::string_view nu) {
  const Kenmerken toen = kenmerken(daar), straks = kenmerken(nu);
  std::string uit;
  for (const auto& [naam, waarde] : straks) {
    const std::string* oud = zoek(toen, naam);
    if (oud == nullptr || *oud != waarde) uit += toon(naam, oud, &waarde);
  }
  for (const auto& [naam, waarde] : toen) {
    if (zoek(straks, naam) == nullptr) uit += toon(naam, &waarde, nullptr);
  }
  if (uit.empty() && daar != nu) uit = "  het zegel is beschadigd\n";
  return uit;
}

}  // namespace mbc
