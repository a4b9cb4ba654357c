/** The questions at the end of each "keep reading" page, with an explanation for every answer. */
import { accessTokensQuiz } from '@/content/quizzes/access-tokens'
import { oauthQuiz } from '@/content/quizzes/oauth'
import { openidConnectQuiz } from '@/content/quizzes/openid-connect'
import { tokensQuiz } from '@/content/quizzes/tokens'

export type Question = {
  ask: string
  /** Each with what is right or wrong about it. */
  options: readonly { text: string; why: string }[]
  /** The place of the right option, from 0. */
  right: number
  /** One of the sections that the page links to. */
  spec: string
}

/** By the slug of the page. */
export const quizzes = {
  'concept-access-tokens': accessTokensQuiz,
  'concept-oauth': oauthQuiz,
  'concept-openid-connect': openidConnectQuiz,
  'concept-tokens': tokensQuiz,
} satisfies Record<string, readonly Question[]>

export type QuizTopic = keyof typeof quizzes
