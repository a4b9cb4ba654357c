import type { ComponentProps } from 'react'

const looks = {
  /** The next thing to do: at most one on the screen. */
  solid: 'border-ink bg-ink text-paper font-semibold hover:opacity-90',
  quiet: 'border-edge bg-transparent hover:bg-sunk',
  /** A button in a line of text. */
  text: 'border-transparent underline decoration-edge underline-offset-4 hover:decoration-current',
} as const

type Props = ComponentProps<'button'> & { look?: keyof typeof looks; small?: boolean }

export function Button({ look = 'quiet', small, className = '', ...rest }: Props) {
  const size = small ? 'min-h-8 px-3 text-[0.82rem]' : 'min-h-10 px-4 text-[0.9rem]'
  return (
    <button
      type="button"
      className={`inline-flex items-center justify-center gap-2 rounded-[9px] border py-1 leading-tight disabled:cursor-not-allowed disabled:opacity-50 aria-disabled:cursor-progress aria-disabled:opacity-50 ${size} ${looks[look]} ${className}`}
      {...rest}
    />
  )
}
