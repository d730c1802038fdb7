#include "run/werkmappen.h"

#include <cerrno>
#include <utility>

#include "base/machinefout.h"
#include "base/systeemfout.h"

namespace mbc {

Werkmappen::Werkmappen(std::filesystem::path map, std::string zegel, Schijf& schijf, Bewaarmap::Schademelder melder)
    : map_(std::move(map)), zegel_(std::move(zegel)), schijf_(schijf), melder_(std::move(melder)) {
  const int fout = schijf_.maak_map(map_, Bewaarmap::eigen_map);
  if (fout != 0 && fout != EEXIST)
    throw MachineFout(map_.generic_string() + " is niet te gebruiken: " + systeemfout(fout));
}

Bewaarmap& Werkmappen::volgende() {
  if (nu_) heeft_bewaard_ = heeft_bewaard_ || nu_->heeft_bewaard();
  nu_.reset();
  const std::string nummer = std::to_string(++nummer_);
  nu_ = std::make_unique<Bewaarmap>(map_ / ("werk-" + nummer), schijf_, melder_);
  nu_->begin(zegel_ + "werk=" + nummer + "\n");
  return *nu_;
}

}  // namespace mbc
