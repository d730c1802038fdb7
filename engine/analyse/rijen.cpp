#include "analyse/rijen.h"

#include <cstring>
#include <string>
#include <string_view>
#include <vector>

#include "run/delen.h"

namespace mbc {
namespace {

class Vuller {
 public:
  Vuller(std::size_t rijen, std::size_t breedte, const std::function<Rijrekenaar()>& maak)
      : breedte_(breedte), tabel_({rijen, breedte}), maak_(maak) {}

  Afloop vul(Stuk stuk, const Uitvoering& u) {
    std::vector<Rijrekenaar> rekenaars(static_cast<std::size_t>(aantal_draden(u)));
    return voer_uit(stuk.tot - stuk.van, 1, u, [&](std::int64_t van, std::int64_t tot, int draad) {
      Rijrekenaar& reken = rekenaars[static_cast<std::size_t>(draad)];
      if (!reken) reken = maak_();
      for (std::int64_t r = stuk.van + van; r < stuk.van + tot; ++r)
        reken(static_cast<std::size_t>(r), cellen({r, r + 1}));
    });
  }

  /// The rows of a part as bytes, and back.
  [[nodiscard]] std::string bytes(Stuk stuk) {
    const std::span<double> van = cellen(stuk);
    return {reinterpret_cast<const char*>(van.data()), van.size_bytes()};
  }
  bool neem_op(Stuk stuk, std::string_view bytes) {
    const std::span<double> naar = cellen(stuk);
    if (bytes.size() != naar.size_bytes()) return false;
    std::memcpy(naar.data(), bytes.data(), bytes.size());
    return true;
  }

  Rijen klaar() { return std::move(tabel_); }

 private:
  [[nodiscard]] std::span<double> cellen(Stuk s) {
    return std::span(tabel_.cellen())
        .subspan(static_cast<std::size_t>(s.van) * breedte_, static_cast<std::size_t>(s.tot - s.van) * breedte_);
  }

  std::size_t breedte_;
  Rijen tabel_;
  const std::function<Rijrekenaar()>& maak_;
};

}  // namespace

std::optional<Rijen> vul_rijen(std::size_t rijen, std::size_t breedte, const Uitvoering& u,
                               const std::function<Rijrekenaar()>& maak) {
  Vuller vuller(rijen, breedte, maak);
  const Stuk alle{0, static_cast<std::int64_t>(rijen)};
  Afloop afloop = Afloop::klaar;
  if (in_delen(u)) {
    Delenwerk werk;
    werk.reken = [&](Stuk stuk, const Uitvoering& eigen) -> std::optional<std::string> {
      if (vuller.vul(stuk, eigen) == Afloop::onderbroken) return std::nullopt;
      return vuller.bytes(stuk);
    };
    werk.neem_op = [&](Stuk stuk, std::string_view bytes) { return vuller.neem_op(stuk, bytes); };
    werk.geheel = [&] { return vuller.bytes(alle); };
    afloop = voer_delen_uit(alle.tot, 1, u, werk);
  } else {
    afloop = vuller.vul(alle, u);
  }
  if (afloop == Afloop::onderbroken) return std::nullopt;
  return vuller.klaar();
}

}  // namespace mbc
