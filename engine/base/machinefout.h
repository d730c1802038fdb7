#pragma once

#include <stdexcept>

namespace mbc {

/// The machine failed: disk full, no permission, read error (exit 3). The text is Dutch, for the user.
class MachineFout : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

}  // namespace mbc
