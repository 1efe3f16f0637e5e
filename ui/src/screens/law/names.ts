/** How an act is called in one line. */
import type { LegalAct } from "$ui/api/law";
import { shortDate } from "$ui/components/values/dates";

/** «Приказ Минпросвещения России от 27.07.2022 № 629»; an act without issuer and number goes by its title. */
export function actName(act: Pick<LegalAct, "issuer" | "number" | "adopted_on" | "title"> | undefined): string {
  if (!act) return "";
  const parts = [act.issuer, act.adopted_on && `от ${shortDate(act.adopted_on)}`, act.number && `№ ${act.number}`].filter(Boolean);
  return parts.length > 1 || !act.title ? parts.join(" ") : act.title;
}
