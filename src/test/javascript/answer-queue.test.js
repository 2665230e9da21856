'use strict';

const assert = require('node:assert');
const fs = require('node:fs');
const path = require('node:path');
const test = require('node:test');
const vm = require('node:vm');

const source = path.join(__dirname, '../../main/webapp/resources/case-audit/answer-queue.js');
const page = { window: {} };
vm.runInNewContext(fs.readFileSync(source, 'utf8'), page);
const { createQueue, backoff, meaningOf } = page.window.caseAudit.answerQueue;

/** A queue whose server answers what the test says, with what it was sent and what it told. */
function queueWith(...replies) {
  const sent = [];
  const told = [];
  const timers = [];
  let ids = 0;
  const tell = (name) => (...args) => told.push([name, ...args]);
  const queue = createQueue({
    send: (change) => {
      sent.push(change);
      return Promise.resolve(replies.shift());
    },
    after: (wait, then) => {
      timers.push(then);
      return () => {};
    },
    random: () => 0,
    newId: () => `operation-${++ids}`,
    on: {
      state: tell('state'),
      saved: tell('saved'),
      stale: tell('stale'),
      refused: tell('refused'),
      closed: tell('closed'),
      signedOut: tell('signedOut'),
      forbidden: () => Promise.resolve(false),
    },
  });
  return { queue, sent, told, timers };
}

const settled = () => new Promise((resolve) => setImmediate(resolve));
const saved = (version) => ({ status: 200, body: { answer: { version } } });
const put = (queue, value, version = 0) => queue.put('SP9@', { question: 'SP9', item: '' }, { state: 'answered', value }, version);
const lastState = (told) => told.filter(([name]) => name === 'state').pop()[1];

test('a change carries the version it replaces, the next one the version it was given', async () => {
  const { queue, sent } = queueWith(saved(4), saved(5));
  put(queue, 'yes', 3);
  await settled();
  put(queue, 'no', 3);
  await settled();
  assert.deepStrictEqual(sent.map((change) => change.version), [3, 4]);
});

test('of several changes of an answer that wait only the newest is sent', async () => {
  const { queue, sent } = queueWith(saved(1), saved(2));
  put(queue, 'yes');
  put(queue, 'partly');
  put(queue, 'no');
  await settled();
  await settled();
  assert.deepStrictEqual(sent.map((change) => change.value), ['yes', 'no']);
});

test('a change whose fate is unknown is sent again under the same operation', async () => {
  const { queue, sent, told, timers } = queueWith({ status: 0, body: null }, saved(1), saved(2));
  put(queue, 'yes');
  await settled();
  assert.strictEqual(lastState(told), 'trouble');
  put(queue, 'no');
  timers[0]();
  await settled();
  await settled();
  assert.deepStrictEqual(sent.map((change) => [change.value, change.operation]), [
    ['yes', 'operation-1'],
    ['yes', 'operation-1'],
    ['no', 'operation-2'],
  ]);
  assert.strictEqual(lastState(told), 'saved');
});

test('signed out, it waits, and goes on after signing in', async () => {
  const { queue, sent, told } = queueWith({ status: 401, body: {} }, saved(1));
  put(queue, 'yes');
  await settled();
  assert.strictEqual(lastState(told), 'signed-out');
  assert.strictEqual(queue.unsent(), 1);
  queue.resume();
  await settled();
  assert.strictEqual(sent.length, 2);
  assert.strictEqual(queue.unsent(), 0);
});

test('a stale change is held until somebody chooses; mine is sent on top of theirs', async () => {
  const stale = { status: 409, body: { yours: {}, theirs: { version: 7 } } };
  const { queue, sent, told } = queueWith(stale, saved(8));
  put(queue, 'yes');
  await settled();
  assert.strictEqual(lastState(told), 'held');
  queue.keepMine('SP9@', 7);
  await settled();
  assert.deepStrictEqual([sent[1].value, sent[1].version, sent[1].operation], ['yes', 7, 'operation-2']);
});

test('a refused change is held and another one replaces it', async () => {
  const { queue, told } = queueWith({ status: 422, body: { detail: 'No.' } }, saved(1));
  put(queue, 'x');
  await settled();
  assert.strictEqual(queue.unsent(), 1);
  put(queue, 'yes');
  await settled();
  assert.strictEqual(queue.unsent(), 0);
  assert.strictEqual(lastState(told), 'saved');
});

test('a sealed sheet ends the sending', async () => {
  const { queue, sent, told } = queueWith({ status: 409, body: { detail: 'Sealed.' } });
  put(queue, 'yes');
  await settled();
  put(queue, 'no');
  await settled();
  assert.strictEqual(sent.length, 1);
  assert.strictEqual(lastState(told), 'closed');
});

test('waiting doubles, with up to half of it left to chance, and ends at twenty seconds', () => {
  assert.strictEqual(backoff(1, () => 0), 250);
  assert.strictEqual(backoff(1, () => 1), 500);
  assert.strictEqual(backoff(2, () => 1), 1000);
  assert.strictEqual(backoff(30, () => 1), 20000);
});

test('only silence and the server’s own faults leave the fate of a change unknown', () => {
  assert.deepStrictEqual([0, 408, 429, 500, 503].map((status) => meaningOf(status, null)), Array(5).fill('unknown'));
  assert.deepStrictEqual([400, 404, 422].map((status) => meaningOf(status, null)), Array(3).fill('refused'));
});
