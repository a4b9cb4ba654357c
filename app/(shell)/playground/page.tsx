import type { Metadata } from 'next'
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
import { PageTitle } from '@/components/ui/page-title'

export const metadata: Metadata = {
  title: 'Playground',
  description: 'Every panel of the mobile login flow on one page, beside the phone and the server.',
}

export default function Page() {
  return (
    <>
      <PageTitle>Playground</PageTitle>
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
    </>
  )
}
