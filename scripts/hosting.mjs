/**
 * `npm run hosting`: writes the headers of `headers.mjs` for hosts that serve `out/`, into `docs/hosting/`.
 * With BASE_PATH they are for a site below that path, with EMBED_HOSTS only those sites may frame an embed.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { isCommand, run } from './command.mjs'
import { headersFor } from './headers.mjs'
import { readBasePath, readEmbedHosts, root } from './project.mjs'

/** The parts of a site that have headers of their own, each with a path that stands for it. */
const parts = [
  { name: 'built', folder: '/_next/static/', sample: '/_next/static/a.js' },
  { name: 'embed', folder: '/embed/', sample: '/embed/flow/' },
  { name: 'oembed', folder: '/oembed/', sample: '/oembed/a.json' },
  { name: 'callback', folder: '/callback/', sample: '/callback/' },
  { name: 'script', file: '/embed.js', sample: '/embed.js' },
]

/** The files, by their path below `docs/hosting/`. */
export function hostingFiles(base = '', embedHosts = '*') {
  // Said over plain http, `Strict-Transport-Security` is not heard (RFC 6797 §8.1).
  const headersOf = (path) => headersFor(path, { secure: true, embedHosts })
  const everywhere = headersOf('/')
  const site = {
    base,
    everywhere,
    parts: parts.map((part) => {
      const headers = headersOf(part.sample)
      // What the rest of the site does not have, or has with another value.
      const own = Object.entries(headers).filter(([name, value]) => everywhere[name] !== value)
      return { ...part, headers, own }
    }),
  }
  return {
    'netlify.toml': netlify(site),
    'cloudflare-pages/_headers': cloudflare(site),
    'vercel.json': vercel(site),
    'nginx.conf': nginx(site),
  }
}

/** On Netlify a later rule takes the place of an earlier one, header by header. */
function netlify({ base, everywhere, parts }) {
  const rule = (path, headers) =>
    [
      '[[headers]]',
      `for = "${base}${path}"`,
      '[headers.values]',
      ...headers.map(([name, value]) => `${name} = ${JSON.stringify(value)}`),
    ].join('\n')
  return `${[
    '# In the root of the repository.',
    '[build]\ncommand = "npm run build"\npublish = "out"',
    rule('/*', Object.entries(everywhere)),
    ...parts.map(({ folder, file, own }) => rule(file ?? `${folder}*`, own)),
  ].join('\n\n')}\n`
}

/** Cloudflare Pages joins what several rules say, so a header is taken off (`!`) before it is said anew. */
function cloudflare({ base, everywhere, parts }) {
  const rule = (path, lines) => [`${base}${path}`, ...lines.map((line) => `  ${line}`)].join('\n')
  const said = ([name, value]) => `${name}: ${value}`
  return `${[
    '# Copy it into out/ after the build.',
    rule('/*', Object.entries(everywhere).map(said)),
    ...parts.map(({ folder, file, own }) =>
      rule(
        file ?? `${folder}*`,
        own.flatMap(([name, value]) => [
          ...(name in everywhere ? [`! ${name}`] : []),
          said([name, value]),
        ]),
      ),
    ),
  ].join('\n\n')}\n`
}

/** For Vercel no two rules match one path. */
function vercel({ base, everywhere, parts }) {
  const listed = (headers) => Object.entries(headers).map(([key, value]) => ({ key, value }))
  const others = parts.map(({ folder, file }) =>
    (folder ?? `${file}$`).slice(1).replace('.', '\\.'),
  )
  const config = {
    $schema: 'https://openapi.vercel.sh/vercel.json',
    framework: null,
    buildCommand: 'npm run build',
    outputDirectory: 'out',
    trailingSlash: true,
    headers: [
      { source: `${base}/((?!${others.join('|')}).*)`, headers: listed(everywhere) },
      ...parts.map(({ folder, file, headers }) => ({
        source: base + (file?.replace('.', '\\.') ?? `${folder}(.*)`),
        headers: listed(headers),
      })),
    ],
  }
  return `${JSON.stringify(config, null, 2)}\n`
}

/** In nginx each header is a variable, chosen by the path of the file that is sent. */
function nginx({ base, everywhere, parts }) {
  const differing = new Set(parts.flatMap(({ own }) => own.map(([name]) => name)))
  const names = [...new Set([...Object.keys(everywhere), ...differing])]
  const variable = (name) => `$proofkey_${name.toLowerCase().replaceAll('-', '_')}`
  const quoted = (text) => `"${text}"`
  const pattern = ({ folder, file }) =>
    file ? `${base}${file}` : `"~^${(base + folder).replaceAll('.', '\\.')}"`
  const maps = [...differing].map((name) =>
    [
      `map $uri ${variable(name)} {`,
      `  default ${quoted(everywhere[name] ?? '')};`,
      ...parts
        .filter(({ own }) => own.some(([each]) => each === name))
        .map((part) => `  ${pattern(part)} ${quoted(part.headers[name])};`),
      '}',
    ].join('\n'),
  )
  const added = names.map((name) => {
    const value = differing.has(name) ? variable(name) : quoted(everywhere[name])
    return `  add_header ${name} ${value} always;`
  })
  return `# In the http block, for example as a file in /etc/nginx/conf.d/.

${maps.join('\n\n')}

server {
  listen 80;
  server_name learn.example.com;
  root /srv/proofkey; # the content of out/${base && `, in a folder ${base.slice(1)}`}
  index index.html;
  absolute_redirect off;
  error_page 404 ${base}/404.html;
  gzip_static on; # the build has compressed every file
  charset utf-8;

  location / {
    try_files $uri $uri/ =404;
  }

${added.join('\n')}
}
`
}

if (isCommand(import.meta.url)) {
  run(() => {
    for (const [path, text] of Object.entries(hostingFiles(readBasePath(), readEmbedHosts()))) {
      const file = join(root, 'docs', 'hosting', path)
      mkdirSync(dirname(file), { recursive: true })
      writeFileSync(file, text)
      console.log(`docs/hosting/${path}`)
    }
  })
}
