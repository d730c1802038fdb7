#include "report/analyse_tekst.h"

#include "analyse/factoren.h"
#include "base/tekst.h"
#include "report/register_tekst.h"

namespace mbc {

std::string scenariotitel(int nummer, const std::string& naam) {
  return "Scenario " + std::to_string(nummer) + " " + naam;
}

std::string scenariokop(const ScenarioKop& s, const Weergave& w) {
  return gestileerd(veilig(scenariotitel(s.nummer, s.naam)), Stijl::vet, w.kleur) + "\n";
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
