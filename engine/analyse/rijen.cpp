#include "analyse/rijen.h"

#include <algorithm>
#include <cstring>
#include <string>
#include <string_view>

#include "run/delen.h"

namespace mbc {
namespace {

using Telsommen = std::vector<std::int64_t>;

void voeg_bij(Telsommen& som, const Telsommen& x) {
  for (std::size_t i = 0; i < som.size(); ++i) som[i] += x[i];
}

class Vuller {
 public:
  Vuller(std::size_t rijen, std::size_t breedte, std::size_t sommen, const std::function<Rijrekenaar()>& maak)
      : breedte_(breedte), uit_{Rijen({rijen, breedte}), Telsommen(sommen)}, maak_(maak) {}

  /// Fills the rows of a part; the sums over them.
  std::optional<Telsommen> vul(Stuk stuk, const Uitvoering& u) {
    struct Draad {
      Rijrekenaar reken;
      Telsommen sommen;
    };
    std::vector<Draad> draden(static_cast<std::size_t>(aantal_draden(u)));
    const Afloop afloop = voer_uit(stuk.tot - stuk.van, 1, u, [&](std::int64_t van, std::int64_t tot, int nummer) {
      Draad& draad = draden[static_cast<std::size_t>(nummer)];
      if (!draad.reken) draad = {maak_(), Telsommen(uit_.sommen.size())};
      for (std::int64_t r = stuk.van + van; r < stuk.van + tot; ++r)
        draad.reken(static_cast<std::size_t>(r), cellen({r, r + 1}), draad.sommen);
    });
    if (afloop == Afloop::onderbroken) return std::nullopt;
    Telsommen uit(uit_.sommen.size());
    for (const Draad& draad : draden)
      if (draad.reken) voeg_bij(uit, draad.sommen);
    return uit;
  }

  /// Rows and sums of a part as bytes, and back.
  [[nodiscard]] std::string bytes(Stuk stuk, const Telsommen& sommen) {
    const std::span<double> van = cellen(stuk);
    std::string uit(reinterpret_cast<const char*>(van.data()), van.size_bytes());
    return uit.append(reinterpret_cast<const char*>(sommen.data()), sommen.size() * sizeof(std::int64_t));
  }
  bool neem_op(Stuk stuk, std::string_view bytes) {
    const std::span<double> naar = cellen(stuk);
    Telsommen sommen(uit_.sommen.size());
    const std::size_t achter = sommen.size() * sizeof(std::int64_t);
    if (bytes.size() != naar.size_bytes() + achter) return false;
    std::memcpy(naar.data(), bytes.data(), naar.size_bytes());
    if (achter > 0) std::memcpy(sommen.data(), bytes.data() + naar.size_bytes(), achter);
    tel_op(sommen);
    return true;
  }
  void tel_op(const Telsommen& sommen) { voeg_bij(uit_.sommen, sommen); }

  [[nodiscard]] const Telsommen& sommen() const { return uit_.sommen; }
  Rijsommen klaar() { return std::move(uit_); }

 private:
  [[nodiscard]] std::span<double> cellen(Stuk s) {
    return std::span(uit_.rijen.cellen())
        .subspan(static_cast<std::size_t>(s.van) * breedte_, static_cast<std::size_t>(s.tot - s.van) * breedte_);
  }

  std::size_t breedte_;
  Rijsommen uit_;
  const std::function<Rijrekenaar()>& maak_;
};

Afloop vul_in_delen(Vuller& vuller, Stuk alle, const Uitvoering& u) {
  Delenwerk werk;
  werk.reken = [&](Stuk stuk, const Uitvoering& eigen) -> std::optional<std::string> {
    const std::optional<Telsommen> sommen = vuller.vul(stuk, eigen);
    if (!sommen) return std::nullopt;
    return vuller.bytes(stuk, *sommen);
  };
  werk.neem_op = [&](Stuk stuk, std::string_view bytes) { return vuller.neem_op(stuk, bytes); };
  werk.geheel = [&] { return vuller.bytes(alle, vuller.sommen()); };
  // A row can take long: so many moments to go on from, but no thread waits long for the last row of a part.
  constexpr std::int64_t momenten = 32, per_draad = 4;
  if (u.werkmappen != nullptr) werk.grootste_deel = std::max(alle.tot / momenten, per_draad * aantal_draden(u));
  return voer_delen_uit(alle.tot, 1, u, werk);
}

}  // namespace

std::optional<Rijsommen> vul_rijen(std::size_t rijen, std::size_t breedte, std::size_t sommen, const Uitvoering& u,
                                   const std::function<Rijrekenaar()>& maak) {
  Vuller vuller(rijen, breedte, sommen, maak);
  const Stuk alle{0, static_cast<std::int64_t>(rijen)};
  if (in_delen(u)) {
    if (vul_in_delen(vuller, alle, u) == Afloop::onderbroken) return std::nullopt;
  } else {
    const std::optional<Telsommen> som = vuller.vul(alle, u);
    if (!som) return std::nullopt;
    vuller.tel_op(*som);
  }
  return vuller.klaar();
}

}  // namespace mbc
