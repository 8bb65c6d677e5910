import { App, ZMPRouter } from "zmp-ui";
import { NoticeProvider } from "../components/notice.tsx";
import { useSystemTheme } from "./use-system-theme.ts";
import { FreshStore } from "./fresh-store.tsx";
import { PageBoundary } from "./page-boundary.tsx";
import { Gate } from "./gate.tsx";
import { Shell } from "./shell.tsx";

/** The whole Mini App. */
export function MiniApp() {
  const theme = useSystemTheme();
  return (
    <App theme={theme}>
      <NoticeProvider>
        <PageBoundary>
          <FreshStore>
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
