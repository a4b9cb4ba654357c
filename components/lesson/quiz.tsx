import { QuizQuestions } from '@/components/lesson/quiz-questions'
import { Spec } from '@/components/lesson/spec'
import { type QuizTopic, quizzes } from '@/content/quizzes'

/** The questions to one concept. The words are in the HTML; what is chosen stays in the page. */
export function Quiz({ topic }: { topic: QuizTopic }) {
  const questions = quizzes[topic]
  return (
    <QuizQuestions
      questions={questions.map(({ spec, ...question }) => ({
        ...question,
        spec: <Spec key={spec}>{spec}</Spec>,
      }))}
    />
  )
}
