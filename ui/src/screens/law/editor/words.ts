/** What stands in a tree, in words: conditions as sentences, chips by what they print. */
import type { Catalogue, Condition, FormTree, Loop, Question } from "$ui/api/law";
import { editor as text } from "$ui/text/editor";
import type { Chip } from "./runs";

/** A condition as it stands after «если». A denial is carried down to the answers. */
export function conditionWords(condition: Condition, catalogue: Catalogue, holds = true, inner = false): string {
  if (condition === "always") return holds ? text.condition.always : text.condition.never;
  if (condition.is) {
    const asked = catalogue.questions.find(({ question }) => question === condition.is);
    return (holds ? asked?.yes : asked?.no) ?? condition.is;
  }
  if (condition.not) return conditionWords(condition.not, catalogue, !holds, inner);
  const members = condition.all ?? condition.any ?? [];
  const and = Boolean(condition.all) === holds;
  const said = members.map((member) => conditionWords(member, catalogue, holds, members.length > 1)).join(and ? text.condition.and : text.condition.or);
  return inner && members.length > 1 ? `(${said})` : said;
}

/** One answer of a condition that is a plain list of answers. */
export interface Answer {
  question: Question;
  yes: boolean;
}

export interface PlainCondition {
  /** All of them, or any. */
  all: boolean;
  answers: Answer[];
}

/** A condition as a plain list; none: it is made of lists in lists, as the supplied form has a few. */
export function plain(condition: Condition): PlainCondition | undefined {
  if (condition === "always") return { all: true, answers: [] };
  const one = answer(condition);
  if (one) return { all: true, answers: [one] };
  if (condition.not) return undefined;
  const answers = (condition.all ?? condition.any ?? []).map(answer);
  return answers.every((each) => each !== undefined) ? { all: Boolean(condition.all), answers } : undefined;
}

function answer(condition: Condition): Answer | undefined {
  if (condition === "always") return undefined;
  if (condition.is) return { question: condition.is, yes: true };
  return condition.not && condition.not !== "always" && condition.not.is ? { question: condition.not.is, yes: false } : undefined;
}

export function condition({ all, answers }: PlainCondition): Condition {
  const members = answers.map(({ question, yes }): Condition => (yes ? { is: question } : { not: { is: question } }));
  const [only] = members;
  if (!only) return "always";
  if (members.length === 1) return only;
  return all ? { all: members } : { any: members };
}

export function loopWords(over: Loop, catalogue: Catalogue): string {
  return catalogue.loops.find((known) => known.over === over)?.title ?? over;
}

/** The few words on a chip. */
export function chipLabel(chip: Chip, catalogue: Catalogue, form: FormTree): string {
  if (chip.field) return catalogue.fields.find(({ path }) => path === chip.field.path)?.explanation ?? text.chip.unknown(chip.field.path);
  if (chip.agree) return `${chip.agree.masculine}/${chip.agree.feminine}/${chip.agree.neuter}`;
  if (chip.count) return `${chip.count.one}/${chip.count.many}`;
  return refLabel(chip, form);
}

function refLabel(chip: Chip, form: FormTree): string {
  const { clause, annex, section } = chip.ref ?? {};
  if (clause) {
    for (const [at, each] of form.sections.entries()) {
      const index = each.clauses.findIndex(({ key }) => key === clause);
      if (index >= 0) return text.chip.clause(`${at + 1}.${index + 1}`);
    }
    return text.chip.noClause(clause);
  }
  if (annex) {
    const at = form.annexes.findIndex(({ key }) => key === annex);
    return at < 0 ? text.chip.noAnnex(annex) : text.chip.annex(String(at + 1));
  }
  const at = form.sections.findIndex(({ key }) => key === section);
  return at < 0 ? text.chip.noSection(section ?? "") : text.chip.section(String(at + 1));
}

/** The first words of a clause, for a list. */
export function firstWords(nodes: readonly unknown[], most = 60): string {
  const words = nodes.filter((node): node is string => typeof node === "string").join(" … ").replace(/\s+/g, " ").trim();
  return words.length > most ? `${words.slice(0, most).trimEnd()}…` : words;
}
