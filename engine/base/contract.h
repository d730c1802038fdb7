#pragma once

#include <source_location>

/// What the code takes for granted. A contract that fails is our own mistake, never the user's (a `Diagnostics` tells
/// him of his): it prints where and what, and aborts. On where MBC_CONTRACTEN is defined, which is every build that is
/// not a release; there a contract is not even evaluated.
///   expects(x)     holds on entry: the caller saw to it
///   ensures(x)     holds from here on: we saw to it
///   unreachable()  nothing comes here
/// Macros, the only ones, as no function knows the text of its argument.
namespace mbc {

/// Prints `file:line: what` on stderr and aborts.
[[noreturn]] void contract_gebroken(const char* wat, std::source_location waar) noexcept;

/// Where all values of an enum were dealt with.
[[noreturn]] inline void unreachable([[maybe_unused]] std::source_location waar = std::source_location::current()) {
#ifdef MBC_CONTRACTEN
  contract_gebroken("unreachable()", waar);
#else
  __builtin_unreachable();
#endif
}

}  // namespace mbc

// NOLINTBEGIN(readability-identifier-naming, cppcoreguidelines-macro-usage)
#ifdef MBC_CONTRACTEN
#define expects(...)                    \
  ((__VA_ARGS__) ? static_cast<void>(0) \
                 : ::mbc::contract_gebroken("expects(" #__VA_ARGS__ ")", std::source_location::current()))
#define ensures(...)                    \
  ((__VA_ARGS__) ? static_cast<void>(0) \
                 : ::mbc::contract_gebroken("ensures(" #__VA_ARGS__ ")", std::source_location::current()))
#else
#define expects(...) static_cast<void>(sizeof((__VA_ARGS__) ? 1 : 0))
#define ensures(...) static_cast<void>(sizeof((__VA_ARGS__) ? 1 : 0))
#endif
// NOLINTEND(readability-identifier-naming, cppcoreguidelines-macro-usage)
