import { Value } from '@/components/flow/value'
import { Stage } from '@/components/panels/frame'
import { Copy } from '@/components/ui/copy'
import type { Platform } from '@/content/platforms/platform'
import { type CallbackValues, callbackFrom } from '@/lib/oauth/callback-format'

type Props = { platform: Platform; values: CallbackValues }

/** The callback URLs to register, and what else takes the same pattern. */
export function QuickstartCallbacks({ platform, values }: Props) {
  return (
    <Stage
      name={platform.callbacks.length > 1 ? 'Allowed Callback URLs' : 'Allowed Callback URL'}
      note="letter for letter"
    >
      <ul className="divide-y divide-rule rounded-xl border border-rule bg-paper">
        {platform.callbacks.map(({ template, kind, note }) => {
          const callback = callbackFrom(template, values)
          return (
            <li key={template} className="flex items-start gap-2 py-2.5 pr-2 pl-4">
              <div className="min-w-0 grow">
                <p className="leading-snug">
                  <Value name="redirect_uri">{callback}</Value>
                </p>
                <p className="mt-1 text-[0.86rem]">
                  <b className="font-semibold">{kind}.</b> {note}
                </p>
              </div>
              <Copy text={callback} label={`Copy ${callback}`} />
            </li>
          )
        })}
      </ul>
      <p className="mt-2 text-[0.88rem]">
        {platform.id === 'other'
          ? 'For logout, register an address of your own as a post-logout redirect URI.'
          : 'Enter the same under Allowed Logout URLs: the SDK comes back there after a logout.'}
      </p>
      {platform.note && <p className="mt-1 text-[0.88rem]">{platform.note}</p>}
    </Stage>
  )
}
