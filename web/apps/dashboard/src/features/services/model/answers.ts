const LONGEST_SAMPLE = 200;

/** Whether a sample answer matches; a try-out in the browser, the server's linear-time engine decides. */
export function answerFits(pattern: string, answer: string): boolean {
  try {
    return new RegExp(pattern, "u").test(answer.slice(0, LONGEST_SAMPLE));
  } catch {
    return false;
  }
}
