import { fold } from "../text/fold.ts";
import { foldSpaces, normalizeText } from "../text/normalize.ts";
import type { Role } from "./organization.ts";

/**
 * What offices call their people, folded, and the role that it mostly means here; the first that stands in a title counts.
 * «Chủ tịch Hội Nông dân» heads a unit, «Chủ tịch Mặt trận» looks on, and only what is left is a leader.
 */
const titles: readonly (readonly [role: Role, words: readonly string[]])[] = [
  ["coordinator", ["co quan dau moi", "dau moi", "dieu phoi", "quan tri"]],
  [
    "viewer",
    ["nguoi theo doi", "theo doi", "giam sat", "hdnd", "hoi dong nhan dan", "mttq", "mat tran", "dang uy", "bi thu dang", "bi thu chi bo"],
  ],
  [
    "unit_head",
    [
      "thu truong",
      "truong phong",
      "truong ban",
      "truong thon",
      "truong tram",
      "truong cong an",
      "truong khoa",
      "truong ap",
      "truong khu",
      "to truong",
      "doi truong",
      "tram truong",
      "hieu truong",
      "hieu pho",
      "giam doc",
      "chanh van phong",
      "pho van phong",
      "chi huy truong",
      "bi thu doan",
      "bi thu chi doan",
      "chu tich hoi",
      "chu tich cong doan",
      "chu tich lien doan",
      "chu nhiem",
      "truong don vi",
      "phu trach",
      "pho phong",
      "pho truong",
      "cap truong",
    ],
  ],
  ["leader", ["lanh dao", "chu tich", "thuong truc"]],
  [
    "staff",
    [
      "chuyen vien",
      "can bo",
      "cong chuc",
      "vien chuc",
      "nhan vien",
      "giao vien",
      "can su",
      "ke toan",
      "van thu",
      "thanh vien",
      "y si",
      "bac si",
      "dieu duong",
      "uy vien",
      "cong tac vien",
      "chien si",
    ],
  ],
];

/** The role in the app that a job title or a role's own name means; null where it is not understood. */
export function roleOfTitle(title: string): Role | null {
  const words = ` ${foldSpaces(fold(normalizeText(title)).replace(/[^a-z0-9]+/gu, " "))} `;
  return titles.find(([, names]) => names.some((name) => words.includes(` ${name} `)))?.[0] ?? null;
}
