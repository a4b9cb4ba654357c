/** What a stored exchange has to look like to be read again. */
import * as v from 'valibot'

const text = v.string()
const headers = v.array(v.tuple([text, text]))

/** A check as it is kept: with an exchange, or with a callback. */
export const checkSchema = v.looseObject({ name: text, asks: text, spec: text, outcome: text })

export const reportSchema = v.object({
  endpoint: text,
  checks: v.array(checkSchema),
  notes: v.optional(v.array(checkSchema)),
})

const request = v.object({ method: text, url: text, headers, body: text })

export const exchangeSchema = v.looseObject({
  id: text,
  from: v.picklist(['app', 'browser']),
  to: v.picklist(['server', 'api']),
  startedAtMs: v.number(),
  elapsedMs: v.number(),
  request,
  original: v.optional(request),
  response: v.object({ status: v.number(), headers, body: text }),
  checks: v.optional(reportSchema),
})
