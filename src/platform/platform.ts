import type { RefusalCode } from "../core/refusal.ts";
import type { Result } from "../core/result.ts";

/** What the app needs of the place it runs in: Zalo, or its stand-in on a developer's machine. */
export interface Platform {
  /** The Zalo access token of whoever holds the phone. */
  getAccessToken(): Promise<Result<string, { code: RefusalCode }>>;
  /** Small values that outlive the app; a value that can't be read is null. */
  readStored(key: string): Promise<string | null>;
  /** Tells whether the value was kept. */
  store(key: string, value: string): Promise<boolean>;
  removeStored(key: string): Promise<void>;
  /** Offers a link into the app to people in Zalo; tells whether a way to do so was found. */
  share(title: string, path: string): Promise<boolean>;
  /** Shows or downloads a file of the server's; tells whether the phone took it. */
  openFile(file: { url: string; name: string }): Promise<boolean>;
  /** Offers to follow an Official Account of Zalo; tells whether the person does now. On a tap alone, for Zalo asks. */
  followAccount(accountId: string): Promise<boolean>;
  /** An address that opens the app at a path. */
  deepLink(path: string): string;
  /** The app came back from the background. */
  onResume(listener: () => void): () => void;
  /** The app was reopened by a link into it. */
  onOpenPath(listener: (path: string) => void): () => void;
  onNetworkChange(listener: (online: boolean) => void): () => void;
  /** A short buzz when a card is lifted; nothing where the device can't. */
  buzz(): void;
}
