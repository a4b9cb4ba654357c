import type { Metadata } from 'next'
import { PageTitle } from '@/components/ui/page-title'
import { nothingLeavesPage } from '@/content/pages'

const { title, description } = nothingLeavesPage

export const metadata: Metadata = {
  title,
  description,
  openGraph: { title, description, siteName: 'Proofkey' },
}

export default function Page() {
  return (
    <>
      <PageTitle>{title}</PageTitle>
      <div className="prose">
        <p>
          The authorization server runs inside your browser. Verifiers, codes, tokens and passwords
          are made there, compared there and forgotten there. The line at the foot of each page
          names every host that this tab has contacted. It should name one: the site that you
          opened.
        </p>
        <h2 id="what-keeps-it-so">What keeps it so</h2>
        <p>
          Each page carries a content security policy. Your browser holds the page to it, whatever
          the page’s own scripts try.
        </p>
        <ul>
          <li>
            <code>default-src 'none'</code> and <code>'self'</code> for scripts, styles, fonts,
            images and frames: nothing is loaded from another site.
          </li>
          <li>
            <code>connect-src 'self'</code>: no script of the page can send anything to another
            site.
          </li>
          <li>
            <code>form-action 'self'</code>: no form can, either.
          </li>
        </ul>
        <p>
          There are no cookies of other sites, no analytics and no fonts from a font service. The
          server that hands out these pages sees what any web server sees: which pages you open, and
          when. If you come back to the page <code>/callback/</code> by a real redirect, it also
          sees the one-time code in the address. The code is worth nothing there: the verifier stays
          in your tab.
        </p>
        <h2 id="a-provider-of-your-own">A provider of your own</h2>
        <p>
          You can walk the lessons with an Auth0 tenant or another issuer. Then this tab talks to
          that server too, because you chose to. The button that looks it up names the host before
          anything is asked. Every other host that the server’s metadata names is listed before the
          first request to it.
        </p>
        <p>
          A policy that was delivered cannot be loosened. So the page is loaded anew, and the tab
          then allows requests to <code>https:</code> and to this machine until you leave the
          provider. Codes and tokens stay in the page’s memory.
        </p>
        <h2 id="check-it-yourself">Check it yourself</h2>
        <ol>
          <li>
            Open the developer tools (F12), choose <b>Network</b>, reload, and walk a step. The
            column <b>Domain</b> holds one name.
          </li>
          <li>
            In the same place choose <b>Console</b> and type{' '}
            <code>fetch('https://example.com')</code>. The browser refuses, and names the policy.
          </li>
          <li>
            Wait until the line at the foot says <b>Works offline</b>, switch your network off, and
            press <b>Run all steps</b>. Every request is still answered, because the server is in
            your browser.
          </li>
        </ol>
        <h2 id="without-a-network">Without a network</h2>
        <p>
          While you read, your browser keeps the whole site, some 3 MB. From then on every page
          opens without a network, in a fresh tab too. If your browser is set to save data, the line
          asks you first. You can also install Proofkey as an app, from the menu of your browser.
        </p>
        <p>
          A reload with Shift goes past everything that is kept, and without a network it may end on
          an error page of your browser. Reload once more without Shift, and the page is back.
        </p>
        <p>
          When the site has a newer version, the line says so and offers to reload. Nothing reloads
          by itself. <b>Reset the sandbox</b> drops the kept pages as well, unless you are offline.
        </p>
        <h2 id="where-the-line-comes-from">Where the line comes from</h2>
        <p>
          From the browser’s own list of what it has loaded (Resource Timing). The page reads the
          list and shows the names of the hosts. What the policy refuses is not on it, since it was
          never sent.
        </p>
      </div>
    </>
  )
}
