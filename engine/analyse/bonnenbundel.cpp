#include "analyse/bonnenbundel.h"

#include <algorithm>
#include <cmath>
#include <memory>

#include "result/statistiek.h"
#include "simulate/bongewichten.h"

namespace mbc {
namespace {

/// The effects of the study's own layer, over its gemeenten by inflow.
EffectWaarden verwachte_effecten(const Studie& s) {
  const auto verwacht = [&](GetalId id) { return verwachting(s.getal(id)); };
  double instroom = 0;
  for (const Gemeente& g : s.gemeenten) instroom += verwacht(g.instroom);
  EffectWaarden uit;
  uit.schaal = 0;
  for (std::size_t g = 0; g < s.gemeenten.size(); ++g) {
    const Effecten& e = s.basis[g].effecten;
    const double deel =
        instroom > 0 ? verwacht(s.gemeenten[g].instroom) / instroom : 1 / static_cast<double>(s.gemeenten.size());
    uit.schaal += deel * verwacht(e.optimismecorrectie) * verwacht(e.attributie);
    for (std::size_t n = 0; n < aantal_effecten; ++n) uit[n] += deel * verwacht(e[n]);
  }
  return uit;
}

/// What each receipt says of the traject, and what part of the families it is.
struct Bonwaarden {
  std::vector<double> aandeel;
  std::vector<Bundelbedragen> bedragen;

  [[nodiscard]] double gemiddelde(Bundelpost post, const std::vector<double>& gewichten) const {
    double som = 0, teller = 0;
    for (std::size_t k = 0; k < gewichten.size(); ++k) {
      som += gewichten[k];
      teller += gewichten[k] * bedragen[k][static_cast<std::size_t>(post)];
    }
    return som > 0 ? teller / som : 0;
  }
  [[nodiscard]] double gemiddelde(Bundelpost post) const { return gemiddelde(post, aandeel); }
};

Bundelbedragen bedragen_van(const Studie& s, const Kassabon& bon, const Standaardtraject::Volumes& zonder,
                            const Standaardtraject::Volumes& met, double e) {
  Bundelbedragen uit{};
  for (const KassabonRegel& r : bon.regels) {
    const Bonbedrag een = verwachte_prijs(s, r);
    const auto fase = static_cast<std::size_t>(r.fase);
    const double op_de_bon = een.besparing() * e;
    uit[static_cast<std::size_t>(Bundelpost::zonder)] += zonder[fase] * een.zonder;
    uit[static_cast<std::size_t>(Bundelpost::op_de_bon)] += zonder[fase] * op_de_bon;
    uit[static_cast<std::size_t>(Bundelpost::door_effecten)] += (zonder[fase] - met[fase]) * (een.zonder - op_de_bon);
  }
  uit[static_cast<std::size_t>(Bundelpost::besparing)] =
      uit[static_cast<std::size_t>(Bundelpost::op_de_bon)] + uit[static_cast<std::size_t>(Bundelpost::door_effecten)];
  return uit;
}

/// What is drawn per replicatie: the posts, and the saving at each size of the sample.
struct Trekkingen {
  std::array<std::vector<double>, bundelposten.size()> posten;
  std::vector<std::vector<double>> banden;
};

std::optional<Trekkingen> trek(const Studie& s, const Bonwaarden& bonnen, const std::vector<Bundelband>& banden,
                               const Uitvoering& u) {
  const auto n = static_cast<std::size_t>(s.replicaties);
  Trekkingen uit;
  for (auto& post : uit.posten) post.resize(n);
  uit.banden.assign(banden.size(), std::vector<double>(n));
  std::vector<std::unique_ptr<Waarden>> per_draad(static_cast<std::size_t>(aantal_draden(u)));
  std::vector<std::uint64_t> sleutels;
  for (const Kassabon& k : s.kassabonnen) sleutels.push_back(gewicht_sleutel(k));
  constexpr std::int64_t blok = 256;
  const Afloop afloop = voer_uit(s.replicaties, blok, u, [&](std::int64_t van, std::int64_t tot, int draad) {
    std::unique_ptr<Waarden>& w = per_draad[static_cast<std::size_t>(draad)];
    if (!w) w = std::make_unique<Waarden>(s);
    std::vector<double> getrokken;
    for (auto r = static_cast<std::size_t>(van); r < static_cast<std::size_t>(tot); ++r) {
      w->trek(static_cast<std::uint32_t>(r));
      for (std::size_t b = 0; b < banden.size(); ++b) {
        trek_bongewichten(s, *w, sleutels, banden[b].erbij, getrokken);
        uit.banden[b][r] = bonnen.gemiddelde(Bundelpost::besparing, getrokken);
        if (b > 0) continue;
        for (std::size_t p = 0; p < uit.posten.size(); ++p)
          uit.posten[p][r] = bonnen.gemiddelde(static_cast<Bundelpost>(p), getrokken);
      }
    }
  });
  return afloop == Afloop::klaar ? std::optional(std::move(uit)) : std::nullopt;
}

/// Dirichlet weights are p on average, whatever their n.
Samenvatting om_het_gemiddelde(double gemiddelde, std::vector<double> x) {
  Samenvatting uit = vat_samen(std::move(x));
  uit.gemiddelde = gemiddelde;
  return uit;
}

std::vector<Bonaandeel> per_bon(const std::vector<KassabonKop>& koppen, const Bonwaarden& bonnen) {
  constexpr auto post = static_cast<std::size_t>(Bundelpost::besparing);
  const double gemiddelde = bonnen.gemiddelde(Bundelpost::besparing);
  double variantie = 0;
  for (std::size_t k = 0; k < koppen.size(); ++k)
    variantie += bonnen.aandeel[k] * std::pow(bonnen.bedragen[k][post] - gemiddelde, 2);
  std::vector<Bonaandeel> uit;
  for (std::size_t k = 0; k < koppen.size(); ++k) {
    const double p = bonnen.aandeel[k], x = bonnen.bedragen[k][post];
    Bonaandeel& a = uit.emplace_back(Bonaandeel{koppen[k], bonnen.bedragen[k], p * x, {}, 0});
    if (p < 1) a.zonder_deze = (gemiddelde - p * x) / (1 - p);
    if (variantie > 0) a.deel_van_spreiding = p * std::pow(x - gemiddelde, 2) / variantie;
  }
  return uit;
}

}  // namespace

std::optional<Bonnenbundel> maak_bonnenbundel(const Studie& gegeven, const Bundelvraag& vraag, const Uitvoering& u) {
  Studie s = gegeven;
  s.kassabon_onzekerheid = true;
  s.trekrijen = {};
  const Kassabonbeeld beeld = kassabonbeeld(s);
  const EffectWaarden effecten = verwachte_effecten(s);
  const Standaardtraject zonder = standaardtraject(s), met = standaardtraject(s, resten(effecten, effecten.schaal));
  Bonwaarden bonnen;
  for (std::size_t k = 0; k < beeld.bonnen.size(); ++k) {
    bonnen.aandeel.push_back(beeld.bonnen[k].aandeel);
    bonnen.bedragen.push_back(bedragen_van(s, s.kassabonnen[k], zonder.samen(), met.samen(), effecten.schaal));
  }
  Bonnenbundel uit;
  uit.bonnen = s.kassabonnen.size();
  for (const Kassabon& k : s.kassabonnen) uit.gezinnen += verwachting(s.getal(k.gewicht));
  if (s.kassabon_steekproef) uit.gezinnen = verwachting(s.getal(*s.kassabon_steekproef));
  uit.werking = effecten.schaal;
  uit.duur_zonder = zonder.duur;
  uit.duur_met = met.duur;
  uit.replicaties = s.replicaties;
  uit.beschermd = vraag.per_kassabon == PerKassabon::zo_het_mag;
  uit.per_kassabon = !uit.beschermd || beeld.met_gewicht >= minste_voor_elk;
  uit.bekend = uit.per_kassabon || (beeld.met_gewicht >= minste_kassabonnen && !beeld.een_overheerst);
  if (!uit.bekend) return uit;
  uit.banden.push_back({});
  for (const int erbij : vraag.erbij) uit.banden.push_back({static_cast<double>(erbij), {}});
  std::optional<Trekkingen> getrokken = trek(s, bonnen, uit.banden, u);
  if (!getrokken) return std::nullopt;
  for (std::size_t p = 0; p < uit.posten.size(); ++p)
    uit.posten[p] = om_het_gemiddelde(bonnen.gemiddelde(static_cast<Bundelpost>(p)), std::move(getrokken->posten[p]));
  for (std::size_t b = 0; b < uit.banden.size(); ++b)
    uit.banden[b].besparing =
        om_het_gemiddelde(bonnen.gemiddelde(Bundelpost::besparing), std::move(getrokken->banden[b]));
  if (uit.per_kassabon) uit.rijen = per_bon(beeld.bonnen, bonnen);
  return uit;
}

}  // namespace mbc
