/** Asks again until something is so. */
export async function until(isSo: () => boolean): Promise<void> {
  while (!isSo())
    await new Promise((done) => {
      setTimeout(done, 2);
    });
}
