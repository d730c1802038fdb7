#pragma once

#include <string>
#include <string_view>

namespace mbc {

/// A value in YAML's flow notation as JSON on one line: `{pert: [0%, 1]}` as `{"pert": ["0%", 1]}`. Needs YAML.
std::string yaml_als_json(std::string_view yaml);

}  // namespace mbc
