import type { Metadata } from 'next'
import { Shell } from '@/components/lesson/shell'
import {
  AuthorizeUser,
  CallApi,
  CallbackReader,
  Clock,
  CreateCodeChallenge,
  CreateCodeVerifier,
  RefreshTokens,
  RequestTokens,
  TokenViewer,
  WrongChallenges,
} from '@/components/panels/lazy'

export const metadata: Metadata = {
  title: 'Playground',
  description: 'Every panel of the mobile login flow on one page, beside the phone and the server.',
}

export default function Page() {
  return (
    <Shell>
      <h1 className="mb-2 text-[1.85rem] leading-[1.12] font-bold tracking-[-0.018em] stage:text-[2.25rem]">
        Playground
      </h1>
      <p className="max-w-[62ch]">Every panel on one page, without the lessons around them.</p>
      <CreateCodeVerifier />
      <CreateCodeChallenge />
      <WrongChallenges />
      <AuthorizeUser />
      <CallbackReader />
      <RequestTokens />
      <TokenViewer />
      <CallApi />
      <RefreshTokens />
      <Clock />
    </Shell>
  )
}
