/** The way from verifier to request in the languages of apps, and what each language is known for. Data only. */
import { objectiveC, swift } from '@/content/doctor/code/apple'
import { java, kotlin } from '@/content/doctor/code/jvm'
import { csharp, dart, javascript, python } from '@/content/doctor/code/others'
import type { SampleLanguage } from '@/content/samples'
import type { SlipCode, Stage } from '@/lib/oauth/pkce-doctor-slips'

export type CodeWay = {
  /** As in the samples, so that a language stays chosen. */
  id: SampleLanguage
  name: string
  /** What writes bytes in base64url without padding; the lines of two stages use it. */
  base64url: string
  /** The right lines of each stage. After `base64url`, and in the order of the stages from `verifier` on, they run. */
  lines: Record<Stage, string>
  /** What commonly makes a mistake in this language. */
  notes: Partial<Record<SlipCode, string>>
}

export const codeWays: readonly CodeWay[] = [
  swift,
  kotlin,
  java,
  dart,
  javascript,
  csharp,
  objectiveC,
  python,
]
