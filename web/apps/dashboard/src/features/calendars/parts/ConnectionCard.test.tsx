import { screen } from "@testing-library/react";
import { expect, it } from "vitest";
import { renderPart } from "@/testing/render";
import type { Connection } from "../model/calendars";
import { ConnectionCard } from "./ConnectionCard";

const connection: Connection = {
  id: "1", provider: "caldav", staffId: "2", staffName: "Dr Ada", account: "ada@icloud.test", url: "https://caldav.icloud.com/", state: "active", error: null, errorDetail: null,
  failingSince: null, syncedAt: "2027-03-01T08:00:00Z", createdAt: "2027-02-01T08:00:00Z", putBack: 0,
  calendars: [{ id: "3", name: "Travail", color: null, canWrite: true, isBusy: true, isTarget: true }, { id: "4", name: "Fériés", color: null, canWrite: false, isBusy: false, isTarget: false }],
};

it("says what each calendar does, and lets none receive appointments that cannot", () => {
  renderPart(<ConnectionCard connection={connection} mayWrite />);
  expect(screen.getByText("À jour")).toBeTruthy();
  expect(screen.getByRole("switch", { name: "Travail : Bloque mes créneaux" })).toHaveProperty("checked", true);
  expect(screen.getByRole("switch", { name: "Fériés : Reçoit mes rendez-vous" })).toHaveProperty("disabled", true);
  expect(screen.queryByRole("button", { name: "Enregistrer le choix" })).toBeNull();
});

it("names what is wrong and what to do about it", () => {
  renderPart(<ConnectionCard connection={{ ...connection, state: "revoked", error: "revoked", errorDetail: "HTTP 401", putBack: 2 }} mayWrite />);
  expect(screen.getByText(/ne nous laisse plus entrer/)).toBeTruthy();
  expect(screen.getByText("Réponse du serveur : HTTP 401")).toBeTruthy();
  expect(screen.getByText(/2 rendez-vous changés/)).toBeTruthy();
  expect(screen.getByRole("button", { name: "Relier de nouveau" })).toBeTruthy();
});

it("offers no change to who may only look", () => {
  renderPart(<ConnectionCard connection={{ ...connection, state: "revoked", error: "revoked" }} mayWrite={false} />);
  expect(screen.queryByRole("button")).toBeNull();
});
