#include "run/ploeg.h"

#include <array>
#include <charconv>
#include <cstdlib>
#include <cstring>

#ifdef MBC_MPI
#include <mpi.h>
#include <sched.h>

#include <algorithm>
#include <chrono>
#include <thread>

#include "base/machinefout.h"
#endif

namespace mbc {
namespace {

/// A whole number in the environment. Read before there are threads.
std::optional<int> uit_omgeving(const char* naam) {
  const char* tekst = std::getenv(naam);  // NOLINT(concurrency-mt-unsafe)
  int n = 0;
  if (tekst == nullptr || std::from_chars(tekst, tekst + std::strlen(tekst), n).ec != std::errc()) return std::nullopt;
  return n;
}

struct Starter {
  const char* processen;
  const char* rang;
};
/// How Open MPI, MPICH and its kin, and Slurm tell it.
constexpr std::array<Starter, 3> starters = {{{"OMPI_COMM_WORLD_SIZE", "OMPI_COMM_WORLD_RANK"},
                                              {"PMI_SIZE", "PMI_RANK"},
                                              {"SLURM_STEP_NUM_TASKS", "SLURM_PROCID"}}};

}  // namespace

Gestart gestart() {
  for (const Starter& s : starters) {
    if (const auto n = uit_omgeving(s.processen); n && *n > 1) return {*n, uit_omgeving(s.rang).value_or(0)};
  }
  return {};
}

#ifdef MBC_MPI

namespace {

/// Between two looks at what has come: short beside a part, long beside a look.
constexpr std::chrono::microseconds pauze{500};

/// One message of MPI holds fewer bytes than an int can count.
constexpr std::size_t grootste_bericht = std::size_t{1} << 30;

class MpiPloeg final : public Ploeg {
 public:
  MpiPloeg() {
    int niveau = 0;
    if (MPI_Init_thread(nullptr, nullptr, MPI_THREAD_FUNNELED, &niveau) != MPI_SUCCESS ||
        niveau < MPI_THREAD_FUNNELED) {
      throw MachineFout("MPI begint niet");
    }
    MPI_Comm_rank(MPI_COMM_WORLD, &rang_);
    MPI_Comm_size(MPI_COMM_WORLD, &grootte_);
    draden_ = eerlijk_deel();
  }

  [[nodiscard]] int rang() const override { return rang_; }
  [[nodiscard]] int grootte() const override { return grootte_; }

  /// First the length, then the bytes in messages that MPI can count.
  void stuur(int naar, Berichtsoort soort, std::string_view bytes) override {
    const std::uint64_t lengte = bytes.size();
    wacht_op([&](MPI_Request* r) { MPI_Isend(&lengte, 1, MPI_UINT64_T, naar, label(soort), MPI_COMM_WORLD, r); });
    in_stukken(bytes.size(), [&](std::size_t van, int n) {
      wacht_op([&](MPI_Request* r) { MPI_Isend(bytes.data() + van, n, MPI_BYTE, naar, inhoud, MPI_COMM_WORLD, r); });
    });
  }

  std::optional<Bericht> kijk() override {
    for (const Berichtsoort soort : {Berichtsoort::vraag, Berichtsoort::deel, Berichtsoort::gestopt, Berichtsoort::doe,
                                     Berichtsoort::niets_meer}) {
      int er_is = 0;
      MPI_Status wie;
      MPI_Iprobe(MPI_ANY_SOURCE, label(soort), MPI_COMM_WORLD, &er_is, &wie);
      if (er_is != 0) return ontvang(wie.MPI_SOURCE, soort);
    }
    return std::nullopt;
  }

  void zeg_allen(std::string& bytes) override {
    std::uint64_t lengte = bytes.size();
    wacht_op([&](MPI_Request* r) { MPI_Ibcast(&lengte, 1, MPI_UINT64_T, 0, MPI_COMM_WORLD, r); });
    bytes.resize(lengte);
    in_stukken(bytes.size(), [&](std::size_t van, int n) {
      wacht_op([&](MPI_Request* r) { MPI_Ibcast(bytes.data() + van, n, MPI_BYTE, 0, MPI_COMM_WORLD, r); });
    });
  }

  [[nodiscard]] int draden() const override { return draden_; }

  bool sluit(Einde einde) override {
    constexpr std::chrono::seconds geduld{2};
    const auto begin = std::chrono::steady_clock::now();
    MPI_Request allen = MPI_REQUEST_NULL;
    MPI_Ibarrier(MPI_COMM_WORLD, &allen);
    for (int klaar = 0; klaar == 0;) {
      MPI_Test(&allen, &klaar, MPI_STATUS_IGNORE);
      if (klaar != 0) break;
      if (einde == Einde::mislukt && std::chrono::steady_clock::now() - begin > geduld) return false;
      std::this_thread::sleep_for(pauze);
    }
    MPI_Finalize();
    return true;
  }

  void breek_af(int code) override { MPI_Abort(MPI_COMM_WORLD, code); }

 private:
  static constexpr int inhoud = 0;
  static int label(Berichtsoort soort) { return 1 + static_cast<int>(soort); }

  /// The threads of this machine over the processes on it.
  static int eerlijk_deel() {
    MPI_Comm machine = MPI_COMM_NULL;
    MPI_Comm_split_type(MPI_COMM_WORLD, MPI_COMM_TYPE_SHARED, 0, MPI_INFO_NULL, &machine);
    int buren = 1;
    MPI_Comm_size(machine, &buren);
    MPI_Comm_free(&machine);
    const int eerlijk = static_cast<int>(std::thread::hardware_concurrency()) / buren;
    // What the launcher binds this process to may be less.
    cpu_set_t kernen;
    const int gebonden = sched_getaffinity(0, sizeof kernen, &kernen) == 0 ? CPU_COUNT(&kernen) : eerlijk;
    return std::max(1, std::min(eerlijk, gebonden));
  }

  Bericht ontvang(int van, Berichtsoort soort) {
    std::uint64_t lengte = 0;
    MPI_Recv(&lengte, 1, MPI_UINT64_T, van, label(soort), MPI_COMM_WORLD, MPI_STATUS_IGNORE);
    Bericht uit{van, soort, std::string(lengte, '\0')};
    in_stukken(uit.bytes.size(), [&](std::size_t begin, int n) {
      wacht_op(
          [&](MPI_Request* r) { MPI_Irecv(uit.bytes.data() + begin, n, MPI_BYTE, van, inhoud, MPI_COMM_WORLD, r); });
    });
    return uit;
  }

  template <class Doe>
  static void in_stukken(std::size_t lengte, Doe doe) {
    for (std::size_t van = 0; van < lengte; van += grootste_bericht) {
      doe(van, static_cast<int>(std::min(grootste_bericht, lengte - van)));
    }
  }

  /// MPI waits by asking without end; the cores are for the computing.
  template <class Begin>
  static void wacht_op(Begin begin) {
    MPI_Request r = MPI_REQUEST_NULL;
    begin(&r);
    for (int klaar = 0;;) {
      MPI_Test(&r, &klaar, MPI_STATUS_IGNORE);
      if (klaar != 0) return;
      std::this_thread::sleep_for(pauze);
    }
  }

  int rang_ = 0, grootte_ = 1, draden_ = 1;
};

}  // namespace

bool kan_samen() { return true; }

std::unique_ptr<Ploeg> begin_ploeg() {
  const Gestart verwacht = gestart();
  if (verwacht.processen == 1) return nullptr;
  auto ploeg = std::make_unique<MpiPloeg>();
  if (ploeg->grootte() != verwacht.processen) {
    throw MachineFout("er zijn " + std::to_string(verwacht.processen) + " processen gestart, maar MPI ziet er " +
                      std::to_string(ploeg->grootte()) + "; start mbc met de mpirun van Open MPI");
  }
  return ploeg;
}

#else

bool kan_samen() { return false; }

std::unique_ptr<Ploeg> begin_ploeg() { return nullptr; }

#endif

}  // namespace mbc
