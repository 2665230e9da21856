/*
 * An answer that raises an escalation says so on the page it was given on: after each save the server is asked what
 * this audit has raised, if the page has such a question.
 */
(function () {
  'use strict';

  const box = document.querySelector('[data-escalations]');
  const saved = document.querySelector('[data-saved]');
  if (!box || !saved || !document.querySelector('[data-escalates="true"]')) return;

  const base = document.documentElement.dataset.base || '';
  const known = new Set(Array.from(box.querySelectorAll('a[href*="/escalations/"]')).map((link) => link.pathname));

  function show(escalation) {
    const path = `${base}/escalations/${escalation.id}`;
    if (known.has(path)) return;
    known.add(path);
    const notice = document.createElement('div');
    notice.className = 'notice';
    const words = document.createElement('p');
    const cause = document.createElement('strong');
    cause.textContent = `${escalation.cause}. `;
    words.append(cause, `An escalation was opened just now, for ${escalation.waitsFor}. `);
    const link = document.createElement('a');
    link.href = path;
    link.textContent = `Escalation ${escalation.id}`;
    words.append(link);
    notice.append(words);
    box.append(notice);
  }

  async function look() {
    const reply = await fetch(`${base}/api/escalations?audit=${box.dataset.escalations}`, {
      credentials: 'same-origin',
      headers: { Accept: 'application/json' },
    }).catch(() => null);
    if (reply && reply.ok) (await reply.json()).forEach(show);
  }

  new MutationObserver(() => {
    if (saved.dataset.saved === 'saved') look();
  }).observe(saved, { attributes: true, attributeFilter: ['data-saved'] });
})();
