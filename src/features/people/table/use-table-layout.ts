import { useCallback, useState } from 'react';
import { useRecord, useRun } from '#client/index.ts';
import { layoutFromSetting, layoutSetting, layoutToSetting, type TableLayout } from './table-layout.ts';

export interface TableLayoutState {
  /** Undefined while it is looked up. */
  readonly layout: TableLayout | undefined;
  /** While a column is being dragged: shown, and not kept yet. */
  readonly preview: (layout: TableLayout) => void;
  readonly keep: (layout: TableLayout) => void;
}

/** The layout as it was left; changes are shown at once and kept in the store. */
export const useTableLayout = (): TableLayoutState => {
  const run = useRun();
  const setting = useRecord('settings', layoutSetting);
  const [changed, setChanged] = useState<TableLayout>();
  const keep = useCallback(
    (layout: TableLayout) => {
      setChanged(layout);
      void run('settings.keep', { id: layoutSetting, value: layoutToSetting(layout) });
    },
    [run],
  );
  const [kept, setKept] = useState<{ readonly from: typeof setting; readonly layout: TableLayout }>();
  if (setting !== undefined && kept?.from !== setting) {
    setKept({ from: setting, layout: layoutFromSetting(setting?.value) });
  }
  return { layout: changed ?? kept?.layout, preview: setChanged, keep };
};
