/** Who answered, and why, for a reader. */
import type { AnsweredBy } from '@/lib/providers'

type Words = { by: string; why: string }

const page = 'Answered by this page'

export const answeredByWords: Record<AnsweredBy, Words> = {
  'service worker': {
    by: 'Answered by the service worker',
    why: 'The request was a real one: it stands in the Network tab of your browser’s developer tools too.',
  },
  redirects: {
    by: page,
    why: 'The browser on the drawn phone has to see each redirect, and a page’s fetch hides them.',
  },
  'not in control yet': {
    by: page,
    why: 'Its service worker is not in control yet, as on every first visit.',
  },
  'hard reload': {
    by: page,
    why: 'A hard reload leaves the service worker out until you reload once more.',
  },
  'no workers': {
    by: page,
    why: 'This browser, or this private window, has no service workers.',
  },
  insecure: {
    by: page,
    why: 'Browsers give service workers only to https and to localhost.',
  },
  refused: {
    by: page,
    why: 'Your browser refused the service worker, or it could not be loaded.',
  },
  'no shared storage': {
    by: page,
    why: 'Your browser gives this site no database, so a service worker could not know this run.',
  },
  'another worker': {
    by: page,
    why: 'The service worker in control does not answer for this version of the site. A reload brings the right one.',
  },
  development: {
    by: page,
    why: 'This is the development server, which has no service worker.',
  },
}
