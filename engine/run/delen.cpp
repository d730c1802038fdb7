#include "run/delen.h"

#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <cstring>
#include <deque>
#include <exception>
#include <mutex>
#include <thread>

#include "base/machinefout.h"
#include "run/werkmappen.h"

namespace mbc {
namespace {

/// So many blocks for each thread between two moments at which all threads wait for the last.
constexpr std::int64_t blokken_per_draad = 32;
/// So many parts for each process, that a slow one does not keep the others waiting.
constexpr std::int64_t delen_per_proces = 4;

std::string naar_bericht(Stuk s, std::string_view bytes = {}) {
  std::string uit(sizeof s, '\0');
  std::memcpy(uit.data(), &s, sizeof s);
  return uit.append(bytes);
}

Stuk stuk_uit(std::string_view bericht) {
  Stuk s;
  std::memcpy(&s, bericht.data(), sizeof s);
  return s;
}

bool gestopt(const Uitvoering& u) { return u.stop != nullptr && u.stop->load(std::memory_order_relaxed); }

/// A part that is done.
struct Gedaan {
  Stuk stuk;
  std::string bytes;
};

/// The parts that are to be done, and what this process has done of them: shared by the thread that computes and the
/// one that deals out.
class Werkbank {
 public:
  explicit Werkbank(std::deque<Stuk> te_doen) : te_doen_(std::move(te_doen)) {}

  std::optional<Stuk> pak() {
    const std::lock_guard slot(slot_);
    if (te_doen_.empty() || stop) return std::nullopt;
    const Stuk s = te_doen_.front();
    te_doen_.pop_front();
    return s;
  }
  void leg_neer(Gedaan deel) {
    const std::lock_guard slot(slot_);
    gedaan_.push_back(std::move(deel));
    bel_.notify_one();
  }
  void sluit(std::exception_ptr fout) {
    const std::lock_guard slot(slot_);
    gesloten_ = true;
    fout_ = std::move(fout);
    bel_.notify_one();
  }
  /// What is done; waits a moment where nothing is. Throws what ended the computing.
  std::optional<Gedaan> neem(std::chrono::milliseconds geduld) {
    std::unique_lock slot(slot_);
    bel_.wait_for(slot, geduld, [this] { return !gedaan_.empty() || gesloten_; });
    if (fout_) std::rethrow_exception(fout_);
    if (gedaan_.empty()) return std::nullopt;
    Gedaan uit = std::move(gedaan_.front());
    gedaan_.pop_front();
    return uit;
  }
  bool is_klaar() {
    const std::lock_guard slot(slot_);
    return gesloten_ && gedaan_.empty();
  }

  std::atomic<bool> stop = false;
  std::atomic<std::int64_t> bezig = 0;  ///< done of the part at hand

 private:
  std::mutex slot_;
  std::condition_variable bel_;
  std::deque<Stuk> te_doen_;
  std::deque<Gedaan> gedaan_;
  bool gesloten_ = false;
  std::exception_ptr fout_;
};

/// Computes parts on a thread of its own, as long as there are.
class Rekenaar {
 public:
  Rekenaar(Werkbank& bank, const Delenwerk& werk, int draden)
      : bank_(bank), draad_([this, &werk, draden] { reken(werk, draden); }) {}
  ~Rekenaar() {
    bank_.stop = true;
    draad_.join();
  }
  Rekenaar(const Rekenaar&) = delete;
  Rekenaar& operator=(const Rekenaar&) = delete;

 private:
  void reken(const Delenwerk& werk, int draden) {
    std::exception_ptr fout;
    try {
      Uitvoering eigen;
      eigen.draden = draden;
      eigen.stop = &bank_.stop;
      eigen.voortgang = [this](std::int64_t gedaan, std::int64_t) { bank_.bezig = gedaan; };
      while (const std::optional<Stuk> stuk = bank_.pak()) {
        std::optional<std::string> bytes = werk.reken(*stuk, eigen);
        if (!bytes) break;
        bank_.leg_neer({*stuk, std::move(*bytes)});
      }
    } catch (...) {
      fout = std::current_exception();
    }
    bank_.sluit(fout);
  }

  Werkbank& bank_;
  std::thread draad_;
};

/// Rank 0: deals out, computes too, and puts the whole together.
class Leider {
 public:
  Leider(Stuk bereik, std::int64_t blok, const Uitvoering& u, const Delenwerk& werk)
      : bereik_(bereik),
        n_(bereik.tot - bereik.van),
        u_(u),
        werk_(werk),
        processen_(u.ploeg != nullptr ? u.ploeg->grootte() : 1),
        draden_(aantal_draden(u)),
        bank_(te_doen(blok)) {}

  Afloop doe() {
    meld();
    {
      const Rekenaar rekenaar(bank_, werk_, draden_);
      int anderen = processen_ - 1;
      while (anderen > 0 || !bank_.is_klaar()) {
        if (gestopt(u_)) bank_.stop = true;
        if (auto deel = bank_.neem(std::chrono::milliseconds(processen_ > 1 ? 1 : 20))) neem_op(*deel, {});
        while (auto b = u_.ploeg != nullptr ? u_.ploeg->kijk() : std::nullopt) anderen -= antwoord(*b) ? 0 : 1;
        meld();
      }
    }
    return gedaan_ == n_ ? Afloop::klaar : Afloop::onderbroken;
  }

 private:
  /// Reads what is kept, and divides the rest.
  std::deque<Stuk> te_doen(std::int64_t blok) {
    std::vector<Stuk> gaten;
    std::int64_t tot = bereik_.van;
    const auto gat = [&](std::int64_t einde) {
      if (tot < einde) gaten.push_back({tot, einde});
    };
    if (u_.bewaarmap != nullptr) {
      for (const Stuk s : u_.bewaarmap->stukken(bereik_)) {
        const std::optional<std::string> bytes = u_.bewaarmap->lees(s);
        if (!bytes) continue;
        if (!werk_.neem_op(s, *bytes))
          throw MachineFout("een deel in " + u_.bewaarmap->pad().generic_string() + " past niet bij deze studie");
        gat(s.van);
        tot = s.tot;
        gedaan_ += s.tot - s.van;
      }
    }
    gat(bereik_.tot);
    std::int64_t grootte = blok * blokken_per_draad * draden_;
    if (processen_ > 1) grootte = std::min(grootte, (n_ - gedaan_) / (delen_per_proces * processen_));
    if (werk_.grootste_deel > 0) grootte = std::min(grootte, werk_.grootste_deel);
    grootte = std::max<std::int64_t>(grootte, 1);
    std::deque<Stuk> uit;
    for (const Stuk& g : gaten) {
      for (std::int64_t van = g.van; van < g.tot; van += grootte) uit.push_back({van, std::min(g.tot, van + grootte)});
    }
    return uit;
  }

  void neem_op(const Gedaan& deel, std::string_view afzender) {
    if (!werk_.neem_op(deel.stuk, deel.bytes))
      throw MachineFout("een deel is niet heel aangekomen" + std::string(afzender));
    if (u_.bewaarmap != nullptr) u_.bewaarmap->bewaar(deel.stuk, deel.bytes);
    gedaan_ += deel.stuk.tot - deel.stuk.van;
    bank_.bezig = 0;
  }

  /// False where that process is told that there is nothing more.
  bool antwoord(const Bericht& b) {
    if (b.soort == Berichtsoort::gestopt) bank_.stop = true;
    if (b.soort == Berichtsoort::deel) {
      neem_op({stuk_uit(b.bytes), b.bytes.substr(sizeof(Stuk))}, " van rang " + std::to_string(b.van));
    }
    const std::optional<Stuk> volgende = bank_.pak();
    if (volgende) {
      u_.ploeg->stuur(b.van, Berichtsoort::doe, naar_bericht(*volgende));
    } else {
      u_.ploeg->stuur(b.van, Berichtsoort::niets_meer, {});
    }
    return volgende.has_value();
  }

  /// Never back: a part that is done counts as such only once it is in the whole.
  void meld() {
    const std::int64_t nu = std::min(n_, gedaan_ + bank_.bezig);
    if (!u_.voortgang || nu <= gemeld_) return;
    gemeld_ = nu;
    u_.voortgang(nu, n_);
  }

  Stuk bereik_;
  std::int64_t n_;
  const Uitvoering& u_;
  const Delenwerk& werk_;
  int processen_, draden_;
  std::int64_t gedaan_ = 0;
  std::int64_t gemeld_ = -1;
  Werkbank bank_;
};

/// Every other rank: does what it is told, until there is nothing more.
void help(const Uitvoering& u, const Delenwerk& werk) {
  Uitvoering eigen;
  eigen.draden = aantal_draden(u);
  eigen.stop = u.stop;
  u.ploeg->stuur(0, Berichtsoort::vraag, {});
  for (;;) {
    const std::optional<Bericht> b = u.ploeg->kijk();
    if (!b) {
      std::this_thread::sleep_for(std::chrono::microseconds(500));
      continue;
    }
    if (b->soort == Berichtsoort::niets_meer) return;
    const Stuk stuk = stuk_uit(b->bytes);
    if (const std::optional<std::string> bytes = werk.reken(stuk, eigen)) {
      u.ploeg->stuur(0, Berichtsoort::deel, naar_bericht(stuk, *bytes));
    } else {
      u.ploeg->stuur(0, Berichtsoort::gestopt, {});
    }
  }
}

/// Rank 0 tells the others how it went, and what came out.
Afloop deel_uitkomst(Stuk bereik, Afloop afloop, const Uitvoering& u, const Delenwerk& werk) {
  const bool leidt = u.ploeg->rang() == 0;
  std::string bytes;
  if (leidt && afloop == Afloop::klaar) bytes = naar_bericht(bereik, werk.geheel());
  u.ploeg->zeg_allen(bytes);
  if (bytes.empty()) return Afloop::onderbroken;
  if (!leidt && !werk.neem_op(bereik, std::string_view(bytes).substr(sizeof(Stuk))))
    throw MachineFout("de uitkomst is niet heel aangekomen");
  return Afloop::klaar;
}

}  // namespace

bool in_delen(const Uitvoering& u) { return u.bewaarmap != nullptr || u.werkmappen != nullptr || u.ploeg != nullptr; }

Afloop voer_delen_uit(Stuk bereik, std::int64_t blok, const Uitvoering& u, const Delenwerk& werk) {
  Afloop afloop = Afloop::klaar;
  if (u.ploeg == nullptr || u.ploeg->rang() == 0) {
    Uitvoering eigen = u;
    if (u.werkmappen != nullptr) eigen.bewaarmap = &u.werkmappen->volgende();
    afloop = Leider(bereik, blok, eigen, werk).doe();
  } else {
    help(u, werk);
  }
  return u.ploeg != nullptr ? deel_uitkomst(bereik, afloop, u, werk) : afloop;
}

}  // namespace mbc
