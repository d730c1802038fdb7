#include "cli/weetopties.h"

namespace mbc {

std::optional<int> lees_kosten_per_kassabon(const Opdrachtregel& regel) {
  constexpr std::int64_t meeste_euro = 1'000'000;
  const auto euro = regel.geheel("kosten-per-kassabon", 0, meeste_euro);
  return euro ? std::optional(static_cast<int>(*euro)) : std::nullopt;
}

void eis_weettrekkingen(int replicaties) {
  if (replicaties >= static_cast<int>(minste_weettrekkingen)) return;
  throw Aanroepfout("met " + std::to_string(replicaties) + (replicaties == 1 ? " replicatie" : " replicaties") +
                    " is niet te zeggen wat weten waard is; verwacht: minstens --replicaties " +
                    std::to_string(minste_weettrekkingen));
}

void eis_onzekere_gewichten(const Studie& studie, const std::string& optie) {
  if (!studie.kassabon_onzekerheid)
    throw Aanroepfout(optie +
                      " kan niet bij kassabon_onzekerheid: uit; dan weet de studie al hoeveel gezinnen op elke bon "
                      "lijken");
  if (studie.kassabonnen.size() < 2)
    throw Aanroepfout(optie + " kan niet bij een studie met één kassabon: alle gezinnen lijken daar op die ene");
}

void eis_weetvraag(const Opdrachtregel& regel, const std::set<Verdieping>& met) {
  if (met.contains(Verdieping::informatiewaarde)) return;
  for (const char* optie : {"ontwerp", "kosten-per-kassabon"})
    if (regel.heeft(optie)) throw Aanroepfout("--" + std::string(optie) + " hoort bij --met informatiewaarde");
}

}  // namespace mbc
