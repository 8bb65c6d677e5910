import { afterEach, beforeEach, type Mock, vi } from "vitest";

/** What a function answered. */
export async function answerOf(response: Response): Promise<{ status: number; body: unknown; headers: Headers }> {
  const text = await response.text();
  return { status: response.status, body: text === "" ? null : (JSON.parse(text) as unknown), headers: response.headers };
}

/** What functions log in each test of a file, kept out of the run's own words. */
export function watchErrors(): Mock<typeof console.error> {
  const errors = vi.fn<typeof console.error>();
  beforeEach(() => {
    errors.mockReset();
    vi.spyOn(console, "error").mockImplementation(errors);
  });
  afterEach(() => vi.mocked(console.error).mockRestore());
  return errors;
}
