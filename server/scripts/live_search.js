// SPDX-License-Identifier: GPL-3.0-or-later

const REMEMBERED_PARTS = 30;

/** HTML of our own server as elements; where the page wants such text to be vouched for, it is. */
const parseParts = (() => {
  let policy = {createHTML: (text) => text};
  try {
    if (window.trustedTypes) policy = window.trustedTypes.createPolicy('praxis', policy);
  } catch (error) {
    // The page allows no such policy; then parsing fails too, and pages are loaded whole.
  }
  return (html) => new DOMParser().parseFromString(policy.createHTML(html), 'text/html');
})();

/**
 * Filters and results that change in place. `area` holds one .search-page, `form` the search box that all controls of
 * the area belong to. Of `options`:
 *   base                 the address that links are relative to
 *   partAddress(query)   where the parts for a URLSearchParams are fetched
 *   prepare(page)        called before new parts are put in place; may be missing
 *   shown(page, how)     called after that; `how` is what load() was told
 *   leave(query, how)    called when parts cannot be had: goes to the whole page instead
 */
class LiveSearch {
  constructor(area, form, announcer, options) {
    Object.assign(this, {area, form, announcer}, options);
    this.remembered = new Map();
    area.classList.add('enhanced');
    this.remember(this.page, this.page.outerHTML);
    FacetFinder.addTo(this.page);
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.load(this.chosen(), {focus: 'results'});
    });
    area.addEventListener('change', (event) => {
      // Of two years the second is still to come.
      if (event.target.form === form && event.target.type !== 'number') this.load(this.chosen(), {focus: 'same'});
    });
    area.addEventListener('click', (event) => this.clicked(event));
  }

  get page() {
    return this.area.querySelector('.search-page');
  }

  /** What the search box and the filters ask for: the first page of it. */
  chosen() {
    const query = new URLSearchParams();
    for (const [name, value] of new FormData(this.form)) {
      if (value) query.append(name, value);
    }
    return query;
  }

  clicked(event) {
    if (event.defaultPrevented || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    const link = event.target.closest('a[href]');
    if (!link) return;
    if (link.closest('.open-filters, .close-filters')) {
      event.preventDefault();
      return this.showFilters(Boolean(link.closest('.open-filters')));
    }
    const target = new URL(link.getAttribute('href'), this.base);
    if (target.origin !== new URL(this.base).origin || target.pathname !== '/search') return;
    event.preventDefault();
    // On a map one goes on from where one is.
    this.load(target.searchParams, {focus: link.closest('.region-map') ? 'same' : 'results'});
  }

  showFilters(open) {
    this.area.classList.toggle('filters-open', open);
    this.area.querySelector(open ? '#filters-title' : '#results-title').focus();
  }

  /**
   * Puts the parts for a query in place; the newest call wins. `how.focus` is "results" for a new search, "same" to
   * stay at the control that was used; `how.past` shows a search again, at once where it is remembered.
   */
  async load(query, how) {
    if (this.request) this.request.abort();
    const request = this.request = new AbortController();
    const address = this.partAddress(query);
    let html = how.past ? this.remembered.get(address) : undefined;
    try {
      if (html === undefined) {
        this.area.setAttribute('aria-busy', 'true');
        html = await fetchText(address, request.signal);
      }
      if (this.request !== request) return;
      const next = parseParts(html).querySelector('.search-page');
      this.remember(next, html);
      this.replace(next, how);
    } catch (error) {
      if (error.name !== 'AbortError' && this.request === request) this.leave(query, how);
    } finally {
      if (this.request === request) this.area.removeAttribute('aria-busy');
    }
  }

  remember(page, html) {
    const address = this.partAddress(new URL(page.dataset.address, this.base).searchParams);
    this.remembered.delete(address);
    this.remembered.set(address, html);
    if (this.remembered.size > REMEMBERED_PARTS) this.remembered.delete(this.remembered.keys().next().value);
  }

  replace(next, how) {
    const before = this.page;
    const had = this.focused();
    for (const part of next.querySelectorAll('details[data-part]')) {
      const same = [...before.querySelectorAll('details[data-part]')].find((old) => old.dataset.part === part.dataset.part);
      if (same) part.open = same.open;
    }
    if (this.prepare) this.prepare(next);
    FacetFinder.addTo(next, before);
    before.replaceWith(next);
    if (how.focus !== 'same') this.form.elements.q.value = next.dataset.query;
    this.restoreFocus(how.focus, had);
    this.announcer.say(next.querySelector('#results-title').textContent);
    this.shown(next, how);
  }

  /** The focused control of the area as a selector that finds it among new parts too; null when there is none. */
  focused() {
    const element = this.area.getRootNode().activeElement;
    if (!element || !this.page.contains(element)) return null;
    if (element.id) return `#${element.id}`;
    if (element.name) return `[name="${CSS.escape(element.name)}"][value="${CSS.escape(element.value)}"]`;
    return '#results-title';
  }

  restoreFocus(wanted, had) {
    if (wanted === 'results') {
      this.area.classList.remove('filters-open');
      this.area.querySelector('#results-title').focus({preventScroll: true});
      if (this.page.getBoundingClientRect().top < 0) this.area.scrollIntoView();
    } else if (had) {
      const same = this.area.querySelector(had) || this.area.querySelector('#results-title');
      // What is folded away cannot have the focus.
      for (let fold = same.closest('details'); fold; fold = fold.parentElement.closest('details')) fold.open = true;
      same.focus({preventScroll: true});
    }
  }
}
