export interface LogoProps {
  /** Height in pixels at 100 %. */
  readonly size: number;
}

/** An address book with three tabs and two people linked on its cover. */
export function Logo({ size }: LogoProps) {
  return (
    <svg
      viewBox="0 0 41 44"
      style={{ height: `${size / 16}rem`, width: `${(size * 41) / 44 / 16}rem` }}
      aria-hidden="true"
    >
      <rect x="30" y="8" width="11" height="8" rx="2" fill="var(--kith-referrer-dot)" />
      <rect x="30" y="18" width="11" height="8" rx="2" fill="var(--kith-mentor-dot)" />
      <rect x="30" y="28" width="11" height="8" rx="2" fill="var(--kith-acquaintance-dot)" />
      <rect width="36" height="44" rx="8" fill="var(--kith-accent)" />
      <g fill="none" stroke="var(--kith-on-accent)" strokeWidth="2.7">
        <circle cx="13.8" cy="18" r="5.5" />
        <circle cx="23" cy="25" r="5.5" />
      </g>
    </svg>
  );
}
