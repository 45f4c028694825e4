// SPDX-License-Identifier: GPL-3.0-or-later

const PRESET_FACETS = ['kind', 'project', 'region', 'theme', 'programme', 'organisation', 'states'];
const SCRIPT_ORIGIN = new URL(document.currentScript ? document.currentScript.src : window.location.href).origin;

/** The style sheet of a server, fetched once for all elements of a page. */
const styleSheets = new Map();
const styleSheet = (address, unit) => {
  const key = `${unit} ${address}`;
  if (!styleSheets.has(key)) {
    styleSheets.set(key, fetchText(address).then((css) => {
      // Sizes in rem would follow the other site's root element, which may be set to anything.
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(css.replace(/(\d*\.?\d+)rem\b/g, (size, number) => `${number * unit}px`));
      return sheet;
    }));
    styleSheets.get(key).catch(() => styleSheets.delete(key));
  }
  return styleSheets.get(key);
};

/**
 * <praxis-search>: the search within another site's page. What stands inside the element is shown until the search is
 * there, and stays when the server cannot be reached. See docs/embedding.md.
 */
class PraxisSearch extends HTMLElement {
  static get observedAttributes() {
    return [...PRESET_FACETS, 'endpoint', 'lang', 'placeholder', 'results-per-page', 'open'];
  }

  connectedCallback() {
    if (!this.shadowRoot) this.attachShadow({mode: 'open'}).append(document.createElement('slot'));
    // An element that is only moved keeps what it shows.
    if (!this.shadowRoot.querySelector('.praxis')) this.begin();
  }

  attributeChangedCallback(name, before, after) {
    if (this.isConnected && this.shadowRoot && before !== after) this.begin();
  }

  get endpoint() {
    return new URL(this.getAttribute('endpoint') || SCRIPT_ORIGIN, document.baseURI).href;
  }

  absolute(address) {
    return new URL(address, this.endpoint).href;
  }

  /** What the element sets for good: facets with their values, which readers cannot change. */
  presets() {
    const presets = [];
    for (const facet of PRESET_FACETS) {
      const values = (this.getAttribute(facet) || '').split(facet === 'organisation' ? ';' : ',').map((value) => value.trim()).filter(Boolean);
      for (const value of values) presets.push([facet, value]);
    }
    return presets;
  }

  /** A query with the element's own settings in it. */
  complete(query) {
    const whole = new URLSearchParams(query);
    const presets = this.presets();
    for (const [facet] of presets) whole.delete(facet);
    for (const [facet, value] of presets) whole.append(facet, value);
    const perPage = this.getAttribute('results-per-page');
    if (perPage) whole.set('per_page', perPage);
    // As for any element, its language is that of what is around it, where it has none of its own.
    const speaking = this.closest('[lang]');
    if (speaking && speaking.lang) whole.set('lang', speaking.lang);
    return whole;
  }

  partAddress(query) {
    const whole = this.complete(query);
    for (const facet of new Set(this.presets().map(([name]) => name))) whole.append('fixed', facet);
    return this.absolute(`/search/embed?${whole}`);
  }

  /** Loads the search; attributes set one after another make one request. */
  async begin() {
    if (this.beginning) this.beginning.abort();
    const request = this.beginning = new AbortController();
    await Promise.resolve();
    if (request.signal.aborted) return;
    try {
      const html = await fetchText(this.partAddress(new URLSearchParams()), request.signal);
      const frame = document.adoptNode(parseParts(html).querySelector('.praxis'));
      const sheet = await styleSheet(this.absolute(frame.dataset.style), this.rootSize());
      if (!request.signal.aborted) this.show(frame, sheet);
    } catch (error) {
      if (!request.signal.aborted) this.shadowRoot.replaceChildren(document.createElement('slot'));
    }
  }

  /** What 1rem is for this reader: their own text size, or what the site sets for this element. */
  rootSize() {
    const ruler = new CSSStyleSheet();
    ruler.replaceSync('slot { font: var(--praxis-font-size, medium) system-ui }');
    this.shadowRoot.adoptedStyleSheets = [ruler];
    this.shadowRoot.replaceChildren(document.createElement('slot'));
    return parseFloat(getComputedStyle(this.shadowRoot.firstChild).fontSize);
  }

  show(frame, sheet) {
    const form = frame.querySelector('form');
    const area = frame.querySelector('.search-area');
    form.action = this.absolute('/search');
    if (this.getAttribute('placeholder')) form.elements.q.placeholder = this.getAttribute('placeholder');
    this.prepare(area, frame.dataset.newWindow);
    this.shadowRoot.adoptedStyleSheets = [sheet];
    this.shadowRoot.replaceChildren(frame);
    this.enhance(frame, form, area);
    this.tell('praxis:search', PraxisSearch.summary(area.firstElementChild));
  }

  enhance(frame, form, area) {
    const announcer = new Announcer(frame);
    const search = new LiveSearch(area, form, announcer, {
      base: this.endpoint,
      partAddress: (query) => this.partAddress(query),
      prepare: (page) => this.prepare(page, frame.dataset.newWindow),
      leave: (query) => this.visit(this.absolute(`/search?${this.complete(query)}`)),
      shown: (page) => this.tell('praxis:search', PraxisSearch.summary(page)),
    });
    new Combobox(form, announcer, this.endpoint, (name) => {
      const url = new URL(name.url, this.endpoint);
      if (url.pathname === '/search') search.load(url.searchParams, {focus: 'results'});
      else if (this.selected(url.href, name.label)) this.visit(url.href);
    });
    area.addEventListener('click', (event) => {
      const entry = event.target.closest('a.entry');
      if (entry && !this.selected(entry.href, entry.textContent)) event.preventDefault();
    });
  }

  /** Makes links absolute, and has them open as the element says. */
  prepare(part, newWindow) {
    for (const link of part.querySelectorAll('a[href]')) {
      const address = link.getAttribute('href');
      if (address.startsWith('#')) continue;
      link.setAttribute('href', this.absolute(address));  // links of drawings have no other way
      if (this.getAttribute('open') !== 'new' || new URL(this.absolute(address)).pathname === '/search') continue;
      link.target = '_blank';
      link.rel = 'noopener';
      const hint = document.createElement('span');
      hint.className = 'visually-hidden';
      hint.textContent = ` (${newWindow})`;
      link.append(hint);
    }
  }

  visit(address) {
    if (this.getAttribute('open') === 'new') window.open(address, '_blank', 'noopener');
    else window.location.assign(address);
  }

  static summary(page) {
    return {query: page.dataset.query, total: Number(page.dataset.total), address: page.dataset.address};
  }

  /** Says that an entry is about to be opened; false when the site would rather do something else. */
  selected(url, title) {
    return this.tell('praxis:select', {url, title, id: decodeURIComponent(new URL(url).pathname.split('/').pop())});
  }

  tell(name, detail) {
    return this.dispatchEvent(new CustomEvent(name, {detail, bubbles: true, composed: true, cancelable: true}));
  }
}

if (!customElements.get('praxis-search')) customElements.define('praxis-search', PraxisSearch);
