import { createContext, type ReactNode } from "react";

/** What stands at the end of the header of every page that has no way back. */
export const HeadActContext = createContext<ReactNode>(null);
