import { beforeEach, describe, expect, it, vi } from "vitest";
import { openZalo } from "../../src/platform/zalo.ts";

const sdk = vi.hoisted(() => ({
  getAccessToken: vi.fn(),
  getStorage: vi.fn(),
  setStorage: vi.fn(),
  getPhoneNumber: vi.fn(),
  authorize: vi.fn(),
  getSetting: vi.fn(),
  openPermissionSetting: vi.fn(),
  clearStorage: vi.fn(),
  followOA: vi.fn(),
  openShareSheet: vi.fn(),
  openDocument: vi.fn(),
  downloadFile: vi.fn(),
  EventName: { AppResumed: "resumed", OpenApp: "open", NetworkChanged: "network" },
  events: { on: vi.fn(), off: vi.fn() },
}));
vi.mock("zmp-sdk/apis", () => sdk);

beforeEach(() => {
  vi.clearAllMocks();
  vi.useRealTimers();
});

describe("Zalo's access token", () => {
  it("is what the SDK gives", async () => {
    sdk.getAccessToken.mockResolvedValue("zalo-token");
    expect(await (await openZalo()).getAccessToken()).toEqual({ ok: true, value: "zalo-token" });
  });

  it("that is empty means that this is not Zalo", async () => {
    sdk.getAccessToken.mockResolvedValue("");
    expect(await (await openZalo()).getAccessToken()).toEqual({ ok: false, error: { code: "auth.required" } });
  });

  it("is not waited for without end, and a refusal of the SDK is no crash", async () => {
    const zalo = await openZalo();
    sdk.getAccessToken.mockRejectedValueOnce({ code: -2000, message: "Unknown error" });
    expect(await zalo.getAccessToken()).toEqual({ ok: false, error: { code: "zalo.unavailable" } });
    vi.useFakeTimers();
    sdk.getAccessToken.mockReturnValueOnce(new Promise(() => undefined));
    const waiting = zalo.getAccessToken();
    await vi.advanceTimersByTimeAsync(8_000);
    expect(await waiting).toEqual({ ok: false, error: { code: "zalo.unavailable" } });
  });
});

describe("the phone number", () => {
  it.each([
    ["is a token for our server", { token: "phone-token" }, { ok: true, value: "phone-token" }],
    ["that comes without a token is not there", { number: "" }, { ok: false, error: { code: "phone.unavailable" } }],
  ])("%s", async (_, answer, wanted) => {
    sdk.getPhoneNumber.mockResolvedValueOnce(answer);
    expect(await (await openZalo()).getPhoneToken()).toEqual(wanted);
  });

  it.each([
    [-201, "phone.denied"],
    [-2002, "phone.denied"],
    [-2003, "phone.denied"],
    [-202, "phone.denied_for_good"],
    [-1403, "phone.unavailable"],
    [-2000, "phone.unavailable"],
  ])("that is refused with %i is %s", async (code, wanted) => {
    sdk.getPhoneNumber.mockRejectedValueOnce({ code, message: "", api: "getPhoneNumber" });
    expect(await (await openZalo()).getPhoneToken()).toEqual({ ok: false, error: { code: wanted } });
  });
});

describe("permissions", () => {
  it("are read without asking, and opening the app asks for none", async () => {
    sdk.getAccessToken.mockResolvedValue("zalo-token");
    sdk.getSetting.mockResolvedValueOnce({ authSetting: { "scope.userInfo": true } });
    const zalo = await openZalo();
    await zalo.getAccessToken();
    expect(await zalo.readPermissions()).toEqual({ name: true, phone: false });
    for (const asks of [sdk.authorize, sdk.getPhoneNumber, sdk.openPermissionSetting]) expect(asks).not.toHaveBeenCalled();
  });

  it("that Zalo does not tell are not known", async () => {
    sdk.getSetting.mockRejectedValueOnce({ code: -2000 });
    expect(await (await openZalo()).readPermissions()).toBeNull();
  });

  it.each([
    [{ "scope.userInfo": true }, true],
    [{ "scope.userInfo": false }, false],
    [{}, false],
  ])("asked for name and picture, %j means %s", async (given, allowed) => {
    sdk.authorize.mockResolvedValueOnce(given);
    expect(await (await openZalo()).allowName()).toBe(allowed);
    expect(sdk.authorize).toHaveBeenCalledWith({ scopes: ["scope.userInfo"] });
  });

  it("that were refused leave the app as it was", async () => {
    sdk.authorize.mockRejectedValueOnce({ code: -2002 });
    sdk.openPermissionSetting.mockRejectedValueOnce({ code: -1404 });
    const zalo = await openZalo();
    expect(await zalo.allowName()).toBe(false);
    expect(await zalo.openPermissions()).toBe(false);
  });
});

describe("a file", () => {
  it.each([
    ["bao-cao.pdf", "openDocument", { url: "https://x/1", title: "bao-cao.pdf", download: true, share: true, edit: false }],
    ["bao-cao.docx", "downloadFile", { url: "https://x/1" }],
    ["bao-cao.xlsx", "downloadFile", { url: "https://x/1" }],
  ] as const)("%s goes to %s", async (name, way, args) => {
    const zalo = await openZalo();
    sdk[way].mockResolvedValueOnce(undefined);
    expect(await zalo.openFile({ url: "https://x/1", name })).toBe(true);
    expect(sdk[way]).toHaveBeenCalledWith(args);
  });

  it("that Zalo does not take is said so, and is no crash", async () => {
    const zalo = await openZalo();
    sdk.openDocument.mockRejectedValueOnce({ code: -2000 });
    expect(await zalo.openFile({ url: "https://x/1", name: "a.pdf" })).toBe(false);
  });
});

describe("following an Official Account", () => {
  it("is asked of Zalo, and what the person refuses is no crash", async () => {
    const zalo = await openZalo();
    sdk.followOA.mockRejectedValueOnce({ code: -201 });
    expect(await zalo.followAccount("123")).toBe(false);
    sdk.followOA.mockResolvedValueOnce(undefined);
    expect(await zalo.followAccount("123")).toBe(true);
    expect(sdk.followOA).toHaveBeenCalledWith({ id: "123" });
  });
});

describe("Zalo's storage", () => {
  it("gives texts back, and null for whatever else", async () => {
    const zalo = await openZalo();
    sdk.getStorage.mockResolvedValueOnce({ draft: "{}" });
    expect(await zalo.readStored("draft")).toBe("{}");
    sdk.getStorage.mockResolvedValueOnce({});
    expect(await zalo.readStored("draft")).toBeNull();
    sdk.getStorage.mockRejectedValueOnce({ code: -1404 });
    expect(await zalo.readStored("draft")).toBeNull();
  });

  it("tells whether a value was kept", async () => {
    const zalo = await openZalo();
    sdk.setStorage.mockResolvedValueOnce({ errorKeys: [] });
    expect(await zalo.store("draft", "{}")).toBe(true);
    sdk.setStorage.mockResolvedValueOnce({ errorKeys: ["draft"] });
    expect(await zalo.store("draft", "{}")).toBe(false);
  });
});

describe("Zalo's events", () => {
  it("lead to the path of a link that reopens the app, until one stops listening", async () => {
    const paths: string[] = [];
    const stop = (await openZalo()).onOpenPath((path) => paths.push(path));
    const [name, listener] = sdk.events.on.mock.calls[0] as [string, (data?: { path?: string }) => void];
    listener({ path: "/cards/1" });
    listener({});
    listener();
    stop();
    expect([name, paths]).toEqual(["open", ["/cards/1"]]);
    expect(sdk.events.off).toHaveBeenCalledWith("open", listener);
  });
});
