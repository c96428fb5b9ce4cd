// Finds entries in the table of the page; without this script the whole table stands there.
// The index (data/entries.js) has one item for each row, in the order of the rows.
'use strict';

(function () {
  const form = document.getElementById('find');
  const index = window.entriesIndex;
  const rows = document.querySelectorAll('.found tbody > tr');
  // An index of another publication would hide the wrong rows.
  if (!form || !index || index.length !== rows.length) return;

  const text = document.getElementById('find-text');
  const filters = ['group', 'category', 'region', 'result'].map(function (name) {
    return { name: name, control: document.getElementById('find-' + name) };
  }).filter(function (filter) { return filter.control; });
  const count = document.getElementById('find-count');
  const frame = document.querySelector('.scroll-found');
  const number = new Intl.NumberFormat(document.documentElement.lang);

  function folded(words) {
    return words.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  }

  const texts = index.map(function (item) { return folded(item.text); });

  function matches(place, words) {
    return filters.every(function (filter) {
      return !filter.control.value || index[place][filter.name] === filter.control.value;
    }) && words.every(function (word) { return texts[place].includes(word); });
  }

  function find() {
    const words = folded(text.value).split(/\s+/).filter(Boolean);
    let found = 0;
    rows.forEach(function (row, place) {
      const isFound = matches(place, words);
      row.hidden = !isFound;
      if (isFound) found += 1;
    });
    frame.hidden = found === 0;
    const sentence = found === 0 ? count.dataset.none : count.dataset.found;
    count.textContent = sentence.replace('{found}', number.format(found)).replace('{all}', number.format(rows.length));
  }

  let waiting;
  form.addEventListener('input', function () {
    clearTimeout(waiting);
    waiting = setTimeout(find, 120);
  });
  form.addEventListener('submit', function (event) { event.preventDefault(); find(); });
  form.addEventListener('reset', function () { setTimeout(find); });
  form.hidden = false;
  // The browser may have kept what was typed before the page was left.
  find();
})();
