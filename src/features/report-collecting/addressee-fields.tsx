import type { Unit } from "../../core/organization/organization.ts";
import type { PlanSummary } from "../../core/plan/plan-summary.ts";
import type { ReportDutyInput } from "../../core/report/report-duty.ts";
import { Field } from "../../components/field.tsx";

interface AddresseeFieldsProps {
  duty: ReportDutyInput;
  units: readonly Unit[];
  plans: readonly PlanSummary[];
  onChange: (change: Partial<ReportDutyInput>) => void;
}

/** To whom, through which unit, under which plan. */
export function AddresseeFields({ duty, units, plans, onChange }: AddresseeFieldsProps) {
  const choose = (key: "collectorUnitId" | "planId", value: string) => onChange({ [key]: value === "" ? null : value });
  return (
    <>
      <Field label="Nơi nhận" hint="Ví dụ: UBND xã">
        <input maxLength={500} value={duty.recipient ?? ""} onChange={({ target }) => onChange({ recipient: target.value })} />
      </Field>
      <Field label="Đơn vị tổng hợp">
        <select value={duty.collectorUnitId ?? ""} onChange={({ target }) => choose("collectorUnitId", target.value)}>
          <option value="">Chưa chọn</option>
          {units.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </Field>
      {plans.length > 0 && (
        <Field label="Theo kế hoạch" hint="Không bắt buộc">
          <select value={duty.planId ?? ""} onChange={({ target }) => choose("planId", target.value)}>
            <option value="">Không theo kế hoạch nào</option>
            {plans.map(({ id, title, documentNumber }) => (
              <option key={id} value={id}>
                {documentNumber === null ? title : `${documentNumber}: ${title}`}
              </option>
            ))}
          </select>
        </Field>
      )}
    </>
  );
}
