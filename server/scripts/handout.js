// SPDX-License-Identifier: GPL-3.0-or-later

const HANDOUT_KEY = 'praxis.handout';
const MOST_HANDOUT_UNITS = 100;
const HANDOUT_PICK = 'input[type=checkbox][name=unit]';

/**
 * The entries ticked for a hand-out, over all pages and tabs: kept in this browser and in the hand-out's address, never
 * on the server.
 */
class HandoutBasket {
  constructor(announcer) {
    this.announcer = announcer;
    this.here = [];  // where the browser keeps nothing, at least on this page
    this.link = document.querySelector('.handout-link');
    this.empty = this.link.dataset.empty;
    document.addEventListener('change', (event) => {
      if (event.target.matches(HANDOUT_PICK)) this.set(event.target.value, event.target.checked);
    });
    document.addEventListener('submit', (event) => {
      if (event.target.id !== 'handout-form' || !this.read().length) return;
      event.preventDefault();
      window.location.assign(this.address);
    });
    document.addEventListener('click', (event) => this.clicked(event));
    window.addEventListener('storage', () => this.show());
    window.addEventListener('pageshow', () => this.show());
    this.show();
  }

  get address() {
    return this.empty + this.read().map((id) => 'unit=' + encodeURIComponent(id)).join('&');
  }

  read() {
    try {
      const kept = JSON.parse(window.localStorage.getItem(HANDOUT_KEY));
      return Array.isArray(kept) ? kept.filter((id) => typeof id === 'string').slice(0, MOST_HANDOUT_UNITS) : [];
    } catch (error) {
      return this.here;
    }
  }

  write(ids) {
    this.here = ids;
    try {
      window.localStorage.setItem(HANDOUT_KEY, JSON.stringify(ids));
    } catch (error) {
      // Then the next page knows nothing of these.
    }
    this.show();
  }

  set(id, chosen) {
    const ids = this.read().filter((other) => other !== id);
    if (chosen && ids.length === MOST_HANDOUT_UNITS) {
      this.show();
      this.announcer.say(this.link.dataset.full);
      return;
    }
    if (chosen) ids.push(id);
    this.write(ids);
    this.announcer.say(this.link.dataset.said.replace('{n}', ids.length));
  }

  clicked(event) {
    if (event.target.id === 'empty-handout') {
      this.write([]);
      window.location.assign(this.address);
    }
    const drop = event.target.closest('.drop a');
    if (drop) this.set(drop.closest('[data-unit]').dataset.unit, false);
  }

  /** Ticks what is chosen among the parts there are now, and says how many there are in all. */
  show() {
    const ids = this.read();
    for (const pick of document.querySelectorAll(HANDOUT_PICK)) pick.checked = ids.includes(pick.value);
    this.link.hidden = !ids.length;
    const empty = document.getElementById('empty-handout');
    if (empty) empty.parentElement.hidden = !ids.length;
    const anchor = this.link.firstElementChild;
    anchor.href = this.address;
    anchor.textContent = this.link.dataset.count.replace('{n}', ids.length);
  }
}
