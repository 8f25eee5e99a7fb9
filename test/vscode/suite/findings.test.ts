import assert from 'node:assert/strict';
import { commands, DiagnosticSeverity, languages, window, workspace } from 'vscode';
import { fileUri, finding, open, replace, revert, ruleOf, rules, until } from './helpers.ts';

const grave = [DiagnosticSeverity.Error, DiagnosticSeverity.Warning];

describe('Findings while one writes', () => {
  afterEach(revert);

  it('are what a faulty design lacks, under the words that show it', async () => {
    const { document } = await open('data-team.collab');
    const driven = await finding(document, 'data-driven-only');
    assert.equal(document.getText(driven.range), 'DataMeeting');
    assert.deepEqual(
      ['data-driven-only', 'missing-b', 'no-review', 'target-unseen', 'target-unserved'].filter(
        (rule) => !rules(document).includes(rule),
      ),
      [],
    );
  });

  it('are none in a good design', async () => {
    const { document } = await open('lesson-study.collab');
    await finding((await open('data-team.collab')).document, 'no-review');
    assert.deepEqual(rules(document, grave), []);
  });

  it('come with the keystroke that makes them, and go with the one that mends them', async () => {
    const { document } = await open('lesson-study.collab');
    await replace(document, 'at 15:00 for 90 min', 'at 15:00 for 45 min');
    const overrun = await finding(document, 'slot-overrun');
    assert.equal(document.getText(overrun.range), 'WorkTuning');
    await replace(document, 'at 15:00 for 45 min', 'at 15:00 for 90 min');
    await until('the finding to go', () => !rules(document).includes('slot-overrun'));
  });

  it('reach a file through what it imports', async () => {
    const { document } = await open('lesson-study.collab');
    const { document: protocols } = await open('protocols.collab');
    await replace(protocols, '15 min          warm, cool', '55 min          warm, cool');
    await finding(document, 'slot-overrun');
    await revert();
    await until('the finding to go', () => !rules(document).includes('slot-overrun'));
  });

  it('are put at the comma that was left, and the rest stays checked', async () => {
    const { document } = await open('one-health.collab');
    await replace(document, 'with Doctors, Vets, HealthLead\n    once', 'with Doctors, Vets, HealthLead,\n    once');
    const [error] = await until('the comma to be reported', () => {
      const errors = languages
        .getDiagnostics(document.uri)
        .filter(({ severity }) => severity === DiagnosticSeverity.Error);
      return errors.length > 0 && errors;
    });
    assert.ok(error);
    assert.equal(document.getText(error.range), ',');
    assert.deepEqual(rules(document, grave), [ruleOf(error)]);
  });

  it('are made of a file that was never saved', async () => {
    const document = await workspace.openTextDocument({
      language: 'jointwork',
      content: 'design Alone "Alone" { purpose "None" with Nobody }',
    });
    await window.showTextDocument(document);
    await until('a finding', () => languages.getDiagnostics(document.uri).length > 0);
  });

  it('go on after a text that would bring a parser down', async () => {
    const document = await workspace.openTextDocument({
      language: 'jointwork',
      content: `design Deep ${'{'.repeat(600)}`,
    });
    await window.showTextDocument(document);
    await until('the deep file to be reported', () => languages.getDiagnostics(document.uri).length > 0);
    await revert();
    const { document: other } = await open('one-health.collab');
    await replace(other, 'as needed for 30 min', 'as needed for thirty min');
    await until('the other file to be checked', () => rules(other, [DiagnosticSeverity.Error]).length > 0);
  });

  it('are gathered from the whole folder by "Check Workspace"', async () => {
    await open('one-health.collab');
    const summary = await commands.executeCommand<{ files: number; errors: number; warnings: number }>(
      'jointwork.checkWorkspace',
    );
    assert.equal(summary.files, 7);
    assert.ok(summary.warnings > 0);
    const closed = languages.getDiagnostics(fileUri('transition-pyramid.collab'));
    assert.ok(closed.length > 0, 'a file that was never opened has its findings too');
  });
});
