import { expect, it } from "vitest";
import { refusalOf } from "./refused";

it("keeps the code, the sentence and every wrong field", async () => {
  const problem = { code: "platform.invalid", detail: "À corriger", errors: [{ path: "customFields.2.validation", code: "x", message: "Non" }] };
  const refused = await refusalOf(new Response(JSON.stringify(problem), { status: 422 }));
  expect(refused).toMatchObject({ status: 422, code: "platform.invalid", detail: "À corriger", errors: problem.errors });
});

it("makes a refusal of anything a proxy may answer", async () => {
  const refused = await refusalOf(new Response("<html>Bad gateway</html>", { status: 502 }));
  expect(refused).toMatchObject({ status: 502, code: "unknown", errors: [] });
});
