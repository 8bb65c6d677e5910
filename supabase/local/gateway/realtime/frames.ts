/** One Phoenix message, whatever its form on the wire. */
export interface Frame {
  joinRef: string | null;
  ref: string | null;
  topic: string;
  event: string;
  payload: Record<string, unknown>;
}

const userBroadcastPush = 3;
const jsonEncoding = 1;

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null && !Array.isArray(value);
const textOrNull = (value: unknown) => (typeof value === "string" ? value : null);

/** Reads a frame; anything that is none answers `undefined`. */
export function decodeFrame(data: Buffer, isBinary: boolean): Frame | undefined {
  try {
    return isBinary ? decodeBroadcast(data) : decodeText(data.toString("utf8"));
  } catch {
    return undefined;
  }
}

/** Protocol 2.0.0 sends arrays, 1.0.0 objects. */
function decodeText(text: string): Frame | undefined {
  const value: unknown = JSON.parse(text);
  const parts: unknown[] = Array.isArray(value)
    ? value
    : isObject(value)
      ? [value.join_ref, value.ref, value.topic, value.event, value.payload]
      : [];
  const [joinRef, ref, topic, event, payload] = parts;
  if (typeof topic !== "string" || typeof event !== "string") return undefined;
  return { joinRef: textOrNull(joinRef), ref: textOrNull(ref), topic, event, payload: isObject(payload) ? payload : {} };
}

/** A client's broadcast: `03`, the lengths of join_ref, ref, topic, event and metadata, the encoding, those parts, the payload. */
function decodeBroadcast(data: Buffer): Frame | undefined {
  if (data.length < 7 || data[0] !== userBroadcastPush || data[6] !== jsonEncoding) return undefined;
  const parts: string[] = [];
  let offset = 7;
  for (const length of data.subarray(1, 6)) {
    parts.push(data.toString("utf8", offset, offset + length));
    offset += length;
  }
  const [joinRef, ref, topic, event] = parts;
  if (!topic || !event) return undefined;
  const payload: unknown = JSON.parse(data.toString("utf8", offset));
  return { joinRef: joinRef || null, ref: ref || null, topic, event: "broadcast", payload: { type: "broadcast", event, payload } };
}

/** Writes a frame in the protocol that the client asked for. */
export function encodeFrame(frame: Frame, version: string): string {
  const { joinRef, ref, topic, event, payload } = frame;
  return JSON.stringify(
    version.startsWith("1.") ? { join_ref: joinRef, ref, topic, event, payload } : [joinRef, ref, topic, event, payload],
  );
}
