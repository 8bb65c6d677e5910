import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { mintToken, connect } from "../support/clients.ts";
import { type ContractProject, startContractProject } from "./project.ts";

let project: ContractProject;
beforeAll(async () => {
  project = await startContractProject();
});
afterAll(() => project.stop());

const files = (who: "coordinator" | "stranger" = "coordinator") => project[who].client.storage.from("plan-files");
const newPath = (extension = "txt") => `${project.organizationId}/${randomUUID()}.${extension}`;
const bytes = new TextEncoder().encode("Kế hoạch số 15/KH-UBND");

interface StorageFailure {
  status?: number;
  statusCode?: string;
  message: string;
}
const statusOf = (error: unknown) => (error as StorageFailure | null)?.statusCode;

describe("files", () => {
  it("are stored as bytes or as a form, and read back unchanged", async () => {
    for (const body of [bytes, new Blob([bytes], { type: "text/plain" })]) {
      const path = newPath();
      const stored = await files().upload(path, body, { contentType: "text/plain" });
      expect(stored.error).toBeNull();
      expect(stored.data?.path).toBe(path);
      const read = await files().download(path);
      expect(read.error).toBeNull();
      expect(new Uint8Array((await read.data?.arrayBuffer()) ?? new ArrayBuffer(0))).toEqual(bytes);
    }
  });

  it("are not overwritten", async () => {
    const path = newPath();
    await files().upload(path, bytes, { contentType: "text/plain" });
    const again = await files().upload(path, new TextEncoder().encode("khác"), { contentType: "text/plain", upsert: false });
    expect(statusOf(again.error)).toBe("409");
    expect(await (await files().download(path)).data?.text()).toBe("Kế hoạch số 15/KH-UBND");
  });

  it("are neither stored nor read by a stranger", async () => {
    const path = newPath();
    await files().upload(path, bytes, { contentType: "text/plain" });
    expect(statusOf((await files("stranger").upload(newPath(), bytes, { contentType: "text/plain" })).error)).toBe("403");
    expect((await files("stranger").download(path)).error).not.toBeNull();
    expect((await files("stranger").createSignedUrl(path, 60)).error).not.toBeNull();
    expect((await files("stranger").remove([path])).data ?? []).toEqual([]);
    expect((await files("stranger").list(project.organizationId)).data).toEqual([]);
  });

  it("are refused with a name that is not ASCII, of a wrong type, or without a bucket", async () => {
    expect((await files().upload(`${project.organizationId}/Kế hoạch.txt`, bytes, { contentType: "text/plain" })).error?.message).toContain(
      "Invalid key",
    );
    expect(statusOf((await files().upload(newPath("png"), bytes, { contentType: "image/png" })).error)).toBe("415");
    const elsewhere = project.coordinator.client.storage.from("no-such-bucket");
    expect(statusOf((await elsewhere.upload(newPath(), bytes, { contentType: "text/plain" })).error)).toBe("404");
  });

  it("that do not exist are not found", async () => {
    expect((await files().download(newPath())).error).not.toBeNull();
    expect(statusOf((await files().createSignedUrl(newPath(), 60)).error)).toBe("404");
  });

  it("are listed below their folder", async () => {
    const path = newPath();
    await files().upload(path, bytes, { contentType: "text/plain" });
    const { data } = await files().list(project.organizationId);
    expect(data?.map((file) => `${project.organizationId}/${file.name}`)).toContain(path);
  });

  it("are refused to a token that has expired", async () => {
    const late = connect(project, await mintToken(project, project.coordinator.personId, { seconds: -120 }));
    expect((await late.storage.from("plan-files").list(project.organizationId)).error).not.toBeNull();
  });
});

describe("signed addresses", () => {
  it("open one file without any key", async () => {
    const path = newPath();
    await files().upload(path, bytes, { contentType: "text/plain" });
    const { data } = await files().createSignedUrl(path, 60);
    const response = await fetch(data?.signedUrl ?? "");
    expect(await response.text()).toBe("Kế hoạch số 15/KH-UBND");
  });

  it("open no other file", async () => {
    const [one, other] = [newPath(), newPath()];
    for (const path of [one, other]) await files().upload(path, bytes, { contentType: "text/plain" });
    const { data } = await files().createSignedUrl(one, 60);
    const turned = (data?.signedUrl ?? "").replace(one, other);
    expect((await fetch(turned)).ok).toBe(false);
    expect((await fetch((data?.signedUrl ?? "").replace(/token=.*/, "token="))).ok).toBe(false);
  });

  it("are made for many files at once, each with its own error", async () => {
    const path = newPath();
    await files().upload(path, bytes, { contentType: "text/plain" });
    const { data } = await files().createSignedUrls([path, newPath()], 60);
    expect(data?.map((one) => [one.error === null, Boolean(one.signedUrl)])).toEqual([
      [true, true],
      [false, false],
    ]);
  });

  it("take one upload", async () => {
    const path = newPath();
    const permit = await files().createSignedUploadUrl(path);
    expect(permit.error).toBeNull();
    const upload = () =>
      project.nobody.storage
        .from("plan-files")
        .uploadToSignedUrl(path, permit.data?.token ?? "", new Blob([bytes], { type: "text/plain" }));
    expect((await upload()).error).toBeNull();
    expect(await (await files().download(path)).data?.text()).toBe("Kế hoạch số 15/KH-UBND");
    expect((await upload()).error).not.toBeNull();
  });

  it("for uploads are not given to a stranger", async () => {
    expect(statusOf((await files("stranger").createSignedUploadUrl(newPath())).error)).toBe("403");
  });
});
