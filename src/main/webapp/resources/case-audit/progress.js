// Says how far a file is that is being read or imported, and shows the page anew once that is done.
(function () {
  const line = document.querySelector('[data-progress]');
  const words = line.querySelector('[data-progress-words]');

  async function look() {
    try {
      const reply = await fetch(line.dataset.progress, {headers: {Accept: 'application/json'}});
      if (reply.ok) {
        const now = await reply.json();
        if (now.status !== line.dataset.status) {
          location.reload();
          return;
        }
        words.textContent = now.rows.toLocaleString('en-GB') + ' so far';
      }
    } catch (unreachable) {
      words.textContent = 'The server can’t be reached; asking again.';
    }
    setTimeout(look, 1000);
  }

  setTimeout(look, 700);
})();
