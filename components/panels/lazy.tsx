'use client'

import dynamic from 'next/dynamic'
import type { ComponentType } from 'react'
import { useOwnProvider } from '@/components/flow/use-own-provider'

const SandboxOnly = dynamic(() =>
  import('@/components/own/sandbox-only').then((panel) => panel.SandboxOnly),
)

/** A panel that steers the inside of the server gives way where there is none to steer. */
function withInside(Panel: ComponentType): ComponentType {
  return function WithInside() {
    return useOwnProvider() ? <SandboxOnly /> : <Panel />
  }
}

/** Each panel is a chunk of its own: a lesson loads those that it shows. */
export const CreateCodeVerifier = dynamic(() =>
  import('@/components/panels/create-code-verifier').then((panel) => panel.CreateCodeVerifier),
)
export const CreateCodeChallenge = dynamic(() =>
  import('@/components/panels/create-code-challenge').then((panel) => panel.CreateCodeChallenge),
)
export const WrongChallenges = dynamic(() =>
  import('@/components/panels/wrong-challenges').then((panel) => panel.WrongChallenges),
)
export const AuthorizeUser = dynamic(() =>
  import('@/components/panels/authorize-user').then((panel) => panel.AuthorizeUser),
)
export const CallbackReader = dynamic(() =>
  import('@/components/panels/callback-reader').then((panel) => panel.CallbackReader),
)
export const RequestTokens = dynamic(() =>
  import('@/components/panels/request-tokens').then((panel) => panel.RequestTokens),
)
export const TokenViewer = dynamic(() =>
  import('@/components/panels/token-viewer').then((panel) => panel.TokenViewer),
)
export const CallApi = dynamic(() =>
  import('@/components/panels/call-api').then((panel) => panel.CallApi),
)
export const RefreshTokens = dynamic(() =>
  import('@/components/panels/refresh-tokens').then((panel) => panel.RefreshTokens),
)
export const Quickstarts = dynamic(() =>
  import('@/components/panels/quickstarts').then((panel) => panel.Quickstarts),
)
export const MobileSdks = dynamic(() =>
  import('@/components/panels/mobile-sdks').then((panel) => panel.MobileSdks),
)
export const FindTheMistake = dynamic(() =>
  import('@/components/panels/find-the-mistake').then((panel) => panel.FindTheMistake),
)
export const Misconfigure = withInside(
  dynamic(() => import('@/components/panels/misconfigure').then((panel) => panel.Misconfigure)),
)
export const HostedOrEmbedded = dynamic(() =>
  import('@/components/panels/hosted-or-embedded').then((panel) => panel.HostedOrEmbedded),
)
export const SampleUseCases = withInside(
  dynamic(() =>
    import('@/components/panels/sample-use-cases').then((panel) => panel.SampleUseCases),
  ),
)
export const SilentLogin = withInside(
  dynamic(() => import('@/components/panels/silent-login').then((panel) => panel.SilentLogin)),
)
export const Clock = withInside(
  dynamic(() => import('@/components/panels/clock').then((panel) => panel.Clock)),
)
export const RegisterApplication = withInside(
  dynamic(() =>
    import('@/components/panels/register-application').then((panel) => panel.RegisterApplication),
  ),
)
export const RegisterApi = withInside(
  dynamic(() => import('@/components/panels/register-api').then((panel) => panel.RegisterApi)),
)
export const Overview = dynamic(() =>
  import('@/components/panels/overview').then((panel) => panel.Overview),
)
