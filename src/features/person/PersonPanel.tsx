export interface PersonPanelProps {
  readonly id: string;
  readonly onClose: () => void;
}

/** The person over the page: the frame mounts it while `?person=ID` is in the address. */
export function PersonPanel({ id, onClose }: PersonPanelProps) {
  return (
    <aside aria-label="Person">
      {id}
      <button type="button" onClick={onClose}>
        Close
      </button>
    </aside>
  );
}
