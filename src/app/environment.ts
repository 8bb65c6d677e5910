interface Environment {
  supabaseUrl: string;
  publishableKey: string;
}

/** Reads the addresses that the bundle was built with; a bundle without them is a mistake of whoever built it. */
export function readEnvironment(): Environment {
  const { VITE_SUPABASE_URL: supabaseUrl, VITE_SUPABASE_PUBLISHABLE_KEY: publishableKey } = import.meta.env;
  const missing = Object.entries({ VITE_SUPABASE_URL: supabaseUrl, VITE_SUPABASE_PUBLISHABLE_KEY: publishableKey })
    .filter(([, value]) => !value)
    .map(([name]) => name);
  if (!supabaseUrl || !publishableKey) throw new Error(`Not set when this was built: ${missing.join(", ")}`);
  return { supabaseUrl, publishableKey };
}
