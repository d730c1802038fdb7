#include "base/resultaatmap.h"

#include <algorithm>
#include <cerrno>
#include <system_error>

#include "base/machinefout.h"
#include "base/systeemfout.h"

namespace mbc {
namespace {

namespace fs = std::filesystem;

/// Open to everyone but for the umask.
constexpr unsigned gewone_map = 0777;
constexpr unsigned eigen_map = 0700;

void slaag(int fout, const fs::path& pad) {
  if (fout != 0) throw MachineFout(pad.generic_string() + " is niet te schrijven: " + systeemfout(fout));
}

/// The folder a target names: through links, without a slash at its end.
fs::path opgelost(const fs::path& doel) {
  std::error_code fout;
  fs::path uit = fs::weakly_canonical(fs::absolute(doel, fout), fout);
  slaag(fout.value(), doel);
  if (!uit.has_filename()) uit = uit.parent_path();
  if (!uit.has_filename()) throw MachineFout(doel.generic_string() + " kan geen resultaat bevatten");
  return uit;
}

bool bestaat(const fs::path& pad) {
  std::error_code fout;
  const fs::file_status s = fs::symlink_status(pad, fout);
  if (s.type() == fs::file_type::none) slaag(fout.value(), pad);
  return s.type() != fs::file_type::not_found;
}

void eis_vrije_plaats(const fs::path& doel, Bestaand bestaand) {
  if (!bestaat(doel)) return;
  std::error_code fout;
  if (!fs::is_directory(doel, fout)) throw MachineFout(doel.generic_string() + " bestaat al en is geen map");
  const bool leeg = fs::is_empty(doel, fout);
  slaag(fout.value(), doel);
  if (!leeg && bestaand == Bestaand::weiger) throw MachineFout(doel.generic_string() + " bestaat al en is niet leeg");
}

}  // namespace

Verborgenmap::Verborgenmap(const fs::path& doel, Schijf& schijf)
    : schijf_(schijf), pad_(doel.parent_path() / ("." + doel.filename().string() + ".mbc-deel")) {
  const int gemaakt = schijf_.maak_map(pad_, eigen_map);
  if (gemaakt == ENOENT) throw MachineFout("de map " + doel.parent_path().generic_string() + " bestaat niet");
  if (gemaakt != EEXIST) slaag(gemaakt, doel);
  slaag(schijf_.open_map(pad_, slot_), pad_);
  const int fout = schijf_.vergrendel(slot_);
  if (fout == 0) return;
  schijf_.sluit(slot_);
  if (fout == EWOULDBLOCK) throw MachineFout("een andere opdracht schrijft nu naar " + doel.generic_string());
  schijf_.verwijder(pad_);
  slaag(fout, doel);
}

Verborgenmap::~Verborgenmap() {
  if (!weg_) schijf_.verwijder(pad_);
  schijf_.sluit(slot_);
}

int Verborgenmap::verwijder() {
  weg_ = true;
  return schijf_.verwijder(pad_);
}

Resultaatmap::Resultaatmap(const fs::path& doel, Bestaand bestaand, Schijf& schijf)
    : schijf_(schijf), doel_(opgelost(doel)), bestaand_(bestaand), deel_(doel_, schijf) {
  // A run killed between the two steps of vervang() left the old set here: back to its place.
  if (bestaat(deel_.oud()) && !bestaat(doel_)) slaag(schijf_.hernoem(deel_.oud(), doel_), doel_);
  eis_vrije_plaats(doel_, bestaand_);
  slaag(schijf_.verwijder(deel_.inhoud()), doel_);
  slaag(schijf_.maak_map(deel_.inhoud(), gewone_map), doel_);
}

void Resultaatmap::maak_mappen(const fs::path& map) {
  fs::path tot;
  for (const fs::path& deel : map) {
    tot /= deel;
    if (std::find(mappen_.begin(), mappen_.end(), tot) != mappen_.end()) continue;
    slaag(schijf_.maak_map(deel_.inhoud() / tot, gewone_map), doel_ / tot);
    mappen_.push_back(tot);
  }
}

void Resultaatmap::schrijf(const std::string& naam, std::string_view bytes) {
  maak_mappen(fs::path(naam).parent_path());
  const fs::path pad = doel_ / naam;
  int fd = -1;
  slaag(schijf_.open_nieuw(deel_.inhoud() / naam, fd), pad);
  int fout = 0;
  while (fout == 0 && !bytes.empty()) {
    std::size_t geschreven = 0;
    fout = schijf_.schrijf(fd, bytes.data(), bytes.size(), geschreven);
    bytes.remove_prefix(geschreven);
  }
  if (fout == 0) fout = schijf_.synchroniseer(fd);
  // A full disk may show itself only here.
  const int bij_sluiten = schijf_.sluit(fd);
  slaag(fout != 0 ? fout : bij_sluiten, pad);
}

void Resultaatmap::synchroniseer_map(const fs::path& map) {
  int fd = -1;
  slaag(schijf_.open_map(map, fd), doel_);
  const int fout = schijf_.synchroniseer(fd);
  schijf_.sluit(fd);
  slaag(fout, doel_);
}

void Resultaatmap::voltooi() {
  for (const fs::path& map : mappen_) synchroniseer_map(deel_.inhoud() / map);
  synchroniseer_map(deel_.inhoud());
  zet_op_zijn_plaats();
  synchroniseer_map(doel_.parent_path());
  // In the hidden folder stands what was replaced, or nothing.
  if (const int fout = deel_.verwijder(); fout != 0) {
    throw MachineFout("het resultaat staat in " + doel_.generic_string() + ", maar " + deel_.pad().generic_string() +
                      " is niet te verwijderen: " + systeemfout(fout));
  }
}

void Resultaatmap::zet_op_zijn_plaats() {
  const int fout = schijf_.hernoem(deel_.inhoud(), doel_);
  if (fout != EEXIST && fout != ENOTEMPTY) return slaag(fout, doel_);
  // Looked at again: it may have been filled while the run was on.
  eis_vrije_plaats(doel_, bestaand_);
  vervang();
}

void Resultaatmap::vervang() {
  const int fout = schijf_.wissel(deel_.inhoud(), doel_);
  if (fout != EINVAL && fout != ENOSYS && fout != EOPNOTSUPP) return slaag(fout, doel_);
  // A file system that cannot exchange two folders: the old one goes aside, and comes back if need be.
  slaag(schijf_.hernoem(doel_, deel_.oud()), doel_);
  const int mislukt = schijf_.hernoem(deel_.inhoud(), doel_);
  if (mislukt == 0) return;
  if (schijf_.hernoem(deel_.oud(), doel_) != 0) {
    deel_.laat_staan();
    throw MachineFout("het oude resultaat staat nu in " + deel_.oud().generic_string() + ": " + systeemfout(mislukt));
  }
  slaag(mislukt, doel_);
}

}  // namespace mbc
