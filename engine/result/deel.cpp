#include "result/deel.h"

#include <algorithm>
#include <bit>
#include <cstring>
#include <tuple>
#include <type_traits>
#include <utility>

#include "simulate/duurste.h"

namespace mbc {
namespace {

static_assert(std::endian::native == std::endian::little);
static_assert(sizeof(ExacteSom) == 2 * sizeof(Int128));

/// The lists of numbers of each, to go through. The bindings name every member: a new one does not compile until it
/// is here.
template <class S>
auto lijsten_van_sommen(S& sommen) {
  auto& [baten, kosten, saldo, tellingen, uren_vrij, uren_gevraagd, regels, lijnen, contant, lijnuren, soorten] =
      sommen;
  return std::tie(baten.cellen(), kosten.cellen(), saldo.cellen(), tellingen.cellen(), uren_vrij.cellen(),
                  uren_gevraagd.cellen(), regels.cellen(), lijnen.cellen(), contant.cellen(), lijnuren.cellen(),
                  soorten.cellen());
}

template <class K>
auto lijsten_van_kolommen(K& kolommen) {
  auto& [maten, n, zorg, investeringen, betaald, gemeente_zorg, gemeente_inv, recidive, verzilverbaar, voet, disconto,
         vanaf] = kolommen;
  return std::tie(zorg.cellen(), investeringen.cellen(), betaald.cellen(), gemeente_zorg.cellen(),
                  gemeente_inv.cellen(), recidive.cellen(), verzilverbaar.cellen(), voet.cellen(), disconto.cellen(),
                  vanaf);
}

template <class D>
auto lijsten(D& deel) {
  auto& [van, tot, sommen, kolommen, duurste, vingerafdrukken] = deel;
  return std::tuple_cat(lijsten_van_sommen(sommen), lijsten_van_kolommen(kolommen),
                        std::tie(duurste.cellen(), vingerafdrukken));
}

template <class Lijsten, class F>
void elk(const Lijsten& lijsten, F f) {
  std::apply([&](auto&... lijst) { (f(lijst), ...); }, lijsten);
}

/// Calls f with the first list of both, the second of both, ...
template <class Naar, class Bron, class F>
void elk_paar(const Naar& naar, const Bron& bron, F f) {
  [&]<std::size_t... i>(std::index_sequence<i...>) { (f(std::get<i>(naar), std::get<i>(bron)), ...); }
  (std::make_index_sequence<std::tuple_size_v<Naar>>{});
}

struct Deelschrijver {
  std::string& uit;
  template <class T>
  void operator()(const std::vector<T>& lijst) const {
    static_assert(std::is_trivially_copyable_v<T>);
    const std::size_t begin = uit.size();
    uit.resize(begin + lijst.size() * sizeof(T));
    if (!lijst.empty()) std::memcpy(uit.data() + begin, lijst.data(), lijst.size() * sizeof(T));
  }
};

struct Deellezer {
  std::string_view& bytes;
  bool& gelukt;
  template <class T>
  void operator()(std::vector<T>& lijst) const {
    static_assert(std::is_trivially_copyable_v<T>);
    const std::size_t n = lijst.size() * sizeof(T);
    gelukt = gelukt && n <= bytes.size();
    if (!gelukt) return;
    if (n > 0) std::memcpy(lijst.data(), bytes.data(), n);
    bytes.remove_prefix(n);
  }
};

}  // namespace

Deel::Deel(const Maten& m, std::size_t van_, std::size_t tot_)
    : van(van_),
      tot(tot_),
      sommen(m),
      kolommen(m, tot_ - van_),
      duurste({m.scenarios, m.jaren, aantal_duurste}),
      vingerafdrukken(tot_ - van_) {}

void Deel::neem_op(const Deel& stuk) {
  sommen += stuk.sommen;
  mbc::neem_op(kolommen, stuk.van - van, stuk.kolommen);
  for (std::size_t i = 0; i < duurste.cellen().size(); ++i) duurste.cellen()[i] += stuk.duurste.cellen()[i];
  std::copy(stuk.vingerafdrukken.begin(), stuk.vingerafdrukken.end(),
            vingerafdrukken.begin() + static_cast<std::ptrdiff_t>(stuk.van - van));
}

std::string naar_bytes(const Deel& deel) {
  std::string uit;
  elk(lijsten(deel), Deelschrijver{uit});
  return uit;
}

std::optional<Deel> lees_deel(const Maten& maten, std::size_t van, std::size_t tot, std::string_view bytes) {
  Deel uit(maten, van, tot);
  bool gelukt = true;
  elk(lijsten(uit), Deellezer{bytes, gelukt});
  if (!gelukt || !bytes.empty()) return std::nullopt;
  return uit;
}

void neem_op(Kolommen& geheel, std::size_t van, const Kolommen& deel) {
  const std::size_t n = deel.replicaties;
  elk_paar(lijsten_van_kolommen(geheel), lijsten_van_kolommen(deel), [&](auto& naar, const auto& bron) {
    for (std::size_t rij = 0; rij * n < bron.size(); ++rij) {
      std::copy_n(bron.data() + rij * n, n, naar.data() + rij * geheel.replicaties + van);
    }
  });
}

void schrijf_bytes(std::string& uit, const Kolommen& kolommen) {
  elk(lijsten_van_kolommen(kolommen), Deelschrijver{uit});
}

bool lees_bytes(std::string_view& bytes, Kolommen& kolommen) {
  bool gelukt = true;
  elk(lijsten_van_kolommen(kolommen), Deellezer{bytes, gelukt});
  return gelukt;
}

}  // namespace mbc
