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
      <rect x="31" y="7.5" width="10" height="8.5" rx="2" fill="var(--kith-referrer-dot)" />
      <rect x="31" y="17.5" width="10" height="8.5" rx="2" fill="var(--kith-mentor-dot)" />
      <rect x="31" y="27.5" width="10" height="8.5" rx="2" fill="var(--kith-acquaintance-dot)" />
      <rect width="36" height="44" rx="9" fill="var(--kith-accent)" />
      <g fill="none" stroke="var(--kith-on-accent)" strokeWidth="3">
        <circle cx="13.5" cy="17.5" r="5.2" />
        <circle cx="22.8" cy="25.2" r="5.2" />
      </g>
    </svg>
  );
}
