/** The index of the search: a file of this site, fetched once, when the search is first opened. */
import * as v from 'valibot'
import { entriesSchema, type SearchEntry } from '@/components/search/entry'

const base = process.env.NEXT_PUBLIC_BASE_PATH ?? ''
let loading: Promise<SearchEntry[]> | undefined

/** @throws if the file cannot be fetched or read; the next call tries again */
export function loadIndex(): Promise<SearchEntry[]> {
  loading ??= fetchIndex().catch((error) => {
    loading = undefined
    throw error
  })
  return loading
}

async function fetchIndex(): Promise<SearchEntry[]> {
  const response = await fetch(`${base}/search.json`)
  if (!response.ok) throw new Error(`the index answered ${response.status}`)
  return v.parse(entriesSchema, await response.json())
}
