import { corsHeaders } from "./cors.ts";
import { answer, refuse } from "./http.ts";

/** Answers the Mini App with what `work` makes of its request. Only POST is taken; what is thrown becomes a refusal. */
export async function answerApp(request: Request, allowedOrigins: string[], work: () => Promise<unknown>): Promise<Response> {
  const headers = corsHeaders(request, allowedOrigins);
  if (request.method === "OPTIONS") return new Response(null, { status: 204, headers });
  try {
    if (request.method !== "POST") return answer(405, { code: "request.invalid" }, { ...headers, allow: "POST, OPTIONS" });
    return answer(200, await work(), headers);
  } catch (error) {
    return refuse(error, headers);
  }
}
