'use client'

import Link from 'next/link'
import { useContactedHosts } from '@/components/contacts/contacted-hosts'
import { Offline } from '@/components/offline/offline'

/** Always in sight: whom this tab has talked to, where to read how to check it, and whether it works offline. */
export function ContactedLine({ className = '' }: { className?: string }) {
  const [own, ...others] = useContactedHosts()
  return (
    <p className={`text-[0.8rem] leading-snug text-soft ${className}`}>
      {!own ? (
        'Nothing leaves this site. '
      ) : others.length === 0 ? (
        <>
          Contacted only <Hosts hosts={[own]} />.{' '}
        </>
      ) : (
        <>
          Contacted <Hosts hosts={[own]} />, and because you chose to, <Hosts hosts={others} />.{' '}
        </>
      )}
      <Link
        href="/nothing-leaves/"
        prefetch={false}
        className="whitespace-nowrap underline decoration-edge underline-offset-4"
      >
        How to check
      </Link>
      . <Offline />
    </p>
  )
}

function Hosts({ hosts }: { hosts: readonly string[] }) {
  return <b className="font-semibold wrap-anywhere text-ink">{hosts.join(', ')}</b>
}
