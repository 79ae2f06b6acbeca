import { describe, expect, it } from "vitest";
import { domainOf, widgetToBody, widgetToForm, type Widget } from "./widget";

const widget: Widget = {
  id: "wgt_1", kind: "booking", name: "Site", allowedDomains: ["example.com"], isActive: true, snippet: "<div></div>",
  settings: {
    serviceIds: ["s1"], locale: "fr", texts: { "step.time": "Quand ?" },
    theme: { preset: "sauge", scheme: "light", variables: { accent: "#123456", radius: "4px" } },
  },
};

describe("a widget's form", () => {
  it("sends back what it does not show", () => {
    expect(widgetToBody(widgetToForm(widget), widget).settings).toEqual(widget.settings);
  });

  it("drops the accent to go back to the preset's", () => {
    const body = widgetToBody({ ...widgetToForm(widget), accent: "" }, widget);
    expect(body.settings.theme.variables).toEqual({ radius: "4px" });
  });

  it("takes no service as all of them", () => {
    const form = widgetToForm({ ...widget, settings: { ...widget.settings, serviceIds: [] } });
    expect(form.allServices).toBe(true);
    expect(widgetToBody({ ...form, serviceIds: ["s1"] }, widget).settings.serviceIds).toEqual([]);
  });

  it("keeps what a widget is for, and sells packs without services", () => {
    const form = widgetToForm({ ...widget, kind: "packs" });
    expect(form.kind).toBe("packs");
    expect(widgetToBody({ ...form, allServices: false, serviceIds: ["s1"] }, widget)).toMatchObject({ kind: "packs", settings: { serviceIds: [] } });
  });

  it("reads a pasted address as its domain", () => {
    expect(["https://Example.com/contact?x=1", " *.shop.fr ", "localhost:8080"].map(domainOf)).toEqual(
      ["example.com", "*.shop.fr", "localhost:8080"],
    );
  });
});
