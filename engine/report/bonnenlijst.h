#pragma once

#include <optional>
#include <string>

#include "analyse/bonnenlijst.h"
#include "report/terminal.h"
#include "vorm/csv_schrijver.h"

/// The receipts of a study beside each other as text, JSON and CSV.
namespace mbc {

/// Above what tells of single receipts that stand among too few others: with whom it may be shared.
extern const std::string_view let_op_herkenbaar;
/// An expected amount: it has no noise.
std::string hele_euro(double euro);
/// Of a study that was recalibrated: which numbers these are.
extern const std::string_view voor_de_herijking;
/// Why receipts are not shown by themselves, and what shows them.
std::string niet_per_kassabon(std::size_t bonnen);
/// Why there is no average either.
std::string ook_niet_samen();

/// `per`: shows the posts of each receipt too.
std::string bonnenlijst_tekst(const Bonnenlijst& lijst, const Studie& studie, std::optional<Bonindeling> per,
                              const Weergave& weergave);
std::string bonnenlijst_json(const Bonnenlijst& lijst, const Studie& studie);
/// A row for each post of the average, and of each receipt that may be shown.
std::string bonnenlijst_csv(const Bonnenlijst& lijst, CsvDialect dialect);

}  // namespace mbc
