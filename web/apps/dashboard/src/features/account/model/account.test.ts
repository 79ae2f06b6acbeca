import { expect, it } from "vitest";
import { deviceName } from "./deviceName";
import { slugOf } from "./slug";

it("proposes an identifier from a French name", () => {
  expect(slugOf("Atelier d’Été & Co.")).toBe("atelier-d-ete-co");
  expect(slugOf("  ")).toBe("");
});

it("names a device so that its owner recognises it", () => {
  expect(deviceName("Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0")).toBe("Firefox, Linux");
  expect(deviceName("Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605 Version/18.0 Safari/604.1")).toBe("Safari, iPhone");
  expect(deviceName("curl/8")).toBe("curl/8");
});
