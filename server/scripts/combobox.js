// SPDX-License-Identifier: GPL-3.0-or-later

const TYPING_PAUSE = 150;  // milliseconds without a key before suggestions are fetched
const LEAST_LETTERS = 2;

/**
 * Suggestions below a search box: an editable combobox with a list box, after the pattern of the WAI-ARIA Authoring
 * Practices Guide. The focus stays in the box; nothing is chosen unless the reader moves to it. Keeps nothing.
 *
 * `base` is what the form's addresses are relative to; `choose(suggestion)` is told what was taken.
 */
class Combobox {
  constructor(form, announcer, base, choose) {
    this.input = form.elements.q;
    this.announcer = announcer;
    this.source = new URL(form.dataset.suggest, base).href;
    this.choose = choose;
    this.names = [];
    this.active = -1;
    this.list = document.createElement('ul');
    this.list.id = 'suggestions';
    this.list.className = 'suggestions';
    this.list.hidden = true;
    this.list.setAttribute('part', 'suggestions');
    this.list.setAttribute('role', 'listbox');
    this.list.setAttribute('aria-label', form.dataset.suggestions);
    this.input.closest('.search-row').append(this.list);
    this.input.type = 'text';  // a search box by type must not be a combobox
    for (const [name, value] of [['role', 'combobox'], ['aria-autocomplete', 'list'], ['aria-expanded', 'false'],
                                 ['aria-controls', this.list.id]]) {
      this.input.setAttribute(name, value);
    }
    this.input.addEventListener('input', () => this.typed());
    this.input.addEventListener('keydown', (event) => this.pressed(event));
    this.input.addEventListener('blur', () => this.close());
    form.addEventListener('submit', () => this.close());
    // Pressing the pointer must not take the focus away before the click is there.
    this.list.addEventListener('mousedown', (event) => event.preventDefault());
    this.list.addEventListener('click', (event) => {
      const option = event.target.closest('[role=option]');
      if (option) this.take([...this.list.children].indexOf(option));
    });
  }

  get open() {
    return !this.list.hidden;
  }

  typed() {
    clearTimeout(this.timer);
    this.cancel();
    if (this.input.value.trim().length < LEAST_LETTERS) return this.close();
    this.timer = setTimeout(() => this.load(), TYPING_PAUSE);
  }

  cancel() {
    if (this.request) this.request.abort();
    this.request = null;
  }

  /** Shows names for what stands in the box; `then` is called once they are there. */
  async load(then) {
    this.cancel();
    const request = this.request = new AbortController();
    try {
      const answer = await fetchText(this.source + '&q=' + encodeURIComponent(this.input.value), request.signal);
      if (this.request !== request) return;
      this.show(JSON.parse(answer));
      if (then && this.open) then();
    } catch (error) {
      if (this.request === request) this.close();  // a search works without suggestions
    }
  }

  show(answer) {
    this.names = answer.suggestions;
    this.list.replaceChildren(...this.names.map((name, index) => Combobox.option(name, index)));
    this.move(-1);
    this.list.hidden = this.names.length === 0;
    this.input.setAttribute('aria-expanded', String(this.open));
    this.announcer.say(answer.summary);
  }

  static option(name, index) {
    const option = document.createElement('li');
    option.id = `suggestion-${index}`;
    option.setAttribute('role', 'option');
    option.setAttribute('aria-selected', 'false');
    const parts = [['value', name.label], ['suggestion-kind', name.kind_label], ['count', name.count_label]];
    for (const [style, text] of parts) option.append(Combobox.part(style, text), ' ');
    // The other name by which it was found, beside the one that is shown.
    if (name.matched) option.firstChild.after(' ', Combobox.part('suggestion-matched', `\u2014 ${name.matched}`));
    return option;
  }

  static part(style, text) {
    const part = document.createElement('span');
    part.className = style;
    part.textContent = text;
    return part;
  }

  close() {
    clearTimeout(this.timer);
    this.cancel();
    this.move(-1);
    this.list.hidden = true;
    this.input.setAttribute('aria-expanded', 'false');
  }

  /** Makes an option the active one; -1 is the box itself, and the list goes round through it. */
  move(index) {
    const count = this.list.children.length;
    const before = this.list.children[this.active];
    if (before) before.setAttribute('aria-selected', 'false');
    this.active = index < -1 ? count - 1 : index >= count ? -1 : index;
    const option = this.list.children[this.active];
    if (!option) return this.input.removeAttribute('aria-activedescendant');
    option.setAttribute('aria-selected', 'true');
    option.scrollIntoView({block: 'nearest'});
    this.input.setAttribute('aria-activedescendant', option.id);
  }

  take(index) {
    const name = this.names[index];
    this.close();
    const {lang} = this.input.form.elements;
    if (lang) name.url += (name.url.includes('?') ? '&lang=' : '?lang=') + lang.value;
    this.choose(name);
  }

  pressed(event) {
    if (event.isComposing || event.ctrlKey || event.metaKey) return;
    if (this.act(event)) event.preventDefault();
  }

  /** Does what a key means here; false leaves it to the browser. */
  act({key, altKey}) {
    if (key === 'ArrowDown' || key === 'ArrowUp') {
      const step = key === 'ArrowDown' ? 1 : -1;
      if (this.open && altKey && step < 0) this.close();
      else if (this.open && !altKey) this.move(this.active + step);
      else if (!this.open && this.input.value.trim()) this.load(altKey ? null : () => this.move(step > 0 ? 0 : -2));
      return true;
    }
    if (key === 'Enter' && this.open && this.active >= 0) {
      this.take(this.active);
      return true;
    }
    if (key === 'Escape') {
      const wasOpen = this.open;
      this.close();
      if (!wasOpen && this.input.value) {
        this.input.value = '';
        return true;
      }
      return wasOpen;
    }
    if (key === 'Home' || key === 'End') this.move(-1);  // and the caret moves in the box
    return false;
  }
}
