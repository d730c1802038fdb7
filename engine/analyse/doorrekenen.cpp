#include "analyse/doorrekenen.h"

#include <algorithm>
#include <memory>
#include <numeric>
#include <string>
#include <string_view>

#include "result/deel.h"
#include "run/delen.h"

namespace mbc {
namespace {

std::vector<std::size_t> alle(std::size_t n) {
  std::vector<std::size_t> uit(n);
  std::iota(uit.begin(), uit.end(), std::size_t{0});
  return uit;
}

/// What one thread owns.
struct Werker {
  Werker(const Plan& plan, const std::vector<Prijsvariant>& varianten) : simulator(plan), herprijzer(plan, varianten) {
    if (varianten.empty()) return;
    simulator.laat_meelezen([this](Wereld& o, const Volumes& v, std::size_t kolom) { herprijzer.lees(o, v, kolom); });
  }
  Simulator simulator;
  Herprijzer herprijzer;
};

Kolom saldi(const std::vector<Contant>& gemeente) {
  Kolom uit;
  for (const Contant& c : gemeente) uit.push_back(c.saldo());
  return uit;
}

/// Room for a part of the columns: of the study itself, and after it of each variant.
std::vector<Kolommen> lege_kolommen(const Plan& plan, const std::vector<Prijsvariant>& varianten, Stuk stuk) {
  std::vector<Kolommen> uit;
  for (std::size_t v = 0; v <= varianten.size(); ++v) {
    uit.emplace_back(plan.maten(), static_cast<std::size_t>(stuk.tot - stuk.van));
  }
  return uit;
}

std::optional<std::vector<Kolommen>> reken_stuk(const Plan& plan, const std::vector<Prijsvariant>& varianten, Stuk stuk,
                                                const Uitvoering& uitvoering) {
  std::vector<Kolommen> uit = lege_kolommen(plan, varianten, stuk);
  std::vector<std::unique_ptr<Werker>> werkers(static_cast<std::size_t>(aantal_draden(uitvoering)));
  const auto reken_blok = [&](std::int64_t van, std::int64_t tot, int draad) {
    auto& werker = werkers[static_cast<std::size_t>(draad)];
    if (!werker) werker = std::make_unique<Werker>(plan, varianten);
    for (std::int64_t plek = van; plek < tot; ++plek) {
      const auto r = static_cast<std::size_t>(plek);
      uit[0].bewaar(r, werker->simulator.simuleer(static_cast<std::uint32_t>(stuk.van + plek)));
      for (std::size_t v = 0; v < varianten.size(); ++v) uit[v + 1].bewaar(r, werker->herprijzer.uitkomst(v));
    }
  };
  if (voer_uit(stuk.tot - stuk.van, blokgrootte(plan), uitvoering, reken_blok) == Afloop::onderbroken)
    return std::nullopt;
  return uit;
}

std::string als_bytes(const std::vector<Kolommen>& kolommen) {
  std::string uit;
  for (const Kolommen& k : kolommen) schrijf_bytes(uit, k);
  return uit;
}

}  // namespace

Plan maak_plan(const Studie& studie, const Keuze& keuze) {
  return {studie, keuze.gemeenten.empty() ? alle(studie.gemeenten.size()) : keuze.gemeenten};
}

std::vector<std::size_t> gekozen_scenarios(const Studie& studie, const Keuze& keuze) {
  return keuze.scenarios.empty() ? alle(studie.scenarios.size()) : keuze.scenarios;
}

std::vector<std::size_t> vergeleken_scenarios(const Studie& studie, const Keuze& keuze) {
  std::vector<std::size_t> uit = gekozen_scenarios(studie, keuze);
  std::erase(uit, studie.nul_index());
  return uit;
}

std::int64_t blokgrootte(const Plan& plan) {
  double gezinnen = 0;
  for (const std::size_t g : plan.gemeenten) {
    gezinnen += gemiddelde(plan.studie.getal(plan.studie.gemeenten[g].instroom).verdeling);
  }
  gezinnen *= plan.studie.horizon + plan.studie.aanloopjaren;
  constexpr double gezinnen_per_blok = 200'000;
  return std::clamp(static_cast<std::int64_t>(gezinnen_per_blok / std::max(gezinnen, 1.0)), std::int64_t{1},
                    std::int64_t{64});
}

Punt bedragen(const Studie& studie, const Kolommen& kolommen, const std::vector<std::size_t>& scenarios) {
  const std::size_t nul = studie.nul_index();
  Punt uit;
  for (const std::size_t s : scenarios) {
    Bedragen& b = uit.emplace_back();
    const Kasstroom kas(kolommen, s, nul);
    b.ncw = ncw_kolommen(studie, kas, kolommen.replicaties);
    for (std::size_t g = 0; g < kolommen.maten.gemeenten; ++g) b.gemeenten.push_back(saldi(kas.gemeente(g)));
  }
  return uit;
}

std::optional<std::vector<Kolommen>> reken_door(const Plan& plan, const std::vector<Prijsvariant>& varianten,
                                                const Uitvoering& uitvoering) {
  const Stuk alle_replicaties{0, plan.studie.replicaties};
  if (!in_delen(uitvoering)) return reken_stuk(plan, varianten, alle_replicaties, uitvoering);
  std::vector<Kolommen> geheel = lege_kolommen(plan, varianten, alle_replicaties);
  Delenwerk werk;
  werk.reken = [&](Stuk stuk, const Uitvoering& eigen) -> std::optional<std::string> {
    const auto kolommen = reken_stuk(plan, varianten, stuk, eigen);
    if (!kolommen) return std::nullopt;
    return als_bytes(*kolommen);
  };
  werk.neem_op = [&](Stuk stuk, std::string_view bytes) {
    for (Kolommen& heel : geheel) {
      Kolommen deel(heel.maten, static_cast<std::size_t>(stuk.tot - stuk.van));
      if (!lees_bytes(bytes, deel)) return false;
      neem_op(heel, static_cast<std::size_t>(stuk.van), deel);
    }
    return bytes.empty();
  };
  werk.geheel = [&] { return als_bytes(geheel); };
  const Afloop afloop = voer_delen_uit(plan.studie.replicaties, blokgrootte(plan), uitvoering, werk);
  if (afloop == Afloop::onderbroken) return std::nullopt;
  return geheel;
}

}  // namespace mbc
