import { fileURLToPath } from 'node:url'
import createMDX from '@next/mdx'

const basePath = process.env.BASE_PATH ?? ''

// Turbopack takes plugins by name with JSON options, so ours live in files named by absolute path.
const withMDX = createMDX({
  options: {
    remarkPlugins: ['remark-gfm'],
    rehypePlugins: [
      'rehype-slug',
      fileURLToPath(new URL('./scripts/rehype-code.mjs', import.meta.url)),
    ],
  },
})

/** @type {import('next').NextConfig} */
const config = {
  output: 'export',
  trailingSlash: true,
  basePath,
  env: { NEXT_PUBLIC_BASE_PATH: basePath, NEXT_PUBLIC_SITE_URL: process.env.SITE_URL ?? '' },
  // A new build of the same sources is no newer version: no page offers to reload for it.
  generateBuildId: () => process.env.PROOFKEY_BUILD ?? null,
  reactStrictMode: true,
}

export default withMDX(config)
