/** Whether other machines get to an address, and what they need there. Nothing where all is well. */
export function Reach({ address }: { address: string }) {
  const { hostname, protocol } = new URL(address)
  const isHere = /^(localhost|.+\.localhost|127(\.\d+){3}|\[::1\])$/.test(hostname)
  if (!isHere && protocol === 'https:') return null
  return (
    <div role="note" className="space-y-2 rounded-xl border border-edge px-4 py-3 text-[0.92rem]">
      {isHere && (
        <p>
          <b className="font-semibold text-bad">
            <span aria-hidden>✗ </span>Other machines cannot reach this address.
          </b>{' '}
          <code>{hostname}</code> is each machine itself. Start Proofkey with{' '}
          <code>npm start -- --host 0.0.0.0</code>, open it by the name or the IP address of this
          machine, and share it from there.
        </p>
      )}
      <p>
        From another machine, steps 2 to 5 need <b className="font-semibold">https</b>: browsers
        give SHA-256 and signatures only to a secure context.
      </p>
    </div>
  )
}
