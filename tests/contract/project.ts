import { randomUUID } from "node:crypto";
import type { PostgrestError, SupabaseClient } from "@supabase/supabase-js";
import type { JWK } from "jose";
import pg from "pg";
import type { Session } from "../../src/core/organization/organization.ts";
import { startTestBackend } from "../support/backend.ts";
import { type Project, connect, connectService, mintToken } from "../support/clients.ts";

/** A client of somebody, and who that is. */
export interface Member {
  personId: string;
  token: string;
  client: SupabaseClient;
}

export interface ContractProject extends Project {
  organizationId: string;
  coordinator: Member;
  /** Signed in, but member of nothing. */
  stranger: Member;
  nobody: SupabaseClient;
  stop(): Promise<void>;
}

export interface ApiAnswer {
  data: unknown;
  error: PostgrestError | null;
  status: number;
}

/** Calls a function of schema `api` with supabase-js; its answer is typed as unknown, not as anything. */
export async function callApi(
  client: SupabaseClient,
  name: string,
  args: Record<string, unknown> = {},
  options: { get?: boolean } = {},
): Promise<ApiAnswer> {
  const answer: ApiAnswer = await client.schema("api").rpc(name, args, options);
  return answer;
}

interface Running extends Project {
  databaseUrl: string;
  stop(): Promise<void>;
}

/**
 * The project to hold to the contract: the one named by SUPABASE_URL, SUPABASE_PUBLISHABLE_KEY, SUPABASE_SECRET_KEY,
 * SIGNING_KEY (a private JWK) and SUPABASE_DB_URL, otherwise an embedded backend.
 */
async function findProject(): Promise<Running> {
  const { SUPABASE_URL, SUPABASE_PUBLISHABLE_KEY, SUPABASE_SECRET_KEY, SIGNING_KEY, SUPABASE_DB_URL } = process.env;
  if (!SUPABASE_URL) return startTestBackend();
  if (!SUPABASE_PUBLISHABLE_KEY || !SUPABASE_SECRET_KEY || !SIGNING_KEY || !SUPABASE_DB_URL) {
    throw new Error("SUPABASE_URL also needs SUPABASE_PUBLISHABLE_KEY, SUPABASE_SECRET_KEY, SIGNING_KEY and SUPABASE_DB_URL.");
  }
  return {
    url: SUPABASE_URL,
    publishableKey: SUPABASE_PUBLISHABLE_KEY,
    serviceKey: SUPABASE_SECRET_KEY,
    signingKey: JSON.parse(SIGNING_KEY) as JWK,
    databaseUrl: SUPABASE_DB_URL,
    stop: () => Promise.resolve(),
  };
}

/** An administrator founds an organization in SQL; everything after that goes through the API. */
async function foundOrganization(databaseUrl: string): Promise<string> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const name = `Contract ${randomUUID()}`;
    const { rows } = await client.query<{ token: string }>("select private.found_organization($1, $1, 'Văn phòng') as token", [name]);
    return rows[0]?.token ?? "";
  } finally {
    await client.end();
  }
}

async function signIn(project: Project, name: string): Promise<Member> {
  const args = { app_user_id: `contract-${randomUUID()}`, name, avatar_url: null, oa_user_id: null };
  const { data, error } = await callApi(connectService(project), "sign_in_person", args);
  if (error) throw new Error(error.message);
  const { personId } = data as { personId: string };
  const token = await mintToken(project, personId);
  return { personId, token, client: connect(project, token) };
}

/** Starts or finds the project, with a new organization, its coordinator and a stranger. */
export async function startContractProject(): Promise<ContractProject> {
  const project = await findProject();
  const [invitation, coordinator, stranger] = await Promise.all([
    foundOrganization(project.databaseUrl),
    signIn(project, "Trần Thị Minh Châu"),
    signIn(project, "Phan Anh Tuấn"),
  ]);
  const { data, error } = await callApi(coordinator.client, "accept_invitation", { token: invitation });
  if (error) throw new Error(error.message);
  const organizationId = (data as Session).memberships[0]?.organization.id ?? "";
  return { ...project, organizationId, coordinator, stranger, nobody: connect(project) };
}
