/* Saying something about an answer without leaving the page, so that nothing typed elsewhere on it is lost. */
(function () {
  'use strict';

  const base = document.documentElement.dataset.base || '';
  const audit = document.querySelector('[data-sheet]').dataset.sheet;

  async function post(path, body) {
    try {
      const reply = await fetch(`${base}/api/${path}`, {
        method: 'POST',
        credentials: 'same-origin',
        headers: {
          Accept: 'application/json',
          'Content-Type': 'application/json',
          'X-CSRF-Token': document.querySelector('meta[name="csrf-token"]').content,
        },
        body: JSON.stringify(body),
      });
      if (reply.ok) return null;
      const problem = await reply.json().catch(() => ({}));
      return problem.detail || (reply.status === 401 ? 'You are signed out. Copy what you wrote, then sign in again.' : 'That did not work. Try again.');
    } catch (e) {
      return 'The server can’t be reached. What you wrote is still here; try again.';
    }
  }

  function line(className, words) {
    const p = document.createElement('p');
    p.className = className;
    p.textContent = words;
    return p;
  }

  function said(words) {
    const item = document.createElement('li');
    item.append(line('by', 'You, just now'), line('said', words));
    return item;
  }

  function begun(words) {
    const thread = document.createElement('div');
    thread.className = 'thread';
    const list = document.createElement('ol');
    list.append(said(words));
    thread.append(list);
    return thread;
  }

  document.addEventListener('click', async (event) => {
    const pressed = event.target.closest('[data-begin], [data-reply], [data-close]');
    if (!pressed) return;
    const threads = pressed.closest('[data-threads]');
    const thread = pressed.closest('[data-comment]');
    const box = pressed.closest('[data-say]');
    const area = box && box.querySelector('textarea');
    const problem = threads.querySelector('[data-say-problem]');
    const question = pressed.closest('.question');
    pressed.disabled = true;
    let trouble;
    if ('begin' in pressed.dataset) {
      trouble = await post(`audits/${audit}/comments`, { question: question.dataset.question, item: question.dataset.item || '', words: area.value });
      if (!trouble) box.before(begun(area.value));
    } else if ('reply' in pressed.dataset) {
      trouble = await post(`comments/${thread.dataset.comment}/replies`, { words: area.value });
      if (!trouble) thread.querySelector('ol').append(said(area.value));
    } else {
      trouble = await post(`comments/${thread.dataset.comment}/close`, {});
      if (!trouble) pressed.closest('.cluster').replaceWith(line('by', 'This thread is closed.'));
    }
    pressed.disabled = false;
    problem.hidden = !trouble;
    problem.textContent = trouble || '';
    if (!trouble && box) {
      area.value = '';
      box.open = false;
      box.querySelector('summary').focus();
    }
  });
})();
