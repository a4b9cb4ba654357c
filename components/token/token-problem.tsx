import { explanations } from '@/content/errors'
import type { TokenReading } from '@/lib/jwt/read-token'

/** Why a text is no JWT that can be read, in a sentence, with the way out. */
export function TokenProblem({ problem }: { problem: NonNullable<TokenReading['problem']> }) {
  const { code, sentence } = problem
  return (
    <div role="alert" className="rounded-xl border-l-4 border-bad bg-sunk px-4 py-3 text-[0.92rem]">
      <p className="font-semibold text-bad">
        <code>{code}</code> {explanations[code].title}
      </p>
      <p className="wrap-anywhere">{sentence}</p>
      <p>
        <b className="font-semibold">Way out:</b> {explanations[code].wayOut}
      </p>
    </div>
  )
}
