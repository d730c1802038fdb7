#include "analyse/rollen.h"

#include <algorithm>

namespace mbc {
namespace {

class Rolverdeling {
 public:
  explicit Rolverdeling(const Studie& s) : rollen_(s.getallen.size(), Rol::geen) {
    wijs(Rol::discontovoet, {s.discontovoet});
    wijs(Rol::verzilverbaar_vanaf, {s.verzilverbaar_vanaf});
    for (const Geldstroom& f : s.geldstromen) wijs(Rol::verzilverbaar, {f.verzilverbaar});
    for (const Functie& f : s.functies) wijs(Rol::tarief, {f.tarief});
    wijs(Rol::opslag, {s.kostenopslag});
    for (const Kassabon& k : s.kassabonnen)
      for (const KassabonRegel& r : k.regels) wijs(Rol::regelbedrag, {r.zonder, r.met});
    wijs_gezinnen(s);
    for (const Gemeente& g : s.gemeenten) {
      wijs(Rol::gezinnen, {g.instroom, g.huidig});
      wijs(Rol::inzet, {g.medewerkers, g.getraind, g.verloop});
      if (g.gestart) wijs(Rol::gezinnen, {*g.gestart});
    }
    for (const Invoering& i : s.basis) wijs_invoering(i);
    for (const Scenario& scenario : s.scenarios)
      for (const Invoering& i : scenario.invoering) wijs_invoering(i);
  }

  std::vector<Rol> klaar() { return std::move(rollen_); }

 private:
  void wijs(Rol rol, std::initializer_list<GetalId> ids) {
    for (const GetalId id : ids) rollen_[id.nr] = std::max(rollen_[id.nr], rol);
  }

  void wijs_gezinnen(const Studie& s) {
    const Traject& t = s.traject;
    for (const FamilieVerdeling* f : {&t.leeftijd, &t.duur})
      for (const GetalId id : f->p) wijs(Rol::gezinnen, {id});
    wijs(Rol::gezinnen,
         {t.vrijwillig_vooraf, t.kans_vto, t.kans_ots, t.kans_uithuisplaatsing, t.aandeel_uithuisplaatsing,
          t.crises_per_jaar, t.kans_recidive_1jaar, t.kans_recidive_2jaar, s.instroom.trend});
  }

  void wijs_invoering(const Invoering& i) {
    wijs(Rol::gezinnen, {i.start, i.doel, i.vertraging, i.opbouw, i.begin, i.eind, i.leertijd});
    wijs(Rol::inzet, {i.te_trainen});
    const Effecten& e = i.effecten;
    wijs(Rol::gezinnen,
         {e.optimismecorrectie, e.attributie, e.instroomreductie, e.instroom_vertraging, e.trajectduur_reductie,
          e.vto_reductie, e.ots_reductie, e.otsduur_reductie, e.uithuisplaatsing_reductie, e.crisis_reductie,
          e.recidive_reductie_1jaar, e.recidive_reductie_2jaar});
    for (const Investering& v : i.investeringen) {
      wijs(Rol::regelbedrag, {v.zonder, v.met});
      wijs(Rol::aandeel, {v.aandeel});
    }
  }

  std::vector<Rol> rollen_;
};

}  // namespace

std::vector<Rol> rollen(const Studie& studie) { return Rolverdeling(studie).klaar(); }

}  // namespace mbc
