#include "report/terugverdienen.h"

#include <algorithm>
#include <cmath>
#include <iterator>

#include "base/getaltekst.h"
#include "vorm/cellen.h"

namespace mbc {

std::string jaren_tekst(const std::optional<double>& jaren, int horizon) {
  return jaren ? getal_nl(*jaren, 1) + " jaar" : ">" + std::to_string(horizon) + " jaar";
}

bool vraagt_minder(const ScenarioResultaat& s) { return s.ncw.kosten.gemiddelde < 0; }

std::vector<const ScenarioResultaat*> terug_te_verdienen(const Resultaat& r) {
  const std::vector<const ScenarioResultaat*> alle = vergeleken(r);
  std::vector<const ScenarioResultaat*> uit;
  std::copy_if(alle.begin(), alle.end(), std::back_inserter(uit), [](const auto* s) { return !vraagt_minder(*s); });
  return uit.empty() ? alle : uit;
}

std::string terugverdiend_tekst(const ScenarioResultaat& s, int horizon) {
  return vraagt_minder(s) ? niet_van_toepassing : jaren_tekst(s.terugverdientijd.mediaan, horizon);
}

std::string kans_terugverdiend_tekst(const ScenarioResultaat& s, int replicaties) {
  const std::vector<double>& binnen = s.terugverdientijd.kans_binnen;
  if (vraagt_minder(s)) return niet_van_toepassing;
  return binnen.empty() ? "" : kans(binnen.back(), replicaties);
}

Onderdeel tabel_terugverdienen(const Resultaat& r) {
  double grootste = 0;
  for (const ScenarioResultaat* s : vergeleken(r)) grootste = std::max(grootste, std::abs(s->kasput.diepte.gemiddelde));
  const Eenheid eenheid = kies_eenheid(grootste);
  Tabel t({{"Scenario"},
           {"baten per euro kosten", Uitlijning::komma},
           {"terugverdiend (mediaan)", Uitlijning::rechts},
           {"kans binnen horizon", Uitlijning::rechts},
           {"diepste kasput", Uitlijning::komma},
           {"P5 ervan", Uitlijning::komma},
           {"vaakst in", Uitlijning::rechts}});
  for (const ScenarioResultaat* s : vergeleken(r)) {
    const Samenvatting& d = s->kasput.diepte;
    t.rij({{kop_van(*s)},
           {ratio_tekst(*s)},
           {terugverdiend_tekst(*s, r.horizon)},
           {kans_terugverdiend_tekst(*s, r.replicaties)},
           bedragcel(d, eenheid),
           randcel(d.p5, d, eenheid),
           {s->kasput.jaar ? std::to_string(*s->kasput.jaar) : "-"}});
  }
  return {"Terugverdienen: kosten gaan voor de baten uit", "kasput niet contant gemaakt, " + naam(eenheid),
          std::move(t)};
}

}  // namespace mbc
