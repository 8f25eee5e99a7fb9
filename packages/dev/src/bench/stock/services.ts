/** Langium's own services, untouched, with fifty checks. */
import { DefaultTokenBuilder, inject, type ValidationChecks } from 'langium';
import {
  createDefaultModule,
  createDefaultSharedModule,
  type DefaultSharedModuleContext,
  type LangiumServices,
  type LangiumSharedServices,
} from 'langium/lsp';
import { JointworkGeneratedModule, JointworkGeneratedSharedModule } from 'stock-language';

/** Keywords that our files use as words. To make every keyword a name takes more than a category. */
const softWords = ['work', 'voice', 'time'];

class SoftKeywords extends DefaultTokenBuilder {
  protected override buildKeywordTokens(...args: Parameters<DefaultTokenBuilder['buildKeywordTokens']>) {
    const name = args[1].find((type) => type.name === 'ID')!;
    const tokens = super.buildKeywordTokens(...args);
    for (const token of tokens) if (softWords.includes(token.name)) token.CATEGORIES = [name];
    return tokens;
  }
}

const checked = [
  'Document',
  'Participant',
  'Design',
  'Activity',
  'Review',
  'Target',
  'Protocol',
  'Step',
  'Role',
  'With',
];

function checks(): ValidationChecks<object> {
  const five = Array.from({ length: 5 }, (_, i) => (node: object, accept: (...args: unknown[]) => void) => {
    if (Object.keys(node).length > 1000 + i) accept('error', 'Too much', { node });
  });
  return Object.fromEntries(checked.map((type) => [type, five])) as ValidationChecks<object>;
}

export function stockServices(context: DefaultSharedModuleContext): {
  readonly shared: LangiumSharedServices;
  readonly language: LangiumServices;
} {
  const shared = inject(createDefaultSharedModule(context), JointworkGeneratedSharedModule);
  const language = inject(createDefaultModule({ shared }), JointworkGeneratedModule, {
    parser: { TokenBuilder: () => new SoftKeywords() },
  });
  shared.ServiceRegistry.register(language);
  language.validation.ValidationRegistry.register(checks());
  return { shared, language };
}
