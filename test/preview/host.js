// Stands in for VS Code around the page of the preview: hears what it says, keeps its state, notes what its policy stops.
const host = { sent: [], violations: [], state: undefined };

globalThis.acquireVsCodeApi = () => ({
  postMessage: (message) => host.sent.push(message),
  getState: () => host.state,
  setState: (state) => {
    host.state = state;
  },
});

addEventListener('securitypolicyviolation', ({ violatedDirective }) => host.violations.push(violatedDirective));

/** Hands a message to the page; settles when the page has had a frame to draw it in. */
host.send = async (data) => {
  dispatchEvent(new MessageEvent('message', { data }));
  await new Promise((settle) => requestAnimationFrame(() => requestAnimationFrame(settle)));
};

globalThis.host = host;
