// SPDX-License-Identifier: GPL-3.0-or-later

/** Results that change in place, with the address and the history that loading each page would have made. */
const liveSearch = (area, form, announcer, basket) => {
  const address = () => window.location.pathname + window.location.search;
  let shown = address();
  const search = new LiveSearch(area, form, announcer, {
    base: window.location.href,
    partAddress: (query) => `/search/parts?${query}`,
    leave: (query, how) => how.past ? window.location.reload() : window.location.assign(`/search?${query}`),
    shown: (page, how) => {
      document.title = page.dataset.title;
      if (!how.past && page.dataset.address !== address()) window.history.pushState(null, '', page.dataset.address);
      shown = address();
      const query = new URLSearchParams(window.location.search);
      for (const link of document.querySelectorAll('.languages a')) {
        query.set('lang', link.hreflang);
        link.search = query;
      }
      basket.show();
    },
  });
  window.addEventListener('popstate', () => {
    // A jump within the page, to its content, is none to another search.
    if (address() !== shown) search.load(new URLSearchParams(window.location.search), {past: true});
  });
  return search;
};

/** The search of the site's own pages: results in place where the page has results, suggestions on all. */
const enhancePage = () => {
  const form = document.getElementById('search-form');
  const area = document.querySelector('.search-area');
  const announcer = new Announcer(document.body);
  const basket = new HandoutBasket(announcer);
  const search = area && liveSearch(area, form, announcer, basket);
  new Combobox(form, announcer, window.location.href, (name) => {
    if (search && name.url.startsWith('/search?')) search.load(new URL(name.url, window.location).searchParams, {focus: 'results'});
    else window.location.assign(name.url);
  });
};

enhancePage();
