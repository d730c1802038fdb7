// The laws of model.md §13: 0 <= EVSI(n) <= EVSI(n + 1) <= what looking without end is worth <= EVPI, for everything
// that can be looked at, in studies made by chance.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>

#include "property/opzet.h"
#include "weetwaarde/informatiewaarde.h"

namespace mbc::proef {
namespace {

Waarneming gepland(std::string naam) {
  Waarneming w;
  w.naam = std::move(naam);
  w.schaal.verdeling = Verdeling::vaste(1);
  return w;
}

Meting van_indicator(Indicator i, const Studie& s) {
  Meting m{"indicator", {}, {}, 10.0, 1.0};
  for (int jaar = 0; jaar < std::min(3, s.horizon); ++jaar) {
    m.waarnemingen.push_back(gepland("indicator"));
    Waarneming& w = m.waarnemingen.back();
    w.indicator = i;
    w.jaar = s.start + jaar;
    w.ruis = vorm_van(i).aard == Aard::aantal ? Waarneemruis::poisson : Waarneemruis::normaal;
    w.sd = 1000;
    m.maten.push_back(jaar + 1);
  }
  return m;
}

Meting van_getal(std::uint32_t nr) {
  Meting m{"getal", {gepland("getal")}, {1, 3, 200}, {}, 1.0};
  m.waarnemingen[0].getal = GetalId{nr};
  m.waarnemingen[0].ruis = Waarneemruis::normaal;
  m.waarnemingen[0].sd = 0.1;
  return m;
}

void op_volgorde(const Onderzoek& o, const Onderzoekswaarde& w, double evpi) {
  RC_ASSERT(w.evsi.size() == o.maten.size());
  double vorige = 0;
  for (std::size_t i = 0; i < w.evsi.size(); ++i) {
    RC_ASSERT(w.evsi[i].waarde >= vorige);
    RC_ASSERT(w.evsi[i].se >= 0);
    if (w.beste && o.maten[i].kosten) RC_ASSERT(w.beste->enbs >= w.evsi[i].waarde - *o.maten[i].kosten - 1e-9);
    vorige = w.evsi[i].waarde;
  }
  RC_ASSERT(vorige <= w.grens.waarde);
  RC_ASSERT(w.grens.waarde <= evpi);
}

RC_GTEST_PROP(Weetwetten, MeerKijkenIsNooitMinderWaardEnNooitMeerDanAllesWeten, ()) {
  Studie s = lees(tekst(willekeurige_opzet()));
  s.replicaties = static_cast<int>(minste_weettrekkingen);
  Informatievraag vraag;
  if (s.kassabon_onzekerheid && s.kassabonnen.size() > 1) vraag.kassabonnen = {1, 4, 30};
  vraag.kosten_per_kassabon = 5;
  vraag.ontwerp = Meetontwerp{"proef", s.nul_index(), {}};
  const Indicator indicator = *rc::gen::element(Indicator::vto, Indicator::ots_nieuw, Indicator::zorgkosten);
  vraag.ontwerp->lijst.push_back(van_indicator(indicator, s));
  const auto nr = *rc::gen::inRange<std::uint32_t>(0, static_cast<std::uint32_t>(s.getallen.size()));
  vraag.ontwerp->lijst.push_back(van_getal(nr));
  const Informatiewaarde w = *maak_informatiewaarde(s, {}, vraag, {});
  for (const Beslisser& b : w.beslissers) {
    for (const Weetwaarde& x : b.evppi) RC_ASSERT(x.waarde >= 0 && x.waarde <= b.evpi.waarde);
    RC_ASSERT(b.onderzoeken.size() == w.onderzoeken.size());
    for (std::size_t o = 0; o < w.onderzoeken.size(); ++o)
      op_volgorde(w.onderzoeken[o], b.onderzoeken[o], b.evpi.waarde);
  }
}

}  // namespace
}  // namespace mbc::proef
