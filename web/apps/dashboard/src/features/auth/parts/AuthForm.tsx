import { Alert, Anchor, Stack, Text, Title } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useEffect, type FormEvent, type ReactNode } from "react";
import { useText } from "@comptoir/ui";
import { words } from "../words";

type Props = {
  title: string;
  text?: ReactNode;
  problem?: string | null;
  onSubmit?: (event: FormEvent<HTMLFormElement>) => void;
  children?: ReactNode;
  /** Below the form: other ways. */
  below?: ReactNode;
};

export function AuthForm({ title, text, problem, onSubmit, children, below }: Props) {
  useEffect(() => {
    document.title = `${title} · Comptoir`;
  }, [title]);
  return (
    <Stack gap="lg">
      <Stack gap={6}>
        <Title order={1}>{title}</Title>
        {text && <Text c="dimmed" size="sm">{text}</Text>}
      </Stack>
      {problem && <Alert color="red" role="alert">{problem}</Alert>}
      {children && <form onSubmit={onSubmit ?? ((event) => event.preventDefault())} noValidate><Stack gap="md">{children}</Stack></form>}
      {below}
    </Stack>
  );
}

export function BackToLogin() {
  const t = useText(words);
  return <Anchor size="sm" renderRoot={(props) => <Link to="/login" {...props} />}>{t.backToLogin}</Anchor>;
}
