#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <functional>
#include <vector>

#include "base/contract.h"

namespace mbc {

/// A dense array of N dimensions in one block of memory; the last index runs fastest.
template <class T, std::size_t N>
class Rooster {
 public:
  Rooster() = default;
  explicit Rooster(const std::array<std::size_t, N>& maten) : maten_(maten) {
    std::size_t n = 1;
    for (const std::size_t m : maten) n *= m;
    cellen_.resize(n);
  }

  template <class... Index>
  T& operator()(Index... i) noexcept {
    return cellen_[cel({static_cast<std::size_t>(i)...})];
  }
  template <class... Index>
  const T& operator()(Index... i) const noexcept {
    return cellen_[cel({static_cast<std::size_t>(i)...})];
  }

  /// The cells from this one on, one after the other; there may be none.
  template <class... Index>
  T* vanaf(Index... i) noexcept {
    return cellen_.data() + plaats({static_cast<std::size_t>(i)...});
  }
  template <class... Index>
  const T* vanaf(Index... i) const noexcept {
    return cellen_.data() + plaats({static_cast<std::size_t>(i)...});
  }

  [[nodiscard]] std::size_t maat(std::size_t dimensie) const noexcept { return maten_[dimensie]; }
  [[nodiscard]] std::vector<T>& cellen() noexcept { return cellen_; }
  [[nodiscard]] const std::vector<T>& cellen() const noexcept { return cellen_; }

  void maak_leeg() { std::fill(cellen_.begin(), cellen_.end(), T{}); }

 private:
  [[nodiscard]] std::size_t plaats(const std::array<std::size_t, N>& i) const noexcept {
    std::size_t p = 0;
    for (std::size_t d = 0; d < N; ++d) p = p * maten_[d] + i[d];
    expects(p <= cellen_.size());
    return p;
  }
  [[nodiscard]] std::size_t cel(const std::array<std::size_t, N>& i) const noexcept {
    expects(std::equal(i.begin(), i.end(), maten_.begin(), std::less<>()));
    return plaats(i);
  }

  std::array<std::size_t, N> maten_{};
  std::vector<T> cellen_;
};

}  // namespace mbc
