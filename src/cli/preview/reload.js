// Runs in the editor's browser, on every page of a preview: loads it again when what it shows has changed.

(() => {
  const bar = document.querySelector('gazette-preview');
  const status = bar?.shadowRoot?.querySelector('[role=status]');
  if (!bar || !status) return;
  const { follows, mark, working, lost, failed } = bar.dataset;
  let events;
  let timer;

  /** Told after a moment: most of what happens is over before anybody has read it. */
  const tell = (text, milliseconds = 0) => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (status.textContent !== text) status.textContent = text;
    }, milliseconds);
  };

  const hear = ({ data }) => {
    const state = JSON.parse(data);
    if (state[follows] !== mark) location.reload();
    else if (state.failure) tell(`${failed} ${state.failure}`);
    else if (state.isWorking) tell(working, 600);
    else tell('');
  };

  const listen = () => {
    events = new EventSource('/preview/events');
    events.onmessage = hear;
    events.onerror = () => tell(lost, 1500);
  };

  /** A browser opens six connections to one host: tabs that nobody sees are to hold none. */
  const settle = () => {
    events?.close();
    events = undefined;
    if (document.visibilityState === 'visible') listen();
  };

  document.addEventListener('visibilitychange', settle);
  addEventListener('pagehide', () => events?.close());
  addEventListener('pageshow', ({ persisted }) => persisted && settle());
  settle();
})();
