import { Uri, type Webview } from 'vscode';

/** Where the build puts what the page loads. */
export function pageFolder(extension: Uri): Uri {
  return Uri.joinPath(extension, 'dist', 'comparePage');
}

/** The document of the compare page: one style sheet and one script of this extension, and nothing else can run or load. */
export function pageDocument(webview: Webview, extension: Uri): string {
  const source = (name: string): string =>
    webview
      .asWebviewUri(Uri.joinPath(pageFolder(extension), name))
      .toString(true)
      .replaceAll('"', '%22');
  const nonce = crypto.randomUUID();
  const policy = `default-src 'none'; style-src ${webview.cspSource}; script-src 'nonce-${nonce}'; base-uri 'none'; form-action 'none'`;
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="${source('webview.css')}">
<title>Compare articles</title>
</head>
<body class="folds">
<div id="page"><div class="empty"><p id="said" role="status">Reading the articles…</p></div></div>
<script nonce="${nonce}" src="${source('webview.js')}"></script>
</body>
</html>
`;
}
