/** Moves the caret in a text that is being typed, in the cell or in the formula bar, and takes typing back there. */
import {
  DOCS_FORMULA_BAR_EDITOR_UNIT_ID_KEY,
  DOCS_NORMAL_EDITOR_UNIT_ID_KEY,
  type DocumentDataModel,
  ICommandService,
  IUndoRedoService,
  IUniverInstanceService,
  UniverInstanceType,
} from '@univerjs/core';
import { DocSelectionManagerService, DocSkeletonManagerService } from '@univerjs/docs';
import { DocBackScrollRenderController, DocStateChangeManagerService } from '@univerjs/docs-ui';
import { DeviceInputEventType, IRenderManagerService } from '@univerjs/engine-render';
import { KeyCode } from '@univerjs/ui';
import type { Started } from './start-univer';
import { leaveTyped, textBeingTyped } from './text-being-typed';
import { offsetAfter, type TextKey, type TextStep } from './text-keys';

/** Opens the selected cell as F2 does; one that is open already is written in, and left by an arrow no more. */
function openAtEnd({ univer }: Started): void {
  univer.__getInjector().get(ICommandService).syncExecuteCommand('sheet.operation.set-cell-edit-visible-f2', {
    visible: true,
    eventType: DeviceInputEventType.Keyboard,
    keycode: KeyCode.F2,
  });
}

export function workInText(started: Started, key: TextKey): void {
  const injector = started.univer.__getInjector();
  const commands = injector.get(ICommandService);
  switch (key.kind) {
    case 'undo':
    case 'redo':
      void commands.executeCommand(`univer.command.${key.kind}`).then(() => leaveBlank(started));
      return;
    case 'erase':
      if (injector.get(DocSelectionManagerService).getActiveTextRange()?.collapsed === true)
        moveCaret(started, key.step, true);
      void commands.executeCommand('doc.command.delete-left');
      return;
    case 'goOn':
      openAtEnd(started);
      return;
    case 'go':
      // An arrow that comes next moves in the text, too: whoever has begun a cell anew would leave it by one.
      openAtEnd(started);
      moveCaret(started, key.step, key.extends);
  }
}

/** A cell that was begun anew holds again what it held, once all of that is taken back. */
function leaveBlank(started: Started): void {
  const next = started.univer.__getInjector().get(IUndoRedoService).pitchTopUndoElement();
  if (next === null && textBeingTyped(started) === '\r\n') leaveTyped(started);
}

/** Forgets what was typed into another cell: the library remembers the last letters too late, and would take them back in this one. */
export function forgetTyping({ univer }: Started): void {
  const injector = univer.__getInjector();
  for (const unit of [DOCS_NORMAL_EDITOR_UNIT_ID_KEY, DOCS_FORMULA_BAR_EDITOR_UNIT_ID_KEY]) {
    injector.get(DocStateChangeManagerService).setStateCache(unit, { history: [], collaboration: [] });
    injector.get(IUndoRedoService).clearUndoRedo(unit);
  }
}

function moveCaret({ univer }: Started, step: TextStep, extending: boolean): void {
  const injector = univer.__getInjector();
  const selections = injector.get(DocSelectionManagerService);
  const units = injector.get(IUniverInstanceService);
  const document = units.getCurrentUnitOfType<DocumentDataModel>(UniverInstanceType.UNIVER_DOC);
  const render = injector.get(IRenderManagerService).getRenderById(document?.getUnitId() ?? '');
  const range = selections.getActiveTextRange();
  if (document == null || render == null || range == null) return;
  const { startOffset, endOffset, direction } = range;
  const text = (document.getBody()?.dataStream ?? '').replace(/\r\n$/, '');
  // Selected backwards, the caret stands at the beginning.
  const [fixed, caret] = direction === 'backward' ? [endOffset, startOffset] : [startOffset, endOffset];
  const glyph = render.with(DocSkeletonManagerService).getSkeleton().findNodeByCharIndex(caret);
  const line = glyph?.parent?.parent;
  const to = offsetAfter(step, text, caret, { start: line?.st ?? 0, end: line?.ed ?? text.length });
  selections.replaceTextRanges([{ startOffset: extending ? fixed : to, endOffset: to }], false);
  render.with(DocBackScrollRenderController).scrollToRange({ startOffset: to, endOffset: to, collapsed: true });
}
