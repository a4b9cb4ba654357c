import { actorColours, actorNames } from '@/components/stage/actor'
import type { Lane } from '@/lib/trace/sequence'

type Message = {
  from: Lane
  to: Lane
  label: string
  /** The values that travel, or what is done where nothing does. */
  carries: string
  front?: true
}

const messages: readonly Message[] = [
  {
    from: 'app',
    to: 'app',
    label: '1, 2',
    carries: 'makes code_verifier, hashes it to code_challenge',
  },
  { from: 'app', to: 'browser', label: '3 open URL', carries: 'code_challenge', front: true },
  {
    from: 'browser',
    to: 'server',
    label: 'GET authorize',
    carries: 'code_challenge, state',
    front: true,
  },
  { from: 'server', to: 'server', label: '', carries: 'stores the challenge; login, consent' },
  { from: 'server', to: 'browser', label: 'redirect', carries: 'code, state', front: true },
  { from: 'browser', to: 'app', label: 'redirect_uri', carries: 'code, state', front: true },
  { from: 'app', to: 'server', label: '4 POST token', carries: 'code, code_verifier' },
  { from: 'server', to: 'server', label: '', carries: 'SHA-256(verifier) = challenge?' },
  { from: 'server', to: 'app', label: 'tokens', carries: 'access_token, id_token, refresh_token' },
  { from: 'app', to: 'api', label: 'GET, Authorization: Bearer', carries: 'access_token' },
  { from: 'app', to: 'server', label: '5 POST token', carries: 'refresh_token' },
  { from: 'server', to: 'app', label: 'new tokens', carries: 'access_token, refresh_token' },
]

const places = { person: 0, app: 90, browser: 268, server: 480, api: 648 } as const
const drawn = ['app', 'browser', 'server', 'api'] as const
const top = 34
const step = 31
const height = top + messages.length * step + 14

/** The whole flow on paper: four lanes, each message with the values that it carries. */
export function FlowPicture() {
  return (
    <figure className="my-3">
      <svg
        viewBox={`0 0 740 ${height}`}
        role="img"
        aria-labelledby="flow-picture"
        className="w-full [font-size:11.5px]"
      >
        <title id="flow-picture">
          {messages
            .map(({ from, to, label, carries }) =>
              from === to
                ? `${actorNames[from]}: ${carries}.`
                : `${actorNames[from]} to ${actorNames[to]}, ${label}: ${carries}.`,
            )
            .join(' ')}
        </title>
        {drawn.map((lane) => (
          <g key={lane} className={actorColours[lane]}>
            <text
              x={places[lane]}
              y={14}
              textAnchor="middle"
              fontWeight={700}
              fontSize={14}
              fill="currentColor"
            >
              {lane === 'server' ? 'Authorization server' : actorNames[lane]}
            </text>
            <path d={`M${places[lane]} 22V${height}`} stroke="currentColor" strokeDasharray="2 4" />
          </g>
        ))}
        {messages.map((message, place) => (
          <MessageRow
            key={`${message.from} ${message.carries}`}
            {...message}
            y={top + place * step}
          />
        ))}
      </svg>
      <figcaption className="text-[0.85rem] text-soft">
        Double lines run through the browser, where other eyes may see them. Single lines go
        straight from the app to a server.
      </figcaption>
    </figure>
  )
}

function MessageRow({ from, to, label, carries, front, y }: Message & { y: number }) {
  const [start, end] = [places[from], places[to]]
  const middle = (start + end) / 2
  if (from === to) {
    const width = carries.length * 5.9 + (label ? 34 : 16)
    return (
      <g className={actorColours[from]}>
        <rect
          x={start - (from === 'app' ? 50 : width / 2)}
          y={y}
          width={width}
          height={20}
          rx={5}
          fill="var(--paper)"
          stroke="currentColor"
        />
        <text
          x={from === 'app' ? start - 42 : start}
          y={y + 14}
          textAnchor={from === 'app' ? 'start' : 'middle'}
          fill="currentColor"
        >
          {label && <tspan fontWeight={700}>{label} </tspan>}
          {carries}
        </text>
      </g>
    )
  }
  const way = Math.sign(end - start)
  const line = y + 15
  return (
    <g className={front ? 'text-browser' : actorColours.app}>
      <text
        x={middle}
        y={line - 5}
        textAnchor="middle"
        fill="currentColor"
        stroke="var(--paper)"
        strokeWidth={3}
        paintOrder="stroke"
      >
        <tspan fontWeight={700}>{label}</tspan> {carries}
      </text>
      {(front ? [-1.5, 1.5] : [0]).map((shift) => (
        <path
          key={shift}
          d={`M${start + way * 2} ${line + shift}H${end - way * 6}`}
          stroke="currentColor"
          strokeWidth={front ? 1 : 1.6}
        />
      ))}
      <path d={`M${end - way * 2} ${line}l${-way * 8}-4.5v9z`} fill="currentColor" />
    </g>
  )
}
