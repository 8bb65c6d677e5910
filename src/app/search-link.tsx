import { Search } from "lucide-react";
import { useLocation, useNavigate } from "zmp-ui";
import { useHome } from "../components/home-context.ts";
import { IconButton } from "../components/icon-button.tsx";

/** Opens the search, on the pages of the bottom bar. */
export function SearchLink() {
  const { pathname } = useLocation();
  const navigate = useNavigate();
  const home = useHome();
  if (home === null || !home.tabs.includes(pathname)) return null;
  return <IconButton icon={Search} label="Tìm việc" onClick={() => navigate("/search")} />;
}
