import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { highlight } from '@/components/samples/highlight'
import { SampleBlock } from '@/components/samples/lazy'
import type { Topic } from '@/components/samples/sample-block'
import type { Sample } from '@/components/samples/sample-figure'
import {
  runLanguages,
  type SampleLanguage,
  type SampleTopic,
  sampleLanguages,
  sampleTopics,
} from '@/content/samples'

/** The samples of one or more topics, as one block: read and coloured while the site is built. */
export async function Samples({ of }: { of: string }) {
  return <SampleBlock topics={await Promise.all(of.split(' ').map(readTopic))} />
}

async function readTopic(name: string): Promise<Topic> {
  if (!isTopic(name)) throw new Error(`content/samples.ts has no topic ${name}`)
  const folder = join('content/samples', name)
  const files = await readdir(join(process.cwd(), folder))
  const samples = languagesOf(files).map(({ language, file }) =>
    readSample(language, join(folder, file)),
  )
  return { name, title: sampleTopics[name], samples: await Promise.all(samples) }
}

async function readSample(language: SampleLanguage, file: string): Promise<Sample> {
  const source = (await readFile(join(process.cwd(), file), 'utf8')).trimEnd()
  return {
    language,
    name: sampleLanguages[language].name,
    file,
    run: runLanguages.some((each) => each === language),
    pieces: await highlight(source, language),
  }
}

/** In the order of `sampleLanguages`; a file of no known language is left out, and a test names it. */
function languagesOf(files: readonly string[]) {
  const languages = Object.keys(sampleLanguages).filter(isLanguage)
  return languages.flatMap((language) => {
    const file = files.find((each) => each.endsWith(`.${sampleLanguages[language].ending}`))
    return file ? [{ language, file }] : []
  })
}

function isLanguage(name: string): name is SampleLanguage {
  return Object.hasOwn(sampleLanguages, name)
}

function isTopic(name: string): name is SampleTopic {
  return Object.hasOwn(sampleTopics, name)
}
