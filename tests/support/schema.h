#pragma once

#include <rapidjson/document.h>
#include <rapidjson/schema.h>
#include <rapidjson/stringbuffer.h>

#include <fstream>
#include <sstream>
#include <stdexcept>
#include <string>

/// The schemas of reports/ as a test.
namespace mbc::proef {

/// Throws where the text is no JSON in UTF-8.
inline rapidjson::Document lees_json(const std::string& tekst) {
  rapidjson::Document d;
  d.Parse<rapidjson::kParseValidateEncodingFlag>(tekst.c_str(), tekst.size());
  if (d.HasParseError()) throw std::runtime_error("no JSON from byte " + std::to_string(d.GetErrorOffset()));
  return d;
}

/// Where a document does not obey reports/<naam>.schema.json, and which rule; empty where it does.
inline std::string afwijking(const rapidjson::Document& resultaat, const std::string& naam = "resultaat") {
  std::ifstream bestand(MBC_BRONMAP "/reports/" + naam + ".schema.json");
  std::ostringstream tekst;
  tekst << bestand.rdbuf();
  const rapidjson::Document schema = lees_json(tekst.str());
  const rapidjson::SchemaDocument regels(schema);
  rapidjson::SchemaValidator toets(regels);
  if (resultaat.Accept(toets)) return "";
  rapidjson::StringBuffer waar;
  toets.GetInvalidDocumentPointer().StringifyUriFragment(waar);
  return std::string(waar.GetString()) + " tegen " + toets.GetInvalidSchemaKeyword();
}

}  // namespace mbc::proef
