/*
 * Answers on their way to the server. Kept in memory only: they are children's data.
 *
 * One request at a time, so that replies arrive in the order of the changes. The newest change of an answer replaces
 * one that still waits. A change whose fate is unknown (the line dropped, the server was slow) is sent again under the
 * same operation id until the server has said what came of it; only then the next change of that answer follows.
 */
(function (home) {
  'use strict';

  const FIRST_WAIT = 500;
  const LONGEST_WAIT = 20000;

  /** How long to wait before the next try: doubling, with up to half of it left to chance. */
  function backoff(tries, random) {
    const full = Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** Math.min(tries - 1, 10));
    return Math.round(full / 2 + (full / 2) * random());
  }

  /** What a reply means for the change that was sent. */
  function meaningOf(status, body) {
    if (status >= 200 && status < 300) return 'saved';
    if (status === 401) return 'signed-out';
    if (status === 403) return 'forbidden';
    if (status === 409) return body && body.theirs ? 'stale' : 'closed';
    if (status === 0 || status === 408 || status === 429 || status >= 500) return 'unknown';
    return 'refused';
  }

  /**
   * @param send    (change) => Promise<{status, body}>; status 0 when there was no answer
   * @param after   (milliseconds, function) => a cancel function
   * @param random  () => number in [0, 1)
   * @param newId   () => a new operation id
   * @param on      what to tell: state(name), saved(key, body), stale(key, body), refused(key, body), closed(body),
   *                signedOut(), forbidden() => Promise<boolean> (true: try again)
   */
  function createQueue({ send, after, random, newId, on }) {
    const entries = new Map(); // key -> {version, waiting, sending, held}
    const order = []; // keys with something to send, oldest first
    let busy = false;
    let paused = false;
    let closed = false;
    let tries = 0;
    let forbidden = 0;
    let cancelRetry = null;

    const entry = (key, version) => {
      if (!entries.has(key)) entries.set(key, { version: version || 0, waiting: null, sending: null, held: null });
      return entries.get(key);
    };

    function unsent() {
      let count = 0;
      entries.forEach((e) => {
        if (e.waiting || e.sending || e.held) count += 1;
      });
      return count;
    }

    function tell() {
      if (closed) on.state('closed');
      else if (paused) on.state('signed-out');
      else if (tries > 0) on.state('trouble');
      else if (order.length || busy) on.state('saving');
      else on.state(unsent() ? 'held' : 'saved');
    }

    /** Asks for a change; version is what the page knew when it was drawn. */
    function put(key, address, answer, version) {
      const e = entry(key, version);
      e.waiting = { ...address, ...answer };
      e.held = null;
      if (!order.includes(key)) order.push(key);
      tell();
      pump();
    }

    function pump() {
      if (busy || paused || closed || cancelRetry || !order.length) return;
      const key = order.shift();
      const e = entries.get(key);
      if (!e.sending) {
        e.sending = { ...e.waiting, operation: newId(), version: e.version };
        e.waiting = null;
      }
      busy = true;
      tell();
      send(e.sending)
        .then(({ status, body }) => settle(key, e, meaningOf(status, body), body))
        .catch(() => settle(key, e, 'unknown', null));
    }

    function settle(key, e, meaning, body) {
      busy = false;
      if (meaning === 'unknown') {
        order.unshift(key);
        tries += 1;
        cancelRetry = after(backoff(tries, random), retryNow);
        tell();
        return;
      }
      tries = 0;
      if (meaning === 'signed-out') {
        order.unshift(key);
        paused = true;
        on.signedOut();
        tell();
        return;
      }
      if (meaning === 'forbidden' && forbidden === 0) {
        forbidden += 1;
        order.unshift(key);
        busy = true;
        on.forbidden().then((again) => {
          busy = false;
          if (again) pump();
          else settle(key, e, 'refused', { detail: 'You are not allowed to change this answer.' });
        });
        return;
      }
      if (meaning === 'closed') {
        closed = true;
        e.held = e.sending;
        e.sending = null;
        on.closed(body || {});
        tell();
        return;
      }
      forbidden = 0;
      const sent = e.sending;
      e.sending = null;
      if (meaning === 'saved') {
        e.version = body.answer.version;
        on.saved(key, body, Boolean(e.waiting));
      } else if (meaning === 'stale') {
        e.held = e.waiting || sent;
        e.waiting = null;
        on.stale(key, body);
      } else {
        if (!e.waiting) e.held = sent;
        on.refused(key, body || {});
      }
      if (e.waiting && !order.includes(key)) order.push(key);
      if (!e.waiting) remove(key);
      tell();
      pump();
    }

    function remove(key) {
      const at = order.indexOf(key);
      if (at >= 0) order.splice(at, 1);
    }

    function retryNow() {
      if (cancelRetry) cancelRetry();
      cancelRetry = null;
      pump();
    }

    return {
      put,
      unsent,
      tell,
      retryNow,
      /** Somebody signed in again. */
      resume() {
        paused = false;
        tell();
        retryNow();
      },
      /** Sends the held change again, on top of the version it was in conflict with. */
      keepMine(key, version) {
        const e = entries.get(key);
        e.version = version;
        const { operation, version: stale, ...answer } = e.held;
        e.waiting = answer;
        e.held = null;
        order.push(key);
        tell();
        pump();
      },
      /** Lets the held change go; what the server has is shown from now on. */
      letGo(key, version) {
        const e = entries.get(key);
        e.held = null;
        if (version !== undefined) e.version = version;
        tell();
      },
    };
  }

  home.answerQueue = { createQueue, backoff, meaningOf };
})(window.caseAudit || (window.caseAudit = {}));
