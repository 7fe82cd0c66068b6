/** The three doors' pictures: drawn with the tokens, so that they follow light and dark. All are decoration. */
const size = { viewBox: '0 0 304 152', 'aria-hidden': true } as const;

const quietBar = 'var(--kith-line)';
const bar = 'var(--kith-edge)';
const strongBar = 'var(--kith-field)';

const cards = [
  { y: 33, stage: 'acquaintance', name: 38, position: 46 },
  { y: 64, stage: 'trust', name: 44, position: 34 },
  { y: 95, stage: 'referrer', name: 32, position: 40 },
] as const;

/** Rows of a table become cards. */
export function RowsToCards() {
  return (
    <svg {...size}>
      {[35, 57, 79, 101].map((y) => (
        <g key={y}>
          <rect x="41.5" y={y} width="92" height="16" rx="4" fill="var(--kith-card)" stroke={bar} />
          <rect x="49" y={y + 6} width="30" height="4" rx="2" fill={bar} />
          <rect x="87" y={y + 6} width="36" height="4" rx="2" fill={quietBar} />
        </g>
      ))}
      <path
        d="M147 77h18.5m-6.5-6 6.5 6-6.5 6"
        fill="none"
        stroke={strongBar}
        strokeWidth="1.5"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
      {cards.map(({ y, stage, name, position }) => (
        <g key={y} data-stage={stage}>
          <rect x="181.5" y={y} width="84" height="25" rx="5" fill="var(--kith-card)" stroke={bar} />
          <circle cx="195" cy={y + 12.5} r="6.5" fill="var(--stage-tint)" stroke="var(--stage-dot)" />
          <rect x="208" y={y + 7} width={name} height="4" rx="2" fill={strongBar} />
          <rect x="208" y={y + 14.5} width={position} height="3.5" rx="1.75" fill={bar} />
        </g>
      ))}
    </svg>
  );
}

const entries = [
  { y: 48, name: 30, position: 34 },
  { y: 76, name: 24, position: 28 },
  { y: 104, name: 28, position: 22 },
] as const;
const tabs = ['acquaintance', 'trust', 'mentor', 'referrer'] as const;

/** An address book with tabs. */
export function AddressBook() {
  return (
    <svg {...size}>
      <rect x="108" y="27" width="89" height="108" rx="7" fill="var(--kith-badge)" />
      {tabs.map((stage, index) => (
        <rect
          key={stage}
          data-stage={stage}
          x="185"
          y={35 + 22 * index}
          width="16"
          height="16"
          rx="3"
          fill="var(--stage-dot)"
        />
      ))}
      <rect x="103.5" y="23.5" width="88" height="108" rx="7" fill="var(--kith-card)" stroke={bar} />
      <path d="M115.5 24v107" stroke={quietBar} />
      {entries.map(({ y, name, position }) => (
        <g key={y}>
          <circle cx="134" cy={y} r="8" fill="var(--kith-lane)" stroke={bar} />
          <rect x="149" y={y - 6} width={name} height="4" rx="2" fill={strongBar} />
          <rect x="149" y={y + 2} width={position} height="3.5" rx="1.75" fill={bar} />
        </g>
      ))}
    </svg>
  );
}

const nodes = [
  { x: 151, y: 27, r: 6, stage: 'acquaintance' },
  { x: 97, y: 49, r: 9, stage: 'acquaintance' },
  { x: 207, y: 45, r: 9, stage: 'trust' },
  { x: 55, y: 71, r: 6, stage: 'to-meet' },
  { x: 152, y: 77, r: 13, stage: 'trust' },
  { x: 251, y: 77, r: 7, stage: 'referrer' },
  { x: 85, y: 105, r: 8, stage: 'to-meet' },
  { x: 215, y: 109, r: 9, stage: 'mentor' },
  { x: 141, y: 125, r: 7, stage: 'acquaintance' },
] as const;
const links =
  'M55 71 97 49 151 27 207 45 251 77 215 109 152 77 97 49M207 45 152 77 85 105 55 71M152 77 141 125';

/** A few people and who knows whom. */
export function Network() {
  return (
    <svg {...size}>
      <path d={links} fill="none" stroke={bar} strokeWidth="1.2" />
      {nodes.map(({ x, y, r, stage }) => (
        <g key={`${x} ${y}`} data-stage={stage}>
          <circle cx={x} cy={y} r={r + 3} fill="var(--kith-lane)" />
          <circle cx={x} cy={y} r={r} fill="var(--stage-tint)" stroke="var(--stage-dot)" strokeWidth="1.5" />
        </g>
      ))}
    </svg>
  );
}
