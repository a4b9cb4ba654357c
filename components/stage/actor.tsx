import type { Lane } from '@/lib/trace/sequence'

/** The four actors keep one hue each; the person has none. */
export const actorColours: Record<Lane, string> = {
  person: 'text-ink',
  app: 'text-app',
  browser: 'text-browser',
  server: 'text-server',
  api: 'text-api',
}

export const actorNames: Record<Lane, string> = {
  person: 'You',
  app: 'App',
  browser: 'Browser',
  server: 'Server',
  api: 'API',
}

export function Actor({ lane }: { lane: Lane }) {
  return <b className={`font-semibold ${actorColours[lane]}`}>{actorNames[lane]}</b>
}
