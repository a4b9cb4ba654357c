/** The pages beside lessons and tools, as they are listed and found. */

type Page = { href: string; title: string; description: string }

export const nothingLeavesPage: Page = {
  href: '/nothing-leaves/',
  title: 'Nothing leaves',
  description:
    'Proofkey talks to the site that serves it and to no other host. What keeps it that way, and three ways to check.',
}

export const embedPage: Page = {
  href: '/docs/embed/',
  title: 'Embed a panel',
  description:
    'Put one panel of Proofkey, or the whole flow, into a page of yours: plain HTML, Markdown, Docusaurus, Starlight, WordPress.',
}

export const trainersPage: Page = {
  href: '/docs/trainers/',
  title: 'Trainer’s notes',
  description:
    'Teach the flow with a projector and bad Wi-Fi: what to prepare, plans for 30, 60 and 90 minutes, and the questions that come up.',
}

export const handoutPage: Page = {
  href: '/docs/handout/',
  title: 'Hand-out',
  description:
    'The flow on two sheets of paper: the picture, the formulas, the requests, what goes wrong, and lines for your own values.',
}

export const pages: readonly Page[] = [trainersPage, handoutPage, embedPage, nothingLeavesPage]
