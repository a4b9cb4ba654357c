/** The names that a lesson may use. A map and nothing else. */
import type { MDXComponents } from 'mdx/types'
import { Value } from '@/components/flow/value'
import { AnchoredHeading } from '@/components/lesson/anchored-heading'
import { LessonLink } from '@/components/lesson/lesson-link'
import { Note } from '@/components/lesson/note'
import { Quiz } from '@/components/lesson/quiz'
import { Oidc, Rfc } from '@/components/lesson/references'
import { Table } from '@/components/lesson/table'
import { Term } from '@/components/lesson/term'
import {
  AuthorizeUser,
  CallApi,
  CallbackReader,
  Clock,
  CreateCodeChallenge,
  CreateCodeVerifier,
  FindTheMistake,
  HostedOrEmbedded,
  MobileSdks,
  Overview,
  Quickstarts,
  RefreshTokens,
  RegisterApi,
  RegisterApplication,
  RequestTokens,
  SampleUseCases,
  SilentLogin,
  TokenViewer,
  WrongChallenges,
} from '@/components/panels/lazy'
import { Samples } from '@/components/samples/samples'

export const mdxComponents: MDXComponents = {
  a: LessonLink,
  h2: AnchoredHeading,
  table: Table,
  AuthorizeUser,
  CallApi,
  CallbackReader,
  Clock,
  CreateCodeChallenge,
  CreateCodeVerifier,
  Note,
  Oidc,
  Quiz,
  FindTheMistake,
  HostedOrEmbedded,
  MobileSdks,
  Overview,
  Quickstarts,
  RefreshTokens,
  RegisterApi,
  RegisterApplication,
  RequestTokens,
  Rfc,
  Term,
  SampleUseCases,
  Samples,
  SilentLogin,
  TokenViewer,
  Value,
  WrongChallenges,
}
