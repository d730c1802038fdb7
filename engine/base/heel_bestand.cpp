#include "base/heel_bestand.h"

#include "base/machinefout.h"
#include "base/systeemfout.h"

namespace mbc {
namespace {

int schrijf_alles(int fd, std::string_view bytes, Schijf& schijf) {
  while (!bytes.empty()) {
    std::size_t geschreven = 0;
    if (const int fout = schijf.schrijf(fd, bytes.data(), bytes.size(), geschreven); fout != 0) return fout;
    bytes.remove_prefix(geschreven);
  }
  return schijf.synchroniseer(fd);
}

int schrijf_nieuw(const std::filesystem::path& pad, std::string_view bytes, Schijf& schijf) {
  int fd = -1;
  if (const int fout = schijf.open_nieuw(pad, fd); fout != 0) return fout;
  const int fout = schrijf_alles(fd, bytes, schijf);
  // A full disk may show itself only here.
  const int bij_sluiten = schijf.sluit(fd);
  return fout != 0 ? fout : bij_sluiten;
}

int synchroniseer_map(const std::filesystem::path& map, Schijf& schijf) {
  int fd = -1;
  if (const int fout = schijf.open_map(map.empty() ? "." : map, fd); fout != 0) return fout;
  const int fout = schijf.synchroniseer(fd);
  schijf.sluit(fd);
  return fout;
}

}  // namespace

void schrijf_heel(const std::filesystem::path& pad, std::string_view bytes, Schijf& schijf) {
  const std::filesystem::path half = pad.parent_path() / ("." + pad.filename().string() + ".half");
  int fout = schijf.verwijder(half);  // what a killed run left
  if (fout == 0) fout = schrijf_nieuw(half, bytes, schijf);
  if (fout == 0) fout = schijf.hernoem(half, pad);
  if (fout == 0) fout = synchroniseer_map(pad.parent_path(), schijf);
  if (fout == 0) return;
  schijf.verwijder(half);
  throw MachineFout(pad.generic_string() + " is niet te schrijven: " + systeemfout(fout));
}

}  // namespace mbc
