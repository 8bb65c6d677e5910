import { FileSpreadsheet, FileText, FileType } from "lucide-react";
import { useState } from "react";
import type { ExportFormat } from "../../core/report/export-format.ts";
import type { RefusalCode } from "../../core/refusal.ts";
import { ActionRow } from "../../components/action-row.tsx";
import { RefusalNote } from "../../components/refusal-note.tsx";
import { Sheet } from "../../components/sheet.tsx";

interface ExportSheetProps {
  open: boolean;
  onExport: (format: ExportFormat) => Promise<RefusalCode | null>;
  onClose: () => void;
}

const formats = [
  { format: "docx", icon: FileText, label: "Word (.docx)", note: "Để chỉnh sửa và trình ký" },
  { format: "pdf", icon: FileType, label: "PDF", note: "Để xem và gửi" },
  { format: "xlsx", icon: FileSpreadsheet, label: "Excel (.xlsx)", note: "Số liệu và nhiệm vụ theo đơn vị" },
] as const;

/** The files that the report is exported as. */
export function ExportSheet({ open, onExport, onClose }: ExportSheetProps) {
  const [writing, setWriting] = useState<ExportFormat | null>(null);
  const [refused, setRefused] = useState<RefusalCode | null>(null);

  async function run(format: ExportFormat) {
    if (writing !== null) return;
    setWriting(format);
    setRefused(null);
    const refusal = await onExport(format);
    setWriting(null);
    setRefused(refusal);
    if (refusal === null) onClose();
  }

  return (
    <Sheet open={open} title="Xuất báo cáo" onClose={onClose}>
      {formats.map(({ format, icon, label, note }) => (
        <ActionRow
          key={format}
          icon={icon}
          label={label}
          note={writing === format ? "Đang soạn tệp…" : note}
          onClick={() => void run(format)}
        />
      ))}
      <RefusalNote code={refused} />
    </Sheet>
  );
}
