import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { EmbedCode, LiveFrame } from '@/components/embed/example'
import { HostingTable } from '@/components/embed/hosting-table'
import { LiveElements } from '@/components/embed/live-element'
import { OptionsTable } from '@/components/embed/options-table'
import { PageTitle } from '@/components/ui/page-title'
import { embedPage } from '@/content/pages'
import { panels } from '@/content/panels'

const { title, description } = embedPage

export const metadata: Metadata = {
  title,
  description,
  openGraph: { title, description, siteName: 'Proofkey' },
}

const shared = ['create-code-verifier', 'create-code-challenge'] as const

export default function Page() {
  return (
    <>
      <PageTitle>{title}</PageTitle>
      <p>
        Any panel of the lessons can stand in a page of yours, and so can steps 1 to 4 as one. It is
        the real thing: the authorization server runs inside the frame, in your reader’s browser. It
        keeps everything in memory, uses no storage and no cookie, and asks no host but this one.
        Every panel here has an <b>Embed</b> button with its code.
      </p>

      <Section id="html" title="Plain HTML">
        <p>Paste the frame where the panel should stand.</p>
        <EmbedCode code="frame" panel="overview" label="Copy the frame" />
        <LiveFrame panel="overview" />
      </Section>

      <Section id="element" title="With a script of 3 kB">
        <p>
          The element sets its own height and follows the theme of your page, however your page sets
          it. All panels of one page walk through one run: generate a verifier in the first one, and
          the second one hashes it.
        </p>
        <EmbedCode code="element" panel="create-code-challenge" label="Copy the element" />
        <LiveElements panels={shared} />
        <p className="mt-4">
          Each panel reports which steps are done, by an event that rises through your page:
        </p>
        <EmbedCode code="progress" panel="flow" label="Copy the listener" />
      </Section>

      <Section id="markdown" title="Markdown and MDX">
        <p>
          Markdown keeps HTML as it is in most tools: paste the frame as above, with no empty line
          in it. MDX reads it as JSX, which writes the style in another way. Where a tool takes HTML
          out, as GitHub does in a README, link to the lesson instead.
        </p>
        <EmbedCode code="jsx" panel="wrong-challenges" label="Copy the frame for MDX" />
        <LiveFrame panel="wrong-challenges" />
      </Section>

      <Section id="docusaurus" title="Docusaurus">
        <p>Name the script once, and use the element in any page.</p>
        <EmbedCode code="docusaurus" panel="flow" label="Copy the setting for Docusaurus" />
        <EmbedCode code="element alone" panel="callback-reader" label="Copy the element for MDX" />
        <LiveFrame panel="callback-reader" />
      </Section>

      <Section id="starlight" title="Starlight">
        <p>The same, by the setting for what goes into the head of each page.</p>
        <EmbedCode code="starlight" panel="flow" label="Copy the setting for Starlight" />
        <EmbedCode code="element alone" panel="clock" label="Copy the element for Starlight" />
        <LiveFrame panel="clock" />
      </Section>

      <Section id="wordpress" title="WordPress">
        <p>
          Add a <b>Custom HTML</b> block and paste the frame. WordPress takes frames out of what
          people without the right to unfiltered HTML write. You can also paste the address of a
          lesson on a line of its own: each lesson names an oEmbed file, and WordPress shows its
          panel in a frame with <code>sandbox</code>, as here. That works too, each panel for
          itself. It needs a Proofkey that was built with its address, see below.
        </p>
        <EmbedCode code="frame" panel="flow" label="Copy the frame for WordPress" />
        <LiveFrame panel="flow" sandbox="allow-scripts" />
      </Section>

      <Section id="options" title="What you can set">
        <OptionsTable />
        <p>
          The names of panels: <code>flow</code>
          {panels.map(({ name }) => (
            <span key={name}>
              , <code>{name}</code>
            </span>
          ))}
          . Anything else in the address is shown to the reader as not used: no issuer, no code and
          no setting gets in that way.
        </p>
      </Section>

      <Section id="safe" title="What your page and the panel learn of each other">
        <p>
          Your page can set the theme, and learns the height and the names of the steps that are
          done. There is no message for anything else. Panels of one run find each other without
          your page: they are frames of one origin, and every message names that origin. An embed
          never takes a provider of the reader’s own, so nothing in it is worth stealing, and any
          site may frame it.
        </p>
        <p>If your page has a content security policy, it has to allow the frame and the script:</p>
        <EmbedCode code="policy" panel="flow" label="Copy the policy" />
      </Section>

      <Section id="hosting" title="Serve your own Proofkey">
        <p>
          A build is a folder of plain files, <code>out/</code>, for any static host. Its headers
          say who may frame what: every page refuses frames, embeds allow them. The files for each
          host are in <code>docs/hosting/</code> of the repository.
        </p>
        <HostingTable />
        <ul>
          <li>
            <code>EMBED_HOSTS="https://docs.example.com" npm run hosting</code> writes them so that
            only these sites may frame an embed. <code>npm start</code> reads the same variable.
          </li>
          <li>
            <code>SITE_URL=https://learn.example.com npm run build</code> puts the address into the
            oEmbed files. Without it they are links, because a frame needs an address that holds in
            other sites.
          </li>
          <li>
            <code>BASE_PATH=/docs/pkce</code> before either builds and writes for a site below a
            path.
          </li>
        </ul>
      </Section>
    </>
  )
}

function Section({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section aria-labelledby={id} className="prose">
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  )
}
