'use client'

import { useCallback, useState } from 'react'
import { useFlow } from '@/components/flow/provider'
import { useCommands } from '@/components/flow/use-run'
import { exerciseVerifier, type Mistake } from '@/content/mistakes'
import { failureOf } from '@/lib/flow/commands/context'
import type { PracticeValues } from '@/lib/flow/commands/practice'
import { bodyOf, fillIn, formType } from '@/lib/flow/practice'
import type { Failure } from '@/lib/flow/run'
import { authorizationUrl, encodeParameters } from '@/lib/oauth/authorization'

export type Field = { name: string; value: string }

/** One exercise as the learner has it: the request in the making, what its own login gave, what was sent. */
export type Attempt = {
  fields: readonly Field[]
  contentType: string
  body: string
  values?: PracticeValues
  /** The exchanges that answered it, oldest first. */
  sent: readonly string[]
  doing?: 'filling in' | 'sending'
  failed?: Failure
}

/** The request as published. Its own values are not made yet. */
export function asPublished(mistake: Mistake): Attempt {
  return mistake.edit === 'body'
    ? { fields: [], contentType: mistake.contentType, body: mistake.body, sent: [] }
    : { fields: mistake.fields, contentType: formType, body: '', sent: [] }
}

/** True if the request can be sent: it needs no login of its own, or has had it. */
export function isReady(mistake: Mistake, { values }: Attempt): boolean {
  return mistake.needs === 'nothing' || values !== undefined
}

/** The attempts at all exercises, and what can be done with them. */
export function useAttempts() {
  const { practice } = useFlow()
  const { practise, practiseLogin, practiceCode, practiceRefreshToken } = useCommands()
  const [attempts, setAttempts] = useState<Readonly<Record<string, Attempt>>>({})
  const attemptAt = (mistake: Mistake) => attempts[mistake.id] ?? asPublished(mistake)

  const change = useCallback((mistake: Mistake, part: Partial<Attempt>) => {
    setAttempts((all) => ({
      ...all,
      [mistake.id]: { ...(all[mistake.id] ?? asPublished(mistake)), ...part },
    }))
  }, [])

  /** Makes the code or token that the exercise needs, by a login of its own. */
  async function fill(mistake: Mistake): Promise<void> {
    change(mistake, { doing: 'filling in', failed: undefined })
    try {
      const values = await (mistake.needs === 'a code' ? practiceCode() : practiceRefreshToken())
      change(mistake, { values, doing: undefined })
    } catch (error) {
      change(mistake, { doing: undefined, failed: failureOf(error) })
    }
  }

  async function send(mistake: Mistake): Promise<void> {
    const attempt = attemptAt(mistake)
    change(mistake, { doing: 'sending', failed: undefined })
    try {
      const { server } = await practice()
      const parameters = filledFields(attempt)
      const exchange =
        mistake.sends === 'login'
          ? await practiseLogin(parameters, exerciseVerifier)
          : mistake.sends === 'authorize'
            ? await practise(new Request(authorizationUrl(server, parameters)), 'browser')
            : await practise(
                new Request(server.token_endpoint, {
                  method: 'POST',
                  headers: { Accept: 'application/json', 'Content-Type': attempt.contentType },
                  body: sentBody(mistake, attempt),
                }),
                'app',
              )
      change(mistake, { sent: [...attempt.sent, exchange.id], doing: undefined })
    } catch (error) {
      change(mistake, { doing: undefined, failed: failureOf(error) })
    }
  }

  return { attemptAt, change, fill, send }
}

/** The fields with the exercise's own values in them. */
export function filledFields({ fields, values = {} }: Attempt): Field[] {
  return fields.map(({ name, value }) => ({ name, value: fillIn(value, values) }))
}

/** The body of a back-channel request, as it goes over the wire. */
export function sentBody(mistake: Mistake, attempt: Attempt): string {
  const { body, contentType, values = {} } = attempt
  return mistake.edit === 'body'
    ? bodyOf(fillIn(body, values), contentType)
    : encodeParameters(filledFields(attempt))
}
