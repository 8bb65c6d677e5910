import type { createStore } from "jotai";
import { App, ZMPRouter } from "zmp-ui";
import { NoticeProvider } from "../components/notice.tsx";
import { useSystemTheme } from "./use-system-theme.ts";
import { FreshStore } from "./fresh-store.tsx";
import { PageBoundary } from "./page-boundary.tsx";
import { Gate } from "./gate.tsx";
import { Shell } from "./shell.tsx";

/** The whole Mini App, with what was begun before it was drawn. */
export function MiniApp({ store }: { store: ReturnType<typeof createStore> }) {
  const theme = useSystemTheme();
  return (
    <App theme={theme}>
      <NoticeProvider>
        <PageBoundary>
          <FreshStore first={store}>
            <ZMPRouter>
              <Gate>
                <Shell />
              </Gate>
            </ZMPRouter>
          </FreshStore>
        </PageBoundary>
      </NoticeProvider>
    </App>
  );
}
