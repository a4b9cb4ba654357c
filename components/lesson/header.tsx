import Link from 'next/link'
import { HeaderMenu, LessonsMenu, RunAllSteps } from '@/components/lesson/menus'
import { ToolLinks } from '@/components/lesson/tool-links'
import { SearchButton } from '@/components/search/search-button'
import { Mark } from '@/components/ui/mark'

export function Header() {
  return (
    <header
      data-screen-only
      className="sticky top-0 z-40 flex h-14 items-center gap-2 border-b border-rule bg-paper px-4 stage:gap-4 stage:px-6"
    >
      <LessonsMenu>
        <ToolLinks />
      </LessonsMenu>
      <Link
        href="/"
        prefetch={false}
        className="flex items-center gap-2 text-[1.06rem] font-bold tracking-tight"
      >
        <Mark /> Proofkey
      </Link>
      <p className="ml-auto flex items-center gap-2 rounded-full border border-rule bg-raised px-3 py-1 text-[0.82rem] whitespace-nowrap text-soft">
        <span aria-hidden className="size-2 rounded-full bg-ok" />
        <span>
          <b className="font-semibold text-ink">Sandbox</b>{' '}
          <span className="max-sm:sr-only">in this page</span>
        </span>
      </p>
      <SearchButton />
      <div className="hidden sm:block">
        <RunAllSteps />
      </div>
      <HeaderMenu />
    </header>
  )
}
