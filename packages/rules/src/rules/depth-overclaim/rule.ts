import { lackingFor } from '../../facts/depth.ts';
import { listed } from '../../lists.ts';
import { defineRule, messageKey } from '../../rule.ts';

const id = 'depth-overclaim';

/** A design is as deep as what is shared in it. */
export const rule = defineRule({
  id,
  category: 'professions',
  severity: 'warning',
  sources: ['000', 'D'],
  messages: {
    title: 'A design is as deep as what is shared in it',
    over: '`{design}` says `{depth}`, and for that it still needs {missing}. As it is, it is `{reached}`, which is no worse: add what it needs, or say that.',
    'over.question': '`{design}` says `{depth}`, which needs {missing}: where does it come from?',
    change: 'something that changes (an `action`, a `stop` or a `start`)',
    resource:
      'something that is shared (a grant or gift that reaches two, or an artefact that one makes and another uses)',
    product: 'something that is made where two attend',
    commitments: 'a commitment that is returned',
    'fix.say': 'Say `{reached}`',
  },
  *checkDesign(context) {
    const { design } = context;
    const { depth } = design;
    if (!depth) return;
    const { missing, reached } = lackingFor(depth.value, context);
    if (missing.length === 0) return;
    yield {
      message: 'over',
      params: {
        design: design.name.value,
        depth: depth.value,
        missing: listed(missing.map((each) => ({ key: messageKey(id, each) }))),
        reached,
      },
      at: depth.span,
      about: [design],
      fixes: () => [{ title: 'fix.say', params: { reached }, edits: [{ span: depth.span, text: reached }] }],
    };
  },
});
