import { Stage } from '@/components/panels/frame'
import { Check } from '@/components/ui/check'

const grants = [
  ['authorization_code', 'Authorization Code', 'Step 4: a code for tokens, with PKCE.'],
  ['refresh_token', 'Refresh Token', 'Step 5: a refresh token for new tokens.'],
] as const

type Props = { chosen: readonly string[]; onChange(chosen: string[]): void }

/** The grant types that the app may use at the token endpoint. */
export function GrantTypes({ chosen, onChange }: Props) {
  return (
    <Stage name="Grant types" note="what your app may exchange for tokens">
      <fieldset className="space-y-2.5">
        <legend className="sr-only">Grant types</legend>
        {grants.map(([grant, name, hint]) => (
          <Check
            key={grant}
            label={
              <>
                {name} <code className="text-[0.84rem] text-soft">{grant}</code>
              </>
            }
            hint={hint}
            checked={chosen.includes(grant)}
            onChange={(checked) =>
              onChange(
                grants
                  .map(([each]) => each)
                  .filter((each) => (each === grant ? checked : chosen.includes(each))),
              )
            }
          />
        ))}
      </fieldset>
    </Stage>
  )
}
