// SPDX-License-Identifier: GPL-3.0-or-later

/** A line that is not seen and that screen readers read out, politely, when it changes. */
class Announcer {
  constructor(parent) {
    this.line = parent.ownerDocument.createElement('p');
    this.line.className = 'visually-hidden';
    this.line.setAttribute('role', 'status');
    parent.append(this.line);
  }

  say(text) {
    // The same words twice would be no change.
    this.line.textContent = text === this.line.textContent ? text + '\u00a0' : text;
  }
}
