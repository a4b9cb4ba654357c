'use client'

import { useRun } from '@/components/flow/use-run'
import { Button } from '@/components/ui/button'
import type { KeysInUse } from '@/components/workbench/use-check'
import { exampleKey, exampleToken } from '@/content/workbench'
import { readPastedKeys } from '@/lib/jwt/pasted-keys'

type Props = { isEmpty: boolean; onTake: (token: string, keys?: KeysInUse) => void }

/** Where a token can come from without pasting: the run, or the RFC's example with its key. */
export function Sources({ isEmpty, onTake }: Props) {
  const tokens = useRun((run) => run.tokens?.value)
  async function takeExample() {
    const read = await readPastedKeys(exampleKey)
    onTake(exampleToken, 'keys' in read ? { ...read, from: 'RFC 7515 appendix A.2' } : undefined)
  }
  return (
    <div className="flex flex-wrap gap-2">
      {tokens?.id_token && (
        <Button small onClick={() => onTake(tokens.id_token ?? '')}>
          Take my ID token
        </Button>
      )}
      {tokens && (
        <Button small onClick={() => onTake(tokens.access_token)}>
          Take my access token
        </Button>
      )}
      <Button small onClick={takeExample}>
        Take the example of RFC 7515
      </Button>
      <Button small disabled={isEmpty} onClick={() => onTake('')}>
        Empty the field
      </Button>
    </div>
  )
}
