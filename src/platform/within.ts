/** Waits for a call of the platform so long and no longer; a call that fails or takes too long is null. */
export async function within<T>(milliseconds: number, work: () => Promise<T>): Promise<T | null> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tooLate = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), milliseconds);
  });
  try {
    return await Promise.race([work(), tooLate]);
  } catch {
    // The SDK rejects with plain objects of its own; none of them says more than «it did not work».
    return null;
  } finally {
    clearTimeout(timer);
  }
}
