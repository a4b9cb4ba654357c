/** The mark of the site: a key. */
export function Mark() {
  return (
    <svg
      aria-hidden
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="2.4"
      strokeLinecap="round"
      className="w-[22px]"
    >
      <circle cx="7.5" cy="12" r="4.5" />
      <path d="M12 12h10m-3.5 0v4M15 12v3" />
    </svg>
  )
}
