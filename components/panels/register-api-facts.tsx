import type { ReactNode } from 'react'
import { lifetimes } from '@/components/panels/register-api-seconds'
import { defaultApi, defaultSettings } from '@/lib/tenant-defaults'
import { durationInWords } from '@/lib/trace/duration'

/** What cannot be changed once an API is registered, and why. */
export function ApiFacts() {
  return (
    <dl className="space-y-3 text-[0.92rem]">
      <Fact name="Identifier">
        <code className="wrap-anywhere">{defaultApi.identifier}</code>{' '}
        <span className="text-[0.86rem] text-soft">
          Your app sends it as audience, and it stands in every access token as aud. The server
          never calls it. It is fixed, because tokens and apps already name it.
        </span>
      </Fact>
    </dl>
  )
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt className="text-sm font-semibold">{name}</dt>
      <dd className="min-w-0">{children}</dd>
    </div>
  )
}

/** The registration of a fresh sandbox, to read. */
export function FreshApi() {
  return (
    <dl className="space-y-3 text-[0.92rem]">
      <Fact name="Name">{defaultApi.name}</Fact>
      <Fact name="Identifier">
        <code className="wrap-anywhere">{defaultApi.identifier}</code>
      </Fact>
      <Fact name="Permissions">
        <code className="wrap-anywhere">{defaultApi.permissions.join(' ')}</code>
      </Fact>
      <Fact name="Allow Offline Access">on</Fact>
      <Fact name="Lifetimes">
        <ul>
          {lifetimes.map(({ name, label }) => (
            <li key={name}>
              {label}:{' '}
              {defaultSettings[name] === 0 ? 'off' : durationInWords(defaultSettings[name])}
            </li>
          ))}
        </ul>
      </Fact>
    </dl>
  )
}
