interface ImportMetaEnv {
  /** Address of the Supabase project, or of the embedded one. */
  readonly VITE_SUPABASE_URL?: string;
  readonly VITE_SUPABASE_PUBLISHABLE_KEY?: string;
  /** Set only where Zalo is simulated; a bundle built without it holds no stand-in. */
  readonly VITE_ZALO_SIMULATOR_URL?: string;
}

interface ImportMeta {
  readonly env: ImportMetaEnv;
}
