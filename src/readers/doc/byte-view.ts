/** Little-endian numbers out of bytes that nobody vouches for: what lies outside reads as 0, and nothing throws. */
export class ByteView {
  readonly bytes: Uint8Array;
  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }

  get length(): number {
    return this.bytes.length;
  }

  u8(at: number): number {
    return this.bytes[at] ?? 0;
  }

  u16(at: number): number {
    return this.u8(at) | (this.u8(at + 1) << 8);
  }

  i16(at: number): number {
    return (this.u16(at) << 16) >> 16;
  }

  u32(at: number): number {
    return (this.u16(at) | (this.u16(at + 2) << 16)) >>> 0;
  }

  i32(at: number): number {
    return this.u32(at) | 0;
  }

  part(at: number, length: number): ByteView {
    const start = Math.min(Math.max(at, 0), this.length);
    return new ByteView(this.bytes.subarray(start, Math.min(start + Math.max(length, 0), this.length)));
  }

  utf16(at: number, units: number): string {
    return new TextDecoder("utf-16le").decode(this.part(at, units * 2).bytes);
  }
}
