/* What every page needs: colours, the menu on small screens, focus after an error, growing text boxes, files too large to send. */
(function () {
  'use strict';

  const root = document.documentElement;

  function chooseTheme(theme) {
    root.dataset.theme = theme;
    const age = theme === 'system' ? 0 : 31536000;
    document.cookie = `case-audit-theme=${theme}; path=${root.dataset.base || ''}/; max-age=${age}; SameSite=Lax`;
  }

  document.querySelectorAll('[data-theme-switch] input').forEach((radio) => {
    radio.checked = radio.value === root.dataset.theme;
    radio.addEventListener('change', () => chooseTheme(radio.value));
  });

  document.querySelectorAll('[data-navigation-toggle]').forEach((button) => {
    button.addEventListener('click', () => {
      const open = button.getAttribute('aria-expanded') !== 'true';
      button.setAttribute('aria-expanded', String(open));
    });
  });

  const account = document.querySelector('.account');
  if (account) {
    document.addEventListener('click', (event) => {
      if (account.open && !account.contains(event.target)) account.open = false;
    });
    account.addEventListener('keydown', (event) => {
      if (event.key === 'Escape' && account.open) {
        account.open = false;
        account.querySelector('summary').focus();
      }
    });
  }

  // PrimeFaces lets a form in only with the nonce of the page it came from, and adds it only where its own script is loaded.
  document.addEventListener('submit', (event) => {
    const script = document.querySelector('script[nonce]');
    if (script && event.target.elements['jakarta.faces.ViewState'] && !event.target.elements['primefaces.nonce']) {
      const nonce = document.createElement('input');
      nonce.type = 'hidden';
      nonce.name = 'primefaces.nonce';
      nonce.value = script.nonce;
      event.target.append(nonce);
    }
  }, true);

  const first = document.querySelector('[data-focus-first]:not([data-focus-first="false"])');
  if (first) first.focus();

  document.querySelectorAll('.field').forEach((field, place) => {
    const control = field.querySelector('fieldset') || field.querySelector('input:not([type="hidden"]), select, textarea');
    const notes = Array.from(field.querySelectorAll('.hint, .field-error'));
    if (!control || !notes.length) return;
    notes.forEach((note, number) => {
      note.id = note.id || `note-${place}-${number}`;
    });
    control.setAttribute('aria-describedby', notes.map((note) => note.id).join(' '));
    if (field.querySelector('.field-error:not([hidden])') && control.tagName !== 'FIELDSET') control.setAttribute('aria-invalid', 'true');
  });

  document.querySelectorAll('[data-print]').forEach((pressed) => {
    pressed.hidden = false;
    pressed.addEventListener('click', () => window.print());
  });

  document.querySelectorAll('[data-open-all]').forEach((button) => {
    button.hidden = false;
    button.addEventListener('click', () => {
      document.querySelectorAll(button.dataset.openAll).forEach((folded) => {
        folded.open = true;
      });
    });
  });

  window.addEventListener('beforeprint', () => {
    document.querySelectorAll('[data-open-to-print]').forEach((folded) => {
      folded.open = true;
    });
  });

  // A link to a place that is folded away unfolds it.
  function unfold() {
    const place = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!place) return;
    const folded = place.closest('details') || place.querySelector(':scope > details');
    if (folded) folded.open = true;
  }
  window.addEventListener('hashchange', unfold);
  unfold();

  document.querySelectorAll('input[type="file"][data-most-bytes]').forEach((input) => {
    input.addEventListener('change', () => {
      const most = Number(input.dataset.mostBytes);
      const large = Array.from(input.files).find((file) => file.size > most);
      input.setCustomValidity(large ? `“${large.name}” is too large: at most ${most >> 20} MB are taken.` : '');
      input.reportValidity();
    });
  });

  function grow(area) {
    area.style.height = 'auto';
    area.style.height = `${area.scrollHeight + 2}px`;
  }

  document.addEventListener('input', (event) => {
    if (event.target.matches('textarea')) grow(event.target);
  });
  document.querySelectorAll('textarea').forEach(grow);

  window.caseAudit = Object.assign(window.caseAudit || {}, { grow });
})();
