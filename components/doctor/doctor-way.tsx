import { slipWords, stageWords } from '@/content/doctor'
import { type SlipCode, stageOfSlip, stages } from '@/lib/oauth/pkce-doctor-slips'

/** The way from verifier to request, stage by stage: where the app left it. */
export function DoctorWay({ slips }: { slips: readonly SlipCode[] }) {
  return (
    <ol aria-label="The way, stage by stage" className="text-[0.92rem]">
      {stages.map((stage) => {
        const here = slips.filter((code) => stageOfSlip(code) === stage)
        const { name, right } = stageWords[stage]
        return (
          <li
            key={stage}
            className={`grid grid-cols-[1.4rem_4.4rem_1fr] gap-x-2 border-l-4 py-1.5 pl-3 ${
              here.length > 0 ? 'border-bad bg-sunk' : 'border-rule'
            }`}
          >
            <span className={`font-semibold ${here.length > 0 ? 'text-bad' : 'text-ok'}`}>
              <span aria-hidden>{here.length > 0 ? '✗' : '✓'}</span>
              <span className="sr-only">{here.length > 0 ? 'wrong:' : 'right:'}</span>
            </span>
            <b className="font-semibold">{name}</b>
            <span className="min-w-0">
              {here.length === 0 ? (
                <span className="text-soft">{right}</span>
              ) : (
                <>
                  {here.map((code) => slipWords[code].title).join('. ')}.{' '}
                  <span className="text-soft">Right: {right}.</span>
                </>
              )}
            </span>
          </li>
        )
      })}
    </ol>
  )
}
