import { type Answer, json } from "../gateway/http.ts";

const messages: Record<number, string> = {
  [-14014]: "Invalid refresh token",
  [-14003]: "Invalid redirect uri",
  [-14002]: "App is inactive",
  [-1124]: "Template parameter is invalid",
  [-1122]: "Template parameter is missing",
  [-1121]: "Template data is invalid",
  [-242]: "appsecret_proof is invalid",
  [-240]: "MessageV2 API has been shut down, please switch to MessageV3 API",
  [-235]: "This API does not support this type of OA",
  [-230]: "User has not interacted with the OA in the past 7 days",
  [-220]: "Access token is expired",
  [-217]: "User has blocked the OA",
  [-216]: "Access token is invalid",
  [-213]: "User has not followed the OA",
  [-211]: "Out of quota",
  [-210]: "Parameter is over the limit",
  [-201]: "Parameter is invalid",
  [-147]: "Template quota exceeded",
  [-144]: "Daily quota of the OA exceeded",
  [-133]: "This template can't be sent at night",
  [-124]: "Access token is invalid",
  [-118]: "Zalo account does not exist",
  [-109]: "Template is invalid",
  [-108]: "Phone number is invalid",
  [-32]: "Request rate limit exceeded",
  100: "Invalid parameter",
  112: "App is not linked to the Official Account",
  210: "User is not visible",
  452: "Session key invalid. This could be because the session key has an incorrect format, or because the user has revoked this session",
};

/** The body of a refusal. */
export const errorBody = (error: number): Record<string, unknown> => ({ error, message: messages[error] ?? "Unknown error" });

/** Zalo answers HTTP 200 even when it refuses. */
export const refuse = (error: number): Answer => json(200, errorBody(error));

/** Zalo's way to say that all went well. */
export const succeed = (data: Record<string, unknown>, headers: Record<string, string> = {}): Answer =>
  json(200, { data, error: 0, message: "Success" }, headers);
