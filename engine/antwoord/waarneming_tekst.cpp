#include "antwoord/waarneming_tekst.h"

#include "base/getaltekst.h"
#include "vorm/afronden.h"

namespace mbc {

bool is_aandeel(const Waarneming& w, const Studie& studie) {
  if (w.tegen) return true;
  return w.indicator ? vorm_van(*w.indicator).aard == Aard::aandeel : is_aandeel(studie.getal(*w.getal));
}

std::string getoond(double x, bool procenten) { return procenten ? procent(x, 1) : aantal(x); }

std::string waargenomen(const Waarneming& w, const Studie& studie) {
  if (!is_klein(w)) return getoond(w.waarde, is_aandeel(w, studie));
  const std::string klein = "<" + std::to_string(kleinste_getoonde_aantal);
  return w.ruis == Waarneemruis::binomiaal ? klein + " van " + std::to_string(w.noemer) : klein;
}

std::string betekenis(const Waarneming& w, const Studie& studie) {
  const auto scenario = [&](std::size_t s) { return "scenario " + std::to_string(studie.scenarios[s].nummer); };
  const std::string onder = w.scenario ? ", onder " + scenario(*w.scenario) : "";
  if (w.getal) return "het getal " + studie.getal(*w.getal).pad + onder;
  std::string uit = std::string(vorm_van(*w.indicator).betekenis) + ", " + std::to_string(w.jaar);
  if (w.geldstroom) uit += ", " + studie.geldstromen[*w.geldstroom].naam;
  if (w.functie) uit += ", " + studie.functies[*w.functie].naam;
  if (w.gemeente) uit += ", " + studie.gemeenten[*w.gemeente].naam;
  uit += onder;
  if (w.tegen) uit += ", verandering tegen " + scenario(*w.tegen);
  return uit;
}

}  // namespace mbc
