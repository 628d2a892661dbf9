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

// A page that lay open is printed with the moment of printing.
addEventListener('beforeprint', () => {
  const moment = new Intl.DateTimeFormat(document.documentElement.lang, {
    dateStyle: 'long', timeStyle: 'short', hourCycle: 'h23', timeZone: 'Asia/Shanghai' }).format(new Date());
  for (const printed of document.querySelectorAll('time[data-printed]')) printed.textContent = moment;
});

// A file on its way shows how far it is; the answer is the page that the form leads to anyway.
for (const form of document.querySelectorAll('form[data-upload]')) {
  form.addEventListener('submit', event => {
    const file = form.querySelector('input[type=file]');
    if (!file.files.length) return;
    event.preventDefault();
    const shown = form.querySelector('.uploading');
    const words = shown.querySelector('label');
    const bar = shown.querySelector('progress');
    const button = form.querySelector('button[type=submit]');
    const request = new XMLHttpRequest();
    request.open('POST', form.action);
    request.setRequestHeader('Accept', 'text/html');
    request.upload.addEventListener('progress', sent => { if (sent.lengthComputable) bar.value = 100 * sent.loaded / sent.total; });
    request.upload.addEventListener('load', () => { bar.removeAttribute('value'); words.textContent = words.dataset.checking; });
    request.addEventListener('load', () => {
      // Led to the preview: go there. Anything else is a page that says what is wrong, in place of this one.
      if (request.status < 400) { location.assign(request.responseURL); return; }
      const page = new DOMParser().parseFromString(request.responseText, 'text/html');
      document.title = page.title;
      document.querySelector('main').replaceWith(page.querySelector('main'));
      document.querySelector('main').focus();
    });
    request.addEventListener('error', () => { words.textContent = words.dataset.failed; bar.value = 0; button.disabled = false; });
    button.disabled = true;
    words.textContent = words.dataset.sent;
    shown.hidden = false;
    request.send(new FormData(form));
  });
}
