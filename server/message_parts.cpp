// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/message.h"

#include <fmt/format.h>
#include <kainjow/mustache.hpp>

namespace praxis::server {
std::set<std::string> Message::arguments() const {
  std::set<std::string> names;
  const std::function<void(const std::vector<Piece>&)> add = [&](const std::vector<Piece>& pieces) {
    for (const Piece& piece : pieces) {
      if (piece.kind == Kind::literal || piece.kind == Kind::number) continue;
      names.insert(piece.kind == Kind::plural ? piece.text + '#' : piece.text);
      for (const Branch& branch : piece.branches) add(branch.pieces);
    }
  };
  add(pieces_);
  return names;
}

Result<std::string> Message::as_template(Part part) const {
  std::string out;
  bool behind = false;
  for (const Piece& piece : pieces_) {
    if (piece.kind != Kind::literal && piece.kind != Kind::argument)
      return fail(ErrorKind::bad_request, "a form depends on a value that a template does not know");
    if (piece.kind == Kind::argument && piece.text == kElement && part != Part::whole) {
      behind = true;
    } else if (part == Part::whole || behind == (part == Part::after_element)) {
      if (piece.kind == Kind::literal && piece.text.find("{{") != std::string::npos)
        return fail(ErrorKind::bad_request, "two braces would be a tag");
      out +=
          piece.kind == Kind::literal ? kainjow::mustache::html_escape(piece.text) : "{{" + piece.text + "}}";
    }
  }
  if (part != Part::whole && !behind)
    return fail(ErrorKind::bad_request, fmt::format("there is no {{{}}} in it", kElement));
  return out;
}

Message Message::with_literals(const std::function<std::string(const std::string&)>& change) const {
  Message changed = *this;
  const std::function<void(std::vector<Piece>&)> go = [&](std::vector<Piece>& pieces) {
    for (Piece& piece : pieces) {
      if (piece.kind == Kind::literal) piece.text = change(piece.text);
      for (Branch& branch : piece.branches) go(branch.pieces);
    }
  };
  go(changed.pieces_);
  return changed;
}

}  // namespace praxis::server
