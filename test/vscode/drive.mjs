import { join } from 'node:path';
import { launchChromium } from '../../packages/dev/src/editor/browser.mjs';
import { serveEditor } from '../../packages/dev/src/editor/serve.mjs';
import { root } from '../../packages/dev/src/places.mjs';

const themes = {
  light: 'Default Light Modern',
  dark: 'Default Dark Modern',
  'high-contrast': 'Default High Contrast',
  'high-contrast-light': 'Default High Contrast Light',
};

/**
 * Opens a folder in the embedded VS Code with the extension of this checkout, and gives a person's hands on it.
 *
 * @param {{ folder: string, file?: string, theme?: keyof typeof themes, width?: number, height?: number, scale?: number,
 *   settings?: object, reducedMotion?: boolean, vsix?: string }} options `vsix` is installed instead, as a user would.
 */
export async function openEditor(options) {
  const { folder, file, theme = 'light', width = 1440, height = 900, scale = 1, settings = {}, vsix } = options;
  const colours = { 'workbench.colorTheme': themes[theme] };
  const server = await serveEditor({ driven: !vsix, vsix, settings: { ...colours, ...settings } });
  const browser = await launchChromium().catch((error) => {
    server.close();
    throw error;
  });
  const close = async () => {
    await browser.close();
    server.close();
  };
  try {
    const context = await browser.newContext({
      viewport: { width, height },
      deviceScaleFactor: scale,
      colorScheme: theme.endsWith('light') ? 'light' : 'dark',
      reducedMotion: options.reducedMotion ? 'reduce' : 'no-preference',
    });
    const page = await context.newPage();
    await page.goto(server.address({ folder, extension: vsix ? undefined : join(root, 'packages', 'vscode') }));
    await page.locator('.monaco-workbench .part.statusbar').waitFor({ timeout: 60_000 });
    const editor = new Editor(page, close);
    if (file) await editor.open(file);
    return editor;
  } catch (error) {
    await close();
    throw error;
  }
}

/** What a person does with VS Code: opens, types, looks. Every method is a word of the shot script too. */
class Editor {
  constructor(page, close) {
    this.page = page;
    this.close = close;
  }

  /** Opens a file of the folder, by its path, and waits until it can be typed into. */
  async open(file) {
    await this.#quickInput('Control+P', file);
    const name = file.split('/').at(-1);
    await this.page.locator(`.tab.active[aria-label^="${name}"]`).waitFor();
    await this.page.locator('.editor-group-container.active .monaco-editor .view-lines').first().waitFor();
  }

  /** Runs a command by its title, as in the command palette. */
  async command(title) {
    await this.#quickInput('F1', `>${title}`);
  }

  /** Puts the cursor on `line` or `line:column`, from 1. */
  async goto(place) {
    await this.#quickInput('Control+G', place.startsWith(':') ? place : `:${place}`);
  }

  async #quickInput(key, text) {
    const input = this.page.locator('.quick-input-widget input[type="text"], .quick-input-widget input.input').first();
    // The first key presses of a young window go nowhere, and one that comes late from a webview may close the input again.
    for (let attempt = 0; ; attempt++) {
      if (attempt > 20) throw new Error(`VS Code did not answer to ${key}.`);
      if (!(await input.isVisible())) {
        await this.page.keyboard.press(key);
        await input.waitFor({ state: 'visible', timeout: 1_500 }).catch(() => undefined);
      }
      const isFilled = await input.fill(text, { timeout: 2_000 }).then(
        () => true,
        () => false,
      );
      if (isFilled) break;
    }
    if (!text.startsWith(':')) {
      await this.page.locator('.quick-input-list .monaco-list-row').first().waitFor({ timeout: 15_000 });
      // The list follows the text a moment later.
      await this.page.waitForTimeout(300);
    }
    await this.page.keyboard.press('Enter');
    await input.waitFor({ state: 'hidden', timeout: 10_000 });
  }

  /** Presses a key, as Playwright names it: `Control+Space`, `ArrowDown`. */
  async key(name) {
    await this.page.keyboard.press(name);
  }

  /** Types text, one key after another; \n is a new line. */
  async type(text) {
    await this.page.keyboard.type(text.replaceAll('\\n', '\n'), { delay: 20 });
  }

  /** Waits for so many milliseconds. */
  async wait(milliseconds) {
    await this.page.waitForTimeout(Number(milliseconds));
  }

  /** Waits until text can be seen, in VS Code or in a webview, and gives where. */
  async see(text) {
    const deadline = Date.now() + 20_000;
    while (Date.now() < deadline) {
      for (const frame of this.page.frames()) {
        const found = frame.getByText(text).filter({ visible: true }).first();
        if (await found.isVisible().catch(() => false)) return found;
      }
      await this.page.waitForTimeout(100);
    }
    throw new Error(`"${text}" was not seen within 20 seconds.`);
  }

  async hover(text) {
    await (await this.see(text)).hover();
  }

  async click(text) {
    await (await this.see(text)).click();
  }

  /** Saves what is seen as a PNG. */
  async shot(file) {
    await this.page.screenshot({ path: file });
  }
}
