import { useNavigate } from "zmp-ui";
import { ExtensionsView } from "../features/extensions/extensions-view.tsx";

/** Which deadlines units ask to move. */
export default function ExtensionsPage() {
  const navigate = useNavigate();
  return <ExtensionsView onOpen={({ subject }) => navigate(`/${subject.kind}s/${subject.id}`)} />;
}
