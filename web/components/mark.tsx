/** The stepped gable of the name. */
export function Mark({ height = 30 }: { height?: number }) {
  return (
    <svg
      height={height}
      viewBox="0 0 28 30"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      aria-hidden
    >
      <path d="M2 28V11h3V8h3V5h3V2h6v3h3v3h3v3h3v17z" />
      <path d="M11.5 28v-8h5v8M10 13h2.5m3 0H18" />
    </svg>
  );
}
