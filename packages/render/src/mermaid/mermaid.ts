/** Plans as diagrams in text, for places that draw Mermaid: GitHub, wikis, notes. */
import type { ExportFormat } from '../export/format.ts';
import { fileName } from '../export/names.ts';
import { Said } from '../export/said.ts';
import { gantt } from './gantt.ts';
import { whoMeetsWhom } from './who-meets-whom.ts';

export const mermaid: ExportFormat = async (input) => {
  const said = new Said(input.plan, input.words);
  return [
    { name: fileName(input, 'gantt', 'mmd'), content: gantt(said) },
    { name: fileName(input, 'who-meets-whom', 'mmd'), content: whoMeetsWhom(said) },
  ];
};
