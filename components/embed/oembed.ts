/** How a lesson is shown elsewhere when its address is pasted (oEmbed 1.0). */
import { frameSnippet } from '@/components/embed/snippets'
import { panels } from '@/content/panels'

/**
 * With the site's address the lesson's panel, as a frame; without it a link alone, since a frame needs an
 * address that holds in other sites.
 */
export function oembedOf(
  { slug, title }: { slug: string; title: string },
  site: string | undefined,
) {
  const common = {
    version: '1.0',
    title,
    provider_name: 'Proofkey',
    ...(site && { provider_url: site }),
  }
  const panel = panels.find(({ name }) => name === slug)
  if (!site || !panel) return { type: 'link', ...common }
  const html = frameSnippet({ site, panel })
    .replace(/\s*\n\s*/g, ' ')
    .replace(' >', '>')
  return { type: 'rich', ...common, html, width: 700, height: panel.height }
}
