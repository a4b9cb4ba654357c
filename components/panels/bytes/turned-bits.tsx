/** The eight bits of a byte as eight ticks; a tall one turned over. */
export function TurnedBits({ byte, before }: { byte: number; before: number }) {
  const turned = byte ^ before
  return (
    <svg viewBox="0 0 23 6" aria-hidden className="mx-auto mt-0.5 block h-[6px] w-[23px]">
      {[7, 6, 5, 4, 3, 2, 1, 0].map((bit, index) => {
        const isTurned = (turned >> bit) & 1
        return (
          <rect
            key={bit}
            x={index * 3}
            y={isTurned ? 0 : 4.5}
            width="2"
            height={isTurned ? 6 : 1.5}
            fill="currentColor"
            opacity={isTurned ? 1 : 0.4}
          />
        )
      })}
    </svg>
  )
}

/** How many bits differ between two byte strings of one length. */
export function turnedBits(bytes: Uint8Array, before: Uint8Array): number {
  let count = 0
  for (const [index, byte] of bytes.entries()) {
    for (let rest = byte ^ (before[index] ?? 0); rest; rest >>= 1) count += rest & 1
  }
  return count
}
