import { useNavigate } from "zmp-ui";

/** Goes back to where one came from, or to `fallback` when the app was opened right here. */
export function useBack(fallback: string): () => void {
  const navigate = useNavigate();
  return () => {
    const { idx } = (window.history.state ?? {}) as { idx?: number };
    if (idx !== undefined && idx > 0) navigate(-1);
    else navigate(fallback, { replace: true, direction: "backward" });
  };
}
