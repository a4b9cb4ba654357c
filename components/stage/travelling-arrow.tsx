'use client'

import { useEffect, useRef } from 'react'

type Props = {
  /** Points from the server to the phone. */
  back: boolean
  dashed: boolean
  /** Names what crossed: when it changes, a dot travels along the arrow once. */
  travels?: string
}

/** An arrow over the whole width. Motion only shows cause: nothing moves for what was there before. */
export function TravellingArrow({ back, dashed, travels }: Props) {
  const dot = useRef<HTMLSpanElement>(null)
  const settled = useRef(false)
  const last = useRef<string>(undefined)
  useEffect(() => {
    const timer = setTimeout(() => {
      settled.current = true
    }, 300)
    return () => clearTimeout(timer)
  }, [])
  useEffect(() => {
    const isNew = travels !== undefined && travels !== last.current
    last.current = travels
    if (!isNew || !settled.current) return
    if (window.matchMedia('(prefers-reduced-motion: reduce)').matches) return
    const [start, end] = back ? ['100%', '0%'] : ['0%', '100%']
    dot.current?.animate(
      [
        { left: start, opacity: 1 },
        { left: end, opacity: 1 },
      ],
      { duration: 280, easing: 'ease-in-out' },
    )
  }, [travels, back])
  return (
    <span aria-hidden className="relative my-0.5 block present:my-0">
      <svg
        viewBox="0 0 100 12"
        preserveAspectRatio="none"
        className="block h-3 w-full overflow-visible"
        aria-hidden
      >
        <path
          d={back ? 'M100 6H2' : 'M0 6h98'}
          fill="none"
          stroke="currentColor"
          strokeWidth={dashed ? 1.5 : 2}
          strokeDasharray={dashed ? '4 4' : undefined}
          vectorEffect="non-scaling-stroke"
        />
      </svg>
      <svg
        viewBox="0 0 8 12"
        className={`absolute top-0 h-3 w-2 overflow-visible ${back ? 'left-0' : 'right-0'}`}
        aria-hidden
      >
        <path
          d={back ? 'M7 1 1 6l6 5' : 'm1 1 6 5-6 5'}
          fill="none"
          stroke="currentColor"
          strokeWidth={dashed ? 1.5 : 2}
        />
      </svg>
      <span ref={dot} className="absolute top-0.5 -ml-1 size-2 rounded-full bg-current opacity-0" />
    </span>
  )
}
