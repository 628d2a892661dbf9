// The two clocks of the audit overview as sliders. The fields of the form stay what is sent; a slider only sets them, and the figures
// follow.
'use strict';

const form = document.querySelector('form.clocks');
const [day, known] = [form.elements.on, form.elements.known];
const [daySlider, knownSlider] = [document.getElementById('audit-on-slider'), document.getElementById('audit-known-slider')];
const english = document.documentElement.lang === 'en';
const firstDay = Date.parse(daySlider.dataset.first);
const oneDay = 86_400_000;
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

const written = text => {
  const [year, month, date] = text.split('-').map(Number);
  return english ? `${date} ${months[month - 1]} ${year}` : `${year}年${month}月${date}日`;
};

const say = () => {
  daySlider.setAttribute('aria-valuetext', written(day.value));
  knownSlider.setAttribute('aria-valuetext', known.selectedOptions[0].textContent);
};

// The address of the state that the form says; today and the newest are not written, so that they go on being today and the newest.
const address = () => {
  const asked = new URL(form.action);
  if (day.value !== form.dataset.today) asked.searchParams.set('on', day.value);
  if (known.value) asked.searchParams.set('known', known.value);
  if (form.elements.asRecorded.checked) asked.searchParams.set('asRecorded', 'true');
  return asked;
};

// What leads away from here leads to the state that is chosen, as it would had the page been loaded with it.
const lens = ['on', 'known', 'asRecorded'];
const carry = asked => {
  const root = asked.pathname.split('/')[1];
  for (const link of document.querySelectorAll('header.site a, nav.trail a, main > * > section:not(.state) a, footer.site a')) {
    const to = new URL(link.href);
    if (to.origin !== asked.origin || !to.pathname.split('/').includes(root) || to.pathname.endsWith('/record')) continue;
    for (const word of lens) {
      if (asked.searchParams.has(word)) to.searchParams.set(word, asked.searchParams.get(word));
      else to.searchParams.delete(word);
    }
    link.href = to.href;
  }
  for (const search of document.querySelectorAll('header.site form.seek')) {
    for (const field of search.querySelectorAll('input[type=hidden]')) field.remove();
    for (const [name, value] of asked.searchParams)
      search.prepend(Object.assign(document.createElement('input'), { type: 'hidden', name, value }));
  }
};

let turn = 0;
let timer;
const ask = async () => {
  const mine = ++turn;
  const asked = address();
  const part = new URL(asked);
  part.searchParams.set('part', 'state');
  try {
    const answer = await fetch(part, { headers: { Accept: 'text/html' } });
    if (!answer.ok) throw new Error(answer.statusText);
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    if (mine !== turn) return;
    for (const place of ['section.lens', '#state']) document.querySelector(place).replaceWith(page.querySelector(place));
    history.replaceState(null, '', asked);
    carry(asked);
  } catch {
    if (mine !== turn) return;
    const note = Object.assign(document.createElement('p'), { className: 'notice', textContent: form.dataset.failed });
    document.querySelector('#state').replaceChildren(note);
  }
};

const soon = () => {
  say();
  clearTimeout(timer);
  timer = setTimeout(ask, 250);
};

// Places of the slider and days after the first: long stretches without a change are shortened, as on the server (BrokenScale).
const stops = daySlider.dataset.stops.split(',').map(Number);
const most = Number(daySlider.dataset.most);
const along = (from, to) => at => {
  let start = [0, 0];
  for (let i = 1; i < stops.length; i++) {
    const gap = stops[i] - stops[i - 1];
    const end = [stops[i], start[1] + Math.min(gap, most)];
    if (at <= end[from] || i === stops.length - 1)
      return start[to] + Math.round((at - start[from]) * (end[to] - start[to]) / (end[from] - start[from]));
    start = end;
  }
  return 0;
};
const [placeOf, daysAt] = [along(0, 1), along(1, 0)];

daySlider.addEventListener('input', () => {
  day.value = new Date(firstDay + daysAt(daySlider.valueAsNumber) * oneDay).toISOString().slice(0, 10);
  soon();
});
knownSlider.addEventListener('input', () => {
  known.selectedIndex = knownSlider.valueAsNumber;
  soon();
});
day.addEventListener('change', () => {
  if (!day.value) return;
  daySlider.value = placeOf((Date.parse(day.value) - firstDay) / oneDay);
  soon();
});
known.addEventListener('change', () => {
  knownSlider.value = known.selectedIndex;
  soon();
});
form.elements.asRecorded.addEventListener('change', soon);

daySlider.disabled = knownSlider.disabled = false;
