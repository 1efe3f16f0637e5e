/** Icons and tones of states: the word says it, the icon helps. */
import Ban from "@lucide/svelte/icons/ban";
import CircleCheck from "@lucide/svelte/icons/circle-check";
import CircleSlash from "@lucide/svelte/icons/circle-slash-2";
import FileCheck from "@lucide/svelte/icons/file-check";
import FilePen from "@lucide/svelte/icons/file-pen";
import FileX from "@lucide/svelte/icons/file-x";
import Flag from "@lucide/svelte/icons/flag";
import Inbox from "@lucide/svelte/icons/inbox";
import MessagesSquare from "@lucide/svelte/icons/messages-square";
import PenLine from "@lucide/svelte/icons/pen-line";

export const stateIcon = {
  application: Inbox, draft: FilePen, approval: MessagesSquare, signed: PenLine, in_force: CircleCheck, completed: Flag, terminated: Ban, ceased: CircleSlash,
} as const;
export const stateTone = {
  application: "plain", draft: "plain", approval: "plain", signed: "good", in_force: "good", completed: "plain", terminated: "warning", ceased: "warning",
} as const;

export const paperIcon = { final: FileCheck, signed: PenLine, annulled: FileX } as const;
export const paperTone = { final: "good", signed: "good", annulled: "warning" } as const;
