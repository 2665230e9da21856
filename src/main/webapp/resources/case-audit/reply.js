/*
 * Asks one question a screen. Without this script the same form is one plain page. Nothing is kept outside the page:
 * what was answered is in its fields until it is sent.
 */
(function () {
  'use strict';

  const form = document.querySelector('[data-reply]');
  if (!form || form.dataset.wrong === 'true') return;

  const all = (selector, within) => Array.from((within || form).querySelectorAll(selector));
  const trouble = form.querySelector('[data-reply-trouble]');
  const START = 'start';
  const CHECK = 'check';
  let at = START;
  let changing = false; // came from the check screen to change one answer

  form.querySelector('[data-plain-actions]').remove();

  // ---------- the screens ----------

  const questions = () => all('[data-screen="question"]').filter((screen) => screen.dataset.asked === 'true');
  const order = () => [START, ...questions().map((screen) => screen.dataset.code), CHECK];
  const screenOf = (name) =>
    name === START || name === CHECK ? form.querySelector(`[data-screen="${name}"]`) : document.getElementById(`q-${name}`);

  const check = document.createElement('div');
  check.className = 'reply-screen';
  check.dataset.screen = CHECK;
  const checkHeading = document.createElement('h1');
  checkHeading.tabIndex = -1;
  checkHeading.textContent = 'Check your answers';
  const answers = document.createElement('dl');
  answers.className = 'reply-answers';
  check.append(checkHeading, answers);
  trouble.before(check);

  const progress = document.createElement('p');
  progress.className = 'reply-progress';
  form.prepend(progress);

  /** Without something to do when pressed it hands the form in, as the Enter key does. */
  function button(words, kind, pressed) {
    const made = document.createElement('button');
    made.type = pressed ? 'button' : 'submit';
    made.className = `button ${kind}`;
    made.textContent = words;
    if (pressed) made.addEventListener('click', pressed);
    return made;
  }

  const back = button('Back', 'button-secondary', () => window.history.back());
  const next = button('Next', '');
  const send = button('Send my answers', '');
  const actions = document.createElement('div');
  actions.className = 'reply-actions';
  actions.append(back, next, send);
  form.append(actions);

  function show(name, focus) {
    at = name;
    all('[data-screen]').forEach((screen) => {
      screen.hidden = screen !== screenOf(name);
    });
    const asked = questions();
    const place = asked.findIndex((screen) => screen.dataset.code === name);
    progress.hidden = place < 0;
    progress.textContent = `Question ${place + 1} of ${asked.length}`;
    back.hidden = name === START;
    next.hidden = name === CHECK;
    next.textContent = name === START ? 'Start' : changing ? 'Back to my answers' : 'Next';
    send.hidden = name !== CHECK;
    trouble.hidden = true;
    if (name === CHECK) showAnswers();
    if (focus) {
      window.scrollTo(0, 0);
      const heading = screenOf(name).querySelector('h1, legend, .reply-label');
      heading.focus();
    }
  }

  function go(name) {
    window.history.pushState({ screen: name, changing }, '');
    show(name, true);
  }

  function forward() {
    const screens = order();
    const left = missing(screenOf(at));
    if (left) {
      say(left);
      return;
    }
    const following = changing ? CHECK : screens[screens.indexOf(at) + 1];
    changing = false;
    go(following);
  }

  window.addEventListener('popstate', (event) => {
    changing = Boolean(event.state && event.state.changing);
    show(event.state && order().includes(event.state.screen) ? event.state.screen : START, true);
  });

  function say(words) {
    trouble.textContent = words;
    trouble.hidden = false;
  }

  // ---------- the answers ----------

  const chosen = (screen) => all('input:checked', screen).map((input) => input.closest('label').querySelector('span').textContent.trim());
  const typed = (screen) => all('textarea, input[type="text"], input[type="date"], input[type="number"]', screen).map((field) => field.value.trim()).filter(Boolean);
  const words = (screen) => [...chosen(screen), ...typed(screen)].join('\n');

  function missing(screen) {
    if (screen.dataset.screen !== 'question' || screen.dataset.optional === 'true' || words(screen)) return '';
    return 'Please answer this question. We need it to understand the others.';
  }

  function showAnswers() {
    answers.replaceChildren(
      ...questions().map((screen) => {
        const row = document.createElement('div');
        const name = document.createElement('dt');
        const value = document.createElement('dd');
        const text = screen.querySelector('legend, .reply-label').cloneNode(true);
        all('.optional', text).forEach((mark) => mark.remove());
        name.textContent = text.textContent.trim();
        value.textContent = words(screen) || 'Left out';
        const change = button('Change', 'button-quiet', () => {
          changing = true;
          go(screen.dataset.code);
        });
        change.setAttribute('aria-label', `Change: ${name.textContent}`);
        value.append(change);
        row.append(name, value);
        return row;
      }),
    );
  }

  // ---------- what is asked because of other answers ----------

  async function post(step) {
    const body = new URLSearchParams(new FormData(form));
    body.set('step', step);
    return fetch(form.action, { method: 'POST', credentials: 'same-origin', body });
  }

  async function lookAgain() {
    const reply = await post('look').catch(() => null);
    if (!reply || !reply.ok) return;
    const page = new DOMParser().parseFromString(await reply.text(), 'text/html');
    all('[data-screen="question"]').forEach((screen) => {
      const now = page.getElementById(screen.id);
      if (now) screen.dataset.asked = now.dataset.asked;
    });
    show(at, false);
  }

  if (form.dataset.conditional === 'true') form.addEventListener('change', lookAgain);

  // ---------- sending ----------

  async function sendAnswers() {
    send.disabled = true;
    trouble.hidden = true;
    const reply = await post('send').catch(() => null);
    if (reply && reply.ok) {
      window.location.replace(reply.url);
      return;
    }
    send.disabled = false;
    if (reply && reply.status === 422) {
      const step = document.createElement('input');
      step.type = 'hidden';
      step.name = 'step';
      step.value = 'send';
      form.append(step);
      form.submit();
    } else if (reply && reply.status === 404) {
      say('This link does not work any more. Ask the person who gave it to you for a new one.');
    } else {
      say('That did not work. Your answers are still here. Please try again in a moment.');
    }
  }

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (at === CHECK) sendAnswers();
    else forward();
  });

  window.history.replaceState({ screen: START }, '');
  show(START, false);
})();
