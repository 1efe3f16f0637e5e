/** How grave a finding is: a word and an icon; the colour only helps. */
import CircleX from "@lucide/svelte/icons/circle-x";
import Info from "@lucide/svelte/icons/info";
import TriangleAlert from "@lucide/svelte/icons/triangle-alert";
import { words } from "./words";

export type Level = "error" | "warning" | "notice";
export const LEVELS: readonly Level[] = ["error", "warning", "notice"];
export const levelIcon = { error: CircleX, warning: TriangleAlert, notice: Info } as const;
export const levelWord: Readonly<Record<Level, string>> = words.level;
