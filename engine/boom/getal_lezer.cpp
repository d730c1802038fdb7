#include "boom/getal_lezer.h"

#include <algorithm>
#include <array>

#include "base/tekst.h"
#include "boom/eenheden.h"
#include "boom/scalair.h"
#include "model/velden.h"

namespace mbc {

Verantwoording lees_verantwoording(const Boom& kaart, Melder& melder) {
  Verantwoording v;
  const auto tekst = [&](const char* sleutel) {
    const Boom* b = kind(&kaart, sleutel);
    if (b != nullptr && !is_fout(*b) && !tekst_van(b)) {
      melder.fout(
          *b, {std::string("\"") + sleutel + "\" is " + (is_tekst(*b) ? "leeg" : "geen tekst"), "een tekst", {}, {}});
    }
    return tekst_van(b).value_or(std::string());
  };
  v.eenheid = tekst("eenheid");
  v.bron = tekst("bron");
  v.toelichting = tekst("toelichting");
  const Boom* kwaliteit = kind(&kaart, "bronkwaliteit");
  constexpr std::array waarden{Bronkwaliteit::S, Bronkwaliteit::B, Bronkwaliteit::A, Bronkwaliteit::G,
                               Bronkwaliteit::X};
  if (const auto i = keuze_van(kwaliteit, bronkwaliteiten)) {
    v.kwaliteit = waarden[*i];
  } else if (kwaliteit != nullptr && !is_fout(*kwaliteit)) {
    melder.fout(*kwaliteit, {melder.citaat(*kwaliteit) + " is geen bronkwaliteit",
                             "S (brondocument), B (openbare bron), A (afgeleid), G (uit het geheugen) of X (aanname)",
                             {},
                             {}});
  }
  return v;
}

Boodschap vreemde_eenheid(const Boom& eenheid, const Omrekening& o, std::string_view verwacht, const Notatie& notatie,
                          std::optional<double> waarde, const Melder& melder) {
  std::string bedoelde;
  if (waarde && o.uitkomst != Omrekening::Uitkomst::weigeren && !melder.vertrouwelijk(eenheid.data().plaats)) {
    const double x = notatie.procent ? o.van(*waarde) : *lees_double(zet_tekst(o.van(*waarde)));
    bedoelde = in_notatie(x, notatie) + (o.aanname.empty() ? "" : " (" + o.aanname + ")");
  }
  return {melder.citaat(eenheid) + " is hier geen eenheid", std::string(verwacht), std::move(bedoelde), {}};
}

namespace {

bool uit_zet(const Verdelingknoop& k) {
  if (k.knoop->data().uit_zet) return true;
  for (const Boom* b : k.onderdelen) {
    if (b->data().uit_zet) return true;
  }
  return false;
}

/// Euros, hours and how often: what they are per, the line says in which they stand.
bool is_van_regel(const Getalsoort& soort) {
  return soort.eenheid == soort::bedrag.eenheid || soort.eenheid == soort::uren.eenheid ||
         soort.eenheid == soort::keren.eenheid;
}

/// The number's own bron, or else that of the kaart it stands in, or else of the command line.
Verantwoording verantwoording_van(const Boom& b, const Verdelingknoop& k, const Getalsoort& soort,
                                  const Verantwoording& omgeving, Melder& melder) {
  Verantwoording eigen;
  if (is_kaart(b)) eigen = lees_verantwoording(b, melder);
  // The unit of a line is that of its amounts, not of their share.
  if (eigen.eenheid.empty() && &soort != &soort::keren) eigen.eenheid = omgeving.eenheid;
  if (b.data().uit_zet || uit_zet(k)) {
    if (eigen.bron.empty() || !b.data().uit_zet) eigen = {eigen.eenheid, "--zet", Bronkwaliteit::geen, {}};
  } else if (eigen.bron.empty() && eigen.kwaliteit == Bronkwaliteit::geen) {
    eigen.bron = omgeving.bron;
    eigen.kwaliteit = omgeving.kwaliteit;
    if (eigen.toelichting.empty()) eigen.toelichting = omgeving.toelichting;
  }
  return eigen;
}

/// From the unit that is written to that of the key; nothing where there is no way, and that was told.
std::optional<Omrekening> lees_omrekening(const Verdelingknoop& k, const Boom* eenheid, const Getalsoort& soort,
                                          Melder& melder) {
  const auto tekst = tekst_van(eenheid);
  if (!tekst || soort.eenheid.empty() || is_van_regel(soort)) return Omrekening{};
  Omrekening o = omrekening(*tekst, soort.eenheid);
  if (o.uitkomst == Omrekening::Uitkomst::zelfde || o.uitkomst == Omrekening::Uitkomst::anders) return o;
  const bool los = k.vorm == nullptr || k.vorm->soort == VerdelingSoort::vast;
  const auto x = los ? lees_getaltekst(tekst_van(k.onderdelen[0]).value_or(""), soort.notatie).waarde : std::nullopt;
  melder.fout(*eenheid, vreemde_eenheid(*eenheid, o, soort.eenheid, soort.notatie, x, melder));
  return std::nullopt;
}

/// A whole 1 is a share, and may have been meant as a per cent.
void waarschuw_bij_een(const Boom& b, const Getalsoort& soort, Melder& melder) {
  const bool mag = soort.notatie.procent && soort.notatie.hoogst_zonder_procent == 1 && soort.domein.hoogst >= 1;
  if (!mag || tekst_van(&b) != "1") return;
  melder.waarschuwing(b.data().plaats, {"\"1\" is hier 100%", "100% of 1.0, als dat bedoeld is", "1%", {}});
}

}  // namespace

const Ruwgetal* Ruwegetallen::zoek(const Boom* knoop) const {
  const auto it = getallen_.find(knoop);
  return it == getallen_.end() ? nullptr : &it->second;
}

const Ruwefamilie* Ruwegetallen::zoek_familie(const Boom* knoop) const {
  const auto it = families_.find(knoop);
  return it == families_.end() ? nullptr : &it->second;
}

void Ruwegetallen::lees(const Boom& b, std::string_view naam, const Getalsoort& soort, const Verantwoording& omgeving,
                        Melder& melder, const Boom* eenheid) {
  const std::optional<Verdelingknoop> k = lees_verdelingknoop(b, naam, soort, soort.geld, melder);
  if (!k) {
    if (is_kaart(b)) lees_verantwoording(b, melder);
    return;
  }
  Ruwgetal g;
  g.knoop = &b;
  g.geld = soort.geld;
  g.domein = soort.domein;
  g.prijspeil = kind(&b, "prijspeil");
  g.verantwoording = verantwoording_van(b, *k, soort, omgeving, melder);
  if (const Boom* eigen = kind(&b, "eenheid")) eenheid = eigen;
  const std::optional<Omrekening> omrekening = lees_omrekening(*k, eenheid, soort, melder);
  if (omrekening && omrekening->uitkomst == Omrekening::Uitkomst::anders) {
    g.geschreven_in = g.verantwoording.eenheid;
    g.verantwoording.eenheid = soort.eenheid;
  }
  std::vector<double> delen;
  bool goed = omrekening.has_value();
  const bool discreet = k->vorm != nullptr && k->vorm->soort == VerdelingSoort::discreet;
  for (std::size_t i = 0; i < k->onderdelen.size(); ++i) {
    const std::string_view deel = k->vorm == nullptr || discreet ? naam : k->vorm->onderdelen[i];
    const Getalsoort van_deel = soort_van_onderdeel(deel, soort);
    const std::optional<double> x = lees_waarde(*k->onderdelen[i], deel, van_deel, melder);
    waarschuw_bij_een(*k->onderdelen[i], van_deel, melder);
    goed = goed && x.has_value();
    // What is set on the command line counts in the key's own unit, unless the unit is set with it.
    const bool eigen = k->onderdelen[i]->data().uit_zet && (eenheid == nullptr || !eenheid->data().uit_zet);
    delen.push_back(omrekening && deel != "vc" && !eigen ? omrekening->van(x.value_or(0)) : x.value_or(0));
  }
  const std::optional<std::vector<double>> kansen = lees_kansen(*k, melder);
  if (!goed || !kansen) return;
  g.verdeling = maak_verdeling(*k, delen, *kansen);
  if (!past(*k, g.verdeling, soort, melder) || !binnen_domein(*k, naam, g.verdeling, soort, melder)) return;
  getallen_.emplace(&b, std::move(g));
}

void Ruwegetallen::lees_familie(const Boom& b, std::string_view naam, const Getalsoort& soort,
                                const Verantwoording& omgeving, Melder& melder) {
  const std::optional<Verdelingknoop> k = lees_verdelingknoop(b, naam, soort, false, melder);
  if (!k) return;
  if (k->vorm == &kwantielen_zonder_midden())
    return melder.fout(*k->knoop, {"tussen gezinnen heeft \"kwantielen\" ook een \"p50\"",
                                   std::string(verdelingvorm("kwantielen")->voorbeeld),
                                   {},
                                   {}});
  Verantwoording eigen = is_kaart(b) ? lees_verantwoording(b, melder) : Verantwoording();
  if (eigen.bron.empty() && eigen.kwaliteit == Bronkwaliteit::geen) {
    eigen.bron = omgeving.bron;
    eigen.kwaliteit = omgeving.kwaliteit;
  }
  const bool discreet = k->vorm != nullptr && k->vorm->soort == VerdelingSoort::discreet;
  Ruwefamilie f;
  if (k->vorm != nullptr) f.soort = k->vorm->soort;
  std::vector<double> delen;
  bool goed = true;
  for (std::size_t i = 0; i < k->onderdelen.size(); ++i) {
    const std::string deel(k->vorm == nullptr || discreet ? "waarde" : k->vorm->onderdelen[i]);
    const Getalsoort van_deel = soort_van_onderdeel(deel, soort);
    lees(*k->onderdelen[i], deel, van_deel, eigen, melder, deel == "vc" ? nullptr : kind(&b, "eenheid"));
    const Ruwgetal* g = zoek(k->onderdelen[i]);
    goed = goed && g != nullptr;
    delen.push_back(g == nullptr ? 0 : gemiddelde(g->verdeling));
    f.namen.push_back(deel);
    f.delen.push_back(k->onderdelen[i]);
  }
  const std::optional<std::vector<double>> kansen = lees_kansen(*k, melder);
  if (!goed || !kansen) return;
  const Verdeling v = maak_verdeling(*k, delen, *kansen);
  if (!past(*k, v, soort, melder) || !binnen_domein(*k, naam, v, soort, melder)) return;
  if (discreet) {
    // In the order of the values, so that the order in the file does not matter.
    for (std::size_t i = 0; i < f.delen.size(); ++i) {
      const auto plek =
          static_cast<std::size_t>(std::find(v.waarden.begin(), v.waarden.end(), delen[i]) - v.waarden.begin());
      f.delen[plek] = k->onderdelen[i];
      f.namen[plek] = "waarden." + std::to_string(plek + 1);
    }
    f.kansen = v.kansen;
  }
  families_.emplace(&b, std::move(f));
}

}  // namespace mbc
