import { useCallback, useState } from "react";
import type { LocalSignIn } from "../../bot/contract/local-people";
import { toApiError, unreachable } from "../api/api-error";
import type { SignIn } from "../api/client";

const KEY = "handledarnatet-person";

/** Whom the reader plays in local mode, kept as long as the browser's tab is open; null until somebody is chosen. */
export function useChosenPerson(): readonly [person: string | null, choose: (person: string | null) => void] {
  const [person, setPerson] = useState(() => window.sessionStorage.getItem(KEY));
  const choose = useCallback((chosen: string | null) => {
    if (chosen === null) window.sessionStorage.removeItem(KEY);
    else window.sessionStorage.setItem(KEY, chosen);
    setPerson(chosen);
  }, []);
  return [person, choose];
}

/** Signs in as somebody, once. `refused` is told when there is no such person any more. */
export function signInAs(person: string, refused: () => void): SignIn {
  let token: Promise<string> | null = null;
  return async () => {
    token ??= fetchToken(person).catch((error: unknown) => {
      token = null;
      refused();
      throw error;
    });
    return { Authorization: `Bearer ${await token}` };
  };
}

/** As nobody in particular: enough for the list of people. */
export const signInAsNobody: SignIn = () => Promise.resolve({});

async function fetchToken(id: string): Promise<string> {
  const response = await fetch("/api/local/sign-in", {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ id }),
  }).catch(() => {
    throw unreachable();
  });
  const text = await response.text();
  if (!response.ok) throw toApiError(response.status, text);
  return (JSON.parse(text) as LocalSignIn).token;
}
