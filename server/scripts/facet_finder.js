// SPDX-License-Identifier: GPL-3.0-or-later

const foldedText = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** A line in a long facet that leaves in view what holds the typed letters; what is chosen stays chosen. */
class FacetFinder {
  constructor(facet) {
    this.facet = facet;
    this.input = facet.ownerDocument.createElement('input');
    Object.assign(this.input, {type: 'search', autocomplete: 'off', className: 'find', placeholder: facet.dataset.find});
    this.input.setAttribute('aria-label', facet.dataset.find);
    this.input.addEventListener('input', () => this.apply());
    facet.querySelector('legend').after(this.input);
  }

  /** One for each long facet of a page, with what was typed into those of the page before it. */
  static addTo(page, before) {
    for (const facet of page.querySelectorAll('[data-find]')) {
      const finder = new FacetFinder(facet);
      const same = before && before.querySelector(`.${facet.classList[1]} .find`);
      if (!same || !same.value) continue;
      finder.input.value = same.value;
      finder.apply();
    }
  }

  apply() {
    const wanted = foldedText(this.input.value.trim());
    for (const item of this.facet.querySelectorAll('li')) {
      const names = [...item.querySelectorAll('.value')].map((name) => name.textContent);
      item.hidden = wanted !== '' && !names.some((name) => foldedText(name).includes(wanted));
    }
    for (const fold of this.facet.querySelectorAll('details')) {
      if (!('folded' in fold.dataset)) fold.dataset.folded = fold.open ? '' : 'yes';
      fold.open = wanted !== '' || !fold.dataset.folded;
      if (wanted === '') delete fold.dataset.folded;
    }
  }
}
