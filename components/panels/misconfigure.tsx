'use client'

import { useState } from 'react'
import { useCommands } from '@/components/flow/use-run'
import { PanelFrame, Stage } from '@/components/panels/frame'
import { TrialOutcome } from '@/components/panels/misconfigure-outcome'
import { Opener } from '@/components/tenant/opener'
import { useTenant } from '@/components/tenant/use-tenant'
import { Button } from '@/components/ui/button'
import { Check } from '@/components/ui/check'
import { Choice } from '@/components/ui/choice'
import { switchWords } from '@/content/misconfigure'
import type { Trial } from '@/lib/flow/trials'
import { type Switches, type SwitchName, switchesOn, switchNames } from '@/lib/settings'
import { allSwitchesOff, defaultSettings } from '@/lib/tenant-defaults'

type Result = { name: SwitchName; on: string; trial: Trial }

const groups = [
  { label: 'Doors left open', prefix: 'unsafe' },
  { label: 'Faults', prefix: 'fault' },
]

/** Switches that really spoil the server, and one press that shows what comes of it. */
export function Misconfigure() {
  const { runTrial } = useCommands()
  const view = useTenant()
  const [chosen, choose] = useState<SwitchName>('unsafeAllowPlain')
  const [doing, setDoing] = useState<'running' | 'failed'>()
  const [result, setResult] = useState<Result>()
  const [problem, setProblem] = useState<string>()
  /** What was just asked for; the server's word comes a moment later. */
  const [asked, setAsked] = useState<Partial<Switches>>()

  const isOpen = view.status === 'open'
  const saved = view.status === 'open' ? view.tenant.settings : defaultSettings
  const settings = { ...saved, ...asked }
  const busy = doing === 'running' || asked !== undefined
  const on = switchesOn(settings)
  const isOn = settings[chosen]
  const words = switchWords[chosen]
  const others = on.filter((name) => name !== chosen)
  const isCurrent = result?.name === chosen && result.on === on.join()

  async function set(change: Partial<Switches>) {
    setAsked(change)
    setProblem(await view.change((inside) => inside.settings.change(change)))
    setAsked(undefined)
  }

  async function run() {
    setDoing('running')
    setResult(undefined)
    try {
      const trial = await runTrial(chosen)
      setResult({ name: chosen, on: on.join(), trial })
      setDoing(undefined)
    } catch {
      setDoing('failed')
    }
  }

  return (
    <PanelFrame
      title="Misconfigure the server"
      aside={
        isOpen && (
          <span className="text-[0.85rem] text-soft">
            {on.length === 0 ? 'All switches are off' : `${on.length} of ${switchNames.length} on`}
          </span>
        )
      }
      footer={
        isOpen ? (
          <>
            <Button look="solid" disabled={busy} onClick={run}>
              {chosen.startsWith('unsafe') ? 'Run the attack' : 'Run the flow'}
            </Button>
            {on.length > 0 && (
              <Button disabled={busy} onClick={() => set(allSwitchesOff)}>
                Put everything right
              </Button>
            )}
            <span role="status" className="text-[0.85rem] text-soft">
              {doing === 'running' && 'Running …'}
              {doing === 'failed' && 'That did not work. Check your connection, then press again.'}
            </span>
          </>
        ) : (
          <Opener
            view={view}
            label="Open the switches"
            closed="Loads the sandbox, whose server you are about to spoil."
            notVisible="Another server is chosen. Only the sandbox can be spoiled from here."
          />
        )
      }
    >
      {groups.map(({ label, prefix }) => (
        <Choice
          key={prefix}
          label={label}
          value={chosen}
          onChange={choose}
          options={switchNames
            .filter((name) => name.startsWith(prefix))
            .map((name) => ({ value: name, label: settings[name] ? `${name} (on)` : name }))}
        />
      ))}
      <div className="space-y-2 text-[0.95rem]">
        <h3 className="text-[1.02rem] font-semibold">{words.title}</h3>
        <p>{words.does}</p>
        <p>
          {words.why} <span className="text-[0.85em] text-soft">{words.spec}</span>
        </p>
        <p>
          <b className="font-semibold">What comes of it:</b> {words.leads}
        </p>
      </div>
      {isOpen && (
        <Check
          label={
            <>
              Switch <code>{chosen}</code> on
            </>
          }
          hint={
            isOn ? 'The server does this now, for everybody.' : 'Off: the server is right here.'
          }
          checked={isOn}
          onChange={(checked) => set({ [chosen]: checked })}
        />
      )}
      {problem && (
        <p role="alert" className="text-[0.92rem] text-bad">
          {problem}
        </p>
      )}
      {isCurrent && result && (
        <Stage name="What really came" note={isOn ? 'with the switch on' : 'with the switch off'}>
          <TrialOutcome name={chosen} isOn={isOn} trial={result.trial} others={others} />
        </Stage>
      )}
    </PanelFrame>
  )
}
