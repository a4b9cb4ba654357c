export type Search =
  | 'under way'
  | 'not there'
  | 'failed'
  | { issuer: string }
  | { elsewhere: string }

/** Whether the server that this site came from has a provider, and what that is good for. */
export function ThisServer({ search }: { search: Search }) {
  return (
    <div className="space-y-3">
      <p>
        The same authorization server as <code>npm start</code> serves it, by real HTTP. Each
        request stands in your browser’s Network tab, the login is a real page, and every copied{' '}
        <code>curl</code> works in a terminal. Its inside is not visible from here.
      </p>
      <p role="status" className="text-[0.92rem]">
        {search === 'under way' && 'Looking for it …'}
        {search === 'not there' && (
          <>
            It does not answer here: this site comes from a host of plain files. Start Proofkey on
            your own machine with <code>npm start</code>, and open it there.
          </>
        )}
        {search === 'failed' && 'Nothing answered. Check your connection and open this again.'}
        {typeof search === 'object' &&
          ('issuer' in search ? (
            <>
              <b className="font-semibold text-ok">✓ It answers.</b> Issuer:{' '}
              <code className="wrap-anywhere">{search.issuer}</code>
            </>
          ) : (
            <>
              It answers, and calls itself <code className="wrap-anywhere">{search.elsewhere}</code>
              . An app must not take a server that goes by another name, so open this site at that
              address.
            </>
          ))}
      </p>
    </div>
  )
}
