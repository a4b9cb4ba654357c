import { RefreshSwitchList } from '@/components/tenant/refresh-switches'
import type { CheckResult } from '@/lib/inside'
import type { Exchange } from '@/lib/trace/exchange'

/** Says which switch was off when the tokens came without a refresh token. */
export function MissingRefreshToken({ exchange }: { exchange: Exchange }) {
  const notes = exchange.checks?.notes
  if (exchange.response.status !== 200 || !notes?.some(({ outcome }) => outcome === 'failed')) {
    return null
  }
  return (
    <section
      aria-label="No refresh token"
      className="rounded-xl border border-dashed border-edge px-4 py-3"
    >
      <p className="text-[0.92rem]">
        <b className="font-semibold">No refresh token came.</b> It is no error: the server leaves it
        out if one of three switches is off.
      </p>
      <RefreshSwitchList
        switches={{
          asked: isOn(notes, 'offlineAccessAsked'),
          api: isOn(notes, 'apiAllowsOfflineAccess'),
          client: isOn(notes, 'refreshGrantAllowed'),
        }}
      />
      <p className="text-[0.86rem] text-soft">
        This is how they stood for this code. Switch on what is off, then walk steps 3 and 4 again.
      </p>
    </section>
  )
}

function isOn(notes: readonly CheckResult[], name: string): boolean {
  return notes.find((note) => note.name === name)?.outcome === 'passed'
}
