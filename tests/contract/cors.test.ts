import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type ContractProject, startContractProject } from "./project.ts";

let project: ContractProject;
beforeAll(async () => {
  project = await startContractProject();
});
afterAll(() => project.stop());

const zaloOrigins = ["https://h5.zdn.vn", "zbrowser://h5.zdn.vn"];
const routes = {
  "/rest/v1/rpc/get_session": "authorization, apikey, content-type, x-client-info, content-profile",
  "/storage/v1/object/plan-files/a/b.txt": "authorization, apikey, content-type, x-client-info, x-upsert, cache-control",
  "/functions/v1/zalo-session": "apikey, content-type, x-client-info",
  "/functions/v1/read-plan": "authorization, apikey, content-type, x-client-info",
};

describe("a page in Zalo", () => {
  it.each(Object.entries(routes))("may call %s", async (path, headers) => {
    for (const origin of zaloOrigins) {
      const response = await fetch(project.url + path, {
        method: "OPTIONS",
        headers: { origin, "access-control-request-method": "POST", "access-control-request-headers": headers },
      });
      expect(response.ok).toBe(true);
      expect([origin, "*"]).toContain(response.headers.get("access-control-allow-origin"));
      const allowed = (response.headers.get("access-control-allow-headers") ?? "").toLowerCase();
      for (const header of headers.split(", ")) expect(allowed).toContain(header);
    }
  });

  it("may also read refusals", async () => {
    for (const origin of zaloOrigins) {
      const response = await fetch(`${project.url}/rest/v1/rpc/get_session`, {
        method: "POST",
        headers: { origin, apikey: project.publishableKey, authorization: "Bearer nonsense", "content-profile": "api" },
        body: "{}",
      });
      expect(response.status).toBe(401);
      expect([origin, "*"]).toContain(response.headers.get("access-control-allow-origin"));
    }
  });
});
