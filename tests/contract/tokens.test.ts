import { generateKeyPairSync } from "node:crypto";
import type { JWK } from "jose";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { connect, mintToken } from "../support/clients.ts";
import { type ContractProject, startContractProject } from "./project.ts";

let project: ContractProject;
beforeAll(async () => {
  project = await startContractProject();
});
afterAll(() => project.stop());

const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");

async function ask(token: string): Promise<{ code: string | undefined; status: number }> {
  const { error, status } = await connect(project, token).schema("api").rpc("get_session");
  return { code: error?.code, status };
}

describe("tokens", () => {
  it("are taken until they expire", async () => {
    expect(await ask(await mintToken(project, project.coordinator.personId))).toEqual({ code: undefined, status: 200 });
    expect(await ask(await mintToken(project, project.coordinator.personId, { seconds: -120 }))).toEqual({ code: "PGRST303", status: 401 });
  });

  it("of another project are refused, also under our key's name", async () => {
    const other = generateKeyPairSync("ec", { namedCurve: "P-256" }).privateKey.export({ format: "jwk" }) as JWK;
    for (const kid of ["another-key", project.signingKey.kid]) {
      const key = { ...other, alg: "ES256", ...(kid === undefined ? {} : { kid }) };
      expect(await ask(await mintToken(project, project.coordinator.personId, { key }))).toEqual({ code: "PGRST301", status: 401 });
    }
  });

  it("without a signature, changed, or of another algorithm are refused", async () => {
    const [header = "", payload = "", signature = ""] = (await mintToken(project, project.stranger.personId)).split(".");
    const claims = { sub: project.coordinator.personId, role: "service_role", exp: Math.floor(Date.now() / 1000) + 600 };
    const bad = [
      `${encode({ alg: "none", typ: "JWT" })}.${payload}.`,
      `${encode({ alg: "none", typ: "JWT" })}.${encode(claims)}.`,
      `${header}.${encode(claims)}.${signature}`,
      `${encode({ alg: "HS256", typ: "JWT", kid: project.signingKey.kid })}.${encode(claims)}.${signature}`,
      `${header}.${payload}`,
      "nonsense",
    ];
    for (const token of bad) expect(await ask(token)).toEqual({ code: "PGRST301", status: 401 });
  });

  it("are optional, but then nothing is allowed", async () => {
    const { error, status } = await project.nobody.schema("api").rpc("get_session");
    expect(error).not.toBeNull();
    expect(status).toBe(401);
  });

  it("can be checked by anybody against the published keys, which hold no secret", async () => {
    const response = await fetch(`${project.url}/auth/v1/.well-known/jwks.json`);
    const { keys } = (await response.json()) as { keys: JWK[] };
    expect(keys.find((key) => key.kid === project.signingKey.kid)).toMatchObject({ kty: "EC", crv: "P-256" });
    for (const key of keys) expect(key).not.toHaveProperty("d");
  });
});
