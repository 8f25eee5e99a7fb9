import { env, l10n, Uri, type Webview } from 'vscode';

/** The folder that holds the page's script and style: all that the page may read. */
export function pageFolder(extension: Uri): Uri {
  return Uri.joinPath(extension, 'dist', 'preview');
}

/** The document that the panel loads. It runs our script and our style, and reaches nothing else. */
export function pageHtml(webview: Webview, extension: Uri): string {
  const nonce = Array.from(crypto.getRandomValues(new Uint8Array(16)), (one) => one.toString(16).padStart(2, '0')).join(
    '',
  );
  const address = (name: string) => webview.asWebviewUri(Uri.joinPath(pageFolder(extension), name)).toString();
  const policy = `default-src 'none'; style-src ${webview.cspSource}; script-src 'nonce-${nonce}'`;
  // The language of VS Code is a plain tag; anything else would not be one.
  const language = /^[A-Za-z0-9-]+$/.test(env.language) ? env.language : 'en';
  return `<!DOCTYPE html>
<html lang="${language}">
  <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="${policy}">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>${l10n.t('Plan')}</title>
    <link rel="stylesheet" href="${address('page.css')}">
  </head>
  <body>
    <main id="page"></main>
    <script nonce="${nonce}" src="${address('page.js')}"></script>
  </body>
</html>`;
}
