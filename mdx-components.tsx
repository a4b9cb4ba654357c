import type { MDXComponents } from 'mdx/types'
import { mdxComponents } from '@/components/mdx'

/** Where Next looks for the map; the map itself is in `components/mdx.tsx`. */
export function useMDXComponents(): MDXComponents {
  return mdxComponents
}
