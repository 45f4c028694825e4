// SPDX-License-Identifier: GPL-3.0-or-later
window.heard = [];
for (const name of ['praxis:search', 'praxis:select']) {
  document.addEventListener(name, (event) => {
    window.heard.push({name, id: event.target.id, detail: event.detail});
    if (window.keepHere) event.preventDefault();
  });
}
