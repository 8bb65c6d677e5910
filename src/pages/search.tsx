import { useNavigate } from "zmp-ui";
import { SearchView } from "../features/search/search-view.tsx";

/** Finds a card. */
export default function SearchPage() {
  const navigate = useNavigate();
  return <SearchView onOpenCard={({ id }) => navigate(`/cards/${id}`)} />;
}
