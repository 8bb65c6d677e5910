import { ShieldCheck } from "lucide-react";
import { useNavigate } from "zmp-ui";
import { Button } from "./button.tsx";

/** At the end of a first page: the way to what is kept of the person. */
export function PrivacyLink() {
  const navigate = useNavigate();
  return (
    <Button kind="plain" icon={ShieldCheck} onClick={() => navigate("/privacy")}>
      Quyền riêng tư
    </Button>
  );
}
