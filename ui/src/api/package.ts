/** The package between partners: what goes, the file, and the one that came beside what is here. */
import type * as core from "./bindings";
import { ask, change } from "./client";

export type { PackageDifference, PackageGoing, PackageLook, PackageParty, PackageRecord } from "./bindings";

export const packages = {
  /** What will go, with the list of pupils or without it. */
  going: (agreement: string, withPupils: boolean) => ask<core.PackageGoing>("package_going", { agreement, withPupils }),
  /** The path it was saved under; null: the person thought better of it. */
  export: (agreement: string, withPupils: boolean) => ask<string | null>("package_export", { agreement, withPupils }),
  /** A package beside what is here; null: the person thought better of it. */
  open: () => ask<core.PackageLook | null>("package_open"),
  /** Takes in the one that was opened last; the agreement's id. */
  take: (take: core.PackageTake) => change<string>("package_take", { take }),
};
