import { plain } from './plain.ts';
import type { Reporter } from './reporter.ts';

/**
 * Issues of an Azure pipeline. It knows errors and warnings; information is a plain line of the log.
 *
 * @see https://learn.microsoft.com/en-us/azure/devops/pipelines/scripts/logging-commands
 */
export const azure: Reporter = ({ report }) =>
  report.findings
    .map(({ file, rule, severity, message, range: { start } }) => {
      const text = plain(message);
      if (severity === 'info') {
        return `${plain(file)}:${start.line}:${start.column} ${rule} ${text}`.replaceAll('##', '# #');
      }
      const properties = {
        type: severity,
        sourcepath: plain(file),
        linenumber: start.line,
        columnnumber: start.column,
        code: rule,
      };
      const said = Object.entries(properties).map(([key, value]) => `${key}=${escaped(String(value))};`);
      return `##vso[task.logissue ${said.join('')}]${text.replaceAll('%', '%AZP25').replaceAll('##', '# #')}`;
    })
    .map((line) => `${line}\n`)
    .join('');

function escaped(text: string): string {
  return text.replaceAll('%', '%AZP25').replaceAll('##', '# #').replaceAll(';', '%3B').replaceAll(']', '%5D');
}
