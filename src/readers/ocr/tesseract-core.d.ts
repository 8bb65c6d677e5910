/** The part of Tesseract's engine, compiled to WebAssembly, that is used here. */
declare module "tesseract.js-core/tesseract-core-simd-lstm.js" {
  export interface TesseractApi {
    Init(folder: null, language: string, mode: number): number;
    SetVariable(name: string, value: string): boolean;
    SetImageFile(orientation: number, radians: number): number;
    FindLines(): number;
    GetGradient(): number;
    Recognize(monitor: null): number;
    GetTSVText(page: number): string;
    Clear(): void;
    End(): void;
  }
  export interface TesseractModule {
    FS: { writeFile(name: string, content: Uint8Array): void; unlink(name: string): void };
    TessBaseAPI: new () => TesseractApi;
  }
  export default function start(settings: {
    wasmBinary?: Uint8Array;
    TesseractProgress?: (percent: number) => void;
    print?: (line: string) => void;
    printErr?: (line: string) => void;
  }): Promise<TesseractModule>;
}
