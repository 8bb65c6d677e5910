import { SignJWT, jwtVerify } from "jose";
import { storageFailure } from "./failure.ts";

/** What a signed address allows: reading or writing this very object. */
export interface Permit {
  use: "download" | "upload";
  bucket: string;
  key: string;
  owner?: string;
  upsert?: boolean;
}

export interface PermitOffice {
  sign(permit: Permit, seconds: number): Promise<string>;
  /** Answers the permit if the token is ours, in time, and for this object and use. */
  check(token: string | null, wanted: Pick<Permit, "use" | "bucket" | "key">): Promise<Permit>;
}

export function createPermitOffice(secret: string): PermitOffice {
  const key = new TextEncoder().encode(secret);
  return {
    sign: (permit, seconds) =>
      new SignJWT({ ...permit })
        .setProtectedHeader({ alg: "HS256" })
        .setIssuedAt()
        .setExpirationTime(Math.floor(Date.now() / 1000) + seconds)
        .sign(key),
    async check(token, wanted) {
      const refused = (message: string) => storageFailure(400, "InvalidJWT", message);
      if (!token) throw refused("The address carries no token");
      const verified = await jwtVerify<Permit>(token, key, { algorithms: ["HS256"] }).catch((error: unknown) => {
        throw refused(error instanceof Error ? error.message : "The token is not valid");
      });
      const permit = verified.payload;
      if (permit.use !== wanted.use || permit.bucket !== wanted.bucket || permit.key !== wanted.key) {
        throw storageFailure(400, "InvalidSignature", "The token is for another object");
      }
      return permit;
    },
  };
}
