/*
 * The page of a section: fills the controls from what the server said, collects changes, shows what came of them.
 * The server decides what is asked and what is derived; this script only shows it. See answer-queue.js for the sending.
 */
(function (home) {
  'use strict';

  const sheet = document.querySelector('[data-sheet]');
  if (!sheet || sheet.dataset.editable !== 'true') return;

  const TYPING_PAUSE = 800;
  const PATIENCE = 2500;
  const ONE_OF = ['yes-partly-no', 'yes-no', 'grade', 'choice', 'scale'];
  const base = document.documentElement.dataset.base || '';
  const api = `${base}/api/${sheet.dataset.resource || 'sheets'}/${sheet.dataset.sheet}`;
  const preview = sheet.dataset.preview; // the address of a form that is only looked at
  const savedLine = document.querySelector('[data-saved]');
  const alarm = document.querySelector('[data-alarm]');
  const typing = new Map(); // question element -> timer
  const asked = new WeakMap(); // question element -> the answer last handed to the queue

  // ---------- finding things ----------

  const all = (selector, within) => Array.from((within || document).querySelectorAll(selector));
  const own = (question, selector) => all(selector, question).filter((found) => found.closest('.question') === question);
  const first = (question, selector) => own(question, selector)[0];
  const keyOf = (address) => `${address.question}@${address.item || ''}`;
  const addressOf = (question) => ({ question: question.dataset.question, item: question.dataset.item || '' });
  const find = ({ question, item }) =>
    all(`.question[data-question="${question}"]`).find((found) => (found.dataset.item || '') === (item || ''));
  const textOf = (question) => {
    const words = first(question, '.question-text').cloneNode(true);
    all('.optional', words).forEach((mark) => mark.remove());
    return words.textContent.trim();
  };
  const csrf = () => document.querySelector('meta[name="csrf-token"]');

  // ---------- an answer in its controls ----------

  function inputs(question) {
    return own(question, '.control input[type="radio"], .control input[type="checkbox"]');
  }

  /** Puts an answer into the controls. */
  function fill(question, { state, value, reason: given, note }) {
    const reason = state === 'not-applicable' ? given || value : '';
    const codes = state === 'answered' ? String(value || '').split(',') : [];
    inputs(question).forEach((input) => {
      input.checked = input.dataset.state ? input.dataset.state === state : codes.includes(input.value);
    });
    own(question, '[data-reason]').forEach((input) => {
      input.checked = input.value === reason;
    });
    const written = first(question, '[data-answer]');
    if (written) {
      written.value = state === 'answered' ? value || '' : '';
      if (written.matches('textarea')) home.grow(written);
    }
    const noted = first(question, '[data-note]');
    if (noted && note !== undefined) {
      noted.value = note || '';
      home.grow(noted);
    }
    reveal(question);
  }

  /** Shows the reasons when "Not applicable" is chosen, and the button to clear when anything is. */
  function reveal(question) {
    const chosen = inputs(question).filter((input) => input.checked);
    const apart = chosen.some((input) => input.dataset.state === 'not-applicable');
    const reasons = first(question, '[data-reasons]');
    if (reasons) {
      reasons.hidden = !apart;
      const offered = all('[data-reason]', reasons);
      if (apart && offered.length === 1) offered[0].checked = true;
      if (!apart) offered.forEach((input) => { input.checked = false; });
    }
    const clear = first(question, '[data-clear]');
    if (clear) clear.hidden = !chosen.length;
  }

  /** What the controls say; null while it is not a whole answer yet (no reason chosen, half a date). */
  function collect(question) {
    const noted = first(question, '[data-note]');
    const note = noted ? noted.value : undefined;
    const chosen = inputs(question).filter((input) => input.checked);
    const apart = chosen.find((input) => input.dataset.state);
    if (apart && apart.dataset.state === 'not-applicable') {
      const reason = own(question, '[data-reason]').find((input) => input.checked);
      return reason ? { state: 'not-applicable', value: reason.value, note } : null;
    }
    if (apart) return { state: apart.dataset.state, note };
    const written = first(question, '[data-answer]');
    if (written) {
      if (written.validity.badInput) return null;
      return written.value.trim() === '' ? { state: 'cleared', note } : { state: 'answered', value: written.value, note };
    }
    if (question.dataset.type === 'group') return { state: 'answered', value: keys(question).join(',') };
    const codes = chosen.map((input) => input.value);
    return codes.length ? { state: 'answered', value: codes.join(','), note } : { state: 'cleared', note };
  }

  /** Ticking one that excludes the others unticks them, and the other way round. */
  function exclude(question, changed) {
    const alone = (input) => input.dataset.exclusive === 'true' || Boolean(input.dataset.state);
    if (changed.checked) {
      inputs(question).forEach((input) => {
        if (input !== changed && (alone(changed) || alone(input))) input.checked = false;
      });
      if (alone(changed)) {
        const written = first(question, '[data-answer]');
        if (written) written.value = '';
      }
    }
  }

  // ---------- sending ----------

  function newId() {
    if (window.crypto && crypto.randomUUID) return crypto.randomUUID();
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  }

  async function call(path, options) {
    const patience = new AbortController();
    const timer = setTimeout(() => patience.abort(), PATIENCE);
    try {
      const reply = await fetch(path, {
        credentials: 'same-origin',
        redirect: 'error',
        signal: patience.signal,
        ...options,
        headers: { Accept: 'application/json', 'Content-Type': 'application/json', 'X-CSRF-Token': csrf().content },
      });
      const body = await reply.json().catch(() => null);
      if (reply.ok) session.renewed();
      return { status: reply.status, body };
    } catch (e) {
      return { status: 0, body: null };
    } finally {
      clearTimeout(timer);
    }
  }

  const spoken = (change) => (change.state === 'not-applicable' ? { ...change, reason: change.value, value: undefined } : change);

  /** In a preview nothing is kept: what follows is worked out from all that the page has. */
  function sendToPreview(change) {
    const answers = all('.question', sheet)
      .filter((question) => question.dataset.fixed !== 'true')
      .map((question) => ({ ...addressOf(question), ...collect(question) }))
      .filter((answer) => answer.state && answer.state !== 'cleared')
      .map(spoken);
    return call(base + preview, { method: 'POST', body: JSON.stringify({ change: spoken(change), answers }) });
  }

  const queue = home.answerQueue.createQueue({
    send: (change) =>
      preview
        ? sendToPreview(change)
        : call(`${api}/answers`, {
            method: 'PATCH',
            keepalive: JSON.stringify(change).length < 50000,
            body: JSON.stringify(spoken(change)),
          }),
    after: (milliseconds, then) => {
      const timer = setTimeout(then, milliseconds);
      return () => clearTimeout(timer);
    },
    random: Math.random,
    newId,
    on: {
      state: showState,
      saved: (key, body, more) => showSaved(body, more),
      stale: (key, body) => showConflict(body),
      refused: (key, body) => showRefusal(key, body),
      closed: showClosed,
      signedOut: () => askToSignIn(),
      forbidden: renewToken,
    },
  });

  function save(question) {
    clearTimeout(typing.get(question));
    typing.delete(question);
    const answer = collect(question);
    if (!answer || JSON.stringify(answer) === asked.get(question)) {
      queue.tell();
      return;
    }
    asked.set(question, JSON.stringify(answer));
    const address = addressOf(question);
    queue.put(keyOf(address), address, answer, Number(question.dataset.version));
  }

  function saveWhatIsTyped() {
    Array.from(typing.keys()).forEach(save);
  }

  function typed(question) {
    clearTimeout(typing.get(question));
    typing.set(question, setTimeout(() => save(question), TYPING_PAUSE));
    setLine('saving', 'Saving');
  }

  // ---------- showing what came of it ----------

  let lastSaved = savedLine.textContent;

  function setLine(state, words) {
    savedLine.dataset.saved = state;
    if (savedLine.textContent !== words) savedLine.textContent = words;
  }

  function showState(state) {
    if (state === 'saved' && typing.size === 0) setLine('saved', lastSaved);
    else if (state === 'saving' || state === 'saved') setLine('saving', 'Saving');
    else if (state === 'trouble') setLine('trouble', 'Not saved, retrying');
    else if (state === 'signed-out') setLine('trouble', 'Not saved: you are signed out');
    else if (state === 'held') setLine('trouble', 'Not saved: see the marked question');
    else setLine('trouble', 'Not saved');
    const urgent = ['trouble', 'held', 'closed'].includes(state) ? savedLine.textContent : '';
    if (alarm.textContent !== urgent) alarm.textContent = urgent;
  }

  function showSaved(body, more) {
    if (!preview) lastSaved = `Saved ${clockTime(body.savedAt)}`;
    const question = find(body.answer);
    if (question) {
      question.dataset.version = body.answer.version;
      question.dataset.state = body.answer.state;
      if (!more) hideTrouble(question);
      nameItem(question);
    }
    body.changed.forEach(showChange);
    body.sections.forEach(showStanding);
  }

  function clockTime(instant) {
    return new Date(instant).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: 'Europe/London' });
  }

  function showChange(change) {
    const question = find(change);
    if (!question) return;
    question.dataset.asked = String(change.asked);
    const words = first(question, '[data-words]');
    if (words && question.dataset.type === 'derived') {
      words.textContent = change.words || words.dataset.none;
      words.classList.toggle('unanswered', !change.words);
      first(question, '[data-working]').textContent = change.working || '';
    }
  }

  function showStanding(standing) {
    all(`[data-standing="${standing.section}"]`).forEach((line) => {
      line.textContent = standing.asked === 0 ? 'Nothing asked yet' : `${standing.answered} of ${standing.asked} answered${standing.status === 'Complete' ? ', complete' : ''}`;
    });
  }

  /** An item is called by the words of the answer that names it. */
  function nameItem(question) {
    const item = question.closest('.group-item');
    const heading = item && all('[data-heading]', item).find((found) => found.closest('.group-item') === item);
    if (!heading || heading.dataset.heading !== question.dataset.question) return;
    const written = first(question, '[data-answer]');
    const chosen = inputs(question).find((input) => input.checked);
    heading.textContent = written ? written.value : chosen ? chosen.closest('label').querySelector('.choice-words').firstChild.textContent.trim() : '';
  }

  function trouble(question) {
    const box = first(question, '[data-trouble]');
    box.replaceChildren();
    box.hidden = false;
    return box;
  }

  function hideTrouble(question) {
    const box = first(question, '[data-trouble]');
    if (box) box.hidden = true;
    all('[aria-invalid]', question).forEach((input) => input.removeAttribute('aria-invalid'));
  }

  function paragraph(words) {
    const p = document.createElement('p');
    p.textContent = words;
    return p;
  }

  function button(words, look, then) {
    const b = document.createElement('button');
    b.type = 'button';
    b.className = `button ${look}`;
    b.textContent = words;
    b.addEventListener('click', then);
    return b;
  }

  function showRefusal(key, body) {
    const question = all('.question').find((found) => keyOf(addressOf(found)) === key);
    if (!question) return;
    asked.delete(question);
    trouble(question).append(paragraph(body.detail || 'This answer was not accepted. It is not saved.'));
    const written = first(question, '[data-answer]');
    if (written) written.setAttribute('aria-invalid', 'true');
    alarm.textContent = `Not saved: ${textOf(question)}`;
  }

  /** Both values, and the choice between them. */
  function showConflict({ yours, theirs }) {
    const question = find(yours);
    if (!question) return;
    const key = keyOf(addressOf(question));
    const box = trouble(question);
    if (question.dataset.type === 'group') {
      box.append(
        paragraph('This list was changed somewhere else while you were working on it. What you added or removed here is not saved yet.'),
        button('Keep my list', '', () => {
          hideTrouble(question);
          queue.keepMine(key, theirs.version);
        }),
        button('Open the page again', 'button-secondary', () => {
          queue.letGo(key, theirs.version);
          window.location.reload();
        }),
      );
      alarm.textContent = `Not saved, somebody else changed this list: ${textOf(question)}`;
      return;
    }
    const sides = document.createElement('div');
    sides.className = 'conflict';
    const side = (title, answer, choose) => {
      const part = document.createElement('div');
      const heading = document.createElement('h4');
      heading.textContent = title;
      part.append(heading, paragraph(inWords(question, answer)), choose);
      sides.append(part);
    };
    side('What you entered', yours, button('Keep mine', '', () => {
      hideTrouble(question);
      queue.keepMine(key, theirs.version);
      refocus(question);
    }));
    side(`What is saved${theirs.by ? `, by ${theirs.by}` : ''}${theirs.at ? ` at ${clockTime(theirs.at)}` : ''}`, theirs, button('Use the saved one', 'button-secondary', () => {
      hideTrouble(question);
      question.dataset.version = theirs.version;
      question.dataset.state = theirs.state;
      fill(question, theirs);
      asked.set(question, JSON.stringify(collect(question)));
      queue.letGo(key, theirs.version);
      refocus(question);
    }));
    box.append(paragraph('This answer was changed somewhere else while you were working on it. Choose which one to keep.'), sides);
    alarm.textContent = `Not saved, somebody else changed this answer: ${textOf(question)}`;
  }

  function refocus(question) {
    const control = inputs(question).find((input) => input.checked) || first(question, 'input, textarea');
    (control || question).focus();
  }

  function inWords(question, { state, value, reason, note }) {
    const label = (input) => input.closest('label').querySelector('.choice-words').firstChild.textContent.trim();
    let words;
    if (state === 'cleared') words = 'No answer';
    else if (state === 'not-evidenced') words = 'Not evidenced on record';
    else if (state === 'not-applicable') {
      const why = own(question, '[data-reason]').find((input) => input.value === (reason || value));
      words = `Not applicable${why ? `: ${label(why)}` : ''}`;
    } else {
      const codes = String(value || '').split(',');
      const chosen = inputs(question).filter((input) => !input.dataset.state && codes.includes(input.value));
      words = chosen.length ? chosen.map(label).join(', ') : value || '';
    }
    return note ? `${words}\nEvidence: ${note}` : words;
  }

  function showClosed(body) {
    const notice = document.createElement('div');
    notice.className = 'error-summary';
    notice.tabIndex = -1;
    const heading = document.createElement('h2');
    heading.textContent = 'This takes no more answers';
    notice.append(heading, paragraph(body.detail || 'It was submitted or sealed meanwhile.'), paragraph('Your last change is not saved. It is still on this page, so you can copy it.'));
    sheet.prepend(notice);
    notice.focus();
  }

  /** Gives the last audit's answer anew, as if it had been chosen here. */
  function stillSo(question, { dataset: said }) {
    fill(question, { state: said.saidState, value: said.saidValue, note: said.saidNote });
    nameItem(question);
    save(question);
    refocus(question);
  }

  // ---------- groups ----------

  const items = (group) => all('.group-item', group).filter((item) => item.closest('.question') === group);
  const keys = (group) => items(group).filter((item) => !item.hidden).map((item) => item.dataset.key);

  function newKey(group) {
    const taken = items(group).map((item) => item.dataset.key);
    let key;
    do {
      key = `k${Math.floor(Math.random() * 36 ** 5).toString(36).padStart(5, '0')}`;
    } while (taken.includes(key));
    return key;
  }

  function add(group, adder) {
    const blank = first(group, 'template');
    const list = first(group, '[data-items]');
    list.insertAdjacentHTML('beforeend', blank.innerHTML.replaceAll(adder.dataset.placeholder, newKey(group)));
    const item = list.lastElementChild;
    all('.question', item).forEach(reveal);
    renumber(group);
    save(group);
    const heading = item.querySelector('.item-name');
    heading.focus();
  }

  function remove(group, item) {
    const name = item.querySelector('.item-name').textContent.trim().replace(/\s+/g, ' ');
    item.hidden = true;
    const removed = document.createElement('li');
    removed.className = 'group-item-removed';
    const undo = button('Undo', 'button-secondary', () => {
      removed.remove();
      item.hidden = false;
      renumber(group);
      save(group);
      item.querySelector('[data-remove]').focus();
    });
    const words = document.createElement('span');
    words.textContent = `Removed: ${name}`;
    removed.append(words, undo);
    item.before(removed);
    renumber(group);
    save(group);
    undo.focus();
  }

  function renumber(group) {
    const shown = items(group).filter((item) => !item.hidden);
    shown.forEach((item, place) => {
      item.querySelector('[data-number]').textContent = place + 1;
    });
    const adder = first(group, '[data-add]');
    const most = Number(adder.dataset.most);
    adder.hidden = most > 0 && shown.length >= most;
  }

  // ---------- the session ----------

  const session = (function () {
    const lasts = Number(sheet.dataset.sessionSeconds || 0) * 1000;
    const warnBefore = 5 * 60 * 1000;
    const dialog = document.querySelector('[data-dialog="expiry"]');
    let timer = null;

    function renewed() {
      clearTimeout(timer);
      if (dialog.open) dialog.close();
      if (lasts > warnBefore) timer = setTimeout(warn, lasts - warnBefore);
    }

    function warn() {
      saveWhatIsTyped();
      dialog.querySelector('[data-expiry-at]').textContent = `at ${clockTime(Date.now() + warnBefore)}`;
      dialog.showModal();
    }

    dialog.querySelector('[data-stay]').addEventListener('click', async () => {
      dialog.close();
      const { status } = await call(`${base}/api/session/keep-alive`, { method: 'POST' });
      if (status === 401) askToSignIn();
    });
    renewed();
    return { renewed };
  })();

  const signInDialog = document.querySelector('[data-dialog="sign-in"]');

  function askToSignIn() {
    if (!signInDialog.open) signInDialog.showModal();
  }

  signInDialog.addEventListener('cancel', (event) => event.preventDefault());
  signInDialog.querySelector('form').addEventListener('submit', async (event) => {
    event.preventDefault();
    const form = event.target;
    const problem = form.querySelector('[data-sign-in-error]');
    const reply = await fetch(`${base}/api/sign-in`, {
      method: 'POST',
      credentials: 'same-origin',
      headers: { Accept: 'application/json', 'Content-Type': 'application/json' },
      body: JSON.stringify({ username: form.username.value, password: form.password.value }),
    }).catch(() => null);
    const body = reply ? await reply.json().catch(() => ({})) : {};
    if (reply && reply.ok) {
      csrf().content = body.csrfToken;
      form.password.value = '';
      problem.hidden = true;
      signInDialog.close();
      session.renewed();
      queue.resume();
    } else {
      problem.textContent = body.detail || (reply ? 'The username or password is wrong.' : 'The server can’t be reached. Try again.');
      problem.hidden = false;
      form.password.select();
    }
  });

  /** Somebody signed in in another window: the session, and with it the token, is a new one. */
  async function renewToken() {
    const { status, body } = await call(`${base}/api/session`, { method: 'GET' });
    if (status !== 200 || !body || !body.csrfToken || body.csrfToken === csrf().content) return false;
    csrf().content = body.csrfToken;
    return true;
  }

  // ---------- listening ----------

  sheet.addEventListener('change', (event) => {
    const question = event.target.closest('.question');
    if (!question) return;
    if (event.target.type === 'checkbox') exclude(question, event.target);
    reveal(question);
    nameItem(question);
    save(question);
  });

  sheet.addEventListener('input', (event) => {
    const question = event.target.closest('.question');
    if (!question || !event.target.matches('textarea, [data-answer]')) return;
    if (event.target.matches('[data-answer]') && event.target.value) {
      inputs(question).forEach((input) => { input.checked = false; });
      reveal(question);
    }
    typed(question);
  });

  sheet.addEventListener('focusout', (event) => {
    const question = event.target.closest('.question');
    if (question && typing.has(question)) save(question);
  });

  sheet.addEventListener('click', (event) => {
    const pressed = event.target.closest('button');
    const question = pressed && pressed.closest('.question');
    if (!question) return;
    if ('clear' in pressed.dataset) {
      const noted = first(question, '[data-note]');
      fill(question, { state: 'cleared', note: noted ? noted.value : undefined });
      save(question);
      first(question, 'input').focus();
    } else if ('stillSo' in pressed.dataset) {
      stillSo(question, pressed);
    } else if ('add' in pressed.dataset) {
      add(question, pressed);
    } else if ('remove' in pressed.dataset) {
      remove(question, pressed.closest('.group-item'));
    }
  });

  /** A form that hands the answers in goes off only once all of them are saved. */
  document.addEventListener('submit', (event) => {
    if (!event.target.matches('form[data-when-saved]')) return;
    saveWhatIsTyped();
    if (queue.unsent() === 0) return;
    event.preventDefault();
    const until = Date.now() + PATIENCE;
    const submit = () => {
      if (queue.unsent() === 0) event.target.requestSubmit(event.submitter);
      else if (Date.now() < until) setTimeout(submit, 50);
    };
    submit();
  });

  /** Leaving by a link waits a moment for what is on its way, so that nobody is warned about a save that just takes its time. */
  document.addEventListener('click', (event) => {
    const link = event.target.closest('a[href]');
    if (!link || event.defaultPrevented || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || link.getAttribute('href').startsWith('#')) return;
    saveWhatIsTyped();
    if (queue.unsent() === 0) return;
    event.preventDefault();
    const until = Date.now() + PATIENCE;
    const leave = () => {
      if (queue.unsent() > 0 && Date.now() < until) setTimeout(leave, 50);
      else window.location.assign(link.href);
    };
    leave();
  });

  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') saveWhatIsTyped();
  });
  window.addEventListener('online', () => queue.retryNow());
  window.addEventListener('beforeunload', (event) => {
    saveWhatIsTyped();
    if (queue.unsent() > 0) event.preventDefault();
  });

  document.addEventListener('keydown', (event) => {
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 's') {
      event.preventDefault();
      saveWhatIsTyped();
      queue.retryNow();
    } else if (event.altKey && event.key.toLowerCase() === 'n') {
      const next = document.querySelector('[data-next-section]');
      if (next) {
        event.preventDefault();
        next.click();
      }
    }
  });

  all('.question', sheet).forEach((question) => {
    if (question.dataset.fixed === 'true') return;
    if (ONE_OF.includes(question.dataset.type) || inputs(question).length) {
      const written = first(question, '[data-answer]');
      fill(question, { state: question.dataset.state, value: written && question.dataset.state === 'answered' ? written.value : question.dataset.value });
    }
    asked.set(question, JSON.stringify(collect(question)));
  });
})(window.caseAudit);
