import { Table } from '@/components/lesson/table'

const hosts = [
  ['Netlify', 'netlify.toml', 'Into the root of the repository.'],
  ['Cloudflare Pages', 'cloudflare-pages/_headers', 'Into out/ after the build.'],
  ['Vercel', 'vercel.json', 'Into the root of the repository.'],
  [
    'GitHub Pages',
    'github-pages.yml',
    'Into .github/workflows/. It sends no headers of yours, so any site can frame any page there.',
  ],
  ['nginx', 'nginx.conf', 'Into the http block. Set the name and the folder.'],
] as const

/** Which file goes where, per host. */
export function HostingTable() {
  return (
    <Table>
      <thead>
        <tr>
          <th>host</th>
          <th>file</th>
          <th>where it goes</th>
        </tr>
      </thead>
      <tbody>
        {hosts.map(([host, file, place]) => (
          <tr key={host}>
            <td>{host}</td>
            <td>
              <code>{file}</code>
            </td>
            <td>{place}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}
