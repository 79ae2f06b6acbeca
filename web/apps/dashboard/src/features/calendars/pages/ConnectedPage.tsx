import { Button, Center, Loader, Stack, Text } from "@mantine/core";
import { EmptyState, ErrorState, useText } from "@comptoir/ui";
import { IconCalendarOff } from "@tabler/icons-react";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { useEffect, useRef } from "react";
import { api } from "@/api/api";
import { calendarKeys } from "../keys";
import type { Connection } from "../model/calendars";
import { calendarWords } from "../words";

/** Where a provider sends the browser back to: the permission becomes a connection, once. */
export function ConnectedPage() {
  const t = useText(calendarWords);
  const navigate = useNavigate();
  const cache = useQueryClient();
  const { code, state, error: said, error_description: why } = useSearch({ from: "/signed-in/frame/calendars/connected" });
  const { mutate, error } = useMutation({
    mutationFn: () => api.post<Connection>("/calendar-connections/granted", { code, state }),
    onSuccess: () => {
      void cache.invalidateQueries({ queryKey: calendarKeys.connections });
      void navigate({ to: "/calendars", replace: true });
    },
  });
  const isAsked = useRef(false);
  useEffect(() => {
    // A code is worth something once, and development runs effects twice.
    if (isAsked.current || !code || !state) return;
    isAsked.current = true;
    mutate();
  }, [code, state, mutate]);
  const back = <Button variant="default" renderRoot={(props) => <Link to="/calendars" {...props} />}>{t.back}</Button>;
  // The one answer of a person (RFC 6749 §4.1.2.1); the others are the provider's own.
  if (said && said !== "access_denied") {
    const text = <>{t.failedText}<Text span display="block" size="sm" mt="xs" style={{ overflowWrap: "anywhere" }}>{t.detail(why ?? said)}</Text></>;
    return <EmptyState icon={IconCalendarOff} title={t.failed} text={text} action={back} />;
  }
  if (!code || !state) return <EmptyState icon={IconCalendarOff} title={t.refused} text={t.refusedText} action={back} />;
  if (error) return <Stack align="center"><ErrorState error={error} />{back}</Stack>;
  return <Center mih="50vh" role="status"><Stack align="center"><Loader type="dots" /><Text c="dimmed">{t.finishing}</Text></Stack></Center>;
}
