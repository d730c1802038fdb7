#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace mbc {

/// Quantiles that were drawn together beforehand (model.md §10): replicatie r takes row r in place of its own draws.
struct Trekrijen {
  std::vector<std::string> paden;       ///< of the uncertain numbers, without scenario prefix
  std::vector<std::uint64_t> sleutels;  ///< of the same, as Getal has them; each once
  std::size_t rijen = 0;                ///< at least 1
  std::vector<double> kwantielen;       ///< row by row; each strictly between 0 and 1

  [[nodiscard]] double op(std::size_t rij, std::size_t kolom) const noexcept {
    return kwantielen[rij * sleutels.size() + kolom];
  }
  /// Where a number stands; none where it was not drawn beforehand.
  [[nodiscard]] std::optional<std::size_t> kolom(std::uint64_t sleutel) const noexcept;
  /// The quantile below which a draw of a number lies with this chance; between rows by a straight line.
  [[nodiscard]] double op_kans(std::size_t kolom, double kans) const;
  bool operator==(const Trekrijen&) const = default;
};

/// Rows that copies of a study share; equal where the rows are.
class GedeeldeRijen {
 public:
  GedeeldeRijen() = default;
  explicit GedeeldeRijen(Trekrijen rijen) : rijen_(std::make_shared<const Trekrijen>(std::move(rijen))) {}

  explicit operator bool() const noexcept { return rijen_ != nullptr; }
  const Trekrijen& operator*() const noexcept { return *rijen_; }
  const Trekrijen* operator->() const noexcept { return rijen_.get(); }
  bool operator==(const GedeeldeRijen& o) const {
    return rijen_ == o.rijen_ || (rijen_ && o.rijen_ && *rijen_ == *o.rijen_);
  }

 private:
  std::shared_ptr<const Trekrijen> rijen_;
};

}  // namespace mbc
