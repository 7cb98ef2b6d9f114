/** Pictures of the toolbar and the header, drawn in the 20-pixel grid that Google's have. */

const PATHS = {
  undo: 'M7 5 3 9l4 4M3.5 9H12a4.5 4.5 0 0 1 0 9H9',
  redo: 'm13 5 4 4-4 4M16.5 9H8a4.5 4.5 0 0 0 0 9h3',
  rowAbove: 'M3 11.5h14v5H3zM10 2.5v6M7 5.5h6',
  rowBelow: 'M3 3.5h14v5H3zM10 11.5v6M7 14.5h6',
  deleteRow: 'M3 7.5h14v5H3zM7.5 10h5',
  sortUp: 'M3 8 5.5 2.5 8 8M3.9 6.2h3.2M3.5 11.5h4l-4 6h4M14 3v13M11 13l3 3.5 3-3.5',
  sortDown: 'M3.5 2.5h4l-4 6h4M3 17l2.5-5.5L8 17M3.9 15.2h3.2M14 3v13M11 13l3 3.5 3-3.5',
  up: 'm5 12.5 5-5 5 5',
  down: 'm5 7.5 5 5 5-5',
  close: 'm5 5 10 10M15 5 5 15',
  panel: 'M3 4h14v12H3zM12.5 4v12',
  cloud: 'M6 15.5a3.5 3.5 0 0 1-.4-7 4.5 4.5 0 0 1 8.7-.5A3.8 3.8 0 0 1 14 15.5z',
  disk: 'M4 3.5h9.5L16.5 6.5v10H4zM7 3.5v4h5v-4M6.5 16.5v-5h7v5',
  warning: 'M10 3 18 16.5H2zM10 8v4M10 14v.6',
} as const;

export type IconName = keyof typeof PATHS;

export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg class="icon" viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
      <path
        d={PATHS[name]}
        fill="none"
        stroke="currentColor"
        stroke-width="1.5"
        stroke-linecap="round"
        stroke-linejoin="round"
      />
    </svg>
  );
}

interface IconButtonProps {
  readonly icon: IconName;
  readonly label: string;
  readonly class?: string;
  readonly use: () => void;
}

/** A button that is a picture, with its words for whoever points at it or cannot see it. */
export function IconButton({ icon, label, use, ...rest }: IconButtonProps) {
  return (
    <button type="button" {...rest} aria-label={label} title={label} onClick={use}>
      <Icon name={icon} />
    </button>
  );
}

/** The sheet with a flag on it. */
export function Logo() {
  return (
    <svg viewBox="0 0 40 40" width="40" height="40" aria-hidden="true">
      <path d="M9 3h16l8 8v24a2 2 0 0 1-2 2H9a2 2 0 0 1-2-2V5a2 2 0 0 1 2-2z" fill="#188038" />
      <path d="M25 3l8 8h-8z" fill="#0d652d" />
      <path d="M12 17h16v14H12zM12 21.7h16M12 26.3h16M17.5 17v14" fill="none" stroke="#fff" stroke-width="1.6" />
    </svg>
  );
}
