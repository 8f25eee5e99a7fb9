/** What `langium generate` makes of the grammar in `grammar.ts`; there only in the bundles that `bundle.ts` makes. */
declare module 'stock-language' {
  import type {
    LangiumCoreServices,
    LangiumGeneratedCoreServices,
    LangiumGeneratedSharedCoreServices,
    LangiumSharedCoreServices,
    Module,
  } from 'langium';

  export const JointworkGeneratedModule: Module<LangiumCoreServices, LangiumGeneratedCoreServices>;
  export const JointworkGeneratedSharedModule: Module<LangiumSharedCoreServices, LangiumGeneratedSharedCoreServices>;
}
