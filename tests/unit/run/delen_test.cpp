#include "run/delen.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <array>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <stdexcept>
#include <thread>
#include <vector>

namespace mbc {
namespace {

namespace fs = std::filesystem;

/// A run whose whole is the square of each index; counts how often each was computed.
class Kwadraten {
 public:
  explicit Kwadraten(std::int64_t n) : waarden(static_cast<std::size_t>(n), -1), keren(static_cast<std::size_t>(n)) {}

  Delenwerk werk() {
    Delenwerk w;
    w.reken = [this](Stuk s, const Uitvoering& u) -> std::optional<std::string> {
      std::string uit(static_cast<std::size_t>(s.tot - s.van) * 8, '\0');
      auto* cijfers = reinterpret_cast<std::int64_t*>(uit.data());
      const Afloop afloop = voer_uit(s.tot - s.van, 2, u, [&](std::int64_t van, std::int64_t tot, int) {
        for (std::int64_t i = van; i < tot; ++i) {
          const std::int64_t index = s.van + i;
          ++keren[static_cast<std::size_t>(index)];
          if (bij) bij(index);
          cijfers[i] = index * index;
        }
      });
      if (afloop == Afloop::onderbroken) return std::nullopt;
      return uit;
    };
    w.neem_op = [this](Stuk s, std::string_view bytes) {
      if (bytes.size() != static_cast<std::size_t>(s.tot - s.van) * 8) return false;
      bytes.copy(reinterpret_cast<char*>(waarden.data() + s.van), bytes.size());
      return true;
    };
    w.geheel = [this] { return std::string(reinterpret_cast<const char*>(waarden.data()), waarden.size() * 8); };
    return w;
  }

  void verwacht_heel() const {
    for (std::size_t i = 0; i < waarden.size(); ++i) EXPECT_EQ(waarden[i], static_cast<std::int64_t>(i * i)) << i;
  }

  std::vector<std::int64_t> waarden;
  std::vector<std::atomic<int>> keren;
  std::function<void(std::int64_t)> bij;
};

class InDelen : public testing::Test {
 protected:
  InDelen() : map(fs::path(testing::TempDir()) / ("mbc-delen-" + std::to_string(::getpid()))) { fs::remove_all(map); }
  void TearDown() override { fs::remove_all(map); }

  std::unique_ptr<Bewaarmap> open() {
    auto uit = std::make_unique<Bewaarmap>(map, schijf, [](const std::string&) {});
    uit->begin("zegel");
    return uit;
  }

  fs::path map;
  Schijf schijf;
};

TEST_F(InDelen, GoesOnWhereItWasInterrupted) {
  std::atomic<bool> stop = false;
  Uitvoering u;
  u.draden = 1;
  u.stop = &stop;
  Kwadraten eerst(500);
  {
    const auto bewaarmap = open();
    u.bewaarmap = bewaarmap.get();
    // Waits in the middle until the request to stop is heard.
    eerst.bij = [&](std::int64_t i) {
      stop = i >= 200;
      if (i == 210) std::this_thread::sleep_for(std::chrono::milliseconds(100));
    };
    EXPECT_EQ(voer_delen_uit(500, 2, u, eerst.werk()), Afloop::onderbroken);
  }
  stop = false;
  std::int64_t begin = -1;
  u.voortgang = [&](std::int64_t gedaan, std::int64_t totaal) {
    if (begin < 0) begin = gedaan;
    EXPECT_EQ(totaal, 700);
  };
  Kwadraten later(700);
  const auto bewaarmap = open();
  u.bewaarmap = bewaarmap.get();
  EXPECT_EQ(voer_delen_uit(700, 2, u, later.werk()), Afloop::klaar);
  later.verwacht_heel();
  EXPECT_GT(begin, 0) << "de voortgang telt wat er al was";
  for (std::size_t i = 0; i < 700; ++i) EXPECT_EQ(later.keren[i], i < static_cast<std::size_t>(begin) ? 0 : 1) << i;
}

/// Ranges one after the other are a whole, and so is what they keep: the parts of another range are left alone.
TEST_F(InDelen, GrowsRangeByRange) {
  Kwadraten k(900);
  {
    const auto bewaarmap = open();
    Uitvoering u;
    u.bewaarmap = bewaarmap.get();
    for (const Stuk bereik : {Stuk{0, 300}, Stuk{300, 500}, Stuk{500, 900}}) {
      u.voortgang = [&](std::int64_t gedaan, std::int64_t totaal) {
        EXPECT_LE(gedaan, totaal);
        EXPECT_EQ(totaal, bereik.tot - bereik.van);
      };
      EXPECT_EQ(voer_delen_uit(bereik, 2, u, k.werk()), Afloop::klaar);
    }
    k.verwacht_heel();
  }
  const auto bewaarmap = open();
  Uitvoering u;
  u.bewaarmap = bewaarmap.get();
  Kwadraten later(900);
  EXPECT_EQ(voer_delen_uit(Stuk{300, 500}, 2, u, later.werk()), Afloop::klaar);
  EXPECT_EQ(later.waarden[299], -1);
  EXPECT_EQ(later.waarden[300], 90'000);
  EXPECT_EQ(later.waarden[500], -1);
  EXPECT_EQ(voer_delen_uit(900, 2, u, later.werk()), Afloop::klaar);
  later.verwacht_heel();
  for (const auto& keer : later.keren) EXPECT_EQ(keer, 0) << "it was all kept";
}

TEST_F(InDelen, PassesAnErrorOn) {
  const auto bewaarmap = open();
  Uitvoering u;
  u.bewaarmap = bewaarmap.get();
  Kwadraten k(100);
  k.bij = [](std::int64_t i) {
    if (i == 50) throw std::runtime_error("het geheugen is op");
  };
  EXPECT_THROW(voer_delen_uit(100, 2, u, k.werk()), std::runtime_error);
}

/// Processes that are threads: what the seam promises, without MPI.
class Kring {
 public:
  explicit Kring(int n) : post(static_cast<std::size_t>(n)), gezegd(static_cast<std::size_t>(n)) {}
  std::mutex slot;
  std::condition_variable bel;
  std::vector<std::deque<Bericht>> post;
  std::vector<std::deque<std::string>> gezegd;
};

class Draadploeg final : public Ploeg {
 public:
  Draadploeg(Kring& kring, int rang) : kring_(kring), rang_(rang) {}
  [[nodiscard]] int rang() const override { return rang_; }
  [[nodiscard]] int grootte() const override { return static_cast<int>(kring_.post.size()); }
  [[nodiscard]] int draden() const override { return 1; }
  void stuur(int naar, Berichtsoort soort, std::string_view bytes) override {
    const std::lock_guard vast(kring_.slot);
    kring_.post[static_cast<std::size_t>(naar)].push_back({rang_, soort, std::string(bytes)});
  }
  std::optional<Bericht> kijk() override {
    const std::lock_guard vast(kring_.slot);
    auto& bus = kring_.post[static_cast<std::size_t>(rang_)];
    if (bus.empty()) return std::nullopt;
    Bericht uit = std::move(bus.front());
    bus.pop_front();
    return uit;
  }
  void zeg_allen(std::string& bytes) override {
    std::unique_lock vast(kring_.slot);
    if (rang_ == 0) {
      for (auto& g : kring_.gezegd) g.push_back(bytes);
      kring_.bel.notify_all();
    }
    auto& mijn = kring_.gezegd[static_cast<std::size_t>(rang_)];
    kring_.bel.wait(vast, [&] { return !mijn.empty(); });
    bytes = std::move(mijn.front());
    mijn.pop_front();
  }
  bool sluit(Einde) override { return true; }
  void breek_af(int) override { std::abort(); }

 private:
  Kring& kring_;
  int rang_;
};

class InPloeg : public InDelen, public testing::WithParamInterface<std::tuple<int, std::int64_t>> {};

TEST_P(InPloeg, EveryProcessHasTheWhole) {
  const int processen = std::get<0>(GetParam());
  const std::int64_t n = std::get<1>(GetParam());
  const auto bewaarmap = open();
  // Two runs after each other: no message of the one ends up in the other.
  Kring kring(processen);
  std::vector<std::thread> draden;
  for (int rang = 0; rang < processen; ++rang) {
    draden.emplace_back([&, rang] {
      Draadploeg ploeg(kring, rang);
      Uitvoering u;
      u.draden = 1;
      u.ploeg = &ploeg;
      for (int keer = 0; keer < 2; ++keer) {
        if (rang == 0 && keer == 1) u.bewaarmap = bewaarmap.get();
        Kwadraten k(n);
        EXPECT_EQ(voer_delen_uit(n, 2, u, k.werk()), Afloop::klaar);
        k.verwacht_heel();
      }
    });
  }
  for (std::thread& d : draden) d.join();
  std::int64_t bewaard = 0;
  for (const Stuk s : bewaarmap->stukken(n)) bewaard += s.tot - s.van;
  EXPECT_EQ(bewaard, n);
}

INSTANTIATE_TEST_SUITE_P(Rangen, InPloeg, testing::Combine(testing::Values(1, 2, 3, 5, 9), testing::Values(1, 4, 200)));

TEST(InPloegen, OneThatIsInterruptedStopsAll) {
  Kring kring(3);
  std::array<std::atomic<bool>, 3> stop{};
  std::array<Afloop, 3> afloop{};
  std::vector<std::thread> draden;
  for (int rang = 0; rang < 3; ++rang) {
    draden.emplace_back([&, rang] {
      const auto plek = static_cast<std::size_t>(rang);
      Draadploeg ploeg(kring, rang);
      Uitvoering u;
      u.draden = 1;
      u.ploeg = &ploeg;
      u.stop = &stop[plek];
      Kwadraten k(300);
      k.bij = [&](std::int64_t) {
        if (rang == 2) stop[2] = true;
        while (!stop[2]) std::this_thread::sleep_for(std::chrono::milliseconds(1));
      };
      afloop[plek] = voer_delen_uit(300, 2, u, k.werk());
    });
  }
  for (std::thread& d : draden) d.join();
  for (const Afloop a : afloop) EXPECT_EQ(a, Afloop::onderbroken);
}

}  // namespace
}  // namespace mbc
