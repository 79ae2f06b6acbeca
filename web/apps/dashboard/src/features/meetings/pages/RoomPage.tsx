import { asLocale, EmptyState, ErrorState, RegionProvider, useText } from "@comptoir/ui";
import { Center, Loader } from "@mantine/core";
import { IconLinkOff } from "@tabler/icons-react";
import { getRouteApi } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { setRequestLocale } from "@/api/api";
import { useCall } from "../hooks/useCall";
import { useRoom, type TimedRoom } from "../hooks/useRoom";
import { Ended } from "../parts/Ended";
import { InCall } from "../parts/InCall";
import { Lobby } from "../parts/Lobby";
import { RoomHead } from "../parts/RoomHead";
import { RoomNote } from "../parts/RoomNote";
import { roomWords } from "../room.words";
import classes from "./RoomPage.module.css";

const route = getRouteApi("/public/r/$token");

/** The room behind a personal link: no account; in the booking's language and zone. */
export function RoomPage() {
  const t = useText(roomWords);
  const { token } = route.useParams();
  const { data, isPending, isInvalid, isUnavailable, error, refetch } = useRoom(token, true);
  const locale = data && asLocale(data.locale);
  useEffect(() => {
    if (locale) setRequestLocale(locale);
  }, [locale]);

  if (data) {
    return (
      <RegionProvider locale={asLocale(data.locale)} timeZone={data.timeZone} currency="EUR">
        <Visit token={token} room={data} onRefresh={() => void refetch()} />
      </RegionProvider>
    );
  }
  return (
    <main className={classes.page}>
      {isPending && <Center mih="50vh"><Loader type="dots" /></Center>}
      {isInvalid && <EmptyState icon={IconLinkOff} title={t.invalid} text={t.invalidText} />}
      {isUnavailable && <ErrorState error={error} onRetry={() => void refetch()} />}
    </main>
  );
}

function Visit({ token, room, onRefresh }: { token: string; room: TimedRoom; onRefresh: () => void }) {
  const t = useText(roomWords);
  const { call, snapshot, begin, forget } = useCall(token);
  const [wasIn, setWasIn] = useState(false);
  // The appointment was cancelled or moved while people were in its room: what it is now says why they are out.
  const isTurnedOut = snapshot?.phase === "over" && room.state !== "open";
  useEffect(() => {
    if (!isTurnedOut) return;
    setWasIn(true);
    forget();
  }, [isTurnedOut, forget]);
  useEffect(() => {
    document.title = t.tab(room.title || room.organization.name);
  }, [t, room.title, room.organization.name]);

  if (call && snapshot?.phase === "in") return <InCall token={token} room={room} call={call} snapshot={snapshot} />;
  const isOurs = room.state === "open" && room.signalling !== null;
  return (
    <main className={classes.page}>
      <RoomHead room={room} />
      {call && snapshot ? (
        <Ended room={room} snapshot={snapshot} onLeave={() => call.leave()} onAgain={() => { forget(); onRefresh(); }} />
      ) : isOurs ? (
        <Lobby room={room} onEnter={(media, name) => begin(room, media, name)} />
      ) : (
        <RoomNote token={token} room={room} wasIn={wasIn} />
      )}
    </main>
  );
}
