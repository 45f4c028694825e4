// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/document.h"
#include "ingest/segment/sheet.h"

namespace praxis::ingest {

struct BlockSigns;  // ingest/segment/families.h

// One function a form, called in this order; each claims what it recognises and leaves the rest.

/// Items of a listing: cards of a web page, or in plain text what stands before "Lead partner:" and "Type:".
void cut_listing(Sheet& sheet);
/// Practice records: fields such as "Resources needed" and "Evidence of success", as headings or as labels.
void cut_records(Sheet& sheet, const ReadDocument& document);
/// Project pages: the policy instruments, each with its partners, and the project's own description above
/// them.
void cut_project_page(Sheet& sheet, const ReadDocument& document);
/// Projects and policy instruments below a heading that says so, one a subheading, item or paragraph, and the
/// page or part that presents one project with its facts.
void cut_projects(Sheet& sheet);
/// Tables whose header names practices or recommendations, one a row; or whose rows tell
/// what was done where.
void cut_tables(Sheet& sheet);
/// Reports told day by day or stop by stop: a practice each paragraph that tells one, with what goes on about
/// it.
void cut_days(Sheet& sheet, BlockSigns& known);
/// Practices each told in the same lines of labels, whatever these are called.
void cut_forms(Sheet& sheet);
/// Surveys whose headings are places, with what is done there below each; practices with a line of their
/// place below the heading.
void cut_by_place(Sheet& sheet);
/// The entries below "News" and "Upcoming events", each with its date.
void cut_dated(Sheet& sheet, const ReadDocument& document);
/// Practices in boxes, under headings and in running text.
void cut_practices(Sheet& sheet);
/// Practices told below one recommendation each, under headings of their own: they are no part of it.
void cut_told_below(Sheet& sheet, BlockSigns& known);
/// Recommendations under numbered or announced headings, or as items under "Key recommendations".
void cut_recommendations(Sheet& sheet);
/// A page that tells one project's story and held no other unit.
void cut_story(Sheet& sheet, const ReadDocument& document);
/// What no heading announces: practices and recommendations by what they say themselves.
void cut_by_evidence(Sheet& sheet, BlockSigns& known);
/// Everything left, by heading.
void cut_passages(Sheet& sheet);

}  // namespace praxis::ingest
