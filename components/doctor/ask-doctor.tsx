'use client'

import Link from 'next/link'
import { askAbout } from '@/components/doctor/asked'
import { failsAtPkce } from '@/lib/flow/pkce-pair'
import type { Exchange } from '@/lib/trace/exchange'

/** On an exchange that was refused for its PKCE values: the way to the doctor, values in hand. */
export function AskDoctor({ exchange }: { exchange: Exchange }) {
  if (!failsAtPkce(exchange)) return null
  return (
    <p className="text-[0.92rem]">
      What went wrong?{' '}
      <Link
        href="/pkce-doctor/"
        prefetch={false}
        onClick={() => askAbout(exchange.id)}
        className="font-semibold underline decoration-edge underline-offset-4 hover:decoration-current"
      >
        Ask the PKCE doctor
      </Link>
    </p>
  )
}
