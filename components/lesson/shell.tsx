import { type ReactNode, Suspense } from 'react'
import { Follow } from '@/components/flow/follow'
import { FlowProvider } from '@/components/flow/provider'
import { LessonColumn, StageColumn } from '@/components/lesson/columns'
import { Header } from '@/components/lesson/header'
import { LessonList } from '@/components/lesson/lesson-list'
import { ProgressKeeper } from '@/components/lesson/progress-keeper'
import { ToolLinks } from '@/components/lesson/tool-links'
import { Door } from '@/components/present/door'
import { StageDrawerProvider } from '@/components/stage/drawer'
import { Stage } from '@/components/stage/stage'

/** Three columns around one run: the steps, the lesson, the stage. */
export function Shell({ children }: { children: ReactNode }) {
  return (
    <FlowProvider>
      <StageDrawerProvider>
        <Follow>
          <a
            href="#lesson"
            className="sr-only focus:not-sr-only focus:fixed focus:top-2 focus:left-2 focus:z-50 focus:rounded-lg focus:bg-ink focus:px-4 focus:py-2 focus:text-paper"
          >
            Skip to the lesson
          </a>
          <ProgressKeeper />
          <Suspense>
            <Door />
          </Suspense>
          <Header />
          <div className="stage:grid stage:grid-cols-[13.2rem_minmax(0,39rem)_minmax(25.5rem,1fr)] present:flex present:flex-col present:stage:grid present:stage:grid-cols-[minmax(0,1fr)_28rem]">
            <nav
              aria-label="Lessons"
              data-screen-only
              className="sticky top-14 hidden h-[calc(100dvh-3.5rem)] overflow-y-auto py-7 pr-3 pl-5 stage:block present:hidden!"
            >
              <LessonList />
              <ToolLinks />
            </nav>
            <LessonColumn>{children}</LessonColumn>
            <StageColumn>
              <Stage />
            </StageColumn>
          </div>
        </Follow>
      </StageDrawerProvider>
    </FlowProvider>
  )
}
