import type { RefusalCode } from "../core/refusal.ts";
import type { Result } from "../core/result.ts";

/** What a person has allowed this app in Zalo. */
export interface Permissions {
  /** Name and picture. */
  name: boolean;
  phone: boolean;
}

/** What the app needs of the place it runs in: Zalo, or its stand-in on a developer's machine. */
export interface Platform {
  /** The Zalo access token of whoever holds the phone. */
  getAccessToken(): Promise<Result<string, { code: RefusalCode }>>;
  /**
   * What Zalo gives for the phone number of whoever holds the phone: a token that only our server can exchange. Zalo asks the person,
   * so it is called on a tap alone, with the reason on the screen.
   */
  getPhoneToken(): Promise<Result<string, { code: RefusalCode }>>;
  /** Asks the person for name and picture, on a tap alone; tells whether they were given. */
  allowName(): Promise<boolean>;
  /** What the person has allowed; null where Zalo does not tell. Asks nobody. */
  readPermissions(): Promise<Permissions | null>;
  /** Opens Zalo's own page of this app's permissions; tells whether there is one. */
  openPermissions(): Promise<boolean>;
  /** Who holds the phone, as an id that says nothing to anybody else; null where the platform does not tell. Asks nobody. */
  readHolder(): Promise<string | null>;
  /** Small values that outlive the app; a value that can't be read is null. */
  readStored(key: string): Promise<string | null>;
  /** Tells whether the value was kept. */
  store(key: string, value: string): Promise<boolean>;
  removeStored(key: string): Promise<void>;
  /** Forgets all of them. */
  clearStored(): Promise<void>;
  /** Offers a link into the app to people in Zalo, with a line that tells more; tells whether a way to do so was found. */
  share(title: string, path: string, description?: string): Promise<boolean>;
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
