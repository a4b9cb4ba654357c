import { Table } from '@/components/lesson/table'
import { sampleLanguages } from '@/content/samples'

const options = [
  ['theme', 'light, dark or auto', 'The element follows your page where you set none.'],
  ['step', '1 to 4', 'The step that the flow opens at.'],
  ['lang', Object.keys(sampleLanguages).join(', '), 'The language that code samples begin with.'],
  [
    'run',
    'a name',
    'Panels of one page with the same name share a run. Elements share one anyway.',
  ],
] as const

/** What an embed's address, and the element by attributes of the same names, can say. */
export function OptionsTable() {
  return (
    <Table>
      <thead>
        <tr>
          <th>name</th>
          <th>value</th>
          <th>what it does</th>
        </tr>
      </thead>
      <tbody>
        {options.map(([name, value, effect]) => (
          <tr key={name}>
            <td>
              <code>{name}</code>
            </td>
            <td>{value}</td>
            <td>{effect}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}
