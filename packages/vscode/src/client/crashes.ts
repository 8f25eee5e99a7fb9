import { l10n, window } from 'vscode';
import { CloseAction, type CloseHandlerResult, ErrorAction, type ErrorHandler } from 'vscode-languageclient';

/** A server that ends this often within three minutes is not started again by itself. */
const most = 5;
const within = 3 * 60_000;

/** How long the reason is waited for: the connection may close a little before the process is gone, in milliseconds. */
const patience = 500;

/**
 * What happens when the server ends though nobody asked it to: it is started again, and reads all open texts from VS Code,
 * so that nothing is lost. That, and why, is said once; a server that ends again and again stays down and says so.
 */
export class Crashes implements ErrorHandler {
  readonly #showOutput: () => void;
  readonly #times: number[] = [];
  #reason: Promise<string> | undefined;
  #told = false;

  constructor(showOutput: () => void) {
    this.#showOutput = showOutput;
  }

  /** @param reason known when the server is gone */
  watch(reason: Promise<string>): void {
    this.#reason = reason;
  }

  error() {
    return { action: ErrorAction.Continue };
  }

  async closed(): Promise<CloseHandlerResult> {
    const now = Date.now();
    this.#times.push(now);
    const reason = await this.#reasonKnown();
    if (this.#times.filter((time) => now - time < within).length >= most) {
      this.#tell(
        l10n.t(
          'The Jointwork server ended {0} times ({1}) and is not started again. "Restart Language Server" does so; the output may tell what is wrong.',
          most,
          reason,
        ),
      );
      return { action: CloseAction.DoNotRestart, handled: true };
    }
    if (!this.#told) {
      this.#told = true;
      this.#tell(
        l10n.t(
          'The Jointwork server ended unexpectedly ({0}) and was started again. Nothing of what you wrote is lost.',
          reason,
        ),
      );
    }
    return { action: CloseAction.Restart, handled: true };
  }

  async #reasonKnown(): Promise<string> {
    const unknown = new Promise<undefined>((done) => setTimeout(() => done(undefined), patience));
    return (await Promise.race([this.#reason, unknown])) ?? l10n.t('for a reason that is not known');
  }

  #tell(message: string): void {
    const show = l10n.t('Show Output');
    void window.showWarningMessage(message, show).then((chosen) => {
      if (chosen === show) this.#showOutput();
    });
  }
}
