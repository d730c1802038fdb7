#include "report/analyse_tekst.h"

#include "analyse/factoren.h"
#include "base/tekst.h"
#include "report/register_tekst.h"

namespace mbc {

std::string scenariokop(const ScenarioKop& s, const Weergave& w) {
  return gestileerd(veilig("Scenario " + std::to_string(s.nummer) + " " + s.naam), Stijl::vet, w.kleur) + "\n";
}

std::string bronmerk(Bronkwaliteit k) {
  const std::string letter = kwaliteitsletter(k);
  return letter.empty() ? "-" : letter;
}

Tabelcel broncel(Bronkwaliteit k) { return {bronmerk(k), is_zwak(k) ? Stijl::waarschuwing : Stijl::gewoon}; }

void begin_analyse(JsonSchrijver& j, int nulalternatief) {
  j.begin_object();
  j.veld("mbc", versie());
  j.veld("nulalternatief", nulalternatief);
}

}  // namespace mbc
