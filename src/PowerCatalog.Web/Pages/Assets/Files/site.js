// What pages do better with a script. Everything here works without it too: forms are sent, links are followed.
'use strict';

// Results as one types: the server's own list of hits, put below the field. Keys reach them as any other links.
for (const field of document.querySelectorAll('input[data-suggest]')) {
  const form = field.form;
  const hits = document.createElement('div');
  hits.className = 'hits';
  hits.setAttribute('role', 'region');
  hits.setAttribute('aria-live', 'polite');
  hits.setAttribute('aria-label', document.documentElement.lang === 'en' ? 'Hits' : '查找结果');
  form.append(hits);
  let asked = 0;
  let timer;
  const close = () => { asked += 1; clearTimeout(timer); hits.replaceChildren(); };
  const ask = async () => {
    const text = field.value.trim();
    const turn = ++asked;
    if (!text) { hits.replaceChildren(); return; }
    const address = new URL(field.dataset.suggest, location.href);
    address.searchParams.set('q', text);
    try {
      const answer = await fetch(address, { headers: { Accept: 'text/html' } });
      if (!answer.ok || turn !== asked) return;
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
      if (turn === asked) hits.replaceChildren(...page.body.childNodes);
    } catch { /* The form still works; there is nothing to tell. */ }
  };
  field.addEventListener('input', event => {
    if (event.isComposing) return;
    clearTimeout(timer);
    timer = setTimeout(ask, 150);
  });
  field.addEventListener('compositionend', () => { clearTimeout(timer); timer = setTimeout(ask, 50); });
  form.addEventListener('keydown', event => { if (event.key === 'Escape') { close(); field.focus(); } });
  document.addEventListener('click', event => { if (!form.contains(event.target)) close(); });
  form.addEventListener('focusout', event => { if (event.relatedTarget && !form.contains(event.relatedTarget)) close(); });
}

// A button that only a script can serve is shown by the script.
for (const button of document.querySelectorAll('button[data-print]')) {
  button.hidden = false;
  button.addEventListener('click', () => print());
}
