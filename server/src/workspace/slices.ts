/** Milliseconds of work after which requests that wait are answered. */
export const longestWork = 20;

/** Tells when work has gone on for so long that requests should be answered. */
export function slice(): () => boolean {
  const end = performance.now() + longestWork;
  return () => performance.now() > end;
}

/** Lets requests that wait be answered. */
export async function pause(): Promise<void> {
  await new Promise<void>((resolve) => { setTimeout(resolve, 0); });
}
