// Kasadar's mark: a K whose upper arm ends in a ring, the node that is current.
export function Mark() {
  return (
    <svg viewBox="0 0 32 40" width="32" height="40" aria-hidden="true" focusable="false">
      <g fill="none" strokeWidth="4.4" strokeLinecap="round">
        <path d="M4 4v31" stroke="var(--k-frame-text)" />
        <path d="M4 23c9 0 13.5-3.6 17-9.8" stroke="var(--k-frame-text)" />
        <path d="M14.5 22.2c5 2.6 6.8 7 9 12.8" stroke="var(--k-frame-text)" />
        <circle cx="24.2" cy="8.2" r="5" strokeWidth="4" stroke="#8CC0C9" />
      </g>
    </svg>
  );
}
