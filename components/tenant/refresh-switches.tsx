import { OutcomeSign } from '@/components/token/check-list'
import { ToLesson } from '@/components/token/to-lesson'
import type { RefreshSwitches } from '@/lib/inside'

const rows = [
  ['asked', 'Your app asks for the scope offline_access', 'authorize-user', 'in step 3'],
  ['api', 'The API allows offline access', 'register-api', 'in Register your API'],
  [
    'client',
    'Your app has the grant type Refresh Token',
    'register-application',
    'in Register your application',
  ],
] as const

/** The three switches that a refresh token needs, each on or off, and where it is. */
export function RefreshSwitchList({ switches }: { switches: RefreshSwitches }) {
  return (
    <ul aria-label="Switches for a refresh token" className="divide-y divide-rule text-[0.92rem]">
      {rows.map(([name, text, lesson, place]) => (
        <li key={name} className="flex items-baseline justify-between gap-3 py-2">
          <span className="min-w-0">
            {text}{' '}
            <span className="text-[0.86rem] text-soft">
              (<ToLesson slug={lesson}>{place}</ToLesson>)
            </span>
          </span>
          <OutcomeSign
            outcome={switches[name] ? 'passed' : 'failed'}
            word={switches[name] ? 'on' : 'off'}
          />
        </li>
      ))}
    </ul>
  )
}
