// Moving through the table with the keys: every wording is a stop, and so is the head of a row and a cell that has nothing.

type Stops = readonly HTMLElement[];
/** Rows of cells of stops; where many sources share a column each of their cards counts as a cell. */
type Grid = readonly (readonly Stops[])[];

const stopsIn = (element: Element): Stops => [...element.querySelectorAll<HTMLElement>('[data-stop]')];

function gridOf(table: Element): Grid {
  return [...table.querySelectorAll('tr.statement')].map((row) =>
    [...row.querySelectorAll('th[scope="row"], td, .card')]
      .filter((cell) => !cell.querySelector('.card'))
      .map(stopsIn)
      .filter((stops) => stops.length > 0),
  );
}

/** Where a key leads to from a stop; `before` or `after` where it leads off the page, null where the key means nothing here. */
export function leadsTo(table: Element, from: HTMLElement, key: string, ctrl: boolean): HTMLElement | 'before' | 'after' | null {
  const grid = gridOf(table);
  const row = grid.findIndex((cells) => cells.some((stops) => stops.includes(from)));
  const cells = grid[row];
  if (!cells) return null;
  const column = cells.findIndex((stops) => stops.includes(from));
  const place = cells[column]?.indexOf(from) ?? 0;
  const inRow = (number: number, end: boolean): HTMLElement | undefined => {
    const there = grid[number]?.[Math.min(column, (grid[number]?.length ?? 1) - 1)];
    return end ? there?.at(-1) : there?.[0];
  };
  switch (key) {
    case 'ArrowRight':
      return cells[column + 1]?.[0] ?? from;
    case 'ArrowLeft':
      return cells[column - 1]?.[0] ?? from;
    case 'ArrowDown':
      return cells[column]?.[place + 1] ?? inRow(row + 1, false) ?? 'after';
    case 'ArrowUp':
      return cells[column]?.[place - 1] ?? inRow(row - 1, true) ?? 'before';
    case 'Home':
      return (ctrl ? grid[0]?.[0] : cells[0])?.[0] ?? from;
    case 'End':
      return (ctrl ? grid.at(-1)?.at(-1) : cells.at(-1))?.[0] ?? from;
    default:
      return null;
  }
}

/** Makes one stop the one that Tab leads to, its buttons too, and no other. */
export function makeCurrent(table: Element, stop: HTMLElement | undefined): void {
  for (const other of table.querySelectorAll('[data-stop][tabindex="0"], [data-stop] button[tabindex="0"]'))
    other.setAttribute('tabindex', '-1');
  if (!stop) return;
  stop.tabIndex = 0;
  for (const button of stop.querySelectorAll('button')) button.tabIndex = 0;
}

/** Every stop of the table, in reading order. */
export function allStops(table: Element): Stops {
  return stopsIn(table);
}
