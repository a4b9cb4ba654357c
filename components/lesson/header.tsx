import Link from 'next/link'
import { HeaderMenu, LessonsMenu, RunAllSteps } from '@/components/lesson/menus'
import { ToolLinks } from '@/components/lesson/tool-links'
import { SearchButton } from '@/components/search/search-button'
import { ProviderButton } from '@/components/settings/provider-button'
import { Mark } from '@/components/ui/mark'

export function Header() {
  return (
    <header
      data-screen-only
      className="sticky top-0 z-40 flex h-14 items-center gap-2 border-b border-rule bg-paper px-4 stage:gap-4 stage:px-6 present:[zoom:0.72]"
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
      <ProviderButton />
      <SearchButton />
      <div className="hidden sm:block">
        <RunAllSteps />
      </div>
      <HeaderMenu />
    </header>
  )
}
