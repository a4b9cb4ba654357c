import type { Listing } from '@/lib/trace/filter'

/** How the stage is looked at. Kept across lessons, forgotten with the page. */
export type StageView = {
  listing: Listing
  /** Messages are shown in words, not as they crossed. */
  explained: boolean
}

export type ViewProps = { view: StageView; onView(change: Partial<StageView>): void }
