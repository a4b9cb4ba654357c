import { Button } from '@/components/ui/button'

/** For those who teach: the page for a projector, and its address for the room. */
export function RoomActions({ onPress, onShare }: { onPress(): void; onShare(): void }) {
  return (
    <div className="space-y-1.5">
      <Button
        className="w-full present:hidden!"
        onClick={() => {
          onPress()
          window.history.pushState(null, '', '?present')
        }}
      >
        Present
      </Button>
      <Button
        className="w-full"
        onClick={() => {
          onPress()
          onShare()
        }}
      >
        Share with the room
      </Button>
    </div>
  )
}
