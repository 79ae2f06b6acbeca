export type FieldError = { path: string; code: string; message: string };

/** The body of a refused request (RFC 9457), with whatever the refusal adds: `nearest`, `retryAfter`… */
export type Problem = {
  code: string;
  title?: string;
  detail?: string;
  requestId?: string;
  errors?: FieldError[];
  [more: string]: unknown;
};

/** An expected no of the server: switch on `code`, show `detail`, put `errors` beside their fields. */
export class Refused extends Error {
  readonly code: string;
  readonly detail: string;
  readonly errors: FieldError[];

  constructor(readonly status: number, readonly problem: Problem) {
    super(problem.detail ?? problem.code);
    this.name = "Refused";
    this.code = problem.code;
    this.detail = problem.detail ?? problem.title ?? "";
    this.errors = problem.errors ?? [];
  }
}

/** Reads a failed response; anything that is no problem document becomes one with the code `unknown`. */
export async function refusalOf(response: Response): Promise<Refused> {
  const body: unknown = await response.json().catch(() => null);
  const isProblem = typeof body === "object" && body !== null && "code" in body && typeof body.code === "string";
  return new Refused(response.status, isProblem ? (body as Problem) : { code: "unknown" });
}
