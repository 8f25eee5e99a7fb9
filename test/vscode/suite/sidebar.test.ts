import assert from 'node:assert/strict';
import { commands, extensions, window } from 'vscode';
import { extensionId, open, until } from './helpers.ts';

/** What a view shows can be seen by people only; that it opens, and what it is made of, also from here. */
describe('The side bar in a real VS Code', () => {
  after(() => commands.executeCommand('workbench.view.explorer'));

  it('has its views, in words, each with what is said where there is nothing', () => {
    const { contributes } = extensions.getExtension(extensionId)!.packageJSON;
    const ids = contributes.views.jointwork.map(({ id }: { id: string }) => id);
    assert.deepEqual(ids, ['jointwork.designs', 'jointwork.people', 'jointwork.reviews']);
    assert.deepEqual(
      contributes.viewsWelcome.map(({ view }: { view: string }) => view),
      ids,
    );
    assert.equal(contributes.viewsContainers.activitybar[0].title, 'Collaboration');
  });

  it('opens on each of them', async () => {
    await open('lesson-study.collab');
    for (const view of ['designs', 'people', 'reviews']) await commands.executeCommand(`jointwork.${view}.focus`);
  });

  it('opens the plan of an entry', async () => {
    const { document } = await open('lesson-study.collab');
    const entry = { plan: { uri: document.uri.toString(), design: 'ReasoningAloud' } };
    await commands.executeCommand('jointwork.openPlan', entry);
    await until('the plan', () =>
      window.tabGroups.all.flatMap(({ tabs }) => tabs).find(({ label }) => label === 'Plan of lesson-study.collab'),
    );
    await commands.executeCommand('workbench.action.closeAllEditors');
  });
});
